"""The long expert: a Longformer token classifier whose tensor names are those of HF `LongformerForTokenClassification`.

Every piece attends to `window / 2` pieces on each side (Beltagy et al. 2020); there are no global tokens in token
classification unless the caller sets them, and none are set here, but the global projections are kept in the
checkpoint, because HF's loader expects them. Position ids begin at `pad_token_id + 1` = 1, as in HF.

    python -m secmask_training.longformer FAST_DIR OUT_DIR [--window 256]       start weights from a trained fast expert
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pathlib
import shutil

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import nn

from .model import LABELS, TokenClassifier

ROWS = 4098
PAD = 0


@dataclasses.dataclass
class LongConfig:
    """The fields of HF's Longformer config.json that the forward pass needs."""

    vocab_size: int = 30522
    max_position_embeddings: int = ROWS
    num_hidden_layers: int = 6
    hidden_size: int = 384
    num_attention_heads: int = 12
    intermediate_size: int = 1536
    attention_window: int = 256

    @property
    def n_layers(self) -> int:
        return self.num_hidden_layers

    def to_hf(self) -> dict:
        return {
            "architectures": ["LongformerForTokenClassification"],
            "model_type": "longformer",
            **dataclasses.asdict(self),
            "attention_window": [self.attention_window] * self.num_hidden_layers,
            "hidden_act": "gelu",
            "layer_norm_eps": 1e-12,
            "type_vocab_size": 1,
            "pad_token_id": PAD,
            "sep_token_id": 102,
            "bos_token_id": 101,
            "eos_token_id": 102,
            "initializer_range": 0.02,
            "attention_probs_dropout_prob": 0.0,
            "hidden_dropout_prob": 0.0,
            "id2label": {str(i): n for i, n in enumerate(LABELS[:3])},
            "label2id": {n: i for i, n in enumerate(LABELS[:3])},
        }

    @classmethod
    def from_hf(cls, hf: dict) -> "LongConfig":
        known = {f.name: hf[f.name] for f in dataclasses.fields(cls) if f.name in hf}
        windows = set(hf["attention_window"]) if isinstance(hf["attention_window"], list) else {hf["attention_window"]}
        if len(windows) != 1:
            raise ValueError("all layers must have one attention window here")
        return cls(**known | {"attention_window": windows.pop()})


def banded_attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, valid: torch.Tensor, reach: int) -> torch.Tensor:
    """Attention of each position to `reach` positions on each side. q, k, v `[batch, heads, length, d]`, valid `[batch, length]`.

    Queries are taken in blocks of `reach`; a block needs the keys of the block before, its own and the one after.
    """
    batch, heads, length, d = q.shape
    blocks = -(-length // reach)
    pad = blocks * reach - length
    q = F.pad(q, (0, 0, 0, pad)).view(batch, heads, blocks, reach, d)
    k, v = (
        F.pad(x, (0, 0, reach, reach + pad)).unfold(2, 3 * reach, reach).transpose(-1, -2) for x in (k, v)
    )  # [batch, heads, blocks, 3·reach, d]
    keys = F.pad(valid, (reach, reach + pad)).unfold(1, 3 * reach, reach)  # [batch, blocks, 3·reach]
    place = torch.arange(3 * reach)[None, :] - reach - torch.arange(reach)[:, None]
    mask = (place.abs() <= reach)[None, None] & keys[:, :, None, :]
    mask = mask | ~mask.any(-1, keepdim=True)  # padded queries look anywhere, their output is dropped
    y = F.scaled_dot_product_attention(
        q.transpose(1, 2).flatten(0, 1),
        k.transpose(1, 2).flatten(0, 1),
        v.transpose(1, 2).flatten(0, 1),
        attn_mask=mask.flatten(0, 1)[:, None],
    )
    return y.view(batch, blocks, heads, reach, d).permute(0, 1, 3, 2, 4).reshape(batch, blocks * reach, heads * d)[:, :length]


class LongLayer(nn.Module):
    """One encoder layer; sub-modules are registered under HF's dotted names."""

    def __init__(self, c: LongConfig):
        super().__init__()
        self.heads, self.reach = c.num_attention_heads, c.attention_window // 2
        self.attention = nn.ModuleDict(
            {
                "self": nn.ModuleDict(
                    {
                        n: nn.Linear(c.hidden_size, c.hidden_size)
                        for n in ("query", "key", "value", "query_global", "key_global", "value_global")
                    }
                ),
                "output": nn.ModuleDict(
                    {"dense": nn.Linear(c.hidden_size, c.hidden_size), "LayerNorm": nn.LayerNorm(c.hidden_size, eps=1e-12)}
                ),
            }
        )
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(c.hidden_size, c.intermediate_size)})
        self.output = nn.ModuleDict(
            {"dense": nn.Linear(c.intermediate_size, c.hidden_size), "LayerNorm": nn.LayerNorm(c.hidden_size, eps=1e-12)}
        )

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        own = self.attention["self"]
        q, k, v = (own[n](x).unflatten(-1, (self.heads, -1)).transpose(1, 2) for n in ("query", "key", "value"))
        out = self.attention["output"]
        x = out["LayerNorm"](x + out["dense"](banded_attention(q, k, v, valid, self.reach)))
        return self.output["LayerNorm"](x + self.output["dense"](F.gelu(self.intermediate["dense"](x))))


