from __future__ import annotations

import io

import pytest
from samples import sentence, token

import secmask


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_however_it_is_cut(rules: secmask.Masker, size: int) -> None:
    text = f"grüße 日本 🙂 {token(1)}\n" * 20 + token(2)
    stream = rules.stream()
    output = "".join(stream.push(text[start : start + size]) for start in range(0, len(text), size))
    assert output + stream.finish() == rules.mask(text)


def test_bytes_cut_inside_characters(experts: secmask.Masker) -> None:
    data = (f"日本 🙂 {sentence()}\n" * 3).encode()
    stream = experts.stream()
    output = b"".join(stream.push(data[start : start + 1]) for start in range(len(data)))
    assert output + stream.finish() == experts.mask(data)


def test_a_file(rules: secmask.Masker) -> None:
    file = io.StringIO(f"one\n{token()}\nthree\n" * 100)
    assert "".join(rules.stream().pipe(file)) == "one\n[SECRET]\nthree\n" * 100


def test_complete_lines_at_once(rules: secmask.Masker) -> None:
    stream = rules.stream()
    assert stream.push(f"one {token()}\ntwo ") + stream.flush_lines() == "one [SECRET]\n"
    assert stream.finish() == "two "


def test_pieces_of_two_kinds(rules: secmask.Masker) -> None:
    stream = rules.stream()
    stream.push("a")
    with pytest.raises(TypeError):
        stream.push(b"b")


def test_nothing_and_too_much(rules: secmask.Masker) -> None:
    stream = rules.stream()
    assert stream.finish() == ""
    with pytest.raises(secmask.SecMaskError):
        stream.push("a")
