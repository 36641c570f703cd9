"""Hard negatives under names of their own: hashes, identifiers, digests, colours, versions, public keys, images.

Each class is a generator of a value and the names people give it; they stand in the same carriers as the secrets do, and
in the listings and tables without a name.
"""

from __future__ import annotations

import base64
from collections.abc import Callable

from .alphabets import ALNUM, DIGITS, HEX, LOWER, LOWNUM, UPNUM, UPPER, Rng, b64, b64url, hexes, pick, uuid
from .values_keys import ssh_public


def _sri(rng: Rng) -> str:
    kind, size = rng.choice((("sha512", 64), ("sha256", 32), ("sha384", 48), ("sha1", 20)))
    return f"{kind}-{b64(rng, size)}"


def _version(rng: Rng) -> str:
    base = ".".join(str(rng.randint(0, 40)) for _ in range(rng.randint(2, 4)))
    return base + rng.choice(
        (
            "",
            "",
            f"-rc.{rng.randint(1, 9)}",
            f"+git{rng.randint(20000101, 20261231)}.{hexes(rng, 7)}",
            f"-{hexes(rng, 12)}",
            f".dev{rng.randint(1, 99)}",
        )
    )


def _image(rng: Rng) -> str:
    start = rng.choice(
        ("iVBORw0KGgoAAAANSUhEUgAA", "R0lGODlhAQABAIAAAAAA", "/9j/4AAQSkZJRgABAQAAAQABAAD", "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcv")
    )
    kind = rng.choice(("png", "gif", "jpeg", "svg+xml", "woff2"))
    return f"data:image/{kind};base64,{start}{b64(rng, rng.choice((60, 120, 300, 600)))}"


def _timestamped(rng: Rng) -> str:
    return f"20{rng.randint(10, 30)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}Z"


def _cursor(rng: Rng) -> str:
    """A paging cursor: base64 of a little JSON, or of an opaque key."""
    text = rng.choice(
        (
            f'{{"NextToken": null, "boto_truncate_amount": {rng.randint(1, 99)}}}',
            f'{{"id":{rng.randint(1, 99999)},"ts":"{_timestamped(rng)}"}}',
            f"cursor:v{rng.randint(1, 3)}:{pick(rng, LOWNUM, 6, 24)}",
        )
    )
    return base64.b64encode(text.encode()).decode()


