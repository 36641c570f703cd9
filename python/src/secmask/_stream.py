"""A text that arrives in pieces."""

from __future__ import annotations

import codecs
from typing import Any, Iterable, Iterator, Optional

from ._errors import SecMaskError
from ._handle import Handle
from ._library import call_for_output
from ._text import Text, to_bytes


class TextStream(Handle):
    """Masks a text that arrives in pieces, or puts its secrets back; the pieces may cut it anywhere.

    All that ``push`` and ``finish`` return is, joined, what the whole text would have given. What is not certain yet is held
    back. Pieces are all ``str`` or all ``bytes``. Threads that share a stream wait for one another.
    """

    def __init__(self, handle: int) -> None:
        self._open(handle)
        self._decoder: Optional[codecs.IncrementalDecoder] = None
        self._kind: Optional[type] = None

    def push(self, piece: Text) -> Text:
        """Takes the next piece; returns the text that is certain, which may be nothing."""
        data = to_bytes(piece)
        kind = str if isinstance(piece, str) else bytes
        if self._kind is None:
            self._kind = kind
            if kind is str:
                self._decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
        elif self._kind is not kind:
            raise TypeError(f"a stream that began with {self._kind.__name__} takes no {kind.__name__}")
        output: Text = self._text(call_for_output("stream_push", self._number, data, len(data)), False)
        return output

    def flush_lines(self) -> Any:
        """All complete lines so far, without waiting for more: for logs that are followed as they grow. Secrets of several
        lines may be missed when the text pauses inside them."""
        return self._text(call_for_output("stream_flush_lines", self._number), False)

    def finish(self) -> Any:
        """Ends the text and returns the rest of it; ``str`` or ``bytes`` like its pieces (``str`` where there were none)."""
        rest = self._text(call_for_output("stream_finish", self._number), True)
        self.close()
        return rest

    def pipe(self, pieces: Iterable[Text]) -> Iterator[Text]:
        """Takes all pieces and gives the text as it becomes certain, up to its end."""
        for piece in pieces:
            output = self.push(piece)
            if output:
                yield output
        rest = self.finish()
        if rest:
            yield rest

    def _text(self, data: bytes, final: bool) -> Any:
        if self._decoder is not None:
            return self._decoder.decode(data, final)
        if self._kind is None:
            if data:
                raise SecMaskError("the stream has text that nobody has pushed")
            return ""
        return data
