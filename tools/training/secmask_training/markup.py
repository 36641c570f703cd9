"""Marked text: how generators say which characters are secret.

A generator returns ordinary text in which a secret stands between OPEN and CLOSE, text that should not count either way
between SKIP_OPEN and SKIP_CLOSE, an example (stands where a secret stands, made up) between EXAMPLE_OPEN and EXAMPLE_CLOSE, and
what is one of the two, nobody can tell which, between EITHER_OPEN and EITHER_CLOSE (all are private-use scalars, which no
harvested text contains: `clean` drops them). Marks survive indenting, joining and escaping, and `strip` turns them into spans at the end.
"""

from __future__ import annotations

OPEN, CLOSE, SKIP_OPEN, SKIP_CLOSE = "\ue000", "\ue001", "\ue002", "\ue003"
EXAMPLE_OPEN, EXAMPLE_CLOSE, EITHER_OPEN, EITHER_CLOSE = "\ue004", "\ue005", "\ue006", "\ue007"
_LABELS = {CLOSE: "secret", SKIP_CLOSE: "neutral", EXAMPLE_CLOSE: "example", EITHER_CLOSE: "either"}
_OPENS = (OPEN, SKIP_OPEN, EXAMPLE_OPEN, EITHER_OPEN)
_DROP = dict.fromkeys(map(ord, (*_OPENS, *_LABELS)))

Span = tuple[int, int, str]
"""(start, end, label) in Unicode scalars of the text; label is `secret`, `example`, `either` or `neutral`."""


def clean(text: str) -> str:
    """Text without marks, for anything that comes from outside."""
    return text.translate(_DROP)


def secret(value: str) -> str:
    """Mark a value as secret."""
    return OPEN + value + CLOSE


def example(value: str) -> str:
    """Mark a value as an example."""
    return EXAMPLE_OPEN + value + EXAMPLE_CLOSE


def either(value: str) -> str:
    """Mark a value as a secret or an example: the loss asks only that it is one of them."""
    return EITHER_OPEN + value + EITHER_CLOSE


def neutral(value: str) -> str:
    """Mark a value as to be left out of the loss."""
    return SKIP_OPEN + value + SKIP_CLOSE


def strip(marked: str) -> tuple[str, list[Span]]:
    """Marked text to plain text and spans, in order of their starts."""
    out: list[str] = []
    spans: list[Span] = []
    length = 0
    start = -1
    piece_start = 0
    for i, c in enumerate(marked):
        if not "\ue000" <= c <= "\ue007":
            continue
        out.append(marked[piece_start:i])
        length += i - piece_start
        piece_start = i + 1
        if c in _OPENS:
            start = length
        elif start >= 0:
            if length > start:
                spans.append((start, length, _LABELS[c]))
            start = -1
    out.append(marked[piece_start:])
    return "".join(out), spans
