"""Text and spans to token windows with labels, and the compact store they are kept in.

A window is at most `size - 2` consecutive WordPiece pieces of one text; `[CLS]` and `[SEP]` are added when a batch is
made. Labels per piece: 0 O, 1 B-SECRET, 2 I-SECRET, 3 B-EXAMPLE, 4 I-EXAMPLE, 5 and 6 the same of either, -1 left out of the loss. A piece counts as secret when at least
half of its characters are (a word of more than 100 characters is one `[UNK]` that covers all of it); if fewer, but
some, it is left out of the loss.
"""

from __future__ import annotations

import dataclasses
import pathlib

import numpy as np
from tokenizers import Tokenizer

from .alphabets import Rng
from .markup import Span
from .shapes import shapes

IGNORE = -1
FIRST = {"secret": 1, "example": 3, "either": 5}
"""The label of the first piece of a span; that of the others is one more."""


def load_tokenizer(folder: str | pathlib.Path) -> Tokenizer:
    """The WordPiece tokenizer of a checkpoint folder, without truncation, padding or special tokens in the text."""
    tokenizer = Tokenizer.from_file(str(pathlib.Path(folder) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    # a literal "[SEP]" in the text is plain text, so specials are added by us and never parsed
    tokenizer.encode_special_tokens = True
    return tokenizer


def encode(tokenizer: Tokenizer, text: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Ids `[pieces]` uint16, offsets `[pieces, 2]` int32 in Unicode scalars of `text`, shapes `[pieces]` uint8."""
    e = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.asarray(e.offsets, np.int32).reshape(-1, 2)
    return np.asarray(e.ids, np.uint16), offsets, shapes(text, offsets)


def label_pieces(offsets: np.ndarray, spans: list[Span]) -> np.ndarray:
    """Labels `[pieces]` int8 of pieces with these offsets."""
    labels = np.zeros(len(offsets), np.int8)
    starts, ends = offsets[:, 0], offsets[:, 1]
    for start, end, label in spans:
        first, last = np.searchsorted(ends, start, "right"), np.searchsorted(starts, end, "left")
        if first >= last:
            continue
        if label == "neutral":
            labels[first:last] = IGNORE
            continue
        inside = np.minimum(ends[first:last], end) - np.maximum(starts[first:last], start)
        mostly = 2 * inside >= ends[first:last] - starts[first:last]
        part = np.where(mostly, FIRST[label] + 1, IGNORE).astype(np.int8)
        if mostly.any():
            part[int(np.argmax(mostly))] = FIRST[label]
        labels[first:last] = part
    return labels


def cut(rng: Rng, pieces: int, size: int, around: tuple[int, int] | None = None) -> slice:
    """The place of one window of at most `size - 2` pieces; if `around` (first, last piece) is given, the window holds its beginning."""
    room = size - 2
    if pieces <= room:
        return slice(0, pieces)
    if around is None:
        start = rng.randint(0, pieces - room)
    else:
        first, last = around
        low = max(0, (last if last - first < room else first + room // 2) - room)
        start = rng.randint(min(low, pieces - room), max(min(first, pieces - room), min(low, pieces - room)))
    return slice(start, start + room)


@dataclasses.dataclass
class Store:
    """Windows laid end to end: ids uint16, labels int8, shapes uint8, `starts` `[windows + 1]`, and a source number a window."""

    ids: np.ndarray
    labels: np.ndarray
    shapes: np.ndarray
    starts: np.ndarray
    source: np.ndarray

    def __len__(self) -> int:
        return len(self.starts) - 1

    @classmethod
    def build(cls, windows: list[tuple[np.ndarray, np.ndarray, np.ndarray, int]]) -> "Store":
        sizes = [len(w[0]) for w in windows]
        return cls(
            np.concatenate([w[0] for w in windows]),
            np.concatenate([w[1] for w in windows]),
            np.concatenate([w[2] for w in windows]),
            np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
            np.asarray([w[3] for w in windows], np.int8),
        )

    def save(self, path: pathlib.Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".tmp.npz")
        np.savez_compressed(temporary, ids=self.ids, labels=self.labels, shapes=self.shapes, starts=self.starts, source=self.source)
        temporary.rename(path)

    @classmethod
    def joined(cls, stores: list["Store"]) -> "Store":
        """All windows of several stores."""
        sizes = np.concatenate([np.diff(s.starts) for s in stores])
        parts = ([getattr(s, name) for s in stores] for name in ("ids", "labels", "shapes", "source"))
        ids, labels, shapes, source = (np.concatenate(p) for p in parts)
        return cls(ids, labels, shapes, np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64), source)

    @classmethod
    def load(cls, path: pathlib.Path) -> "Store":
        with np.load(path) as z:
            return cls(z["ids"], z["labels"], z["shapes"], z["starts"], z["source"])
