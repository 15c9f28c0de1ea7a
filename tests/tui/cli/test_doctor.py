"""`refdesk doctor`: sound, to be mended, mended."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.cli.conftest import Done

pytestmark = pytest.mark.usefixtures("library")


def test_a_sound_library(refdesk: Callable[..., Done]) -> None:
    done = refdesk("doctor")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "3 papers; the file is whole.",
        "  missing  3 without abstract",
        "  missing  2 without identifier",
        "Nothing is wrong.",
    ]


def test_what_is_wrong_is_said_and_mended(
    refdesk: Callable[..., Done], library: Path
) -> None:
    with Library.open(library) as opened:
        opened.database.run("UPDATE venue SET papers = 9")
        opened.database.connection.commit()
    done = refdesk("doctor")
    assert done.code == 1
    assert "  wrong    3 venues with a wrong count of papers" in done.out
    assert "--mend" in done.err
    done = refdesk("doctor", "--mend")
    assert done.code == 0
    assert "  mended   3 venues with a wrong count of papers" in done.out
    found = json.loads(refdesk("doctor", "--json").out)
    assert (found["sound"], found["papers"], found["faults"]) == (True, 3, [])
