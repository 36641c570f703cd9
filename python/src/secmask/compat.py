"""The function and the command line of the Python tool that masks with two experts, so that its users change one import:

    from secmask.compat import mask_text_moe

    python -m secmask.compat --in app.log --out masked.log
"""

from __future__ import annotations

import argparse
import functools
import os
import sys
import warnings
from typing import List, Optional

from ._errors import SecMaskError
from ._masker import Masker

_DEFAULT_TAU = 0.80


def mask_text_moe(
    text: str,
    fast_model_dir: Optional[str] = None,
    long_model_dir: Optional[str] = None,
    tau: float = _DEFAULT_TAU,
    enable_escalation: bool = True,
    token: Optional[str] = None,
    *,
    no_escalate: Optional[bool] = None,
) -> str:
    """The text with its secrets replaced by ``[SECRET]``. The models are loaded by the first call with them.

    :param fast_model_dir: Folder of the fast expert. What is no folder, such as a name at a model hub, means the expert that
        comes with this package; a warning says so. Nothing is downloaded.
    :param long_model_dir: Folder of the long expert, in the same way.
    :param tau: Score from which what an expert finds counts, 0 to 1.
    :param enable_escalation: Whether the long expert reads what the fast one is not made for.
    :param token: A hub's token, which has no use here.
    :param no_escalate: The opposite of ``enable_escalation``; wins where it is given.
    """
    escalates = enable_escalation if no_escalate is None else not no_escalate
    return _masker(_folder(fast_model_dir), _folder(long_model_dir), tau, escalates).mask(text)


def _folder(name: Optional[str]) -> Optional[str]:
    if not name:
        return None
    if os.path.isdir(name):
        return os.path.abspath(name)
    warnings.warn(f"{name} is no folder; the expert of this package is used", stacklevel=3)
    return None


@functools.lru_cache(maxsize=4)
def _masker(fast: Optional[str], long: Optional[str], tau: float, escalates: bool) -> Masker:
    return Masker(fast_model=fast, long_model=long, tau=tau, experts="both" if escalates else "fast")


def main(arguments: Optional[List[str]] = None) -> int:
    """The command line. Exit status: 0 written, 2 an error."""
    parser = argparse.ArgumentParser(prog="python -m secmask.compat", description="Masks secrets in a text.")
    parser.add_argument("--in", dest="source", default="-", help="file to mask; - for standard input")
    parser.add_argument("--out", dest="target", default="-", help="file to write; - for standard output")
    parser.add_argument("--tau", type=float, default=_DEFAULT_TAU, help="score from which an expert counts")
    parser.add_argument("--fast-model", help="folder of the fast expert")
    parser.add_argument("--long-model", help="folder of the long expert")
    parser.add_argument("--no-escalate", action="store_true", help="the fast expert alone")
    options = parser.parse_args(arguments)
    try:
        masker = _masker(
            _folder(options.fast_model), _folder(options.long_model), options.tau, not options.no_escalate
        )
        if options.source == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(options.source, "rb") as file:
                data = file.read()
        masked = masker.mask(data)
        if options.target == "-":
            sys.stdout.buffer.write(masked)
            sys.stdout.buffer.flush()
        else:
            with open(options.target, "wb") as file:
                file.write(masked)
    except (OSError, SecMaskError, ValueError) as error:
        print(f"secmask.compat: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
