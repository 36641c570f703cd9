"""The fast expert: a DistilBERT token classifier whose tensor names are those of HF `DistilBertForTokenClassification`.

Shapes: ids and shapes `[batch, length]` int64, mask `[batch, length]` bool (True = real token), logits `[batch, length, labels]`.
GELU is the erf form and layer-norm eps is 1e-12, as in HF. No dropout by default: on CPU its random numbers cost
a fifth of a step, and the synthetic data does not repeat often enough to be memorised.
"""

from __future__ import annotations

import dataclasses
import json
import pathlib

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import nn

LABELS = ("O", "B-SECRET", "I-SECRET", "B-EXAMPLE", "I-EXAMPLE")


@dataclasses.dataclass
class Config:
    """The fields of HF's DistilBERT config.json that the forward pass needs."""

    vocab_size: int = 30522
    max_position_embeddings: int = 512
    n_layers: int = 6
    dim: int = 384
    n_heads: int = 12
    hidden_dim: int = 1536
    dropout: float = 0.0
    labels: int = 3
    """3 without examples, as published, or 5."""
    shapes: int = 0
    """Rows of the shape table (`shapes.COUNT`), 0 without one; a field of our own in config.json that other readers pass over."""

    def to_hf(self) -> dict:
        """config.json as HF transformers writes it for this architecture."""
        return {
            "architectures": ["DistilBertForTokenClassification"],
            "model_type": "distilbert",
            "activation": "gelu",
            "attention_dropout": self.dropout,
            "dropout": self.dropout,
            "seq_classif_dropout": self.dropout,
            "dim": self.dim,
            "hidden_dim": self.hidden_dim,
            "n_heads": self.n_heads,
            "n_layers": self.n_layers,
            "initializer_range": 0.02,
            "max_position_embeddings": self.max_position_embeddings,
            "pad_token_id": 0,
            "sinusoidal_pos_embds": False,
            "tie_weights_": True,
            "vocab_size": self.vocab_size,
            "id2label": {str(i): name for i, name in enumerate(LABELS[: self.labels])},
            "label2id": {name: i for i, name in enumerate(LABELS[: self.labels])},
            "shapes": self.shapes,
        }

    @classmethod
    def from_hf(cls, hf: dict) -> "Config":
        known = {f.name: hf[f.name] for f in dataclasses.fields(cls) if f.name in hf}
        return cls(**{**known, "labels": len(hf["id2label"])})


class Attention(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.heads = c.n_heads
        self.q_lin, self.k_lin, self.v_lin, self.out_lin = (nn.Linear(c.dim, c.dim) for _ in range(4))

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        batch, length, dim = x.shape
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.get_autocast_dtype("cpu"))  # once, not for each of the three
        q, k, v = (
            lin(x).view(batch, length, self.heads, dim // self.heads).transpose(1, 2) for lin in (self.q_lin, self.k_lin, self.v_lin)
        )  # [batch, heads, length, dim/heads]
        # Written out: the fused attention's way back takes half of a step on CPU.
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        y = (scores if mask is None else scores.masked_fill(~mask, -1e4)).softmax(-1, dtype=scores.dtype) @ v
        return self.out_lin(y.transpose(1, 2).reshape(batch, length, dim))


class FFN(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.lin1, self.lin2 = nn.Linear(c.dim, c.hidden_dim), nn.Linear(c.hidden_dim, c.dim)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.lin2(F.gelu(self.lin1(x)))


class Block(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.attention, self.ffn = Attention(c), FFN(c)
        self.sa_layer_norm = nn.LayerNorm(c.dim, eps=1e-12)
        self.output_layer_norm = nn.LayerNorm(c.dim, eps=1e-12)
        self.drop = nn.Dropout(c.dropout) if c.dropout else nn.Identity()

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        x = self.sa_layer_norm(x + self.drop(self.attention(x, mask)))
        return self.output_layer_norm(x + self.drop(self.ffn(x)))


class Embeddings(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.word_embeddings = nn.Embedding(c.vocab_size, c.dim)
        self.position_embeddings = nn.Embedding(c.max_position_embeddings, c.dim)
        self.shape_embeddings = nn.Embedding(c.shapes, c.dim) if c.shapes else None
        self.LayerNorm = nn.LayerNorm(c.dim, eps=1e-12)

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor | None) -> torch.Tensor:
        x = self.word_embeddings(ids) + self.position_embeddings.weight[: ids.shape[1]]
        return self.LayerNorm(x if self.shape_embeddings is None else x + self.shape_embeddings(shapes))


class Transformer(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.layer = nn.ModuleList(Block(c) for _ in range(c.n_layers))


class DistilBert(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.embeddings, self.transformer = Embeddings(c), Transformer(c)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None, shapes: torch.Tensor | None = None) -> torch.Tensor:
        x = self.embeddings(ids, shapes)
        if mask is not None:
            mask = mask[:, None, None, :]  # keys that may be looked at
        for block in self.transformer.layer:
            x = block(x, mask)
        return x


class TokenClassifier(nn.Module):
    """DistilBERT and one linear layer to the labels."""

    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.distilbert = DistilBert(config)
        self.classifier = nn.Linear(config.dim, config.labels)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None, shapes: torch.Tensor | None = None) -> torch.Tensor:
        return self.classifier(self.distilbert(ids, mask, shapes))

    def save(self, folder: str | pathlib.Path) -> None:
        """Write config.json and model.safetensors (fp32), each through a temporary file."""
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        save_file(
            {k: v.detach().float().contiguous() for k, v in self.state_dict().items()}, folder / "model.tmp", metadata={"format": "pt"}
        )
        (folder / "model.tmp").rename(folder / "model.safetensors")
        (folder / "config.json").write_text(json.dumps(self.config.to_hf(), indent=2) + "\n")

    @classmethod
    def load(cls, folder: str | pathlib.Path) -> "TokenClassifier":
        folder = pathlib.Path(folder)
        model = cls(Config.from_hf(json.loads((folder / "config.json").read_text())))
        model.load_state_dict(load_file(folder / "model.safetensors"))
        return model
