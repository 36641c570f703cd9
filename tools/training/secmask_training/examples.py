"""Which values that are no secret are examples: what stands where a secret stands and is made up. By form and by place.

An example is hidden by masking and is no alarm; everything else that is no secret is outside. A value is an example when

1. its form is a literal: one word of 3 to 120 printable characters without white space and brackets. Not references (`$X`, `${X}`, `{{ x }}`,
   `%X%`, `<x>`, `:symbol`, `&x`), calls, dotted names, paths, addresses, types, masks (nothing but `*`, `x`, `.`, `0`), instructions
   (`your-…`, `…_here`, `REPLACE…`, `INSERT…`, `TODO`), redactions (`[REDACTED]`, `removed`), names of constants in capitals, versions, UUIDs,
   numbers of fewer than four digits; and
2. its place is that of a secret: quoted on both sides, after a name that tells (password, secret, token, api key …, and does not end in
   what makes it something else: `_url`, `_id`, `_type`, `_file`, `_name`, `_length` …) and `:`, `=`, `=>`, `,` or `(`; or not quoted, in a
   file that has values without quotes (settings, shell, documentation), after such a name; or after `--password `, or between
   `://user:` and `@`.

Where the name tells but the form is a phrase of two to four words in quotes the value is left out of the loss: `"Test Secret"` is an example,
`"Enter secret"` is not, and no rule of form knows which.
"""

from __future__ import annotations

import re

_UNQUOTED = frozenset(
    "env yml yaml ini cfg conf properties toml sh bash zsh bat ps1 cmd md rst txt example sample template j2 dockerfile tf tfvars adoc mk".split()
)
_NAME = r"(?:passw(?:or)?d?|passwd|pwd|passphrase|secret|token|api[-_ ]?key|auth[-_ ]?key|access[-_ ]?key|secret[-_ ]?key|credentials?|private[-_ ]?key|encryption[-_ ]?key|signing[-_ ]?key|client[-_ ]?secret|pass)"
_TAIL = r"(?:[-_ ]?(?:key|value|base|prod|dev|test|old|new|confirm(?:ation)?|access|hash|string|\d)){0,2}"
_QUOTED_PLACE = re.compile(rf"(?i){_NAME}{_TAIL}\\?[\"'`]?\]?\)?\s*(?:=>|:=|==|:|=|,|\()\s*[a-z@&]{{0,2}}\\?[\"'`]$")
_BARE_PLACE = re.compile(rf"(?i){_NAME}{_TAIL}\s*[:=]\s*$")
_OPTION = re.compile(r"(?i)(?:--?(?:password|passwd|pass|token|secret|api-key)[ =]|basic |bearer )[\"']?$")
_URL = re.compile(r"://[^\s/:@\"']{0,60}:$")
_NO_LITERAL = re.compile(
    r"""^[$<%{\[(:&@*#/\\~.?+|^]|[<>{}\[\]()]|^\W*$|::|->|\$\w|^https?:|^/|\.(?:pem|key|crt|json|ya?ml|txt|dll|io|com|org|py|js|rb|go)$"""
    r"""|^[*xX.0_#-]+$|(?i:^(?:your|insert|replace|enter|todo|redacted|removed|null|none|nil|true|false|undefined|required|optional|string|bytes|int|bool|long|text|basic|bearer|oauth2?|opaque|hs256|rs256)\b)"""
    r"""|(?i:^your[-_]|^<?my_?own|[-_]here$|replace[-_]?(?:me|with)|_?removed$|\*{3}|x{6}|\.{3})|^[\w]+\.[\w.]+$|^v?\d{1,3}$|^v?\d+(?:\.\d+)+|^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-"""
)
_CONSTANT = re.compile(r"^[A-Z]{2,}(?:_[A-Z0-9]+)+$|^[a-z]+(?:[A-Z][a-z]+)*(?:Password|Token|Secret|Key|Name|Id|Type|Field)$")
_PHRASE = re.compile(r"^[\w'!-]+(?:[ ,]+[\w'!-]+){1,3}$")


def kind(value: str, before: str, after: str, language: str) -> str:
    """`example`, `neutral` (left out of the loss) or `not` of a value with up to 80 characters before it on its line, and what follows."""
    quoted = before[-1:] in ("'", '"', "`") and after[:1] in (before[-1:], "\\")
    place = _QUOTED_PLACE.search(before) if quoted else (language.lower() in _UNQUOTED or not language) and _BARE_PLACE.search(before)
    place = place or _OPTION.search(before) or (_URL.search(before) and after.startswith("@"))
    if not place:
        return "not"
    if quoted and _PHRASE.match(value) and value.isascii():
        return "neutral"
    if not 3 <= len(value) <= 120 or any(c.isspace() for c in value) or not value.isprintable() or not value.isascii():
        return "not"
    if _NO_LITERAL.search(value) or _CONSTANT.match(value):
        return "not"
    return "example"
