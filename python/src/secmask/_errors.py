"""What can go wrong. No error's text holds any part of what was masked."""


class SecMaskError(Exception):
    """A call that the library refused. ``status`` is a number of secmask.h."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class WeightsError(SecMaskError):
    """No weights where they were looked for, or weights that cannot be used."""


class VaultError(SecMaskError):
    """A sealed vault that is none, is damaged, or was sealed with another key."""
