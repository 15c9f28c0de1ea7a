"""`refdesk cite`, `show` and `list`: from a half-remembered paper to its data."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.hostile import NAMES, TEXTS, controls
from tests.tui.cli.conftest import Done
from tui.cli import choosing, cite

Refdesk = Callable[..., Done]
pytestmark = pytest.mark.usefixtures("library")

ONE = [
    (["turing1950"], "[@turing1950]\n"),
    (["@turing1950"], "[@turing1950]\n"),
    (["TURING1950"], "[@turing1950]\n"),
    (["10.1093/mind/LIX.236.433"], "[@turing1950]\n"),
    (["https://doi.org/10.1093/mind/lix.236.433"], "[@turing1950]\n"),
    (["doi:10.1093/mind/LIX.236.433"], "[@turing1950]\n"),
    (["analytical", "engine"], "[@lovelace1843]\n"),
    (["turing", "computable"], "[@turing1936]\n"),
    (["turing", "1950", "--style", "latex"], "\\cite{turing1950}\n"),
    (["turing", "--first", "--style=key"], "turing1950\n"),
]


@pytest.mark.parametrize(("words", "cited"), ONE)
def test_one_fits(refdesk: Refdesk, words: list[str], cited: str) -> None:
    assert refdesk("cite", *words) == Done(0, cited, "")


def test_the_whole_entry(refdesk: Refdesk) -> None:
    done = refdesk("cite", "turing1950", "--style", "bibtex")
    assert done.out.startswith("@article{turing1950,\n")
    assert "doi = {10.1093/mind/lix.236.433}" in done.out


def test_several_fit(refdesk: Refdesk) -> None:
    done = refdesk("cite", "turing")
    assert done.code == 1
    assert done.out == (
        "turing1950  1950  Computing Machinery and Intelligence\n"
        "turing1936  1936  On Computable Numbers\n"
    )
    assert "2 papers fit" in done.err


def test_none_fits(refdesk: Refdesk) -> None:
    done = refdesk("cite", "mamba")
    assert (done.code, done.out) == (1, "")
    assert "No paper fits 'mamba'" in done.err


@pytest.mark.parametrize(
    ("typed", "code", "out"),
    [("2\n", 0, "[@turing1936]\n"), ("9\n", 1, ""), ("\n", 1, ""), ("²\n", 1, "")],
)
def test_a_choice_in_a_terminal(
    refdesk: Refdesk,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    code: int,
    out: str,
) -> None:
    monkeypatch.setattr(cite, "_asks", lambda found: len(found) > 1)
    done = refdesk("cite", "turing", stdin=typed)
    assert (done.code, done.out) == (code, out)
    assert "  2  turing1936" in done.err


@pytest.mark.parametrize("command", ["cite", "show"])
def test_nothing_named_is_a_mistake(refdesk: Refdesk, command: str) -> None:
    assert refdesk(command).code == 2


def test_an_unknown_style_is_refused_before_the_paper_is_looked_for(
    refdesk: Refdesk,
) -> None:
    done = refdesk("cite", "turing", "--style", "no such")
    assert done.code == 2
    assert "no citation style" in done.err


def test_show_says_what_each_source_states(refdesk: Refdesk) -> None:
    done = refdesk("show", "turing1950")
    assert done.code == 0
    assert "  Computing Machinery and Intelligence\n" in done.out
    assert "  authors       Alan Turing\n" in done.out
    assert "  doi           10.1093/mind/lix.236.433\n" in done.out
    assert "what the sources say" in done.out
    assert "[1] refs.bib, turing1950\n" in done.out


def test_show_as_json(refdesk: Refdesk) -> None:
    shown = json.loads(refdesk("show", "turing1950", "--json").out)
    assert shown["paper"]["key"] == "turing1950"
    assert shown["paper"]["authors"] == [{"name": "Alan Turing", "position": 0}]
    assert {"title", "date"} <= {seen["field"] for seen in shown["observations"]}


def test_show_of_several_lists_them(refdesk: Refdesk) -> None:
    done = refdesk("show", "turing")
    assert done.code == 1
    assert done.out.count("\n") == 2


def test_list(refdesk: Refdesk) -> None:
    done = refdesk("list")
    assert (done.code, done.err) == (0, "")
    keys = [line.split()[0] for line in done.out.splitlines()]
    assert keys == ["turing1950", "turing1936", "lovelace1843"]


def test_list_of_a_query_and_a_limit(refdesk: Refdesk) -> None:
    done = refdesk("list", "turing", "--limit", "1")
    assert done.out.splitlines() == [
        "turing1950  1950  Computing Machinery and Intelligence"
    ]
    assert "1 of 2 papers" in done.err
    assert refdesk("list", "mamba").code == 1


def test_list_in_other_formats(refdesk: Refdesk) -> None:
    assert refdesk("list", "--format", "bibtex").out.count("@article{") == 3
    assert len(json.loads(refdesk("list", "--json").out)["papers"]) == 3
    cut = json.loads(refdesk("list", "--json", "--limit", "2").out)
    assert (len(cut["papers"]), cut["total"]) == (2, 3)


@pytest.mark.parametrize("command", ["cite", "show", "list"])
@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_queries(refdesk: Refdesk, command: str, text: str) -> None:
    done = refdesk(command, "--", text)
    assert done.code in {0, 1}, done.err
    assert controls(done.out + done.err) == []


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_papers_are_listed_a_line_each(text: str) -> None:
    from store.models import Paper

    lines = choosing.listed([Paper(1, text, text), Paper(2, "k", "T")])
    assert len(lines) == 2
    assert controls("".join(lines)) == []
    assert not any("\n" in line for line in lines)


@pytest.mark.parametrize("missing", ["10.1234/nowhere", "arXiv:2101.00001"])
def test_an_identifier_that_is_not_here_fits_nothing_else(
    refdesk: Refdesk, missing: str
) -> None:
    assert refdesk("cite", missing) == Done(1, "", f"No paper fits {missing!r}.\n")
