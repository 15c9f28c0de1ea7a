"""Merging, splitting, telling people apart, and taking it back, from the shell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.cli.conftest import Done

    Refdesk = Callable[..., Done]

TWICE = """\
@article{turing50, title = {Computing Machinery and Intelligence}, year = {1950},
  author = {Turing, Alan}, journal = {Mind}, doi = {10.1000/other}}
@article{turing-pre, title = {Computing Machines and Thought}, year = {1949},
  author = {Turing, Alan and Lovelace, Ada}}
"""


@pytest.fixture
def refdesk(library: Path, refdesk: Refdesk) -> Refdesk:
    """The command on the library of three papers, on a fixed day."""

    def run(*words: str, **rest: str) -> Done:
        return refdesk(
            words[0], "--library", str(library), "--today", "2026-11-22", *words[1:],
            **rest,
        )  # fmt: skip

    return run


@pytest.fixture
def twice(refdesk: Refdesk, tmp_path: Path) -> None:
    """Two papers more, of which one may be a paper that is there."""
    path = tmp_path / "twice.bib"
    path.write_text(TWICE, encoding="utf-8")
    assert refdesk("add", str(path)).code == 0


@pytest.mark.usefixtures("twice")
def test_duplicates_are_offered_and_merged(refdesk: Refdesk) -> None:
    done = refdesk("duplicates")
    assert done.code == 0
    assert done.out.splitlines() == [
        "likely    turing1950  turing50  (the same title, the same author;"
        " against: different dois)"
    ]
    (row,) = json.loads(refdesk("duplicates", "--json").out)
    assert (row["class"], row["keys"]) == ("likely", ["turing1950", "turing50"])
    assert "look at  1 pairs" in refdesk("doctor").out
    done = refdesk("merge", "turing1950", "turing50")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "turing1950  1950  Computing Machinery and Intelligence",
        "also found by turing50",
    ]
    assert refdesk("duplicates").code == 1
    assert refdesk("keys", "turing50").out == "turing1950  also turing50\n"


@pytest.mark.usefixtures("twice")
def test_the_last_step_is_taken_back(refdesk: Refdesk) -> None:
    refdesk("merge", "turing1950", "turing-pre")
    done = refdesk("undo", "--list")
    assert done.out == "2026-11-22  merged turing1950, turing-pre\n"
    done = refdesk("undo")
    assert done.out == "took back: 2026-11-22  merged turing1950, turing-pre\n"
    done = refdesk("undo")
    assert (done.code, done.out) == (1, "")
    assert refdesk("show", "turing-pre").out.splitlines()[0].endswith("and Thought")


@pytest.mark.usefixtures("twice")
def test_a_paper_is_split_by_its_records(refdesk: Refdesk) -> None:
    refdesk("merge", "turing1950", "turing-pre")
    done = refdesk("split", "turing1950")
    assert done.code == 0
    first, second = done.out.splitlines()
    assert first.startswith(" 1  Computing Machinery and Intelligence (Alan Turing")
    assert second.startswith(" 2  Computing Machines and Thought (")
    assert "[twice.bib" in second
    done = refdesk("split", "turing1950", "2")
    assert [line.split()[0] for line in done.out.splitlines()] == [
        "turing1950", "turing-pre",
    ]  # fmt: skip
    for wrong in ("3", "x"):
        assert refdesk("split", "turing1950", wrong).code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "turing1950"),
        ("merge", "turing1950", "nobody"),
        ("split",),
        ("people",),
        ("merge-people", "Alan Turing"),
        ("merge-people", "Alan Turing", "Nobody"),
        ("split-person",),
        ("split-person", "Alan Turing", "lovelace1843"),
        ("keys", "--pattern", "[nothing]"),
    ],
)
def test_what_cannot_be_done_is_said(refdesk: Refdesk, words: tuple[str, ...]) -> None:
    done = refdesk(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("refdesk: ")


def test_people_are_shown_with_what_tells_them_apart(refdesk: Refdesk) -> None:
    done = refdesk("people", "turing")
    assert done.code == 0
    assert done.out.splitlines() == [
        "Alan Turing  2 papers, 1936-1950",
        "  in       Mind (1), Proceedings (1)",
        "  apart    2 groups of papers share no co-author",
    ]
    (row,) = json.loads(refdesk("people", "alan turing", "--json").out)
    assert (row["name"], row["papers"]) == ("Alan Turing", 2)
    assert refdesk("people", "nobody").code == 1


@pytest.mark.usefixtures("real_assistant")
def test_two_people_of_one_name(refdesk: Refdesk) -> None:
    done = refdesk("split-person", "Alan Turing")
    assert done.out.splitlines()[:1] == ["group 1"]
    done = refdesk("split-person", "Alan Turing", "turing1936")
    assert done.code == 0
    names = [line for line in done.out.splitlines() if line[0] != " "]
    assert names == ["Alan Turing  1 paper, 1950", "Alan Turing #2  1 paper, 1936"]
    answer = json.loads(refdesk("ask", 'by:"Alan Turing #2"', "--json").out)
    assert answer["read_as"] == 'by:"Alan Turing #2"'
    assert answer["value"]["items"] == ["turing1936"]
    answer = json.loads(refdesk("ask", "papers by Alan Turing", "--json").out)
    assert answer["value"]["items"] == ["turing1950"]
    assert any("Alan Turing #2" in other["read_as"] for other in answer["alternatives"])
    bibtex = refdesk("cite", "turing1936", "--style", "bibtex").out
    assert "#2" not in bibtex
    done = refdesk("merge-people", "Alan Turing", "Alan Turing #2")
    assert done.out.splitlines()[0] == "Alan Turing  2 papers, 1936-1950"


def test_the_fullest_name_is_shown(refdesk: Refdesk) -> None:
    done = refdesk("merge-people", "Ada Lovelace", "Alan Turing")
    assert done.out.splitlines()[0] == "Ada Lovelace  3 papers, 1843-1950"
    assert refdesk("undo").code == 0
    assert refdesk("people", "Ada Lovelace").out.startswith("Ada Lovelace  1 paper")


def test_a_key_that_was_cited_stays(refdesk: Refdesk, library: Path) -> None:
    refdesk("cite", "turing1936", "--style", "key")
    refdesk("export", "--format", "bibtex")
    with Library.open(library) as opened:
        assert opened.decisions.keys().pinned == 3


def test_the_pattern_of_keys(refdesk: Refdesk) -> None:
    done = refdesk("keys", "--pattern", "[auth:lower][year]")
    assert done.out.splitlines()[0] == "pattern  [auth:lower][year]"
    assert "usual" in refdesk("keys", "--pattern", "default").out
    assert refdesk("log").out.splitlines()[0] == (
        "2026-11-22  citation keys by the usual pattern"
    )


def test_the_log(refdesk: Refdesk) -> None:
    done = refdesk("log", "--json")
    (step,) = json.loads(done.out)
    assert (step["kind"], step["said"]) == ("import", "imported refs.bib: 3 records")
