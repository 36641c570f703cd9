"""Tests that need pyspark, pyarrow, pandas, Java 17 and the package secmask; they are left out where those are missing.

    pytest tools/spark
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import string
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

pyspark = pytest.importorskip("pyspark")
pytest.importorskip("pyarrow")
secmask = pytest.importorskip("secmask")
sys.path.insert(0, str(Path(__file__).parent))

import mask_column  # noqa: E402
import mask_stream  # noqa: E402
import sample  # noqa: E402
from secmask.spark import mask_texts  # noqa: E402

HERE = Path(__file__).parent
TOKEN = "ghp" + "_" + "".join(random.Random(4).choices(string.ascii_letters + string.digits, k=36))
LOCAL = {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "PYTHONWARNINGS": "ignore"}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    os.environ.update(LOCAL)
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.files.maxPartitionBytes", "200k").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def given(folder: Path, **other: Any) -> argparse.Namespace:
    defaults: Dict[str, Any] = {
        "format": "text", "column": "value", "id": None, "patterns_only": True, "preset": "logs", "style": "text",
        "weights": None, "limit": 1 << 20, "out": str(folder / "out"), "dead_letter": str(folder / "dead"), "pipe": None}
    return argparse.Namespace(**{**defaults, **other})


def some_lines(count: int) -> List[str]:
    source = sample.lines(5)
    return [next(source) for _ in range(count)]


def single(lines: List[str], **options: Any) -> List[str]:
    return secmask.Masker(preset="logs", threads=1, **options).mask_many(lines)


def letters(folder: str) -> List[Dict[str, Any]]:
    return [json.loads(line) for file in sorted(Path(folder).glob("*.json")) for line in file.read_text().splitlines()]


def text_of(folder: str) -> List[str]:
    return [line for file in sorted(Path(folder).glob("part-*")) for line in file.read_text().split("\n")[:-1]]


def test_text_is_masked_as_in_one_process(spark: Any, tmp_path: Path) -> None:
    lines = some_lines(8000)
    (tmp_path / "a.log").write_text("\n".join(lines) + "\n")
    options = given(tmp_path)
    frame = spark.read.text(str(tmp_path / "a.log"))
    assert frame.rdd.getNumPartitions() > 2
    assert mask_column.mapped(frame, options) == 0
    expected = single(lines, experts="none")
    assert text_of(options.out) == expected
    assert expected != lines and not Path(options.dead_letter).exists()


def test_experts_in_workers(spark: Any, tmp_path: Path) -> None:
    lines = [line for line in some_lines(4000) if "password" in line.lower()]
    assert any(line.endswith("please rotate") for line in lines)
    frame = spark.createDataFrame([(line,) for line in lines], "value string").coalesce(1)
    options = given(tmp_path, patterns_only=False)
    assert mask_column.mapped(frame, options) == 0
    assert text_of(options.out) == single(lines)


def test_failed_rows_stay_rows_and_are_named_without_their_text(spark: Any, tmp_path: Path) -> None:
    rows = [(f"id-{number}", f"x {TOKEN}" if number % 7 else "long " + TOKEN * 40, number) for number in range(100)]
    rows.append(("id-null", None, 100))
    frame = spark.createDataFrame(rows, "name string, message string, number int").repartition(5)
    options = given(tmp_path, format="parquet", column="message", id="name", limit=1000)
    assert mask_column.mapped(frame, options) == 1
    written = {row["name"]: row for row in spark.read.parquet(options.out).collect()}
    assert len(written) == len(rows)
    assert written["id-1"].asDict() == {"name": "id-1", "message": "x [SECRET]", "number": 1}
    assert written["id-7"]["message"] is None and written["id-null"]["message"] is None
    failed = letters(options.dead_letter)
    assert {one["id"] for one in failed} == {f"id-{number}" for number in range(0, 100, 7)}
    assert TOKEN not in json.dumps(failed) and {one["secmask_failure"] for one in failed} == {"too_large"}


def test_bytes_and_other_columns(spark: Any, tmp_path: Path) -> None:
    rows = [(b"\xff " + TOKEN.encode(), {"a": [1.5]}), (b"", None)]
    frame = spark.createDataFrame(rows, "value binary, more map<string, array<double>>").coalesce(1)
    options = given(tmp_path, format="parquet")
    assert mask_column.mapped(frame, options) == 0
    first, second = spark.read.parquet(options.out).collect()
    assert bytes(first["value"]) == b"\xff [SECRET]" and first["more"] == {"a": [1.5]}
    assert bytes(second["value"]) == b"" and second["more"] is None


def test_wrong_columns(spark: Any, tmp_path: Path) -> None:
    frame = spark.createDataFrame([(1, "a")], "number int, value string")
    for wrong in ({"column": "number"}, {"column": "none"}, {"id": "none"}):
        with pytest.raises(ValueError):
            mask_column.mapped(frame, given(tmp_path, **wrong))


def test_one_bad_text_does_not_fail_its_neighbours() -> None:
    class Stub:
        def mask_many(self, texts: List[bytes]) -> List[bytes]:
            raise secmask.SecMaskError("one of them")

        def mask(self, text: bytes) -> bytes:
            if text == b"bad":
                raise secmask.SecMaskError("this one")
            return text.upper()

    outputs, failures = mask_texts([b"a", b"bad", None, b"b"], Stub(), 100)  # type: ignore[arg-type]
    assert outputs == [b"A", None, None, b"B"] and failures == [None, "SecMaskError", None, None]


def test_pipe(spark: Any, tmp_path: Path) -> None:
    program = Path(secmask.__file__).parent / "bin/secmask"
    if not program.exists():
        pytest.skip("the wheel was made without the program")
    lines = some_lines(3000)
    (tmp_path / "a.log").write_text("\n".join(lines) + "\n")
    options = given(tmp_path, pipe=str(program))
    assert mask_column.piped(spark, spark.read.text(str(tmp_path / "a.log")), options) == 0
    assert text_of(options.out) == single(lines, experts="none")
    broken = given(tmp_path, pipe="/bin/false", out=str(tmp_path / "other"))
    with pytest.raises(Exception, match="(?i)pipe function"):
        mask_column.piped(spark, spark.read.text(str(tmp_path / "a.log")), broken)


def test_streaming(spark: Any, tmp_path: Path) -> None:
    arriving = tmp_path / "arriving"
    arriving.mkdir()
    options = argparse.Namespace(
        source=str(arriving), out=str(tmp_path / "out"), checkpoint=str(tmp_path / "state"), patterns_only=True, once=True)
    for number in range(2):
        record = {"key": "k", "value": f"{number} {TOKEN}", "topic": "logs", "partition": 0, "offset": number}
        (arriving / f"{number}.json").write_text(json.dumps(record) + "\n")
        mask_stream.start(spark, options).awaitTermination()
    values = sorted(row["value"] for row in spark.read.parquet(str(tmp_path / "out/good")).collect())
    assert values == ["0 [SECRET]", "1 [SECRET]"]


def executors(parent: int) -> List[int]:
    """Processes below one that are Spark's executors."""
    parents: Dict[int, int] = {}
    names: Dict[int, bytes] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            names[int(entry.name)] = (entry / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue

    def is_below(process: int) -> bool:
        while process in parents:
            process = parents[process]
            if process == parent:
                return True
        return False

    return [one for one, name in names.items() if b"CoarseGrainedExecutorBackend" in name and is_below(one)]


def test_a_killed_executor_loses_nothing(tmp_path: Path) -> None:
    lines = some_lines(30_000)
    (tmp_path / "a.log").write_text("\n".join(lines) + "\n")
    out = tmp_path / "out"
    command = [
        str(Path(pyspark.__file__).parent / "bin/spark-submit"), "--master", "local-cluster[2,1,1024]",
        "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.files.maxPartitionBytes=30k",
        "--conf", "spark.sql.files.openCostInBytes=0", "--conf", "spark.sql.files.minPartitionNum=1",
        str(HERE / "mask_column.py"), "--in", str(tmp_path / "a.log"), "--out", str(out), "--dead-letter", str(tmp_path / "dead"),
        "--patterns-only"]
    environment = {**os.environ, **LOCAL, "SPARK_HOME": str(Path(pyspark.__file__).parent)}
    with open(tmp_path / "log", "w") as log:
        program = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        killed = False
        while program.poll() is None:
            done = len(list(out.glob("_temporary/0/task_*")))
            if not killed and done >= 3:
                os.kill(executors(program.pid)[0], signal.SIGKILL)
                killed = True
            time.sleep(0.02)
    said = (tmp_path / "log").read_text()
    assert killed and program.returncode == 0, said[-2000:]
    # Spark has seen it go, and did what it had not done.
    assert "Lost executor" in said
    assert text_of(str(out)) == single(lines, experts="none")
