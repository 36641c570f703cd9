"""Secret tokens of known providers, generated: prefix, alphabet and length as the providers document them.

Prefixes are built from parts so that no file here contains anything a secret scanner would report.
"""

from __future__ import annotations

from collections.abc import Callable

from .alphabets import ALNUM, BASE32, BASE64, BASE64URL, DIGITS, LOWNUM, UPNUM, Rng, b64, b64url, hexes, pick, uuid


def _p(*parts: str) -> str:
    return "".join(parts)


def _simple(prefix: str, chars: str, low: int, high: int | None = None) -> Callable[[Rng], str]:
    return lambda r: prefix + pick(r, chars, low, high)


HEX = "0123456789abcdef"

# family -> (generator, variable names people give it)
PREFIXED: dict[str, tuple[Callable[[Rng], str], tuple[str, ...]]] = {
    "aws-id": (
        lambda r: r.choice((_p("AK", "IA"), _p("AS", "IA"))) + pick(r, BASE32, 16),
        ("aws access key id", "access key id", "aws key", "AccessKeyId"),
    ),
    "github": (lambda r: _p("gh", r.choice("pousr"), "_") + pick(r, ALNUM, 36), ("github token", "gh token", "GITHUB_PAT", "token")),
    "github-fine": (lambda r: _p("github", "_pat_") + pick(r, ALNUM, 22) + "_" + pick(r, ALNUM, 59), ("github token", "gh pat")),
    "gitlab": (
        lambda r: _p("gl", r.choice(("pat", "dt", "rt", "ptt", "cbt")), "-") + pick(r, BASE64URL, 20),
        ("gitlab token", "ci job token", "private token"),
    ),
    "slack": (
        lambda r: _p("xo", "x", r.choice("bpar"), "-") + pick(r, DIGITS, 10, 13) + "-" + pick(r, DIGITS, 10, 13) + "-" + pick(r, ALNUM, 24),
        ("slack token", "slack bot token", "bot token"),
    ),
    "slack-app": (lambda r: _p("xa", "pp-1-") + pick(r, UPNUM, 11) + "-" + pick(r, DIGITS, 13) + "-" + hexes(r, 64), ("slack app token",)),
    "stripe": (
        lambda r: r.choice((_p("sk", "_live_"), _p("rk", "_live_"), _p("sk", "_test_"))) + pick(r, ALNUM, 24, 99),
        ("stripe secret key", "stripe api key", "payment key"),
    ),
    "stripe-hook": (_simple(_p("wh", "sec_"), ALNUM, 32), ("stripe webhook secret", "webhook secret")),
    "openai": (lambda r: _p("s", "k-") + pick(r, ALNUM, 20) + _p("T3Blb", "kFJ") + pick(r, ALNUM, 20), ("openai api key", "api key")),
    "openai-project": (
        lambda r: _p("s", "k-proj-") + pick(r, BASE64URL, 74) + _p("T3Blb", "kFJ") + pick(r, BASE64URL, 74),
        ("openai api key", "llm key"),
    ),
    "anthropic": (lambda r: _p("s", "k-ant-", "api03-") + pick(r, BASE64URL, 93) + "AA", ("anthropic api key", "claude key")),
    "huggingface": (_simple(_p("h", "f_"), ALNUM, 34), ("hf token", "huggingface token", "hub token")),
    "npm": (_simple(_p("np", "m_"), ALNUM, 36), ("npm token", "node auth token", "_authToken")),
    "pypi": (lambda r: _p("py", "pi-") + _p("AgEIcHl", "waS5vcmc") + pick(r, BASE64URL, 70, 130), ("pypi token", "twine password")),
    "rubygems": (lambda r: _p("ruby", "gems_") + hexes(r, 48), ("rubygems api key", "gem host api key")),
    "crates": (_simple(_p("c", "io"), ALNUM, 32), ("cargo registry token",)),
    "sendgrid": (lambda r: _p("S", "G.") + pick(r, BASE64URL, 22) + "." + pick(r, BASE64URL, 43), ("sendgrid api key", "smtp password")),
    "twilio": (lambda r: _p("S", "K") + hexes(r, 32), ("twilio api key", "twilio sid")),
    "mailgun": (lambda r: _p("ke", "y-") + hexes(r, 32), ("mailgun api key",)),
    "mailchimp": (lambda r: hexes(r, 32) + _p("-u", "s") + str(r.randint(1, 21)), ("mailchimp api key",)),
    "telegram": (lambda r: pick(r, DIGITS, 9, 10) + ":" + _p("A", "A") + pick(r, BASE64URL, 33), ("telegram bot token", "bot token")),
    "discord": (
        lambda r: r.choice("MNO") + pick(r, BASE64URL, 23) + "." + pick(r, BASE64URL, 6) + "." + pick(r, BASE64URL, 27, 38),
        ("discord token", "bot token"),
    ),
    "google-api": (_simple(_p("AI", "za"), BASE64URL, 35), ("google api key", "maps api key", "firebase api key")),
    "google-oauth": (_simple(_p("GOC", "SPX-"), BASE64URL, 28), ("google client secret", "oauth client secret")),
    "google-access": (_simple(_p("ya", "29."), BASE64URL, 60, 150), ("access token", "oauth token")),
    "digitalocean": (lambda r: _p("do", r.choice("opr"), "_v1_") + hexes(r, 64), ("do token", "digitalocean access token")),
    "shopify": (lambda r: _p("shp", r.choice(("at", "ca", "pa", "ss")), "_") + hexes(r, 32), ("shopify token", "shopify api secret")),
    "databricks": (lambda r: _p("da", "pi") + hexes(r, 32), ("databricks token",)),
    "linear": (_simple(_p("lin", "_api_"), ALNUM, 40), ("linear api key",)),
    "notion": (_simple(_p("nt", "n_"), ALNUM, 46), ("notion token",)),
    "postman": (lambda r: _p("PM", "AK-") + hexes(r, 24) + "-" + hexes(r, 34), ("postman api key",)),
    "newrelic": (_simple(_p("NR", "AK-"), UPNUM, 27), ("new relic api key", "newrelic key")),
    "vault": (lambda r: _p("hv", r.choice("sb"), ".") + pick(r, BASE64URL, 24, 100), ("vault token",)),
    "grafana": (lambda r: _p("gl", "sa_") + pick(r, ALNUM, 32) + "_" + hexes(r, 8), ("grafana token", "grafana api key")),
    "sentry": (lambda r: _p("sn", "tryu_") + hexes(r, 64), ("sentry auth token",)),
    "docker": (_simple(_p("dckr", "_pat_"), BASE64URL, 27), ("docker token", "dockerhub password")),
    "atlassian": (lambda r: _p("ATA", "TT3xFfGF0") + pick(r, BASE64URL, 150, 180), ("jira api token", "atlassian token")),
    "figma": (_simple(_p("fi", "gd_"), BASE64URL, 40), ("figma token",)),
    "airtable": (lambda r: _p("pa", "t") + pick(r, ALNUM, 14) + "." + hexes(r, 64), ("airtable api key",)),
    "azure-client": (lambda r: pick(r, ALNUM, 3) + "8Q~" + pick(r, ALNUM + "._~-", 34), ("azure client secret", "client secret")),
    "azure-storage": (lambda r: b64(r, 64), ("account key", "storage key", "azure storage account key")),
    "age": (lambda r: _p("AGE-SECRET", "-KEY-1") + pick(r, UPNUM, 58), ("age key", "sops age key")),
    "nkey": (lambda r: "S" + r.choice("UAOCN") + pick(r, BASE32, 56), ("nkey seed", "seed", "nats seed")),
    "planetscale": (_simple(_p("pscale", "_tkn_"), BASE64URL, 43), ("planetscale token",)),
    "doppler": (_simple(_p("dp", ".pt."), ALNUM, 43), ("doppler token",)),
    "facebook": (_simple(_p("EA", "A"), ALNUM, 80, 180), ("facebook access token", "fb token")),
    "square": (_simple(_p("sq0", "atp-"), BASE64URL, 22), ("square access token",)),
    "mapbox": (lambda r: _p("s", "k.ey") + pick(r, BASE64URL, 60, 80) + "." + pick(r, BASE64URL, 22), ("mapbox secret token",)),
}

