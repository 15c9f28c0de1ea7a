"""One small library and the sample, each read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding import library

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker


@pytest.fixture(scope="session")
def linker() -> Linker:
    return library.small()


@pytest.fixture(scope="session")
def sample() -> Linker:
    return library.sample()
