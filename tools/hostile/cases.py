"""What a hostile case is, and how it is run."""

from __future__ import annotations

import dataclasses
import os
import pathlib
import subprocess
import tempfile
import time
from collections.abc import Callable

SECONDS = 120
MEGABYTES = 400
CASES: list["Case"] = []


@dataclasses.dataclass
class Case:
    """`build(folder)` makes the trap in an empty folder. The program is then run in that folder with `command`, and has to end
    with one of `exits`, within the limits, with each of `says` in its messages; a secret that `finds` is true for is reported."""

    name: str
    build: Callable[[pathlib.Path], None]
    command: list[str]
    exits: tuple[int, ...]
    says: tuple[str, ...] = ()
    finds: bool = False
    stdin: bytes | None = None


@dataclasses.dataclass
class Outcome:
    case: Case
    faults: list[str]
    code: int
    seconds: float
    megabytes: float
    messages: str


def case(command: str, exits: tuple[int, ...] = (0,), says: tuple[str, ...] = (), finds: bool = False, stdin: bytes | None = None):
    """Registers the decorated function as the `build` of a case; its docstring is the case's name."""

    def register(build):
        CASES.append(Case(build.__doc__.strip().rstrip("."), build, command.split(), exits, says, finds, stdin))
        return build

    return register


def secret() -> str:
    """An access token as GitHub issues them, of letters that are counted; put together here so that no file holds one."""
    alphabet = "h4Kq9ZtW2mXv7RbN5cLpY8sDf3GjA6uEoT1i"
    return "gh" + "p_" + alphabet


def environment(folder: pathlib.Path) -> dict[str, str]:
    """Nothing of the user's own settings."""
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "SECMASK_WEIGHTS", "LANG")}
    return kept | {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": str(folder.parent), "TERM": "dumb"}


def build_apart(case: Case, folder: pathlib.Path) -> None:
    """In a process of its own: a child's memory counts from what its parent has."""
    child = os.fork()
    if child == 0:
        try:
            case.build(folder)
        except BaseException as error:
            print(f"{case.name}: {error!r}", flush=True)
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        raise SystemExit("the trap could not be built")


def run(case: Case, program: pathlib.Path, folder: pathlib.Path) -> Outcome:
    build_apart(case, folder)
    faults = []
    began = time.time()
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        given.write(case.stdin or b"")
        given.seek(0)
        process = subprocess.Popen([program, *case.command], cwd=folder, env=environment(folder), stdin=given, stdout=said, stderr=told)
        pid = 0
        while pid == 0:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid == 0 and time.time() - began > SECONDS:
                faults.append(f"still running after {SECONDS} s")
                process.kill()
                pid, status, used = os.wait4(process.pid, 0)
            time.sleep(0.01)
        said.seek(0)
        told.seek(0)
        out, err = said.read(), told.read()
    seconds, megabytes = time.time() - began, used.ru_maxrss / 1024
    code, messages = os.waitstatus_to_exitcode(status), err.decode("utf-8", "replace")
    if code < 0:
        faults.append(f"ended by signal {-code}")
    elif code not in case.exits:
        faults.append(f"exit status {code}, expected {' or '.join(map(str, case.exits))}")
    if megabytes > MEGABYTES:
        faults.append(f"{megabytes:.0f} MB of memory")
    faults += [f"does not say {word!r}" for word in case.says if word not in messages]
    if case.finds and not out.strip():
        faults.append("did not report the secret")
    if secret().encode() in out + err:
        faults.append("shows the secret")
    if b"\x1b" in out + err:
        faults.append("passes an escape code on to the terminal")
    if (folder / "PWNED").exists() or (folder.parent / "PWNED").exists():
        faults.append("ran or wrote what the trap wanted")
    return Outcome(case, faults, code, seconds, megabytes, messages)
