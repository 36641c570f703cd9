"""What the glance learns from: lines that the router picks, what stands round them, and what came of them.

    python -m secmask_training.glance_data OUT.npz --scores PROGRAM --secmask PROGRAM --weights FOLDER --harvest FILE [--data DIR]
        [--only real|generated] [--unnamed] [--minutes 5] [--windows N] [--held-out] [--seed 0]

As for the gate (`gate_data`), texts come from the harvested background, the labelled files and the generators, `ExpertScores` tells the
router's lines, and `secmask scan` without a gate tells what comes of them, judges included. A window is a line with one line on either
side; each of its pieces has as its target the score of the finding that it is part of, in hundredths, 100 where a generator or a person
put a secret or an example there. With `--unnamed` the lines are those that are read for hiding alone, and no expert is asked. OUT.npz is a store of windows with these targets in the place of labels.
"""

from __future__ import annotations

import collections
import pathlib
import random
import time

import numpy as np

from .gate_data import SOURCES, Cutter, found, options, texts
from .values_passwords import Words
from .windows import Store, encode, load_tokenizer

CONTEXT = 160
"""Bytes on either side of a line that the first look reads, unless a line feed ends them."""
LONGEST = 500
"""Pieces of one window."""


def surroundings(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """A line in bytes, with the line before and after it as far as each has at most CONTEXT bytes."""
    low, high = start, end
    if start > 0:
        before = raw[: start - 1].rfind(b"\n") + 1
        low = before if start - before <= CONTEXT else start
    if end < len(raw):
        after = raw.find(b"\n", end) + 1 or len(raw)
        high = after if after - end <= CONTEXT else end
    return low, high


def windows_of(text: str, marks, cutter: Cutter, tokenizer, unnamed: bool = False):
    """(ids, targets, shapes) of each line that the router picks, of values without a name or of the others; marks are (start, end,
    score) in characters."""
    lines = [(start, end) for start, end, reason in cutter.reasons(text) if unnamed == (reason == "unnamed")]
    if not lines:
        return
    raw = text.encode()
    place = np.zeros(len(raw) + 1, np.int64)  # of each byte, the character that it belongs to
    sizes = np.array([len(c.encode()) for c in text])
    place[: len(raw)] = np.repeat(np.arange(len(text)), sizes)
    place[len(raw)] = len(text)
    for start, end in lines:
        low, high = (int(place[at]) for at in surroundings(raw, start, end))
        ids, offsets, shapes = encode(tokenizer, text[low:high])
        targets = np.zeros(len(ids), np.int8)
        for a, b, score in marks:
            if a < high and b > low:
                inside = (offsets[:, 1] > a - low) & (offsets[:, 0] < b - low)
                targets[inside] = np.maximum(targets[inside], round(100 * score))
        if 0 < len(ids) <= LONGEST:
            yield ids, targets, shapes


def main() -> None:
    parser = options(__doc__, minutes=5)
    parser.add_argument("--tokenizer", type=pathlib.Path, required=True)
    parser.add_argument("--windows", type=int, default=1 << 60, help="at most so many")
    parser.add_argument("--share", type=float, default=1.0, help="of the texts, drawn by chance")
    args = parser.parse_args()
    rng = random.Random(f"glance/{args.seed}/{args.held_out}")
    tokenizer, cutter = load_tokenizer(args.tokenizer), Cutter(args.scores, hiding=args.unnamed)
    words = Words((args.weights / "fast" / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    end, windows, waiting, seen = time.time() + 60 * args.minutes, [], [], set()

    def add(source: str, text: str, marks) -> None:
        for ids, targets, shapes in windows_of(text, marks, cutter, tokenizer, args.unnamed):
            key = (ids.tobytes(), targets.tobytes())
            if key not in seen:
                seen.add(key)
                windows.append((ids, targets, shapes, SOURCES.index(source)))

    def read_waiting() -> None:
        for (source, text, marks), more in zip(waiting, found(args.secmask, args.weights, [w[1] for w in waiting])):
            add(source, text, marks + more)
        waiting.clear()

    for source, text, spans in texts(rng, args.harvest, pathlib.Path(args.data) if args.data else None, words, args.held_out, args.only):
        if rng.random() >= args.share:
            continue
        text = text.encode("utf-8", "replace").decode("utf-8")
        marks = [(a, b, 1.0) for a, b, label in spans if label in ("secret", "example", "either")]
        if source in ("harvest", "labelled") and not args.unnamed:
            waiting.append((source, text, marks))
            if len(waiting) >= 1024:
                read_waiting()
        else:
            add(source, text, marks)
        if time.time() > end or len(windows) >= args.windows:
            break
    if waiting:
        read_waiting()
    Store.build(windows).save(args.out)
    for n, name in enumerate(SOURCES):
        mine = [int(w[1].max()) for w in windows if w[3] == n]
        print(f"{name}: {len(mine)} windows, {100 * sum(x >= 50 for x in mine) / max(1, len(mine)):.1f} % with a finding")


if __name__ == "__main__":
    main()
