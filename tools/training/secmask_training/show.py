"""Print random windows of a shard as text, secrets in ⟦…⟧ and ignored parts in ⟨…⟩, to check the data by eye.

python -m secmask_training.show SHARD.npz --tokenizer DIR [--count 20] [--source secret] [--seed 0]
"""

from __future__ import annotations

import argparse
import pathlib
import random

from .build import SOURCES
from .windows import Store, load_tokenizer


def render(tokens: list[str], labels: list[int]) -> str:
    out, last = [], 0
    for token, label in zip(tokens, labels):
        state = 1 if label > 0 else label
        if last and (state != last or label == 1):
            out.append("⟧" if last == 1 else "⟩")
        glue = token.startswith("##")
        out.append("" if glue else " ")
        if state and (state != last or label == 1):
            out.append("⟦" if state == 1 else "⟨")
        out.append(token[2:] if glue else token)
        last = state
    return "".join(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shard", type=pathlib.Path)
    parser.add_argument("--tokenizer", type=pathlib.Path, required=True)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--source", choices=SOURCES)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    store, tokenizer, rng = Store.load(args.shard), load_tokenizer(args.tokenizer), random.Random(args.seed)
    numbers = [i for i in range(len(store)) if args.source is None or SOURCES[store.source[i]] == args.source]
    for i in rng.sample(numbers, min(args.count, len(numbers))):
        a, b = store.starts[i], store.starts[i + 1]
        tokens = [tokenizer.id_to_token(int(t)) for t in store.ids[a:b]]
        print(f"--- {i} {SOURCES[store.source[i]]} {b - a}\n{render(tokens, store.labels[a:b].tolist())}")


if __name__ == "__main__":
    main()
