"""Whole small documents that hold secrets among harmless lines: settings files, manifests, logs, dumps, credentials files."""

from __future__ import annotations

import base64

from .alphabets import ALNUM, DIGITS, Rng, b64, b64url, hexes, pick, uuid
from .carriers import FORMATS, host, user
from .entries import benign_entry, key_block, secret_entry, secret_value, url_with_secret
from .manifests import kubernetes, sorted_manifest
from .markup import secret
from .prose import conversation
from .values_keys import jwk, jwt, password_hash
from .values_passwords import Words, password
from .values_tokens import token

_PLAIN = {
    "env": ("LOG_LEVEL=info", "PORT=8080", "APP_ENV=production", "DEBUG=false", "TZ=Europe/Berlin", "WORKERS=4"),
    "yaml": ("replicas: 3", "image: nginx:1.25", "restart: always", "enabled: true", "port: 5432", "timeout: 30s"),
    "ini": ("timeout = 30", "port=3306", "user = app", "enabled = yes", "log.level=debug"),
    "json": ('"port": 5432,', '"debug": false,', '"host": "localhost",', '"retries": 3,'),
    "toml": ("port = 8080", 'name = "app"', "debug = false"),
    "tf": ('region = "eu-west-1"', "count = 2", 'engine = "mysql"'),
    "xml": ("<port>8080</port>", "<enabled>true</enabled>"),
    "sh": ("set -e", "cd /opt/app", "echo done", "sleep 5"),
    "sql": ("SELECT 1;", "USE shop;", "COMMIT;"),
}


def _plain(rng: Rng, kind: str, words: Words) -> str:
    if kind in _PLAIN and rng.random() < 0.6:
        return rng.choice(_PLAIN[kind])
    return rng.choice(("# ", "// ", "", "")) + " ".join(words.one(rng) for _ in range(rng.randint(1, 6)))


def settings(rng: Rng, words: Words, lines: int) -> str:
    """A settings or source file in one format: a third secrets, a third look-alikes and placeholders, a third plain."""
    kind = rng.choice(tuple(FORMATS))
    indent = rng.choice(("", "", "  ", "    ", "\t"))
    out = []
    for _ in range(lines):
        roll = rng.random()
        text = secret_entry(rng, kind, words) if roll < 0.3 else benign_entry(rng, kind, words) if roll < 0.65 else _plain(rng, kind, words)
        out.append("\n".join(indent + line for line in text.split("\n")))
    return "\n".join(out)


