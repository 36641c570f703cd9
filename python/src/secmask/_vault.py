"""Masking that can be undone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Union

from ._handle import Handle
from ._library import call, call_for_handle, call_for_output
from ._stream import TextStream
from ._text import Text, from_bytes, key_bytes, to_bytes

from ctypes import byref, c_size_t


class Vault(Handle):
    """Keeps what was masked, so that it can be put back.

        vault = secmask.Vault()
        prompt = secmask.mask(text, vault=vault)     # … [SECRET_stripe_key_1] …
        answer = vault.restore(ask_model(prompt))    # the secrets are back

    The same secret has the same placeholder for as long as the vault lives. Texts of different people or conversations need
    vaults of their own, because ``restore`` puts back whatever the vault has issued. Holds the secrets in memory.
    """

    def __init__(self) -> None:
        self._open(call_for_handle("vault_create"))

    @classmethod
    def unseal(cls, sealed: bytes, key: Union[str, bytes]) -> Vault:
        """Opens what ``seal`` has made. Raises ``VaultError`` with another key, and where it was changed."""
        secret = key_bytes(key)
        vault = cls.__new__(cls)
        vault._open(call_for_handle("vault_unseal", bytes(sealed), len(sealed), secret, len(secret)))
        return vault

    def seal(self, key: Union[str, bytes]) -> bytes:
        """All of it, sealed with AES-256-GCM. Keep the key, at least 16 random bytes, apart from what it seals."""
        secret = key_bytes(key)
        return call_for_output("vault_seal", self._number, secret, len(secret))

    @classmethod
    def load(cls, path: Union[str, os.PathLike[str]], key: Union[str, bytes]) -> Vault:
        """Opens a file that ``save`` or the program's ``--vault`` has written."""
        return cls.unseal(Path(path).read_bytes(), key)

    def save(self, path: Union[str, os.PathLike[str]], key: Union[str, bytes]) -> None:
        """Writes it, sealed, into a file that only its owner may read; a file that stands there is replaced at once or not
        at all."""
        target = Path(path)
        sealed = self.seal(key)
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise

    def restore(self, text: Text, *, json_string: bool = False) -> Text:
        """The text with the secrets back in place of their placeholders, also where a language model has changed how these are
        written. What this vault has not issued stays.

        :param json_string: Whether the text is the inside of a JSON string; secrets then get its escapes.
        """
        data = to_bytes(text)
        restored = call_for_output("restore", self._number, data, len(data), int(json_string))
        result: Text = from_bytes(restored, text)
        return result

    def restore_stream(self, *, json_string: bool = False) -> TextStream:
        """The same for a text that arrives in pieces, such as a model's answer."""
        return TextStream(call_for_handle("restore_open", self._number, int(json_string)))

    def __len__(self) -> int:
        """Distinct secrets so far."""
        count = c_size_t()
        call("vault_count", self._number, byref(count))
        return count.value

    def __bool__(self) -> bool:
        # An empty vault is a vault.
        return True
