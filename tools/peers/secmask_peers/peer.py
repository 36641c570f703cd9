"""A peer's process, as seen from the one that measures."""

from __future__ import annotations

import os
import pathlib
import statistics
import subprocess
import time

# A turn is one run that is not counted, because the caches hold another's weights, then RUNS that are, or as many as
# fit into SPEND seconds, then a pause in which spinning threads fall asleep.
RUNS, SPEND, PAUSE = 3, 0.6, 0.03


class Peer:
    """Started at once; `stop` ends it. Times are milliseconds."""

    def __init__(self, name: str, command: list[str], threads: int):
        self.name = name
        self.turns: dict[int, list[list[float]]] = {}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=pathlib.Path(__file__).parents[1],
            stderr=subprocess.DEVNULL, env=os.environ | {"OMP_NUM_THREADS": str(threads), "PYTHONWARNINGS": "ignore"},
        )

    def wait_until_ready(self) -> None:
        """A peer that fails says nothing here: run its command by hand."""
        assert self.process.stdout is not None
        if self.process.stdout.readline().strip() != "ready":
            raise SystemExit(f"{self.name} did not start: {' '.join(map(str, self.process.args))}")

    def send(self, length: int) -> None:
        """Ask for one run without waiting for it."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{length}\n")
        self.process.stdin.flush()

    def receive(self) -> float:
        """How long the run took."""
        assert self.process.stdout is not None
        answer = self.process.stdout.readline()
        if not answer.strip().isdigit():
            raise SystemExit(f"{self.name} failed: {' '.join(map(str, self.process.args))}")
        return int(answer) / 1e6

    def run(self, length: int) -> float:
        """One run, and how long it took."""
        self.send(length)
        return self.receive()

    def turn(self, length: int) -> None:
        """One turn; its times are kept."""
        self.run(length)
        times = [self.run(length)]
        while len(times) < RUNS and sum(times) / 1e3 < SPEND:
            times.append(self.run(length))
        self.turns.setdefault(length, []).append(times)
        time.sleep(PAUSE)

    def memory(self) -> tuple[float, float]:
        """Resident now, and at most so far: megabytes of 10^6 bytes, mapped files that were read included."""
        fields = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines())
        resident, peak = (int(fields[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM"))
        return resident, peak

    def stop(self) -> None:
        """Closes its input, which ends it."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def take_turns(peers: list[Peer], lengths: list[int], seconds: float, least: int = 3, most: int = 15) -> None:
    """For each length the peers take turns, in an order that rotates, for about `seconds` each length."""
    for length in lengths:
        for peer in peers:
            peer.run(length)
        end, turn = time.perf_counter() + seconds, 0
        while turn < least or (turn < most and time.perf_counter() < end):
            first = turn % len(peers)
            for peer in peers[first:] + peers[:first]:
                peer.turn(length)
            turn += 1


def paired_ratio(others: list[list[float]], ours: list[list[float]]) -> float:
    """The median over the turns of their median time to ours."""
    return statistics.median(statistics.median(a) / statistics.median(b) for a, b in zip(others, ours, strict=True))
