"""Masks what a program logs."""

from __future__ import annotations

import logging
from typing import Any, Optional

from ._masker import Masker

# What every record has by itself: names and numbers of the logging call, not what a program puts in.
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "exc_text", "taskName"}
_WITHHELD = "[a message was withheld: it could not be masked]"


class MaskingFilter(logging.Filter):
    """Masks messages, tracebacks and extra fields before a handler writes them.

        handler.addFilter(secmask.MaskingFilter())

    Add it to handlers: a logger's filters do not see what comes from loggers below it. Traceback and stack are masked as text, and
    the exception itself is taken off the record, so that no formatter prints it unmasked. Where masking fails, the message is
    withheld, never written unmasked.

    :param masker: What masks; otherwise one with the preset ``logs``, whose comments in a text excuse nothing.
    """

    def __init__(self, masker: Optional[Masker] = None, name: str = "") -> None:
        super().__init__(name)
        self._masker = masker if masker is not None else Masker(preset="logs", serving=True)

    def filter(self, record: logging.LogRecord) -> bool:
        """Masks the record where it is. Lets it through unless its logger is not the one that this is for."""
        if not super().filter(record):
            return False
        try:
            self._mask(record)
        except Exception:
            record.msg, record.args = _WITHHELD, None
            record.exc_info = record.exc_text = record.stack_info = None
            for name in [name for name in vars(record) if name not in _OWN]:
                setattr(record, name, _WITHHELD)
        return True

    def _mask(self, record: logging.LogRecord) -> None:
        record.msg, record.args = self._masker.mask(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            information = record.exc_info
            if information[0] is not None:
                record.exc_text = logging.Formatter().formatException(information)
        record.exc_info = None
        if record.exc_text:
            record.exc_text = self._masker.mask(record.exc_text)
        if record.stack_info:
            record.stack_info = self._masker.mask(record.stack_info)
        for name, value in list(vars(record).items()):
            if name not in _OWN:
                setattr(record, name, self._masked(name, value, 0))

    def _masked(self, name: str, value: Any, depth: int) -> Any:
        """A value that a program has put in, with its texts masked. Its name is told with it: it may be what gives a secret
        away."""
        if isinstance(value, str):
            prefix = f"{name}="
            masked = self._masker.mask(prefix + value)
            return masked[len(prefix) :] if masked.startswith(prefix) else self._masker.mask(value)
        if depth < 8:
            if isinstance(value, dict):
                return {key: self._masked(str(key), item, depth + 1) for key, item in value.items()}
            if isinstance(value, (list, tuple)):
                return type(value)([self._masked(name, item, depth + 1) for item in value]) if not hasattr(
                    value, "_fields"
                ) else [self._masked(name, item, depth + 1) for item in value]
        if value is None or isinstance(value, (bool, int, float)):
            return value
        return self._masker.mask(str(value))
