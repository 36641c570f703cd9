"""Time SecMask against other engines on this machine: python -m secmask_peers --programs FOLDER [options]

Every engine is a process of its own that runs one sequence at a time. For each length they take turns, in an order that
rotates. Nothing else should run on the machine. Tables go to standard output, everything to --json.
Exits with 1 if engines that should compute the same do not.
"""

from __future__ import annotations

import argparse
import datetime
import json
import pathlib
import sys

from . import agreement, machine, peer, start, tables
from .engines import LENGTHS, TITLES, Bench, Programs

MODELS = ("distilbert-66m", "fast-22m", "long")
PARTS = ("check", *MODELS, "tokenizer", "start")


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=pathlib.Path, default=".build/release", help="of the Swift build")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path.home() / ".cache/secmask-peers", help="checkpoints and graphs")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--models", nargs="+", choices=MODELS, default=MODELS, help="that `check` and `start` look at")
    parser.add_argument("--lengths", nargs="+", type=int, help="instead of the usual ones")
    parser.add_argument("--threads", nargs="+", type=int, default=[2, 1])
    parser.add_argument("--engines", nargs="+", default=[], help="words that their names contain, such as int8; ours is always there")
    parser.add_argument("--seconds", type=float, default=12, help="for each length of a table")
    parser.add_argument("--repeats", type=int, default=5, help="of starts")
    parser.add_argument("--json", type=pathlib.Path)
    return parser.parse_args()


def latency(bench: Bench, model: str, lengths: list[int], threads: int, seconds: float) -> tables.Table:
    """One table: the engines are started, take turns, and are ended."""
    peers = [peer.Peer(name, bench.command(model, kind, threads), threads) for name, kind in bench.engines(model).items()]
    try:
        for process in peers:
            process.wait_until_ready()
        peer.take_turns(peers, lengths, seconds)
    finally:
        for process in peers:
            process.stop()
    title = TITLES[model] + ("" if model == "tokenizer" else f", {threads} thread{'s' * (threads > 1)}")
    return tables.latency(title, model, threads, lengths, peers)


def main() -> None:
    arguments = parse()
    bench = Bench(arguments.work.expanduser().resolve(), Programs(arguments.programs.resolve()), arguments.engines)
    results = {
        "machine": machine.describe(bench.programs.secmask), "versions": machine.versions(),
        "date": datetime.datetime.now().astimezone().isoformat(timespec="minutes"), "tables": [],
    }
    print(json.dumps({name: results[name] for name in ("machine", "versions", "date")}), flush=True)
    fine = True

    def add(data: tables.Table) -> tables.Table:
        results["tables"].append(data)
        print("\n" + tables.markdown(data), flush=True)
        return data

    def lengths(model: str) -> list[int]:
        return arguments.lengths or LENGTHS[model]

    judged = arguments.models if {"check", "start"} & {*arguments.parts} else ()
    looked_at = [model for model in MODELS if model in arguments.parts or model in judged]
    for model in looked_at:
        bench.make(model, sorted({*lengths(model), start.TOKENS[model]}))
    if "check" in arguments.parts:
        for model in arguments.models:
            text, same = agreement.check(bench, model, start.TOKENS[model] * (1 if model == "long" else 4))
            print("\n" + text, flush=True)
            fine = fine and same
    for model in MODELS:
        if model in arguments.parts:
            # the slowest take minutes for the longest text: one table is enough
            for threads in arguments.threads[: 1 if model == "long" else None]:
                data = add(latency(bench, model, lengths(model), threads, arguments.seconds))
                if threads == 1:
                    add(tables.throughput(f"{data['title']}: one after the other", data))
    if "tokenizer" in arguments.parts:
        text, same = agreement.check_tokenizers(bench)
        print("\n" + text, flush=True)
        fine = fine and same
        add(latency(bench, "tokenizer", lengths("tokenizer"), 1, arguments.seconds / 2))
    if "start" in arguments.parts:
        for model in arguments.models:
            for data in start.measure(bench, model, arguments.threads[0], arguments.repeats):
                add(data)
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
