"""Probabilities for whole texts: sliding windows over WordPiece pieces.

A text of n pieces is cut into windows of `size - 2` pieces (size = 512: 510 pieces) that overlap by 128: window k begins
at piece k·(510 − 128); the last one ends with the text. Where two windows overlap, pieces of the first half of the
overlap are taken from the earlier window and the rest from the later one, so that no piece is judged at an edge.
"""

from __future__ import annotations

import dataclasses
import sys
import time
from collections.abc import Iterable

import numpy as np
import torch
from tokenizers import Tokenizer

from .any_model import Model
from .batches import CLS, PAD, SEP
from .threads import has_bf16
from .windows import encode

OVERLAP = 128


@dataclasses.dataclass
class Pieces:
    """Offsets `[pieces, 2]` (Unicode scalars) and probabilities `[pieces]` float32 of one text: of B and I (of a secret or an
    example), and of an example (0 where the checkpoint knows none)."""

    offsets: np.ndarray
    begin: np.ndarray
    inside: np.ndarray
    example: np.ndarray | None = None

    def __post_init__(self):
        if self.example is None:
            self.example = np.zeros_like(self.begin)

    @classmethod
    def of(cls, offsets: np.ndarray, p: np.ndarray) -> "Pieces":
        """From probabilities `[pieces, labels]` of three or five labels."""
        return cls(offsets, p[:, 1::2].sum(-1), p[:, 2::2].sum(-1), p[:, 3:].sum(-1))

    @property
    def secret(self) -> np.ndarray:
        return self.begin + self.inside


def window_starts(pieces: int, room: int, overlap: int = OVERLAP) -> list[int]:
    """First piece of each window."""
    starts = [0]
    while starts[-1] + room < pieces:
        starts.append(starts[-1] + room - overlap)
    return starts


class Predictor:
    """A model and its tokenizer; `size` is the window with its two special tokens."""

    def __init__(self, model: Model, tokenizer: Tokenizer, size: int = 512, overlap: int = OVERLAP, budget: int = 8192, bf16: bool = True):
        self.model, self.tokenizer, self.size, self.overlap, self.budget, self.bf16 = model.eval(), tokenizer, size, overlap, budget, bf16

    @torch.inference_mode()
    def _logits(self, windows: list[tuple[np.ndarray, np.ndarray]]) -> list[np.ndarray]:
        """Logits `[pieces, labels]` of windows of ids and shapes, run in batches of similar length."""
        sizes = [len(ids) for ids, _ in windows]
        order = sorted(range(len(windows)), key=sizes.__getitem__)
        out: list[np.ndarray | None] = [None] * len(windows)
        at = 0
        while at < len(order):
            group = [order[at]]
            while at + len(group) < len(order) and (len(group) + 1) * (sizes[order[at + len(group)]] + 2) <= self.budget:
                group.append(order[at + len(group)])
            at += len(group)
            length = max(sizes[i] for i in group) + 2
            ids = np.full((len(group), length), PAD, np.int64)
            shapes = np.zeros((len(group), length), np.int64)
            mask = np.zeros((len(group), length), bool)
            for row, i in enumerate(group):
                n = sizes[i]
                ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = CLS, windows[i][0], SEP
                shapes[row, 1 : n + 1] = windows[i][1]
                mask[row, : n + 2] = True
            with torch.autocast("cpu", torch.bfloat16, enabled=self.bf16 and has_bf16()):
                logits = self.model(torch.from_numpy(ids), None if mask.all() else torch.from_numpy(mask), torch.from_numpy(shapes)).float().numpy()
            for row, i in enumerate(group):
                out[i] = logits[row, 1 : sizes[i] + 1]
        return out

    def logits(self, texts: list[str]) -> list[tuple[np.ndarray, np.ndarray]]:
        """(offsets `[pieces, 2]`, logits `[pieces, labels]`) of each text."""
        room = self.size - 2
        encoded = [encode(self.tokenizer, text) for text in texts]
        starts = [window_starts(len(ids), room, self.overlap) for ids, _, _ in encoded]
        windows = [(ids[s : s + room], shapes[s : s + room]) for (ids, _, shapes), at in zip(encoded, starts) for s in at]
        logits = iter(self._logits(windows))
        out = []
        for (ids, offsets, _), at in zip(encoded, starts):
            merged = np.zeros((len(ids), self.model.classifier.out_features), np.float32)
            for k, s in enumerate(at):
                window = next(logits)
                keep = 0 if k == 0 else self.overlap // 2
                merged[s + keep : s + len(window)] = window[keep:]
            out.append((offsets, merged))
        return out

    def pieces(self, texts: list[str]) -> list[Pieces]:
        out = []
        for offsets, logits in self.logits(texts):
            e = np.exp(logits - logits.max(-1, keepdims=True)) if len(logits) else logits
            p = e / e.sum(-1, keepdims=True) if len(logits) else e
            out.append(Pieces.of(offsets, p))
        return out


def predict_many(predictor: Predictor, texts: Iterable[str], group: int = 64, label: str = "") -> list[Pieces]:
    """Pieces of many texts in groups, with a progress line."""
    texts, out, began, pieces = list(texts), [], time.time(), 0
    for at in range(0, len(texts), group):
        out += predictor.pieces(texts[at : at + group])
        pieces += sum(len(p.begin) for p in out[at:])
        if sys.stderr.isatty():
            print(f"\r{label} {len(out)}/{len(texts)} texts, {pieces / (time.time() - began):.0f} pieces/s", end="", file=sys.stderr)
    print(f"{label} {len(texts)} texts, {pieces} pieces, {time.time() - began:.0f} s", file=sys.stderr)
    return out
