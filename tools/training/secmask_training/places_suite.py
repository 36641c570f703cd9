"""Recall on secrets in the places of use, by place, and alarms on texts of the same places without any.

    python -m secmask_training.places_suite MODEL_DIR [--each 120] [--taus 0.5,0.8] [--secmask PROGRAM] [--out FILE]

Texts are made of templates, sentences and vendors that training never draws (`slots.held_out`), values are fresh. A place's line: secrets
found and wholly covered, found in part (a fragment stays), findings in texts without secrets (by share of texts: alarms, examples
not counted), and examples that were taken for secrets (`alarmed`) or marked as anything (`hidden`).
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random

from .any_model import tokenizer_home
from .decode import Finding
from .finder import Finder, add_option
from .markup import Span, strip
from .places.place import PLACES, piece
from .places.surroundings import noise, surround
from .values_passwords import Words


def sample(rng: random.Random, words: Words, name: str, how: str) -> tuple[str, list[Span]]:
    """A text of one piece amid a few lines of noise, in the surroundings in which it may arrive."""
    lines = [noise(rng, words) for _ in range(rng.randint(0, 3))]
    lines.insert(rng.randint(0, len(lines)), piece(rng, words, name, how, unseen=True))
    return strip(surround(rng, words, "\n".join(lines)))


def judge(spans: list[Span], findings: list[Finding]) -> collections.Counter:
    """Counts of one text at one tau."""
    counts: collections.Counter = collections.Counter()
    for start, end, label in spans:
        over = [f for f in findings if f.start < end and f.end > start]
        covered = sum(min(end, f.end) - max(start, f.start) for f in over) >= end - start
        if label == "secret":
            counts["secrets"] += 1
            counts["found"] += bool(over)
            counts["covered"] += bool(over) and covered
            counts["partly"] += bool(over) and not covered
            counts["alarmed"] += any(f.example <= 0.5 for f in over)
        elif label == "example":
            counts["examples"] += 1
            counts["hidden examples"] += bool(over)
            counts["alarmed examples"] += any(f.example <= 0.5 for f in over)
    counts["alarms elsewhere"] += sum(f.example <= 0.5 and not any(f.start < e and f.end > s for s, e, _ in spans) for f in findings)
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--each", type=int, default=120)
    parser.add_argument("--taus", default="0.5,0.8")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20260202)
    add_option(parser)
    args = parser.parse_args()
    args.hiding = True
    finder = Finder(args)
    words = Words((tokenizer_home(args.model) / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    taus, result = [float(t) for t in args.taus.split(",")], {}
    for name in PLACES:
        rng = random.Random(f"{args.seed}/{name}")
        hows = ["secret"] * args.each + ["none"] * (args.each // 2) + ["masked"] * (args.each // 6) + ["reference"] * (args.each // 6) + ["example"] * (args.each // 3)
        samples = [(how, *sample(rng, words, name, how)) for how in hows]
        everything = finder.find([t for _, t, _ in samples], taus, name)
        result[name] = {}
        for tau in taus:
            total: collections.Counter = collections.Counter()
            for (how, _, spans), findings in zip(samples, everything[tau]):
                counts = judge(spans, findings)
                if how in ("none", "masked", "reference"):
                    total["quiet texts"] += 1
                    total["alarmed texts"] += counts["alarms elsewhere"] > 0
                total.update(counts)
            result[name][f"{tau:.2f}"] = dict(total)
            share = lambda a, b: f"{100 * total[a] / max(1, total[b]):5.1f} %"
            print(
                f"{name:9} tau {tau:.2f}  found {share('found', 'secrets')}  covered {share('covered', 'secrets')}  partly {share('partly', 'secrets')}"
                f"  as secret {share('alarmed', 'secrets')}  quiet texts alarmed {share('alarmed texts', 'quiet texts')}"
                f"  examples hidden {share('hidden examples', 'examples')} alarmed {share('alarmed examples', 'examples')}",
                flush=True,
            )
    for tau in taus:
        total = collections.Counter()
        for place in result.values():
            total.update(place.get(f"{tau:.2f}", {}))
        print(f"all       tau {tau:.2f}  found {100 * total['found'] / total['secrets']:.1f} %  covered {100 * total['covered'] / total['secrets']:.1f} %  partly {100 * total['partly'] / total['secrets']:.1f} %  quiet texts alarmed {100 * total['alarmed texts'] / total['quiet texts']:.1f} %  of {total['secrets']} secrets")
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
