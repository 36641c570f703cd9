"""Secrets with structure: PEM blocks, JWTs, JWKs, PGP blocks, PuTTY keys, password hashes, htpasswd lines, base64 wrapping."""

from __future__ import annotations

import base64
import json

from .alphabets import ALNUM, LOWER, Rng, b64, b64url, hexes, pick, uuid
from .markup import secret

DASHES = "-" * 5
PRIVATE = ("RSA PRIVATE", "EC PRIVATE", "PRIVATE", "OPENSSH PRIVATE", "DSA PRIVATE", "ENCRYPTED PRIVATE")
PUBLIC = ("PUBLIC KEY", "RSA PUBLIC KEY", "CERTIFICATE", "CERTIFICATE REQUEST", "X509 CRL", "DH PARAMETERS")
STARTS = {
    "RSA PRIVATE": "MIIE",
    "EC PRIVATE": "MHcCAQEE",
    "PRIVATE": "MIIEv",
    "OPENSSH PRIVATE": "b3BlbnNzaC1rZXktdjEAAAAA",
    "DSA PRIVATE": "MIIBu",
    "ENCRYPTED PRIVATE": "MIIFH",
}


def _armour(rng: Rng, title: str, start: str, size: int, width: int = 64, newline: str = "\n") -> str:
    body = start + b64(rng, size)
    rows = [body[i : i + width] for i in range(0, len(body), width)]
    return newline.join([f"{DASHES}BEGIN {title}{DASHES}", *rows, f"{DASHES}END {title}{DASHES}"])


def private_key(rng: Rng, newline: str = "\n") -> str:
    """A PEM private key block (its base64 is random); `newline` may be a two-character escape for one-line forms."""
    kind = rng.choice(PRIVATE)
    size = rng.choice((90, 110)) if kind.startswith("EC") else rng.choice((120, 300, 600, 900, 1190))
    return _armour(rng, kind + " KEY", STARTS[kind], size, rng.choice((64, 64, 70, 76)), newline)


def public_block(rng: Rng, newline: str = "\n") -> str:
    """A public key or certificate block: looks like a private key, is not secret."""
    return _armour(rng, rng.choice(PUBLIC), "MII", rng.choice((90, 160, 290, 700)), 64, newline)


def pgp_private(rng: Rng) -> str:
    return _armour(rng, "PGP PRIVATE KEY " + "BLOCK", "lQ", rng.choice((300, 700)), 64)


def ssh_public(rng: Rng) -> str:
    kind, start, size = rng.choice((("ssh-rsa", "AAAAB3NzaC1yc2EAAAADAQABAAABAQ", 258), ("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAI", 33)))
    return f"{kind} {start}{b64(rng, size)} {pick(rng, LOWER, 3, 8)}@{pick(rng, LOWER, 4, 9)}"


def jwt(rng: Rng) -> str:
    """A signed JSON Web Token of three parts, with random claims and signature."""
    header = {"alg": rng.choice(("HS256", "RS256", "ES256", "HS512")), "typ": "JWT"}
    if rng.random() < 0.3:
        header["kid"] = hexes(rng, 16)
    claims = {"sub": rng.choice((pick(rng, "0123456789", 6, 10), uuid(rng))), "iat": rng.randint(1_400_000_000, 1_900_000_000)}
    for name in rng.sample(("iss", "aud", "name", "scope", "jti", "email"), rng.randint(0, 3)):
        claims[name] = pick(rng, LOWER, 5, 18)

    def part(x):
        return base64.urlsafe_b64encode(json.dumps(x, separators=(",", ":")).encode()).decode().rstrip("=")

    return ".".join((part(header), part(claims), b64url(rng, rng.choice((32, 64, 256)))))


def jwk(rng: Rng) -> str:
    """A JSON Web Key as marked text: private numbers are secret, public ones are not."""
    kind = rng.choice(("RSA", "EC", "oct", "OKP"))
    fields = [("kty", f'"{kind}"'), ("kid", f'"{uuid(rng) if rng.random() < 0.5 else hexes(rng, 8)}"')]

    def value(size, private):
        return '"' + (secret(b64url(rng, size)) if private else b64url(rng, size)) + '"'

    if kind == "RSA":
        fields += [("n", value(256, False)), ("e", '"AQAB"'), ("d", value(256, True))]
        fields += [(name, value(128, True)) for name in ("p", "q", "dp", "dq", "qi")]
    elif kind == "oct":
        fields += [("alg", '"HS256"'), ("k", value(rng.choice((16, 32, 64)), True))]
    else:
        fields += [
            ("crv", '"P-256"' if kind == "EC" else '"Ed25519"'),
            ("x", value(32, False)),
            ("y", value(32, False)),
            ("d", value(32, True)),
        ]
    if rng.random() < 0.3:
        rng.shuffle(fields)
    gap = rng.choice(("\n  ", "\n    ", " "))
    quote = rng.choice(('"', "")) if rng.random() < 0.4 else '"'
    body = ("," + gap).join(f"{quote}{k}{quote}: {v}" for k, v in fields)
    return "{" + gap + body + gap.rstrip(" ") + "}"


def password_hash(rng: Rng) -> str:
    """A crypt-style password hash: not the password, but what an attacker wants next; labelled secret."""
    salt = pick(rng, ALNUM + "./", 16)
    return rng.choice(
        (
            f"$2{rng.choice('aby')}${rng.choice(('10', '12'))}${pick(rng, ALNUM + './', 53)}",
            f"$6${salt}${pick(rng, ALNUM + './', 86)}",
            f"$1${salt[:8]}${pick(rng, ALNUM + './', 22)}",
            f"$y$j9T${salt}${pick(rng, ALNUM + './', 43)}",
        )
    )


def base64_wrapped(value: str) -> str:
    """A value as Kubernetes secrets and environment files wrap it."""
    return base64.b64encode(value.encode()).decode()
