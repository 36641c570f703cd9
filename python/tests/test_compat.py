from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path
from typing import List

import pytest
from samples import password, sentence, token

import secmask
from secmask.compat import mask_text_moe


def run(*arguments: str, data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "secmask.compat", *arguments], input=data, capture_output=True)


def test_signature() -> None:
    names = list(inspect.signature(mask_text_moe).parameters)
    assert names[:6] == ["text", "fast_model_dir", "long_model_dir", "tau", "enable_escalation", "token"]


def test_masks() -> None:
    masked = mask_text_moe(sentence(), tau=0.8)
    assert masked == sentence().replace(password(), "[SECRET]")
    assert mask_text_moe(f"key: {token()}", no_escalate=True) == "key: [SECRET]"


def test_tau_matters() -> None:
    text = f"old pw was {password()}, do not tell anybody"
    assert mask_text_moe(text, tau=0.8) == text.replace(password(), "[SECRET]")
    assert mask_text_moe(text, tau=1.0) == text


def test_a_name_of_a_hub_means_the_expert_of_the_package() -> None:
    with pytest.warns(UserWarning, match="expert of this package"):
        masked = mask_text_moe(sentence(), fast_model_dir="somebody/some-model")
    assert password() not in masked


def test_a_folder_is_loaded(experts: secmask.Masker, tmp_path: Path) -> None:
    weights = Path(experts.info["weights"])
    masked = mask_text_moe(sentence(), fast_model_dir=str(weights / "fast"), long_model_dir=str(weights / "long"))
    assert password() not in masked
    with pytest.raises(secmask.WeightsError):
        mask_text_moe(sentence(), fast_model_dir=str(tmp_path))


@pytest.mark.parametrize("extra", [[], ["--no-escalate"], ["--tau", "0.7"]])
def test_command(tmp_path: Path, extra: List[str]) -> None:
    source, target = tmp_path / "in.txt", tmp_path / "out.txt"
    source.write_bytes(f"{sentence()}\r\n\xff".encode("latin-1"))
    result = run("--in", str(source), "--out", str(target), *extra)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert target.read_bytes() == source.read_bytes().replace(password().encode(), b"[SECRET]")


def test_command_in_a_pipe() -> None:
    assert run(data=token().encode()).stdout == b"[SECRET]"


def test_command_without_its_file() -> None:
    result = run("--in", "/nowhere/at/all")
    assert result.returncode == 2 and b"/nowhere/at/all" in result.stderr
