"""Hard negatives: values that look like secrets to a careless eye and are none.

Each class is a generator of (value, variable name in words). The same carriers hold them as hold the secrets, so the
model has to look at value and name together. `UNDER_SECRET_NAMES` are values that stand where a password would and
still must not be masked: placeholders, references, calls, types, sentences.
"""
from __future__ import annotations

import base64
from collections.abc import Callable

from .alphabets import ALNUM, DIGITS, HEX, LOWER, LOWNUM, UPNUM, UPPER, Rng, b64, b64url, hexes, pick, uuid
from .values_keys import ssh_public

_WEAK = ("password", "changeme", "change_me", "change-me", "secret", "admin", "test", "test123", "guest", "root", "foobar", "foo", "bar",
         "example", "123456", "12345", "letmein", "qwerty", "pass", "pass1", "pass2", "password1", "password123", "mypassword", "my_password",
         "mysecret", "my_secret", "my-secret", "secret_key", "token", "mytoken", "my-token", "test-token", "dummy", "fake", "none", "null", "nil",
         "undefined", "true", "false", "xxx", "xxxx", "xxxxxxxx", "XXXXXXXXXXXX", "********", "****", "...", "[REDACTED]", "REDACTED", "<redacted>",
         "[FILTERED]", "[SECRET]", "<hidden>", "TODO", "fixme", "default", "empty", "required", "optional", "string", "abc", "abc123", "abcdef",
         "s3cr3t", "p@ssw0rd", "passw0rd", "hunter2", "swordfish", "sekrit", "notsecret", "not-a-real-key", "test_key", "key", "bogus", "invalid",
         "wrong", "wrong-password", "wrongpassword", "old_password", "new_password", "user_password", "token123", "secret123", "access-token",
         "api-key", "client-secret", "your password", "correct", "unicorn", "placeholder", "sample", "value", "data", "0000", "1234", "00000000")
_WHAT = ("api key", "token", "password", "secret", "access token", "client secret", "key", "private key", "github token", "db password",
         "aws secret access key", "license key", "webhook url", "slack token", "auth token")
_OBJECTS = ("config", "self", "this", "options", "opts", "req.body", "request", "params", "user", "data", "args", "env", "settings", "session",
            "process.env", "os.environ", "ENV", "ctx", "$this", "credentials", "props", "event", "state", "account", "cfg", "client")


def _snake(words: str) -> str: return words.replace(" ", "_")
def _shout(words: str) -> str: return _snake(words).upper()
def _camel(words: str) -> str:
    head, *tail = words.split()
    return head + "".join(w.capitalize() for w in tail)


def placeholder(rng: Rng) -> str:
    what = rng.choice(_WHAT)
    if rng.random() < 0.35:
        return rng.choice(_WEAK)
    shout, snake = _shout(what), _snake(what)
    return rng.choice((f"<{what}>", f"<your-{what.replace(' ', '-')}>", f"<YOUR_{shout}>", f"YOUR_{shout}", f"YOUR_{shout}_HERE", f"your-{what.replace(' ', '-')}",
                       f"your_{snake}_here", f"my-{what.replace(' ', '-')}", f"insert {what} here", f"REPLACE_WITH_{shout}", f"REPLACE_ME", f"[{what}]", f"<{snake}>",
                       f"xxxx-{pick(rng, 'x', 4)}-xxxx", pick(rng, "x", 8, 40), pick(rng, "*", 6, 20), pick(rng, "X", 8, 36), pick(rng, "0", 8, 32),
                       f"enter your {what}", f"test-{what.replace(' ', '-')}", f"fake_{snake}", f"dummy-{snake}", f"example_{snake}", f"some-{what.replace(' ', '-')}",
                       f"__{shout}__", f"@@{shout}@@", f"%{shout}%", f"#{{{shout}}}#", "1234567890abcdef", "abcdefghijklmnopqrstuvwxyz", "0123456789abcdef" * 2,
                       f"sk-...{pick(rng, ALNUM, 4)}", f"{pick(rng, ALNUM, 4)}****{pick(rng, ALNUM, 4)}", f"{pick(rng, UPNUM, 4)}{'X' * 12}", "deadbeef" * rng.randint(1, 4)))


