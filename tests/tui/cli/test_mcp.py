"""`refdesk mcp`, before it serves: its options, and what it needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from store.errors import LibraryError
from tui.cli import mcp
from tui.cli.arguments import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.cli.conftest import Done


def test_without_the_sdk_it_says_how_to_have_it(
    refdesk: Callable[..., Done], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("mcp", "mcp_types"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "tui.mcp.server", raising=False)
    done = refdesk("mcp", "--library", str(library))
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "refdesk[mcp]" in done.err


def test_words_are_refused(refdesk: Callable[..., Done]) -> None:
    done = refdesk("mcp", "papers")
    assert (done.code, done.out) == (2, "")


def test_a_library_that_is_missing_is_said_before_anything_is_served(
    refdesk: Callable[..., Done],
) -> None:
    pytest.importorskip("mcp", reason="needs the MCP SDK: refdesk[mcp]")
    done = refdesk("mcp")
    assert (done.code, done.out) == (3, "")
    assert "There is no library" in done.err


def test_it_only_reads_unless_it_is_told_to_write(library: Path) -> None:
    place = ["--library", str(library)]
    reader = mcp.opened(read(place, mcp.OPTIONS)).library
    with reader, pytest.raises(LibraryError, match="read-only"):
        reader.personal.star(1)
    desk = mcp.opened(read([*place, "--write"], mcp.OPTIONS))
    with desk.library as found:
        found.personal.star(1)
        assert desk.writes
