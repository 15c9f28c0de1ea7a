"""Each command that only tells something tells it, of a real library."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tui.cli.conftest import Done

Refdesk = Callable[..., Done]
pytestmark = pytest.mark.usefixtures("library", "real_assistant")

CASES = {
    ("stats",): "3 papers in this library",
    ("list",): "Computing Machinery and Intelligence",
    ("list", "by turing since 1940"): "Computing Machinery and Intelligence",
    ("show", "turing1950"): "10.1093/mind/lix.236.433",
    ("cite", "computable numbers"): "@turing1936",
    ("people", "turing"): "Alan Turing  2 papers",
    ("keys",): "stated   3 keys",
    ("log",): "3 records",
    ("doctor",): "3 papers; the file is whole.",
    ("ask", "what is in this library?"): "3 papers in this library",
}


@pytest.mark.parametrize(("command", "told"), CASES.items(), ids=" ".join)
def test_what_a_command_tells(
    refdesk: Refdesk, command: tuple[str, ...], told: str
) -> None:
    done = refdesk(*command)
    assert told in done.out
    assert done.code == 0
