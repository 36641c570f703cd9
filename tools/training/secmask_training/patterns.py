"""The few patterns that evaluation merges in, as a stand-in for SecMask's full rule table.

`basic` is private-key blocks and JWTs. `structured` adds JSON Web Keys with private numbers (from `kty` or the private
value, whichever is first, to the other one's end) and NKEY seeds: formats with a grammar, better matched than learnt.
"""

from __future__ import annotations

import re

from .decode import Finding

_PEM = re.compile(
    r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN )[\s\S]){20,20000}?-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----"
)
_JWT = re.compile(r"\bey[JK][A-Za-z0-9_-]{10,}\.ey[JK][A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}")
_NKEY = re.compile(r"(?<![A-Z0-9])S[UAOCNX][A-Z2-7]{56}(?![A-Z0-9])")
_OBJECT = re.compile(r"\{[^{}]{20,8000}\}")
_KTY = re.compile(r"""["']?\bkty["']?\s*:\s*["'](?:RSA|EC|OKP|oct)["']?""")
_PRIVATE = re.compile(r"""(?<=[\s{,"'])["']?[dk]["']?\s*:\s*["']([\w-]{16,})""")


def _jwk(text: str) -> list[Finding]:
    out = []
    for m in _OBJECT.finditer(text):
        kty, private = _KTY.search(m[0]), _PRIVATE.search(m[0])
        if kty and private:
            start, end = min(kty.start(), private.start(1)), max(kty.end(), private.end(1))
            out.append(Finding(m.start() + start, m.start() + end, 1.0))
    return out


def scan(text: str, structured: bool = False) -> list[Finding]:
    """Findings of the patterns, score 1."""
    out = [Finding(m.start(), m.end(), 1.0) for pattern in (_PEM, _JWT, _NKEY)[: 3 if structured else 2] for m in pattern.finditer(text)]
    return sorted(out + (_jwk(text) if structured else []), key=lambda f: f.start)


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
