"""The papers shown, asked for as entries or as a file of a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.dialogue import read

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

QUERY = 'by:"Ada Moth"'
LAST = Context(read_as=QUERY, last=QUERY, shown=("honey2", "honey"))

BIBTEX = [
    "export these",
    "export",
    "export all of these papers in bibtex format",
    "download them as a .bib file",
    "bibtex of these",
    "please give me the bibtex entries for the results.",
]


@pytest.mark.parametrize("turn", BIBTEX)
def test_bibtex_of_what_is_shown(turn: str, linker: Linker) -> None:
    found = read(turn, LAST, linker)
    assert found.intent == "paper.cite"
    assert [c.value.key for c in found.constraints] == ["honey2", "honey"]


OTHERS = [
    ("export these as ris", "ris"),
    ("give me these as CSL-JSON", "csl-json"),
    ("export everything to zotero", "ris"),
    ("save the list as markdown", "markdown"),
]


@pytest.mark.parametrize(("turn", "format_"), OTHERS)
def test_another_format_is_written_by_a_command(
    turn: str, format_: str, linker: Linker
) -> None:
    found = read(turn, LAST, linker)
    assert found.intent == "refuse.task"
    assert f"refdesk export '{QUERY}' --format {format_}" in (found.missing or "")


def test_with_nothing_shown_there_is_nothing_to_export(linker: Linker) -> None:
    assert read("export these", Context(), linker).intent == "refuse.context"


@pytest.mark.parametrize(
    "text", ["papers on data export formats", "save these as ris files of mine"]
)
def test_what_only_speaks_of_it_is_no_such_turn(text: str, linker: Linker) -> None:
    assert read(text, LAST, linker).intent not in ("paper.cite", "refuse.task")
