"""Makes a data set of log lines, one in two hundred with a made-up secret, always the same for the same size.

    sample.py MEGABYTES FOLDER
"""

from __future__ import annotations

import random
import string
import sys
from pathlib import Path
from typing import Iterator

LETTERS = string.ascii_letters + string.digits
FILE_BYTES = 16 << 20


def secret(source: random.Random) -> str:
    """In forms that rules know, and in a sentence, which needs an expert."""
    value = "".join(source.choices(LETTERS, k=36))
    return source.choice(
        (
            "login with " + "ghp" + "_" + value + " failed",
            f"connecting to postgres://shop:{value[:16]}@db{source.randrange(9)}.internal/shop",
            f"export DB_PASSWORD={value[:12]}",
            f"hi, the db password for admin is kT{value[:7]}9z, please rotate",
        )
    )


def lines(seed: int) -> Iterator[str]:
    source = random.Random(seed)
    hosts = [f"web-{number}" for number in range(40)]
    names = ["".join(source.choices(string.ascii_lowercase, k=source.randint(3, 9))) for _ in range(400)]
    number = 0
    while True:
        number += 1
        head = f"2026-03-{source.randint(1, 28):02}T{number % 24:02}:{number % 60:02}:07Z {source.choice(hosts)} "
        if source.random() < 0.005:
            yield head + secret(source)
        elif source.random() < 0.5:
            path = "/".join(source.choices(names, k=source.randint(1, 4)))
            yield head + f'"GET /{path} HTTP/1.1" {source.choice((200, 200, 200, 304, 404))} {source.randrange(90_000)}'
        else:
            yield head + f"{source.choice(names)}: " + " ".join(source.choices(names, k=source.randint(5, 20)))


def main() -> None:
    left, folder = int(sys.argv[1]) << 20, Path(sys.argv[2])
    folder.mkdir(parents=True)
    number = 0
    while left > 0:
        size, end = 0, min(left, FILE_BYTES)
        with open(folder / f"part-{number:04}.log", "w") as file:
            for line in lines(number):
                file.write(line + "\n")
                size += len(line) + 1
                if size >= end:
                    break
        left -= size
        number += 1


if __name__ == "__main__":
    main()
