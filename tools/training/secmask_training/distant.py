"""What only a long reach can tell: values of a manifest whose `kind` stands after all of them.

    python -m secmask_training.distant MODEL_DIR [MODEL_DIR …] [--each 100] [--out metrics.json]

As many Secrets as ConfigMaps are generated (`manifests.sorted_manifest`, seeds that training never saw), alike in all but
what comes after the data. Printed by distance of a value's end from the word: share of a Secret's values found, and share of
a ConfigMap's values found wrongly, by tau.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random

from .any_model import tokenizer_home
from .decode import decode
from .evaluate import load_predictor
from .manifests import sorted_manifest
from .markup import OPEN, strip
from .predict import predict_many
from .values_passwords import Words

BINS = ((0, 500), (500, 1000), (1000, 2000), (2000, 4000), (4000, 10**9))


def documents(words: Words, each: int, seed: int):
    """(text, values' places, whether they are secret): each pair of texts is the same but for the kind."""
    for n in range(each):
        for is_secret in (True, False):
            rng = random.Random(f"{seed}/{n}/{is_secret}")
            text, spans = strip(sorted_manifest(rng, words, rng.randint(8, 40), is_secret=is_secret))
            if not is_secret:
                lines, at, spans = text.split("\n"), 0, []
                for line in lines:
                    name, _, value = line.partition(": ")
                    if len(value) > 20 and name.startswith("  ") and not name.strip().startswith(("uid", "creation", "name", "resource")):
                        spans.append((at + len(name) + 2, at + len(line), "not"))
                    at += len(line) + 1
            yield text, spans, is_secret


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=pathlib.Path, nargs="+")
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--tau", type=float, default=0.8)
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=pathlib.Path)
    args = parser.parse_args()
    words = Words((tokenizer_home(args.models[0]) / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    rows, result = list(documents(words, args.each, args.seed)), {}
    assert not any(OPEN in text for text, _, _ in rows)
    for model in args.models:
        pieces = predict_many(load_predictor(model, threads=args.threads), [t for t, _, _ in rows], label=model.name)
        counts = {b: {True: [0, 0], False: [0, 0]} for b in BINS}
        for (text, spans, is_secret), p in zip(rows, pieces):
            kind, findings = text.rindex("kind: Secret" if is_secret else "kind: ConfigMap"), decode(text, p, args.tau)
            for start, end, _ in spans:
                found = any(f.start < end and f.end > start for f in findings)
                bin = next(b for b in BINS if b[0] <= kind - end < b[1])
                counts[bin][is_secret][0] += found
                counts[bin][is_secret][1] += 1
        result[model.name] = {
            f"{a}-{b}": {"recall": round(c[True][0] / max(1, c[True][1]), 3), "false alarms": round(c[False][0] / max(1, c[False][1]), 3), "values": c[True][1]}
            for (a, b), c in counts.items()
        }  # fmt: skip
        for name, row in result[model.name].items():
            print(f"{model.name:16} {name:16} {row}", flush=True)
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
