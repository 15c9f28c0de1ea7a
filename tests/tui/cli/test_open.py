"""`refdesk open`: says where, opens where it is seen, never anything else."""

from __future__ import annotations

import pytest

from tui import opening

ADDRESS = "https://doi.org/10.1093/mind/lix.236.433"


@pytest.fixture
def opened(monkeypatch):
    commands = []
    monkeypatch.setattr(opening, "_started", lambda one: bool(commands.append(one)) + 1)
    monkeypatch.setattr(opening, "is_seen", lambda: True)
    return commands


def test_it_is_opened_and_said(refdesk, library, opened):
    done = refdesk("open", "turing1950", "--library", str(library))
    assert (done.code, done.out) == (0, "")
    assert done.err == f"Opening {ADDRESS}\n"
    assert [command[-1] for command in opened] == [ADDRESS]


@pytest.mark.parametrize("seen", [True, False])
def test_where_it_is_not_seen_or_not_wanted_the_address_is_data(
    refdesk, library, opened, monkeypatch, seen
):
    monkeypatch.setattr(opening, "is_seen", lambda: seen)
    more = ["--print"] if seen else []
    done = refdesk("open", "turing1950", "--library", str(library), *more)
    assert (done.code, done.out) == (0, f"{ADDRESS}\n")
    assert opened == []


def test_no_address_several_none(refdesk, library, opened):
    at = ("--library", str(library))
    assert refdesk("open", "turing1936", *at).err.startswith("No address")
    assert refdesk("open", "turing", *at).code == 1
    assert refdesk("open", "zebra", *at).code == 1
    assert refdesk("open", *at).code == 2
    assert opened == []


def test_the_file_it_came_from_unless_the_web_is_wanted(
    refdesk, library, opened, tmp_path, monkeypatch
):
    file = tmp_path / "mind.pdf"
    file.touch()
    monkeypatch.setattr(
        "store.library.papers.Papers.files",
        lambda _, paper: [str(tmp_path / "gone.pdf"), str(file)],
    )
    at = ("turing1950", "--library", str(library), "--print")
    assert refdesk("open", *at).out == f"{file}\n"
    assert refdesk("open", *at, "--web").out == f"{ADDRESS}\n"
