"""`refdesk export`: a query selects, a format writes, a file is whole or not there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.tui.cli.conftest import Done

if TYPE_CHECKING:
    from pathlib import Path

Refdesk = Callable[..., Done]
pytestmark = pytest.mark.usefixtures("library", "real_assistant")


def keys(written: str) -> list[str]:
    return [line[6:] for line in written.splitlines() if line.startswith("ID  - ")]


def test_everything_by_key(refdesk: Refdesk) -> None:
    done = refdesk("export", "--format", "ris")
    assert keys(done.out) == ["lovelace1843", "turing1936", "turing1950"]
    assert (done.code, done.err) == (0, "")


def test_a_query_selects_and_is_shown_as_read(refdesk: Refdesk) -> None:
    done = refdesk("export", "by Alan Turing since 1940", "--format", "ris")
    assert keys(done.out) == ["turing1950"]
    assert done.err == 'read as: by:"Alan Turing" since:1940\n'


def test_no_paper_is_said(refdesk: Refdesk) -> None:
    done = refdesk("export", "before 1700")
    assert (done.code, done.out) == (1, "")
    assert done.err


def test_a_file_ending_tells_the_format(refdesk: Refdesk, tmp_path: Path) -> None:
    path = tmp_path / "out.ris"
    done = refdesk("export", "-o", str(path))
    assert done == Done(0, "", f"wrote 3 papers to {path}\n")
    assert len(keys(path.read_text())) == 3
    assert list(tmp_path.glob(".*")) == []


def test_a_style_makes_a_bibliography(refdesk: Refdesk) -> None:
    done = refdesk("export", "computable numbers", "--style", "apa")
    assert done.out == "Turing, A. (1936). On Computable Numbers. Proceedings.\n"


REFUSED = [
    (["--style", "apa", "--format", "ris"], "--style is for a bibliography"),
    (["--style", "no such"], "no citation style"),
    (["--format", "docx"], "must be one of"),
    (["-o", "/no/such/folder/x.bib"], "cannot be written"),
    (["-o", "out.docx"], ".docx is the ending of no format; say --format"),
]


@pytest.mark.parametrize(("words", "why"), REFUSED)
def test_what_cannot_be_is_one_sentence(
    refdesk: Refdesk, words: list[str], why: str
) -> None:
    done = refdesk("export", *words)
    assert (done.code, done.out) == (2, "")
    assert why in done.err
    assert done.err.count("\n") == 1


def test_without_named_styles_one_that_is_always_there_is_taken(
    refdesk: Refdesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from store.exporters import bibliography

    named = bibliography._named
    monkeypatch.setattr(
        bibliography, "_named", lambda n: named(n) if n != "apa" else None
    )
    done = refdesk("export", "computable numbers", "--format", "bibliography")
    assert (done.code, "Turing" in done.out) == (0, True)
    assert "style: harvard; apa comes with refdesk[styles]" in done.err


def test_papers_of_an_answer_that_is_no_list_are_not_said_to_fit_in_part(
    refdesk: Refdesk,
) -> None:
    done = refdesk("export", "who wrote On Computable Numbers", "--format", "ris")
    assert keys(done.out) == ["turing1936"]
    assert "in part" not in done.err
