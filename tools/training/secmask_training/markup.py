"""Marked text: how generators say which characters are secret.

A generator returns ordinary text in which a secret stands between OPEN and CLOSE, and text that should not count
either way between SKIP_OPEN and SKIP_CLOSE (all four are private-use scalars, which no harvested text contains:
`clean` drops them). Marks survive indenting, joining and escaping, and `strip` turns them into spans at the end.
"""

from __future__ import annotations

OPEN, CLOSE, SKIP_OPEN, SKIP_CLOSE = "\ue000", "\ue001", "\ue002", "\ue003"
_DROP = dict.fromkeys(map(ord, (OPEN, CLOSE, SKIP_OPEN, SKIP_CLOSE)))

Span = tuple[int, int, str]
"""(start, end, label) in Unicode scalars of the text; label is `secret` or `neutral`."""


def clean(text: str) -> str:
    """Text without marks, for anything that comes from outside."""
    return text.translate(_DROP)


def secret(value: str) -> str:
    """Mark a value as secret."""
    return OPEN + value + CLOSE


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
        if not "\ue000" <= c <= "\ue003":
            continue
        out.append(marked[piece_start:i])
        length += i - piece_start
        piece_start = i + 1
        if c in (OPEN, SKIP_OPEN):
            start = length
        elif start >= 0:
            if length > start:
                spans.append((start, length, "secret" if c == CLOSE else "neutral"))
            start = -1
    out.append(marked[piece_start:])
    return "".join(out), spans
