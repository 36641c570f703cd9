"""Tables: as data for peers.json, and as Markdown."""

from __future__ import annotations

import statistics
from typing import Any

from .peer import Peer, paired_ratio

Table = dict[str, Any]


def percentile(values: list[float], part: float) -> float:
    """The nearest value of that rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))]


def engine(name: str, ours: bool, samples: list[list[float] | None], ratio: list[float | None]) -> Table:
    """One engine's row of numbers: a list of samples per x, None where it was not run."""

    def each(function) -> list[float | None]:
        return [None if values is None else round(function(values), 4) for values in samples]

    return {
        "name": name, "ours": ours, "median": each(statistics.median), "p90": each(lambda v: percentile(v, 0.9)), "least": each(min),
        "samples": [None if values is None else [round(v, 4) for v in values] for values in samples],
        "ratio": [None if value is None else round(value, 4) for value in ratio],
    }


def table(title: str, model: str, kind: str, unit: str, threads: int, x: list, engines: list[Table]) -> Table:
    """`ratio` is an engine's median time to the first engine's, paired by turn, and likewise for memory."""
    return {"title": title, "model": model, "kind": kind, "unit": unit, "threads": threads, "x": x, "engines": engines}


def latency(title: str, model: str, threads: int, lengths: list[int], peers: list[Peer]) -> Table:
    """Of peers that have taken turns; the first is ours, to which the ratios are."""
    engines = []
    for peer in peers:
        samples = [[time for turn in peer.turns[length] for time in turn] if length in peer.turns else None for length in lengths]
        ratio = [paired_ratio(peer.turns[length], peers[0].turns[length]) if length in peer.turns else None for length in lengths]
        engines.append(engine(peer.name, peer.name.startswith("SecMask"), samples, ratio))
    return table(title, model, "latency", "ms", threads, lengths, engines)


def throughput(title: str, source: Table) -> Table:
    """Requests a second, one after the other, from the latencies of a table. The ratio stays that of the times."""
    engines = []
    for row in source["engines"]:
        samples = [None if values is None else [1e3 / v for v in values] for values in row["samples"]]
        engines.append(engine(row["name"], row["ours"], samples, row["ratio"]))
    return table(title, source["model"], "throughput", "requests/s", source["threads"], source["x"], engines)


def markdown(data: Table) -> str:
    """Medians with the 90th percentile and the least, and ratios, a row per engine; then the best peer per column."""
    x = [str(value) for value in data["x"]]
    lines = [f"### {data['title']} ({data['unit']})", "", "| | " + " | ".join(x) + " |", "|---" * (len(x) + 1) + "|"]
    for row in data["engines"]:
        cells = []
        for median, p90, least, ratio in zip(row["median"], row["p90"], row["least"], row["ratio"], strict=True):
            if median is None:
                cells.append("–")
                continue
            times = "" if ratio is None or row is data["engines"][0] else f", **{ratio:.2f}×**"
            cells.append(f"{number(median)} ({number(least)}–{number(p90)}){times}")
        name = f"**{row['name']}**" if row["ours"] else row["name"]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    best = [nearest(data, column) for column in range(len(x))]
    if any(best):
        lines.append("| nearest peer | " + " | ".join(f"{name}, {ratio:.2f}×" if name else "–" for name, ratio in best) + " |")
    return "\n".join(lines) + "\n"


def nearest(data: Table, column: int) -> tuple[str, float]:
    """The peer with the least ratio in a column, or an empty name."""
    rows = [(row["ratio"][column], row["name"]) for row in data["engines"] if not row["ours"] and row["ratio"][column] is not None]
    return (min(rows)[1], min(rows)[0]) if rows else ("", 0)


def number(value: float) -> str:
    """Three digits or so."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"
