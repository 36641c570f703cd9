"""Batches of about equal cost from shards, in an order that depends only on the seed: a run can resume anywhere.

Windows of a shard are shuffled, sorted by length within pools, cut into batches of at most `budget` padded tokens, and
the batches are shuffled. A position in the data is (shard number, batch number).
"""

from __future__ import annotations

import dataclasses
import pathlib
import random
from collections.abc import Iterator

import numpy as np
import torch

from .windows import IGNORE, Store

CLS, SEP, PAD = 101, 102, 0


@dataclasses.dataclass
class Batch:
    """ids and shapes `[batch, length]`, mask (True = token) or None if nothing is padded, labels (IGNORE at specials and padding), weights."""

    ids: torch.Tensor
    shapes: torch.Tensor
    mask: torch.Tensor | None
    labels: torch.Tensor
    weights: torch.Tensor


def span_weights(labels: np.ndarray, full: float = 12.0, low: float = 0.15, high: float = 2.0) -> np.ndarray:
    """Weight of each piece: a span of n secret pieces weighs about `full` in all (n·clamp(full/n)), O pieces weigh 1.

    Without this a single private key outweighs two hundred passwords.
    """
    weights = np.ones(len(labels), np.float32)
    inside = labels > 0
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(np.int8)))
    for start, end in zip(edges[::2], edges[1::2]):
        cuts = [start, *(start + 1 + np.flatnonzero(labels[start + 1 : end] % 2 == 1)), end]
        for a, b in zip(cuts, cuts[1:]):
            weights[a:b] = min(high, max(low, full / (b - a)))
    return weights


def collate(store: Store, numbers: list[int]) -> Batch:
    """One padded batch of the given windows."""
    sizes = [int(store.starts[i + 1] - store.starts[i]) + 2 for i in numbers]
    length = (max(sizes) + 7) // 8 * 8
    ids = np.full((len(numbers), length), PAD, np.int64)
    shapes = np.zeros((len(numbers), length), np.int64)
    labels = np.full((len(numbers), length), IGNORE, np.int64)
    weights = np.zeros((len(numbers), length), np.float32)
    mask = np.zeros((len(numbers), length), bool)
    for row, (i, size) in enumerate(zip(numbers, sizes)):
        piece = slice(store.starts[i], store.starts[i + 1])
        ids[row, 0], ids[row, size - 1] = CLS, SEP
        ids[row, 1 : size - 1], labels[row, 1 : size - 1] = store.ids[piece], store.labels[piece]
        shapes[row, 1 : size - 1] = store.shapes[piece]
        weights[row, 1 : size - 1] = span_weights(store.labels[piece])
        mask[row, :size] = True
    return Batch(torch.from_numpy(ids), torch.from_numpy(shapes), None if mask.all() else torch.from_numpy(mask), torch.from_numpy(labels), torch.from_numpy(weights))


def plan(store: Store, budget: int, seed: str, pool: int = 1024) -> list[list[int]]:
    """The batches of a shard as lists of window numbers."""
    rng = random.Random(seed)
    order = list(range(len(store)))
    rng.shuffle(order)
    batches: list[list[int]] = []
    for at in range(0, len(order), pool):
        batch: list[int] = []
        for i in sorted(order[at : at + pool], key=lambda i: int(store.starts[i + 1] - store.starts[i])):
            longest = int(store.starts[i + 1] - store.starts[i]) + 2
            if batch and (len(batch) + 1) * longest > budget:
                batches.append(batch)
                batch = []
            batch.append(i)
        batches.append(batch)
    rng.shuffle(batches)
    return batches


class Stream:
    """Endless batches over the shards of one or more folders, round and round; `position` can be saved and restored."""

    def __init__(self, folder: pathlib.Path, budget: int, seed: int, position: tuple[int, int] = (0, 0)):
        self.folder = folder
        if not self._paths():
            raise SystemExit(f"no shards in {folder}: run secmask_training.build first")
        self.budget, self.seed, self.position = budget, seed, tuple(position)

    def _paths(self) -> list[pathlib.Path]:
        """Looked up for every shard anew: more may be built while a run goes on."""
        return sorted(p for p in self.folder.glob("shard-*.npz") if not p.name.endswith(".tmp.npz"))

    def __iter__(self) -> Iterator[Batch]:
        while True:
            shard, first = self.position
            paths = self._paths()
            store = Store.load(paths[shard % len(paths)])
            batches = plan(store, self.budget, f"{self.seed}/{shard}")
            for number in range(first, len(batches)):
                self.position = (shard, number + 1)
                yield collate(store, batches[number])
            self.position = (shard + 1, 0)
