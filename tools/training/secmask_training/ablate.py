"""What each source of data, and the kind of loss, buys: short runs that differ in one thing, measured by the same suites.

    python -m secmask_training.ablate OUT_DIR --data DIR --harvest FILE --start DIR --convert PROGRAM --scores PROGRAM
                                      --secmask PROGRAM [--steps 300] [--only NAME …]

Every variant of VARIANTS has the same first weights, seed, number of steps and rates, and ends converted to int8 and measured
in SecMask's own engine, without calibration. Steps that are done are not done again, so it goes on where it stopped. The
table goes to OUT_DIR/ablations.md, its figures to ablations.json. On two idle cores about 8 minutes a variant.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

# name -> (what the table says, changes to the mixture, options of `train`)
VARIANTS = {
    "all": ("all sources", "", []),
    "real": ("no synthesised secrets", "planted=0,document=0", []),
    "positive": ("no hard negatives (listings, plain text)", "listing=0,plain=0", []),
    "synthetic": ("no labelled files", "secret=0,not=0,neutral=0,random=0", []),
    "focal": ("all sources, focal loss (gamma 2)", "", ["--focal", "2"]),
}
SUITES = ("evaluate", "injected", "lookalikes", "ordinary")


def run(module: str, *arguments: object, **environment: str) -> None:
    command = [sys.executable, "-m", f"secmask_training.{module}", *map(str, arguments)]
    subprocess.run(command, check=True, env={**os.environ, **environment})


def train(args: argparse.Namespace, name: str) -> pathlib.Path:
    """The converted weights of the variant."""
    _, mix, options = VARIANTS[name]
    folder, shards = args.out / name, args.out / f"shards-{mix or 'all'}"
    if not (shards / "mixture.json").exists():
        inputs = ["--data", args.data, "--harvest", args.harvest, "--tokenizer", args.start]
        run("build", shards, *inputs, "--shards", 1, "--windows", args.windows, *(["--mix", mix] if mix else []))
    if not (folder / "final" / "model.safetensors").exists():
        schedule = ["--steps", args.steps, "--warmup", args.steps // 10, "--decay", args.steps // 2]
        run("train", folder, "--shards", shards, "--start", args.start, *schedule, "--threads", 2, *options)
    if not (folder / "int8").exists():
        for file in args.start.iterdir():
            if file.name != "model.safetensors" and not (folder / "final" / file.name).exists():
                shutil.copy(file, folder / "final")
        subprocess.run([args.convert, folder / "final", "--out", folder / "int8", "--dtype", "int8"], check=True)
    return folder / "int8"


def measure(args: argparse.Namespace, name: str, weights: pathlib.Path) -> None:
    folder, scores = args.out / name, {"EXPERT_SCORES": str(args.scores)}
    options_of = {
        "evaluate": ["--data", args.data, "--secmask", args.secmask, "--taus", "0.3,0.4,0.5,0.6,0.7,0.8,0.9"],
        "injected": ["--harvest", args.harvest, "--each", 60, "--taus", "0.5,0.8"],
        "lookalikes": ["--harvest", args.harvest, "--most", 150],
        "ordinary": ["--harvest", args.harvest, "--megabytes", 1.5],
    }
    for suite, options in options_of.items():
        if not (folder / f"{suite}.json").exists():
            run(suite, weights, *options, "--out", folder / f"{suite}.json", **scores)


def row(folder: pathlib.Path, tau: str = "0.50") -> dict[str, float]:
    """The figures of a variant: dev-bench at the best tau of each, the suites at `tau`; nothing is calibrated here."""
    evaluate, injected, lookalikes, ordinary = (json.loads((folder / f"{s}.json").read_text()) for s in SUITES)
    best = {k: max((s["line"]["f1"], t) for t, s in evaluate[k].items()) for k in ("expert", "both")}
    at = {k: evaluate[k][t] for k, (_, t) in best.items()}
    kinds = [k for k, v in injected.items() if isinstance(v, dict) and tau in v and not k.startswith("pass")]
    samples = sum(v["samples"] for v in lookalikes.values())
    return {
        "file F1, expert": at["expert"]["file"]["f1"],
        "line F1, with rules": best["both"][0],
        "span F1, with rules": at["both"]["span"]["f1"],
        "covered": at["both"]["covered"],
        "planted passwords": injected[f"passwords at {tau}"]["found"],
        "planted tokens": sum(injected[k][tau]["found"] for k in kinds) / len(kinds),
        "look-alikes": sum(v[tau] * v["samples"] for v in lookalikes.values()) / samples,
        "findings a MB": ordinary[tau]["all"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    for option in ("data", "harvest", "start", "convert", "scores", "secmask"):
        parser.add_argument(f"--{option}", type=pathlib.Path, required=True)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--windows", type=int, default=8000)
    parser.add_argument("--only", action="append", choices=VARIANTS)
    args = parser.parse_args()
    names = args.only or list(VARIANTS)
    for name in names:
        measure(args, name, train(args, name))
    rows = {name: row(args.out / name) for name in names}
    (args.out / "ablations.json").write_text(json.dumps(rows, indent=1) + "\n")
    columns = list(rows[names[0]])
    lines = ["| variant | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for name, figures in rows.items():
        cells = [f"{figures[c]:.{1 if c == columns[-1] else 3}f}" for c in columns]
        lines.append(f"| {VARIANTS[name][0]} | " + " | ".join(cells) + " |")
    (args.out / "ablations.md").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
