"""The program that comes with the wheel."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from samples import password, sentence, token

import secmask

PROGRAM = Path(sysconfig.get_path("scripts")) / "secmask"

pytestmark = pytest.mark.skipif(
    not (Path(secmask.__file__).parent / "bin/secmask").is_file(), reason="made without the program"
)


def test_masks_what_is_piped_into_it() -> None:
    result = subprocess.run([str(PROGRAM)], input=sentence().encode(), capture_output=True)
    assert result.stdout.decode() == sentence().replace(password(), "[SECRET]")


def test_finds_what_stands_in_files(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(f"key = '{token()}'\n")
    result = subprocess.run([str(PROGRAM), "scan", str(tmp_path)], capture_output=True, text=True)
    assert result.returncode == 1 and "github_token" in result.stdout and token() not in result.stdout


def test_its_vault_is_that_of_python(tmp_path: Path) -> None:
    vault, key = tmp_path / "v", tmp_path / "k"
    key.write_text("a key of more than sixteen bytes\n")
    arguments = [str(PROGRAM), "mask", "--vault", str(vault), "--key-file", str(key)]
    masked = subprocess.run(arguments, input=token().encode(), capture_output=True).stdout.decode()
    assert secmask.Vault.load(vault, key.read_text().strip()).restore(masked) == token()


def test_version() -> None:
    shown = subprocess.run([str(PROGRAM), "--version"], capture_output=True, text=True).stdout
    assert shown.strip() == secmask.__version__
    assert sys.version_info >= (3, 9)
