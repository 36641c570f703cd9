"""Train the gate: a small convolutional network that looks at a line before an expert does.

    python -m secmask_training.gate OUT_FOLDER --train gate.npz [--dev gate-dev.npz] [--epochs 8] [--minutes 20]
    python -m secmask_training.gate OUT_FOLDER --threshold 0.02        writes the threshold into weights that are there
    python -m secmask_training.gate OUT_FOLDER --unnamed RUN --unnamed-threshold 0.01
                                       puts another network beside it: that for lines with values without a name

The network reads the line and 64 bytes before it. At each byte, three bytes (digits as one sign, and whether they lie before the line)
are hashed into a table of embeddings, and their classes (small letter, capital, digit, quote, …) index a second one; two convolutions of width 5, the second with stride 2, each with ReLU; the highest and the mean
value of each channel over the text; two dense layers; one logit. Trained on soft targets: the expert's score, or 1 for known secrets.

OUT_FOLDER gets `model.safetensors` (docs/gate.md has the layout) and `metrics.json`.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import time

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

BUCKETS, WIDTH, CHANNELS, HIDDEN = 8192, 16, 48, 32
CLASSES = 11
LENGTH = 512
"""Longest input; BEFORE + LONGEST of gate_data."""


def hashes(text: np.ndarray, before: int) -> np.ndarray:
    """Buckets of each position: FNV-like mixing of a byte and the two after it; zeros stand behind the end."""
    c = np.where((text >= 48) & (text <= 57), 48, text).astype(np.uint32)
    c = np.concatenate([c, np.zeros(2, np.uint32)])
    flag = np.zeros(len(text), np.uint32)
    flag[:before] = 1 << 24
    word = c[:-2] | c[1:-1] << np.uint32(8) | c[2:] << np.uint32(16) | flag
    word = word * np.uint32(0x9E3779B1)
    word ^= word >> np.uint32(15)
    word = word * np.uint32(0x85EBCA77)
    return (word >> np.uint32(19)).astype(np.int64)  # 13 bits


def byte_classes() -> np.ndarray:
    """0 behind the end, small letters, capitals, digits, blanks, quotes, brackets, marks that part or assign, marks that join, other
    signs, bytes beyond ASCII."""
    table = np.full(256, 9, np.int64)
    for number, members in ((1, b"abcdefghijklmnopqrstuvwxyz"), (2, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (3, b"0123456789"), (4, b" \t\r\n"), (5, b"\"'`"), (6, b"()[]{}<>"), (7, b":=,;|&"), (8, b"-_./\\@+"), (0, b"\0")):  # fmt: skip
        table[list(members)] = number
    table[128:] = 10
    return table


BYTE_CLASSES = byte_classes()


def class_trios(text: np.ndarray) -> np.ndarray:
    """Row of each position in the table of classes: those of a byte and the two after it."""
    c = np.concatenate([BYTE_CLASSES[text], np.zeros(2, np.int64)])
    return (c[:-2] * CLASSES + c[1:-1]) * CLASSES + c[2:]


class Lines:
    """Lines of an npz file as hashed positions, in batches of similar length."""

    def __init__(self, paths: list[pathlib.Path]):
        self.inputs, scores, sources = [], [], []
        for path in paths:
            z = np.load(path)
            scores.append(z["score"])
            sources.append(z["source"])
            before, bs, line, ls = z["before"], z["before_starts"], z["line"], z["line_starts"]
            for k in range(len(z["score"])):
                a = before[bs[k] : bs[k + 1]]
                text = np.concatenate([a, line[ls[k] : ls[k + 1]]])[:LENGTH]
                self.inputs.append(np.stack([hashes(text, len(a)), class_trios(text)]).astype(np.int16))
        self.scores, self.source = np.concatenate(scores), np.concatenate(sources)

    def batches(self, rng: np.random.Generator, positions: int = 20_000):
        order = np.argsort(np.array([x.shape[1] for x in self.inputs]) + rng.uniform(0, 24, len(self.inputs)))
        batches, batch, longest = [], [], 0
        for k in order:
            longest = max(longest, self.inputs[k].shape[1])
            if batch and (len(batch) + 1) * longest > positions:
                batches.append(batch)
                batch, longest = [], self.inputs[k].shape[1]
            batch.append(k)
        batches.append(batch)
        rng.shuffle(batches)
        for batch in batches:
            longest = max(8, max(self.inputs[k].shape[1] for k in batch))
            ids = np.full((2, len(batch), longest), BUCKETS, np.int64)
            ids[1] = CLASSES**3
            for row, k in enumerate(batch):
                ids[:, row, : self.inputs[k].shape[1]] = self.inputs[k]
            yield batch, torch.from_numpy(ids)


class Gate(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = torch.nn.Embedding(BUCKETS + 1, WIDTH, padding_idx=BUCKETS)
        self.classes = torch.nn.Embedding(CLASSES**3 + 1, WIDTH, padding_idx=CLASSES**3)
        for table in (self.embedding, self.classes):
            torch.nn.init.normal_(table.weight, std=0.4)
            with torch.no_grad():
                table.weight[-1] = 0
        self.dropout = torch.nn.Dropout(0.15)
        self.first = torch.nn.Conv1d(WIDTH, CHANNELS, 5, padding=2)
        self.second = torch.nn.Conv1d(CHANNELS, CHANNELS, 5, stride=2, padding=2)
        self.dense = torch.nn.Linear(2 * CHANNELS, HIDDEN)
        self.out = torch.nn.Linear(HIDDEN, 1)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        there = (ids[0] != BUCKETS).unsqueeze(1)
        x = self.embedding(ids[0]) + self.classes(ids[1])
        x = torch.relu(self.first(x.transpose(1, 2))) * there
        x = torch.relu(self.second(x))
        half = there[:, :, ::2]
        x = x * half
        mean = x.sum(2) / half.sum(2)
        return self.out(torch.relu(self.dense(self.dropout(torch.cat([x.amax(2), mean], 1))))).squeeze(1)


def evaluate(model: Gate, lines: Lines) -> np.ndarray:
    out = np.zeros(len(lines.inputs), np.float32)
    model.eval()
    with torch.no_grad():
        for batch, ids in lines.batches(np.random.default_rng(0)):
            out[batch] = torch.sigmoid(model(ids)).numpy()
    model.train()
    return out


def report(scores: np.ndarray, source: np.ndarray, p: np.ndarray) -> dict:
    """For shares of secrets that are lost: the threshold, and the share of harmless lines of each source that pass."""
    positive = scores >= 0.5
    found = {}
    for lost in (0.0005, 0.001, 0.002, 0.003, 0.01):
        threshold = float(np.quantile(p[positive], lost))
        passing = p >= threshold
        found[str(lost)] = {
            "threshold": round(threshold, 5),
            "pass": {str(s): round(float(passing[~positive & (source == s)].mean()), 4) for s in np.unique(source) if (~positive & (source == s)).any()},
        }
    return found


def save(folder: pathlib.Path, model: Gate, metrics: dict, threshold: float = 0.01) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tables = {}
    for name, table in (("embedding", model.embedding), ("classes", model.classes)):
        rows = table.weight[:-1].detach()
        scale = (rows.abs().amax(1) / 127).clamp_min(1e-8)
        tables |= {f"{name}.weight": (rows / scale[:, None]).round().to(torch.int8), f"{name}.weight.scale": scale}
    kernel = lambda conv: conv.weight.detach().permute(0, 2, 1).reshape(conv.out_channels, -1).contiguous()
    save_file(
        {
            **tables,
            "first.weight": kernel(model.first),
            "first.bias": model.first.bias.detach(),
            "second.weight": kernel(model.second),
            "second.bias": model.second.bias.detach(),
            "dense.weight": model.dense.weight.detach(),
            "dense.bias": model.dense.bias.detach(),
            "out.weight": model.out.weight.detach(),
            "out.bias": model.out.bias.detach(),
        },
        folder / "model.safetensors",
        metadata={"format": "secmask-gate-1", "threshold": str(threshold)},
    )
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=1))


def rewrite(path: pathlib.Path, metadata: dict[str, str], more: dict[str, torch.Tensor] | None = None) -> None:
    """Changes entries of the file's metadata, and adds tensors or replaces those of these names."""
    with safe_open(path, "pt") as file:
        metadata = {**file.metadata(), **metadata}
    save_file({**load_file(path), **(more or {})}, path, metadata=metadata)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--train", type=pathlib.Path, action="append")
    parser.add_argument("--threshold", type=float, help="likelihood from which a line is read")
    parser.add_argument("--unnamed", type=pathlib.Path, help="folder of a network for lines with values without a name")
    parser.add_argument("--unnamed-threshold", type=float, help="likelihood from which such a line is read")
    parser.add_argument("--dev", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    if args.train is None:
        path = args.out / "model.safetensors"
        metadata = {"threshold": args.threshold, "unnamed_threshold": args.unnamed_threshold}
        more = load_file(args.unnamed / "model.safetensors") if args.unnamed else {}
        rewrite(path, {k: str(v) for k, v in metadata.items() if v is not None}, {f"unnamed.{k}": v for k, v in more.items()})
        return
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    train = Lines(args.train)
    dev = Lines([args.dev]) if args.dev else None
    targets = torch.from_numpy(train.scores)
    # harmless lines of ordinary text are what the gate is for
    weights = torch.from_numpy(np.where((train.source == 0) & (train.scores < 0.5), 2.0, 1.0).astype(np.float32))
    model = Gate()
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=1e-4)
    began, metrics, share = time.time(), [], 0.0
    for epoch in range(args.epochs):
        total = 0.0
        batches = list(train.batches(rng))
        for number, (batch, ids) in enumerate(batches):
            done = max((epoch + number / len(batches)) / args.epochs, (time.time() - began) / (60 * args.minutes))
            share = min(1.0, done)
            for group in optimiser.param_groups:
                group["lr"] = args.rate * min(1.0, 1 - share + 0.01) * min(1.0, (epoch * len(batches) + number + 1) / 100)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(model(ids), targets[batch], weights[batch])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            total += loss.item() * len(batch)
            if share >= 1:
                break
        entry = {"epoch": epoch + 1, "loss": total / len(train.inputs), "seconds": time.time() - began}
        if dev is not None:
            entry["dev"] = report(dev.scores, dev.source, evaluate(model, dev))
        metrics.append(entry)
        print(json.dumps(entry), flush=True)
        save(args.out, model, {"runs": metrics})
        if share >= 1:
            break


if __name__ == "__main__":
    main()
