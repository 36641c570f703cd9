"""Lines made by grammar: command lines, calls, pairs and elements with names that no template has. What tells is the name, the place, or both."""

from __future__ import annotations

from ..alphabets import Rng
from ..names import STYLES
from ..values_passwords import Words
from .slots import fill

_NAMES = (
    "password", "password", "passwd", "pass", "pwd", "pw", "passphrase", "secret", "secret key", "token", "access token", "api key", "auth key", "key",
    "auth token", "credential", "private key", "signing key", "encryption key", "shared secret", "psk", "pre shared key", "community", "pin",
    "bind password", "admin password", "root password", "db pass", "smtp password", "master password", "kennwort", "passwort", "mdp", "clave", "senha",
    "haslo", "heslo", "parola", "sifre", "wachtwoord", "salasana", "client secret", "session key", "webhook secret", "deploy token", "store pass",
    "key pass", "passcode", "wifi key", "wpa key", "seed", "hmac key", "vault token", "user pass", "login password", "bot token", "authkey", "apikey",
)  # fmt: skip
_OTHER = ("user", "host", "port", "name", "region", "timeout", "mode", "db", "id", "level", "path", "url", "email", "retries", "realm", "domain", "format", "owner", "zone", "policy")
_ABOUT = ("id", "url", "type", "name", "length", "policy", "file", "path", "count", "algorithm", "expiry", "enabled", "ttl", "rotation", "size", "store", "field", "label", "host", "changed at", "format", "version", "prefix", "header", "endpoint", "min", "max", "attempts")
_CALLS = ("connect", "login", "authenticate", "decrypt", "encrypt", "sign", "set_password", "createUser", "open", "unlock", "verify", "bind", "auth", "init", "Client", "Session", "Credentials", "derive_key", "hmac", "setAuth", "withCredentials", "basic_auth", "register", "rotate", "pgp_decrypt", "aes_decrypt", "make_token", "checkPassword", "NewClient", "Auth.basic", "conn.login", "api.configure")
_SCHEMES = ("amqp", "amqps", "mysql", "postgres", "postgresql", "redis", "rediss", "mongodb", "mongodb+srv", "https", "http", "ftp", "sftp", "smtp", "smtps", "imap", "imaps", "ldap", "ldaps", "mssql", "mqtt", "nats", "kafka", "clickhouse", "rtsp", "rtmp", "ssh", "socks5", "svn", "git", "cassandra", "neo4j", "bolt", "couchdb", "vnc", "sip", "davs", "xmpp", "ws", "wss", "oracle", "db2", "influx", "elastic", "tcp")
_SEPARATORS = (" = ", "=", ": ", ":", " := ", " => ", " -> ", " → ", " | ", " :: ", "\t", " is ", " - ", " == ", "=>", " : ", "  ", "::", " ~ ", ">", " – ", "|", ";", "(", " / ")


def _name(rng: Rng, names: tuple[str, ...], words: Words) -> str:
    name = rng.choice(names)
    if rng.random() < 0.3:
        name = f"{words.one(rng)} {name}" if rng.random() < 0.7 else f"{name} {words.one(rng)}"
    return STYLES[rng.choice(list(STYLES))](name)


def _slot(rng: Rng, quote: str) -> str:
    if quote:
        return quote + rng.choice(("⟪q⟫", "⟪q⟫", "⟪t⟫", "⟪x⟫", "⟪b⟫") if quote == '"' else ("⟪s⟫", "⟪s⟫", "⟪t⟫", "⟪x⟫", "⟪b⟫")) + quote
    return rng.choice(("⟪p⟫", "⟪p⟫", "⟪w⟫", "⟪t⟫", "⟪x⟫", "⟪b⟫", "⟪a⟫", "⟪e⟫"))


def _other(rng: Rng, quote: str) -> str:
    return quote + rng.choice(("⟪u⟫", "⟪h⟫", "⟪n⟫", "⟪y⟫", "⟪i⟫", "⟪E⟫", "⟪f⟫", "⟪k⟫", "⟪g⟫", "⟪o⟫")) + quote


def command(rng: Rng, words: Words) -> str:
    """`prog sub --flag value -P secret host`"""
    parts = [rng.choice(("⟪y⟫", "⟪y⟫ctl", "./⟪y⟫.sh", "python ⟪y⟫.py", "java -jar ⟪y⟫.jar", "/opt/⟪y⟫/bin/⟪y⟫", "⟪y⟫.exe"))]
    if rng.random() < 0.5:
        parts.append(words.one(rng))
    options = []
    for _ in range(rng.randint(0, 4)):
        options.append(rng.choice(("--{}={}", "--{} {}", "-{} {}", "/{}:{}", "{}={}")).format(rng.choice(_OTHER), _other(rng, "")))
    quote = rng.choice(("", "", "", '"', "'"))
    flag = rng.choice(("--{n}={v}", "--{n} {v}", "--{n} {v}", "-{n} {v}", "-p {v}", "-P {v}", "-w {v}", "-pw {v}", "-k {v}", "/{n}:{v}", "{n}={v}", "-D{n}={v}", "-e {N}={v}", "--set {n}={v}", "{N}={v}"))
    name = _name(rng, _NAMES, words)
    options.insert(rng.randint(0, len(options)), flag.replace("{v}", _slot(rng, quote)).replace("{n}", name).replace("{N}", name.upper().replace("-", "_").replace(" ", "_")))
    parts += options
    if rng.random() < 0.4:
        parts.append("⟪h⟫")
    return rng.choice(("$ ", "", "+ ", "# ", "> ", "PS> ", "C:\\> ", "% ", "RUN ", "ExecStart=", "cmd: ")) + " ".join(parts)


