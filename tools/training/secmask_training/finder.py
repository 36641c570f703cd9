"""Findings for a suite: of an expert alone, or of what users get, `secmask scan` with rules, router and expert."""

from __future__ import annotations

import argparse
import pathlib

from .decode import Finding, decode
from .evaluate import load_predictor
from .predict import predict_many
from .rules import findings


class Finder:
    """`find(texts, taus)`: tau -> findings of each text."""

    def __init__(self, args: argparse.Namespace):
        self.program, self.options = args.secmask, ["--fast-model", str(args.model)]
        if args.long_model:
            self.options += ["--long-model", str(args.long_model)]
        self.examples = args.hiding
        self.predictor = None if self.program else load_predictor(args.model, threads=args.threads)

    def find(self, texts: list[str], taus: list[float], label: str) -> dict[float, list[list[Finding]]]:
        if self.predictor:
            pieces = predict_many(self.predictor, texts, label=label)
            return {
                tau: [[f for f in decode(t, p, tau) if self.examples or f.example <= 0.5] for t, p in zip(texts, pieces)] for tau in taus
            }
        rows = [{"text": t} for t in texts]
        return {
            tau: [
                [Finding(d["start"], d["end"], d.get("score", d["confidence"])) for d in found]
                for found in findings(self.program, rows, ["--tau", str(tau), *self.options])
            ]
            for tau in taus
        }


def add_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--hiding", action="store_true", help="count what masking takes, examples too, in place of what scanning reports")
    parser.add_argument("--secmask", type=pathlib.Path, help="score what this program reports with the model, in place of the model alone")
    parser.add_argument("--long-model", type=pathlib.Path, help="the long expert that the program has besides")
