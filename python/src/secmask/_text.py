"""Text as the library takes it: bytes. A ``str`` goes there and back without loss, lone surrogates included."""

from __future__ import annotations

from typing import Any, TypeVar, Union

Text = TypeVar("Text", str, bytes)

_ERRORS = "surrogatepass"


def to_bytes(text: Any) -> bytes:
    """The bytes of a text."""
    if isinstance(text, str):
        return text.encode("utf-8", _ERRORS)
    if isinstance(text, bytes):
        return text
    if isinstance(text, (bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"a text is str or bytes, not {type(text).__name__}")


def from_bytes(data: bytes, like: Any) -> Any:
    """Bytes as a text of the same kind as another one."""
    return data.decode("utf-8", _ERRORS) if isinstance(like, str) else data


def key_bytes(key: Union[str, bytes]) -> bytes:
    """A key, which may be given as a text."""
    return key.encode() if isinstance(key, str) else bytes(key)