# class -> (generator, names); these stand under names of their own, and in lists and tables without a name
LOOKALIKES: dict[str, tuple[Callable[[Rng], str], tuple[str, ...]]] = {
    "uuid": (
        uuid,
        (
            "id",
            "uuid",
            "guid",
            "request id",
            "correlation id",
            "trace id",
            "user id",
            "tenant id",
            "session uuid",
            "project guid",
            "device id",
            "client id",
            "instance id",
            "key id",
            "token id",
        ),
    ),
    "uuid-upper": (lambda r: uuid(r).upper(), ("ProjectGuid", "CLSID", "UUID", "Id", "product code")),
    "sha1": (
        lambda r: hexes(r, 40),
        (
            "commit",
            "sha",
            "git sha",
            "revision",
            "rev",
            "head",
            "tree",
            "parent",
            "shasum",
            "sha1",
            "ref",
            "object id",
            "etag",
            "resolved reference",
        ),
    ),
    "sha256": (
        lambda r: hexes(r, 64),
        (
            "sha256",
            "checksum",
            "digest",
            "hash",
            "image digest",
            "content hash",
            "file hash",
            "block hash",
            "merkle root",
            "fingerprint",
            "narHash",
            "tx hash",
        ),
    ),
    "sha256-prefixed": (lambda r: "sha256:" + hexes(r, 64), ("digest", "image", "hash", "--hash", "layer", "manifest", "id", "checksum")),
    "sha512": (lambda r: hexes(r, 128), ("sha512", "checksum", "hash", "package hash")),
    "md5": (lambda r: hexes(r, 32), ("md5", "md5sum", "etag", "checksum", "content md5", "cache key", "hash", "build id", "md5 digest")),
    "short-sha": (
        lambda r: hexes(r, r.choice((7, 8, 10, 12))),
        ("commit", "rev", "short sha", "build", "version", "container id", "index"),
    ),
    "integrity": (_sri, ("integrity", "sri", "hash", "narHash", "vendorHash", "cargoHash")),
    "base64-digest": (lambda r: "h1:" + b64(r, 32), ("go sum", "zh", "hash", "h1")),
    "record": (lambda r: "sha256=" + b64url(r, 32), ("record", "hash", "file")),
    "colour": (
        lambda r: "#" + hexes(r, r.choice((3, 6, 6, 8))),
        ("color", "background", "border color", "fill", "stroke", "accent", "primary", "bg color"),
    ),
    "serial": (
        lambda r: rng_serial(r),
        ("serial", "serial number", "part number", "sku", "order id", "invoice", "licence plate", "asset tag", "imei", "isbn"),
    ),
    "mac": (lambda r: ":".join(hexes(r, 2) for _ in range(6)), ("mac", "hwaddr", "ether", "bssid")),
    "fingerprint": (
        lambda r: r.choice(("SHA256:" + b64(r, 32).rstrip("="), ":".join(hexes(r, 2).upper() for _ in range(r.choice((16, 20, 32)))))),
        ("fingerprint", "thumbprint", "key fingerprint", "cert sha256", "host key"),
    ),
    "image": (_image, ("image", "src", "icon", "logo", "avatar", "background-image", "url")),
    "version": (_version, ("version", "tag", "release", "require", "min version", "engine")),
    "number": (
        lambda r: pick(r, DIGITS, 5, 20),
        (
            "id",
            "count",
            "size",
            "offset",
            "timestamp",
            "phone",
            "port",
            "account id",
            "chat id",
            "ts",
            "seed",
            "token count",
            "max tokens",
            "expires in",
        ),
    ),
    "one-time-code": (
        lambda r: pick(r, DIGITS, 6) if r.random() < 0.8 else pick(r, DIGITS, 4, 8),
        ("token", "code", "otp", "otp token", "totp code", "verification code", "two factor token", "sms code", "mfa code"),
    ),
    "status-code": (
        lambda r: "0x" + hexes(r, 8).upper(),
        ("wrong password", "password expired", "invalid token", "token not found", "bad key", "NTE_BAD_KEY", "STATUS_WRONG_PASSWORD"),
    ),
    "float": (lambda r: f"{r.uniform(-200, 200):.{r.randint(4, 15)}f}", ("lat", "lng", "weight", "value", "score", "mean", "x", "y")),
    "public-key": (ssh_public, ("ssh key", "authorized key", "public key", "pubkey", "ssh authorized keys")),
    "nats-public": (
        lambda r: r.choice(("A", "U", "O", "N", "C")) + pick(r, UPPER + "234567", 55),
        ("account", "issuer", "subject", "operator", "account key", "user public key", "issuer account", "sub", "iss", "nkey"),
    ),
    "publishable": (
        lambda r: "pk" + r.choice(("_live_", "_test_")) + pick(r, ALNUM, 24, 99),
        ("publishable key", "stripe public key", "public key"),
    ),
    "address": (
        lambda r: "0x" + hexes(r, r.choice((8, 16, 40, 64))),
        ("address", "contract", "pointer", "tx", "selector", "owner", "token address"),
    ),
    "arn": (
        lambda r: f"arn:aws:iam::{pick(r, DIGITS, 12)}:{r.choice(('role', 'user', 'policy'))}/{pick(r, LOWER, 4, 12)}",
        ("role arn", "arn", "policy arn", "resource"),
    ),
    "cloud-id": (
        lambda r: r.choice(("i-", "vpc-", "subnet-", "sg-", "ami-", "vol-", "snap-")) + hexes(r, 17),
        ("instance id", "vpc id", "subnet", "ami", "image id", "security group"),
    ),
    "url-id": (
        lambda r: f"https://{pick(r, LOWER, 4, 9)}.{r.choice(('com', 'org', 'io', 'example.com'))}/{pick(r, LOWER, 3, 8)}/{r.choice((pick(r, ALNUM, 11), hexes(r, 24), uuid(r)))}",
        ("url", "href", "link", "endpoint", "callback url", "avatar url", "token url", "key uri"),
    ),
    "cursor-token": (
        lambda r: r.choice((uuid, uuid, _cursor, _cursor, lambda r: pick(r, DIGITS, 6, 18)))(r),
        (
            "lock token",
            "next lock token",
            "next token",
            "NextToken",
            "client token",
            "client request token",
            "idempotency token",
            "continuation token",
            "page token",
            "next page token",
            "sync token",
            "update token",
            "lifecycle action token",
            "starting token",
            "resume token",
            "cancel token",
        ),
    ),
    "key-arn": (
        lambda r: f"arn:aws:kms:{r.choice(('us', 'eu', 'ap'))}-{r.choice(('east', 'west', 'central'))}-{r.randint(1, 3)}:{pick(r, DIGITS, 12)}:key/{uuid(r)}",
        ("kms key id", "key id", "kms key arn", "encryption key", "master key arn", "KmsKeyId"),
    ),
    "index-name": (
        lambda r: r.choice(("FK", "UK_", "IDX_", "UQ", "fk_rails_")) + pick(r, LOWNUM, 10, 25),
        ("key", "unique key", "constraint", "index", "foreign key"),
    ),
    "nkey-public": (
        lambda r: r.choice("UAON") + pick(r, UPPER + "234567", 55),
        ("account", "account key", "user key", "operator", "issuer", "public key", "signing key", "system account"),
    ),
    "ciphertext": (
        lambda r: b64url(r, r.choice((16, 24, 40, 64))),
        ("ciphertext", "encrypted key", "tag", "iv", "signature", "protected", "aad", "x5t", "kid", "n", "x", "y"),
    ),
    "lint-code": (
        lambda r: r.choice(("W", "E", "C", "R", "F", "SC", "CA")) + pick(r, DIGITS, 3, 4),
        ("pylint: disable", "noqa", "disable", "ignore", "rule", "error code"),
    ),
    "object-id": (lambda r: hexes(r, 24), ("_id", "object id", "id", "document", "parent id")),
    "constant": (
        lambda r: "_".join(pick(r, UPPER, 3, 8) for _ in range(r.randint(2, 5))),
        ("name", "key", "type", "event", "action", "constant", "token type", "key type", "secret name"),
    ),
    "slug": (
        lambda r: "-".join(pick(r, LOWER, 2, 8) for _ in range(r.randint(2, 5))) + r.choice(("", "-" + pick(r, LOWNUM, 5, 10))),
        ("name", "pod", "host", "bucket", "service", "slug", "secret name", "key name", "namespace"),
    ),
    "timestamp": (_timestamped, ("created at", "updated", "expires", "date", "token expires at", "last password change")),
    "hex-bytes": (
        lambda r: ", ".join("0x" + hexes(r, 2) for _ in range(r.randint(6, 24))),
        ("table", "data", "bytes", "sbox", "expected", "lookup"),
    ),
    "base64-text": (
        lambda r: base64.b64encode(" ".join(pick(r, LOWER, 2, 9) for _ in range(r.randint(4, 20))).encode()).decode(),
        ("content", "body", "payload", "encoded", "data", "message"),
    ),
    "nonce": (
        lambda r: r.choice((b64(r, 16), hexes(r, 32))),
        ("iv", "nonce", "salt", "state", "boundary", "cache buster", "sourceMap hash", "ETag", "signature algorithm id"),
    ),
}


def rng_serial(rng: Rng) -> str:
    """Serial numbers, part numbers, order ids."""
    return rng.choice(
        (
            pick(rng, UPPER, 2, 3) + pick(rng, DIGITS, 6, 10),
            "-".join(pick(rng, UPNUM, 4) for _ in range(rng.randint(2, 4))),
            "SN" + pick(rng, UPNUM, 10, 14),
            f"{pick(rng, UPPER, 2)}-{pick(rng, DIGITS, 4)}-{pick(rng, DIGITS, 4)}",
            pick(rng, HEX, 16).upper(),
            f"97{rng.choice('89')}-{pick(rng, DIGITS, 10)}",
        )
    )


def lookalike(rng: Rng) -> tuple[str, str]:
    """(value, variable name in words) of a random harmless class."""
    make, names = LOOKALIKES[rng.choice(list(LOOKALIKES))]
    return make(rng), rng.choice(names)
