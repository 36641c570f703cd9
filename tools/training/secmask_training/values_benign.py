"""Hard negatives under secret-like names: values that stand where a password would and still must not be masked.

Placeholders and weak values of documentation, template variables, look-ups and calls, types and identifiers, sentences of
user interfaces. The same carriers hold them as hold the secrets, so the model has to look at value and name together.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .alphabets import ALNUM, DIGITS, LOWER, UPNUM, Rng, pick
from .markup import either, example
from .values_examples import counted, vendor_example
from .values_weak import WEAK

_WHAT = (
    "api key",
    "token",
    "password",
    "secret",
    "access token",
    "client secret",
    "key",
    "private key",
    "github token",
    "db password",
    "aws secret access key",
    "license key",
    "webhook url",
    "slack token",
    "auth token",
)
_OBJECTS = (
    "config",
    "self",
    "this",
    "options",
    "opts",
    "req.body",
    "request",
    "params",
    "user",
    "data",
    "args",
    "env",
    "settings",
    "session",
    "process.env",
    "os.environ",
    "ENV",
    "ctx",
    "$this",
    "credentials",
    "props",
    "event",
    "state",
    "account",
    "cfg",
    "client",
)


def _snake(words: str) -> str:
    return words.replace(" ", "_")


def _shout(words: str) -> str:
    return _snake(words).upper()


def _camel(words: str) -> str:
    head, *tail = words.split()
    return head + "".join(w.capitalize() for w in tail)


_NOTHING = re.compile(r"^[*xX.0_-]+$|^[<\[]|(?i:^(?:none|null|nil|undefined|true|false|todo|fixme|default|empty|required|optional|string|value|data|redacted|your.*)$)")
"""Weak words that are not even made-up values."""
_CHOSEN = re.compile(r"(?i)^(?:admin|root|123456|12345|letmein|qwerty|abc123|p@ssw0rd|passw0rd|hunter2|swordfish|password1(?:23)?|1234|unicorn)$")
"""Weak words that people choose: where settings are read by machines they may well be in use."""


def made_up(rng: Rng, value: str) -> str:
    """A weak, counted or vendor's value with its mark."""
    if _NOTHING.match(value):
        return value
    return either(value) if _CHOSEN.match(value) and rng.random() < 0.5 else example(value)


def placeholder(rng: Rng) -> str:
    """A marked placeholder: an example, or an instruction, which is outside."""
    what, roll = rng.choice(_WHAT), rng.random()
    if roll < 0.3:
        return made_up(rng, rng.choice(WEAK))
    if roll < 0.5:
        return made_up(rng, counted(rng) if roll < 0.42 else vendor_example(rng))
    if roll < 0.62:
        return example(_made_up_name(rng, what))
    shout, snake = _shout(what), _snake(what)
    return rng.choice(
        (
            f"<{what}>",
            f"<your-{what.replace(' ', '-')}>",
            f"<YOUR_{shout}>",
            f"YOUR_{shout}",
            f"YOUR_{shout}_HERE",
            f"your-{what.replace(' ', '-')}",
            f"your_{snake}_here",
            f"insert {what} here",
            f"REPLACE_WITH_{shout}",
            "REPLACE_ME",
            f"[{what}]",
            f"<{snake}>",
            f"xxxx-{pick(rng, 'x', 4)}-xxxx",
            pick(rng, "x", 8, 40),
            pick(rng, "*", 6, 20),
            pick(rng, "X", 8, 36),
            pick(rng, "0", 8, 32),
            f"enter your {what}",
            f"__{shout}__",
            f"@@{shout}@@",
            f"%{shout}%",
            f"#{{{shout}}}#",
            f"sk-...{pick(rng, ALNUM, 4)}",
            f"{pick(rng, ALNUM, 4)}****{pick(rng, ALNUM, 4)}",
            f"{pick(rng, UPNUM, 4)}{'X' * 12}",
        )
    )


def _made_up_name(rng: Rng, what: str) -> str:
    shout, snake, kebab = _shout(what), _snake(what), what.replace(" ", "-")
    return rng.choice(
        (
            f"my-{kebab}", f"my_{snake}", f"test-{kebab}", f"test_{snake}", f"fake_{snake}", f"dummy-{kebab}", f"example_{snake}",
            f"some-{kebab}", f"{kebab}-123", f"{snake}1", f"not-a-real-{kebab}", f"sample{shout.lower()}", f"{_camel(what)}123",
            "1234567890abcdef", "abcdefghijklmnopqrstuvwxyz", "0123456789abcdef" * 2, "deadbeef" * rng.randint(1, 4),
        )
    )  # fmt: skip


