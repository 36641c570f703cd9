"""One tool on the texts of a file: prints how much processor time each text took and what was found, as JSON. Runs in the tool's own environment.

    python workers.py TOOL TEXTS.json
"""

from __future__ import annotations

import importlib.metadata
import json
import logging
import sys
import time
from typing import Any, Callable, Tuple

# Given a text, what is left visible of it: a function that hides what it finds.
Hide = Callable[[str], str]


def _secmask(**options: Any) -> Tuple[str, Hide]:
    import secmask

    masker = secmask.Masker(threads=1, **options)
    return secmask.__version__, masker.mask


def _detect_secrets() -> Tuple[str, Hide]:
    """With the settings of its command line, filters included: those need a file, so each text is written into one. The values it finds
    are then taken out of the text."""
    import os
    import tempfile

    from detect_secrets import SecretsCollection
    from detect_secrets.settings import default_settings

    settings = default_settings()
    settings.__enter__()
    file = os.path.join(tempfile.mkdtemp(), "text.txt")

    # The settings last as long as somebody holds them.
    def hide(text: str, _kept: Any = settings) -> str:
        with open(file, "w") as target:
            target.write(text)
        found = SecretsCollection()
        found.scan_file(file)
        for _, secret in found:
            if secret.secret_value:
                text = text.replace(secret.secret_value, "[SECRET]")
        return text

    return importlib.metadata.version("detect-secrets"), hide


def _presidio() -> Tuple[str, Hide]:
    """With all of its recognizers of patterns, and a language model of spaCy without training: the trained ones are not on PyPI. It has no
    recognizer of secrets but those that are added; this shows what a call costs and what comes with it."""
    import spacy
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def load(self) -> None:
            self.nlp = {"en": spacy.blank("en")}

    engine = Blank(models=[{"lang_code": "en", "model_name": "blank"}])
    engine.load()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])

    def hide(text: str) -> str:
        for found in sorted(analyzer.analyze(text, language="en"), key=lambda result: -result.start):
            text = text[: found.start] + "[SECRET]" + text[found.end :]
        return text

    return importlib.metadata.version("presidio_analyzer"), hide


def _llm_guard() -> Tuple[str, Hide]:
    """Its scanner of secrets alone: the package's others need torch, which is not installed for this."""
    import importlib.util
    import types

    spec = importlib.util.find_spec("llm_guard")
    assert spec and spec.submodule_search_locations
    root = spec.submodule_search_locations[0]
    # Packages without what they would load by themselves.
    for name, folder in (("llm_guard", root), ("llm_guard.input_scanners", f"{root}/input_scanners")):
        sys.modules[name] = types.ModuleType(name)
        sys.modules[name].__path__ = [folder]
    sys.modules["torch"] = types.ModuleType("torch")
    scanner = importlib.import_module("llm_guard.input_scanners.secrets").Secrets()
    return importlib.metadata.version("llm-guard"), lambda text: scanner.scan(text)[0]


TOOLS = {
    "secmask": lambda: _secmask(),
    "secmask-rules": lambda: _secmask(experts="none"),
    "detect-secrets": _detect_secrets,
    "presidio": _presidio,
    "llm-guard": _llm_guard,
}


def main() -> None:
    logging.disable(logging.CRITICAL)
    began = time.process_time()
    version, hide = TOOLS[sys.argv[1]]()
    hide("warm up: nothing")
    loaded = time.process_time() - began
    with open(sys.argv[2]) as file:
        sets = json.load(file)
    results = {}
    for name, texts in sets.items():
        seconds, outputs = [], []
        for entry in texts:
            began = time.process_time()
            output = hide(entry["text"])
            seconds.append(time.process_time() - began)
            outputs.append(output)
        hidden = [bool(e["secret"]) and e["secret"] not in o for e, o in zip(texts, outputs)]
        touched = [not e["secret"] and o != e["text"] for e, o in zip(texts, outputs)]
        results[name] = {"seconds": seconds, "hidden": hidden, "touched": touched}
    print(json.dumps({"version": version, "loaded": loaded, "results": results}))


if __name__ == "__main__":
    main()
