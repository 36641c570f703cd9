"""Mask text with a checkpoint, to look at it by hand.

python -m secmask_training.try_it MODEL_DIR [--tau 0.5] < text        each finding with its score
"""

from __future__ import annotations

import argparse
import pathlib
import sys

from .decode import decode
from .evaluate import load_predictor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--tau", type=float, default=0.5)
    parser.add_argument("--lines", action="store_true", help="judge every line on its own")
    args = parser.parse_args()
    text = sys.stdin.read()
    texts = text.split("\n") if args.lines else [text]
    predictor = load_predictor(args.model, threads=1)
    for part, pieces in zip(texts, predictor.pieces(texts)):
        at, out = 0, []
        for f in decode(part, pieces, args.tau):
            out += [part[at : f.start], f"⟦{f.score:.2f} ", part[f.start : f.end], "⟧"]
            at = f.end
        print("".join(out) + part[at:])


if __name__ == "__main__":
    main()
