"""CSV, TSV, Markdown, HTML, psql and aligned tables with a column of credentials, exports of password managers, lists of accounts."""

from __future__ import annotations

from ..alphabets import Rng
from ..values_passwords import Words
from .slots import fill

TEMPLATES = (
    "url,username,password,name\nhttps://⟪h⟫/,⟪u⟫,⟪p⟫,⟪Y⟫\nhttps://⟪h⟫/login,⟪E⟫,⟪p⟫,⟪Y⟫", "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\"\n\"Root\",\"⟪Y⟫\",\"⟪u⟫\",\"⟪p⟫\",\"https://⟪h⟫\",\"\"",
    "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n⟪Y⟫,,login,⟪y⟫,,,0,https://⟪h⟫,⟪u⟫,⟪p⟫,⟪t⟫", "⟪u⟫ | ⟪p⟫\n⟪u⟫ | ⟪p⟫\n⟪u⟫ | ⟪p⟫", "⟪u⟫:⟪p⟫\n⟪u⟫:⟪p⟫\n⟪u⟫:⟪p⟫", "⟪E⟫:⟪p⟫\n⟪E⟫:⟪p⟫", "⟪h⟫  ⟪u⟫  ⟪p⟫\n⟪h⟫  ⟪u⟫  ⟪p⟫", "⟪h⟫ (⟪i⟫)\n  user: ⟪u⟫\n  pass: ⟪l⟫\n⟪h⟫ (⟪i⟫)\n  user: ⟪u⟫\n  pass: ⟪l⟫", "Host;Login;Kennwort;Bemerkung\n⟪h⟫;⟪u⟫;⟪p⟫;⟪S⟫", "<dt>Password</dt><dd>⟪a⟫</dd>\n<dt>User</dt><dd>⟪u⟫</dd>",
    "username -> ⟪u⟫\npassword -> ⟪p⟫", "User ......... ⟪u⟫\nPassword ..... ⟪p⟫", "login    = ⟪u⟫\npassword = ⟪l⟫\nhost     = ⟪h⟫", "Server: ⟪h⟫\nBenutzer: ⟪u⟫\nPasswort: ⟪l⟫", "SSID: ⟪y⟫\nKey: ⟪l⟫\nBand: 5 GHz", "⟪Y⟫ (⟪u⟫): ⟪p⟫", "user := ⟪u⟫\npass := ⟪p⟫", "password⇒⟪p⟫\nuser⇒⟪u⟫", "pw=⟪p⟫|user=⟪u⟫|host=⟪h⟫", "1. ⟪p⟫\n2. ⟪p⟫\n3. ⟪p⟫\n(backup passwords, keep them safe)", "Recovery codes:\n⟪c⟫-⟪c⟫\n⟪c⟫-⟪c⟫\n⟪c⟫-⟪c⟫", "seed phrase: ⟪m⟫", "mnemonic = \"⟪m⟫\"\naddress = 0x⟪k⟫", "Wallet recovery words\n\n⟪m⟫\n", "private key: 0x⟪x⟫\naddress: 0x⟪k⟫",
)  # fmt: skip

_SECRET_HEADS = ("password", "Password", "passwd", "pass", "pwd", "PIN", "secret", "token", "api_key", "API key", "client_secret", "Passwort", "Kennwort", "mot de passe", "contraseña", "senha", "hasło", "пароль", "密码", "パスワード", "비밀번호", "wachtwoord", "credential", "login_password", "access key", "initial password", "WLAN-Schlüssel")
_PLAIN_HEADS = (("id", "⟪n⟫"), ("user", "⟪u⟫"), ("username", "⟪u⟫"), ("host", "⟪h⟫"), ("ip", "⟪i⟫"), ("email", "⟪E⟫"), ("name", "⟪N⟫"), ("uuid", "⟪g⟫"), ("created", "⟪z⟫"), ("notes", "⟪S⟫"), ("role", "⟪y⟫"), ("port", "⟪o⟫"), ("sha256", "⟪k⟫"), ("commit", "⟪k⟫"), ("department", "⟪Y⟫"), ("request id", "⟪g⟫"), ("url", "https://⟪h⟫/"), ("password changed", "⟪z⟫"), ("password policy", "⟪y⟫"), ("public key", "⟪k⟫"), ("token id", "⟪n⟫"))


def table(rng: Rng, words: Words, how: str, unseen: bool = False) -> str:
    """A table of two to six columns; with a credential column, or (how = none) without any."""
    rows, style = rng.randint(2, 9), rng.randint(0, 7)
    columns = rng.sample(_PLAIN_HEADS, rng.randint(2, 5))
    if how != "none":
        kind = rng.choice(("⟪p⟫", "⟪p⟫", "⟪w⟫", "⟪t⟫", "⟪v⟫", "⟪a⟫", "⟪c⟫", "⟪x⟫", "⟪b⟫"))
        columns.insert(rng.randint(0, len(columns)), (rng.choice(_SECRET_HEADS), kind))
    grid = [[head for head, _ in columns]]
    for _ in range(rows):
        filled = [fill(rng, words, slot, how if how != "none" else "secret") for _, slot in columns]
        grid.append([cell if rng.random() > 0.04 else "" for cell in filled])
    if style in (0, 1):
        separator = rng.choice((",", ",", ";"))
        clean = [[f'"{c}"' if style or separator in c else c for c in row] for row in grid]
        return "\n".join(separator.join(row) for row in clean)
    if style == 2:
        return "\n".join("\t".join(row) for row in grid)
    if style == 3:
        lines = ["| " + " | ".join(c.replace("|", "/") for c in row) + " |" for row in grid]
        return "\n".join([lines[0], "|" + "|".join(rng.choice(("---", ":--", "-----")) for _ in columns) + "|", *lines[1:]])
    if style == 4:
        cell = lambda row, tag: "<tr>" + "".join(f"<{tag}>{c}</{tag}>" for c in row) + "</tr>"
        return "<table>\n" + "\n".join([cell(grid[0], "th"), *(cell(row, "td") for row in grid[1:])]) + "\n</table>"
    shown = [[len("".join(ch for ch in c if not "\ue000" <= ch <= "\ue007")) for c in row] for row in grid]
    width = [max(r[k] for r in shown) for k in range(len(columns))]
    padded = [[c + " " * (width[k] - shown[n][k]) for k, c in enumerate(row)] for n, row in enumerate(grid)]
    if style == 5:
        return "\n".join("  ".join(row).rstrip() for row in padded)
    if style == 6:
        return "\n".join([" " + " | ".join(padded[0]), "-" + "-+-".join("-" * w for w in width), *(" " + " | ".join(row) for row in padded[1:])])
    rule = "+" + "+".join("-" * (w + 2) for w in width) + "+"
    lines = ["| " + " | ".join(row) + " |" for row in padded]
    return "\n".join([rule, lines[0], rule, *lines[1:], rule])
