"""Score what users get: `secmask scan` on a labelled split, at several thresholds.

    python -m secmask_training.end_to_end --secmask PROGRAM [--gold dev-bench.jsonl.zst] [--taus 0.7,…] [--out FILE]
                                          [--list FILE] [-- OPTIONS OF scan …]

Each row's text becomes a file of its own; its path tells nothing. Options after `--` go to the program
(`--patterns-only`, `--no-escalate`, `--fast-model DIR`). `--list` writes every error at tau 0.80 with its line: keep that file private.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import time

from .decode import Finding
from .evaluate import list_errors, score, show
from .labelled import read_rows
from .rules import findings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--secmask", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"), required="SECMASK_DATA" not in os.environ)
    parser.add_argument("--gold", default="dev-bench.jsonl.zst")
    parser.add_argument("--taus", default="0.70,0.75,0.80,0.85,0.90")
    parser.add_argument("--without", help="leave out the repositories whose name begins with this")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path)
    parser.add_argument("options", nargs="*")
    args = parser.parse_args()
    data = pathlib.Path(args.data)
    rows = [r for r in read_rows(data / args.gold) if not (args.without and r["repo"].startswith(args.without))]
    size = sum(len(r["text"].encode("utf-8", "surrogatepass")) for r in rows)
    result = {}
    for tau in args.taus.split(","):
        began = time.time()
        reported = findings(args.secmask, rows, ["--tau", tau, *args.options])
        seconds = time.time() - began
        found = [[Finding(d["start"], d["end"], d.get("score", d["confidence"])) for d in f] for f in reported]
        result[tau] = {**score(rows, found, data / "score.py"), "seconds": round(seconds, 1), "megabytes": round(size / 1e6, 2)}
        show("secmask", float(tau), result[tau])
        if args.list and float(tau) == 0.8:
            list_errors(args.list, rows, found)
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