def reference(rng: Rng) -> str:
    """A template variable, environment look-up, attribute or call."""
    what = rng.choice(_WHAT)
    shout, snake, camel, obj = _shout(what), _snake(what), _camel(what), rng.choice(_OBJECTS)
    return rng.choice((f"${{{shout}}}", f"${shout}", f"${{{shout}:-}}", f"${{{shout}:?missing}}", f"{{{{ {snake} }}}}", f"{{{{ .Values.{camel} }}}}", f"${{{{ secrets.{shout} }}}}",
                       f"{{{{ vault_{snake} }}}}", f"<%= ENV['{shout}'] %>", f"%({snake})s", f"#{{{snake}}}", f"${{var.{snake}}}", f"var.{snake}", f"data.vault.{snake}.value",
                       f"os.environ['{shout}']", f'os.environ.get("{shout}")', f'os.getenv("{shout}", "")', f"process.env.{shout}", f"ENV['{shout}']", f"ENV.fetch('{shout}')",
                       f'System.getenv("{shout}")', f'os.Getenv("{shout}")', f"env('{shout}')", f"getenv('{shout}')", f"{obj}.{snake}", f"{obj}.{camel}", f"{obj}['{snake}']",
                       f"{obj}.get{camel[0].upper() + camel[1:]}()", f"get_{snake}()", f"generate_{snake}(32)", f"SecureRandom.hex({rng.choice((8, 16, 32))})", f"hash({camel})",
                       f"await {obj}.fetch({camel})", f"$(cat /run/secrets/{snake})", f"$(pass show {snake})", f"`get-{what.replace(' ', '-')}`", f"/run/secrets/{snake}",
                       f"arn:aws:secretsmanager:us-east-1:{pick(rng, DIGITS, 12)}:secret:{snake}", f"vault:secret/data/{pick(rng, LOWER, 4, 8)}#{snake}", f"ref+vault://{snake}",
                       f"@Microsoft.KeyVault(SecretUri=https://{pick(rng, LOWER, 5)}.vault.azure.net/secrets/{snake})", f"op://vault/{pick(rng, LOWER, 4, 8)}/{snake}", f"{camel}", f"{snake}"))


def sentence(rng: Rng) -> str:
    """What user interfaces and their translations say about passwords."""
    return rng.choice(("Enter your password", "Password is required", "Forgot your password?", "Invalid token", "Passwords do not match", "Bitte Passwort eingeben",
                       "Passwort vergessen?", "Mot de passe oublié ?", "Le mot de passe est trop court", "Contraseña incorrecta", "Introduzca su contraseña", "Neues Passwort",
                       "Введите пароль", "Неверный пароль", "Забыли пароль?", "パスワードを入力してください", "密码错误", "请输入密码", "비밀번호를 입력하세요", "Hasło jest nieprawidłowe",
                       "Wachtwoord vergeten?", "Password must be at least 8 characters", "Your session token has expired", "Generate new API key", "The secret of success",
                       "Confirm password", "Current password", "Show password", "Reset password", "password too short", "Token expired", "Authorization required", "Lösenord",
                       "Two-factor authentication code", "كلمة المرور", "Nhập mật khẩu", "Palavra-passe", "Şifrenizi girin", "Введіть пароль", "Zadejte heslo"))


def typed(rng: Rng) -> str:
    """Types, selectors, paths and identifiers that follow a secret-like name in code."""
    return rng.choice(("string", "str", "String", "Optional[str]", "str | None", "varchar(255)", "text", "SecretStr", "PasswordField()", "password_hash", "ByteArray",
                       "#password", ".password-input", "input[type=password]", "user.password", ":password", "password_field", "PasswordInput", "TokenType.Bearer", "bearer",
                       "IdentifierToken", "Token.Keyword", "token_urlsafe", "/etc/ssl/private/server.key", "~/.ssh/id_rsa", "certs/tls.key", "/var/run/secrets/token",
                       "application/json", "oauth2", "HS256", "RS256", "aes-256-cbc", "sha256", "pbkdf2_sha256", "md5", "basic", "plain", "scram-sha-256", "trust", "none",
                       "test_password_reset_token", "should_reject_expired_token", "TestTokenExpiry", "it_validates_password", "reset-password", "forgot_password_path"))


