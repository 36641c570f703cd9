"""Masks records as they arrive, with Spark's structured streaming. Here they arrive as files of JSON lines with the columns of a Kafka source.

    spark-submit tools/spark/mask_stream.py --in arriving/ --out masked/ --checkpoint state/ [--once]

For Kafka itself: format("kafka") with its options in place of format("json"), value is bytes there, which mask_column takes as they are, and
dead letters go to a topic of their own. A batch that is tried again after a failure gives the same rows; with a sink of files or a
transactional one each record comes out once.
"""

from __future__ import annotations

import argparse
from typing import Any

SCHEMA = "key string, value string, topic string, partition int, offset bigint, timestamp timestamp"


def start(spark: Any, given: argparse.Namespace) -> Any:
    from secmask.spark import FAILURE, mask_column

    arriving = spark.readStream.format("json").schema(SCHEMA).load(given.source)
    masked = mask_column(arriving, "value", preset="logs", experts="none" if given.patterns_only else "both")

    def write(batch: Any, number: int) -> None:
        # Both sinks from one pass; the number of the batch makes a second try replace the first.
        batch.persist()
        good, failed = batch.filter(f"{FAILURE} IS NULL"), batch.filter(f"{FAILURE} IS NOT NULL")
        good.drop(FAILURE).write.mode("overwrite").parquet(f"{given.out}/good/batch={number}")
        letters = failed.select("topic", "partition", "offset", FAILURE)
        letters.write.mode("overwrite").json(f"{given.out}/failed/batch={number}")
        batch.unpersist()

    writing = masked.writeStream.foreachBatch(write).option("checkpointLocation", given.checkpoint)
    return (writing.trigger(availableNow=True) if given.once else writing).start()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--in", dest="source", required=True, metavar="FOLDER")
    parser.add_argument("--out", required=True, metavar="FOLDER")
    parser.add_argument("--checkpoint", required=True, metavar="FOLDER")
    parser.add_argument("--patterns-only", action="store_true", help="rules alone")
    parser.add_argument("--once", action="store_true", help="end when all that is there is masked")
    given = parser.parse_args()
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("secmask-stream").getOrCreate()
    start(spark, given).awaitTermination()
    spark.stop()


if __name__ == "__main__":
    main()
