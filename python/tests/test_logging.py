from __future__ import annotations

import io
import logging
from typing import Any, Dict

import pytest
from samples import password, sentence, token

import secmask


class Log:
    def __init__(self, filter: logging.Filter, format: str = "%(message)s") -> None:
        self.stream = io.StringIO()
        handler = logging.StreamHandler(self.stream)
        handler.setFormatter(logging.Formatter(format))
        handler.addFilter(filter)
        self.logger = logging.Logger("shop")
        self.logger.addHandler(handler)

    @property
    def text(self) -> str:
        return self.stream.getvalue()


def test_message_and_arguments() -> None:
    log = Log(secmask.MaskingFilter())
    log.logger.warning("login with %s failed after %d tries", token(), 3)
    log.logger.warning(sentence())
    assert log.text == f"login with [SECRET] failed after 3 tries\n{sentence()}\n".replace(password(), "[SECRET]")


def test_traceback(rules: secmask.Masker) -> None:
    log = Log(secmask.MaskingFilter(rules))
    try:
        raise ValueError(f"no such user: {token()}")
    except ValueError:
        log.logger.exception("failed", stack_info=True)
    assert "ValueError: no such user: [SECRET]" in log.text
    assert token() not in log.text and "Traceback" in log.text and "Stack (most recent" in log.text


def test_extra_fields(rules: secmask.Masker) -> None:
    log = Log(secmask.MaskingFilter(rules), "%(message)s %(user)s %(context)s %(count)s")
    context: Dict[str, Any] = {"token": token(), "list": [1, token(2), None], "object": ValueError(token(3))}
    log.logger.warning("m", extra={"user": "anna", "context": context, "count": 3})
    assert log.text == "m anna {'token': '[SECRET]', 'list': [1, '[SECRET]', None], 'object': '[SECRET]'} 3\n"


def test_the_name_of_a_field_tells(rules: secmask.Masker) -> None:
    log = Log(secmask.MaskingFilter(rules), "%(db_password)s")
    log.logger.warning("m", extra={"db_password": password()})
    assert log.text == "[SECRET]\n"


def test_a_comment_excuses_nothing() -> None:
    log = Log(secmask.MaskingFilter())
    log.logger.warning(f"{token()} secmask:allow")
    assert log.text == "[SECRET] secmask:allow\n"


@pytest.mark.parametrize("arguments", [(1,), ("a", "b"), ()])
def test_a_wrong_message_is_withheld(rules: secmask.Masker, arguments: Any) -> None:
    log = Log(secmask.MaskingFilter(rules))
    log.logger.warning(f"{token()} %s %d", *arguments)
    # Without arguments nothing is put in, and the text stays as it is but for the secret.
    assert log.text in ("[a message was withheld: it could not be masked]\n", "[SECRET] %s %d\n")
    assert token() not in log.text


def test_fails_closed() -> None:
    masker = secmask.Masker(experts="none")
    log = Log(secmask.MaskingFilter(masker))
    masker.close()
    log.logger.warning(token())
    assert log.text == "[a message was withheld: it could not be masked]\n"


def test_the_filter_of_one_logger(rules: secmask.Masker) -> None:
    log = Log(secmask.MaskingFilter(rules, name="other"))
    log.logger.warning("dropped by the name, as with every logging.Filter")
    assert log.text == ""
