"""What the gate learns from: lines that the router picks, and what the expert made of them.

    python -m secmask_training.gate_data OUT.npz --scores PROGRAM --model FOLDER --harvest FILE [--data DIR] [--minutes 10] [--seed 0]

PROGRAM is `ExpertScores`. Texts come from the harvested background, the labelled files and the generators. Of the first two the
expert reads what the router wants read, and the score of a picked line is the highest probability of any piece that belongs to
it: of its own pieces, and of those of the lines round it that no other picked line is nearer to. A line with a secret that the
generator put there, or that people labelled, counts as 1 whatever the expert thinks.
"""

from __future__ import annotations

import argparse
import bisect
import json
import os
import pathlib
import random
import subprocess
import time

import numpy as np

from . import synth
from .labelled import is_calibration, read_rows
from .program import ProgramPredictor
from .values_passwords import Words

BEFORE = 64
"""Bytes ahead of a line that the gate sees."""
LONGEST = 448
"""Lines that are longer are always read: the gate does not see them."""
CONTEXT = 400
"""Bytes round a picked line that are read with it."""
SOURCES = ("harvest", "labelled", "place", "document", "planted", "listing")
SHARES = (0.0, 0.0, 0.42, 0.22, 0.24, 0.12)


class Cutter:
    """The router's lines of a text, as (start, end) in bytes."""

    def __init__(self, program: str):
        self.process = subprocess.Popen([program, "--cut"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8")

    def lines(self, text: str) -> list[tuple[int, int]]:
        self.process.stdin.write(json.dumps(text) + "\n")
        self.process.stdin.flush()
        parts = self.process.stdout.readline().split("|")[1].split()
        return [(int(parts[i]), int(parts[i + 1])) for i in range(0, len(parts), 3)]


def owners(lines: list[tuple[int, int]], at: int) -> int:
    """The picked line that a byte belongs to: the one it lies in, else the last one before it, else the first."""
    return max(0, bisect.bisect_right(lines, (at, 1 << 60)) - 1)


def examples(text: str, spans, cutter: Cutter, expert: ProgramPredictor | None):
    """(bytes before, bytes of the line, score) for every picked line of the text that the gate would see. Without an expert what
    is not marked is no secret."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    lines = cutter.lines(text)
    if not lines:
        return []
    raw = text.encode()
    scores = np.zeros(len(lines), np.float32)
    ends = np.concatenate([[0], np.cumsum([len(c.encode()) for c in text])]).astype(np.int64)
    if expert is not None:
        pieces = expert.pieces([text])[0]
        sure = (pieces.begin + pieces.inside).astype(np.float32)
        for k in (sure > 0.02).nonzero()[0].tolist():
            line = owners(lines, int(ends[pieces.offsets[k, 0]]))
            scores[line] = max(scores[line], sure[k])
    for start, _, label in spans:
        if label in ("secret", "example", "either"):
            at = int(ends[min(start, len(text))])
            line = owners(lines, at)
            if lines[line][0] - CONTEXT <= at < lines[line][1] + CONTEXT:  # elsewhere no expert would see it
                scores[line] = 1.0
    return [(raw[max(0, a - BEFORE) : a], raw[a:b].rstrip(b"\n"), scores[k]) for k, (a, b) in enumerate(lines) if b - a <= LONGEST]


def texts(rng: random.Random, harvest: pathlib.Path, data: pathlib.Path | None, words: Words, held_out: bool, generated_only: bool):
    """An endless mix of (source, text, spans)."""
    background = synth.Background(harvest, held_out)
    plain = [r["text"] for r in read_rows(harvest) if r["held_out"] == held_out]
    rng.shuffle(plain)
    rows = [r for r in read_rows(data / "train.jsonl.zst") if is_calibration(r["repo"]) == held_out and len(r["text"]) < 60_000] if data else []
    rng.shuffle(rows)
    turn = 0
    while True:
        turn += 1
        if generated_only:
            source = rng.choices(SOURCES, SHARES)[0]
            yield source, *synth.example(rng, words, background, source, rng.randint(200, 2_500))
        elif plain and turn % 2:
            yield "harvest", plain.pop(), []
        elif rows and turn % 10 == 0:
            row = rows.pop()
            yield "labelled", row["text"], [(s["start"], s["end"], s["label"]) for s in row["spans"]]
        else:
            source = rng.choices(SOURCES, SHARES)[0]
            yield source, *synth.example(rng, words, background, source, rng.randint(200, 2_500))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--scores", required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--generated-only", action="store_true", help="no text that an expert has to read")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(f"gate/{args.seed}/{args.held_out}")
    words = Words((args.model / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    cutter, expert = Cutter(args.scores), ProgramPredictor(f"{args.scores} --routed", args.model, 1)
    end = time.time() + 60 * args.minutes
    before, lines, scores, sources = [], [], [], []
    for source, text, spans in texts(rng, args.harvest, pathlib.Path(args.data) if args.data else None, words, args.held_out, args.generated_only):
        for a, b, score in examples(text, spans, cutter, expert if source in ("harvest", "labelled") else None):
            before.append(a)
            lines.append(b)
            scores.append(score)
            sources.append(SOURCES.index(source))
        if time.time() > end:
            break
    pack = lambda rows: (np.frombuffer(b"".join(rows), np.uint8), np.concatenate([[0], np.cumsum([len(r) for r in rows])]).astype(np.int64))
    (b, bs), (l, ls) = pack(before), pack(lines)
    np.savez_compressed(args.out, before=b, before_starts=bs, line=l, line_starts=ls, score=np.array(scores, np.float32), source=np.array(sources, np.int8))
    for n, name in enumerate(SOURCES):
        mine = np.array(scores)[np.array(sources) == n]
        print(f"{name}: {len(mine)} lines, {100 * float((mine >= 0.5).mean()) if len(mine) else 0:.1f} % with a secret")


if __name__ == "__main__":
    main()
