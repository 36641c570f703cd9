"""Make tau mean something: fit a temperature and a shift, and write them into the classifier.

    python -m secmask_training.calibrate MODEL_DIR OUT_DIR [--data DIR] [--files 400] [--no-shift | --shift S]

Uses the calibration repositories (a twelfth of the training split by repository, never trained on; the development
split is not touched). Two steps:

1. Temperature T: one number that minimises the cross-entropy of the logits / T over all labelled pieces, spans weighted
   as in training. It cannot change which label wins.
2. Shift s: added to both secret logits, so that tau = 0.80 is a sensible default: the middle of the shifts whose F1
   (a finding that touches a secret is a hit) at that tau is within 0.005 of the best on the calibration files.

Both go into the weights exactly: classifier.weight / T, classifier.bias / T, + s for all but O. The runtime knows nothing of them.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import random

import numpy as np
import torch
import torch.nn.functional as F

from . import any_model
from .batches import span_weights
from .decode import decode
from .evaluate import load_predictor
from .labelled import is_calibration, read_rows
from .predict import Pieces
from .windows import IGNORE, label_pieces


def calibration_rows(data: pathlib.Path, files: int, characters: int, seed: int) -> list[dict]:
    """Half files with a secret, half without (`files` in all); of each a stretch of `characters` round its first secret, or its head."""
    rows = [r for r in read_rows(data / "train.jsonl.zst") if is_calibration(r["repo"])]
    random.Random(seed).shuffle(rows)
    secret = [r for r in rows if any(s["label"] == "secret" for s in r["spans"])][: files // 2]
    clean = [r for r in rows if not any(s["label"] == "secret" for s in r["spans"])][: files - len(secret)]
    out = []
    for row in secret + clean:
        first = min((s["start"] for s in row["spans"] if s["label"] == "secret"), default=0)
        start = max(0, first - characters // 2)
        text = row["text"][start : start + characters]
        spans = [
            {**s, "start": s["start"] - start, "end": s["end"] - start}
            for s in row["spans"]
            if s["start"] >= start and s["end"] <= start + len(text)
        ]
        out.append({"text": text, "spans": spans})
    return out


def fit_temperature(logits: torch.Tensor, labels: torch.Tensor, weights: torch.Tensor) -> float:
    """T that minimises the weighted cross-entropy of logits / T."""
    log_t = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([log_t], lr=0.1, max_iter=60)

    def closure():
        optimiser.zero_grad()
        loss = (F.cross_entropy(logits / log_t.exp(), labels, reduction="none") * weights).sum() / weights.sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return float(log_t.detach().exp())


def probabilities(logits: np.ndarray, temperature: float, shift: float) -> np.ndarray:
    z = logits / temperature
    z[:, 1:] += shift
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def span_counts(rows: list[dict], outputs: list, temperature: float, shift: float, tau: float) -> tuple[int, int, int]:
    """(found spans that touch a secret, false findings, missed secrets) at tau; findings on neutral text do not count."""
    hit = false = missed = 0
    for row, (offsets, logits) in zip(rows, outputs):
        findings = decode(row["text"], Pieces.of(offsets, probabilities(logits, temperature, shift)), tau)
        findings = [f for f in findings if f.example <= 0.5]
        for f in findings:
            touched = {s["label"] for s in row["spans"] if f.start < s["end"] and f.end > s["start"] and s["label"] != "not"}
            hit += "secret" in touched
            false += not touched
        missed += sum(not any(f.start < s["end"] and f.end > s["start"] for f in findings) for s in row["spans"] if s["label"] == "secret")
    return hit, false, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--characters", type=int, default=12000)
    parser.add_argument("--no-shift", action="store_true")
    parser.add_argument("--shift", type=float, help="this shift, chosen by `evaluate` on the development split, in place of a fitted one")
    parser.add_argument("--tau", type=float, default=0.8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rows = calibration_rows(pathlib.Path(args.data), args.files, args.characters, args.seed)
    predictor = load_predictor(args.model, threads=args.threads)
    outputs = [x for at in range(0, len(rows), 64) for x in predictor.logits([r["text"] for r in rows[at : at + 64]])]
    logits, labels, weights = [], [], []
    for row, (offsets, z) in zip(rows, outputs):
        spans = sorted(((s["start"], s["end"], s["label"]) for s in row["spans"] if s["label"] != "not"), key=lambda s: s[2] == "secret")
        piece_labels = label_pieces(offsets, spans)
        logits.append(z), labels.append(piece_labels), weights.append(span_weights(piece_labels))
    z, y, w = (
        torch.from_numpy(np.concatenate(logits)),
        torch.from_numpy(np.concatenate(labels)).long(),
        torch.from_numpy(np.concatenate(weights)),
    )
    if z.shape[-1] == 5:  # whether it is a secret or an example is another question
        z = torch.stack([z[:, 0], z[:, 1::2].logsumexp(-1), z[:, 2::2].logsumexp(-1)], -1)
    keep = y != IGNORE
    temperature = fit_temperature(z[keep], y[keep], w[keep])
    report = {"files": len(rows), "pieces": int(keep.sum()), "temperature": temperature, "shift": 0.0, "curve": []}
    best = None
    for shift in [args.shift or 0.0] if args.no_shift or args.shift is not None else np.arange(-3.0, 3.01, 0.25).tolist():
        hit, false, missed = span_counts(rows, outputs, temperature, shift, args.tau)
        f1 = 2 * hit / max(1, 2 * hit + false + missed)
        report["curve"].append({"shift": shift, "hit": hit, "false": false, "missed": missed, "f1": f1})
        if best is None or f1 > best[0] + 1e-9:
            best = (f1, shift)
    near = [c["shift"] for c in report["curve"] if c["f1"] >= best[0] - 0.005]
    report["shift"] = shift = float(np.median(near)) if near else 0.0
    model = predictor.model
    with torch.no_grad():
        model.classifier.weight /= temperature
        model.classifier.bias /= temperature
        model.classifier.bias[1:] += shift
    model.save(args.out)
    any_model.copy_tokenizer(args.model, args.out)
    (args.out / "calibration.json").write_text(json.dumps(report, indent=1) + "\n")
    print(f"temperature {temperature:.3f}, shift {shift:+.2f} from {len(rows)} files, wrote {args.out}")


if __name__ == "__main__":
    main()
