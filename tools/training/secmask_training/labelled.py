"""Labelled files (JSONL rows with `text` and `spans`) to training snippets, with values swapped for fresh ones.

Labels: `secret` is B/I, `neutral` is left out of the loss, `not` and unlabelled text are O. A snippet is a stretch of a
file around one label, or anywhere in it. The published values of secrets are random letters, so a share of them is
swapped for generated ones (real surroundings, new value), and a share of quoted `not` values under password-like names
is swapped for a real-looking password, which turns the label round: the model must look at the value, too.
"""

from __future__ import annotations

import hashlib
import json
import pathlib
import re
from collections.abc import Iterator

from . import examples
from .alphabets import DIGITS, LOWER, UPPER, Rng
from .markup import Span, clean
from .people import any_password
from .values_passwords import Words, password
from .values_tokens import token

_QUOTED = re.compile(r"[\w!@#$%^&*.-]{3,24}")
_SHAPED = ("Token", "Secret", "Key", "API", "Auth", "Credential", "Password")


def read_rows(path: str | pathlib.Path) -> Iterator[dict]:
    """Rows of a JSONL file, plain or zstd-compressed."""
    if str(path).endswith(".zst"):
        import io
        import zstandard

        with open(path, "rb") as f, zstandard.ZstdDecompressor().stream_reader(f) as z:
            yield from map(json.loads, io.TextIOWrapper(z, encoding="utf-8"))
    else:
        with open(path, encoding="utf-8") as f:
            yield from map(json.loads, f)


def is_calibration(repo: str) -> bool:
    """True for a twelfth of the repositories: kept out of training, used to fit temperature and shift."""
    return hashlib.sha256(b"calibration" + repo.encode()).digest()[0] % 12 == 0


def kind_of(span: dict, text: str, language: str) -> str:
    """The label of a span as training has it: a `not` is taken apart into examples and what is outside."""
    start, end = span["start"], span["end"]
    if span["label"] != "not":
        return span["label"]
    return examples.kind(text[start:end], text[max(text.rfind("\n", 0, start) + 1, start - 80) : start], text[end : end + 2], language)


def reshape(rng: Rng, value: str) -> str:
    """The same shape with other characters: letters for letters of the same case, digits for digits, hex for hex."""
    if re.fullmatch(r"[0-9a-f]{12,}", value):
        return "".join(rng.choice("0123456789abcdef") for _ in value)
    kinds = ((LOWER, LOWER), (UPPER, UPPER), (DIGITS, DIGITS))
    return "".join(next((rng.choice(out) for chars, out in kinds if c in chars), c) for c in value)


def _swap(rng: Rng, words: Words, span: dict, text: str) -> str | None:
    """A new value for a span that then counts as secret, or None to leave it."""
    value, category, label = text[span["start"] : span["end"]], span["category"], span["label"]
    if label == "secret":
        if rng.random() < 0.5 or len(value) > 200 or "JSON Web" in category or value.startswith(("eyJ", "-----", "AK")):
            return None
        if "Password" in category or "URL" in category:
            fresh = (any_password if rng.random() < 0.5 else password)(rng, words) if rng.random() < 0.75 else reshape(rng, value)
            return (
                fresh.replace(" ", "-").replace("@", "a")
                if "URL" in category or text[span["start"] - 1 : span["start"]] not in "\"'`"
                else fresh
            )
        if any(word in category for word in _SHAPED):
            return reshape(rng, value) if rng.random() < 0.6 else token(rng)[0]
        return None
    before, after = text[max(0, span["start"] - 40) : span["start"]], text[span["end"] : span["end"] + 1]
    if label != "not" or after not in "\"'`" or not after or before[-1:] != after or not _QUOTED.fullmatch(value):
        return None
    telling = re.search(r"(?i)(passw|passphrase|pwd|secret|token|api.?key|auth.?key)\w*['\"]?\)?\s*(:|=>|=|,)\s*.?$", before)
    if not telling or rng.random() > 0.35:
        return None
    return password(rng, words) if "pass" in telling[1].lower() or "pwd" in telling[1].lower() else token(rng)[0]


def snippet(rng: Rng, words: Words, row: dict, centre: int, radius: int, swap: bool) -> tuple[str, list[Span], int]:
    """(text, spans, position of `centre`) of the lines around a position, with fresh values if `swap`."""
    text = row["text"]
    start, end = max(0, centre - radius), min(len(text), centre + radius)
    newline = text.rfind("\n", max(0, start - 300), start)
    start = newline + 1 if newline >= 0 else start
    out: list[str] = []
    spans: list[Span] = []
    done, shift = start, 0
    for span in sorted(row["spans"], key=lambda s: (s["start"], s["end"])):
        if span["end"] <= start or span["start"] >= end or (span["start"] < done and span["label"] != "secret"):
            continue
        whole = span["start"] >= done and span["end"] <= end
        fresh = _swap(rng, words, span, text) if swap and whole else None
        label = "secret" if fresh is not None else kind_of(span, text, row.get("lang", ""))
        fresh = text[max(span["start"], start) : min(span["end"], end)] if fresh is None else clean(fresh)
        if span["start"] < done:  # overlaps the span before: only the label is taken
            if label == "secret" and shift == 0:
                spans.append((max(span["start"], start) - start, min(span["end"], end) - start, "secret"))
            continue
        at = max(span["start"], start)
        out.append(text[done:at])
        if label != "not":
            spans.append((at - start + shift, at - start + shift + len(fresh), label))
        out.append(fresh)
        shift += len(fresh) - (min(span["end"], end) - at)
        done = min(span["end"], end)
    out.append(text[done:end])
    spans.sort(key=lambda s: s[2] == "secret")  # secret labels are written last and win
    return "".join(out), spans, centre - start
