"""Write what `glance` trained as SecMask reads it: int8 (docs/int8-layout.md), without the embeddings, which the fast expert has.

    python -m secmask_training.pack_glance RUN WEIGHTS/glance --fast WEIGHTS/fast --threshold 0.02

It is a DistilBERT of narrow layers whose embeddings go through a projection first (`embedding_dim` in config.json). Of its three labels
the second has all the probability: the logits are 0, the network's number, and -30. The metadata gets `threshold`, the probability
from which a piece is a trace, and `fast`, the SHA-256 of the file whose embeddings the layers were trained on.

RUN may be a folder that this wrote before: for a fast expert that was trained on with its embeddings left as they were.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
import shutil
import struct

import numpy as np
import torch
from safetensors.torch import load_file

from .model import Config

NAMES = {"F32": np.float32, "I8": np.int8, "I32": np.int32}


def quantised(name: str, weight: np.ndarray) -> dict[str, np.ndarray]:
    """A linear layer's weight `[outputs, inputs]` as panels, scales and sums."""
    scale = (np.abs(weight).max(1) / np.float32(127)).astype(np.float32)
    q = np.rint(weight / np.where(scale > 0, scale, 1)[:, None]).clip(-127, 127).astype(np.int8)
    outputs, inputs = q.shape
    padded = np.zeros((-(-outputs // 16) * 16, -(-inputs // 4) * 4), np.int8)
    padded[:outputs, :inputs] = q
    panels = padded.reshape(padded.shape[0] // 16, 16, padded.shape[1] // 4, 4).transpose(0, 2, 1, 3)
    return {name: np.ascontiguousarray(panels), name + ".scale": scale, name + ".sums": q.astype(np.int32).sum(1, dtype=np.int32)}


def tensors_of(state: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """The file's tensors by name."""
    out: dict[str, np.ndarray] = {}
    for key, value in state.items():
        if key.startswith(("embeddings.", "out.")):
            continue
        value = value.float().numpy()
        name = "distilbert." + key.replace("layer.", "transformer.layer.", 1) if key.startswith("layer.") else "distilbert.embeddings." + key
        out.update(quantised(name, value) if value.ndim == 2 else {name: value})
    weight, bias = state["out.weight"].float().numpy(), state["out.bias"].float().numpy()
    out["classifier.weight"] = np.concatenate([np.zeros_like(weight), weight, np.zeros_like(weight)])
    out["classifier.bias"] = np.array([0, bias[0], -30], np.float32)
    return out


def write(path: pathlib.Path, metadata: dict, tensors: dict[str, np.ndarray]) -> None:
    """A safetensors file in which panels come first, each on a multiple of 64 bytes."""
    kinds = {np.dtype(t): name for name, t in NAMES.items()}
    order = sorted(tensors, key=lambda name: (tensors[name].ndim != 4, name))
    header, at = {"__metadata__": metadata}, 0
    for name in order:
        size = tensors[name].nbytes
        header[name] = {"dtype": kinds[tensors[name].dtype], "shape": list(tensors[name].shape), "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % 64)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(tensors[name].tobytes() for name in order))


def again(packed: pathlib.Path, out: pathlib.Path, fast: pathlib.Path, threshold: float) -> None:
    """The same layers for another expert of the same embeddings."""
    shutil.copytree(packed, out, dirs_exist_ok=True)
    tensors = {name: tensor.numpy() for name, tensor in load_file(packed / "model.safetensors").items()}
    write(out / "model.safetensors", metadata(fast, threshold), tensors)


def metadata(fast: pathlib.Path, threshold: float) -> dict[str, str]:
    digest = hashlib.sha256((fast / "model.safetensors").read_bytes()).hexdigest()
    return {"format": "secmask-int8", "version": "1", "threshold": str(threshold), "fast": digest}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--fast", type=pathlib.Path, required=True)
    parser.add_argument("--threshold", type=float, required=True)
    args = parser.parse_args()
    if (args.run / "model.safetensors").exists():
        again(args.run, args.out, args.fast, args.threshold)
        return
    saved = torch.load(args.run / "glance.pt", weights_only=True)
    config = Config(**{**saved["config"], "labels": 3})
    width = saved["state"]["projection.weight"].shape[1]
    args.out.mkdir(parents=True, exist_ok=True)
    write(args.out / "model.safetensors", metadata(args.fast, args.threshold), tensors_of(saved["state"]))
    (args.out / "config.json").write_text(json.dumps({**config.to_hf(), "embedding_dim": width}, indent=2) + "\n")


if __name__ == "__main__":
    main()
