from __future__ import annotations

import re

import pytest
from samples import password, sentence, token

import secmask


def test_one_line() -> None:
    assert secmask.mask(f"token = {token()}") == "token = [SECRET]"


def test_what_only_its_surroundings_give_away() -> None:
    assert secmask.mask(sentence()) == sentence().replace(password(), "[SECRET]")


def test_ordinary_text_stays() -> None:
    text = "nothing to see here, möwe 🙂\r\n\0\t"
    assert secmask.mask(text) == text
    assert secmask.scan(text) == []


@pytest.mark.parametrize("before", ["", "abc ", "grüße ", "日本 ", "🙂🙂 ", "e\u0301 "])
def test_offsets_are_code_points_in_str_and_bytes_in_bytes(rules: secmask.Masker, before: str) -> None:
    text = f"{before}{token(1)} — {token(2)}"
    found = rules.scan(text)
    assert [text[finding.start : finding.end] for finding in found] == [token(1), token(2)]
    data = text.encode()
    found = rules.scan(data)
    assert [data[finding.start : finding.end].decode() for finding in found] == [token(1), token(2)]


def test_bytes_that_are_no_utf8_stay(rules: secmask.Masker) -> None:
    data = b"\xff\xfe\0 " + token().encode() + b" \x80"
    assert rules.mask(data) == b"\xff\xfe\0 [SECRET] \x80"
    assert rules.mask(bytearray(data)) == rules.mask(memoryview(data)) == rules.mask(data)  # type: ignore[type-var]


def test_lone_surrogates_stay(rules: secmask.Masker) -> None:
    text = f"\ud800 {token()} \udfff"
    assert rules.mask(text) == "\ud800 [SECRET] \udfff"
    (finding,) = rules.scan(text)
    assert text[finding.start : finding.end] == token()


def test_findings(rules: secmask.Masker) -> None:
    (finding,) = rules.scan(f"one\ntwo {token()}\n")
    assert (finding.type, finding.line, finding.column) == ("github_token", 2, 5)
    assert (finding.nature, finding.source) == ("secret", "pattern")
    assert finding.reason and 0 < finding.confidence <= 1
    assert token() not in repr(finding)


def test_findings_of_what_was_masked(rules: secmask.Masker) -> None:
    text = f"ü {token()}"
    result = rules.mask_with_findings(text)
    assert result.text == "ü [SECRET]"
    assert text[result.findings[0].start : result.findings[0].end] == token()


def test_scan_alarms_and_mask_hides() -> None:
    # A weak word in an example: hidden, and no alarm.
    text = "pass" + "word=hunter2"
    assert secmask.mask(text) == "pass" + "word=[SECRET]"
    assert secmask.scan(text) == []
    with secmask.Masker(purpose="hiding") as masker:
        assert [finding.nature for finding in masker.scan(text)] == ["example"]


@pytest.mark.parametrize("wrong", [None, 1, ["a"], object()])
def test_what_is_no_text(wrong: object) -> None:
    with pytest.raises(TypeError):
        secmask.mask(wrong)  # type: ignore[type-var]


def test_closed_masker() -> None:
    masker = secmask.Masker(experts="none")
    masker.close()
    masker.close()
    with pytest.raises(secmask.SecMaskError, match="closed"):
        masker.mask("x")


def test_styles() -> None:
    text = f"a {token()} b"
    assert secmask.Masker(experts="none", style="label").mask(text) == "a [SECRET:github_token] b"
    assert secmask.Masker(experts="none", style="fill").mask(text) == "a " + 40 * "*" + " b"
    assert secmask.Masker(experts="none", style="keep").mask(text) == "a ghp_" + 36 * "*" + " b"
    assert secmask.Masker(experts="none", placeholder="XXX").mask(text) == "a XXX b"
    tag = secmask.Masker(experts="none", style="tag", key="0123456789abcdef").mask(text)
    assert re.fullmatch(r"a \[SECRET:github_token:[0-9a-f]{12}\] b", tag)


def test_allowed_known_and_ignored() -> None:
    text = f"{token(1)} {token(2)} blackbird"
    with secmask.Masker(experts="none", allow=[token(1)], known=["blackbird"]) as masker:
        assert masker.mask(text) == f"{token(1)} [SECRET] [SECRET]"
    with secmask.Masker(experts="none", ignore_types="github_token") as masker:
        assert masker.mask(text) == text


def test_markers() -> None:
    text = f"{token()}  # secmask:allow"
    assert secmask.Masker(experts="none").mask(text) == text
    assert token() not in secmask.Masker(experts="none", markers=False).mask(text)


@pytest.mark.parametrize(
    "options",
    [
        {"experts": "three"},
        {"purpose": "fun"},
        {"tau": 1.5},
        {"min_confidence": -0.1},
        {"threads": 0},
    ],
)
def test_wrong_options(options: dict) -> None:  # type: ignore[type-arg]
    with pytest.raises(ValueError):
        secmask.Masker(**options)


@pytest.mark.parametrize("options", [{"preset": "loud"}, {"style": "red"}, {"style": "tag", "key": "short"}])
def test_options_that_the_library_refuses(options: dict) -> None:  # type: ignore[type-arg]
    with pytest.raises(secmask.SecMaskError):
        secmask.Masker(experts="none", **options)


def test_missing_weights() -> None:
    with pytest.raises(secmask.WeightsError, match="nowhere"):
        secmask.Masker(weights="/nowhere")


def test_info(experts: secmask.Masker) -> None:
    assert experts.info["version"] == secmask.__version__ == secmask.library_version()
    assert experts.info["experts"] == ["fast", "long"]
