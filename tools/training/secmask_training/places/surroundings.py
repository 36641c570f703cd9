"""The same text as it arrives: in a JSON log, behind time stamps, with CRLF, quoted, indented, in a fence, amid other log lines."""

from __future__ import annotations

import json

from ..alphabets import Rng, hexes, uuid
from ..values_passwords import Words
from .slots import clock, fill

_NOISE = (
    "⟪z⟫ INFO  [worker-⟪n⟫] c.⟪y⟫.⟪y⟫.⟪Y⟫ - ⟪S⟫ in ⟪n⟫ ms",
    "⟪z⟫ DEBUG pool stats total=⟪n⟫ active=⟪n⟫ idle=⟪n⟫",
    '{"ts":"⟪z⟫","level":"info","trace_id":"⟪k⟫","span_id":"⟪k⟫","msg":"⟪S⟫","status":200}',
    "⟪z⟫ WARN  retrying GET https://⟪h⟫/health (attempt ⟪n⟫), request id ⟪g⟫",
    '⟪i⟫ - - [14/Oct/2025:10:11:⟪n⟫ +0000] "GET /⟪y⟫/⟪g⟫ HTTP/1.1" 200 ⟪n⟫ "-" "Mozilla/5.0"',
    "[⟪n⟫.⟪n⟫] eth0: link up, 10000Mbps, full-duplex",
    "Oct ⟪n⟫ ⟪z⟫ ⟪u⟫ ⟪y⟫[⟪n⟫]: ⟪S⟫",
    "⟪z⟫ INFO migration V⟪n⟫__⟪y⟫_⟪y⟫.sql applied, checksum ⟪n⟫⟪n⟫",
    "level=info msg=\"⟪S⟫\" component=⟪y⟫ commit=⟪k⟫",
    "Downloading ⟪y⟫-⟪n⟫.⟪n⟫.tar.gz (⟪n⟫ kB)", "⟪S⟫", "  ⟪S⟫",
    "Digest: sha256:⟪k⟫", "ETag: \"⟪k⟫\"", "I1014 09:⟪n⟫:⟪n⟫ ⟪n⟫ ⟪y⟫.go:⟪n⟫] ⟪S⟫", "[INFO] ⟪Y⟫ ........ SUCCESS [ ⟪n⟫ s]",
    "⟪z⟫ ERROR ⟪y⟫: token expired for user ⟪u⟫ (session ⟪g⟫)", "⟪z⟫ sshd[⟪n⟫]: Failed password for ⟪u⟫ from ⟪i⟫ port ⟪n⟫ ssh2",
    "⟪z⟫ ⟪y⟫: password authentication failed for user \"⟪u⟫\"", "Accepted publickey for ⟪u⟫ from ⟪i⟫ port ⟪n⟫ ssh2: ED25519 SHA256:⟪k⟫",
)  # fmt: skip


def noise(rng: Rng, words: Words) -> str:
    """A line of a log that holds nothing."""
    return fill(rng, words, rng.choice(_NOISE))


def _json_row(rng: Rng, text: str) -> str:
    """The text as a message of a structured log, escaped as JSON does (marks survive)."""
    message = json.dumps(text, ensure_ascii=rng.random() < 0.08)
    for c in range(0xE000, 0xE008):
        message = message.replace(f"\\u{c:04x}", chr(c))
    return _row(rng, message)


def _row(rng: Rng, message: str) -> str:
    at = clock(rng)
    return rng.choice(
        (
            f'{{"ts":"{at}","level":"error","logger":"app.boot","msg":{message}}}',
            f'{{"time":"{at}","severity":"INFO","message":{message},"pid":17}}',
            f'{{"log":{message},"stream":"stdout","time":"{at}"}}',
            f'{{"@timestamp":"{at}","event":{{"id":"{uuid(rng)}","original":{message}}}}}',
            f'{{"trace":"{hexes(rng, 32)}","text":{message}}}',
            f'{{"role":"user","content":{message}}}',
        )
    )


FORMS = ("json", "stamps", "amid", "crlf", "prefix", "fence", "escaped", "colours", "numbers")
_SHARES = (0.12, 0.09, 0.08, 0.05, 0.08, 0.05, 0.03, 0.01, 0.04)


def surround(rng: Rng, words: Words, text: str) -> str:
    """The text in one of these forms, or as it is (45 %)."""
    return text if rng.random() < 0.45 else dressed(rng, words, text, rng.choices(FORMS, _SHARES)[0])


def dressed(rng: Rng, words: Words, text: str, form: str) -> str:
    """The text in this form; marks keep their places."""
    lines = text.split("\n")
    match form:
        case "json":
            return _json_row(rng, text)
        case "stamps":
            return _stamped(rng, lines)
        case "amid":
            before, after = rng.randint(1, 8), rng.randint(0, 6)
            return "\n".join([*(noise(rng, words) for _ in range(before)), *lines, *(noise(rng, words) for _ in range(after))])
        case "crlf":
            return text.replace("\n", "\r\n")
        case "prefix":
            prefix = rng.choice(("> ", "    ", "\t", "# ", "// ", "+ ", "- ", "+", "| ", "* ", "web_1  | ", "  app-7c9f  | ", "E   ", "1: "))
            return "\n".join(prefix + line for line in lines)
        case "fence":
            return f"```{rng.choice(('', 'sh', 'text', 'yaml', 'json'))}\n{text}\n```"
        case "escaped":
            return text.replace("\n", "\\n").replace('"', '\\"')
        case "colours":
            return "\n".join(f"\x1b[3{rng.randint(1, 7)}m{line}\x1b[0m" for line in lines)
        case _:
            return "\n".join(f"{number:6}\t{line}" for number, line in enumerate(lines, rng.randint(1, 300)))


def _stamped(rng: Rng, lines: list[str]) -> str:
    seconds, style, out = rng.randint(0, 3000), rng.randint(0, 4), []
    for line in lines:
        seconds += rng.randint(0, 2)
        at = f"{9 + seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        out.append(
            (
                f"2025-10-14T{at}.{rng.randint(0, 9999999):07}Z {line}", f"[{at}] {line}", f"{at} | {line}",
                f"Oct 14 {at} ci-runner build[412]: {line}", f"2025-10-14 {at},{rng.randint(0, 999):03} DEBUG {line}",
            )[style]
        )  # fmt: skip
    return "\n".join(out)