class LongClassifier(nn.Module):
    """Longformer encoder and one linear layer to the three labels."""

    def __init__(self, config: LongConfig):
        super().__init__()
        self.config = c = config
        self.longformer = nn.ModuleDict(
            {
                "embeddings": nn.ModuleDict(
                    {
                        "word_embeddings": nn.Embedding(c.vocab_size, c.hidden_size),
                        "position_embeddings": nn.Embedding(c.max_position_embeddings, c.hidden_size),
                        "token_type_embeddings": nn.Embedding(1, c.hidden_size),
                        "LayerNorm": nn.LayerNorm(c.hidden_size, eps=1e-12),
                    }
                ),
                "encoder": nn.ModuleDict({"layer": nn.ModuleList(LongLayer(c) for _ in range(c.num_hidden_layers))}),
            }
        )
        self.classifier = nn.Linear(c.hidden_size, 3)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None, shapes: torch.Tensor | None = None) -> torch.Tensor:
        valid = torch.ones_like(ids, dtype=torch.bool) if mask is None else mask
        e = self.longformer["embeddings"]
        positions = torch.where(valid, valid.long().cumsum(1) + PAD, PAD)
        x = e["LayerNorm"](e["word_embeddings"](ids) + e["position_embeddings"](positions) + e["token_type_embeddings"].weight[0])
        for layer in self.longformer["encoder"]["layer"]:
            x = layer(x, valid)
        return self.classifier(x)

    def save(self, folder: str | pathlib.Path) -> None:
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        save_file(
            {k: v.detach().float().contiguous() for k, v in self.state_dict().items()}, folder / "model.tmp", metadata={"format": "pt"}
        )
        (folder / "model.tmp").rename(folder / "model.safetensors")
        (folder / "config.json").write_text(json.dumps(self.config.to_hf(), indent=2) + "\n")

    @classmethod
    def load(cls, folder: str | pathlib.Path) -> "LongClassifier":
        folder = pathlib.Path(folder)
        model = cls(LongConfig.from_hf(json.loads((folder / "config.json").read_text())))
        model.load_state_dict(load_file(folder / "model.safetensors"))
        return model


def from_fast(fast: TokenClassifier, window: int) -> LongClassifier:
    """Long expert with the fast one's weights: positions tiled from row 1 on, global projections copied from the local ones."""
    c = fast.config
    model = LongClassifier(
        LongConfig(
            vocab_size=c.vocab_size,
            num_hidden_layers=c.n_layers,
            hidden_size=c.dim,
            num_attention_heads=c.n_heads,
            intermediate_size=c.hidden_dim,
            attention_window=window,
        )
    )
    old, new = fast.state_dict(), {}
    table = old["distilbert.embeddings.position_embeddings.weight"]
    tiled = table.repeat(-(-ROWS // len(table)), 1)[: ROWS - 1 - PAD]
    new["longformer.embeddings.position_embeddings.weight"] = torch.cat([torch.zeros(1 + PAD, c.dim), tiled])
    new["longformer.embeddings.word_embeddings.weight"] = old["distilbert.embeddings.word_embeddings.weight"]
    new["longformer.embeddings.token_type_embeddings.weight"] = torch.zeros(1, c.dim)
    names = {
        "attention.self.query": "attention.q_lin",
        "attention.self.key": "attention.k_lin",
        "attention.self.value": "attention.v_lin",
        "attention.self.query_global": "attention.q_lin",
        "attention.self.key_global": "attention.k_lin",
        "attention.self.value_global": "attention.v_lin",
        "attention.output.dense": "attention.out_lin",
        "attention.output.LayerNorm": "sa_layer_norm",
        "intermediate.dense": "ffn.lin1",
        "output.dense": "ffn.lin2",
        "output.LayerNorm": "output_layer_norm",
    }
    for part in ("weight", "bias"):
        new[f"longformer.embeddings.LayerNorm.{part}"] = old[f"distilbert.embeddings.LayerNorm.{part}"]
        new[f"classifier.{part}"] = old[f"classifier.{part}"]
        for n in range(c.n_layers):
            for hf, ours in names.items():
                new[f"longformer.encoder.layer.{n}.{hf}.{part}"] = old[f"distilbert.transformer.layer.{n}.{ours}.{part}"].clone()
    model.load_state_dict(new)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fast", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--window", type=int, default=256)
    args = parser.parse_args()
    fast = TokenClassifier.load(args.fast).eval()
    model = from_fast(fast, args.window).eval()
    ids = torch.randint(1000, 20000, (2, args.window // 2), generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        difference = (model(ids) - fast(ids)).abs().max().item()
    print(f"max |difference| of logits {difference:.2e} on texts inside one window")
    model.save(args.out)
    home = args.fast if (args.fast / "tokenizer.json").exists() else args.fast.parent
    for name in ("vocab.txt", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
        shutil.copyfile(home / name, args.out / name)


if __name__ == "__main__":
    main()
