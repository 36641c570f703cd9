"""Random checkpoints with fixed seeds, in Hugging Face form, and SecMask's int8 form of each. Made once.

A forward pass takes the same time whatever the weights are; int8 forms are calibrated on the ids of real text.
"""

from __future__ import annotations

import pathlib
import subprocess
from collections.abc import Callable

from .files import once

LABELS = {0: "O", 1: "B-SECRET", 2: "I-SECRET"}


def distilbert_66m():
    """distilbert-base: 6 layers of 768."""
    from transformers import DistilBertConfig

    return DistilBertConfig(**names())


def fast_22m():
    """The shape of the shipped fast expert."""
    from transformers import DistilBertConfig

    return DistilBertConfig(dim=384, hidden_dim=1536, n_heads=12, n_layers=6, **names())


def long_27m():
    """The shape of the shipped long expert."""
    from transformers import LongformerConfig

    return LongformerConfig(
        hidden_size=384, intermediate_size=1536, num_attention_heads=12, num_hidden_layers=6, attention_window=[256] * 6,
        max_position_embeddings=4098, type_vocab_size=1, vocab_size=30522, pad_token_id=0, bos_token_id=101,
        eos_token_id=102, sep_token_id=102, layer_norm_eps=1e-12, **names(),
    )


CONFIGURATIONS: dict[str, Callable] = {"distilbert-66m": distilbert_66m, "fast-22m": fast_22m, "long": long_27m}


def names() -> dict:
    """The labels, both ways."""
    return {"id2label": LABELS, "label2id": {name: index for index, name in LABELS.items()}}


def checkpoint(work: pathlib.Path, name: str) -> pathlib.Path:
    """The folder of a checkpoint with random weights: config.json and model.safetensors, float32."""

    def write(folder: pathlib.Path) -> None:
        import torch
        from transformers import AutoModelForTokenClassification

        torch.manual_seed(1)
        AutoModelForTokenClassification.from_config(CONFIGURATIONS[name]()).save_pretrained(folder)

    (work / "models").mkdir(parents=True, exist_ok=True)
    return once(work / "models" / name, write)


def int8(converter: pathlib.Path, source: pathlib.Path) -> pathlib.Path:
    """SecMask's int8 form of a checkpoint, as weights-convert makes it; made anew when the converter is newer."""
    folder = source / "secmask-int8"
    weights = folder / "model.safetensors"
    if not weights.exists() or weights.stat().st_mtime < converter.stat().st_mtime:
        subprocess.run([converter, source, "--out", folder, "--dtype", "int8", "--force"], check=True, capture_output=True)
    return folder
