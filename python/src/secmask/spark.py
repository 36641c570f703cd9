"""Masks a column of a Spark data set, on all of a cluster's cores, with ``mapInArrow``.

    from secmask.spark import FAILURE, mask_column

    masked = mask_column(frame, "message", preset="logs")          # frame's columns, and one with why a row failed
    masked.filter(f"{FAILURE} IS NOT NULL").select("id", FAILURE)  # rows whose text could not be masked

As many rows come out as went in. A text that cannot be masked comes out as null, never as it was. The same row always gives the same
row, so a task that runs twice does no harm. PySpark and pyarrow are those of the cluster; this package does not ask for them.
"""

from __future__ import annotations

import importlib
import json
from typing import Any, Dict, Iterator, List, Optional, Tuple

from ._errors import SecMaskError
from ._masker import Masker

#: The column that says why a text could not be masked: a word, never a part of the text. Null for all others.
FAILURE = "secmask_failure"

_maskers: Dict[str, Masker] = {}


def mask_column(frame: Any, column: str, *, limit: int = 64 << 20, **options: Any) -> Any:
    """The data frame with a column masked, and the column :data:`FAILURE` after its own.

    :param column: Name of a column of strings or bytes.
    :param limit: Bytes of a text; longer ones fail with ``too_large``.
    :param options: As for :class:`secmask.Masker`. One thread a task is the default, because Spark gives each core a task.
    """
    types = importlib.import_module("pyspark.sql.types")
    if FAILURE in frame.columns:
        raise ValueError(f"the data has a column {FAILURE} already")
    if column not in frame.columns:
        raise ValueError("there is no such column")
    if not isinstance(frame.schema[column].dataType, (types.StringType, types.BinaryType)):
        raise ValueError("only columns of strings or bytes can be masked")
    fields = [
        types.StructField(field.name, field.dataType, field.nullable or field.name == column)
        for field in frame.schema.fields
    ]
    schema = types.StructType([*fields, types.StructField(FAILURE, types.StringType(), True)])
    return frame.mapInArrow(ColumnMasker(column, limit, {"threads": 1, **options}), schema)


class ColumnMasker:
    """What a Python worker does with its batches. The masker is loaded once a worker; weights are mapped, so that all workers of a node
    share them in memory."""

    def __init__(self, column: str, limit: int, options: Dict[str, Any]) -> None:
        self._column = column
        self._limit = limit
        self._options = options

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        masker = _masker(self._options)
        for batch in batches:
            yield self._masked(batch, masker)

    def _masked(self, batch: Any, masker: Masker) -> Any:
        arrow = importlib.import_module("pyarrow")
        index = batch.schema.get_field_index(self._column)
        column = batch.column(index)
        # Bytes are neither decoded nor encoded on their way.
        texts, failures = mask_texts(column.cast(arrow.large_binary()).to_pylist(), masker, self._limit)
        masked = arrow.array(texts, arrow.large_binary()).cast(column.type)
        columns = [masked if at == index else batch.column(at) for at in range(batch.num_columns)]
        return arrow.RecordBatch.from_arrays(
            [*columns, arrow.array(failures, arrow.string())], names=[*batch.schema.names, FAILURE]
        )


def mask_texts(
    texts: List[Optional[bytes]], masker: Masker, limit: int
) -> Tuple[List[Optional[bytes]], List[Optional[str]]]:
    """Masked texts, and for each that could not be masked why: it is None then. None stays None."""
    failures: List[Optional[str]] = [
        "too_large" if text is not None and len(text) > limit else None for text in texts
    ]
    places = [at for at, text in enumerate(texts) if text is not None and failures[at] is None]
    given = [text for at, text in enumerate(texts) if text is not None and failures[at] is None]
    outputs: List[Optional[bytes]] = [None] * len(texts)
    try:
        for at, masked in zip(places, masker.mask_many(given)):
            outputs[at] = masked
    except (SecMaskError, MemoryError):
        # One of them; the others are not to suffer.
        for at, text in zip(places, given):
            try:
                outputs[at] = masker.mask(text)
            except (SecMaskError, MemoryError) as error:
                failures[at] = type(error).__name__
    return outputs, failures


def _masker(options: Dict[str, Any]) -> Masker:
    key = json.dumps(options, sort_keys=True, default=repr)
    if key not in _maskers:
        _maskers[key] = Masker(**options)
    return _maskers[key]
