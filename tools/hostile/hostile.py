"""Runs secmask over repositories, files and archives that are traps, and says which it does not survive.

    python3 hostile.py PROGRAM [WORD …]      only cases whose names hold a word
"""

from __future__ import annotations

import pathlib
import subprocess
import sys
import tempfile

import archives  # noqa: F401
import repositories  # noqa: F401
import trees  # noqa: F401
from cases import CASES, run


def main() -> int:
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    program, words = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    wrong = 0
    chosen = [c for c in CASES if not words or any(w in c.name or w == c.build.__name__ for w in words)]
    for case in chosen:
        home = pathlib.Path(tempfile.mkdtemp(prefix="hostile-"))
        folder = home / "case"
        folder.mkdir()
        try:
            outcome = run(case, program, folder)
        finally:
            subprocess.run(["rm", "-rf", home])  # deeper than Python can climb
        wrong += bool(outcome.faults)
        mark = "FAILED" if outcome.faults else "ok"
        print(f"{mark:6} {case.name}: exit status {outcome.code}, {outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB", flush=True)
        for fault in outcome.faults:
            print(f"       {fault}")
        if outcome.faults or words:
            print("       " + outcome.messages.strip()[:600].replace("\n", "\n       "))
    print(f"{len(chosen) - wrong} passed, {wrong} failed")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
