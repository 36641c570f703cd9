"""False-alarm rate by class on natural look-alikes: real text of this machine, found by shape, never generated.

    python -m secmask_training.lookalikes MODEL_DIR --harvest FILE [--root DIR …] [--fresh DIR …] [--tau 0.8] [--most 600] [--out metrics.json]

Samples come from held-out packages: first the harvested chunks, then a walk over `--root` (default the system folders)
until every class has `--most`. `--fresh` names folders that were never harvested (lock files, package indexes, sources
downloaded for this): every file there counts, whatever its kind, with up to 150 samples of a class. Files with a private
key in them are left out: a line of its base64 would be no false alarm. A sample is a false alarm when a finding of score >= tau overlaps it; it is judged in its
own surroundings (about 300 characters on each side). Classes that stay under 500 samples are marked `few`.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import pathlib
import random
import re

from .finder import Finder, add_option
from .harvest import ROOTS, held_out, kind_of, package_of, read
from .labelled import read_rows

CLASSES = {
    "uuid": r"(?<![\w-])[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![\w-])",
    "sha1": r"(?<!\w)(?=[0-9a-f]*[a-f])[0-9a-f]{40}(?!\w)",
    "sha256": r"(?<!\w)[0-9a-f]{64}(?!\w)",
    "md5": r"(?<!\w)(?=[0-9a-f]*[a-f])[0-9a-f]{32}(?!\w)",
    "record-hash": r"sha256=[\w-]{43}",
    "integrity": r"sha(?:512|384|1)-[A-Za-z0-9+/]{27,88}={0,2}",
    "hex-colour": r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?!\w)",
    "base64-block": r"(?<![\w+/])(?=[^\n]*[A-Z])(?=[^\n]*[0-9])[A-Za-z0-9+/]{60,76}={0,2}(?![\w+/])",
    "hex-number": r"(?<!\w)0x[0-9a-fA-F]{6,16}(?!\w)",
    "version": r"(?<![\w.])\d+\.\d+\.\d+(?:[-+~.][\w.+~-]{2,30})?(?!\w)",
    "long-number": r"(?<![\w.-])\d{10,20}(?![\w.-])",
    "template-variable": r"\$\{[A-Za-z_][\w.:-]{2,40}\}|\{\{ ?[\w.]{3,40} ?\}\}|%\([\w]{3,30}\)s",
    "password-word": r"(?i)\b(?:pass(?:word|phrase|wd)|secret|token|credential)s?\b[^\n]{0,60}",
    "environment-lookup": r"(?:os\.environ|process\.env|getenv|ENV)[\[(.]['\"]?\w{3,40}",
    "email": r"\b[\w.+-]{2,40}@[\w-]{2,40}\.[\w.]{2,20}\b",
    "url": r"https?://[\w./%#?&=+-]{20,160}",
    "constant": r"\b[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]{2,}){2,}\b",
    "test-name": r"\btest_\w{8,60}\b",
}


def collect(harvest: pathlib.Path, roots: list[str], fresh: list[str], most: int, seed: int) -> dict[str, list[tuple[str, int, int]]]:
    """class -> (surroundings, start, end); at most 25 of a class from one package, 150 from a fresh file; each value once."""
    compiled = {k: re.compile(v) for k, v in CLASSES.items()}
    out: dict[str, list[tuple[str, int, int]]] = {k: [] for k in CLASSES}
    per: collections.Counter = collections.Counter()
    seen: set[tuple[str, str]] = set()

    def take(text: str, package: str, each: int = 25) -> None:
        for name, pattern in compiled.items():
            if len(out[name]) >= most:
                continue
            for m in pattern.finditer(text):
                if len(out[name]) >= most or per[name, package] >= each:
                    break
                if (name, m[0]) in seen:
                    continue
                seen.add((name, m[0]))
                per[name, package] += 1
                start = max(0, m.start() - 300)
                out[name].append((text[start : m.end() + 300], m.start() - start, m.end() - start))

    for row in read_rows(harvest):
        if row["held_out"]:
            take(row["text"], row["package"])
    rng = random.Random(seed)
    news = sorted(str(p) for folder in fresh for p in pathlib.Path(folder).rglob("*") if p.is_file() and p.stat().st_size < 3_000_000)
    rng.shuffle(news)
    for path in news:
        if (text := read(path)) and "PRIVATE KEY" + "-----" not in text:
            take(text, path, 150)
    paths = []
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = [d for d in folders if not os.path.islink(os.path.join(folder, d))]
            paths += [p for name in files if kind_of(name) and held_out(package_of(p := os.path.join(folder, name)))]
    rng.shuffle(paths)
    for path in paths:
        if all(len(v) >= most for v in out.values()):
            break
        if os.path.islink(path) or os.path.getsize(path) > 2_000_000 or per["read", package_of(path)] > 40:
            continue
        per["read", package_of(path)] += 1
        if (text := read(path)) and "PRIVATE KEY" + "-----" not in text:
            take(text, package_of(path))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--root", action="append")
    parser.add_argument("--fresh", action="append", default=[])
    parser.add_argument("--most", type=int, default=600)
    parser.add_argument("--taus", default="0.5,0.8")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    add_option(parser)
    args = parser.parse_args()
    samples = collect(args.harvest, args.root or [*ROOTS, "/var/lib/dpkg/info"], args.fresh, args.most, args.seed)
    finder = Finder(args)
    taus, result, lines = [float(t) for t in args.taus.split(",")], {}, []
    for name, group in samples.items():
        rates = {}
        for tau, everything in finder.find([s[0] for s in group], taus, name).items():
            alarms = [[f for f in found if f.start < end and f.end > start] for (_, start, end), found in zip(group, everything)]
            rates[f"{tau:.2f}"] = round(sum(map(bool, alarms)) / max(1, len(group)), 4)
            if tau == min(taus):
                lines += [
                    f"{name} {f.score:.2f} {text[max(0, f.start - 60):f.start]!r} >>> {text[f.start:f.end][:100]!r}\n"
                    for (text, _, _), over in zip(group, alarms)
                    for f in over
                ]
        result[name] = {
            "samples": len(group),
            "few": len(group) < 500,
            **rates,
        }
        print(f"{name:18} {result[name]}", flush=True)
    if args.list:
        args.list.write_text("".join(lines), encoding="utf-8")
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
