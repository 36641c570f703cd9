from __future__ import annotations

from typing import Iterator

import pytest

import secmask


@pytest.fixture(scope="session")
def rules() -> Iterator[secmask.Masker]:
    """A masker of rules alone."""
    with secmask.Masker(experts="none") as masker:
        yield masker


@pytest.fixture(scope="session")
def experts() -> Iterator[secmask.Masker]:
    with secmask.Masker() as masker:
        yield masker
