"""Finds secrets in text (API keys, tokens, passwords, private keys, connection strings) and masks them, on this machine.

    import secmask

    secmask.mask('DB_PASSWORD=…')            # 'DB_PASSWORD=[SECRET]'
    for finding in secmask.scan(text):
        print(finding.type, finding.start, finding.end, finding.reason)

Texts are ``str`` or ``bytes``; what comes back is of the same kind. Offsets are code points in a ``str`` and bytes in ``bytes``.
No error and no finding holds a secret. Nothing is sent anywhere.
"""

from __future__ import annotations

from typing import Iterable, List, Optional

from ._errors import SecMaskError, VaultError, WeightsError
from ._findings import Finding, Masked
from ._library import library_version as _library_version
from ._logging import MaskingFilter
from ._masker import Masker, default_masker
from ._stream import TextStream
from ._text import Text
from ._vault import Vault

__all__ = [
    "Finding",
    "Masked",
    "Masker",
    "MaskingFilter",
    "SecMaskError",
    "TextStream",
    "Vault",
    "VaultError",
    "WeightsError",
    "mask",
    "mask_many",
    "restore",
    "scan",
]

__version__ = "0.1.0"


def mask(text: Text, *, vault: Optional[Vault] = None, path: Optional[str] = None) -> Text:
    """The text with its secrets replaced by ``[SECRET]``; everything else stays as it is.

    The first call loads a masker, some tens of milliseconds; all later ones share it.

    :param vault: Keeps what was masked, so that ``vault.restore`` can put it back; secrets then become placeholders such as
        ``[SECRET_stripe_key_1]``.
    :param path: Path of the file the text comes from, for rules that look at it.
    """
    masker = default_masker()
    return (masker.into(vault) if vault is not None else masker).mask(text, path=path)


def scan(text: Text, *, path: Optional[str] = None) -> List[Finding]:
    """The secrets in a text, sorted by their start. Made-up ones (``hunter2``, documentation examples) do not count; ``mask``
    hides them all the same."""
    return default_masker().scan(text, path=path)


def mask_many(texts: Iterable[Text]) -> List[Text]:
    """Masks many texts, each by itself, on all cores and without the interpreter's lock."""
    return default_masker().mask_many(texts)


def restore(text: Text, vault: Vault) -> Text:
    """The text with the vault's secrets back in place of their placeholders."""
    return vault.restore(text)


def library_version() -> str:
    """The version of the native library."""
    return _library_version()