_TOKEN = (
    "api key",
    "token",
    "access token",
    "auth token",
    "secret",
    "secret key",
    "client secret",
    "consumer secret",
    "consumer key",
    "refresh token",
    "api secret",
    "app secret",
    "session token",
    "bearer token",
    "signing key",
    "encryption key",
    "private token",
    "webhook secret",
    "jwt secret",
    "cookie secret",
    "master key",
    "hmac key",
    "oauth token",
    "licence key",
    "service key",
    "deploy key",
    "access key",
    "shared secret",
    "secret key base",
    "app key",
    "csrf token",
    "id token",
    "api token",
)

# free-form tokens without a telling prefix
PLAIN: dict[str, tuple[Callable[[Rng], str], tuple[str, ...]]] = {
    "hex": (lambda r: hexes(r, r.choice((16, 20, 24, 32, 32, 40, 40, 48, 64, 64, 128))), _TOKEN),
    "hex-upper": (lambda r: hexes(r, r.choice((16, 32, 40, 64))).upper(), _TOKEN),
    "alnum": (lambda r: pick(r, ALNUM, 16, 64), _TOKEN),
    "lower": (lambda r: pick(r, LOWNUM, 10, 44), _TOKEN),
    "upper": (lambda r: pick(r, UPNUM, 16, 32), _TOKEN),
    "base64": (lambda r: b64(r, r.choice((12, 16, 18, 20, 24, 32, 32, 48, 64, 64, 96, 128))), _TOKEN),
    "base64-key": (
        lambda r: b64(r, r.choice((16, 24, 32, 32, 48, 64))),
        ("key", "key", "secret", "secret key", "encryption key", "signing key", "aes key", "cipher key", "master key", "private key"),
    ),
    "base64url": (lambda r: b64url(r, r.choice((16, 20, 24, 32, 48, 64, 96))), _TOKEN),
    "aws-secret": (lambda r: pick(r, BASE64, 40), ("aws secret access key", "secret access key", "aws secret", "SecretAccessKey")),
    "otp": (
        lambda r: pick(r, BASE32, r.choice((16, 20, 26, 32))),
        ("otp secret", "totp secret", "mfa seed", "two factor secret", "secret"),
    ),
    "otp-spaced": (
        lambda r: " ".join(pick(r, LOWNUM, 4) for _ in range(r.choice((4, 8)))),
        ("otp secret", "2fa key", "backup code", "secret"),
    ),
    "twilio-auth": (lambda r: hexes(r, 32), ("twilio auth token", "auth token")),
    "dotted": (lambda r: ".".join(pick(r, ALNUM, 6, 40) for _ in range(r.randint(2, 3))), ("token", "refresh token", "access token")),
    "dashed": (
        lambda r: "-".join(pick(r, r.choice((UPNUM, LOWNUM, HEX)), r.randint(4, 8)) for _ in range(r.randint(3, 6))),
        ("licence key", "recovery key", "product key", "secret"),
    ),
    "short": (lambda r: pick(r, ALNUM, 8, 15), _TOKEN),
    "uuid": (uuid, ("api key", "client secret", "heroku api key", "secret", "auth token")),
    "percent": (
        lambda r: pick(r, ALNUM, 10, 30) + "%2B" + pick(r, ALNUM, 4, 20) + r.choice(("%3D", "%3D%3D", "%2F" + pick(r, ALNUM, 6))),
        ("oauth token", "sig", "session id", "auth token"),
    ),
}


def token(rng: Rng) -> tuple[str, str]:
    """(value, variable name in words) of a random token, prefixed or not."""
    table = PREFIXED if rng.random() < 0.45 else PLAIN
    make, names = table[rng.choice(list(table))]
    value = make(rng)
    return value, rng.choice(names if rng.random() < 0.75 else _TOKEN)