UNDER_SECRET_NAMES: tuple[tuple[Callable[[Rng], str], float], ...] = ((placeholder, 0.42), (reference, 0.34), (sentence, 0.1), (typed, 0.14))


def _sri(rng: Rng) -> str:
    kind, size = rng.choice((("sha512", 64), ("sha256", 32), ("sha384", 48), ("sha1", 20)))
    return f"{kind}-{b64(rng, size)}"


def _version(rng: Rng) -> str:
    base = ".".join(str(rng.randint(0, 40)) for _ in range(rng.randint(2, 4)))
    return base + rng.choice(("", "", f"-rc.{rng.randint(1, 9)}", f"+git{rng.randint(20000101, 20261231)}.{hexes(rng, 7)}", f"-{hexes(rng, 12)}", f".dev{rng.randint(1, 99)}"))


def _image(rng: Rng) -> str:
    start = rng.choice(("iVBORw0KGgoAAAANSUhEUgAA", "R0lGODlhAQABAIAAAAAA", "/9j/4AAQSkZJRgABAQAAAQABAAD", "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcv"))
    kind = rng.choice(("png", "gif", "jpeg", "svg+xml", "woff2"))
    return f"data:image/{kind};base64,{start}{b64(rng, rng.choice((60, 120, 300, 600)))}"


def _timestamped(rng: Rng) -> str:
    return f"20{rng.randint(10, 30)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}Z"


