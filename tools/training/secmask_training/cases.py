"""An expert alone on inputs that say what must be hidden: how much it finds whole, in part, and how often it alarms.

    python -m secmask_training.cases MODEL FILE.jsonl … [--taus 0.6,0.7,0.8] [--list MISSED.jsonl]

A row is `{"name": …, "text": …, "hide": [values …], "keep": [values …]}`; a row without `hide` is a text in which nothing is secret. A value
counts as found when each place where it stands is inside what masking would take. Weights that ship run in SecMask's engine
(EXPERT_SCORES), checkpoints in PyTorch.
"""

from __future__ import annotations

import argparse
import json
import pathlib

from .decode import decode
from .evaluate import load_predictor
from .predict import predict_many


def places(text: str, value: str) -> list[tuple[int, int]]:
    """Where the value stands, without overlaps."""
    found, at = [], text.find(value)
    while at >= 0:
        found.append((at, at + len(value)))
        at = text.find(value, at + len(value))
    return found


def hidden(text: str, value: str, spans: list[tuple[int, int]]) -> str:
    """whole, part or none."""
    inside = [sum(max(0, min(b, y) - max(a, x)) for x, y in spans) for a, b in places(text, value)]
    if inside and all(n == len(value) for n in inside):
        return "whole"
    return "part" if any(inside) else "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("files", type=pathlib.Path, nargs="+")
    parser.add_argument("--taus", default="0.6,0.7,0.8,0.9")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--list", type=pathlib.Path, help="write what is missed at 0.8")
    args = parser.parse_args()
    predictor = load_predictor(args.model, threads=args.threads)
    missed = []
    for path in args.files:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        pieces = predict_many(predictor, [r["text"] for r in rows], label=path.name)
        for tau in (float(t) for t in args.taus.split(",")):
            counts, alarmed, quiet = {"whole": 0, "part": 0, "none": 0}, 0, 0
            for row, p in zip(rows, pieces):
                found = decode(row["text"], p, tau)
                if not row.get("hide"):
                    quiet += 1
                    alarmed += any(f.example <= 0.5 for f in found)
                    continue
                for value in row["hide"]:
                    how = hidden(row["text"], value, [(f.start, f.end) for f in found])
                    counts[how] += 1
                    if how != "whole" and tau == 0.8:
                        missed.append({"name": row.get("name"), "value": value, "how": how, "text": row["text"]})
            total = sum(counts.values())
            said = f"{counts['whole']} of {total} whole ({counts['whole'] / total:.1%}), {counts['part']} in part" if total else ""
            print(f"{path.name} tau {tau}: {said}{', ' if total and quiet else ''}{f'{alarmed} of {quiet} quiet texts alarm' if quiet else ''}")
    if args.list:
        args.list.write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in missed), encoding="utf-8")


if __name__ == "__main__":
    main()
