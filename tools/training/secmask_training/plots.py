"""Plots as SVG: training loss, precision and recall over tau, reliability of span scores.

    python -m secmask_training.plots OUT_DIR --run RUN_DIR --data DIR --cache PROBABILITIES.npz [--gold dev-bench.jsonl.zst]

The cache is the one `evaluate --cache` writes.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib

import matplotlib
import numpy as np

matplotlib.use("svg")
import matplotlib.pyplot as plt

from .decode import decode
from .labelled import read_rows
from .predict import Pieces


def read_cache(path: pathlib.Path) -> list[Pieces]:
    with np.load(path) as z:
        ends = np.cumsum(z["counts"])[:-1]
        return [Pieces(*parts) for parts in zip(*(np.split(z[k], ends) for k in ("offsets", "begin", "inside")))]


def touched(rows: list[dict], cache: list[Pieces]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(score of every finding, whether it touches a secret, best score over each secret); findings on neutral text are left out."""
    scores, right, best = [], [], []
    for row, pieces in zip(rows, cache):
        findings = decode(row["text"], pieces)
        secrets = [s for s in row["spans"] if s["label"] == "secret"]
        for f in findings:
            labels = {s["label"] for s in row["spans"] if f.start < s["end"] and f.end > s["start"] and s["label"] != "not"}
            if labels != {"neutral"}:
                scores.append(f.score), right.append("secret" in labels)
        best += [max((f.score for f in findings if f.start < s["end"] and f.end > s["start"]), default=0.0) for s in secrets]
    return np.asarray(scores), np.asarray(right, bool), np.asarray(best)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--gold", default="dev-bench.jsonl.zst")
    parser.add_argument("--cache", type=pathlib.Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    plt.rcParams.update({"svg.hashsalt": "secmask", "figure.figsize": (6, 4), "axes.grid": True, "grid.alpha": 0.3})

    metrics = json.loads((args.run / "metrics.json").read_text())
    figure, axes = plt.subplots()
    axes.plot([m["step"] for m in metrics], [m["loss"] for m in metrics], lw=0.8)
    axes.set(xlabel="step", ylabel="training loss", yscale="log", title="Training loss")
    figure.savefig(args.out / "loss.svg", metadata={"Date": None}, bbox_inches="tight")

    rows = list(read_rows(pathlib.Path(args.data) / args.gold))
    scores, right, best = touched(rows, read_cache(args.cache))
    taus = np.arange(0.5, 0.996, 0.01)
    precision = [right[scores >= t].mean() if (scores >= t).any() else 1.0 for t in taus]
    recall = [(best >= t).mean() for t in taus]
    figure, axes = plt.subplots()
    axes.plot(taus, precision, label="precision of findings")
    axes.plot(taus, recall, label="recall of secrets")
    axes.set(
        xlabel="tau",
        ylabel="share",
        ylim=(0, 1.02),
        title=f"Expert alone, {args.gold.split('.')[0]} (a finding that touches a secret is right)",
    )
    axes.legend()
    figure.savefig(args.out / "precision-recall.svg", metadata={"Date": None}, bbox_inches="tight")

    edges = np.linspace(0.5, 1.0, 11)
    figure, axes = plt.subplots()
    for low, high in zip(edges, edges[1:]):
        inside = (scores >= low) & (scores < high if high < 1 else scores <= 1)
        if inside.sum() >= 5:
            axes.bar((low + high) / 2, right[inside].mean(), width=0.045, color="tab:blue", alpha=0.7)
            axes.text((low + high) / 2, 0.02, str(int(inside.sum())), ha="center", fontsize=7)
    axes.plot([0.5, 1], [0.5, 1], "k--", lw=0.8)
    axes.set(
        xlabel="span score",
        ylabel="share that touches a secret",
        ylim=(0, 1.02),
        title="Reliability of span scores (counts at the bars' feet)",
    )
    figure.savefig(args.out / "reliability.svg", metadata={"Date": None}, bbox_inches="tight")
    print(f"wrote loss.svg, precision-recall.svg, reliability.svg to {args.out}")


if __name__ == "__main__":
    main()
