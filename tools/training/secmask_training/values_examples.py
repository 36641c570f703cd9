"""Hard negatives of vendor documentation: tokens with a real prefix and a body that is plainly made up, and counted-up values."""

from __future__ import annotations

from .alphabets import ALNUM, Rng, pick
from .values_tokens import PREFIXED

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def vendor_example(rng: Rng) -> str:
    """A provider's prefix with crosses, zeros, a counted-up body, or the word EXAMPLE."""
    value = PREFIXED[rng.choice(list(PREFIXED))][0](rng)
    keep = max(3, min(len(value) // 3, 1 + max(value.find(c, 0, 14) for c in "_-.")))
    size = len(value) - keep
    body = rng.choice(
        (
            "x" * size,
            "X" * size,
            "0" * size,
            "*" * size,
            ("1234567890" * 20)[:size],
            (_ALPHABET * 9)[:size],
            (_ALPHABET.upper() * 9)[:size],
            ("0123456789abcdef" * 20)[:size],
            pick(rng, ALNUM, max(1, min(size - 7, 24))) + rng.choice(("EXAMPLE", "example", "EXAMPLEKEY")),
            "...",
            "xxx",
            "<redacted>",
            "your-token-here",
            "YOUR_TOKEN",
            pick(rng, ALNUM, 3) + "...",
            "example-" + rng.choice(("key", "token", "secret")),
        )
    )
    return value[:keep] + body


def counted(rng: Rng) -> str:
    """Values of tests: abc123, def456, a1b2c3d4, 12345678, aaaa-bbbb, key1."""
    start = rng.randrange(20)
    letters = _ALPHABET[start : start + rng.randint(2, 6)]
    return rng.choice(
        (
            letters[:3] + rng.choice(("123", "456", "789", "1234", "000")),
            "".join(a + b for a, b in zip(_ALPHABET[start:], "1234567890"[: rng.randint(3, 8)])),
            "1234567890"[: rng.randint(4, 10)],
            "-".join(c * 4 for c in letters[:4]),
            rng.choice(("key", "token", "secret", "pass", "pwd", "s3cr3t", "t0k3n", "p4ss", "user", "val", "foo", "bar", "abc"))
            + rng.choice(("", "1", "2", "3", "_a", "_b", "-1", "_1", "A", "B", "one")),
            rng.choice(("old", "new", "wrong", "bad", "good", "valid", "invalid", "expired", "other", "my", "some", "the", "super"))
            + rng.choice(("", "-", "_", " "))
            + rng.choice(("token", "secret", "password", "pass", "key", "pw", "secret key", "access-token")),
            letters,
            letters.upper(),
            rng.choice("abcxyz") * rng.randint(3, 12),
        )
    )
