"""Chat messages, e-mails and tickets in several languages, with and without secrets in them."""

from __future__ import annotations

from . import values_benign as benign
from . import values_lookalikes as lookalikes
from .alphabets import Rng
from .carriers import host, user
from .entries import secret_value, url_with_secret
from .markup import clean, secret
from .values_passwords import Words, password

_WITH_PASSWORD = (
    "the password is {v}",
    "password: {v}",
    "pw: {v}",
    "Your temporary password is {v}. Please change it after the first login.",
    "user {u}, pass {v}",
    "creds: {u} / {v}",
    "{u}:{v}",
    "I reset it, the new password for {h} is {v}",
    "ssh into {h} with {u} and {v}",
    "try {v} if the old one does not work",
    "wifi is {v}",
    "the vault passphrase: {v}",
    "login with {u} and password {v}",
    "can you check why {v} is rejected as password on {h}?",
    "We used {v} as the root password on {h}, please rotate it.",
    "Hi, the credentials are: login {u} password {v}",
    "old pw {v} still works on staging",
    "das Passwort lautet {v}",
    "Passwort für {h}: {v}",
    "Zugang: {u} / {v}",
    "Kennwort ist {v}, bitte ändern",
    "le mot de passe est {v}",
    "mdp : {v}",
    "identifiant {u}, mot de passe {v}",
    "la contraseña es {v}",
    "clave: {v}",
    "usuario {u} y contraseña {v}",
    "la password è {v}",
    "a senha é {v}",
    "senha: {v}",
    "пароль: {v}",
    "логин {u} пароль {v}",
    "новый пароль от сервера {v}",
    "密码是 {v}",
    "密码:{v}",
    "パスワードは {v} です",
    "パスワード: {v}",
    "비밀번호는 {v} 입니다",
    "hasło: {v}",
    "wachtwoord is {v}",
    "şifre: {v}",
    "lösenordet är {v}",
    "mật khẩu là {v}",
    "كلمة المرور هي {v}",
    "heslo: {v}",
    "salasana on {v}",
    "parola este {v}",
)
_WITH_TOKEN = (
    "here is the key: {v}",
    "use this token {v}",
    "api key {v} for {h}",
    "I put {v} into the CI settings",
    "token={v}",
    "export it as {v}",
    "our {n} is {v}, do not share",
    "The {n} {v} leaked in the build log",
    "can someone revoke {v}?",
    "Customer pasted their {n}: {v}",
    "works for me with {v}",
    "> {v}",
    "`{v}`",
    "curl fails with 401, I use {v}",
    "hier der Token: {v}",
    "voici la clé : {v}",
    "aquí está el token {v}",
    "вот токен {v}",
    "这是密钥 {v}",
    "APIキーは {v}",
)
_WITHOUT = (
    "did anybody reset the password for {h}?",
    "I forgot my password again",
    "the token expired, please generate a new one",
    "see commit {sha} for the fix",
    "ticket {uuid} is closed",
    "the build {short} failed on {h}",
    "Please never post passwords here!",
    "password policy: at least 12 characters, one digit",
    "the secret is stored in the vault under {u}/prod",
    "checksum is {sha256}",
    "your order number is {serial}",
    "md5 {md5}",
    "set {ref} in your environment",
    "use {ph} as a placeholder",
    "can you rotate the api key? thanks",
    "Das Passwort muss mindestens 8 Zeichen haben",
    "J'ai oublié mon mot de passe",
    "he olvidado mi contraseña",
    "забыл пароль, помогите",
    "密码忘了怎么办",
    "session {uuid} timed out",
    "request id {uuid}",
    "deploying {short} to staging",
    "the certificate fingerprint is {fp}",
    "password: ****",
    "password: <hidden>",
    "token: [REDACTED]",
    "my public key is {pub}",
    "what is the token limit of the model?",
    "the key takeaway is simple",
    "secret santa is next week",
    "tracking number {serial}",
    "docker pull {h}/{u}@sha256:{sha256}",
    "revert {sha}",
    "the passwords differ between {u} and the config",
    "login: {u}, password via sms",
    "merged in {short}",
    "lgtm",
    "on it",
    "can you take a look?",
    "+1",
)
_NAMES = ("alice", "bob", "carol", "dmitri", "eve", "farid", "giulia", "hiro", "ines", "jan", "support", "ops-bot", "maria.k", "tom")


def _say(rng: Rng, words: Words, with_secret: bool) -> str:
    if not with_secret:
        look = lookalikes.LOOKALIKES
        return rng.choice(_WITHOUT).format(
            h=host(rng),
            u=user(rng),
            sha=look["sha1"][0](rng),
            uuid=look["uuid"][0](rng),
            short=look["short-sha"][0](rng),
            sha256=look["sha256"][0](rng),
            serial=look["serial"][0](rng),
            md5=look["md5"][0](rng),
            ref=benign.reference(rng),
            ph=clean(benign.placeholder(rng)),
            fp=look["fingerprint"][0](rng),
            pub=look["public-key"][0](rng),
        )
    roll = rng.random()
    if roll < 0.6:
        value = password(rng, words)
        return rng.choice(_WITH_PASSWORD).format(v=secret(value), u=user(rng), h=host(rng))
    value, name = secret_value(rng, words)
    if roll < 0.9:
        return rng.choice(_WITH_TOKEN).format(v=value, n=name, h=host(rng))
    return "connect to " + url_with_secret(rng, secret(password(rng, words).replace(" ", "").replace("@", "")))


def _filler(rng: Rng, words: Words) -> str:
    text = " ".join(words.one(rng) for _ in range(rng.randint(3, 14)))
    return text.capitalize() + rng.choice((".", "?", "", "!"))


def conversation(rng: Rng, words: Words, lines: int, share: float = 0.25) -> str:
    """A chat, mail thread or ticket of about `lines` lines; `share` of them hold a secret."""
    style = rng.randint(0, 5)
    people = rng.sample(_NAMES, 3)
    out = []
    if style == 4:
        out.append(
            f"From: {people[0]}@{host(rng)}\nTo: {people[1]}@{host(rng)}\nSubject: {_filler(rng, words)}\nMessage-ID: <{lookalikes.LOOKALIKES['uuid'][0](rng)}@{host(rng)}>\n"
        )
    if style == 5:
        out.append(
            f"[{rng.choice(('OPS', 'SUP', 'DEV'))}-{rng.randint(10, 9999)}] {_filler(rng, words)}\nReporter: {people[0]}\nPriority: {rng.choice(('high', 'low', 'medium'))}\n\nDescription:"
        )
    for _ in range(lines):
        roll = rng.random()
        text = _say(rng, words, True) if roll < share else _say(rng, words, False) if roll < share + 0.35 else _filler(rng, words)
        who = rng.choice(people)
        out.append(
            (
                f"[{rng.randint(0, 23):02}:{rng.randint(0, 59):02}] <{who}> {text}",
                f"{who}: {text}",
                f"{who.title()}  {rng.randint(1, 12)}:{rng.randint(0, 59):02} PM\n{text}",
                f"{text}",
                f"{text}",
                f"{rng.choice(('', '> ', '- '))}{text}",
            )[style]
        )
    return "\n".join(out)
