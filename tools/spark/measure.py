"""What Spark costs on one core beside the program and the package by themselves, on the same lines: by the clock, which needs a machine that does
nothing else, and by the processor time of all processes involved, which does not.

    measure.py FOLDER PROGRAM [--patterns-only]     FOLDER as sample.py makes it
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Dict

sys.path.insert(0, str(Path(__file__).parent))

import mask_column  # noqa: E402
import secmask  # noqa: E402


def processor_time() -> float:
    """Seconds of this process, of all below it, and of those below it that have ended."""
    parents: Dict[int, int] = {}
    times: Dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(entry.name)] = int(fields[1])
        times[int(entry.name)] = sum(map(int, fields[11:15]))

    def is_below(process: int) -> bool:
        while process in parents and process != os.getpid():
            process = parents[process]
        return process == os.getpid()

    return sum(time for process, time in times.items() if is_below(process)) / os.sysconf("SC_CLK_TCK")


def timed(name: str, size: int, work: Callable[[], Any]) -> float:
    """Bytes a second of processor time."""
    began, used = time.monotonic(), processor_time()
    work()
    took, used = time.monotonic() - began, processor_time() - used
    print(f"{name}: {size / took / 1e6:.2f} MB/s by the clock, {size / used / 1e6:.2f} MB a processor second", flush=True)
    return size / used / 1e6


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("program")
    parser.add_argument("--patterns-only", action="store_true")
    given = parser.parse_args()
    files = sorted(given.folder.glob("*.log"))
    size = sum(file.stat().st_size for file in files)
    rules = ["--patterns-only"] if given.patterns_only else []
    command = [given.program, "mask", "--batch", "--threads", "1", "--preset", "logs", *rules, *map(str, files)]
    environment = {**os.environ, "SECMASK_WEIGHTS": str(Path(secmask.__file__).parent / "weights")}
    base = timed("program", size, lambda: subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL))

    masker = secmask.Masker(preset="logs", threads=1, experts="none" if given.patterns_only else "both")

    def package() -> None:
        for file in files:
            lines = file.read_bytes().splitlines()
            for start in range(0, len(lines), 10_000):
                masker.mask_many(lines[start : start + 10_000])

    timed("package", size, package)

    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.files.maxPartitionBytes", "16m").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    frame = spark.read.text(str(given.folder))
    with tempfile.TemporaryDirectory() as work:

        def masked(name: str, source: Any) -> int:
            return mask_column.mapped(source, argparse.Namespace(
                format="text", column="value", id=None, patterns_only=given.patterns_only, preset="logs", style="text",
                weights=None, limit=1 << 20, out=f"{work}/{name}", dead_letter=f"{work}/{name}-dead", pipe=None))

        # Java's compiler, the Python worker and its masker come first.
        masked("warm", frame.limit(200_000 if given.patterns_only else 20_000))
        copying = timed("Spark, copying alone", size, lambda: frame.write.text(f"{work}/copy"))
        rate = timed("Spark", size, lambda: masked("out", frame))
    print(f"Spark has {100 * rate / base:.0f} % of the program's rate a processor second; copying alone goes at {copying:.0f} MB")
    spark.stop()


if __name__ == "__main__":
    main()
