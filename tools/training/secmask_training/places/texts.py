"""Templates that lie in text files (`texts/PLACE/*.txt`), separated by lines of `====`; the places named `…-nothing` hold no secret."""

from __future__ import annotations

import pathlib
import re

FOLDER = pathlib.Path(__file__).parent / "texts"


def read(path: pathlib.Path) -> tuple[str, ...]:
    """The templates of a file, without white space at their ends."""
    parts = re.split(r"(?m)^====[ \t]*$", path.read_text(encoding="utf-8"))
    return tuple(t for t in (part.strip("\n").rstrip() for part in parts) if t)


TEXTS: dict[str, tuple[str, ...]] = {
    folder.name: tuple(t for path in sorted(folder.glob("*.txt")) for t in read(path)) for folder in sorted(FOLDER.iterdir())
}