def credentials_file(rng: Rng, words: Words, lines: int) -> str:
    """Files that exist to hold credentials."""
    p, t = lambda: secret(password(rng, words).replace(" ", "")), lambda: secret(token(rng)[0].replace(" ", ""))
    u, h = user(rng), host(rng)
    aws = f"[{rng.choice(('default', 'prod', u))}]\naws_access_key_id = {secret('AK' + 'IA' + pick(rng, ALNUM.upper(), 16))}\naws_secret_access_key = {secret(pick(rng, ALNUM + '+/', 40))}\nregion = eu-west-1"
    return rng.choice(
        (
            aws,
            f"machine {h}\n  login {u}\n  password {p()}",
            f"//registry.npmjs.org/:_authToken={t()}\nregistry=https://{h}/npm",
            f"[pypi]\nusername = __token__\npassword = {t()}\n\n[internal]\nrepository = https://{h}\nusername = {u}\npassword = {p()}",
            f"{h}:5432:*:{u}:{p()}",
            "\n".join(f"{user(rng)}:{secret(password_hash(rng))}" for _ in range(min(4, lines))),
            "\n".join(f"{user(rng)}:{secret(password_hash(rng))}:19{pick(rng, DIGITS, 3)}:0:99999:7:::" for _ in range(min(5, lines))),
            f'{{"auths": {{"{h}": {{"auth": "{secret(b64(rng, 24))}", "email": "{u}@{h}"}}}}}}',
            f"<servers>\n  <server>\n    <id>{u}</id>\n    <username>{u}</username>\n    <password>{p()}</password>\n  </server>\n</servers>",
            f"[client]\nuser={u}\npassword={p()}\nhost={h}",
            f'provider "x" {{\n  access_key = "{t()}"\n  secret_key = "{t()}"\n}}',
            f"apiVersion: v1\nusers:\n- name: {u}\n  user:\n    token: {secret(jwt(rng))}\n    client-certificate-data: {b64(rng, 200)}\n    client-key-data: {secret(b64(rng, 300))}",
            f'{{\n  "type": "service_account",\n  "project_id": "{u}",\n  "private_key_id": "{secret(hexes(rng, 40)) if rng.random() < 0.5 else hexes(rng, 40)}",\n  {key_block(rng)}\n  "client_email": "{u}@{h}",\n  "client_id": "{pick(rng, DIGITS, 21)}"\n}}',
            jwk(rng),
            "username,password,role\n" + "\n".join(f"{user(rng)},{p()},{rng.choice(('admin', 'user'))}" for _ in range(lines)),
            "\n".join(f"{user(rng)} {p()}" for _ in range(max(2, lines // 2))),
        )
    )


def http_dump(rng: Rng, words: Words, lines: int) -> str:
    """A request and its response with credentials and harmless identifiers."""
    auth = rng.choice(
        (
            f"Authorization: Bearer {secret(jwt(rng) if rng.random() < 0.5 else token(rng)[0])}",
            f"X-Api-Key: {secret(token(rng)[0])}",
            f"Authorization: Basic {secret(base64.b64encode((user(rng) + ':' + password(rng, words)).encode()).decode())}",
            f"Cookie: sessionid={secret(pick(rng, ALNUM, 32))}; theme=dark",
            f"Authorization: token {secret(hexes(rng, 40))}",
            "Authorization: Bearer <token>",
            "Authorization: Basic [REDACTED]",
        )
    )
    body = rng.choice(
        (
            "",
            f'{{"access_token":"{secret(b64url(rng, 32))}","token_type":"Bearer","expires_in":3600,"refresh_token":"{secret(b64url(rng, 24))}"}}',
            f'{{"id":"{uuid(rng)}","sha":"{hexes(rng, 40)}","count":3}}',
            f"grant_type=password&username={user(rng)}&password={secret(password(rng, words).replace(' ', '+').replace('&', ''))}",
        )
    )
    head = [
        f"{rng.choice(('GET', 'POST', 'PUT'))} /{words.one(rng)}/{uuid(rng)} HTTP/1.1",
        f"Host: {host(rng)}",
        auth,
        f"User-Agent: {words.one(rng)}/1.{rng.randint(0, 9)}",
        f"X-Request-Id: {uuid(rng)}",
        "",
        "HTTP/1.1 200 OK",
        f'ETag: "{hexes(rng, 32)}"',
        f"X-Amz-Cf-Id: {b64url(rng, 40)}",
        f"Content-MD5: {b64(rng, 16)}",
        f"CF-RAY: {hexes(rng, 16)}-FRA",
        "",
        body,
    ]
    prefix = rng.choice(("", "", "> ", "    ", "D/OkHttp: "))
    return "\n".join(prefix + line for line in head)


def log_lines(rng: Rng, words: Words, lines: int) -> str:
    """Log output with time stamps, levels, ids; some lines leak."""
    out = []
    style = rng.randint(0, 3)
    for _ in range(lines):
        roll = rng.random()
        text = (
            secret_entry(rng, "log", words)
            if roll < 0.2
            else (
                benign_entry(rng, "log", words)
                if roll < 0.4
                else f"{words.one(rng)} {rng.choice((uuid(rng), hexes(rng, 40), hexes(rng, 12), str(rng.randint(1, 99999))))} {words.one(rng)} in {rng.randint(1, 900)}ms"
            )
        )
        clock = f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
        out.append(
            (
                f"2024-03-{rng.randint(10, 28)}T{clock}.{rng.randint(0, 999):03}Z {text}",
                f"Mar {rng.randint(1, 28)} {clock} {user(rng)} {words.one(rng)}[{rng.randint(100, 30000)}]: {text}",
                f"[{clock}] {rng.choice(('INFO', 'DEBUG', 'ERROR'))} {words.one(rng)} - {text}",
                text,
            )[style]
        )
    return "\n".join(out)


def stack_trace(rng: Rng, words: Words, lines: int) -> str:
    value, name = secret_value(rng, words)
    cause = rng.choice(
        (
            f"java.sql.SQLException: Access denied for user '{user(rng)}' (url={url_with_secret(rng, secret(password(rng, words).replace(' ', '')))})",
            f"ValueError: invalid {name}: {value}",
            f"KeyError: '{words.one(rng)}'",
            f"AuthError: token {value} was rejected",
            f'panic: cannot parse {name} "{value}"',
            f"TypeError: undefined is not a function ({uuid(rng)})",
        )
    )
    frames = [
        rng.choice(
            (
                f"    at com.{words.one(rng)}.{words.one(rng).title()}.{words.one(rng)}({words.one(rng).title()}.java:{rng.randint(1, 900)})",
                f'  File "/srv/{words.one(rng)}/{words.one(rng)}.py", line {rng.randint(1, 900)}, in {words.one(rng)}',
                f"    at {words.one(rng)} (/app/node_modules/{words.one(rng)}/index.js:{rng.randint(1, 99)}:{rng.randint(1, 99)})",
            )
        )
        for _ in range(lines)
    ]
    return "\n".join([cause, *frames] if rng.random() < 0.5 else [*frames, cause])


def diff(rng: Rng, words: Words, lines: int) -> str:
    """A unified diff that adds or removes entries."""
    kind = rng.choice(("env", "yaml", "py", "js", "json", "ini", "tf"))
    out = [
        f"diff --git a/{words.one(rng)}.{kind} b/{words.one(rng)}.{kind}",
        f"index {hexes(rng, 7)}..{hexes(rng, 7)} 100644",
        f"@@ -{rng.randint(1, 99)},7 +{rng.randint(1, 99)},8 @@",
    ]
    for _ in range(lines):
        roll = rng.random()
        text = (
            secret_entry(rng, kind, words) if roll < 0.25 else benign_entry(rng, kind, words) if roll < 0.55 else _plain(rng, kind, words)
        )
        sign = rng.choice(("+", "-", " ", " "))
        out += [sign + line for line in text.split("\n")]
    return "\n".join(out)


DOCUMENTS = (
    (settings, 0.42),
    (conversation, 0.17),
    (log_lines, 0.09),
    (credentials_file, 0.1),
    (kubernetes, 0.04),
    (sorted_manifest, 0.04),
    (http_dump, 0.06),
    (stack_trace, 0.03),
    (diff, 0.08),
)


def document(rng: Rng, words: Words, lines: int) -> str:
    """A random marked document of about `lines` lines."""
    makers, weights = zip(*DOCUMENTS)
    return rng.choices(makers, weights)[0](rng, words, lines)
