"""Folders and files that are traps."""

from __future__ import annotations

import os
import pathlib
import random
import socket

from cases import case, secret


def write(folder: pathlib.Path, name: str = "settings.py", text: str | None = None) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'token = "{secret()}"\n' if text is None else text)


@case("scan .", (1,), finds=True)
def loop(folder):
    """Folders that link to each other."""
    write(folder)
    (folder / "a").mkdir()
    (folder / "a" / "b").symlink_to("../a")
    (folder / "c").symlink_to("d")
    (folder / "d").symlink_to("c")


@case("scan .", (1,), finds=True)
def upwards(folder):
    """A link to the folder above and one to the root of the system."""
    write(folder)
    (folder / "up").symlink_to("..")
    (folder / "root").symlink_to("/")


@case("scan .", (1,), finds=True)
def dangling(folder):
    """Links to nothing and to themselves."""
    write(folder)
    (folder / "nothing").symlink_to("not-there")
    (folder / "self").symlink_to("self")


@case("scan nothing", (2,), says=("nothing",))
def named_dangling(folder):
    """A link to nothing that is named on the command line."""
    (folder / "nothing").symlink_to("not-there")


@case("scan .", (1,), finds=True)
def line_feeds(folder):
    """Names with line feeds, tabs and quotes."""
    for name in ("a\nb.py", 'c"d.py', "e\tf.py", "g'h.py", "-rf.py", "--help.py"):
        write(folder, name)


@case("scan --report json --report html=report.html --report github=github.txt .", (1,), finds=True)
def escape_codes(folder):
    """Names with codes that a terminal obeys, in several reports."""
    write(folder, "\x1b]0;owned\x07.py")
    write(folder, "\x1b[2J<script>alert(1)</script>.py".replace("/", "_"))


@case("scan .", (1,), finds=True)
def bytes_as_names(folder):
    """Names that are not UTF-8."""
    with open(os.fsencode(folder) + b"/\xff\xfe\xc3.py", "w") as file:
        file.write(f'token = "{secret()}"\n')


@case("scan .", (0, 1, 2))
def deep(folder):
    """Two thousand folders inside each other: a path longer than the system takes."""
    place = os.open(folder, os.O_RDONLY)
    for _ in range(2_000):
        os.mkdir("d", dir_fd=place)
        inner = os.open("d", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    file = os.open("deep.py", os.O_CREAT | os.O_WRONLY, dir_fd=place)
    os.write(file, f'token = "{secret()}"\n'.encode())
    os.close(file)
    os.close(place)


@case("scan .", (1,), finds=True)
def many(folder):
    """Twenty thousand empty files."""
    write(folder)
    for number in range(20_000):
        (folder / f"{number}.txt").touch()


@case("scan .", (1,), finds=True)
def pipe(folder):
    """A named pipe that nobody writes to, and a socket."""
    write(folder)
    os.mkfifo(folder / "pipe.py")
    server = socket.socket(socket.AF_UNIX)
    os.chdir(folder)
    server.bind("socket.py")
    os.chdir("/")
    server.close()


@case("scan .", (1,), finds=True)
def device(folder):
    """Devices without an end."""
    write(folder)
    try:
        os.mknod(folder / "zero.py", 0o20666, os.makedev(1, 5))
        os.mknod(folder / "random.py", 0o20666, os.makedev(1, 9))
    except PermissionError:
        (folder / "zero.py").symlink_to("/dev/zero")


@case("scan --patterns-only .", (1,), finds=True)
def long_line(folder):
    """One line of a gigabyte, with a secret at its end."""
    with open(folder / "long.txt", "wb") as file:
        for _ in range(1_000):
            file.write(b"lorem ipsum dolor sit amet " * 37_037)
        file.write(f" token={secret()}\n".encode())


@case("scan .", (1,), finds=True)
def long_token(folder):
    """A token of 60 MB without a blank, and a secret behind it."""
    letters = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=1 << 16))
    with open(folder / "token.txt", "w") as file:
        for _ in range(900):
            file.write(letters)
        file.write(f"\ntoken={secret()}\n")


@case("scan .", (0,))
def noise(folder):
    """Random bytes under names of sources."""
    for number in range(20):
        (folder / f"{number}.py").write_bytes(random.Random(number).randbytes(100_000))


@case("scan .", (1,), finds=True)
def invalid_text(folder):
    """A secret amid bytes that are not UTF-8."""
    (folder / "a.txt").write_bytes(b"\x80\xfe\xfd caf\xe9 \xf0\x9f\n" + f"token={secret()}\n".encode() + b"\xed\xa0\x80\xc0\xaf")


@case("scan .", (1,), finds=True)
def odd_utf16(folder):
    """UTF-16 of an odd length with lone surrogates."""
    text = f"token = {secret()}\n".encode("utf-16-le")
    (folder / "a.txt").write_bytes(b"\xff\xfe" + b"\x00\xd8" + b"\x0a\x00" + text + b"\x41")
    (folder / "mark.txt").write_bytes(b"\xff\xfe")


@case("scan .", (1,), finds=True)
def hostile_ignore(folder):
    """Ignore files whose patterns a careless matcher takes for ever over."""
    (folder / ".gitignore").write_text("\n".join(["**/" * 40 + "a*a*a*a*a*a*a*b", "*" * 500 + "x", "[" * 1_000, "!" * 100, "\\"] * 40))
    (folder / ".secmaskignore").write_text("/".join(["**"] * 300) + "/no\n")
    write(folder, "a" * 200 + "/" + "a" * 200 + "/settings.py")


@case("scan .", (0, 1, 2))
def ignore_folder(folder):
    """Ignore files that are folders, pipes or links to files of others."""
    write(folder)
    (folder / ".gitignore").mkdir()
    os.mkfifo(folder / ".secmaskignore")
    (folder / "sub").mkdir()
    (folder / "sub" / ".gitignore").symlink_to("/etc/shadow")


@case("scan .", (0, 1, 2), says=(".secmask.toml",))
def broken_settings(folder):
    """Settings that are no TOML, nested without end."""
    write(folder)
    (folder / ".secmask.toml").write_text("[[" * 5_000 + "a = {" * 5_000)


@case("scan --rules rules.toml --patterns-only text.txt", (0, 1), says=("slow",))
def slow_rule(folder):
    """A rule whose expression takes for ever."""
    (folder / "rules.toml").write_text("[[rules]]\nid = 'slow'\nregex = '''(?:a?){1000}a{1000}'''\n")
    (folder / "text.txt").write_text(("a" * 900 + "\n") * 1_000)


@case("mask --jsonl", (0, 1, 2), stdin=b"[" * 300_000 + b"\n" + b'{"a":' * 100_000 + b"\n")
def deep_json(folder):
    """JSON Lines nested a hundred thousand deep."""


@case("mask --json", (2,), stdin=b'{"a": "\\ud800", "b": tru')
def broken_json(folder):
    """JSON that breaks off."""


@case("scan --report sarif=out/of/here/report.sarif .", (2,), says=("report.sarif",))
def nowhere(folder):
    """A report into a folder that is not there."""
    write(folder)
