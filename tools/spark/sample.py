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
# Random letters would look like passwords to the experts.
WORDS = """account added address after agent answer archive balance batch before begin block body branch bucket buffer build cache call
cancel cart change channel check client close cloud cluster code collect color column command commit config connect content copy count create
cursor customer data database date debug default delay delete deploy detail device disk document domain down download draft driver edit empty
enable end engine entry error event export failed fetch field file filter final find first folder form found frame free from full group handler
header health host image import index inline input insert invoice item job join key language last late layer length level limit line link list
load local lock login loop mail main map mark match member memory menu merge message method mode model module monitor month mount move network
next node note number object offset open option order output package page panel parent part path pause payment pending phone plan player point
policy pool port post price print process product profile program project public push queue quota range rate read ready record region release
remote remove render reply report request reset resource response restart result resume retry return review role room root route row rule run
sample save schema screen script search section select send server service session setting share shop size slow socket sort source space split
stage start state status step stock stop storage store stream style submit support switch sync system table target task team template test text
thread ticket time timeout title topic total trace transfer tree trigger type unit update upload user valid value version view visit volume wait
warn warehouse watch web week width window worker write year zone""".split()


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
    number = 0
    while True:
        number += 1
        head = f"2026-03-{source.randint(1, 28):02}T{number % 24:02}:{number % 60:02}:07Z {source.choice(hosts)} "
        if source.random() < 0.005:
            yield head + secret(source)
        elif source.random() < 0.5:
            path = "/".join(source.choices(WORDS, k=source.randint(1, 4)))
            yield head + f'"GET /{path} HTTP/1.1" {source.choice((200, 200, 200, 304, 404))} {source.randrange(90_000)}'
        else:
            yield head + f"{source.choice(WORDS)}: " + " ".join(source.choices(WORDS, k=source.randint(5, 20)))


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
