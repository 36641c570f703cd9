"""What gate and glance cost: secrets that the experts find when they read everything, and miss when they are spared lines.

    python -m secmask_training.spared --secmask PROGRAM --harvest FILE [--data DIR] --weights FOLDER [--weights FOLDER …] [--texts 2000]

Each FOLDER of weights is tried on generated texts with secrets, of forms that training never had, on the development split, and on
held-out ordinary text; the first one also with `--no-skip`, which reads all. Printed for each: how many of the secrets that were put there are
found, how many findings of that first reading are missing, how many are new, and the CPU seconds.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import random
import resource

from . import synth
from .labelled import read_rows
from .rules import findings
from .values_passwords import Words


def generated(harvest: pathlib.Path, words: Words, count: int) -> list[tuple[str, list]]:
    """Texts of held-out forms with the places of their secrets."""
    rng, background, rows = random.Random("spared"), synth.Background(harvest, True), []
    while len(rows) < count:
        text, spans = synth.example(rng, words, background, rng.choices(("place", "document", "planted"), (0.5, 0.2, 0.3))[0], rng.randint(200, 2500))
        text = text.encode("utf-8", "replace").decode("utf-8")
        rows.append((text, [(a, b) for a, b, label in spans if label in ("secret", "example", "either")]))
    return rows


def read(program: pathlib.Path, weights: pathlib.Path, texts: list[str], options: list[str]) -> tuple[list[set], float]:
    """Findings of each text as (start, end), and CPU seconds."""
    os.environ["SECMASK_WEIGHTS"] = str(weights)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    rows = findings(program, [{"text": t} for t in texts], ["--examples", "--protected", "--no-markers", *options])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return [{(d["start"], d["end"]) for d in row} for row in rows], after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def touches(span: tuple[int, int], found: set) -> bool:
    return any(a < span[1] and b > span[0] for a, b in found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--secmask", type=pathlib.Path, required=True)
    parser.add_argument("--weights", type=pathlib.Path, action="append", required=True)
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("SECMASK_DATA"))
    parser.add_argument("--texts", type=int, default=2000)
    parser.add_argument("--list", type=pathlib.Path, help="a file for what is missing; keep it private")
    args = parser.parse_args()
    words = Words((args.weights[0] / "fast" / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    suites = {"generated": generated(args.harvest, words, args.texts)}
    if args.data:
        suites["development"] = [(r["text"], [(s["start"], s["end"]) for s in r["spans"] if s["label"] == "secret"]) for r in read_rows(pathlib.Path(args.data) / "dev.jsonl.zst")]
    suites["ordinary"] = [(r["text"], []) for r in read_rows(args.harvest) if r["held_out"]][:3000]
    missing = []
    for name, rows in suites.items():
        texts, put = [text for text, _ in rows], sum(len(spans) for _, spans in rows)
        everything = None
        for weights, options in [(args.weights[0], ["--no-skip"])] + [(w, []) for w in args.weights]:
            found, seconds = read(args.secmask, weights, texts, options)
            everything = everything or found
            hit = sum(touches(s, f) for (_, spans), f in zip(rows, found) for s in spans)
            lost = [(t, s) for t, all_of, f in zip(texts, everything, found) for s in all_of if not touches(s, f)]
            new = sum(not touches(s, all_of) for all_of, f in zip(everything, found) for s in f)
            total = sum(len(f) for f in everything)
            print(f"{name:12} {weights.name:10} {' '.join(options):10} put {put} found {hit}; of {total} findings {len(lost)} missing, {new} new; {seconds:.1f} s", flush=True)
            missing += [f"{name} {weights.name} {t[max(0, a - 60):a]!r} >>{t[a:b]!r}<< {t[b:b + 30]!r}" for t, (a, b) in lost]
    if args.list:
        args.list.write_text("\n".join(missing))


if __name__ == "__main__":
    main()
