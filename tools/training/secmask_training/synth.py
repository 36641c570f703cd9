"""Synthetic examples: generated entries planted into harvested text, generated documents, look-alike listings, plain text."""

from __future__ import annotations

import collections
import pathlib

from .alphabets import Rng
from .carriers import FORMATS
from .documents import document
from .entries import benign_entry, secret_entry
from .labelled import read_rows
from .listings import listing
from .markup import Span, strip
from .places.place import place
from .prose import conversation
from .values_passwords import Words


class Background:
    """Harvested chunks by format; formats are drawn evenly-ish, so that a few large ones do not crowd out the rest."""

    def __init__(self, path: pathlib.Path, held_out: bool = False):
        self.by_kind: dict[str, list[str]] = collections.defaultdict(list)
        for row in read_rows(path):
            if row["held_out"] == held_out:
                self.by_kind[row["kind"]].append(row["text"])
        self.kinds = sorted(self.by_kind)
        self.weights = [len(self.by_kind[k]) ** 0.5 for k in self.kinds]

    def chunk(self, rng: Rng, length: int) -> tuple[str, str]:
        """(format, text of about `length` characters that begins at a line start where possible)."""
        kind = rng.choices(self.kinds, self.weights)[0]
        text = rng.choice(self.by_kind[kind])
        if len(text) <= length:
            return kind, text
        start = rng.randrange(len(text) - length)
        newline = text.find("\n", start, start + 300)
        return kind, text[newline + 1 if newline >= 0 else start :][:length]


def planted(rng: Rng, words: Words, background: Background, length: int) -> str:
    """Harvested text with entries between its lines, indented like their neighbours."""
    kind, text = background.chunk(rng, length)
    kind = kind if kind in FORMATS else "text"
    lines = text.split("\n")
    for _ in range(rng.randint(1, 1 + max(1, length // 500))):
        roll = rng.random()
        if roll < 0.1:
            entry = conversation(rng, words, 1, 0.8)
        else:
            form = kind if rng.random() < 0.85 else rng.choice(tuple(FORMATS))
            entry = secret_entry(rng, form, words) if roll < 0.62 else benign_entry(rng, form, words)
        at = rng.randint(0, len(lines))
        neighbour = lines[min(at, len(lines) - 1)]
        indent = neighbour[: len(neighbour) - len(neighbour.lstrip(" \t"))][:24]
        if kind in ("md", "text", "html") and len(neighbour) > 20 and "\n" not in entry and rng.random() < 0.3:
            words_of = neighbour.split(" ")
            words_of.insert(rng.randint(0, len(words_of)), entry.strip())
            lines[min(at, len(lines) - 1)] = " ".join(words_of)
        else:
            lines[at:at] = [indent + line for line in entry.split("\n")]
    return "\n".join(lines)


def mixed_listing(rng: Rng, words: Words, length: int) -> str:
    """A listing; one in six has a secret entry beside it, so that a listing alone proves nothing."""
    text = listing(rng, words, max(2, length // 70))[: length + 400]
    if rng.random() < 0.17:
        entry = secret_entry(rng, rng.choice(tuple(FORMATS)), words)
        text = entry + "\n" + text if rng.random() < 0.5 else text + "\n" + entry
    return text


def example(rng: Rng, words: Words, background: Background, source: str, length: int) -> tuple[str, list[Span]]:
    """One example of a source: `planted`, `place`, `document`, `listing` or `plain`."""
    if source == "planted":
        return strip(planted(rng, words, background, length))
    if source == "place":
        return strip(place(rng, words, length))
    if source == "document":
        return strip(document(rng, words, max(1, length // rng.randint(60, 200))))
    if source == "listing":
        return strip(mixed_listing(rng, words, length))
    return background.chunk(rng, length)[1], []
