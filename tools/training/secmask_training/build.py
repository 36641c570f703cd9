"""Build training shards: windows of all sources in the wanted mixture, shuffled, from seeds.

    python -m secmask_training.build OUT_DIR --data DIR --harvest FILE --tokenizer DIR [--shards 8] [--windows 8000]
                                     [--extra FILE.jsonl …] [--extra-share 0.2] [--mix planted=0.2,…] [--mined FILE]

Shard n depends only on its number, the seed, the mixture and the input files, so more shards can be added at any time;
existing ones are kept. `--data` (or SECMASK_DATA) is the folder of train.jsonl.zst; without it the labelled sources are
left out and the others take their place.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import pathlib
import random
import time

from . import synth
from .jsonl_data import examples as extra_examples
from .labelled import is_calibration, read_rows, snippet
from .values_passwords import Words
from .windows import Store, cut, encode, label_pieces, load_tokenizer

MIX = {
    "secret": 0.19, "not": 0.13, "neutral": 0.02, "random": 0.08, "planted": 0.13, "document": 0.06, "place": 0.22, "listing": 0.07, "plain": 0.10
}  # fmt: skip
SOURCES = (*MIX, "extra", "mined")
SIZES = ((128, 0.80), (256, 0.12), (512, 0.08))


class Labelled:
    """The labelled split by label and repository; a repository is drawn by the square root of its share."""

    def __init__(self, path: pathlib.Path):
        self.spans: dict[str, dict[str, list]] = {k: collections.defaultdict(list) for k in ("secret", "not", "neutral", "random")}
        for row in read_rows(path):
            if is_calibration(row["repo"]):
                continue
            self.spans["random"][row["repo"]].append((row, None))
            for span in row["spans"]:
                self.spans[span["label"]][row["repo"]].append((row, span))
        self.repos = {k: (list(v), [len(x) ** 0.6 for x in v.values()]) for k, v in self.spans.items()}

    def example(self, rng, words, source, radius):
        names, weights = self.repos[source]
        row, span = rng.choice(self.spans[source][rng.choices(names, weights)[0]])
        centre = span["start"] if span else rng.randrange(max(1, len(row["text"])))
        return snippet(rng, words, row, centre, radius, swap=span is not None)


def one_window(rng, words, tokenizer, sizes, source, labelled, background, extra, mined):
    """A window (ids, labels, shapes, source number) of the source, or None when the draw gave nothing usable."""
    size = rng.choices([s for s, _ in sizes], [w for _, w in sizes])[0]
    around = None
    if source in ("secret", "not", "neutral", "random"):
        text, spans, centre = labelled.example(rng, words, source, size * 5)
    elif source in ("extra", "mined"):
        text, spans = rng.choice(extra if source == "extra" else mined)
        centre = rng.choice(spans)[0] if spans else rng.randrange(max(1, len(text)))
        if len(text) > size * 10:
            start = max(0, centre - size * 5)
            text, spans = text[start : start + size * 10], [
                (max(0, a - start), min(b - start, size * 10), k) for a, b, k in spans if b > start and a < start + size * 10
            ]
            centre -= start
    else:
        text, spans = synth.example(rng, words, background, source, int(size * rng.uniform(1.0, 3.5)))
        centre = rng.choice(spans)[0] if spans else None
    ids, offsets, shapes = encode(tokenizer, text)
    if len(ids) < 4:
        return None
    if centre is not None:
        first = min(int(offsets[:, 1].searchsorted(centre, "right")), len(ids) - 1)
        around = (first, first + 8)
    at = cut(rng, len(ids), size, around)
    return ids[at], without_headless(label_pieces(offsets, spans)[at]), shapes[at], SOURCES.index(source)


def without_headless(labels, longest: int = 48):
    """Leave out of the loss a long span whose beginning is outside the window: base64 in the middle of a private key
    cannot be told from that of a certificate, and learning to mask it means false alarms on every image."""
    inside = (labels > 0) & (labels % 2 == 0)
    end = int((~inside).argmax()) if (~inside).any() else len(labels)
    if end > longest:
        labels = labels.copy()
        labels[:end] = -1
    return labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--tokenizer", type=pathlib.Path, required=True)
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--windows", type=int, default=8000)
    parser.add_argument("--extra", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--extra-share", type=float, default=0.2)
    parser.add_argument("--mined", type=pathlib.Path, help="JSONL of mined false alarms (see mine.py)")
    parser.add_argument("--mined-share", type=float, default=0.12)
    parser.add_argument("--mix", help="changes to the mixture, name=share,…")
    parser.add_argument("--sizes", default=",".join(f"{s}={w}" for s, w in SIZES), help="window sizes and their shares, size=share,…")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    sizes = [(int(s), float(w)) for s, w in (pair.split("=") for pair in args.sizes.split(","))]
    tokenizer = load_tokenizer(args.tokenizer)
    words = Words((args.tokenizer / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    background = synth.Background(args.harvest)
    mix = dict(MIX)
    labelled = Labelled(pathlib.Path(args.data) / "train.jsonl.zst") if args.data else None
    for name, share in (pair.split("=") for pair in (args.mix or "").split(",") if pair):
        mix[name] = float(share)
    if labelled is None:
        mix = {k: v for k, v in mix.items() if k not in labelled_sources()}
    extra = [x for path in args.extra for x in extra_examples(path)]
    mined = list(extra_examples(args.mined)) if args.mined else []
    rest = sum(mix.values())
    for name, share, rows in (("extra", args.extra_share, extra), ("mined", args.mined_share, mined)):
        if rows:
            mix[name] = rest * share / (1 - share)
    names, weights = list(mix), list(mix.values())
    for number in range(args.first, args.first + args.shards):
        path = args.out / f"shard-{number:04}.npz"
        if path.exists():
            continue
        began, rng, windows = time.time(), random.Random(f"{args.seed}/{number}"), []
        while len(windows) < args.windows:
            window = one_window(rng, words, tokenizer, sizes, rng.choices(names, weights)[0], labelled, background, extra, mined)
            if window is not None:
                windows.append(window)
        store = Store.build(windows)
        store.save(path)
        counts = {SOURCES[i]: n for i, n in sorted(collections.Counter(store.source.tolist()).items())}
        secret = float((store.labels > 0).mean())
        print(
            f"{path.name}: {len(store)} windows, {len(store.ids)} pieces, {100 * secret:.1f} % secret, {counts}, {time.time() - began:.0f} s",
            flush=True,
        )
    (args.out / "mixture.json").write_text(
        json.dumps({"mix": mix, "sizes": sizes, "seed": args.seed, "windows": args.windows}, indent=1) + "\n"
    )


def labelled_sources() -> tuple[str, ...]:
    return ("secret", "not", "neutral", "random")


if __name__ == "__main__":
    main()
