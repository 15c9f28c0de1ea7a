"""The sentence that defines a term comes first, verbatim."""

from __future__ import annotations

import pytest

from assistant.answering.reading import definitions
from assistant.answering.reading.passages import Passage

PAPERS = [
    Passage(
        1,
        "Finch-H: A Family",
        "Songs cost much. We introduce Finch-H, a family of small singers that hum.",
    ),
    Passage(
        2,
        "Loud songs",
        "We use PitchMoE, a new choir architecture that saves breath. Choirs are a fun thing.",
    ),
    Passage(
        3,
        "Quiet songs",
        "We cut it with a new technique called MiniHum. A robin is one of the small birds.",
    ),
    Passage(
        4,
        "More songs",
        "We propose reward-aware song optimization (RSO), a framework of songs. RSO works.",
    ),
    Passage(
        5,
        "Hum: Singing Alone",
        "Singing is hard. In this paper, we study how one sings alone.",
    ),
    Passage(
        6,
        "Crows",
        "Crow singing is an important problem. Crow singing refers to what crows do.",
    ),
]


@pytest.mark.parametrize(
    ("term", "paper", "pattern"),
    [
        ("finch-h", 1, "introduced"),
        ("Finch H", 1, "introduced"),
        ("PitchMoE", 2, "apposition"),
        ("MiniHum", 3, "called"),
        ("robins", 3, "copula"),
        ("RSO", 4, "introduced"),
        ("reward-aware song optimization", 4, "introduced"),
        ("hum", 5, "contribution"),
        ("crow singing", 6, "means"),
    ],
)
def test_the_best_pattern_that_fits(term: str, paper: int, pattern: str) -> None:
    best = definitions.define(term, PAPERS)[0]
    assert (best.paper, best.pattern, best.variant) == (paper, pattern, False)


def test_marks_are_inside_the_sentence() -> None:
    best = definitions.define("finch-h", PAPERS)[0]
    text = PAPERS[0].abstract
    assert text[best.span.start : best.span.end].startswith("We introduce")
    assert [text[m.start : m.end] for m in best.marks] == [
        "Finch-H",
        "a family of small singers that hum",
    ]


def test_a_longer_name_is_a_variant_and_comes_after() -> None:
    (only,) = definitions.define("finch", PAPERS)
    assert only.variant
    exact = Passage(9, "Birds", "A finch is a bird.")
    assert [d.paper for d in definitions.define("finch", [*PAPERS, exact])] == [9, 1]


def test_only_the_paper_named_after_a_term_falls_back() -> None:
    assert definitions.define("hum", PAPERS)[0].fallback
    assert definitions.define("songs", PAPERS) == []
    assert definitions.define("", PAPERS) == []


def test_one_definition_a_paper() -> None:
    found = definitions.define("crow singing", PAPERS)
    assert [d.paper for d in found] == [6]


def test_the_next_sentence_tells_what_a_praised_thing_is():
    text = (
        "Nest matching is a critical problem. It involves linking nests of one owner."
    )
    (only,) = definitions.define("nest matching", [Passage(1, "Nests", text)])
    assert text[only.span.start : only.span.end] == text
    assert only.pattern == "means"
