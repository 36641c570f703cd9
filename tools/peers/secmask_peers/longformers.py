"""A Longformer with local attention only: transformers' own, which PyTorch runs, and one for the graphs of the others.

transformers' code exports too (with its `onnx_export` switch), but into thousands of slices, one graph for each length
after minutes of tracing, and it computes a third more scores than needed.
"""

from __future__ import annotations

import math
import pathlib

import torch
import torch.nn.functional as F
from torch import nn

from .files import once
from .tokens import identifiers


class Encoder(nn.Module):
    """ids `[1, tokens]` to logits by transformers. `tokens` is a multiple of the window: nothing is padded."""

    def __init__(self, folder: pathlib.Path):
        super().__init__()
        from transformers import LongformerForTokenClassification

        self.model = LongformerForTokenClassification.from_pretrained(folder).eval()

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=input_ids, return_dict=False)[0]


class BlockEncoder(Encoder):
    """The same logits for one length: blocks of half a window of queries meet the three blocks of keys around them."""

    def __init__(self, folder: pathlib.Path, length: int):
        super().__init__(folder)
        self.half = self.model.config.attention_window[0] // 2
        self.heads = self.model.config.num_attention_heads
        blocks = torch.arange(length).view(-1, self.half, 1)
        keys = blocks[:, :1].transpose(1, 2) + torch.arange(-self.half, 2 * self.half)
        seen = (keys - blocks).abs().le(self.half) & keys.ge(0) & keys.lt(length)
        # [1, blocks, half, 3 · half]: 0 where a query sees a key
        self.register_buffer("unseen", torch.zeros(seen.shape).masked_fill(~seen, -1e4)[None])

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        longformer = self.model.longformer
        tables = longformer.embeddings
        # HF counts positions from behind the padding id
        first = tables.padding_idx + 1
        positions = tables.position_embeddings.weight[None, first : first + input_ids.shape[1]]
        types = tables.token_type_embeddings.weight[0]
        x = tables.LayerNorm(tables.word_embeddings(input_ids) + positions + types)
        for layer in longformer.encoder.layer:
            x = layer.attention.output.LayerNorm(layer.attention.output.dense(self.attend(layer.attention.self, x)) + x)
            x = layer.output.LayerNorm(layer.output.dense(F.gelu(layer.intermediate.dense(x))) + x)
        return self.model.classifier(x)

    def attend(self, layer: nn.Module, x: torch.Tensor) -> torch.Tensor:
        """One layer's attention `[1, tokens, dim]`, without the output projection."""

        def blocks(y: torch.Tensor) -> torch.Tensor:
            # [heads, blocks, half, width]
            return y.view(-1, self.half, self.heads, y.shape[-1] // self.heads).permute(2, 0, 1, 3)

        def around(y: torch.Tensor) -> torch.Tensor:
            # [heads, blocks, 3 · half, width]
            y = F.pad(y, (0, 0, 0, 0, 1, 1))
            return torch.cat([y[:, :-2], y[:, 1:-1], y[:, 2:]], dim=2)

        q, k, v = blocks(layer.query(x)), around(blocks(layer.key(x))), around(blocks(layer.value(x)))
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]) + self.unseen, dim=-1)
        return (weights @ v).permute(1, 2, 0, 3).reshape(1, -1, x.shape[-1])


def onnx_graph(folder: pathlib.Path, length: int) -> pathlib.Path:
    """The graph for one length, a multiple of the window."""

    def write(file: pathlib.Path) -> None:
        torch.onnx.export(
            BlockEncoder(folder, length), (torch.from_numpy(identifiers(length)),), str(file), input_names=["input_ids"],
            output_names=["logits"], opset_version=17, dynamo=False,
        )

    return once(folder / f"long-{length}.onnx", write)
