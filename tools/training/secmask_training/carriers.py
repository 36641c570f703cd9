"""Carriers: one or a few lines of a language or format that hold one value under one name (templates: `formats`)."""

from __future__ import annotations

from .alphabets import LOWER, Rng, pick
from .formats import FORMATS
from .names import spell

# calls around a connection string, where only part of the string is secret
URL_CARRIERS = (
    'NewClient(SetURL("{v}"))',
    'sql.Open("mysql", "{v}")',
    'create_engine("{v}")',
    "createConnection('{v}')",
    'redis.from_url("{v}")',
    "mongoose.connect('{v}');",
    'DB="{v}"',
    "git clone {v}",
    "git remote add origin {v}",
    "curl {v}",
    "$ psql {v}",
    "url: '{v}',",
    'dsn = "{v}"',
    "proxy: {v}",
    "DATABASE_URL={v}",
    "export HTTP_PROXY={v}",
    "-e DATABASE_URL='{v}'",
    'Input: []string{{"{v}"}},',
    "\\connect {v}",
    "pip install --index-url {v}",
    "deb {v} stable main",
    "{v}",
    "# {v}",
    '"{v}",',
    "assert_equal '{v}', url",
)

_USERS = (
    "elastic",
    "sa",
    "user",
    "test",
    "cassandra",
    "user1",
    "scott",
    "admin",
    "root",
    "deploy",
    "postgres",
    "alice",
    "bob",
    "jenkins",
    "app",
    "svc_backup",
    "user1",
    "api",
    "reporting",
    "ci",
    "maria",
    "tomcat",
    "ops",
)
_HOSTS = (
    "localhost",
    "127.0.0.1",
    "db.internal",
    "example.com",
    "10.0.3.17",
    "api.example.org",
    "redis",
    "mysql-primary",
    "registry.corp.local",
    "192.168.1.20",
)


def user(rng: Rng) -> str:
    return rng.choice(_USERS) if rng.random() < 0.7 else pick(rng, LOWER, 3, 9)


def host(rng: Rng) -> str:
    return (
        rng.choice(_HOSTS)
        if rng.random() < 0.7
        else f"{pick(rng, LOWER, 3, 8)}.{pick(rng, LOWER, 3, 8)}.{rng.choice(('com', 'net', 'io', 'local'))}"
    )


def carry(rng: Rng, kind: str, name: str, value: str, prefer_bare: bool = False) -> str:
    """One value under one name in the given format. `name` in words; the value may hold marks."""
    form = FORMATS[kind]
    plain = not any(c in value for c in " \t\n'\"`,;#")
    templates = form.bare if form.bare and plain and (prefer_bare or not form.quoted or rng.random() < 0.45) else form.quoted
    quoted = templates is form.quoted
    line = rng.choice(templates)
    if quoted and ("'" in value or '"' in value):
        value = value.replace("'", "").replace('"', "") if rng.random() < 0.5 else value.replace('"', '\\"').replace("'", "\\'")
    return line.format(n=spell(rng, name, form.styles), v=value, u=user(rng), h=host(rng))
