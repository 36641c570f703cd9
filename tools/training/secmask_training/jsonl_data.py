"""Extra training data in the two published JSONL forms.

    {"text": "...", "spans": [{"start": 8, "end": 24, "label": "secret"}]}      label may be left out (= secret)
    {"text": "...", "labels": ["O", "O", "B-SECRET", …]}                        one label a character (Unicode scalar)
    {"text": "...", "tokens": ["..."], "labels": [...]}                         one label a token; tokens are found in
                                                                                the text from left to right

`labels` entries may also be numbers (0 O, 1 B, 2 I, 3 and 4 of an example, -100 or -1 left out of the loss). Without `tokens`, the number of
labels must be the number of characters of the text; anything else is an error that names the row.
"""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

from .labelled import read_rows
from .markup import Span

_NAMES = {"O": 0, "B-SECRET": 1, "I-SECRET": 2, "B-EXAMPLE": 3, "I-EXAMPLE": 4, "B": 1, "I": 2, "IGNORE": -1, -100: -1, -1: -1, 0: 0, 1: 1, 2: 2, 3: 3, 4: 4}


def _from_labels(text: str, labels: list, tokens: list[str] | None, where: str) -> list[Span]:
    places: list[tuple[int, int]]
    if tokens is None:
        places = [(i, i + 1) for i in range(len(text))]
    else:
        places, at = [], 0
        for piece in tokens:
            piece = piece.removeprefix("##")
            found = text.find(piece, at)
            if found < 0:
                raise ValueError(f"{where}: a token does not occur in the text after character {at}")
            places.append((found, at := found + len(piece)))
    if len(labels) != len(places):
        raise ValueError(f"{where}: {len(labels)} labels for {len(places)} {'characters' if tokens is None else 'tokens'}")
    spans: list[Span] = []
    for (start, end), name in zip(places, labels):
        if name not in _NAMES:
            raise ValueError(f"{where}: unknown label {name!r}")
        label = _NAMES[name]
        kind = {1: "secret", 2: "secret", 3: "example", 4: "example", -1: "neutral"}.get(label)
        if kind is None:
            continue
        if spans and label not in (1, 3) and spans[-1][2] == kind and not text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], end, kind)
        else:
            spans.append((start, end, kind))
    return spans


def examples(path: str | pathlib.Path) -> Iterator[tuple[str, list[Span]]]:
    """(text, spans) of every row of a file in any of the forms above."""
    for number, row in enumerate(read_rows(path), 1):
        where = f"{path}, row {number}"
        if "text" not in row or not ("labels" in row or "spans" in row):
            raise ValueError(f'{where}: needs "text" and "labels" or "spans"')
        text = row["text"]
        if "labels" in row:
            yield text, _from_labels(text, row["labels"], row.get("tokens"), where)
            continue
        spans = []
        for span in row["spans"]:
            label = span.get("label", "secret").lower()
            if label in ("secret", "example", "either", "neutral"):
                if not 0 <= span["start"] < span["end"] <= len(text):
                    raise ValueError(f"{where}: span {span['start']}…{span['end']} is not inside the text")
                spans.append((span["start"], span["end"], label))
        yield text, spans
