"""How many threads to compute with while others use the machine.

Two threads that split every product wait for the slower one: with another process on one of two cores, both run at a
crawl, and a single thread gets more done. `Threads("auto")` looks at what processes of normal priority took since the
last look (this one is assumed to be niced) and leaves that many cores to them. Results then differ in the last bits
between runs; give a fixed number where that matters.
"""

from __future__ import annotations

import functools
import os

import torch


@functools.cache
def has_bf16() -> bool:
    """Whether the processor multiplies in bfloat16; where it does not, PyTorch does so at a tenth of the speed of fp32."""
    return torch.ops.mkldnn._is_mkldnn_bf16_supported()


def _busy() -> tuple[float, float]:
    """(CPU seconds of processes of normal priority since boot, wall seconds since boot)."""
    with open("/proc/stat", encoding="ascii") as f:
        fields = [int(x) for x in f.readline().split()[1:]]
    with open("/proc/uptime", encoding="ascii") as f:
        return (fields[0] + fields[2]) / os.sysconf("SC_CLK_TCK"), float(f.read().split()[0])


class Threads:
    """`setting` is a number, or `auto` (then call `adapt` now and then)."""

    def __init__(self, setting: str):
        self.auto = setting == "auto"
        self.cores = len(os.sched_getaffinity(0))
        self.count = self.cores if self.auto else int(setting)
        torch.set_num_threads(self.count)
        self.last = _busy() if self.auto else (0.0, 0.0)

    def adapt(self) -> int:
        """Set and return the number of threads."""
        if self.auto:
            now = _busy()
            others = (now[0] - self.last[0]) / max(0.1, now[1] - self.last[1])
            self.last = now
            self.count = max(1, round(self.cores - others * 1.2))
            torch.set_num_threads(self.count)
        return self.count
