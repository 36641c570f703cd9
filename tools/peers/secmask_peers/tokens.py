"""Text and token ids that all peers get."""

from __future__ import annotations

import pathlib

import numpy as np

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
VOCABULARY = REPOSITORY / "weights/fast/vocab.txt"


def identifiers(length: int) -> np.ndarray:
    """`[1, length]` ids of all parts of the vocabulary: those that `ModelDump serve` runs."""
    return (np.arange(length, dtype=np.int64) * 7919 + 101)[None] % 30000


def text() -> str:
    """ASCII text with some of everything: this repository's documentation and sources, without tables of numbers and patterns."""
    files = sorted(REPOSITORY.glob("docs/**/*.md")) + sorted(REPOSITORY.glob("Sources/SecMask*/**/*.swift"))
    texts = (file.read_text(encoding="utf-8") for file in files if not file.name.startswith(("UnicodeTables", "rules")))
    return "".join(texts).encode("ascii", "ignore").decode()


def tokenizer():
    """The reference's WordPiece with the fast expert's vocabulary, lower-casing as that does; `[SEP]` and the like in a text
    are text."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    bare = Tokenizer(models.WordPiece.from_file(str(VOCABULARY), unk_token="[UNK]"))
    bare.normalizer = normalizers.BertNormalizer(lowercase=True)
    bare.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return bare


def windows(length: int, count: int) -> list[np.ndarray]:
    """`count` windows `[1, length]` of the ids of real text, spread over it."""
    ids = np.array(tokenizer().encode(text(), add_special_tokens=False).ids, dtype=np.int64)
    starts = np.linspace(0, len(ids) - length, count).astype(int)
    return [ids[start : start + length][None] for start in starts]
