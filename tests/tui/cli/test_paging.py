"""Long text goes to the pager of a terminal, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tui.cli import paging
from tui.cli.arguments import Arguments

KEEPS = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """What a pager is given."""
    file = tmp_path / "paged"
    monkeypatch.setenv("PAGER", f"{sys.executable} -c \"{KEEPS}\" '{file}'")
    return file


def _given(*names: str) -> Arguments:
    given = Arguments()
    given.values = {name: [] for name in names}
    return given


@pytest.mark.parametrize("name", ["list", "ask", "show"])
def test_what_is_not_for_a_terminal_is_never_paged(refdesk, library, kept, name):
    at = ("--library", str(library))
    assert refdesk(name, "lovelace", *at).out
    assert refdesk(name, "lovelace", "--no-pager", *at).out
    assert not kept.exists()


def test_long_text_is_paged_as_it_is(kept, capsys, monkeypatch):
    monkeypatch.setattr(paging, "_is_long", lambda text: True)
    paging.write("Gödel \x1b[1m深度\x1b[0m\n" * 50, _given())
    assert kept.read_text(encoding="utf-8") == "Gödel \x1b[1m深度\x1b[0m\n" * 50
    assert capsys.readouterr().out == ""


def test_it_can_be_turned_off(kept, capsys, monkeypatch):
    monkeypatch.setattr(paging, "_is_long", lambda text: True)
    paging.write("text\n", _given("--no-pager"))
    assert not kept.exists()
    assert capsys.readouterr().out == "text\n"


@pytest.mark.parametrize("pager", ["", "cat", "no-such-pager-here", "'half"])
def test_without_a_pager_it_is_printed(pager, capsys, monkeypatch):
    monkeypatch.setattr(paging, "_is_long", lambda text: True)
    monkeypatch.setenv("PAGER", pager)
    paging.write("text\n", _given())
    assert capsys.readouterr().out == "text\n"


def test_a_pager_that_is_left_early_is_no_error(monkeypatch):
    monkeypatch.setattr(paging, "_is_long", lambda text: True)
    monkeypatch.setenv("PAGER", "true")
    paging.write("line\n" * 200_000, _given())


def test_less_is_the_pager_where_none_is_named(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert paging.command({}) == ["less"]
    assert paging.command({"PAGER": "most -s"}) == ["most", "-s"]
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert paging.command({}) == []


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of its own")
@pytest.mark.parametrize(("rows", "paged"), [("2", True), ("40", False)])
def test_on_a_terminal_only_what_does_not_fit(library, kept, rows, paged):
    leader, follower = os.openpty()
    environ = {**os.environ, "TERM": "xterm", "LINES": rows, "COLUMNS": "80"}
    command = [sys.executable, "-m", "tui", "list", "--library", str(library)]
    done = subprocess.run(
        command, cwd=ROOT, env=environ, stdin=follower, stdout=follower, timeout=60,
        stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(follower)
    os.close(leader)
    assert (done.returncode, done.stderr) == (0, b"")
    assert kept.exists() is paged
