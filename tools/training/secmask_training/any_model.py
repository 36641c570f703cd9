"""Either expert, by the `model_type` of its config.json."""

from __future__ import annotations

import json
import pathlib
import shutil

from .longformer import LongClassifier, LongConfig
from .model import Config, TokenClassifier

Model = TokenClassifier | LongClassifier
TOKENIZER_FILES = ("vocab.txt", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")


def empty(hf: dict) -> Model:
    """A model of this HF config with unset weights."""
    return LongClassifier(LongConfig.from_hf(hf)) if hf["model_type"] == "longformer" else TokenClassifier(Config.from_hf(hf))


def load(folder: str | pathlib.Path) -> Model:
    """The model of a checkpoint folder."""
    kind = json.loads((pathlib.Path(folder) / "config.json").read_text())["model_type"]
    return (LongClassifier if kind == "longformer" else TokenClassifier).load(folder)


def tokenizer_home(folder: pathlib.Path) -> pathlib.Path:
    """Where the tokenizer files of a checkpoint lie: beside it, or one folder up (snapshots of a run)."""
    return folder if any((folder / name).exists() for name in ("tokenizer.json", "vocab.txt")) else folder.parent


def copy_tokenizer(source: pathlib.Path, target: pathlib.Path) -> None:
    """Copy the tokenizer files that belong to checkpoint `source` into `target`."""
    for name in TOKENIZER_FILES:
        if (tokenizer_home(source) / name).resolve() != (target / name).resolve():
            shutil.copyfile(tokenizer_home(source) / name, target / name)
