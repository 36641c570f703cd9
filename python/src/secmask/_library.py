"""The native library: where it is, and the signatures of secmask.h."""

from __future__ import annotations

import ctypes
import os
import threading
from ctypes import POINTER, c_char_p, c_double, c_int32, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path
from typing import Any, List, Optional, Tuple

from ._errors import SecMaskError, VaultError, WeightsError

ABI_VERSION = 1
_NAME = "libsecmask.so.1"


class TextPart(ctypes.Structure):
    """``secmask_text``: bytes that the caller keeps."""

    _fields_ = [("data", c_char_p), ("length", c_size_t)]


class Output(ctypes.Structure):
    """``secmask_output``: bytes that the library has allocated."""

    _fields_ = [("data", c_void_p), ("length", c_size_t)]


class Options(ctypes.Structure):
    """``secmask_options``."""

    _fields_ = [
        ("size", c_size_t),
        ("weights", c_char_p),
        ("fast_model", c_char_p),
        ("long_model", c_char_p),
        ("experts", c_int32),
        ("purpose", c_int32),
        ("preset", c_char_p),
        ("threshold", c_double),
        ("min_confidence", c_double),
        ("style", c_char_p),
        ("placeholder", c_char_p),
        ("key", c_char_p),
        ("key_length", c_size_t),
        ("threads", c_uint32),
        ("flags", c_uint32),
        ("allowed", POINTER(TextPart)),
        ("allowed_count", c_size_t),
        ("known", POINTER(TextPart)),
        ("known_count", c_size_t),
        ("ignored_types", POINTER(c_char_p)),
        ("ignored_types_count", c_size_t),
    ]


_TEXT = [c_char_p, c_size_t]
_OUT = POINTER(Output)
_HANDLE = POINTER(c_uint64)
# Functions that answer with a status, and what they take.
_CALLS = {
    "open": [POINTER(Options), _HANDLE],
    "close": [c_uint64],
    "mask": [c_uint64, *_TEXT, c_char_p, _OUT, _OUT],
    "scan": [c_uint64, *_TEXT, c_char_p, _OUT],
    "mask_many": [c_uint64, POINTER(TextPart), c_size_t, _OUT, _OUT],
    "info": [c_uint64, _OUT],
    "stream_open": [c_uint64, c_char_p, _HANDLE],
    "stream_push": [c_uint64, *_TEXT, _OUT],
    "stream_flush_lines": [c_uint64, _OUT],
    "stream_finish": [c_uint64, _OUT],
    "vault_create": [_HANDLE],
    "vault_unseal": [*_TEXT, *_TEXT, _HANDLE],
    "vault_seal": [c_uint64, *_TEXT, _OUT],
    "vault_count": [c_uint64, POINTER(c_size_t)],
    "with_vault": [c_uint64, c_uint64, _HANDLE],
    "restore": [c_uint64, *_TEXT, c_int32, _OUT],
    "restore_open": [c_uint64, c_int32, _HANDLE],
}

_loaded: Optional[ctypes.CDLL] = None
_loading = threading.Lock()


def _candidates() -> List[str]:
    """The library that the environment names, that of the package, that of the system."""
    named = os.environ.get("SECMASK_LIBRARY")
    if named:
        return [named]
    return [str(Path(__file__).with_name(_NAME)), _NAME]


def library() -> ctypes.CDLL:
    """The library, loaded by the first call. ctypes gives the interpreter's lock up for the time of each of its calls."""
    global _loaded
    if _loaded is None:
        with _loading:
            if _loaded is None:
                _loaded = _load()
    return _loaded


def _load() -> ctypes.CDLL:
    candidates = _candidates()
    failures = []
    for candidate in candidates:
        try:
            loaded = ctypes.CDLL(candidate)
        except OSError as error:
            failures.append(str(error))
            continue
        loaded.secmask_abi_version.restype = c_uint32
        found = loaded.secmask_abi_version()
        if found != ABI_VERSION:
            raise SecMaskError(f"{candidate} has version {found} of the interface, not {ABI_VERSION}")
        loaded.secmask_version.restype = c_char_p
        loaded.secmask_last_error.restype = c_char_p
        loaded.secmask_options_init.argtypes = [POINTER(Options)]
        loaded.secmask_options_init.restype = None
        loaded.secmask_free.argtypes = [c_void_p]
        loaded.secmask_free.restype = None
        for name, arguments in _CALLS.items():
            function = getattr(loaded, f"secmask_{name}")
            function.argtypes = arguments
            function.restype = c_int32
        return loaded
    raise SecMaskError("the native library cannot be loaded: " + "; ".join(failures))


def library_version() -> str:
    version: bytes = library().secmask_version()
    return version.decode()


def call(name: str, *arguments: Any) -> None:
    """Calls a function of the library that answers with a status."""
    loaded = library()
    status = getattr(loaded, f"secmask_{name}")(*arguments)
    if status == 0:
        return
    # On this thread, so no other call has come between.
    message = loaded.secmask_last_error().decode("utf-8", "replace")
    kind = {3: WeightsError, 5: VaultError}.get(status, SecMaskError)
    raise kind(message, status)


def take(output: Output) -> bytes:
    """The bytes of an output, which is freed."""
    try:
        return ctypes.string_at(output.data, output.length) if output.data else b""
    finally:
        library().secmask_free(output.data)
        output.data = None


def call_for_output(name: str, *arguments: Any) -> bytes:
    """The one output of a call, which is its last argument."""
    output = Output()
    call(name, *arguments, ctypes.byref(output))
    return take(output)


def call_for_handle(name: str, *arguments: Any) -> int:
    """The handle that a call gives, which is its last argument."""
    handle = c_uint64()
    call(name, *arguments, ctypes.byref(handle))
    return handle.value


def parts(texts: List[bytes]) -> Tuple[Any, int]:
    """Texts as the library takes many of them. The array keeps the bytes alive."""
    return (TextPart * len(texts))(*[TextPart(text, len(text)) for text in texts]), len(texts)
