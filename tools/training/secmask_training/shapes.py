"""The shape of a piece: what an uncased tokenizer throws away of the original text, as one small number.

Exactly (Swift has the same in `PieceShape`): shape 0 belongs to `[CLS]`, `[SEP]` and padding. Of a piece with the original
text t (from its start to its end offset), shape = 1 + (kind · 4 + length) · 3 + gap, so there are `COUNT` = 109.

kind    8 t holds a byte above 0x7F; else 7 t holds a byte that is no ASCII letter or digit, or is empty; else by letters and digits:
        4 digits only; 5 digits and lower-case letters; 6 digits and letters of which some are upper case; 0 lower-case letters only;
        2 upper-case letters only; 1 one upper-case letter and then lower-case ones; 3 any other mixture of letters
length  0: 1 byte or none, 1: 2 or 3, 2: 4 to 7, 3: 8 and more (bytes of UTF-8)
gap     what stands between the end of the piece before (or the start of the text) and t: 0 nothing, 1 something without
        a line feed, 2 a line feed, or t is the first piece of the text
"""

from __future__ import annotations

import functools

import numpy as np

COUNT = 1 + 9 * 4 * 3


@functools.lru_cache(maxsize=1 << 18)
def _kind_and_length(t: str) -> int:
    size = len(t.encode("utf-8", "surrogatepass"))
    length = 0 if size <= 1 else 1 if size <= 3 else 2 if size <= 7 else 3
    if not t.isascii():
        kind = 8
    elif not t.isalnum():
        kind = 7
    else:
        digits, upper, lower = any(c.isdigit() for c in t), any(c.isupper() for c in t), any(c.islower() for c in t)
        if digits:
            kind = 6 if upper else 5 if lower else 4
        elif not upper:
            kind = 0
        elif not lower:
            kind = 2
        else:
            kind = 1 if t[0].isupper() and t[1:].islower() else 3
    return 1 + (kind * 4 + length) * 3


def shapes(text: str, offsets: np.ndarray) -> np.ndarray:
    """Shapes `[pieces]` uint8 of the pieces of a text with these offsets `[pieces, 2]` in Unicode scalars."""
    out = np.empty(len(offsets), np.uint8)
    before = -1
    for i, (start, end) in enumerate(offsets.tolist()):
        if before < 0:
            gap = 2
        elif start <= before:
            gap = 0
        else:
            gap = 2 if "\n" in text[before:start] else 1
        out[i] = _kind_and_length(text[start:end]) + gap
        before = end
    return out
