"""What several papers or people have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

PAPERS = "ask:answer.common (paper:@honey or paper:@wasps)"
PEOPLE = 'ask:answer.common (by:"Ada Moth" or by:"Dora Pine")'
WAYS = [
    "what do {} and {} have in common", "What have {} and {} in common?",
    "what is common to {} and {}", "similarities between {} and {}",
    "what do {} and {} share", "how are {} and {} similar",
    "what connects {} and {}", "commonalities between {} and {}",
    "where are the overlaps between {} and {}", "what is shared by {} and {}",
    "{} and {}: common ground?", "what do {} and {} both do",
    "Both {} and {} hum at night. What else do they share?",
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("line", "names"),
    [(PAPERS, ("HoneyNet", "WaspNet")), (PEOPLE, ("Ada Moth", "Dora Pine"))],
)
def test_what_they_share_is_asked(
    line: str, names: tuple[str, str], way: str, linker: Linker
) -> None:
    assert read_as(way.format(*names), linker) == line


@pytest.mark.parametrize("line", [PAPERS, PEOPLE])
def test_the_query_is_read_as_itself(line: str, linker: Linker) -> None:
    assert read_as(line, linker) == line


@pytest.mark.parametrize(
    "question",
    [
        "What do HoneyNet and WaspNet both say about flight?",
        "what do HoneyNet and WaspNet have in common regarding flight",
    ],
)
def test_what_of_it_is_asked_about(question: str, linker: Linker) -> None:
    assert read_as(question, linker) == f"{PAPERS[:17]} of:flight{PAPERS[17:]}"


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("which techniques do {} and {} share", "techniques"),
        ("what methods are used by both {} and {}", "methods"),
        ("do {} and {} rest on the same kind of flight?", "flight"),
        ("Name the data set used in {} as well as in {}.", '"data set"'),
        ("what data set do {} and the {} paper both report on", '"data set"'),
    ],
)
def test_a_kind_of_thing_is_asked_for(question: str, of: str, linker: Linker) -> None:
    line = read_as(question.format("HoneyNet", "WaspNet"), linker)
    assert line == f"{PAPERS[:17]} measure:which of:{of}{PAPERS[17:]}"


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("do {} and {} both mention honey?", '"mention honey"'),
        ("Is honey used in both {} and {}?", '"honey used"'),
        ("{} and {} both use honey, right?", '"use honey"'),
    ],
)
def test_whether_all_say_a_thing(question: str, of: str, linker: Linker) -> None:
    line = read_as(question.format("HoneyNet", "WaspNet"), linker)
    assert line == f"{PAPERS[:17]} measure:whether of:{of}{PAPERS[17:]}"


@pytest.mark.parametrize("which", ["the bees papers", "all the papers on bees"])
def test_what_the_papers_on_a_topic_share(which: str, linker: Linker) -> None:
    line = read_as(f"what do {which} have in common", linker)
    assert line == "ask:answer.common topic:bees"


def test_what_the_papers_of_a_year_share_is_not_looked_for(linker: Linker) -> None:
    line = read_as("what do the 2020 papers have in common", linker)
    assert line == 'ask:refuse.unheard term:"in common"'


def test_stored_fields_are_asked_in_other_forms(linker: Linker) -> None:
    line = read_as("do HoneyNet and WaspNet share the same first author", linker)
    assert "answer.common" not in line


def test_a_difference_is_a_comparison(linker: Linker) -> None:
    line = read_as("what is the difference between HoneyNet and WaspNet", linker)
    assert line.startswith("ask:answer.compare")
