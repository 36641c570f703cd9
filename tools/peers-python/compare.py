"""SecMask's Python package beside other Python packages that look for secrets, on the same texts, in one run, one after another, one thread each.

    python3 compare.py --wheel .build/wheel/secmask-….whl [--out table.md]

Each tool gets an environment of its own, from PyPI. A tool that cannot be installed is left out, and the table says so.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, List

from texts import KINDS, texts

HERE = Path(__file__).resolve().parent
SIZES = {"100 B": (100, 240), "1 kB": (1_000, 120), "10 kB": (10_000, 24)}
# What a tool is installed by. llm-guard: without torch, which its scanner of secrets does not use.
INSTALLS: Dict[str, List[List[str]]] = {
    "detect-secrets": [["detect-secrets"]],
    "presidio": [["presidio-analyzer"]],
    "llm-guard": [
        ["--no-deps", "llm-guard"],
        ["bc-detect-secrets==1.5.43", "presidio-analyzer==2.2.358", "presidio-anonymizer==2.2.358", "structlog"],
        ["faker<38", "fuzzysearch<0.9", "json-repair==0.44.1", "nltk<4", "regex", "tiktoken<1", "transformers==4.51.3"],
    ],
}


def environment(folder: Path, name: str, installs: List[List[str]]) -> Path:
    """The Python of an environment, made where it is not there."""
    python = folder / name / "bin/python"
    if not (folder / name / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / name)], check=True)
        for packages in installs:
            subprocess.run([str(python), "-m", "pip", "install", "-q", *packages], check=True)
        (folder / name / "installed").touch()
    return python


def milliseconds(seconds: List[float]) -> str:
    value = statistics.median(seconds) * 1_000
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def row(label: str, told: Dict[str, Any], sets: Dict[str, Any]) -> str:
    cells = [label, f"{told['loaded']:.1f}"]
    cells += [milliseconds(told["results"][size]["seconds"]) for size in SIZES]
    hidden: Dict[str, List[bool]] = {kind: [] for kind in KINDS}
    touched: List[bool] = []
    for size, entries in sets.items():
        for entry, was_hidden, was_touched in zip(
            entries, told["results"][size]["hidden"], told["results"][size]["touched"]
        ):
            if entry["kind"]:
                hidden[entry["kind"]].append(was_hidden)
            else:
                touched.append(was_touched)
    cells += [f"{100 * sum(values) // len(values)}" for values in hidden.values()]
    cells.append(f"{100 * sum(touched) // len(touched)}")
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", required=True)
    parser.add_argument("--folder", type=Path, default=Path.home() / ".cache/secmask-peers-python")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    sets = {name: texts(options.seed + size, size, count) for name, (size, count) in SIZES.items()}
    heads = ["", "start, s", *[f"{size}, ms" for size in SIZES], *[f"{kind}, %" for kind in KINDS], "changed without reason, %"]
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    own = [["--force-reinstall", "--no-deps", options.wheel]]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(sets))
        for tool, installs in {"secmask": own, "secmask-rules": own, **INSTALLS}.items():
            try:
                if tool.startswith("secmask"):
                    (options.folder / "secmask/installed").unlink(missing_ok=True)
                    python = environment(options.folder, "secmask", installs)
                else:
                    python = environment(options.folder, tool, installs)
                run = subprocess.run(
                    [str(python), str(HERE / "workers.py"), tool, str(file)], check=True, capture_output=True, text=True
                )
            except subprocess.CalledProcessError as error:
                reason = ((error.stderr or "").strip().splitlines() or ["?"])[-1]
                lines.append(f"| {tool} | did not install or run: {reason} |" + " |" * (len(heads) - 2))
                continue
            told = json.loads(run.stdout.strip().splitlines()[-1])
            lines.append(row(f"{tool} {told['version']}", told, sets))
            print(lines[-1], file=sys.stderr)
    table = "\n".join(lines) + "\n"
    print(table)
    if options.out:
        options.out.write_text(table)


if __name__ == "__main__":
    main()
