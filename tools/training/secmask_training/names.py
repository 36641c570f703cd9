"""Variable names: words to the spelling that a language or file format uses, with the affixes people add."""

from __future__ import annotations

from .alphabets import Rng

_PREFIXES = (
    "",
    "",
    "",
    "",
    "",
    "my",
    "test",
    "prod",
    "staging",
    "app",
    "default",
    "the",
    "new",
    "db",
    "service",
    "aws",
    "github",
    "admin",
    "user",
    "backend",
    "jenkins",
    "spring datasource",
    "django",
    "ci",
    "main",
    "internal",
    "remote",
    "api",
    "mysql",
    "internal api",
    "legacy",
    "s3",
    "smtp",
    "oauth",
)
_SUFFIXES = ("", "", "", "", "", "", "", "1", "2", "prod", "dev", "value", "string", "old", "b64")


def _split(words: str) -> list[str]:
    return words.replace("-", " ").replace("_", " ").split()


def snake(words: str) -> str:
    return "_".join(_split(words)).lower()


def shout(words: str) -> str:
    return snake(words).upper()


def kebab(words: str) -> str:
    return "-".join(_split(words)).lower()


def dotted(words: str) -> str:
    return ".".join(_split(words)).lower()


def flat(words: str) -> str:
    return "".join(_split(words)).lower()


def pascal(words: str) -> str:
    return "".join(w[:1].upper() + w[1:] for w in _split(words))


def camel(words: str) -> str:
    p = pascal(words)
    return p[:1].lower() + p[1:]


def title(words: str) -> str:
    return " ".join(_split(words)).capitalize()


STYLES = {"snake": snake, "shout": shout, "kebab": kebab, "dotted": dotted, "flat": flat, "pascal": pascal, "camel": camel, "title": title}


def decorate(rng: Rng, words: str) -> str:
    """Words with a prefix or suffix now and then: `password` to `test db password 2`."""
    if not (words.isascii() and words.replace(" ", "").isalnum()):
        return words
    return " ".join(part for part in (rng.choice(_PREFIXES), words, rng.choice(_SUFFIXES)) if part)


def spell(rng: Rng, words: str, styles: tuple[str, ...]) -> str:
    """A decorated name in one of the given styles; names that are already spelled (`_authToken`) stay as they are half of the time."""
    if not words.replace(" ", "").isalnum() or (" " not in words and words != words.lower() and rng.random() < 0.5):
        return words
    return STYLES[rng.choice(styles)](decorate(rng, words))
