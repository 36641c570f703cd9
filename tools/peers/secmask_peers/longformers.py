"""Hugging Face's Longformer: as PyTorch runs it, and as a graph for others."""

from __future__ import annotations

import pathlib

import torch
from torch import nn

from .files import once
from .tokens import identifiers


class Encoder(nn.Module):
    """ids `[1, tokens]` to logits, every attention local. `tokens` is a multiple of the window: nothing is padded."""

    def __init__(self, folder: pathlib.Path, export: bool = False):
        super().__init__()
        from transformers import LongformerForTokenClassification

        self.model = LongformerForTokenClassification.from_pretrained(folder).eval()
        if export:
            # transformers' own switch: chunks are copied one by one, not as overlapping views
            self.model.config.onnx_export = True
            for layer in self.model.longformer.encoder.layer:
                layer.attention.self.config.onnx_export = True

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=input_ids, return_dict=False)[0]


def onnx_graph(folder: pathlib.Path, length: int) -> pathlib.Path:
    """The graph for one length: transformers' code takes another path for each."""

    def write(file: pathlib.Path) -> None:
        torch.onnx.export(
            Encoder(folder, export=True), (torch.from_numpy(identifiers(length)),), str(file), input_names=["input_ids"],
            output_names=["logits"], opset_version=17, dynamo=False,
        )

    return once(folder / f"long-{length}.onnx", write)
