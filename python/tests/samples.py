"""Texts with made-up secrets, put together when a test runs; none is stored."""

from __future__ import annotations

import random
import string

_LETTERS = string.ascii_letters + string.digits


def token(seed: int = 1) -> str:
    """Looks like a classic GitHub token."""
    source = random.Random(seed)
    return "ghp" + "_" + "".join(source.choice(_LETTERS) for _ in range(36))


def password(seed: int = 1) -> str:
    """What nothing but its surroundings give away."""
    source = random.Random(seed)
    return "kT" + "".join(source.choice(_LETTERS) for _ in range(7)) + "9z"


def sentence(seed: int = 1) -> str:
    return f"hi, the db password for admin is {password(seed)}, please rotate"
