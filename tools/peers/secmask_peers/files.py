"""Files that are made once."""

from __future__ import annotations

import pathlib
import shutil
from collections.abc import Callable


def once(target: pathlib.Path, write: Callable[[pathlib.Path], object]) -> pathlib.Path:
    """`target`, a file or a folder. If it is missing, `write` makes it under another name first, so that what a run leaves
    behind that was interrupted is not taken for the whole."""
    if not target.exists():
        partial = target.with_name(f"partial-{target.name}")
        if partial.is_dir():
            shutil.rmtree(partial)
        partial.unlink(missing_ok=True)
        write(partial)
        partial.rename(target)
    return target
