"""Single entries: a line (or a few) with a secret, or with a hard negative, in a given format. Used alone and inside documents."""

from __future__ import annotations

import base64

from . import values_benign as benign
from . import values_lookalikes as lookalikes
from .alphabets import ALNUM, UPNUM, Rng, pick, uuid
from .carriers import FORMATS, URL_CARRIERS, carry, host, user
from .markup import either, example, neutral, secret
from .names import spell
from .people import any_password
from .values_keys import base64_wrapped, jwk, jwt, password_hash, private_key
from .values_passwords import NAMES as PASSWORD_NAMES
from .values_passwords import Words, password
from .values_tokens import token

# a look-alike in such a template would in truth be a credential
_TELLING = (
    "Bearer",
    "uth",
    "ogin",
    "PASSWORD",
    "pass",
    "Pass",
    "Token",
    "ookie",
    "redis-cli",
    "net use",
    "openssl",
    "IDENTIFIED",
    "credentials",
    "-p{v}",
    "{u}:{v}",
    '{u}", "{v}',
    "{u}', '{v}",
    "echo",
    "log in",
    "secret",
)
_BENIGN_TEMPLATES: dict[str, tuple[str, ...]] = {
    kind: tuple(t for t in form.quoted + form.bare if "{n}" in t and not any(word in t for word in _TELLING))
    for kind, form in FORMATS.items()
}


def secret_value(rng: Rng, words: Words) -> tuple[str, str]:
    """(marked value, name in words): a password (45 %), a token (45 %), or a structured one."""
    kind = rng.random()
    if kind < 0.45:
        value = password(rng, words) if rng.random() < 0.5 else any_password(rng, words)
        name = rng.choice(PASSWORD_NAMES)
        if rng.random() < 0.05:
            value = base64_wrapped(value)
        return secret(value), name
    if kind < 0.9:
        value, name = token(rng)
        return secret(value), name
    if kind < 0.96:
        return secret(jwt(rng)), rng.choice(("token", "access token", "id token", "jwt", "session", "authorization", "refresh token"))
    return secret(password_hash(rng)), rng.choice(("password hash", "password", "hashed password", "user password"))


def url_with_secret(rng: Rng, value: str) -> str:
    """A connection string or URL around a marked value; only the value is secret."""
    u, h = user(rng), host(rng)
    scheme = rng.choice(
        (
            "postgres",
            "postgresql",
            "mysql",
            "mysql+pymysql",
            "mongodb",
            "mongodb+srv",
            "redis",
            "amqp",
            "amqps",
            "https",
            "http",
            "ftp",
            "smtp",
            "ldap",
            "mssql",
            "nats",
            "socks5",
            "clickhouse",
            "rtsp",
            "ssh",
        )
    )
    return rng.choice(
        (
            f"{scheme}://{u}:{value}@{h}:{rng.randint(1000, 9999)}/{u}db",
            f"{scheme}://{u}:{value}@{h}",
            f"{scheme}://{u}:{value}@{h}/{u}?ssl=true",
            f"redis://:{value}@{h}:6379/0",
            f"https://{value}@github.com/{u}/repo.git",
            f"https://oauth2:{value}@gitlab.com/{u}/app.git",
            f"jdbc:postgresql://{h}/{u}?user={u}&password={value}",
            f"Server={h};Database={u};User Id={u};Password={value};Encrypt=True",
            f"Data Source={h};uid={u};pwd={value}",
            f"host={h} user={u} password={value} sslmode=disable",
            f"DefaultEndpointsProtocol=https;AccountName={u};AccountKey={value};EndpointSuffix=core.windows.net",
            f"Endpoint=sb://{h}/;SharedAccessKeyName=Root;SharedAccessKey={value}",
            f"https://{h}/api?api_key={value}",
            f"https://{h}/v1/data?lang=en&token={value}&page=2",
            f"{u}/{value}@{h}:1521/ORCL",
            f"mysql://{u}:{value}@tcp({h}:3306)/{u}",
        )
    )


def webhook(rng: Rng) -> str:
    """A chat webhook URL; its path is the secret."""
    return rng.choice(
        (
            f"https://hooks.slack.com/services/{secret('T' + pick(rng, UPNUM, 8, 10) + '/B' + pick(rng, UPNUM, 8, 10) + '/' + pick(rng, ALNUM, 24))}",
            f"https://discord.com/api/webhooks/{pick(rng, '0123456789', 18)}/{secret(pick(rng, ALNUM + '-_', 68))}",
            f"https://{host(rng)}.webhook.office.com/webhookb2/{uuid(rng)}@{uuid(rng)}/IncomingWebhook/{secret(pick(rng, '0123456789abcdef', 32))}/{uuid(rng)}",
        )
    )


