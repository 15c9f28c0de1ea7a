"""The cards of an answer as BibTeX."""

from __future__ import annotations

import pytest

from store.models import Paper
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.render.samples import answer, card, full
from tui.render import bibtex


def test_cards_become_entries() -> None:
    text = bibtex.render(answer())
    assert text.startswith("@misc{chandiramani1,\n  title = {Nemotron 3 Super: Open,")
    assert text.count("@misc{") == 2
    assert "and Olaoye, Abdullahi and others}" in text
    assert "Lee" not in text


def test_the_whole_paper_is_preferred_to_its_card() -> None:
    whole = Paper(1, "chandiramani1", "Whole", fields=(("pages", "1–9"),))
    text = bibtex.render(answer(papers=(card(1),)), {"chandiramani1": whole}.get)
    assert "pages = {1--9}" in text


def test_no_card_is_no_text() -> None:
    assert bibtex.render(answer(papers=())) == ""


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_cards_are_one_balanced_entry(text: str) -> None:
    written = bibtex.render(full(text))
    assert controls(written) == []
    depth = 0
    for char in written:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert written.count("\n@") == 0