# class -> (generator, names); these stand under names of their own, and in lists and tables without a name
LOOKALIKES: dict[str, tuple[Callable[[Rng], str], tuple[str, ...]]] = {
    "uuid": (uuid, ("id", "uuid", "guid", "request id", "correlation id", "trace id", "user id", "tenant id", "session uuid", "project guid", "device id", "client id", "instance id", "key id", "token id")),
    "uuid-upper": (lambda r: uuid(r).upper(), ("ProjectGuid", "CLSID", "UUID", "Id", "product code")),
    "sha1": (lambda r: hexes(r, 40), ("commit", "sha", "git sha", "revision", "rev", "head", "tree", "parent", "shasum", "sha1", "ref", "object id", "etag", "resolved reference")),
    "sha256": (lambda r: hexes(r, 64), ("sha256", "checksum", "digest", "hash", "image digest", "content hash", "file hash", "block hash", "merkle root", "fingerprint", "narHash", "tx hash")),
    "sha256-prefixed": (lambda r: "sha256:" + hexes(r, 64), ("digest", "image", "hash", "--hash", "layer", "manifest", "id", "checksum")),
    "sha512": (lambda r: hexes(r, 128), ("sha512", "checksum", "hash", "package hash")),
    "md5": (lambda r: hexes(r, 32), ("md5", "md5sum", "etag", "checksum", "content md5", "cache key", "hash", "build id", "md5 digest")),
    "short-sha": (lambda r: hexes(r, r.choice((7, 8, 10, 12))), ("commit", "rev", "short sha", "build", "version", "container id", "index")),
    "integrity": (_sri, ("integrity", "sri", "hash", "narHash", "vendorHash", "cargoHash")),
    "base64-digest": (lambda r: "h1:" + b64(r, 32), ("go sum", "zh", "hash", "h1")),
    "record": (lambda r: "sha256=" + b64url(r, 32), ("record", "hash", "file")),
    "colour": (lambda r: "#" + hexes(r, r.choice((3, 6, 6, 8))), ("color", "background", "border color", "fill", "stroke", "accent", "primary", "bg color")),
    "serial": (lambda r: rng_serial(r), ("serial", "serial number", "part number", "sku", "order id", "invoice", "licence plate", "asset tag", "imei", "isbn")),
    "mac": (lambda r: ":".join(hexes(r, 2) for _ in range(6)), ("mac", "hwaddr", "ether", "bssid")),
    "fingerprint": (lambda r: r.choice(("SHA256:" + b64(r, 32).rstrip("="), ":".join(hexes(r, 2).upper() for _ in range(r.choice((16, 20, 32)))))), ("fingerprint", "thumbprint", "key fingerprint", "cert sha256", "host key")),
    "image": (_image, ("image", "src", "icon", "logo", "avatar", "background-image", "url")),
    "version": (_version, ("version", "tag", "release", "require", "min version", "engine")),
    "number": (lambda r: pick(r, DIGITS, 5, 20), ("id", "count", "size", "offset", "timestamp", "phone", "port", "account id", "chat id", "ts", "seed", "token count", "max tokens", "expires in")),
    "float": (lambda r: f"{r.uniform(-200, 200):.{r.randint(4, 15)}f}", ("lat", "lng", "weight", "value", "score", "mean", "x", "y")),
    "public-key": (ssh_public, ("ssh key", "authorized key", "public key", "pubkey", "ssh authorized keys")),
    "publishable": (lambda r: "pk" + r.choice(("_live_", "_test_")) + pick(r, ALNUM, 24, 99), ("publishable key", "stripe public key", "public key")),
    "address": (lambda r: "0x" + hexes(r, r.choice((8, 16, 40, 64))), ("address", "contract", "pointer", "tx", "selector", "owner", "token address")),
    "arn": (lambda r: f"arn:aws:iam::{pick(r, DIGITS, 12)}:{r.choice(('role', 'user', 'policy'))}/{pick(r, LOWER, 4, 12)}", ("role arn", "arn", "policy arn", "resource")),
    "cloud-id": (lambda r: r.choice(("i-", "vpc-", "subnet-", "sg-", "ami-", "vol-", "snap-")) + hexes(r, 17), ("instance id", "vpc id", "subnet", "ami", "image id", "security group")),
    "url-id": (lambda r: f"https://{pick(r, LOWER, 4, 9)}.{r.choice(('com', 'org', 'io', 'example.com'))}/{pick(r, LOWER, 3, 8)}/{r.choice((pick(r, ALNUM, 11), hexes(r, 24), uuid(r)))}", ("url", "href", "link", "endpoint", "callback url", "avatar url", "token url", "key uri")),
    "object-id": (lambda r: hexes(r, 24), ("_id", "object id", "id", "document", "parent id")),
    "constant": (lambda r: "_".join(pick(r, UPPER, 3, 8) for _ in range(r.randint(2, 5))), ("name", "key", "type", "event", "action", "constant", "token type", "key type", "secret name")),
    "slug": (lambda r: "-".join(pick(r, LOWER, 2, 8) for _ in range(r.randint(2, 5))) + r.choice(("", "-" + pick(r, LOWNUM, 5, 10))), ("name", "pod", "host", "bucket", "service", "slug", "secret name", "key name", "namespace")),
    "timestamp": (_timestamped, ("created at", "updated", "expires", "date", "token expires at", "last password change")),
    "hex-bytes": (lambda r: ", ".join("0x" + hexes(r, 2) for _ in range(r.randint(6, 24))), ("table", "data", "bytes", "sbox", "expected", "lookup")),
    "base64-text": (lambda r: base64.b64encode(" ".join(pick(r, LOWER, 2, 9) for _ in range(r.randint(4, 20))).encode()).decode(), ("content", "body", "payload", "encoded", "data", "message")),
    "nonce": (lambda r: r.choice((b64(r, 16), hexes(r, 32))), ("iv", "nonce", "salt", "state", "boundary", "cache buster", "sourceMap hash", "ETag", "signature algorithm id")),
}


def rng_serial(rng: Rng) -> str:
    """Serial numbers, part numbers, order ids."""
    return rng.choice((pick(rng, UPPER, 2, 3) + pick(rng, DIGITS, 6, 10), "-".join(pick(rng, UPNUM, 4) for _ in range(rng.randint(2, 4))), "SN" + pick(rng, UPNUM, 10, 14),
                       f"{pick(rng, UPPER, 2)}-{pick(rng, DIGITS, 4)}-{pick(rng, DIGITS, 4)}", pick(rng, HEX, 16).upper(), f"97{rng.choice('89')}-{pick(rng, DIGITS, 10)}"))


def under_secret_name(rng: Rng) -> str:
    """A harmless value for a variable with a secret-like name."""
    makers, weights = zip(*UNDER_SECRET_NAMES)
    return rng.choices(makers, weights)[0](rng)


def lookalike(rng: Rng) -> tuple[str, str]:
    """(value, variable name in words) of a random harmless class."""
    make, names = LOOKALIKES[rng.choice(list(LOOKALIKES))]
    return make(rng), rng.choice(names)
