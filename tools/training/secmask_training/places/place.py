"""A document of a place of use: one to four pieces of a place, with or without secrets, in the surroundings in which they arrive."""

from __future__ import annotations

from ..alphabets import Rng
from ..values_passwords import Words
from . import agents, ci, cloud, database, dumps, grammar, network, nothing, shell, tables, web, windows
from .chat import talk
from .slots import draw, fill
from .surroundings import noise, surround
from .texts import TEXTS
from .vendors import vendor

# place -> (templates, function), share; a template is drawn as often as a function's text where both are there
PLACES: dict[str, tuple[tuple[str, ...], object, float]] = {
    "chat": ((), talk, 0.16),
    "shell": (shell.TEMPLATES, None, 0.12),
    "cloud": (cloud.TEMPLATES, None, 0.11),
    "dumps": (dumps.TEMPLATES, None, 0.11),
    "web": (web.TEMPLATES, None, 0.09),
    "database": (database.TEMPLATES, None, 0.15),
    "network": (network.TEMPLATES, None, 0.14),
    "windows": (windows.TEMPLATES, None, 0.06),
    "ci": (ci.TEMPLATES, None, 0.10),
    "agents": (agents.TEMPLATES, None, 0.06),
    "tables": (tables.TEMPLATES, tables.table, 0.20),
    "speech": (TEXTS["speech"], None, 0.45),
    "code": (TEXTS["written-code"], None, 0.30),
    "settings": (TEXTS["written-settings"], None, 0.30),
    "printed": (TEXTS["printed"], None, 0.45),
    "lists": (TEXTS["tables"], None, 0.25),
    "agent texts": (TEXTS["agents"], None, 0.30),
    "documents": (TEXTS["documents"], None, 0.30),
    "repositories": (TEXTS["repository"], None, 0.30),
    "vendors": ((), vendor, 0.08),
    "grammar": ((), grammar.line, 0.22),
}
# texts without a secret, by place; the others draw from all
NOTHING = {
    "speech": TEXTS["speech-nothing"], "code": TEXTS["written-nothing"], "settings": TEXTS["written-nothing"],
    "printed": TEXTS["printed-nothing"], "lists": TEXTS["printed-nothing"],
    "agent texts": TEXTS["agents-nothing"], "documents": TEXTS["documents-nothing"], "repositories": TEXTS["repository-nothing"],
}  # fmt: skip
NOTHING_AT_ALL = nothing.TEMPLATES + TEXTS["printed-nothing"] + TEXTS["written-nothing"]
HOW = {"secret": 0.58, "example": 0.07, "masked": 0.06, "reference": 0.06, "none": 0.23}


def piece(rng: Rng, words: Words, name: str, how: str, unseen: bool = False) -> str:
    """A piece of a place; `how` as in `slots.fill`, or none: a text of such places without anything in a secret's place.
    `unseen`: of templates that training never draws."""
    templates, function, _ = PLACES[name]
    if function is not None and (not templates or rng.random() < 0.5):
        return function(rng, words, how, unseen)
    if how == "none":
        return fill(rng, words, draw(rng, NOTHING.get(name, NOTHING_AT_ALL), unseen))
    return fill(rng, words, draw(rng, templates, unseen), how)


def place(rng: Rng, words: Words, length: int) -> str:
    """A marked document of very roughly `length` characters."""
    name = rng.choices(list(PLACES), [p[2] for p in PLACES.values()])[0]
    parts, size = [], 0
    while size < length * rng.uniform(0.3, 1.0) and len(parts) < 24:
        other = rng.choice(list(PLACES)) if rng.random() < 0.15 else name
        how = rng.choices(list(HOW), list(HOW.values()))[0]
        text = piece(rng, words, other, how)
        if rng.random() < 0.25:
            text += "\n" + "\n".join(noise(rng, words) for _ in range(rng.randint(1, 3)))
        parts.append(surround(rng, words, text) if rng.random() < 0.35 else text)
        size += len(parts[-1])
    joined = rng.choice(("\n", "\n", "\n\n")).join(parts)
    return surround(rng, words, joined) if rng.random() < 0.5 else joined
