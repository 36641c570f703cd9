"""Predictions by SecMask itself: the `ExpertScores` program in the place of PyTorch, so that what is measured is what ships.

`swift build -c release --product ExpertScores` makes the program; `ExpertScores --routed`
reads only what the router wants read. Folders are those that `weights-convert` writes.
"""

from __future__ import annotations

import json
import pathlib
import shlex
import subprocess

import numpy as np

from .predict import Pieces


class ProgramPredictor:
    """`pieces(texts)` like `predict.Predictor`."""

    def __init__(self, program: pathlib.Path, model: pathlib.Path, threads: int = 2):
        self.process = subprocess.Popen(
            [*shlex.split(str(program)), str(model), str(threads)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def pieces(self, texts: list[str]) -> list[Pieces]:
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> Pieces:
        # Lone surrogates have no UTF-8 form; U+FFFD takes as many characters.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.process.stdin.write(json.dumps(text) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"ExpertScores ended with status {self.process.wait()}")
        count, *numbers = map(int, line.split())
        numbers = np.array(numbers, np.int64).reshape(count, -1)
        starts = np.cumsum(numbers[:, 0]) + np.concatenate([[0], np.cumsum(numbers[:, 1])[:-1]]) if len(numbers) else np.zeros(0, np.int64)
        raw = np.frombuffer(text.encode(), np.uint8)
        characters = np.concatenate([[0], np.cumsum((raw & 0xC0) != 0x80)])
        offsets = characters[np.stack([starts, starts + numbers[:, 1]], 1)] if len(numbers) else np.zeros((0, 2))
        begin, inside, *example = (numbers[:, k] / np.float32(1e5) for k in range(2, numbers.shape[1])) if count else (np.zeros(0),) * 3
        return Pieces(offsets.astype(np.int32), *(x.astype(np.float32) for x in (begin, inside, *example)))
