"""Slots of templates: `⟪name⟫` stands for a value drawn afresh, `⟪1u⟫` for one that is the same wherever ⟪1u⟫ stands in the text.

Secrets, by what their surroundings bear: p any password of one word, q one for double quotes (escaped where needed), s for single quotes, l for
the rest of a line (may hold blanks), w a weak one, a of letters and digits only, r in per cent escapes, X with the escapes of XML; D bytes of a key as
a list of numbers, G a code in groups; t a token, x hex, b base64, j a JWT, e encoded text, m a recovery phrase, c a number of 4 to 8 digits, v any
of password and token. Others: u user, h host, H the short name of a host, pod or device, i IPv4 address, d database or service, f path, n number,
O the number of an order, parcel, booking, ticket or device, o port, k a hash or id, g a UUID, R an id in URL-safe base64, z a time, y a word, Y one with a
capital, S a few, N a made-up name of a person, E an e-mail address, B harmless base64, P a public key.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
import urllib.parse
import xml.sax.saxutils
from collections.abc import Callable, Sequence

from ..alphabets import ALNUM, BASE32, BASE64URL, DIGITS, LOWER, LOWNUM, UPNUM, Rng, b64, b64url, hexes, pick, uuid
from ..markup import example, secret
from ..people import any_password, generated, weak
from ..values_examples import counted, vendor_example
from ..values_keys import jwt, ssh_public
from ..values_passwords import Words
from ..values_tokens import token
from .codes import machine, order

SLOT = re.compile(r"⟪(\d?)(\w+)⟫")
MASKS = ("****", "********", "***", "[SECRET]", "[REDACTED]", "<redacted>", "[FILTERED]", "xxxxxx", "XXXXXXXX", "[MASKED]", "*****", "<hidden>", "[secure]", "••••••••", "(sensitive value)", "<secret>", "<removed>", "REDACTED")
_MADE_UP = (
    "changeme change-me password secret mysecret my-secret-password test test123 example foobar foo bar supersecret pass examplepassword my-password mypassword fakepassword "
    "dummy dummy-token test-token my-token fake-token some-secret-value not-a-secret notarealpassword correct-horse sample-key insecure"
).split()
_CHOSEN = "Password1 password123 hunter2 letmein s3cr3t topsecret admin123 pass123 qwerty 12345678 abc123 P@ssw0rd p4ssw0rd admin root welcome1 passw0rd 123456 iloveyou".split()
_USERS = "admin root deploy svc app backup jenkins gitlab ci ops postgres sa oracle www api reader writer repl monitor nagios zabbix ansible vagrant ubuntu centos shop billing orders crm erp mail ldap vpn guest dev test qa scott hr sales".split()
_TLDS = "com net org io local internal lan corp de fr eu es it nl pl se jp cn br ru ch at uk".split()
_DB = "shop orders billing crm users auth app main prod staging analytics inventory wiki keycloak grafana gitea nextcloud metrics events catalog payments".split()
_FIRST = "Anna Ben Chiara Dmitri Emre Fatima Georg Hiro Ines Jan Kasia Liam Mei Nora Oskar Priya Quentin Rosa Sven Tomasz Ursula Viktor Wei Yusuf Zoe Marta Igor Lena Paulo Aisha".split()
_VARIABLES = "DB_PASSWORD PASSWORD API_KEY TOKEN SECRET_KEY ADMIN_PASS REDIS_PASSWORD AUTH_TOKEN CLIENT_SECRET PGPASSWORD GITHUB_TOKEN MY_SECRET SMTP_PASS".split()


@functools.cache
def held_out(template: str) -> bool:
    """True for a tenth of the templates: training never sees them, the suites of places are made of them."""
    return hashlib.sha256(template.encode()).digest()[0] % 10 == 0


@functools.cache
def _chosen(templates: tuple[str, ...], unseen: bool) -> tuple[str, ...]:
    return tuple(t for t in templates if held_out(t) == unseen) or templates


def draw(rng: Rng, templates: Sequence[str], unseen: bool = False) -> str:
    """A template of the training's (or of the suites', where there are any)."""
    return rng.choice(_chosen(tuple(templates), unseen))


def user(rng: Rng, words: Words) -> str:
    return rng.choice(_USERS) if rng.random() < 0.55 else rng.choice((words.one(rng), rng.choice(_FIRST).lower() + rng.choice((".", "_", "")) + words.one(rng)[:6], "svc_" + words.one(rng), words.one(rng) + str(rng.randint(1, 99))))


def host(rng: Rng, words: Words) -> str:
    w, roll = words.one(rng), rng.random()
    if roll < 0.25:
        return rng.choice(("db", "web", "cache", "mq", "app", "mail", "ldap", "node", "srv", "git", "vpn", "nas")) + rng.choice(("", "-")) + f"{rng.randint(1, 40):02}"
    if roll < 0.35:
        return ip(rng)
    if roll < 0.50:
        return machine(rng, words)
    if roll < 0.57:
        return rng.choice(("localhost", "127.0.0.1", "redis", "postgres", "mysql", "rabbitmq"))
    return rng.choice(("", "", "db.", "api.", "git.", "www.", "mail.", "registry.", "vault.")) + w + rng.choice(("", str(rng.randint(1, 99)))) + "." + rng.choice(_TLDS)


def ip(rng: Rng) -> str:
    return rng.choice(("10.{}.{}.{}", "192.168.{}.{}", "172.16.{}.{}", "{}.{}.{}.{}")).format(*(rng.randint(1, 254) for _ in range(4)))


def clock(rng: Rng) -> str:
    day = f"20{rng.randint(18, 27)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    hour = f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
    return rng.choice((f"{day}T{hour}Z", f"{day} {hour}", f"{day}T{hour}.{rng.randint(0, 999):03}Z", f"{day} {hour},{rng.randint(0, 999):03}", hour))


def phrase(rng: Rng, words: Words) -> str:
    """A recovery phrase of 12 to 24 common words."""
    return " ".join(rng.choice(words.words[:6000]) for _ in range(rng.choice((12, 12, 15, 18, 24))))


def encoded(rng: Rng, words: Words) -> str:
    """A password or pair in base64, hex or per cent."""
    plain = rng.choice((any_password(rng, words), f"{user(rng, words)}:{any_password(rng, words)}", f"DB_PASSWORD={any_password(rng, words)}\nTOKEN={pick(rng, ALNUM, 24)}\n"))
    roll = rng.random()
    if roll < 0.65:
        return base64.b64encode(plain.encode()).decode()
    return plain.encode().hex() if roll < 0.8 else urllib.parse.quote(plain, safe="")


def a_token(rng: Rng) -> str:
    roll = rng.random()
    if roll < 0.45:
        return token(rng)[0].replace(" ", "")
    alphabet = rng.choice((ALNUM, ALNUM, LOWNUM, UPNUM, BASE64URL, BASE32, LOWER, DIGITS + "abcdef", ALNUM + "+/", ALNUM + "._-"))
    value = pick(rng, alphabet, rng.choice((12, 16, 20, 24, 28, 32, 36, 40, 43, 48, 56, 64, 88)))
    return rng.choice((value, value, value, pick(rng, LOWER, 2, 5) + rng.choice("_-.") + value, value + "=="))


def key_bytes(rng: Rng) -> str:
    """The bytes of a key as source code and settings list them."""
    form = rng.choice(("0x{:02x}", "0x{:02X}", "0x{:02x}", "{}", "{}", "{:3}", "-{}"))
    numbers = [form.format(rng.randint(1, 127 if "-" in form else 255)) for _ in range(rng.choice((8, 16, 16, 16, 24, 32, 32)))]
    return rng.choice((", ", ", ", ",", " ", ":" if "x" not in form else ", ")).join(numbers)


def grouped(rng: Rng) -> str:
    """A code for people to type: groups of three to six letters and digits, or digits."""
    alphabet = rng.choice((LOWNUM, LOWNUM, UPNUM, BASE32, DIGITS, DIGITS + "abcdef"))
    groups, size = rng.choice(((2, 4), (2, 5), (3, 4), (4, 4), (4, 5), (5, 5), (6, 4), (8, 6), (8, 4)))
    return rng.choice(("-", "-", "-", " ", " ", ".")).join(pick(rng, alphabet, size) for _ in range(groups))


def _one_word(rng: Rng, words: Words) -> str:
    value = re.sub(r"[\s\"'`\\]", "", any_password(rng, words))
    return value if len(value) > 3 else weak(rng, words)


SECRETS: dict[str, Callable[[Rng, Words], str]] = {
    "p": _one_word,
    "q": lambda r, w: any_password(r, w).replace("\\", "\\\\").replace('"', '\\"'),
    "s": lambda r, w: any_password(r, w).replace("\\", "").replace("'", ""),
    "l": lambda r, w: any_password(r, w),
    "w": weak,
    "a": lambda r, w: re.sub(r"[^A-Za-z0-9]", "", weak(r, w)) or pick(r, ALNUM, 9),
    "r": lambda r, w: urllib.parse.quote(_one_word(r, w), safe=""),
    "X": lambda r, w: xml.sax.saxutils.escape(_one_word(r, w), {'"': "&quot;"}),
    "D": lambda r, w: key_bytes(r),
    "G": lambda r, w: grouped(r),
    "t": lambda r, w: a_token(r),
    "x": lambda r, w: hexes(r, r.choice((16, 24, 32, 32, 40, 48, 64, 64))),
    "b": lambda r, w: b64(r, r.choice((9, 12, 16, 18, 20, 24, 32, 32, 40, 48, 64))),
    "j": lambda r, w: jwt(r),
    "e": encoded,
    "m": phrase,
    "c": lambda r, w: pick(r, DIGITS, 4, 8),
    "v": lambda r, w: _one_word(r, w) if r.random() < 0.5 else a_token(r),
    "V": lambda r, w: generated(r) if r.random() < 0.3 else a_token(r) if r.random() < 0.5 else _one_word(r, w),
}
OTHERS: dict[str, Callable[[Rng, Words], str]] = {
    "u": user,
    "h": host,
    "i": lambda r, w: ip(r),
    "d": lambda r, w: r.choice(_DB) if r.random() < 0.6 else w.one(r),
    "f": lambda r, w: r.choice(("/etc/", "/opt/", "/srv/", "~/", "./", "C:\\", "/home/", "src/")) + w.one(r) + "/" + w.one(r) + r.choice((".yml", ".conf", ".py", ".json", ".txt", ".go", ".java", "")),
    "n": lambda r, w: str(r.randint(1, r.choice((9, 99, 999, 99999)))),
    "o": lambda r, w: str(r.choice((22, 80, 443, 3306, 5432, 6379, 8080, 27017, 5672, 389, r.randint(1024, 65000)))),
    "k": lambda r, w: r.choice((hexes(r, 40), hexes(r, 64), hexes(r, 32), hexes(r, 16), hexes(r, 12), hexes(r, 8), pick(r, ALNUM, 20), b64(r, 32), "sha256:" + hexes(r, 64))),
    "g": lambda r, w: uuid(r),
    "z": lambda r, w: clock(r),
    "y": lambda r, w: w.one(r),
    "Y": lambda r, w: w.one(r).capitalize(),
    "N": lambda r, w: r.choice(_FIRST),
    "E": lambda r, w: user(r, w) + "@" + w.one(r) + "." + r.choice(_TLDS),
    "B": lambda r, w: base64.b64encode(" ".join(w.one(r) for _ in range(r.randint(2, 9))).encode()).decode(),
    "P": lambda r, w: ssh_public(r),
    "S": lambda r, w: " ".join(w.one(r) for _ in range(r.randint(3, 10))),
    "R": lambda r, w: b64url(r, r.choice((12, 16, 24))),
    "O": lambda r, w: order(r),
    "H": machine,
}


def instead(rng: Rng, how: str) -> str:
    """What stands in a secret's place in a text without one: masked, a reference, or an example (with its mark)."""
    if how == "masked":
        return rng.choice(MASKS)
    if how == "reference":
        name = rng.choice(_VARIABLES)
        return rng.choice((f"${name}", f"${{{name}}}", f"{{{{ {name.lower()} }}}}", f"%{name}%", f"<{name.lower().replace('_', '-')}>", f"${{{{ secrets.{name} }}}}", f"<your-{name.lower().replace('_', '-')}>", f"YOUR_{name}", f"$env:{name}", f"{{{name.lower()}}}", f"<{name}>", f"$({name})", f"your-{name.lower().replace('_', '-')}"))
    if rng.random() < 0.2:  # what people choose though they should not: in these places it is in use
        return secret(rng.choice(_CHOSEN))
    return example(rng.choice(_MADE_UP) if rng.random() < 0.6 else rng.choice((counted, vendor_example))(rng).replace(" ", "-"))


def fill(rng: Rng, words: Words, template: str, how: str = "secret", ties: dict[str, str] | None = None) -> str:
    """The template with its slots filled. `how`: secret, masked, reference or example, for all secret slots alike."""
    ties = {} if ties is None else ties

    def one(match: re.Match[str]) -> str:
        number, name = match.groups()
        key = number + name
        if number and key in ties:
            return ties[key]
        if name in OTHERS:
            value = OTHERS[name](rng, words)
        else:
            value = secret(SECRETS[name](rng, words)) if how == "secret" else instead(rng, how)
        if number:
            ties[key] = value
        return value

    return SLOT.sub(one, template)
