"""Score a checkpoint on a labelled split at several thresholds, alone and merged with patterns.

    python -m secmask_training.evaluate MODEL_DIR --gold dev-bench.jsonl.zst --score score.py [--out metrics.json]
                                        [--taus 0.5,0.6,0.7,0.75,0.8,0.85,0.9] [--cache FILE.npz] [--list FILE]

`--gold` is looked for in `--data` (or SECMASK_DATA), and so is score.py. `--cache` keeps the probabilities, so that a
changed decoder is scored in seconds. `--list` writes every wrong finding and missed secret at tau 0.8 with its line
(text of the data set: keep that file private). `--secmask PROGRAM` takes the whole rule table's findings from the program
in place of the few patterns in `patterns`.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch

from . import any_model, patterns, rules
from .decode import Finding, decode
from .labelled import read_rows
from .predict import Pieces, Predictor, predict_many
from .program import ProgramPredictor
from .windows import load_tokenizer

TAUS = "0.5,0.6,0.7,0.75,0.8,0.85,0.9"


def load_predictor(folder: pathlib.Path, size: int = 512, bf16: bool = True, threads: int = 2) -> Predictor | ProgramPredictor:
    """A predictor from a checkpoint folder; tokenizer files may lie beside it or one folder up.

    With EXPERT_SCORES in the environment, SecMask's own (see `program`).
    """
    if program := os.environ.get("EXPERT_SCORES"):
        return ProgramPredictor(pathlib.Path(program), folder, threads)
    torch.set_num_threads(threads)
    return Predictor(any_model.load(folder), load_tokenizer(any_model.tokenizer_home(folder)), size=size, bf16=bf16)


def score(rows: list[dict], found: list[list[Finding]], judge: pathlib.Path) -> dict:
    """The judge's figures for these findings."""
    with tempfile.TemporaryDirectory() as folder:
        gold, pred = pathlib.Path(folder, "gold.jsonl"), pathlib.Path(folder, "pred.jsonl")
        gold.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
        pred.write_text(
            "".join(
                json.dumps({"id": r["id"], "spans": [{"start": f.start, "end": f.end} for f in fs]}) + "\n" for r, fs in zip(rows, found)
            )
        )
        return json.loads(
            subprocess.run([sys.executable, str(judge), str(gold), str(pred), "--json"], check=True, capture_output=True, text=True).stdout
        )


def cached_pieces(args, rows: list[dict]) -> list[Pieces]:
    if args.cache and args.cache.exists():
        with np.load(args.cache) as z:
            ends = np.cumsum(z["counts"])[:-1]
            return [Pieces(*parts) for parts in zip(*(np.split(z[k], ends) for k in ("offsets", "begin", "inside", "example")))]
    pieces = predict_many(
        load_predictor(args.model, args.size, not args.fp32, args.threads), [r["text"] for r in rows], label=str(args.model)
    )
    if args.cache:
        np.savez(
            args.cache,
            counts=[len(p.begin) for p in pieces],
            offsets=np.concatenate([p.offsets for p in pieces]),
            begin=np.concatenate([p.begin for p in pieces]),
            inside=np.concatenate([p.inside for p in pieces]),
            example=np.concatenate([p.example for p in pieces]),
        )
    return pieces


def show(name: str, tau: float, s: dict) -> None:
    cells = "  ".join(f"{k} {s[k]['precision']:.3f}/{s[k]['recall']:.3f}/{s[k]['f1']:.3f}" for k in ("file", "line", "span"))
    print(f"{name:9} tau {tau:.2f}  {cells}  covered {s['covered']:.3f}", flush=True)


def list_errors(path: pathlib.Path, rows: list[dict], found: list[list[Finding]]) -> None:
    with open(path, "w", encoding="utf-8") as f:
        for row, findings in zip(rows, found):
            text = row["text"]
            secrets = [s for s in row["spans"] if s["label"] == "secret"]
            others = [s for s in row["spans"] if s["label"] == "neutral"]

            def line(a, b):
                return text[max(text.rfind("\n", 0, a) + 1, a - 80) : a] + "⟦" + text[a:b][:160] + "⟧" + text[b : b + 50].split("\n")[0]

            for x in findings:
                if not any(x.start < s["end"] and x.end > s["start"] for s in secrets + others):
                    f.write(f"FALSE {x.score:.2f} {row['id']} {row['repo']} {row['lang']} {line(x.start, x.end)!r}\n")
            for s in secrets:
                hit = [x for x in findings if x.start < s["end"] and x.end > s["start"]]
                if not hit:
                    f.write(f"MISSED {row['id']} {row['repo']} {row['lang']} {s['category']} {line(s['start'], s['end'])!r}\n")
                elif (hit[0].start, hit[-1].end) != (s["start"], s["end"]) or len(hit) > 1:
                    f.write(
                        f"BOUNDS {row['id']} {row['repo']} {row['lang']} {s['category']} gold {line(s['start'], s['end'])!r} found {[text[x.start:x.end][:100] for x in hit]!r}\n"
                    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--gold", default="dev-bench.jsonl.zst")
    parser.add_argument("--score", type=pathlib.Path)
    parser.add_argument("--taus", default=TAUS)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--cache", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--fp32", action="store_true")
    parser.add_argument("--longest", type=int, default=10**9, help="leave out files of more characters (a quick look)")
    parser.add_argument("--secmask", type=pathlib.Path, help="the program whose rules are merged in")
    parser.add_argument("--structured", action="store_true", help="merge the JWK and NKEY patterns, too")
    args = parser.parse_args()
    if args.data is None:
        raise SystemExit("--data or SECMASK_DATA is needed")
    rows = [r for r in read_rows(args.data / args.gold) if len(r["text"]) <= args.longest]
    pieces = cached_pieces(args, rows)
    judge = args.score or args.data / "score.py"
    matches = rules.scan(args.secmask, rows) if args.secmask else None
    known = [rules.alone(m) for m in matches] if matches else [patterns.scan(r["text"], args.structured) for r in rows]
    result: dict = {"gold": args.gold, "model": str(args.model), "patterns": score(rows, known, judge), "expert": {}, "both": {}}
    show("patterns", 1.0, result["patterns"])
    for tau in map(float, args.taus.split(",")):
        expert = [[f for f in decode(r["text"], p, tau) if f.example <= 0.5] for r, p in zip(rows, pieces)]  # as scanning reports
        if matches:
            both = [rules.merge(m, e, p) for m, e, p in zip(matches, expert, pieces)]
        else:
            both = [patterns.merge(k, e) for k, e in zip(known, expert)]
        for name, found in (("expert", expert), ("both", both)):
            result[name][f"{tau:.2f}"] = score(rows, found, judge)
            show(name, tau, result[name][f"{tau:.2f}"])
        if args.list and abs(tau - 0.8) < 1e-9:
            list_errors(args.list, rows, both)
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
