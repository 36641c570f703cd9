"""The command ``secmask`` that comes with the wheel: the native program, with the weights of this package."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    """Becomes the program; arguments, input, output and exit status are its own."""
    folder = Path(__file__).parent
    program = folder / "bin" / "secmask"
    if not program.is_file():
        print("secmask: this package was made without the program", file=sys.stderr)
        sys.exit(2)
    if not os.environ.get("SECMASK_WEIGHTS") and (folder / "weights").is_dir():
        os.environ["SECMASK_WEIGHTS"] = str(folder / "weights")
    os.execv(program, ["secmask", *sys.argv[1:]])
