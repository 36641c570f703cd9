"""Go on from weights that ship: int8 weights (docs/int8-layout.md) to a folder that `train --start` reads.

    python -m secmask_training.unquantise weights/fast OUT_FOLDER [--shapes] [--examples]

`--shapes` adds a table of shapes, zero at the start, and `--examples` the two labels of examples: their rows begin as those of
the secret labels with a bias of -2, so that P(SECRET) + P(EXAMPLE) begins where P(SECRET) stood. Weights lose half a step of int8
(a mean difference of probabilities of about 1e-4); training makes that good at once.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import shutil

import torch
from safetensors.torch import load_file
from tokenizers import BertWordPieceTokenizer

from .model import Config, TokenClassifier
from .shapes import COUNT


def tables(int8: dict[str, torch.Tensor], model: TokenClassifier) -> dict[str, torch.Tensor]:
    """fp32 tensors by name, with the shapes that the model wants."""
    out = {}
    for name, wanted in model.state_dict().items():
        if name not in int8:
            continue
        value, scale = int8[name], int8.get(name + ".scale")
        if scale is not None and value.ndim == 4:  # panels: [column / 16, input / 4, column % 16, input % 4]
            value = value.permute(0, 2, 1, 3).reshape(value.shape[0] * 16, value.shape[1] * 4)[: wanted.shape[0], : wanted.shape[1]]
        out[name] = value.float() if scale is None else value.float() * scale[:, None]
        if out[name].shape != wanted.shape and not name.startswith("classifier"):
            raise SystemExit(f"{name}: {tuple(out[name].shape)}, expected {tuple(wanted.shape)}")
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--shapes", action="store_true")
    parser.add_argument("--examples", action="store_true")
    args = parser.parse_args()
    config = Config.from_hf(json.loads((args.source / "config.json").read_text()))
    tensors = load_file(args.source / "model.safetensors")
    table = "distilbert.embeddings.shape_embeddings.weight"
    if args.shapes or table in tensors:  # the weights' own config does not say that they have one
        config.shapes = COUNT
    add_labels = args.examples and config.labels == 3
    if add_labels:
        config.labels = 5
    model = TokenClassifier(config)
    known = tables(tensors, model)
    if add_labels:
        weight, bias = known["classifier.weight"], known["classifier.bias"]
        known["classifier.weight"] = torch.cat([weight, weight[1:]])
        known["classifier.bias"] = torch.cat([bias, bias[1:] - 2.0])
    if config.shapes and table not in known:
        known[table] = torch.zeros(config.shapes, config.dim)
    model.load_state_dict(known)
    model.save(args.out)
    for name in ("vocab.txt", "tokenizer_config.json", "special_tokens_map.json"):
        shutil.copyfile(args.source / name, args.out / name)
    BertWordPieceTokenizer(str(args.out / "vocab.txt"), lowercase=True).save(str(args.out / "tokenizer.json"))
    print(f"wrote {args.out}: {sum(p.numel() for p in model.parameters()):,} parameters, {config.labels} labels, {config.shapes} shapes")


if __name__ == "__main__":
    main()
