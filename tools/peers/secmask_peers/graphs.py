"""A DistilBERT without its mask, as a module: what PyTorch runs, and what the graphs of the others are made from.

transformers' own forward makes an attention mask even if nothing is masked, which would cost the peers time.
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
    """ids `[batch, tokens]` to logits `[batch, tokens, labels]`. `fused` attention is PyTorch's own operation; spelled out,
    it is what the fusions of ONNX Runtime look for."""

    def __init__(self, folder: pathlib.Path, fused: bool):
        super().__init__()
        from transformers import DistilBertForTokenClassification

        self.model, self.fused = DistilBertForTokenClassification.from_pretrained(folder).eval(), fused

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        embeddings = self.model.distilbert.embeddings
        positions = embeddings.position_embeddings.weight[None, : input_ids.shape[1]]
        x = embeddings.LayerNorm(embeddings.word_embeddings(input_ids) + positions)
        for layer in self.model.distilbert.transformer.layer:
            x = layer.sa_layer_norm(self.attend(layer.attention, x) + x)
            x = layer.output_layer_norm(layer.ffn.lin2(F.gelu(layer.ffn.lin1(x))) + x)
        return self.model.classifier(x)

    def attend(self, layer: nn.Module, x: torch.Tensor) -> torch.Tensor:
        """One layer's attention, heads and output projection included."""

        def heads(y: torch.Tensor) -> torch.Tensor:
            return y.view(y.shape[0], y.shape[1], layer.n_heads, layer.attention_head_size).permute(0, 2, 1, 3)

        q, k, v = heads(layer.q_lin(x)), heads(layer.k_lin(x)), heads(layer.v_lin(x))
        if self.fused:
            context = F.scaled_dot_product_attention(q, k, v)
        else:
            context = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(layer.attention_head_size), dim=-1) @ v
        context = context.permute(0, 2, 1, 3)
        return layer.out_lin(context.reshape(context.shape[0], context.shape[1], layer.dim))


def plain_onnx(folder: pathlib.Path) -> pathlib.Path:
    """The graph as PyTorch exports it, for ids of any length."""

    def write(file: pathlib.Path) -> None:
        axes = {0: "batch", 1: "tokens"}
        torch.onnx.export(
            Encoder(folder, fused=False), (torch.from_numpy(identifiers(32)),), str(file), input_names=["input_ids"],
            output_names=["logits"], dynamic_axes={"input_ids": axes, "logits": axes}, opset_version=17, dynamo=False,
        )

    return once(folder / "plain.onnx", write)


def fused_onnx(folder: pathlib.Path) -> pathlib.Path:
    """The graph with the fusions of onnxruntime.transformers: attention, bias and GELU, skip and layer norm."""

    def write(file: pathlib.Path) -> None:
        from onnxruntime.transformers.fusion_options import FusionOptions
        from onnxruntime.transformers.optimizer import optimize_model
        from transformers import AutoConfig

        config = AutoConfig.from_pretrained(folder)
        graph = optimize_model(
            str(plain_onnx(folder)), model_type="bert", num_heads=config.n_heads, hidden_size=config.dim,
            optimization_options=FusionOptions("bert"), opt_level=0,
        )
        fusions = graph.get_fused_operator_statistics()
        if fusions["Attention"] != config.n_layers:
            raise SystemExit(f"attention was not fused in every layer: {fusions}")
        graph.save_model_to_file(str(file))

    return once(folder / "fused.onnx", write)
