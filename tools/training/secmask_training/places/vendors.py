"""Vendors whose keys have no form of their own: a random value that only the vendor's name beside it gives away.

`name lengths alphabet`; alphabets: h hex, l lower and digits, a letters and digits, u upper and digits, b base64url, g UUID.
"""

from __future__ import annotations

from ..alphabets import ALNUM, BASE64URL, HEX, LOWNUM, UPNUM, Rng, pick, uuid
from ..markup import secret
from ..values_passwords import Words
from .slots import draw, fill, held_out, instead

_ALPHABETS = {"h": HEX, "l": LOWNUM, "a": ALNUM, "u": UPNUM, "b": BASE64URL}
_TEMPLATES = (
    "{n}_api_key = \"{v}\"", "{N}_API_KEY={v}", "{N}_TOKEN: {v}", "{n}: {v}", "{n} key: {v}", "{n}.apiKey={v}", "const {n}Key = '{v}';", "https://api.{n}.com/v1/⟪y⟫?key={v}", "https://api.{n}.io/⟪y⟫/{v}/⟪n⟫", "# {n}\n{v}", "{n} {v}", "headers = {'X-{n}-Key': '{v}'}", "client = {n}.Client('{v}')", "{n}:\n  enabled: true\n  key: {v}", "[{n}]\nsecret = {v}", "curl -H 'Authorization: {v}' https://{n}.com/api", "\"{n}\": {\"apiKey\": \"{v}\", \"id\": \"⟪g⟫\"}", "our {n} token is {v}", "export {N}_SECRET={v}", "{n}({v})", "{N} = {v}", "{n}_auth={v}&page=⟪n⟫", "<{n}-key>{v}</{n}-key>", "| {n} | {v} |", "INFO {n} client created with {v}",
)  # fmt: skip
_QUIET = ("{n} request id {k}", "{n} trace {k} ok", "{n}_commit = \"{k}\"", "{n} sha256 {k}", "{n}/{k}.js", "using {n} version {k}", "{n} session {k} closed", "{n}: digest {k}", "{n}_checksum={k}", "https://{n}.com/build/{k}", "image: {n}@sha256:{k}", "{n} account id {k}")


def vendor(rng: Rng, words: Words, how: str, unseen: bool = False) -> str:
    name, lengths, alphabet = rng.choice([v for v in VENDORS if held_out(v[0]) == unseen])
    name = words.one(rng) if not unseen and rng.random() < 0.35 else name
    value = uuid(rng) if alphabet == "g" else pick(rng, _ALPHABETS[alphabet], rng.choice(lengths))
    template = draw(rng, _QUIET if how == "none" else _TEMPLATES, unseen)
    value = value if how == "none" else secret(value) if how == "secret" else instead(rng, how)
    text = template.replace("{N}", name.upper()).replace("{n}", name).replace("{k}", value).replace("{v}", value)
    return fill(rng, words, text)


def _read(table: str) -> list[tuple[str, tuple[int, ...], str]]:
    rows = (row.split() for row in table.strip().split(";"))
    return [(name, tuple(map(int, lengths.split(","))), alphabet) for name, lengths, alphabet in rows]


VENDORS = _read(
    """
abstract 32 l; abuseipdb 80 l; accuweather 32 a; adobeio 32 l; aeroworkflow 20 a; aha 64 h; airship 91 a; airvisual 36 l; alconost
32 l; aletheiaapi 32 u; alienvault 64 l; allsports 64 l; ambee 64 h; apifonica 11 l; apimetrics 32 a; apitemplate 39 a; appcues 36
l; appsynergy 64 l; apptivo 36 l; artsy 32 a; asana 32 h; asanaoauth 51 l; atlassian 24 a; atlassiandatacenter 43 a; autodesk 32
a; autoklose 32 b; autopilot 32 h; azure 52 l; azurebatch 88 a; bannerbear 22 a; baremetrics 18,21,25 a; bitbar 32 a; bitfinex 43
b; bitlyaccesstoken 40 a; blogger 39 a; blynk 40 b; boostnote 64 h; borgbase 148,150,152 b; box 32 a; braintreepayments 32 h;
browshot 28 a; bscscan 34 u; buddyns 40 l; budibase 32 h; buildkite 40 l; bulksms 29 a; campayn 64 l; centralstationcrm 30 l;
chartmogul 32 l; chatfuel 128 a; cloudimage 30 l; cloudmersive 36 l; cloudsmith 40 h; cloze 32 h; codeclimate 64 h; codequiry 64
a; cryptocompare 64 l; currencycloud 64 l; currencyscoop 32 l; dailyco 64 h; dandelion 32 l; dareboost 60 a; deepgram 40 l;
detectlanguage 32 l; dfuse 32 l; diggernaut 40 l; dynalist 128 b; eagleeyenetworks 15 a; enigma 40 a; fastforex 28 l; flightapi 24
l; front 36 a; geocodify 40 l; getresponse 32 l; githuboauth2 20 a; goodday 32 l; graphhopper 36 l; gumroad 43 a; hiveage 20 b;
holistic 64 h; infura 32 l; instamojo 40 a; invoiceocean 20 a; ipinfodb 64 l; jupiterone 76 a; kanban 12 u; kanbantool 12 u;
keenio 64 u; kraken 56 a; kucoin 24 h; languagelayer 32 l; leadfeeder 43 a; lemlist 32 h; linkpreview 32 a; liveagent 32 a;
loyverse 32 l; luno 43 b; magicbell 40 a; mailboxlayer 32 l; mailjetsms 32 a; mediastack 32 l; metaapi 64 h; mite 16 l; mixmax 36
b; mixpanel 32 b; monkeylearn 40 h; myfreshworks 22 b; netsuite 64 a; nicereply 40 h; nightfall 32 a; noticeable 20 a; nozbe 16 a;
opencagedata 32 l; openweather 32 l; parseur 40 h; paydirtapp 32 l; pdfshift 32 h; pepipost 32 a; planyo 62 l; podio 32 l; powrbot
40 a; prospectcrm 32 l; protocolsio 64 l; redhatpyxis 32 l; restpack 48 a; salescookie 32 l; scrapingbee 80 u; selectpdf 36 l;
sendbird 24 h; shipday 20 a; signupgenius 32 a; sirv 88 a; skrappio 42 a; smartsheets 37 a; sonarqube 40 l; sparkpost 40 a;
speechtextai 32 h; sportsmonk 60 a; stockdata 40 a; supernotes 43 b; surveybot 80 a; telegram 35 b; textmagic 30 a; theoddsapi 32
h; thingsboard 20 l; tineswebhook 32 l; toggltrack 32 a; truenas 64 a; tyntec 32 a; urlscan 36 l; versioneye 40 a; vouchery 36 l;
walkscore 32 l; wandb 40 h; weatherbit 32 l; webscraping 32 a; websitepulse 32 h; youneedabudget 64 h; yousign 32 l; zerobounce 32
l; zipcodeapi 64 a; zonkafeedback 36 a
"""
)
