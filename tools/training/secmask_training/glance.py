"""Train the glance: a narrow transformer that looks at a line before an expert does.

    python -m secmask_training.glance OUT --fast FOLDER --train NPZ [--train NPZ …] [--dev NPZ …] [--from RUN]
        [--minutes 20] [--threads 1]

It sees the embeddings of the fast expert, which stay as they are, through a projection to fewer numbers, and says of each piece how
likely it is part of what becomes a finding (`glance_data`); what counts is the highest figure of a window. Loss: binary cross-entropy
of pieces, and of windows by their highest piece. `--dev` is held-out text: the lines printed tell, for each threshold, the share of windows
without a finding that are kept back and the share of findings lost with them.

With `--from` it goes on from a glance of another run, for a fast expert whose embeddings are nearly the same.
OUT gets `glance.pt` (read by `pack_glance`) and `metrics.json`.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import any_model
from .batches import collate, plan
from .model import Block, Config
from .threads import has_bf16
from .windows import Store

THRESHOLDS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.08)


class Glance(nn.Module):
    """Embeddings of the fast expert `[pieces, 384]`, a projection, encoder layers as DistilBERT's, one number a piece."""

    def __init__(self, fast, dim: int, layers: int):
        super().__init__()
        self.config = dataclasses.replace(fast.config, dim=dim, hidden_dim=2 * dim, n_heads=dim // 32, n_layers=layers)
        self.embeddings = fast.distilbert.embeddings
        self.embeddings.requires_grad_(False)
        self.projection = nn.Linear(fast.config.dim, dim)
        self.layer = nn.ModuleList(Block(self.config) for _ in range(layers))
        self.out = nn.Linear(dim, 1)
        nn.init.constant_(self.out.bias, -3.0)

    def forward(self, ids, mask, shapes):
        """Logits `[batch, length]`."""
        x = self.projection(self.embeddings(ids, shapes))
        keys = None if mask is None else mask[:, None, None, :]
        for block in self.layer:
            x = block(x, keys)
        return self.out(x).squeeze(-1)


def logits(model: Glance, batch) -> torch.Tensor:
    """Of a batch, those at specials and padding far below zero."""
    with torch.autocast("cpu", torch.bfloat16, enabled=has_bf16()):
        z = model(batch.ids, batch.mask, batch.shapes)
    return z.float().masked_fill(batch.labels < 0, -30.0)


def loss_of(z: torch.Tensor, labels: torch.Tensor, positive: float) -> torch.Tensor:
    real = labels >= 0
    target = labels.clamp(min=0).float() / 100
    pieces = F.binary_cross_entropy_with_logits(z[real], target[real], reduction="none")
    weights = 1 + (positive - 1) * target[real]
    windows = F.binary_cross_entropy_with_logits(z.amax(1), target.amax(1), reduction="none")
    own = 1 + (positive - 1) * target.amax(1)
    return 3 * (pieces * weights).sum() / weights.sum() + (windows * own).sum() / own.sum()


@torch.no_grad()
def report(model: Glance, store: Store) -> dict:
    """Kept back of windows without a finding, and lost of those with one of at least 0.5 and 0.8, by threshold."""
    highest = np.zeros(len(store), np.float32)
    for numbers in plan(store, 8192, "order"):
        highest[numbers] = logits(model, collate(store, numbers)).amax(1).sigmoid().numpy()
    target = np.maximum.reduceat(store.labels, store.starts[:-1])
    share = lambda picked, t: round(float((highest[picked] < t).mean()), 4) if picked.any() else None
    return {
        "windows": len(store),
        "findings": int((target >= 80).sum()),
        **{str(t): {"kept back": share(target < 25, t), "lost": share(target >= 50, t), "lost of the sure": share(target >= 80, t)} for t in THRESHOLDS},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--fast", type=pathlib.Path, required=True)
    parser.add_argument("--train", type=pathlib.Path, action="append", required=True)
    parser.add_argument("--dev", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--from", dest="start", type=pathlib.Path, help="folder with glance.pt")
    parser.add_argument("--dim", type=int, default=192)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--tokens", type=int, default=4096)
    parser.add_argument("--positive", type=float, default=3.0, help="weight of what becomes a finding beside what does not")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(0)
    args.out.mkdir(parents=True, exist_ok=True)
    model = Glance(any_model.load(args.fast), args.dim, args.layers)
    if args.start:
        state = torch.load(args.start / "glance.pt", weights_only=True)["state"]
        model.load_state_dict({k: v for k, v in state.items() if not k.startswith("embeddings.")}, strict=False)
    learnt = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learnt, lr=args.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    store, devs = Store.joined([Store.load(p) for p in args.train]), [(p.stem, Store.load(p)) for p in args.dev]
    began, step, turn, losses, metrics = time.time(), 0, 0, [], []
    end = began + 60 * args.minutes

    def look() -> None:
        model.eval()
        for name, dev in devs:
            metrics.append({"step": step, "dev": name, **report(model, dev)})
            print(json.dumps(metrics[-1]), flush=True)
        model.train()
        torch.save({"config": dataclasses.asdict(model.config), "state": model.state_dict()}, args.out / "glance.pt")

    while time.time() < end:
        for numbers in plan(store, args.tokens, f"glance/{turn}"):
            left = (end - time.time()) / (end - began)
            if left <= 0:
                break
            for group in optimiser.param_groups:
                group["lr"] = args.rate * min(1.0, (step + 1) / 200, left / 0.7)
            batch = collate(store, numbers)
            loss = loss_of(logits(model, batch), batch.labels, args.positive)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            losses.append(loss.item())
            step += 1
            if step % 200 == 0:
                metrics.append({"step": step, "loss": sum(losses) / len(losses), "seconds": time.time() - began})
                print(f"{step} loss {metrics[-1]['loss']:.4f} {metrics[-1]['seconds'] / 60:.1f} min", flush=True)
                losses = []
            if step % 1000 == 0:
                look()
        turn += 1
    look()
    (args.out / "metrics.json").write_text(json.dumps(metrics))


if __name__ == "__main__":
    main()
