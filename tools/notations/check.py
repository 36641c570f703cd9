#!/usr/bin/env python3
"""check.py PROGRAM [COUNT [SEED]]: masks random documents in place, and has Python's parsers read them before and after.

Makes COUNT documents each of JSON, YAML, TOML, XML and .env with values in all sorts of places, has PROGRAM mask the folder with
`--known`, and says which documents are not read any more, have another shape, or still hold a value. Needs Python 3.11 and PyYAML.
"""
import json
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as xml

import yaml

WORD, NUMBER = "Tulip-Garden9", "8273645521"
PLACEHOLDERS = ["[SECRET]", "***", "REDACTED", "a: b # c", "it's \"x\" \\n", "<y>&z;", "{", "- x", "&a", "%", "@x", "`", "? "]
WORDS = ["alpha", "beta gamma", "x", "größe", "日本", "12", "a/b", "http://x/y?z=1", "1.5", "true", "a:b", "x#y", "-", "~", "é"]


def text(rng, least=1):
    """A few words with a secret among them, or not."""
    parts = [rng.choice(WORDS) for _ in range(rng.randint(least, 3))]
    if rng.random() < 0.6:
        parts.insert(rng.randint(0, len(parts)), WORD if rng.random() < 0.8 else NUMBER)
    return rng.choice([" ", "", "/"]).join(parts)


def value(rng, depth=0):
    kind = rng.random()
    if depth < 4 and kind < 0.25:
        return {f"k{i}": value(rng, depth + 1) for i in range(rng.randint(0, 4))}
    if depth < 4 and kind < 0.45:
        return [value(rng, depth + 1) for _ in range(rng.randint(0, 4))]
    if kind < 0.5:
        return int(NUMBER)
    if kind < 0.55:
        return rng.choice([True, 1.5, -7])
    if kind < 0.65:
        return "\n".join(text(rng) for _ in range(rng.randint(2, 4))) + rng.choice(["", "\n", "\n\n"])
    return text(rng) + rng.choice(["", "", '"', "'", "\\", "\t"])


def as_json(rng):
    return json.dumps({"a": value(rng), "b": value(rng)}, indent=rng.choice([None, 1, 2]), ensure_ascii=rng.random() < 0.5)


def as_yaml(rng):
    document = {"a": value(rng), "b": value(rng), "c": value(rng)}
    style = rng.choice([None, None, '"', "'", "|", ">"])
    # With a style, numbers are written with tags: `!!int "8273645521"`.
    made = yaml.dump(document, default_style=style, default_flow_style=rng.choice([False, None, True]),
                     width=rng.choice([20, 40, 1000]), indent=rng.choice([2, 4]), allow_unicode=rng.random() < 0.5)
    lines = made.split("\n")
    if style is None and rng.random() < 0.5:
        lines.insert(0, f"# {WORD}: {NUMBER}")
    return "\n".join(lines)


def toml_value(rng, item):
    if isinstance(item, bool):
        return str(item).lower()
    if isinstance(item, (int, float)):
        return str(item)
    if isinstance(item, list):
        return "[" + ", ".join(toml_value(rng, x) for x in item) + "]"
    if isinstance(item, dict):
        return "{ " + ", ".join(f"{k} = {toml_value(rng, v)}" for k, v in item.items()) + " }"
    if rng.random() < 0.3 and "'" not in item and "\n" not in item and "\t" not in item:
        return "'" + item + "'"
    if rng.random() < 0.3 and '"' not in item and "\\" not in item:
        return '"""\n' + item + '"""'
    return json.dumps(item, ensure_ascii=False)


def as_toml(rng):
    lines = [f"# {WORD}"] + [f"k{i} = {toml_value(rng, value(rng, 2))} # {text(rng)}" for i in range(4)]
    return "\n".join(lines + ["[t.u]", f"v = {toml_value(rng, value(rng, 2))}", ""])


def as_xml(rng):
    def element(depth):
        node = xml.Element(rng.choice(["a", "b", "c"]), {k: text(rng) + rng.choice(["", '"', "<&>"]) for k in rng.sample("xyz", rng.randint(0, 2))})
        node.text = text(rng) + rng.choice(["", "<&>", "\n  "])
        for _ in range(rng.randint(0, 3) if depth < 3 else 0):
            child = element(depth + 1)
            child.tail = text(rng)
            node.append(child)
        return node

    made = xml.tostring(element(0), encoding="unicode")
    if rng.random() < 0.5:
        made = f'<?xml version="1.0"?><!-- {WORD} --><r><![CDATA[{text(rng)}<&]]>{made}</r>'
    return made


def as_env(rng):
    lines = []
    for i in range(4):
        words = text(rng)
        lines.append(rng.choice([f"K{i}={shlex.quote(words)}", f'export K{i}="{words}"', f"K{i}={words.split()[0] if words.split() else ''} # {WORD}"]))
    return "\n".join(lines + ["LAST=1", ""])


def read_env(made):
    script = "set -f; set -a; " + "\n" + made + "\nprintf '%s' \"$LAST\""
    result = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=20)
    if result.returncode or result.stdout != "1":
        raise ValueError(result.stderr)
    return 0


def read_xml(made):
    return [(node.tag, sorted(node.attrib)) for node in xml.fromstring(made).iter()]


def shape(item):
    if isinstance(item, dict):
        return {k: shape(v) for k, v in item.items()}
    return [shape(v) for v in item] if isinstance(item, list) else 0


KINDS = {
    ".json": (as_json, lambda made: shape(json.loads(made))),
    ".yaml": (as_yaml, lambda made: shape(yaml.safe_load(made))),
    ".toml": (as_toml, lambda made: shape(tomllib.loads(made))),
    ".xml": (as_xml, read_xml),
    ".env": (as_env, read_env),
}


def main():
    program, count, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200, int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rng = random.Random(seed)
    wrong = made = 0
    for placeholder in PLACEHOLDERS:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "known").write_text(f"{WORD}\n{NUMBER}\n")
            before = {}
            for ending, (write, read) in KINDS.items():
                for number in range(max(1, count // len(PLACEHOLDERS))):
                    document = write(rng)
                    try:
                        wanted = read(document)
                    except Exception:  # noqa: BLE001 a document that is none says nothing
                        continue
                    path = folder / "in" / f"{number}{ending}"
                    path.parent.mkdir(exist_ok=True)
                    path.write_text(document)
                    before[path] = (document, wanted, read)
            subprocess.run([program, "mask", "--patterns-only", "--recursive", "--in-place", "--known", folder / "known",
                            f"--placeholder={placeholder}", folder / "in"], check=True)
            for path, (document, wanted, read) in before.items():
                made += 1
                after = path.read_text()
                problem = None
                if WORD in after or NUMBER in after:
                    problem = "holds a value"
                else:
                    try:
                        if read(after) != wanted:
                            problem = "has another shape"
                    except Exception as error:  # noqa: BLE001
                        problem = f"is not read: {str(error).splitlines()[0]}"
                if problem:
                    wrong += 1
                    if wrong <= 5:
                        print(f"{path.name} with {placeholder!r} {problem}\n--- before\n{document}\n--- after\n{after}\n")
    print(f"{made} documents, {wrong} wrong")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
