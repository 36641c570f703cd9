"""From the start of a process to its first logits, and the memory it has then."""

from __future__ import annotations

import statistics
import time

from . import tables
from .engines import Bench
from .peer import Peer

TOKENS = {"distilbert-66m": 32, "fast-22m": 32, "long": 256}


def measure(bench: Bench, model: str, threads: int, repeats: int) -> list[tables.Table]:
    """Import, load and one run, in the page cache; the engines take turns, and one round is not counted."""
    length = TOKENS[model]
    engines = bench.engines(model)
    times: dict[str, list[float]] = {name: [] for name in engines}
    memory: dict[str, list[float]] = {name: [] for name in engines}
    for turn in range(repeats + 1):
        names = list(engines)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            peer = Peer(name, bench.command(model, engines[name], threads), threads)
            peer.send(length)
            peer.wait_until_ready()
            peer.receive()
            taken, (_, peak) = (time.perf_counter() - peer.started) * 1e3, peer.memory()
            peer.stop()
            if turn > 0:
                times[name].append(taken)
                memory[name].append(peak)
    what = f"{model}, {length} tokens, {threads} thread{'s' * (threads > 1)}"
    return [
        tables.table(f"{title}: {what}", model, kind, unit, threads, [length], rows(samples))
        for title, kind, unit, samples in (
            ("Process start to first logits", "start", "ms", times), ("Peak resident memory at the first logits", "memory", "MB", memory),
        )
    ]


def rows(samples: dict[str, list[float]]) -> list[tables.Table]:
    """Ratios are to the first engine, round by round."""
    ours = next(iter(samples.values()))
    return [
        tables.engine(name, name.startswith("SecMask"), [values], [statistics.median(a / b for a, b in zip(values, ours, strict=True))])
        for name, values in samples.items()
    ]