def call(rng: Rng, words: Words) -> str:
    """`object.function('user', 'secret', key=value)`"""
    quote = rng.choice(("'", '"'))
    arguments = [_other(rng, quote) for _ in range(rng.randint(0, 3))]
    value = _slot(rng, quote)
    if rng.random() < 0.45:
        value = _name(rng, _NAMES, words).replace(" ", "_").replace("-", "_") + rng.choice(("=", " = ", ": ", ":")) + value
    arguments.insert(rng.randint(0, len(arguments)), value)
    return rng.choice(("", "", "⟪y⟫.", "self.", "⟪Y⟫.", "await ", "return ", "⟪y⟫ = ", "let ⟪y⟫ = ", "SELECT ", "new ")) + rng.choice(_CALLS) + "(" + ", ".join(arguments) + rng.choice((")", ");", "),", ") {"))


def pair(rng: Rng, words: Words) -> str:
    """Lines of name and value, with any separator, one of them a secret."""
    separator, rows = rng.choice(_SEPARATORS), []
    quote = rng.choice(("", "", "", '"', "'"))
    for _ in range(rng.randint(0, 4)):
        rows.append(_name(rng, _OTHER, words) + separator + _other(rng, quote))
    rows.insert(rng.randint(0, len(rows)), _name(rng, _NAMES, words) + separator + _slot(rng, quote))
    joint = "\n" if rng.random() < 0.75 else rng.choice(("; ", ", ", " ", "&", " | ", ";", ","))
    return joint.join(rows)


def element(rng: Rng, words: Words) -> str:
    """XML, HTML, and JSON in which name and value stand in members of their own."""
    name = _name(rng, _NAMES, words).replace(" ", "")
    value = rng.choice(("⟪a⟫", "⟪t⟫", "⟪x⟫", "⟪b⟫", "⟪a⟫"))
    return rng.choice(
        (
            f"<{name}>{value}</{name}>", f'<{name} ⟪y⟫="⟪y⟫">{value}</{name}>', f'<property name="{name}" value="{value}"/>', f'<entry key="{name}">{value}</entry>',
            f'<⟪y⟫ user="⟪u⟫" {name}="{value}" ⟪y⟫="⟪n⟫"/>', f"<key>{name}</key>\n<string>{value}</string>", f"<name>{name}</name>\n<value>{value}</value>", f'<ns:{name} Type="⟪y⟫">{value}</ns:{name}>',
            f'{{"name":"{name}","value":"{value}"}}', f'{{"Key":"{name}","Value":"{value}","Type":"⟪y⟫"}}', f'{{"Name":"/⟪y⟫/{name}","Version":⟪n⟫,"Value":"{value}"}}', f'"{name}": {{"S": "{value}"}}',
            f'{{"⟪y⟫":"⟪k⟫","{name}":"{value}","⟪y⟫":⟪n⟫}}', f'"{name}":["{value}"]', f"- name: {name}\n  value: {value}", f'- name: {name}\n  value: "{value}"', f"{name}:\n    {value}", f"[{name}]\n{value}", f"{name}\n{value}", f"Key:   {name}\nValue: {value}",
        )
    )  # fmt: skip


def url(rng: Rng, words: Words) -> str:
    """Any scheme, user and password, with something before and after."""
    link = f"{rng.choice(_SCHEMES)}://{rng.choice(('⟪u⟫', '⟪u⟫', '⟪E⟫', '', 'user'))}:⟪a⟫@⟪h⟫{rng.choice(('', ':⟪o⟫'))}{rng.choice(('', '/', '/⟪y⟫', '/⟪d⟫?timeout=⟪n⟫'))}"
    return rng.choice(("{}", "url: {}", '"{}"', "connecting to {} ...", "{}\n⟪S⟫", "⟪y⟫={}", "failed: {}: timeout", "<{}>", "({})", "'{}',", "⟪S⟫ {}", "⟪y⟫ {} ⟪y⟫", "proxy={}", "broker: {}")).format(link)


def line(rng: Rng, words: Words, how: str, unseen: bool = False) -> str:
    """One piece of any of the forms; without secrets (how = none) the pairs alone, of harmless names."""
    if how == "none":
        separator = rng.choice(_SEPARATORS)
        about = lambda: STYLES[rng.choice(list(STYLES))](f"{rng.choice(_NAMES)} {rng.choice(_ABOUT)}") if rng.random() < 0.5 else _name(rng, _OTHER, words)
        plain = lambda: rng.choice(("⟪n⟫", "⟪y⟫", "⟪z⟫", "⟪f⟫", "https://⟪h⟫/⟪y⟫", "true", "null", "⟪h⟫", "⟪u⟫", "⟪i⟫", "⟪S⟫", "none", "⟪y⟫-⟪y⟫"))
        return fill(rng, words, "\n".join(about() + separator + plain() for _ in range(rng.randint(1, 5))))
    return fill(rng, words, rng.choices((command, call, pair, element, url), (4, 3, 5, 3, 2))[0](rng, words), how)
