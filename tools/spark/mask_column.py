"""Masks one column of a data set with Spark, and writes a data set like it.

    spark-submit tools/spark/mask_column.py --in logs/ --out masked/ --dead-letter failed/
    spark-submit tools/spark/mask_column.py --format parquet --in a/ --out b/ --column message --id id --dead-letter failed/

As many rows come out as went in, in the order of each file. A row whose text could not be masked has null in its place (an empty line in
a text), and its id and a word that says why are in the dead letters; its text is nowhere. Exit status: 0 all rows are masked; 1 there are dead
letters; 2 an error. Each node needs the Python package secmask; with --pipe it needs the program alone.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from typing import Any, List

ID = "secmask_id"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--in", dest="source", required=True, metavar="PATH", help="what to read: a folder, a file, a pattern")
    parser.add_argument("--out", required=True, metavar="PATH", help="folder to write; it must not be there yet")
    parser.add_argument("--dead-letter", metavar="PATH", help="folder for ids of rows that could not be masked, as JSON lines")
    parser.add_argument("--format", choices=("text", "parquet", "json", "orc"), default="text")
    parser.add_argument("--column", default="value", help="the column to mask; value, the only one, for text")
    parser.add_argument("--id", help="the column that names a row in the dead letters; otherwise rows are numbered")
    parser.add_argument("--patterns-only", action="store_true", help="rules alone")
    parser.add_argument("--preset", default="logs", choices=("default", "logs", "pre-commit", "audit"))
    parser.add_argument("--style", default="text", choices=("text", "label", "fill", "keep"))
    parser.add_argument("--weights", metavar="PATH", help="the experts' folder, where the package does not have it")
    parser.add_argument("--limit", type=int, default=64 << 20, metavar="BYTES", help="longest text")
    parser.add_argument("--pipe", metavar="PROGRAM", help="feed lines of text through this secmask; no Python package needed")
    given = parser.parse_args()
    if given.pipe and given.format != "text":
        parser.error("--pipe takes --format text alone")
    if not given.pipe and not given.dead_letter:
        parser.error("--dead-letter is missing")
    return given


def main() -> int:
    given = options()
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("secmask").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    frame = spark.read.format(given.format).load(given.source)
    try:
        return piped(spark, frame, given) if given.pipe else mapped(frame, given)
    except ValueError as error:
        print(f"mask_column: {error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()


def mapped(frame: Any, given: argparse.Namespace) -> int:
    """By the Python package, in batches of Arrow."""
    from pyspark.sql import Observation
    from pyspark.sql import functions as f
    from secmask.spark import FAILURE, mask_column

    columns: List[str] = frame.columns
    name = given.id or ID
    if given.id is None:
        frame = frame.withColumn(ID, f.monotonically_increasing_id())
    elif name not in columns:
        raise ValueError("there is no such column as --id says")
    masked = mask_column(
        frame, given.column, limit=given.limit, preset=given.preset, style=given.style, weights=given.weights,
        experts="none" if given.patterns_only else "both")
    seen = Observation()
    counted = masked.observe(seen, f.count(f.lit(1)).alias("rows"), f.count(FAILURE).alias("failed"))
    written = counted.select(*columns)
    if given.format == "text":
        written = written.fillna("", [given.column])
    written.write.format(given.format).save(given.out)
    rows, failed = seen.get["rows"], seen.get["failed"]
    print(f"mask_column: {rows} rows, {failed} could not be masked", file=sys.stderr)
    if failed == 0:
        return 0
    # Rare, so that a second look at the data costs less than keeping all of it.
    letters = masked.filter(f.col(FAILURE).isNotNull()).select(f.col(name).alias("id"), FAILURE)
    letters.write.json(given.dead_letter)
    return 1


def piped(spark: Any, frame: Any, given: argparse.Namespace) -> int:
    """By the program: each line a text. A program that ends with an error fails the task, which Spark tries again."""
    command = [given.pipe, "mask", "--batch", "--threads", "1", "--preset", given.preset, "--style", given.style]
    if given.patterns_only:
        command.append("--patterns-only")
    if given.weights:
        command += ["--weights", given.weights]
    lines = frame.rdd.map(lambda row: row[0]).pipe(shlex.join(command), checkCode=True)
    spark.createDataFrame(lines.map(lambda line: (line,)), "value string").write.text(given.out)
    before, after = frame.count(), spark.read.text(given.out).count()
    print(f"mask_column: {before} rows in, {after} out", file=sys.stderr)
    return 0 if before == after else 2


if __name__ == "__main__":
    sys.exit(main())
