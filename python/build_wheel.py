"""Makes the wheel: the Python package, libsecmask, the program and the experts' weights in one file. Needs Python alone.

    python3 build_wheel.py FOLDER

It takes the library from .build/library and the program from .build/portable (`make wheel` builds both). The platform tag says the
oldest C library that they run with, as measured from the versions of the symbols that they need. Also a build backend (PEP 517), so that
`pip install ./python` works in a checkout in which both have been built.
"""

from __future__ import annotations

import base64
import hashlib
import os
import platform
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LIBRARY = Path(os.environ.get("SECMASK_BUILT_LIBRARY", ROOT / ".build/library/libsecmask.so.1"))
PROGRAM = Path(os.environ.get("SECMASK_BUILT_PROGRAM", ROOT / ".build/portable/secmask"))
NAME = "secmask"
# A fixed time, so that the same input gives the same wheel: the earliest that the format can say.
TIME = (1980, 1, 1, 0, 0, 0)
WEIGHT_FILES = {"config.json", "model.safetensors", "vocab.txt", "tokenizer_config.json", "special_tokens_map.json", "MODEL_CARD.md"}


def version() -> str:
    text = (HERE / "src/secmask/__init__.py").read_text()
    found = re.search(r'^__version__ = "(.+)"$', text, re.M)
    if not found:
        raise SystemExit("no version in __init__.py")
    return found.group(1)


def least_glibc(files: List[Path]) -> Tuple[int, int]:
    """The newest version of glibc's symbols that files need, from ``objdump -T``."""
    needed = (2, 17)
    for file in files:
        table = subprocess.run(["objdump", "-T", str(file)], check=True, capture_output=True, text=True).stdout
        for line in table.splitlines():
            found = re.search(r"\*UND\*.*GLIBC_(\d+)\.(\d+)", line)
            if found:
                needed = max(needed, (int(found.group(1)), int(found.group(2))))
    return needed


def tag() -> str:
    major, minor = least_glibc([LIBRARY] + ([PROGRAM] if PROGRAM.is_file() else []))
    return f"py3-none-manylinux_{major}_{minor}_{platform.machine()}"


def metadata() -> str:
    readme = (HERE / "README.md").read_text()
    return f"""Metadata-Version: 2.1
Name: {NAME}
Version: {version()}
Summary: Finds secrets in text and masks them, on your own machine
License: MIT
Requires-Python: >=3.9
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Security
Classifier: Typing :: Typed
Description-Content-Type: text/markdown

{readme}"""


def contents() -> Iterator[Tuple[str, bytes, bool]]:
    """Names in the wheel, what is in them, and whether they are programs."""
    for file in sorted((HERE / "src/secmask").glob("*")):
        if file.suffix in (".py", ".typed") or file.name == "py.typed":
            yield f"{NAME}/{file.name}", file.read_bytes(), False
    yield f"{NAME}/libsecmask.so.1", LIBRARY.read_bytes(), False
    if PROGRAM.is_file():
        yield f"{NAME}/bin/secmask", PROGRAM.read_bytes(), True
    for expert in ("fast", "long", "gate", "glance"):
        for file in sorted((ROOT / "weights" / expert).iterdir()):
            if file.name in WEIGHT_FILES:
                yield f"{NAME}/weights/{expert}/{file.name}", file.read_bytes(), False
    for name in ("LICENSE", "NOTICE"):
        yield f"{information()}/{name}", (ROOT / name).read_bytes(), False


def information() -> str:
    return f"{NAME}-{version()}.dist-info"


def make(folder: Path) -> Path:
    """Writes the wheel into a folder."""
    if not LIBRARY.is_file():
        raise SystemExit(f"{LIBRARY} is missing: run `make library` first")
    wheel = folder / f"{NAME}-{version()}-{tag()}.whl"
    folder.mkdir(parents=True, exist_ok=True)
    record = []
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(name: str, data: bytes, is_program: bool = False) -> None:
            entry = zipfile.ZipInfo(name, TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if is_program else 0o100644) << 16
            archive.writestr(entry, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{name},sha256={digest},{len(data)}")

        for name, data, is_program in contents():
            add(name, data, is_program)
        add(f"{information()}/METADATA", metadata().encode())
        add(
            f"{information()}/WHEEL",
            f"Wheel-Version: 1.0\nGenerator: build_wheel.py\nRoot-Is-Purelib: false\nTag: {tag()}\n".encode(),
        )
        add(f"{information()}/entry_points.txt", b"[console_scripts]\nsecmask = secmask._command:main\n")
        name = f"{information()}/RECORD"
        entry = zipfile.ZipInfo(name, TIME)
        entry.external_attr = 0o100644 << 16
        archive.writestr(entry, "\n".join([*record, f"{name},,"]) + "\n")
    return wheel


def build_wheel(
    wheel_directory: str,
    config_settings: Optional[Dict[str, Any]] = None,
    metadata_directory: Optional[str] = None,
) -> str:
    """For pip: PEP 517."""
    return make(Path(wheel_directory)).name


def build_sdist(sdist_directory: str, config_settings: Optional[Dict[str, Any]] = None) -> str:
    """For pip: the sources are the repository; there is no archive of them."""
    raise SystemExit("there is no source archive; clone the repository and run `make wheel`")


if __name__ == "__main__":
    path = make(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/wheel"))
    print(f"{path} ({path.stat().st_size / 1e6:.1f} MB)")
