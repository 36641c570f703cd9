"""From piece probabilities to spans. Deterministic and small, because it is written a second time in Swift.

With p = P(B) + P(I) of a piece, of a secret and of an example together, over the pieces of one text in order:

1. Core. A piece is in when p >= 0.5. Consecutive pieces that are in form a run; a piece with P(B) > P(I) begins a new
   run when white space stands between it and the piece before.
2. Grow. A run takes in the neighbouring piece on either side while no white space, quote or bracket character lies
   between and neither is part of the neighbour, p >= GROW there, and the neighbour is not in another run.
3. Join. Two neighbouring runs become one when the text between them is at most JOIN characters long and holds no white
   space, quote or separator character (SEPARATORS): a value broken by a few unsure pieces is one value.
4. Score. The mean of p over all pieces from the first to the last of the run; kept if >= tau.
5. Trim. White space and quotes at both ends of the span are cut off; an empty span is dropped.
"""

from __future__ import annotations

import dataclasses

from .predict import Pieces

CORE = 0.5
GROW = 0.1
JOIN = 24
QUOTES = "\"'`"
SEPARATORS = frozenset(" \t\r\n\f\v" + QUOTES + ",;<>()[]{}|&=:")


@dataclasses.dataclass
class Finding:
    """Characters [start, end) of the text, a score in 0…1, and which share of it says example (0…1): scanning drops
    examples (share above a half), masking takes them."""

    start: int
    end: int
    score: float
    example: float = 0.0


def _blocked(text: str) -> bool:
    return any(c in SEPARATORS or c.isspace() for c in text)


def runs(text: str, pieces: Pieces, core: float = CORE, grow: float = GROW, join: int = JOIN) -> list[tuple[int, int]]:
    """Runs of pieces [first, last) after steps 1 to 3."""
    p, begin, inside, offsets = pieces.secret, pieces.begin, pieces.inside, pieces.offsets
    out: list[list[int]] = []
    for i in (p >= core).nonzero()[0].tolist():
        gap = text[offsets[i - 1, 1] : offsets[i, 0]] if i else ""
        if out and out[-1][1] == i and not (begin[i] > inside[i] and gap and (gap.isspace())):
            out[-1][1] = i + 1
        else:
            out.append([i, i + 1])
    for k, run in enumerate(out):
        low = out[k - 1][1] if k else 0
        high = out[k + 1][0] if k + 1 < len(out) else len(p)
        while run[0] > low and p[run[0] - 1] >= grow and not _blocked(text[offsets[run[0] - 1, 0] : offsets[run[0], 0]]):
            run[0] -= 1
        while run[1] < high and p[run[1]] >= grow and not _blocked(text[offsets[run[1] - 1, 1] : offsets[run[1], 1]]):
            run[1] += 1
    joined: list[list[int]] = []
    for run in out:
        if joined:
            gap = text[offsets[joined[-1][1] - 1, 1] : offsets[run[0], 0]]
            if len(gap) <= join and run[0] > joined[-1][1] - 1 and (gap or run[0] == joined[-1][1]) and not _blocked(gap):
                joined[-1][1] = run[1]
                continue
        joined.append(run)
    return [(a, b) for a, b in joined]


def decode(text: str, pieces: Pieces, tau: float = 0.0, **options) -> list[Finding]:
    """Findings of one text with score >= tau, in order; `options` go to `runs`."""
    out = []
    p = pieces.secret
    for a, b in runs(text, pieces, **options):
        score = float(p[a:b].mean())
        share = float(pieces.example[a:b].sum() / max(1e-9, p[a:b].sum()))
        start, end = int(pieces.offsets[a, 0]), int(pieces.offsets[b - 1, 1])
        while start < end and (text[start].isspace() or text[start] in QUOTES):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in QUOTES):
            end -= 1
        if score >= tau and end > start:
            out.append(Finding(start, end, score, share))
    return out
