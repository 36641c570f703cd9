"""What the gate learns from: lines that the router picks, and what came of them.

    python -m secmask_training.gate_data OUT.npz --scores PROGRAM --secmask PROGRAM --weights FOLDER --harvest FILE [--data DIR] [--minutes 10]
        [--unnamed] [--seed 0]

The first program is `ExpertScores`, which tells the lines that the router picks. Texts come from the harvested background, the labelled
files and the generators. Of the first two `secmask scan` reads all that the router picks, with the experts in WEIGHTS and no gate, and tells of
secrets and of examples from a score of 0.25 on; the score of a line is that of the expert's finding in it, or in the lines round it that
no other picked line is nearer to. What judges refuse, a call or a name of a variable, is none, whatever the expert thinks, and what only rules
find needs no expert. A line with a secret that the generator put there, or that people labelled, counts as 1.

With `--unnamed` lines are taken that the router picks for hiding alone: a word in them may be a password though nothing says so. No expert
reads them: in ordinary text they count as nothing unless people labelled them.
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
from .rules import findings
from .values_passwords import Words

BEFORE = 64
"""Bytes ahead of a line that the gate sees."""
LONGEST = 448
"""Longer lines are judged in parts of so many bytes, the next one beginning STEP bytes further on."""
STEP = 320
CONTEXT = 400
"""Bytes round a picked line that are read with it."""
SOURCES = ("harvest", "labelled", "place", "document", "planted", "listing")
SHARES = (0.0, 0.0, 0.42, 0.22, 0.24, 0.12)


class Cutter:
    """The router's lines of a text, as (start, end) in bytes, for scanning or for hiding."""

    def __init__(self, program: str, hiding: bool = False):
        self.process = subprocess.Popen([program, "--cut", *(["--hiding"] if hiding else [])], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8")

    def reasons(self, text: str) -> list[tuple[int, int, str]]:
        """The lines, each with why it is read."""
        self.process.stdin.write(json.dumps(text) + "\n")
        self.process.stdin.flush()
        parts = self.process.stdout.readline().split("|")[1].split()
        return [(int(parts[i]), int(parts[i + 1]), parts[i + 2]) for i in range(0, len(parts), 3)]

    def lines(self, text: str) -> list[tuple[int, int]]:
        return [(start, end) for start, end, _ in self.reasons(text)]


def owners(lines: list[tuple[int, int]], at: int) -> int:
    """The picked line that a byte belongs to: the one it lies in, else the last one before it, else the first."""
    return max(0, bisect.bisect_right(lines, (at, 1 << 60)) - 1)


def examples(text: str, marks, cutter: Cutter, unnamed: bool = False):
    """(bytes before, bytes of the part, score) for every part of a picked line that the gate would see; of lines with values
    without a name alone, or of the others. `marks` are (start, score) of what was found, in characters; what is not marked is no secret."""
    picked = cutter.reasons(text)
    if not picked:
        return []
    lines = [(start, end) for start, end, _ in picked]
    raw = text.encode()
    ends = np.concatenate([[0], np.cumsum([len(c.encode()) for c in text])]).astype(np.int64)
    marked: list[list[tuple[int, float]]] = [[] for _ in lines]
    for start, score in marks:
        at = int(ends[min(start, len(text))])
        line = owners(lines, at)
        if lines[line][0] - CONTEXT <= at < lines[line][1] + CONTEXT:  # elsewhere no expert would see it
            marked[line].append((at, score))
    rows = []
    for k, (a, b) in enumerate(lines):
        if unnamed != (picked[k][2] == "unnamed"):
            continue
        b = a + len(raw[a:b].rstrip(b"\n"))
        starts = [a] if b - a <= LONGEST else [*range(a, b - LONGEST, STEP), b - LONGEST]
        for number, start in enumerate(starts):
            end = min(b, start + LONGEST)
            # what lies outside the line belongs to its first or last part
            low, high = (0 if number == 0 else start), (len(raw) + 1 if number == len(starts) - 1 else end)
            score = max((s for at, s in marked[k] if low <= at < high), default=0.0)
            rows.append((raw[max(0, start - BEFORE) : start], raw[start:end], score))
    return rows


def found(secmask: str, weights: pathlib.Path, batch: list[str]):
    """What the experts find in each text when no gate stands before them, as (start, end, score)."""
    experts = ["--fast-model", str(weights / "fast"), "--long-model", str(weights / "long")]
    options = [*experts, "--tau", "0.25", "--examples", "--protected", "--no-markers"]
    return [[(d["start"], d["end"], d["score"]) for d in f if d["source"] != "pattern"] for f in findings(pathlib.Path(secmask), [{"text": t} for t in batch], options)]


def texts(rng: random.Random, harvest: pathlib.Path, data: pathlib.Path | None, words: Words, held_out: bool, only: str | None):
    """A mix of (source, text, spans), endless but for `only="real"`."""
    background = synth.Background(harvest, held_out)
    plain = [r["text"] for r in read_rows(harvest) if r["held_out"] == held_out]
    rng.shuffle(plain)
    rows = [r for r in read_rows(data / "train.jsonl.zst") if is_calibration(r["repo"]) == held_out and len(r["text"]) < 60_000] if data else []
    rng.shuffle(rows)
    turn = 0
    while True:
        turn += 1
        if only == "real" and not plain and not rows:
            return
        if only == "generated":
            source = rng.choices(SOURCES, SHARES)[0]
            yield source, *synth.example(rng, words, background, source, rng.randint(200, 2_500))
        elif plain and (turn % 2 or only == "real" and (turn % 10 or not rows)):
            yield "harvest", plain.pop(), []
        elif rows and (turn % 10 == 0 or only == "real"):
            row = rows.pop()
            yield "labelled", row["text"], [(s["start"], s["end"], s["label"]) for s in row["spans"]]
        else:
            source = rng.choices(SOURCES, SHARES)[0]
            yield source, *synth.example(rng, words, background, source, rng.randint(200, 2_500))


def options(description: str, minutes: float) -> argparse.ArgumentParser:
    """What is asked of those who make lines for the gate or windows for the glance."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--scores", required=True)
    parser.add_argument("--secmask", required=True)
    parser.add_argument("--weights", type=pathlib.Path, required=True, help="folder with the folders fast and long")
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--minutes", type=float, default=minutes)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--only", choices=("real", "generated"), help="only text that somebody wrote, or only other text")
    parser.add_argument("--unnamed", action="store_true", help="lines with values without a name, which are read for hiding alone")
    parser.add_argument("--seed", type=int, default=0)
    return parser


def main() -> None:
    args = options(__doc__, minutes=10).parse_args()
    rng = random.Random(f"gate/{args.seed}/{args.held_out}")
    words = Words((args.weights / "fast" / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    cutter = Cutter(args.scores, hiding=args.unnamed)
    end = time.time() + 60 * args.minutes
    before, lines, scores, sources = [], [], [], []
    waiting: list[tuple[str, str, list]] = []

    def read_waiting() -> None:
        for (source, text, marks), more in zip(waiting, found(args.secmask, args.weights, [w[1] for w in waiting])):
            add(source, text, marks + [(start, score) for start, _, score in more])
        waiting.clear()

    def add(source: str, text: str, marks) -> None:
        for a, b, score in examples(text, marks, cutter, args.unnamed):
            before.append(a)
            lines.append(b)
            scores.append(score)
            sources.append(SOURCES.index(source))

    for source, text, spans in texts(rng, args.harvest, pathlib.Path(args.data) if args.data else None, words, args.held_out, args.only):
        text = text.encode("utf-8", "replace").decode("utf-8")
        marks = [(start, 1.0) for start, _, label in spans if label in ("secret", "example", "either")]
        if source in ("harvest", "labelled") and not args.unnamed:
            waiting.append((source, text, marks))
            if len(waiting) >= 256:
                read_waiting()
        else:
            add(source, text, marks)
        if time.time() > end:
            break
    if waiting:
        read_waiting()
    pack = lambda rows: (np.frombuffer(b"".join(rows), np.uint8), np.concatenate([[0], np.cumsum([len(r) for r in rows])]).astype(np.int64))
    (b, bs), (l, ls) = pack(before), pack(lines)
    np.savez_compressed(args.out, before=b, before_starts=bs, line=l, line_starts=ls, score=np.array(scores, np.float32), source=np.array(sources, np.int8))
    for n, name in enumerate(SOURCES):
        mine = np.array(scores)[np.array(sources) == n]
        print(f"{name}: {len(mine)} lines, {100 * float((mine >= 0.5).mean()) if len(mine) else 0:.1f} % with a secret")


if __name__ == "__main__":
    main()
