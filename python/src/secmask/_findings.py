"""What was found. Never holds the secret itself: ``text[finding.start:finding.end]`` is it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, List, Optional

from ._text import Text


@dataclass(frozen=True)
class Finding:
    """A secret in a text."""

    type: str
    """Id of the rule, such as ``github_token``; ``secret`` where only an expert spoke."""
    start: int
    """Where it begins: code points in a ``str``, bytes in ``bytes``, from 0."""
    end: int
    """Just after its end."""
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""
    end_line: int
    end_column: int
    confidence: float
    """0 to 1."""
    nature: str
    """``secret``, ``example`` (made up) or ``protected`` (a key under a pass phrase, a slow hash)."""
    source: str
    """What found it: ``pattern``, ``fast`` or ``long`` (an expert), ``both``."""
    reason: Optional[str] = None
    """Why it counts, in one line; only from ``scan``."""
    layer: Optional[str] = None
    """How the text it stands in is encoded, such as ``base64 > gzip``; None for plain text."""
    score: Optional[float] = None
    """Mean probability by the expert that read it; None where none did."""


@dataclass(frozen=True)
class Masked(Generic[Text]):
    """A masked text, and what was masked in it; offsets are those of the text as it was."""

    text: Text
    findings: List[Finding]


_NAMES = tuple(Finding.__dataclass_fields__)


def read_findings(data: bytes, text: bytes, like: Any) -> List[Finding]:
    """Findings of the library, with offsets as the caller's text has them.

    :param text: The text that was searched, as the library has seen it.
    :param like: The text as the caller gave it.
    """
    members = json.loads(data)
    findings = []
    # A text in which every character is one byte has the same offsets in both.
    counts_bytes = not isinstance(like, str) or len(text) == len(like)
    done = points = 0
    for member in members:
        values = {name: member[name] for name in _NAMES if name in member}
        if not counts_bytes:
            for name in ("start", "end"):
                offset = values[name]
                points += _code_points(text[done:offset])
                done = offset
                values[name] = points
        findings.append(Finding(**values))
    return findings


def _code_points(data: bytes) -> int:
    return len(data.decode("utf-8", "surrogatepass"))
