"""Objects of the library that Python holds."""

from __future__ import annotations

from types import TracebackType
from typing import Optional, Type, TypeVar

from ._errors import SecMaskError
from ._library import call

Self = TypeVar("Self", bound="Handle")


class Handle:
    """Has an object of the library, and gives it up when it is closed or no longer used."""

    _handle = 0

    def _open(self, handle: int) -> None:
        self._handle = handle

    @property
    def _number(self) -> int:
        if not self._handle:
            raise SecMaskError(f"{type(self).__name__} is closed")
        return self._handle

    def close(self) -> None:
        """Gives it up. Later calls raise ``SecMaskError``; closing again does nothing."""
        handle, self._handle = self._handle, 0
        if handle:
            call("close", handle)

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def __del__(self) -> None:
        try:
            self.close()
        except Exception:  # At the interpreter's end parts of it are gone.
            pass
