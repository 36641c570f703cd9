"""Passwords as people choose them: a word and a year, keyboard walks, names of pets and children, seasons, teams, translated words.

Pieces and their joints are drawn separately, so no two are likely to be alike; a bare dictionary word comes now and then, too.
"""

from __future__ import annotations

from .alphabets import ALNUM, DIGITS, LOWER, UPPER, Rng, pick
from .values_passwords import Words, password

_PETS = "luna bella max charlie bruno simba nala rocky coco milo oscar felix minka tiger rex balu sammy lucky lola kira mia leo zoe emma anna paul jonas finn olivia hugo pablo marco sofia elena ivan olga dima yuki hana kenji ahmed fatma ayse mehmet chloe lucas louis manon giulia matteo bartek kasia jana tomas petra nils astrid ingrid pekka aino".split()
_WORDS = "sommer winter herbst fruehling summer spring autumn printemps hiver verano invierno primavera estate inverno zima lato leto kesa talvi sommar vinter yaz kis schatz liebe passwort kennwort geheim willkommen hallo soleil amour bonjour bienvenue motdepasse azerty doudou hola contrasena amor bienvenido estrella ciao benvenuto amore stella senha saudade brasil haslo kotek misiek kochanie polska heslo ahoj slunce jelszo sziasztok parola soare sifre merhaba galatasaray fenerbahce besiktas salasana aurinko wachtwoord welkom zomer lozinka sunce geslo zaporka kodeord velkommen losenord valkommen sakura himitsu hayabusa tokyo woaini nihao arsenal chelsea liverpool juventus bayern dortmund barcelona madrid porsche ferrari yamaha kawasaki mustang dragon monkey shadow master ninja princess sunshine football baseball iloveyou superman batman pokemon naruto starwars metallica slayer qwertz coffee kaffee pizza banana office company server backup router drucker printer scanner welcome service support buchhaltung lager werkstatt kueche garage".split()
_WALKS = "qwerty qwertz azerty asdfgh asdf yxcvbn zxcvbn qazwsx 1qaz2wsx 1q2w3e4r qweasd qwe123 zaq12wsx poiuyt lkjhgf 123qwe asd123 q1w2e3 1qaz 2wsx 3edc 4rfv 5tgb !QAZ @WSX 987654 102938 147258 159357 741852 112233 123321".split()
_UNICODE = "пароль зима весна лето осень Москва солнце собака кошка любовь 秘密 密码 パスワード ひみつ さくら 비밀 사랑 Straße Größe Müller Köln Fräulein été forêt garçon mañana niño coração ação łódka żółw świnia čeština děkuji şeker güneş çiçek κωδικός ήλιος שלום סיסמה مرحبا सपना".split()
_JOINTS = ("", "", "", "", "_", "-", ".", "!", "@", "#", "&", "+", "*", "$")
_TAILS = ("", "", "", "!", "!", "!!", "?", "#", ".", "$", "*", "@", "%", "1!", "123", "!1", "=", "+", ";", ":")


def _case(rng: Rng, word: str) -> str:
    roll = rng.random()
    return word if roll < 0.38 else word.capitalize() if roll < 0.85 else word.upper() if roll < 0.92 else word[:-1] + word[-1:].upper()


def _number(rng: Rng) -> str:
    return rng.choice(
        (
            str(rng.randint(1940, 2031)), f"{rng.randint(0, 99):02}", str(rng.randint(0, 9)), pick(rng, DIGITS, 3, 4), "123", "1234",
            f"{rng.randint(1, 28):02}{rng.randint(1, 12):02}{rng.randint(50, 99)}", "007", "69", "99", "2024", "2025", "111",
        )
    )  # fmt: skip


def _leet(rng: Rng, word: str) -> str:
    return "".join({"a": "@", "e": "3", "i": "1", "o": "0", "s": "$"}.get(c, c) if rng.random() < 0.6 else c for c in word)


def weak(rng: Rng, words: Words) -> str:
    """A password that a person made up."""
    roll = rng.random()
    stem = rng.choice(_PETS) if rng.random() < 0.25 else rng.choice(_WORDS) if rng.random() < 0.4 else words.one(rng)
    if roll < 0.5:
        value = _case(rng, stem) + rng.choice(_JOINTS) + _number(rng) + rng.choice(_TAILS)
    elif roll < 0.6:
        value = _case(rng, stem) + rng.choice(_JOINTS) + _case(rng, rng.choice((words.one(rng), rng.choice(_PETS)))) + rng.choice(("", _number(rng))) + rng.choice(_TAILS)
    elif roll < 0.68:
        value = _case(rng, rng.choice(_WALKS)) + rng.choice(("", _number(rng), rng.choice(_WALKS))) + rng.choice(_TAILS)
    elif roll < 0.76:
        value = _case(rng, _leet(rng, stem)) + rng.choice(("", _number(rng))) + rng.choice(_TAILS)
    elif roll < 0.82:
        value = _number(rng) + rng.choice(_JOINTS) + _case(rng, stem) + rng.choice(_TAILS)
    elif roll < 0.88:
        value = rng.choice(_UNICODE) + rng.choice(("", _number(rng), _number(rng))) + rng.choice(_TAILS)
    elif roll < 0.94:
        value = _case(rng, stem)
    else:
        value = _number(rng) + _number(rng) + rng.choice(("", stem[:2]))
    return value if len(value) >= 4 else value + _number(rng) + stem[:3]


def spiky(rng: Rng) -> str:
    """A strong password with the characters that break parsers: , ; : | ( ) [ ] < > # & and the like, never a quote or a space."""
    signs = ",;:|()[]<>#&!$%*+-./=?@^_{}~"
    value = [rng.choice(ALNUM) for _ in range(rng.randint(5, 18))] + [rng.choice(signs) for _ in range(rng.randint(1, 6))]
    rng.shuffle(value)
    return rng.choice(ALNUM) + "".join(value) + (rng.choice(ALNUM) if rng.random() < 0.7 else "")


def generated(rng: Rng) -> str:
    """What a password manager or `pwgen` makes."""
    return rng.choice(
        (
            pick(rng, ALNUM, 8, 24), pick(rng, LOWER, 8, 12), pick(rng, LOWER + DIGITS, 8, 16), pick(rng, UPPER + DIGITS, 8, 16),
            "-".join(pick(rng, ALNUM, 6) for _ in range(3)), "-".join(pick(rng, LOWER, 4, 6) for _ in range(4)), pick(rng, DIGITS, 6, 12),
        )
    )  # fmt: skip


def any_password(rng: Rng, words: Words) -> str:
    """Weak 40 %, generated 20 %, spiky 15 %, of the older kinds 25 %."""
    roll = rng.random()
    if roll < 0.4:
        return weak(rng, words)
    if roll < 0.6:
        return generated(rng)
    return spiky(rng) if roll < 0.75 else password(rng, words)