def basic_header(rng: Rng, words: Words) -> str:
    value = base64.b64encode(f"{user(rng)}:{password(rng, words)}".encode()).decode()
    return rng.choice(
        (
            "Authorization: Basic {}",
            '"Authorization": "Basic {}",',
            "'Authorization' => 'Basic {}'",
            "Proxy-Authorization: Basic {}",
            "-H 'Authorization: Basic {}'",
            "auth: {}",
            '"auth": "{}"',
        )
    ).format(secret(value))


def split_secret(rng: Rng, words: Words) -> str:
    """A secret broken over string literals or lines; every part is secret."""
    value, name = token(rng)
    cut = rng.randint(4, max(5, len(value) - 4))
    a, b = secret(value[:cut]), secret(value[cut:])
    return rng.choice(
        (
            f'{name.replace(" ", "_")} = "{a}" + "{b}"',
            f'{name.replace(" ", "_")} = ("{a}"\n    "{b}")',
            f"const k = '{a}' +\n  '{b}';",
            f'export KEY="{a}\\\n{b}"',
            f'["{a}", "{b}"].join("")',
        )
    )


def key_block(rng: Rng) -> str:
    """A private key where keys are put: bare, one-line with escaped ends, as an environment variable, base64-wrapped."""
    form = rng.random()
    if form < 0.45:
        return secret(private_key(rng))
    if form < 0.7:
        return rng.choice(('"private_key": "{}",', 'PRIVATE_KEY="{}"', "key: '{}'", 'const pem = "{}";')).format(
            secret(private_key(rng, "\\n"))
        )
    if form < 0.85:
        return rng.choice(("tls.key: {}", "SSH_KEY_B64={}", "client-key-data: {}", '"key": "{}"')).format(
            secret(base64_wrapped(private_key(rng))[: rng.choice((400, 800, 1600))])
        )
    return "private_key: |\n  " + secret(private_key(rng, "\n  "))


def secret_entry(rng: Rng, kind: str, words: Words) -> str:
    """One entry with at least one secret, in the format `kind` of `carriers.FORMATS`."""
    roll = rng.random()
    if roll < 0.70:
        value, name = secret_value(rng, words)
        return carry(rng, kind, name, value)
    if roll < 0.84:
        value, _ = secret_value(rng, words) if rng.random() < 0.3 else (secret(password(rng, words).replace(" ", "").replace("@", "")), "")
        name = rng.choice(
            (
                "database url",
                "dsn",
                "connection string",
                "url",
                "uri",
                "jdbc url",
                "broker url",
                "remote",
                "redis url",
                "endpoint",
                "mongo uri",
            )
        )
        if rng.random() < 0.5:
            return rng.choice(URL_CARRIERS).format(v=url_with_secret(rng, value))
        return carry(rng, kind, name, url_with_secret(rng, value))
    if roll < 0.87:
        return carry(rng, kind, "webhook url", webhook(rng))
    if roll < 0.91:
        return basic_header(rng, words)
    if roll < 0.94:
        return split_secret(rng, words)
    if roll < 0.955 and kind in ("json", "js", "py", "yaml", "md"):
        return jwk(rng)
    return key_block(rng)


def benign_entry(rng: Rng, kind: str, words: Words) -> str:
    """One entry that must stay unmasked: a harmless value under a secret-like name, or a look-alike under its own name."""
    if rng.random() < 0.5:
        name = rng.choice(PASSWORD_NAMES) if rng.random() < 0.5 else token(rng)[1]
        if rng.random() < 0.12:
            form = (
                rng.choice(URL_CARRIERS)
                if rng.random() < 0.5
                else carry(rng, kind, "database url", "{v}").replace("{", "{{").replace("}", "}}").replace("{{v}}", "{v}")
            )
            return form.format(
                v=url_with_secret(
                    rng,
                    rng.choice(
                        (
                            *(example(v) for v in ("password", "pass", "secret", "test", "pw", "pass1", "bar", "passwd", "pwd", "mypassword")),
                            *(either(v) for v in ("admin", "postgres", "root", "guest", "changeit")),
                            *("${DB_PASS}", "<password>", "****", "{password}", "%s", "xxx", "$PASSWORD", "***", "[PASSWORD]", "{{ pw }}"),
                        )
                    ),
                )
            )
        value = benign.under_secret_name(rng)
        if value == "none" or rng.random() < 0.01:
            value = neutral(value)
        return carry(rng, kind, name, value, prefer_bare=any(c in value for c in "$({.["))
    value, name = lookalikes.lookalike(rng)
    templates = _BENIGN_TEMPLATES[kind]
    if not templates:
        return f"{name}: {value}"

    return rng.choice(templates).format(n=spell(rng, name, FORMATS[kind].styles), v=value, u=user(rng), h=host(rng))
