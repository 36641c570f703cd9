"""The texts of the comparison, made when it runs: nothing that looks like a secret is stored here."""

from __future__ import annotations

import random
import string
from typing import Dict, List, Tuple

_ALNUM = string.ascii_letters + string.digits
_UPPER = string.ascii_uppercase + string.digits
_WORDS = (
    "the service restarts when its queue is full and a worker has not answered within ten seconds so the next one takes over "
    "its share of requests while logs say which host it was please check the dashboard before you page anybody and note it "
    "in the ticket with the time of the first error thanks for looking into this we can talk about it after lunch"
).split()


def _pick(source: random.Random, alphabet: str, count: int) -> str:
    return "".join(source.choice(alphabet) for _ in range(count))


# Kinds of secrets: a line with the secret in it, and the secret.
def _github(source: random.Random) -> Tuple[str, str]:
    value = "gh" + "p_" + _pick(source, _ALNUM, 36)
    return f"export GITHUB_TOKEN={value}", value


def _aws(source: random.Random) -> Tuple[str, str]:
    value = "AK" + "IA" + _pick(source, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)
    return f"aws_access_key_id = {value}", value


def _slack(source: random.Random) -> Tuple[str, str]:
    numbers = [_pick(source, "123456789", 12) for _ in range(2)]
    value = "xo" + f"xb-{numbers[0]}-{numbers[1]}-{_pick(source, _ALNUM, 24)}"
    return f"bot token: {value}", value


def _assignment(source: random.Random) -> Tuple[str, str]:
    value = _pick(source, _ALNUM + "_-!", 14)
    return f'db_password = "{value}"', value


def _url(source: random.Random) -> Tuple[str, str]:
    value = _pick(source, _ALNUM, 16)
    return f"DATABASE_URL=postgres://shop:{value}@db.internal:5432/shop", value


def _sentence(source: random.Random) -> Tuple[str, str]:
    value = _pick(source, _ALNUM, 5) + source.choice("!#%") + _pick(source, _ALNUM, 5)
    return f"hi, the db password for admin is {value}, please rotate it", value


KINDS = {
    "GitHub tokens": _github,
    "AWS key ids": _aws,
    "Slack tokens": _slack,
    "assigned passwords": _assignment,
    "passwords in URLs": _url,
    "passwords in sentences": _sentence,
}


def _prose(source: random.Random, size: int) -> List[str]:
    lines, count = [], 0
    while count < size:
        line = " ".join(source.choice(_WORDS) for _ in range(source.randint(6, 14)))
        lines.append(line)
        count += len(line) + 1
    return lines


def texts(seed: int, size: int, count: int) -> List[Dict[str, str]]:
    """Texts of about ``size`` characters. Every second one has a secret in it, of each kind in turn."""
    source = random.Random(seed)
    made = []
    kinds = list(KINDS.items())
    for number in range(count):
        lines = _prose(source, size)
        entry = {"kind": "", "secret": ""}
        if number % 2 == 0:
            kind, make = kinds[number // 2 % len(kinds)]
            line, secret = make(source)
            lines.insert(source.randint(0, len(lines)), line)
            entry = {"kind": kind, "secret": secret}
        made.append({**entry, "text": "\n".join(lines)})
    return made
