"""Findings per MB on ordinary text, and the mining of false alarms from it.

    python -m secmask_training.ordinary MODEL_DIR --harvest FILE [--megabytes 4] [--tau 0.8] [--out metrics.json] [--list FILE]
    python -m secmask_training.ordinary MODEL_DIR --harvest FILE --mine OUT.jsonl [--megabytes 8] [--tau 0.3]

Counting uses held-out packages only, and prints documentation (/usr/share/doc), the Python library and the rest apart.
Mining uses training packages only: each finding is written with its surroundings as a row without spans
({"text", "spans": []}), which build.py mixes in with --mined. Findings that the patterns make too are left out.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random

from . import patterns
from .finder import Finder, add_option
from .labelled import read_rows


def group_of(path: str) -> str:
    if path.startswith("/usr/share/doc"):
        return "usr/share/doc"
    return "python library" if "/python3" in path or "-packages/" in path else "other"


def choose(harvest: pathlib.Path, held_out: bool, megabytes: float, seed: int) -> list[dict]:
    """Random chunks of the wanted side of the split; for counting the two named groups come first."""
    rows = [r for r in read_rows(harvest) if r["held_out"] == held_out]
    random.Random(seed).shuffle(rows)
    if held_out:
        rows.sort(key=lambda r: group_of(r["path"]) == "other")
    out, size = [], 0
    for row in rows:
        if size > megabytes * 1e6:
            break
        size += len(row["text"])
        out.append(row)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--megabytes", type=float, default=4)
    parser.add_argument("--taus", default="0.5,0.7,0.8,0.9")
    parser.add_argument("--tau", type=float, default=0.3, help="for mining")
    parser.add_argument("--mine", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    add_option(parser)
    args = parser.parse_args()
    rows = choose(args.harvest, args.mine is None, args.megabytes, args.seed)
    taus = [args.tau] if args.mine else [float(t) for t in args.taus.split(",")]
    everything = Finder(args).find([r["text"] for r in rows], taus, "ordinary")
    found = everything[min(taus)]
    if args.mine:
        count = 0
        with open(args.mine, "w", encoding="utf-8") as f:
            for row, findings in zip(rows, found):
                text, known, done = row["text"], patterns.scan(row["text"]), -1
                for x in findings:
                    if x.score < args.tau or x.start < done or any(x.start < k.end and x.end > k.start for k in known):
                        continue
                    start, done = max(0, x.start - 320), x.end + 320
                    f.write(json.dumps({"text": text[start:done], "spans": [], "score": round(x.score, 3)}, ensure_ascii=False) + "\n")
                    count += 1
        print(f"{count} false alarms mined from {sum(len(r['text']) for r in rows) / 1e6:.1f} MB")
        return
    size = collections.Counter()
    for row in rows:
        size[group_of(row["path"])] += len(row["text"].encode())
    result = {}
    for tau in taus:
        counts = collections.Counter()
        for row, findings in zip(rows, everything[tau]):
            counts[group_of(row["path"])] += len(findings)
        result[f"{tau:.2f}"] = {g: round(counts[g] / size[g] * 1e6, 2) for g in size} | {
            "all": round(sum(counts.values()) / sum(size.values()) * 1e6, 2)
        }
        print(f"tau {tau:.2f} findings per MB: {result[f'{tau:.2f}']}")
    result["megabytes"] = {g: round(n / 1e6, 2) for g, n in size.items()}
    if args.list:
        args.list.write_text(
            "".join(
                f"{f.score:.2f} {r['path']} {r['text'][max(0, f.start - 60):f.start]!r} >>> {r['text'][f.start:f.end][:120]!r}\n"
                for r, fs in zip(rows, found)
                for f in fs
            ),
            encoding="utf-8",
        )
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
