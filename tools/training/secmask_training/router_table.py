"""The router's table of byte pairs: how much likelier one kind of byte follows another in a secret than in ordinary text.

    python -m secmask_training.router_table --harvest FILE --data FOLDER --vocabulary vocab.txt --out TokenModelTable.swift

Secrets: 30,000 generated tokens, 30,000 generated passwords, and the labelled secrets of the training split. Ordinary text:
tokens of the harvest (15 MB) and of the training split (25 MB, labelled secrets left out), each counted at most ten times, and
without long numbers in hex, which the router knows by itself. Classes and rounding are those of TokenModel.swift.
"""

from __future__ import annotations

import argparse
import collections
import io
import json
import pathlib
import random
import re

import numpy as np
import zstandard

from .labelled import read_rows
from .values_passwords import Words, password
from .values_tokens import PLAIN, PREFIXED

TOKEN = re.compile(r"[!#-%*+\-./0-9?@A-Z\\^_a-z~]{4,}")
HEX = re.compile(r"(?:[0-9a-f]{16,}|[0-9A-F]{16,}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})")
CLASSES = 61
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
HEAD = '''/// How much likelier one kind of byte follows another in a secret than in ordinary text.
///
/// Made by tools/training/secmask_training/router_table.py. A row for each class of a byte (see
/// ``TokenModel``), a letter in it for each class of the next: eighths of a natural logarithm, from A (−25) by
/// way of Z (0) to y (+25).
enum TokenModelTable {
  static let classes = 61
  static let text: StaticString = """
'''


def class_table() -> np.ndarray:
    """Class of each ASCII byte; 0 is what ends a token."""
    classes = np.zeros(128, int)
    for k in range(26):
        classes[97 + k], classes[65 + k] = 1 + k, 27 + k
    classes[48:58] = 53
    for k, mark in enumerate("_-./+%"):
        classes[ord(mark)] = 54 + k
    for mark in "!#$*?@^~\\":
        classes[ord(mark)] = 60
    return classes


def ordinary(harvest: pathlib.Path, data: pathlib.Path, rng: random.Random) -> tuple[collections.Counter, list[str]]:
    """(tokens of ordinary text, labelled secrets)."""
    tokens, secrets, size = collections.Counter(), [], 0
    with open(harvest, "rb") as f:
        for line in io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(f), encoding="utf-8"):
            if rng.random() < 0.3:
                text = json.loads(line)["text"]
                tokens.update(TOKEN.findall(text))
                size += len(text)
            if size > 15_000_000:
                break
    size = 0
    for row in read_rows(data / "train.jsonl.zst"):
        text, spans = row["text"], [s for s in row["spans"] if s["label"] != "not"]
        secrets += [text[s["start"] : s["end"]] for s in spans if s["label"] == "secret"]
        if size < 25_000_000 and len(text) < 150_000 and (spans or rng.random() < 0.25):
            for s in sorted(spans, key=lambda s: -s["start"]):
                text = text[: s["start"]] + " " + text[s["end"] :]
            tokens.update(TOKEN.findall(text))
            size += len(text)
    return tokens, secrets


def generated(secrets: list[str], words: Words, rng: random.Random) -> collections.Counter:
    tokens = collections.Counter()
    for _ in range(30_000):
        table = PREFIXED if rng.random() < 0.25 else PLAIN
        tokens.update(t[:60] for t in TOKEN.findall(table[rng.choice(list(table))][0](rng)))
        tokens.update(TOKEN.findall(password(rng, words)))
    for secret in secrets:
        if len(secret) < 200:
            tokens.update(TOKEN.findall(secret) * 10)
    return tokens


def transitions(tokens: collections.Counter, weight) -> np.ndarray:
    """Logarithm of the probability of each class after each, tokens between two zeros."""
    classes, counts = class_table(), np.full((CLASSES, CLASSES), 0.55)
    for token, count in tokens.items():
        kinds = np.concatenate([[0], classes[np.frombuffer(token.encode(), np.uint8)], [0]])
        np.add.at(counts, (kinds[:-1], kinds[1:]), weight(token, count))
    return np.log(counts / counts.sum(1, keepdims=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("harvest", "data", "vocabulary", "out"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rng = random.Random(3)
    plain, labelled = ordinary(args.harvest, args.data, rng)
    secrets = generated(labelled, Words(args.vocabulary.read_text(encoding="utf-8").split("\n")), rng)
    score = transitions(secrets, lambda t, n: n / max(1, len(t) / 12)) - transitions(plain, lambda t, n: 0 if HEX.fullmatch(t) else min(n, 10))
    eighths = np.clip(np.round(score * 8), -25, 25).astype(int) + 25
    rows = "".join("    " + "".join(LETTERS[v] for v in row) + "\n" for row in eighths)
    args.out.write_text(HEAD + rows + '    """\n}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
