"""The same secret in other clothes: is the answer the same?

    python -m secmask_training.consistency MODEL_DIR [--pairs 400] [--tau 0.8] [--secmask PROGRAM]

Each text (a piece of a place, one in four of them without a secret) is read as it is and in one other form: as a message of a JSON log, with CRLF,
behind time stamps, indented, quoted, amid the lines of a log. A pair agrees when the same secrets are found whole in both, and no others.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random

from .any_model import tokenizer_home
from .finder import Finder, add_option
from .markup import strip
from .places.place import PLACES, piece
from .places.surroundings import FORMS, dressed
from .values_passwords import Words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--tau", type=float, default=0.8)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20260303)
    add_option(parser)
    args = parser.parse_args()
    args.hiding = True
    finder = Finder(args)
    words = Words((tokenizer_home(args.model) / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    rng = random.Random(args.seed)
    plain, other, forms = [], [], []
    for _ in range(args.pairs):
        text = piece(rng, words, rng.choice(list(PLACES)), "secret" if rng.random() < 0.75 else "none", unseen=True)
        forms.append(rng.choice(FORMS))
        plain.append(strip(text))
        other.append(strip(dressed(rng, words, text, forms[-1])))
    found = finder.find([t for t, _ in plain + other], [args.tau], "pairs")[args.tau]
    agree: collections.Counter = collections.Counter()

    def answer(spans, findings):
        whole = tuple(any(f.start <= s and f.end >= e for f in findings) for s, e, _ in spans)
        return whole, any(not any(f.start < e and f.end > s for s, e, _ in spans) for f in findings)

    for k, form in enumerate(forms):
        same = answer(plain[k][1], found[k]) == answer(other[k][1], found[args.pairs + k])
        agree[form, same] += 1
    result = {form: round(agree[form, True] / max(1, agree[form, True] + agree[form, False]), 3) for form in FORMS}
    result["all"] = round(sum(agree[form, True] for form in FORMS) / args.pairs, 3)
    print(result)
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
