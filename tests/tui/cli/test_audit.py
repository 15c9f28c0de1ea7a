"""`refdesk audit` and `ask --audit`, `ask --plot`: an answer kept, checked, drawn."""

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

pytestmark = pytest.mark.usefixtures("library", "real_assistant")


@pytest.fixture
def kept(refdesk: Refdesk, tmp_path: Path) -> Path:
    path = tmp_path / "answer.json"
    path.write_text(refdesk("ask", "by Alan Turing", "--json", "--audit").out)
    return path


def test_an_answer_that_holds(refdesk: Refdesk, kept: Path) -> None:
    done = refdesk("audit", str(kept))
    assert (done.code, done.err) == (0, "")
    assert done.out == "by Alan Turing\n  2 cards, 0 quotes: all as it was\n"


def test_an_answer_that_does_not(refdesk: Refdesk, kept: Path, library: Path) -> None:
    with Library.open(library) as opened, opened.database.transaction():
        opened.database.run("UPDATE paper SET title = 'Else' WHERE key = 'turing1950'")
    done = refdesk("audit", str(kept))
    assert done.code == 1
    assert "@turing1950 title: was Computing Machinery and" in done.out
    row = json.loads(refdesk("audit", "--json", str(kept)).out)
    assert row["holds"] is False
    assert row["differences"][0]["now"] == "Else"


def test_a_batch_is_checked_line_by_line(refdesk: Refdesk, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"question": "by Alan Turing"}\n{"question": "before 1900"}\n')
    answers = tmp_path / "answers.jsonl"
    answers.write_text(refdesk("ask", "--batch", str(rows), "--json").out)
    assert refdesk("audit", str(answers)).out.count("all as it was") == 2


REFUSED = [
    (["audit"], "Name a saved answer"),
    (["audit", "gone.json"], "gone.json cannot be read"),
    (["ask", "--audit", "by Alan Turing"], "--audit belongs to --json"),
    (["ask", "by Alan Turing", "--plot", "a.svg"], "no figures to draw"),
    (["ask", "papers per year", "--plot", "a.docx"], "A plot is a file ending in"),
]


@pytest.mark.parametrize(("words", "why"), REFUSED)
def test_what_cannot_be_is_said(refdesk: Refdesk, words: list[str], why: str) -> None:
    done = refdesk(*words)
    assert done.code == 2
    assert why in done.err


def test_figures_are_drawn(refdesk: Refdesk, tmp_path: Path) -> None:
    path = tmp_path / "years.svg"
    done = refdesk("ask", "papers per year", "--plot", str(path))
    assert done.code == 0
    assert done.err == f"drawn in {path}\n"
    assert ">1950<" in path.read_text()
