"""A question's names are covered longest first, in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.draft import Draft
from assistant.understanding.sentence import Sentence

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker


def covered(text: str, linker: Linker) -> list[tuple[str, str]]:
    sentence = Sentence.of(text)
    linker.link(sentence, Draft())
    return [(one.tag, sentence.raw[one.start : one.end]) for one in sentence.mentions]


CASES = {
    "papers by Ada Moth in BEE since 2020": [
        ("A", "Ada Moth"), ("V", "BEE"), ("D", "since 2020"),
    ],
    "who wrote HoneyNet 2": [("W", "HoneyNet 2")],
    "moths in the dark": [("P", "moths in the dark")],
    "does Moths in the Dark cite 2005.00001": [
        ("P", "Moths in the Dark"), ("P", "2005.00001"),
    ],
    "doi:10.1234/honey and arXiv:9912.12345v2": [
        ("P", "doi:10.1234/honey"), ("U", "arXiv:9912.12345v2"),
    ],
    "more than 2 papers by A. Moth": [("N", "more than 2"), ("A", "A. Moth")],
    "by Moth, A. in 2020": [("A", "Moth, A."), ("D", "in 2020")],
    "papers from acme labs in cs.CV": [("F", "acme labs"), ("C", "cs.CV")],
    "papers at the annual conference on bees": [("V", "annual conference on bees")],
    'by "Ada Moth" in "bee"': [("A", '"Ada Moth"'), ("V", '"bee"')],
    'the paper "Quantization of Spiking Networks"': [
        ("P", '"Quantization of Spiking Networks"'),
    ],
    'papers with "light traps"': [("Q", '"light traps"')],
    "he and she are an item": [],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "mentions"), CASES.items())
def test_link(text: str, mentions: list[tuple[str, str]], linker: Linker) -> None:
    assert covered(text, linker) == mentions


def test_a_misspelt_title_in_quotes_is_told(linker: Linker) -> None:
    draft = Draft()
    sentence = Sentence.of('the paper "Moths in teh Dark"')
    linker.link(sentence, draft)
    assert [(e.kind, e.after) for e in draft.edits] == [("typo", "Moths in the Dark")]
