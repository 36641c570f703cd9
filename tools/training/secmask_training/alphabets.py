"""Character sets and the random pickers that every value generator uses. All randomness comes from the caller's rng."""

from __future__ import annotations

import base64
import random
import string

Rng = random.Random

LOWER, UPPER, DIGITS = string.ascii_lowercase, string.ascii_uppercase, string.digits
ALNUM = LOWER + UPPER + DIGITS
LOWNUM = LOWER + DIGITS
UPNUM = UPPER + DIGITS
HEX = "0123456789abcdef"
BASE32 = UPPER + "234567"
BASE64 = ALNUM + "+/"
BASE64URL = ALNUM + "-_"


def pick(rng: Rng, chars: str, low: int, high: int | None = None) -> str:
    """A string of `low` (or low…high) random characters."""
    return "".join(rng.choices(chars, k=low if high is None else rng.randint(low, high)))


def b64(rng: Rng, size: int) -> str:
    """Standard base64 of `size` random bytes, padded."""
    return base64.b64encode(rng.randbytes(size)).decode()


def b64url(rng: Rng, size: int) -> str:
    """URL-safe base64 of `size` random bytes, not padded."""
    return base64.urlsafe_b64encode(rng.randbytes(size)).decode().rstrip("=")


def hexes(rng: Rng, digits: int) -> str:
    return pick(rng, HEX, digits)


def uuid(rng: Rng) -> str:
    """A version-4 UUID."""
    h = hexes(rng, 32)
    return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-{rng.choice('89ab')}{h[17:20]}-{h[20:]}"
