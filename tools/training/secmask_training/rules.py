"""Findings of the rule table, from the `secmask` program, and how they and an expert's findings become one list.

The policy is SecMask's (`FindingMerge`): a rule whose match speaks for itself stands alone and keeps its bounds;
a rule that only goes by a name beside the value needs the expert's agreement, and the expert's bounds are better.
"""

from __future__ import annotations

import dataclasses
import json
import pathlib
import subprocess
import tempfile

import numpy as np

from .decode import Finding
from .predict import Pieces

# Rules for values of any form: `secmask rules` calls them generic.
GENERIC = frozenset(
    "password token config_secret api_key env_password env_secret auth_tuple_password credential_pair login_call_password "
    "django_secret_key cli_password".split()
)
SURE = 0.8  # confidence from which a rule stands alone
WEAK = 0.5  # confidence below which it does not count
AGREEMENT = 0.5  # mean probability of the pieces under a weak match


@dataclasses.dataclass
class Match:
    """Characters [start, end), the rule's type and its confidence."""

    start: int
    end: int
    type: str
    confidence: float

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE and self.type not in GENERIC


def scan(program: pathlib.Path, rows: list[dict]) -> list[list[Match]]:
    """Every match of every rule in the rows' texts, sorted."""
    return [
        [Match(d["start"], d["end"], d["type"], d["confidence"]) for d in found] for found in findings(program, rows, ["--raw"])
    ]


def findings(program: pathlib.Path, rows: list[dict], options: list[str]) -> list[list[dict]]:
    """What `program scan` with these options reports for each row's text, sorted; offsets in characters."""
    with tempfile.TemporaryDirectory() as folder:
        for k, row in enumerate(rows):
            pathlib.Path(folder, f"{k:06}").write_bytes(row["text"].encode("utf-8", "surrogatepass"))
        done = subprocess.run([program, "scan", "--format", "jsonl", "-a", "-q", *options, folder], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{program}: {done.stderr.strip()}")
    found: list[list[dict]] = [[] for _ in rows]
    characters: dict[int, np.ndarray] = {}
    for line in done.stdout.splitlines():
        d = json.loads(line)
        k = int(d["path"].rsplit("/", 1)[-1])
        if k not in characters:
            raw = np.frombuffer(rows[k]["text"].encode("utf-8", "surrogatepass"), np.uint8)
            characters[k] = np.concatenate([[0], np.cumsum((raw & 0xC0) != 0x80)])
        found[k].append({**d, "start": int(characters[k][d["start"]]), "end": int(characters[k][d["end"]])})
    return [sorted(f, key=lambda d: (d["start"], d["end"])) for f in found]


def alone(matches: list[Match]) -> list[Finding]:
    """What the rules report without an expert."""
    return union([(m.start, m.end) for m in matches if m.confidence >= WEAK])


def merge(matches: list[Match], expert: list[Finding], pieces: Pieces) -> list[Finding]:
    """Rules and expert together."""
    sure = [m for m in matches if m.sure]
    spans = [(m.start, m.end) for m in sure]
    for f in expert:
        if not any(2 * (min(f.end, m.end) - max(f.start, m.start)) >= f.end - f.start for m in sure):
            spans.append((f.start, f.end))
    for m in matches:
        if m.sure or m.confidence < WEAK or any(m.start < end and m.end > start for start, end in spans):
            continue
        if mean(pieces, m.start, m.end) >= AGREEMENT:
            spans.append((m.start, m.end))
    return union(spans)


def mean(pieces: Pieces, start: int, end: int) -> float:
    """Mean probability that the pieces that touch the range are a secret and no example."""
    touching = (pieces.secret - pieces.example)[(pieces.offsets[:, 0] < end) & (pieces.offsets[:, 1] > start)]
    return float(touching.mean()) if len(touching) else 0.0


def union(spans: list[tuple[int, int]]) -> list[Finding]:
    """Overlapping spans as one that covers them all."""
    out: list[Finding] = []
    for start, end in sorted(spans):
        if out and start < out[-1].end:
            out[-1] = Finding(out[-1].start, max(out[-1].end, end), 1.0)
        else:
            out.append(Finding(start, end, 1.0))
    return out
