"""The two patterns that evaluation merges in, as a stand-in for SecMask's full table: private-key blocks and JWTs."""
from __future__ import annotations

import re

from .decode import Finding

_PEM = re.compile(r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN )[\s\S]){20,20000}?-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----")
_JWT = re.compile(r"\bey[JK][A-Za-z0-9_-]{10,}\.ey[JK][A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}")


def scan(text: str) -> list[Finding]:
    """Findings of both patterns, score 1."""
    return sorted((Finding(m.start(), m.end(), 1.0) for pattern in (_PEM, _JWT) for m in pattern.finditer(text)), key=lambda f: f.start)


def merge(patterns: list[Finding], expert: list[Finding]) -> list[Finding]:
    """Union. A pattern's bounds are exact, so an expert finding of which it covers half or more is dropped; other overlaps become one span."""
    out = list(patterns)
    for f in expert:
        if not any(2 * (min(f.end, p.end) - max(f.start, p.start)) >= f.end - f.start for p in patterns):
            out.append(f)
    out.sort(key=lambda f: (f.start, f.end))
    merged: list[Finding] = []
    for f in out:
        if merged and f.start < merged[-1].end:
            merged[-1] = Finding(merged[-1].start, max(merged[-1].end, f.end), max(merged[-1].score, f.score))
        else:
            merged.append(f)
    return merged
