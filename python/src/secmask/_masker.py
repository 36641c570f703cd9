"""Maskers: rules and experts, loaded once."""

from __future__ import annotations

import ctypes
import json
import os
import threading
from typing import Any, Dict, Iterable, List, Optional, Tuple, Union

from ._findings import Finding, Masked, read_findings
from ._handle import Handle
from ._library import Options, Output, call, call_for_handle, call_for_output, library, parts, take
from ._stream import TextStream
from ._text import Text, from_bytes, key_bytes, to_bytes
from ._vault import Vault

_EXPERTS = {"both": 0, "fast": 1, "none": 2}
_PURPOSES = {None: 0, "hiding": 1, "alarming": 2}


class Masker(Handle):
    """Finds and masks secrets. Loading takes some tens of milliseconds; one masker serves all threads, and goes on working
    after ``os.fork``. Everything is optional:

    :param experts: ``"both"``, ``"fast"``, or ``"none"`` for the rules alone, which are some hundred times faster, need no
        weights and are blind to what has no form.
    :param weights: Folder with the folders ``fast``, ``long`` and ``gate``, in place of those of the package.
    :param fast_model: Folder of another fast expert: ``config.json``, ``model.safetensors``, tokenizer.
    :param long_model: Folder of another long expert.
    :param preset: ``"default"``, ``"logs"``, ``"pre-commit"`` or ``"audit"``: how sure an expert must be.
    :param tau: The same as a number, 0 to 1.
    :param min_confidence: How sure a rule must be, 0 to 1.
    :param purpose: ``"hiding"`` or ``"alarming"``, for ``mask`` and ``scan`` alike; otherwise ``mask`` hides (examples, too)
        and ``scan`` alarms (of real secrets alone).
    :param style: What stands in place of a secret. ``"text"``: always the same; ``"label"``: ``[SECRET:type]``; ``"fill"``: as
        many ``*`` as it has characters; ``"keep"``: the same, the first four stay; ``"tag"``: type and keyed hash.
    :param placeholder: The text of ``text``, the word of ``label`` and ``tag``, the character of ``fill`` and ``keep``.
    :param key: Key of ``tag``, at least 16 bytes.
    :param threads: Threads that search; all cores when not given.
    :param serving: One core for each call, and as many calls at a time as there are threads that make them, for services;
        otherwise each call has all cores, and calls wait for one another where an expert reads.
    :param markers: Whether comments such as ``secmask:allow`` excuse their lines.
    :param decode: Whether rules look into base64, escapes, gzip.
    :param allow: Values that are no secrets.
    :param known: Values that are secrets whatever they look like, in many encodings, too.
    :param ignore_types: Types that do not count, such as ``"jwt"``.
    """

    def __init__(
        self,
        *,
        experts: str = "both",
        weights: Optional[str] = None,
        fast_model: Optional[str] = None,
        long_model: Optional[str] = None,
        preset: str = "default",
        tau: Optional[float] = None,
        min_confidence: Optional[float] = None,
        purpose: Optional[str] = None,
        style: str = "text",
        placeholder: Optional[str] = None,
        key: Union[str, bytes, None] = None,
        threads: Optional[int] = None,
        serving: bool = False,
        markers: bool = True,
        decode: bool = True,
        allow: Iterable[Union[str, bytes]] = (),
        known: Iterable[Union[str, bytes]] = (),
        ignore_types: Iterable[str] = (),
    ) -> None:
        if experts not in _EXPERTS:
            raise ValueError("experts is one of both, fast, none")
        if purpose not in _PURPOSES:
            raise ValueError("purpose is one of hiding, alarming, None")
        for name, share in (("tau", tau), ("min_confidence", min_confidence)):
            if share is not None and not 0 <= share <= 1:
                raise ValueError(f"{name} is between 0 and 1")
        if threads is not None and threads < 1:
            raise ValueError("threads is 1 or more")
        options = Options()
        library().secmask_options_init(ctypes.byref(options))
        options.experts, options.purpose = _EXPERTS[experts], _PURPOSES[purpose]
        options.weights, options.fast_model = _path(weights), _path(fast_model)
        options.long_model, options.preset = _path(long_model), preset.encode()
        options.threshold = -1.0 if tau is None else tau
        options.min_confidence = -1.0 if min_confidence is None else min_confidence
        options.style = style.encode()
        options.placeholder = None if placeholder is None else placeholder.encode()
        secret = b"" if key is None else key_bytes(key)
        options.key, options.key_length = secret, len(secret)
        options.threads = threads or 0
        options.flags = (not markers) | (not decode) << 1 | serving << 2
        options.allowed, options.allowed_count = parts(_values(allow))
        options.known, options.known_count = parts(_values(known))
        types = [name.encode() for name in _several(ignore_types)]
        options.ignored_types = (ctypes.c_char_p * len(types))(*types)
        options.ignored_types_count = len(types)
        self._open(call_for_handle("open", ctypes.byref(options)))

    def into(self, vault: Vault) -> Masker:
        """A masker like this one that masks into a vault. Costs nothing."""
        masker = Masker.__new__(Masker)
        masker._open(call_for_handle("with_vault", self._number, vault._number))
        return masker

    def mask(self, text: Text, *, path: Optional[str] = None) -> Text:
        """The text with its secrets replaced."""
        data = to_bytes(text)
        output = Output()
        call("mask", self._number, data, len(data), _path(path), ctypes.byref(output), None)
        result: Text = from_bytes(take(output), text)
        return result

    def mask_with_findings(self, text: Text, *, path: Optional[str] = None) -> Masked[Text]:
        """The text with its secrets replaced, and where they were."""
        data = to_bytes(text)
        output, found = Output(), Output()
        call("mask", self._number, data, len(data), _path(path), ctypes.byref(output), ctypes.byref(found))
        findings = read_findings(take(found), data, text)
        return Masked(from_bytes(take(output), text), findings)

    def scan(self, text: Text, *, path: Optional[str] = None) -> List[Finding]:
        """The secrets in a text, sorted by their start, each with a reason."""
        data = to_bytes(text)
        return read_findings(call_for_output("scan", self._number, data, len(data), _path(path)), data, text)

    def mask_many(self, texts: Iterable[Text]) -> List[Text]:
        """Masks many texts, each by itself, on all cores and without the interpreter's lock."""
        given, datas = self._many(texts)
        outputs = (Output * len(given))()
        array, count = parts(datas)
        call("mask_many", self._number, array, count, outputs, None)
        return [from_bytes(take(output), text) for output, text in zip(outputs, given)]

    def mask_many_with_findings(self, texts: Iterable[Text]) -> List[Masked[Text]]:
        """The same, with what was masked in each."""
        given, datas = self._many(texts)
        outputs, found = (Output * len(given))(), (Output * len(given))()
        array, count = parts(datas)
        call("mask_many", self._number, array, count, outputs, found)
        return [
            Masked(from_bytes(take(output), text), read_findings(take(findings), data, text))
            for output, findings, data, text in zip(outputs, found, datas, given)
        ]

    def stream(self, *, path: Optional[str] = None) -> TextStream:
        """Begins a text that arrives in pieces."""
        return TextStream(call_for_handle("stream_open", self._number, _path(path)))

    @property
    def info(self) -> Dict[str, Any]:
        """Facts: version, rules, experts, weights, threads, kernels."""
        facts: Dict[str, Any] = json.loads(call_for_output("info", self._number))
        return facts

    @staticmethod
    def _many(texts: Iterable[Text]) -> Tuple[List[Text], List[bytes]]:
        if isinstance(texts, (str, bytes)):
            raise TypeError("mask_many takes several texts; mask takes one")
        given = list(texts)
        return given, [to_bytes(text) for text in given]


def _path(path: Optional[str]) -> Optional[bytes]:
    return None if path is None else os.fsencode(path)


def _several(values: Iterable[Any]) -> List[Any]:
    # One text would be taken for its characters.
    return [values] if isinstance(values, (str, bytes)) else list(values)


def _values(values: Iterable[Union[str, bytes]]) -> List[bytes]:
    return [to_bytes(value) for value in _several(values)]


_default: Optional[Masker] = None
_making = threading.Lock()


def default_masker() -> Masker:
    """The masker of ``secmask.mask`` and its like, made by the first call."""
    global _default
    if _default is None:
        with _making:
            if _default is None:
                _default = Masker()
    return _default
