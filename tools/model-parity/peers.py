#!/usr/bin/env python3
"""Time SecMask's float32 models against PyTorch and ONNX Runtime, in one run, taking turns.

Every peer is a process of its own that runs one sequence at a time. For each length they take turns, in an order that
rotates; a turn is one run that is not counted (caches hold another's weights) and RUNS that are, then a pause in which
spinning threads fall asleep. Medians over all turns. Nothing else should run on the machine.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time

import onnxruntime

import checkpoints
import servers
from reference import quiet, versions

LENGTHS = (16, 32, 128, 512)
LONGFORMER_LENGTHS = (512, 1024, 2048, 4096)
RUNS, PAUSE = 3, 0.05


class Peer:
    def __init__(self, name, command, threads):
        environment = os.environ | {"OMP_NUM_THREADS": str(threads)}
        self.name, self.times = name, {}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        assert self.process.stdout.readline().strip() == "ready", name

    def run(self, length):
        self.process.stdin.write(f"{length}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline()) / 1e6

    def turn(self, length, runs):
        self.run(length)
        self.times.setdefault(length, []).append([self.run(length) for _ in range(runs)])
        time.sleep(PAUSE)

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def processor():
    with open("/proc/cpuinfo") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return f"{names[0]}, {len(names)} logical cores" if names else "unknown processor"


def measure(title, commands, lengths, turns, threads, runs=RUNS):
    """Prints a table and returns {peer: {length: [ms of each run of a turn, for each turn]}}; the last peer is ours."""
    peers = [Peer(name, command, threads) for name, command in commands.items()]
    try:
        for length in lengths:
            for turn in range(turns):
                first = turn % len(peers)
                for peer in peers[first:] + peers[:first]:
                    peer.turn(length, runs)
    finally:
        for peer in peers:
            peer.stop()
    ours, others = peers[-1], peers[:-1]
    columns = ["tokens"] + [f"{peer.name}, ms" for peer in peers] + [f"{peer.name} ÷ {ours.name}" for peer in others]
    print(f"\n### {title}\n")
    print("| " + " | ".join(columns) + " |\n" + "|---" * len(columns) + "|")
    for length in lengths:
        cells = [str(length)]
        for peer in peers:
            times = [time for turn in peer.times[length] for time in turn]
            cells.append(f"{statistics.median(times):.2f} (≥ {min(times):.2f})")
        for peer in others:
            pairs = zip(peer.times[length], ours.times[length], strict=True)
            cells.append(f"{statistics.median(statistics.median(a) / statistics.median(b) for a, b in pairs):.2f}")
        print("| " + " | ".join(cells) + " |")
    return {peer.name: {str(length): peer.times[length] for length in lengths} for peer in peers}


def cold_start(program, folder, tokens, threads, repeats):
    """Milliseconds from before the process is created until its logits are known, warm page cache."""
    times = []
    for _ in range(repeats + 1):
        start = time.perf_counter()
        process = subprocess.Popen([program, "start", folder, "--tokens", str(tokens), "--threads", str(threads)],
                                   stdout=subprocess.PIPE, text=True)
        line = process.stdout.readline()
        times.append((time.perf_counter() - start) * 1e3)
        process.communicate()
        assert process.returncode == 0 and line.strip(), "no logits"
    return sorted(times[1:])


def print_cold_start(rows):
    print("\n### Cold start: process start to first logits, warm page cache\n")
    print("| checkpoint | tokens | median, ms | least | 90 % |\n|---|---|---|---|---|")
    for (name, tokens), times in rows.items():
        print(f"| {name} | {tokens} | {statistics.median(times):.1f} | {times[0]:.1f} | {times[int(0.9 * len(times))]:.1f} |")


def main():
    quiet()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dump", help="the ModelDump program")
    parser.add_argument("work", help="folder of the checkpoints that compare.py makes")
    parser.add_argument("--json", help="write all times to this file")
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--threads", nargs="*", type=int, default=[2, 1])
    parser.add_argument("--parts", nargs="*", default=["distilbert", "longformer", "start"])
    parser.add_argument("--lengths", nargs="*", type=int, help="instead of the usual ones")
    arguments = parser.parse_args()
    print(", ".join(f"{name} {version}" for name, version in (versions() | {"onnxruntime": onnxruntime.__version__}).items()))
    print(processor())
    results = {}
    small = checkpoints.distilbert(arguments.work, "initial")
    server = [sys.executable, servers.__file__]
    if "distilbert" in arguments.parts:
        plain, fused = (os.path.join(arguments.work, f"distilbert-{kind}.onnx") for kind in ("plain", "fused"))
        servers.export(small, plain, fused)
        for threads in arguments.threads:
            commands = {
                "PyTorch": server + ["torch", small, str(threads)],
                "ONNX Runtime": server + ["onnx", plain, str(threads)],
                "ONNX Runtime, fused": server + ["onnx", fused, str(threads)],
                "SecMask": [arguments.dump, "serve", small, "--threads", str(threads)],
            }
            title = f"distilbert-base (66M), float32, {threads} thread{'s' * (threads > 1)}"
            results[title] = measure(title, commands, arguments.lengths or LENGTHS, arguments.turns, threads)
    large = checkpoints.longformer(arguments.work, "initial")[512]
    if "longformer" in arguments.parts:
        for threads in arguments.threads[:1]:
            commands = {
                "PyTorch": server + ["torch", large, str(threads)],
                "SecMask": [arguments.dump, "serve", large, "--threads", str(threads)],
            }
            title = f"longformer-base-4096 (149M), float32, window 512, {threads} thread{'s' * (threads > 1)}"
            results[title] = measure(title, commands, arguments.lengths or LONGFORMER_LENGTHS, max(2, arguments.turns // 5), threads, runs=1)
    if "start" in arguments.parts:
        rows = {(name, tokens): cold_start(arguments.dump, folder, tokens, arguments.threads[0], 20)
                for name, folder in (("distilbert-base (66M)", small), ("longformer-base-4096 (149M)", large)) for tokens in (16,)}
        print_cold_start(rows)
        results["start"] = {f"{name}, {tokens} tokens": times for (name, tokens), times in rows.items()}
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump({"versions": versions(), "processor": processor(), "ms": results}, file, indent=1)


if __name__ == "__main__":
    main()
