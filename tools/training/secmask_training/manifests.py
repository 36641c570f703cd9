"""Cluster manifests: Secrets, whose values are secret, and ConfigMaps of the same look, whose values are not."""

from __future__ import annotations

import json

from .alphabets import Rng, b64, pick, LOWNUM, uuid
from .carriers import host, user
from .markup import secret
from .values_keys import base64_wrapped
from .values_passwords import Words, password
from .values_tokens import token


def kubernetes(rng: Rng, words: Words, lines: int) -> str:
    """A Secret (values are secret, base64-wrapped or in stringData) or a ConfigMap of the same look (values are not)."""
    is_secret = rng.random() < 0.6
    out = [
        "apiVersion: v1",
        f"kind: {'Secret' if is_secret else 'ConfigMap'}",
        "metadata:",
        f"  name: {user(rng)}-{words.one(rng)}",
        f"  uid: {uuid(rng)}",
        f"  namespace: {words.one(rng)}",
    ]
    wrapped = is_secret and rng.random() < 0.7
    rows = []
    for _ in range(max(1, lines // 3)):
        name = rng.choice(("password", "token", "username", "api-key", "db-password", "tls.key", "config", "endpoint", "ca.crt", "secret"))
        if name in ("username", "config", "endpoint", "ca.crt") or not is_secret:
            value = rng.choice((user(rng), host(rng), "true", "info"))
            rows.append(
                f"  {words.one(rng) if not is_secret else name}: {base64_wrapped(value + words.one(rng)) if wrapped or rng.random() < 0.4 else value}"
            )
        else:
            value = password(rng, words) if rng.random() < 0.5 else token(rng)[0]
            rows.append(f"  {name}: {secret(base64_wrapped(value)) if wrapped else secret(value)}")
    return "\n".join(out + ["data:" if wrapped or not is_secret else "stringData:"] + rows + (["type: Opaque"] if is_secret else []))


def _entry(rng: Rng, words: Words) -> tuple[str, str]:
    """(name, base64 value) that tell nothing: settings, a certificate, a token, a picture could all look like this."""
    name = rng.choice(
        (
            "config", "config.json", "settings.yaml", "data", "bundle", "blob", "payload", "state", "content", "values", "profile", "store",
            f"{words.one(rng)}.bin", f"{words.one(rng)}-{words.one(rng)}", f"file-{rng.randint(1, 9)}", words.one(rng),
        )
    )  # fmt: skip
    roll = rng.random()
    if roll < 0.35:
        value = b64(rng, rng.randint(60, 400))
    elif roll < 0.6:
        value = base64_wrapped(json.dumps({words.one(rng): user(rng), words.one(rng): rng.randint(1, 9999), words.one(rng): host(rng)}))
    elif roll < 0.8:
        value = base64_wrapped("\n".join(f"{words.one(rng)}={words.one(rng)}" for _ in range(rng.randint(3, 12))))
    else:
        value = base64_wrapped(password(rng, words) if rng.random() < 0.5 else token(rng)[0])
    return name, value


def sorted_manifest(rng: Rng, words: Words, lines: int, *, is_secret: bool | None = None) -> str:
    """A manifest as a cluster prints it, keys in alphabetical order: `kind` comes after the data, far after where there
    is much of it, and nothing before it tells whether the values are secret."""
    is_secret = rng.random() < 0.5 if is_secret is None else is_secret
    rows = []
    for _ in range(max(2, lines // 2)):
        name, value = _entry(rng, words)
        rows.append(f"  {name}: {secret(value) if is_secret else value}")
    day = f"2026-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}T0{rng.randint(0, 9)}:11:07Z"
    tail = [
        f"kind: {'Secret' if is_secret else 'ConfigMap'}",
        "metadata:",
        f'  creationTimestamp: "{day}"',
        f"  name: {user(rng)}-{pick(rng, LOWNUM, 5)}",
        f"  namespace: {words.one(rng)}",
        f'  resourceVersion: "{rng.randint(1000, 99999999)}"',
        f"  uid: {uuid(rng)}",
        *(["type: Opaque"] if is_secret else []),
    ]
    text = "\n".join(["apiVersion: v1", "data:" if is_secret or rng.random() < 0.5 else "binaryData:", *rows, *tail])
    if rng.random() < 0.3:
        text = "apiVersion: v1\nitems:\n- " + text.replace("\n", "\n  ") + "\nkind: List"
    return text