def reference(rng: Rng) -> str:
    """A template variable, environment look-up, attribute or call."""
    what = rng.choice(_WHAT)
    shout, snake, camel, obj = _shout(what), _snake(what), _camel(what), rng.choice(_OBJECTS)
    return rng.choice(
        (
            f"${{{shout}}}",
            f"${shout}",
            f"${{{shout}:-}}",
            f"${{{shout}:?missing}}",
            f"{{{{ {snake} }}}}",
            f"{{{{ .Values.{camel} }}}}",
            f"${{{{ secrets.{shout} }}}}",
            f"{{{{ vault_{snake} }}}}",
            f"<%= ENV['{shout}'] %>",
            f"%({snake})s",
            f"#{{{snake}}}",
            f"${{var.{snake}}}",
            f"var.{snake}",
            f"data.vault.{snake}.value",
            f"os.environ['{shout}']",
            f'os.environ.get("{shout}")',
            f'os.getenv("{shout}", "")',
            f"process.env.{shout}",
            f"ENV['{shout}']",
            f"ENV.fetch('{shout}')",
            f'System.getenv("{shout}")',
            f'os.Getenv("{shout}")',
            f"env('{shout}')",
            f"getenv('{shout}')",
            f"{obj}.{snake}",
            f"{obj}.{camel}",
            f"{obj}['{snake}']",
            f"{obj}.get{camel[0].upper() + camel[1:]}()",
            f"get_{snake}()",
            f"generate_{snake}(32)",
            f"SecureRandom.hex({rng.choice((8, 16, 32))})",
            f"hash({camel})",
            f"await {obj}.fetch({camel})",
            f"$(cat /run/secrets/{snake})",
            f"$(pass show {snake})",
            f"`get-{what.replace(' ', '-')}`",
            f"/run/secrets/{snake}",
            f"arn:aws:secretsmanager:us-east-1:{pick(rng, DIGITS, 12)}:secret:{snake}",
            f"vault:secret/data/{pick(rng, LOWER, 4, 8)}#{snake}",
            f"ref+vault://{snake}",
            f"@Microsoft.KeyVault(SecretUri=https://{pick(rng, LOWER, 5)}.vault.azure.net/secrets/{snake})",
            f"op://vault/{pick(rng, LOWER, 4, 8)}/{snake}",
            f"{camel}",
            f"{snake}",
            "%s",
            "?",
            "$1",
            ":password",
            "{0}",
            "%v",
            "{}",
            f"' + {camel} + '",
            f'" + {snake} + "',
            f"'.{camel}.'",
            f"{{{camel}}}",
            f"${{{obj}.{camel}}}",
            "$password",
            f"@{camel}",
            f"&{snake}",
            f"{obj}->{snake}",
        )
    )


def sentence(rng: Rng) -> str:
    """What user interfaces and their translations say about passwords."""
    return rng.choice(
        (
            "Enter your password",
            "Password is required",
            "Forgot your password?",
            "Invalid token",
            "Passwords do not match",
            "Bitte Passwort eingeben",
            "Passwort vergessen?",
            "Mot de passe oublié ?",
            "Le mot de passe est trop court",
            "Contraseña incorrecta",
            "Introduzca su contraseña",
            "Neues Passwort",
            "Введите пароль",
            "Неверный пароль",
            "Забыли пароль?",
            "パスワードを入力してください",
            "密码错误",
            "请输入密码",
            "비밀번호를 입력하세요",
            "Hasło jest nieprawidłowe",
            "Wachtwoord vergeten?",
            "Password must be at least 8 characters",
            "Your session token has expired",
            "Generate new API key",
            "The secret of success",
            "Confirm password",
            "Current password",
            "Show password",
            "Reset password",
            "password too short",
            "Token expired",
            "Authorization required",
            "Lösenord",
            "Two-factor authentication code",
            "كلمة المرور",
            "Nhập mật khẩu",
            "Palavra-passe",
            "Şifrenizi girin",
            "Введіть пароль",
            "Zadejte heslo",
        )
    )


def typed(rng: Rng) -> str:
    """Types, selectors, paths and identifiers that follow a secret-like name in code."""
    return rng.choice(
        (
            "string",
            "str",
            "String",
            "Optional[str]",
            "str | None",
            "varchar(255)",
            "text",
            "SecretStr",
            "PasswordField()",
            "password_hash",
            "ByteArray",
            "#password",
            ".password-input",
            "input[type=password]",
            "user.password",
            ":password",
            "password_field",
            "PasswordInput",
            "TokenType.Bearer",
            "bearer",
            "IdentifierToken",
            "Token.Keyword",
            "token_urlsafe",
            "/etc/ssl/private/server.key",
            "~/.ssh/id_rsa",
            "certs/tls.key",
            "/var/run/secrets/token",
            "application/json",
            "oauth2",
            "HS256",
            "RS256",
            "aes-256-cbc",
            "sha256",
            "pbkdf2_sha256",
            "md5",
            "basic",
            "plain",
            "scram-sha-256",
            "trust",
            "none",
            "test_password_reset_token",
            "should_reject_expired_token",
            "TestTokenExpiry",
            "it_validates_password",
            "reset-password",
            "forgot_password_path",
        )
    )


UNDER_SECRET_NAMES: tuple[tuple[Callable[[Rng], str], float], ...] = (
    (placeholder, 0.42),
    (reference, 0.34),
    (sentence, 0.1),
    (typed, 0.14),
)


def under_secret_name(rng: Rng) -> str:
    """A harmless value for a variable with a secret-like name."""
    makers, weights = zip(*UNDER_SECRET_NAMES)
    return rng.choices(makers, weights)[0](rng)
