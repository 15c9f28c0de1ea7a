"""Venues that the library does not have, by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("papers at NeurIPS", "in:NeurIPS"),
    ("papers in ICLR or NeurIPS since 2023", "since:2023 in:ICLR in:NeurIPS"),
    ("papers in BEE or ICML", "in:BEE in:ICML"),
    ("papers at FLORA, BEE and UIST", "in:BEE in:FLORA in:UIST"),
    ("neurips papers on bees", "in:neurips topic:bees"),
    (
        "bees applied to sound with dac wings",
        'topic:"bees applied to sound with dac wings"',
    ),
    ("bees in gardens or meadows", '(topic:"bees in gardens" or topic:meadows)'),
]


@pytest.mark.parametrize(("question", "line"), CASES)
def test_no_venue_of_a_row_is_a_topic(question: str, line: str, linker: Linker):
    told = sorted(read_as(question, linker).split())
    assert told == sorted(line.split())
