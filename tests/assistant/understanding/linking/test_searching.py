"""In a search told at length, names count only where names stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.linker import Linker
from assistant.understanding.parser import parse
from tests.conftest import TODAY
from tests.store.building import filled, record

if TYPE_CHECKING:
    from collections.abc import Iterator

PAPERS = [
    record("Study", key="study2013", abstract="a study of sound"),
    record("Universal Domain Adaptation of Bees", key="uda2019", abstract="on bees"),
    record(
        "Hearing",
        "Ada Moth",
        key="hearing2020",
        venue="WS",
        venue_name="Natural Language Generation",
        affiliations=["Cloud"],
        abstract="on hearing",
    ),
]


@pytest.fixture(scope="module")
def linker() -> Iterator[Linker]:
    with filled(*PAPERS) as library:
        yield Linker(library, TODAY)


@pytest.mark.parametrize(
    ("question", "slots"),
    [
        ("Which study counts bees by sound in a forest of oaks?", {"topic"}),
        (
            "Could you recommend a study on sound vectors for conditional natural"
            " language generation?",
            {"topic"},
        ),
        ("Are there papers on point cloud registration for small robots?", {"topic"}),
        (
            "Which works use universal domain adaptation of bees for hearing pitch in"
            " the dark forest?",
            {"topic"},
        ),
        (
            "What works study visual encoding modules for lamps, like the study?",
            {"topic"},
        ),
        (
            "Are there papers from Cloud on counting bees by sound in forests?",
            {"topic", "affiliation"},
        ),
        (
            "Are there any papers at WS on counting bees by sound in forests?",
            {"topic", "venue"},
        ),
        (
            "Which papers by Ada Moth are about counting bees by sound in forests?",
            {"topic", "author"},
        ),
        ("Where might I find research on how bees hear pitch in forests?", {"topic"}),
    ],
)
def test_what_narrows_a_search(question: str, slots: set[str], linker: Linker) -> None:
    found = parse(question, linker)
    assert found.intent == "papers.find"
    assert {constraint.slot for constraint in found.constraints} == slots
    assert not found.strict


def test_a_title_in_quotation_marks_is_always_a_paper(linker: Linker) -> None:
    found = parse(
        "Which paper came first, 'Universal Domain Adaptation of Bees' or 'Hearing'?",
        linker,
    )
    assert [one.value.key for one in found.of("paper")] == ["uda2019", "hearing2020"]


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Can you give me the bibtex of {}?", "paper.cite"),
        ("Could you tell me who wrote the paper {}?", "paper.authors"),
        ("Are there papers similar to {}?", "paper.related"),
    ],
)
def test_what_is_asked_of_one_paper_is_no_search(
    question: str, intent: str, linker: Linker
) -> None:
    title = "Universal Domain Adaptation of Bees"
    found = parse(question.format(title), linker)
    assert (found.intent, found.paper and found.paper.key) == (intent, "uda2019")


def test_a_coined_name_is_not_mended(linker: Linker) -> None:
    found = parse("papers on HearinG and bees", linker)
    assert not found.edits
