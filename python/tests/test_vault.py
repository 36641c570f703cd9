from __future__ import annotations

import os
from pathlib import Path

import pytest
from samples import token

import secmask

KEY = "a key of more than sixteen bytes"


def test_there_and_back() -> None:
    vault = secmask.Vault()
    text = f"ü {token(1)} and {token(2)} and {token(1)}"
    masked = secmask.mask(text, vault=vault)
    assert masked == "ü [SECRET_github_token_1] and [SECRET_github_token_2] and [SECRET_github_token_1]"
    assert len(vault) == 2
    assert vault.restore(masked) == text
    assert vault.restore(masked.encode()) == text.encode()
    assert secmask.restore("see [secret-github‑token‑2]", vault) == f"see {token(2)}"
    assert vault.restore("[SECRET_github_token_9]") == "[SECRET_github_token_9]"


def test_batches_and_streams(rules: secmask.Masker) -> None:
    vault = secmask.Vault()
    masker = rules.into(vault)
    texts = [f"{number} {token(number % 3)}" for number in range(30)]
    assert [vault.restore(text) for text in masker.mask_many(texts)] == texts
    assert len(vault) == 3
    masked = "".join(masker.stream().pipe(texts))
    assert "".join(vault.restore_stream().pipe(masked[i : i + 5] for i in range(0, len(masked), 5))) == "".join(texts)


def test_inside_of_a_json_string() -> None:
    vault = secmask.Vault()
    begin, end = ("-----%s RSA PRIVATE KEY-----" % word for word in ("BEGIN", "END"))
    lines = [token(seed)[4:] * 2 for seed in range(8)]
    key = "\n".join([begin, *lines, end])
    masked = secmask.mask(key, vault=vault)
    assert vault.restore(masked) == key
    assert vault.restore(masked, json_string=True) == key.replace("\n", "\\n")


def test_sealed_and_opened(tmp_path: Path, rules: secmask.Masker) -> None:
    vault = secmask.Vault()
    masked = rules.into(vault).mask(token())
    sealed = vault.seal(KEY)
    assert token().encode() not in sealed
    assert secmask.Vault.unseal(sealed, KEY).restore(masked) == token()
    file = tmp_path / "talk.vault"
    vault.save(file, KEY)
    vault.save(file, KEY)
    assert os.stat(file).st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["talk.vault"]
    again = secmask.Vault.load(file, KEY.encode())
    assert again.restore(masked) == token()
    # It goes on with the same numbers.
    assert rules.into(again).mask(token(9)) == "[SECRET_github_token_2]"


def test_what_is_no_vault() -> None:
    sealed = secmask.Vault().seal(KEY)
    with pytest.raises(secmask.VaultError, match="another key"):
        secmask.Vault.unseal(sealed, KEY + "x")
    with pytest.raises(secmask.VaultError):
        secmask.Vault.unseal(b"nothing", KEY)
    with pytest.raises(secmask.VaultError, match="bytes"):
        secmask.Vault().seal("short")
