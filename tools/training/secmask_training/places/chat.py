"""Chats, mails, tickets and notes: dialogue with times and names, the secret in a sentence or in an answer of its own."""

from __future__ import annotations

from ..alphabets import Rng
from ..values_passwords import Words
from .languages import LANGUAGES
from .slots import draw, fill

_NAMES = list(LANGUAGES)
_WEIGHTS = [6.0 if name == "en" else 2.0 if name in ("de", "fr", "es", "zh", "ru") else 1.0 for name in _NAMES]
_ASKS = ("pw?", "what is the password?", "can you send me the password?", "wie ist das Passwort?", "c'est quoi le mdp ?", "какой пароль?", "密码是什么?", "パスワードは?", "contraseña?", "qual a senha?", "jakie hasło?", "and the password?", "which key do you use?", "send creds pls", "password for ⟪h⟫?", "token?")
_CLOSINGS = ("", "", "", ".", "!", ", thanks", " :)", ", please change it", " - ⟪N⟫", ", bitte ändern", " 🙏", " ok?", ", danke", " (⟪h⟫)", ", don't tell")


def _sentence(rng: Rng, words: Words, how: str, language: str, unseen: bool) -> str:
    nouns, telling, quiet = LANGUAGES[language]
    template = draw(rng, (quiet if how == "none" else telling).split("|"), unseen).replace("{x}", rng.choice(nouns.split("|")))
    if rng.random() < 0.12:
        template = template.upper() if "⟪" not in template else template.capitalize()
    elif rng.random() < 0.3:
        template = template[:1].upper() + template[1:]
    closing = "" if template.endswith("⟪l⟫") and rng.random() < 0.8 else rng.choice(_CLOSINGS)
    return fill(rng, words, template.replace("⟪l⟫", "⟪p⟫") + closing if closing else template, how if how != "none" else "secret")


def _small_talk(rng: Rng, words: Words) -> str:
    return fill(rng, words, rng.choice(("⟪S⟫", "⟪S⟫?", "ok", "thanks!", "done, see ⟪k⟫", "ticket ⟪n⟫ is closed", "https://⟪h⟫/⟪y⟫/⟪n⟫", "meeting at ⟪z⟫", "+1", "⟪N⟫, ⟪S⟫", "request ⟪g⟫ failed again", "danke", "merci", "спасибо", "谢谢", "👍")))


def talk(rng: Rng, words: Words, how: str, unseen: bool = False) -> str:
    """A message, or a dialogue of a few lines, in one language (now and then two)."""
    language = rng.choices(_NAMES, _WEIGHTS)[0]
    style = rng.randint(0, 9)
    if style < 3:
        text = _sentence(rng, words, how, language, unseen)
        return text if rng.random() < 0.6 else f"{_small_talk(rng, words)} {text}"
    lines = [_small_talk(rng, words) for _ in range(rng.randint(0, 3))]
    lines.append(_sentence(rng, words, "none", language, unseen))
    if how != "none" and not unseen and rng.random() < 0.35:
        lines.append(fill(rng, words, rng.choice(_ASKS)))
        lines.append(fill(rng, words, rng.choice(("⟪p⟫", "⟪p⟫", "⟪w⟫", "⟪t⟫", "⟪u⟫ / ⟪p⟫", "it's ⟪p⟫", "⟪l⟫")), how))
    else:
        lines.append(_sentence(rng, words, how, language, unseen))
    lines += [_small_talk(rng, words) for _ in range(rng.randint(0, 3))]
    people = [fill(rng, words, rng.choice(("⟪N⟫", "⟪u⟫", "⟪N⟫ ⟪Y⟫"))) for _ in range(2)]
    clock = lambda: f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
    shaped = (
        lambda k, t: f"[{clock()}] <{people[k % 2]}> {t}",
        lambda k, t: f"{people[k % 2]}: {t}",
        lambda k, t: f"{people[k % 2]}  {clock()}\n{t}",
        lambda k, t: t,
        lambda k, t: f"> {t}" if k % 2 else t,
        lambda k, t: f"{clock()} - {people[k % 2]}: {t}",
        lambda k, t: f"*{people[k % 2]}* ({clock()}): {t}",
    )[style - 3]
    text = "\n".join(shaped(k, t) for k, t in enumerate(lines))
    if style == 6 and rng.random() < 0.5:
        text = fill(rng, words, "From: ⟪E⟫\nTo: ⟪E⟫\nSubject: ⟪S⟫\n\n") + text + fill(rng, words, "\n\n-- \n⟪N⟫ ⟪Y⟫")
    return text
