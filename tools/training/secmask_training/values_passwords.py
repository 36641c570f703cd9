"""Passwords and passphrases as people choose them, generated; dictionary words come from the tokenizer's vocabulary.

Weak values that documentation uses as placeholders (`password`, `changeme`, …) are not made here: they are in
`values_benign`, as examples of what is not a secret.
"""

from __future__ import annotations

from collections.abc import Sequence

from .alphabets import ALNUM, DIGITS, LOWER, LOWNUM, UPPER, Rng, pick

SYMBOLS = "!@#$%^&*-_=+?.~"
FOREIGN = (
    "sommer",
    "liebling",
    "schatz",
    "fenster",
    "garten",
    "soleil",
    "bonjour",
    "fromage",
    "maison",
    "chaton",
    "estrella",
    "corazon",
    "mariposa",
    "verano",
    "familia",
    "amore",
    "stella",
    "gatto",
    "mamma",
    "slonce",
    "kotek",
    "zima",
    "medved",
    "solnyshko",
    "privet",
    "parol",
    "sakura",
    "neko",
    "arigato",
    "nihon",
    "wojtek",
    "lisboa",
    "saudade",
    "obrigado",
    "kaffee",
    "kaese",
)
CYRILLIC = ("солнце", "мамочка", "пароль", "зима", "медведь", "весна", "любовь", "секрет")
LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})
NAMES = (
    "password",
    "password",
    "password",
    "passwd",
    "pass",
    "pwd",
    "db password",
    "database password",
    "mysql root password",
    "admin password",
    "smtp password",
    "redis password",
    "user password",
    "root password",
    "passphrase",
    "keystore password",
    "postgres password",
    "ldap bind password",
    "rabbitmq default pass",
    "ftp password",
    "wifi password",
    "vault password",
    "login password",
    "proxy password",
    "mail password",
    "jdbc password",
    "basic auth password",
    "truststore pass",
    "ssh password",
    "sudo pass",
    "secret",
    "credentials",
    "password confirmation",
    "new password",
    "signing password",
    "minio root password",
    "key password",
    "encryption passphrase",
)


class Words:
    """Dictionary words, drawn by an rng: whole lower-case words of 4 to 9 letters from a WordPiece vocabulary."""

    def __init__(self, vocabulary: Sequence[str]):
        self.words = [w for w in vocabulary if 4 <= len(w) <= 9 and w.isascii() and w.isalpha()]

    def one(self, rng: Rng) -> str:
        return rng.choice(self.words) if rng.random() < 0.92 else rng.choice(FOREIGN)


def _cased(rng: Rng, word: str) -> str:
    style = rng.random()
    if style < 0.45:
        return word
    if style < 0.85:
        return word.capitalize()
    return word.upper() if style < 0.92 else "".join(c.upper() if rng.random() < 0.3 else c for c in word)


def _word_mix(rng: Rng, words: Words) -> str:
    """One or two words with digits, a year, symbols or leet spelling: never a bare word."""
    stem = _cased(rng, words.one(rng))
    if rng.random() < 0.35:
        stem += _cased(rng, words.one(rng))
    if rng.random() < 0.3:
        stem = stem.translate(LEET)
    digits = rng.choice((pick(rng, DIGITS, 1, 4), str(rng.randint(1950, 2030)), pick(rng, DIGITS, 2)))
    symbol = pick(rng, SYMBOLS, 1, 2) if rng.random() < 0.6 else ""
    tail = rng.choice((digits + symbol, symbol + digits, digits))
    return tail + stem if rng.random() < 0.1 else stem + tail


def _passphrase(rng: Rng, words: Words) -> str:
    count = rng.randint(3, 6)
    joiner = rng.choice(("-", "-", "_", ".", " ", " ", "", "+"))
    parts = [words.one(rng) for _ in range(count)]
    if joiner == "" or rng.random() < 0.3:
        parts = [p.capitalize() for p in parts]
    phrase = joiner.join(parts)
    return phrase + (joiner + pick(rng, DIGITS, 1, 3) if rng.random() < 0.3 else "")


def _random_mixed(rng: Rng) -> str:
    n = rng.randint(8, 24)
    chars = [rng.choice(LOWER), rng.choice(UPPER), rng.choice(DIGITS), rng.choice(SYMBOLS)]
    chars += rng.choices(ALNUM + SYMBOLS, k=n - 4)
    rng.shuffle(chars)
    return "".join(chars)


def password(rng: Rng, words: Words) -> str:
    """A password; kinds and shares: random letters 18 %, letters+digits 14 %, mixed 20 %, word mixes 26 %, passphrases 12 %, rest."""
    kind = rng.random()
    if kind < 0.18:
        return pick(rng, LOWER, 5, 14)
    if kind < 0.32:
        value = pick(rng, LOWER if rng.random() < 0.6 else LOWNUM, 4, 9) + pick(rng, DIGITS, 1, 4)
        return value.capitalize() if rng.random() < 0.3 else value
    if kind < 0.52:
        return _random_mixed(rng)
    if kind < 0.78:
        return _word_mix(rng, words)
    if kind < 0.90:
        return _passphrase(rng, words)
    if kind < 0.93:
        return pick(rng, DIGITS, 6, 10)
    if kind < 0.95:
        return rng.choice(CYRILLIC) + pick(rng, DIGITS, 2, 4) + rng.choice(("", "!", "#"))
    return pick(rng, ALNUM, 10, 28)
