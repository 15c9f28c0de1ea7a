"""Corrections: another person of that name, and what was meant instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

LEE = Context(
    read_as='by:"Jun Lee" since:2019', last='by:"Jun Lee" since:2019',
    shown=("spikes", "honey", "wasps"), person="Jun Lee",
)  # fmt: skip
OTHER = [
    "no, the other Lee",
    "not that one, the other lee",
    "the other Lee",
    "no, the other one",
    "not Jun, the other one",
    "sorry, a different Lee",
    "i didn't mean that Lee",
    "wrong Lee, the other Lee please",
]
MEANT = {
    "no, I meant Mei Lee": 'since:2019 by:"Mei Lee"',
    "I meant Ada Moth": 'since:2019 by:"Ada Moth"',
    "no, Ada Moth": 'since:2019 by:"Ada Moth"',
    "actually, 2020": 'by:"Jun Lee" year:2020',
    "no, I meant 2020": 'by:"Jun Lee" year:2020',
    "not 2019, 2020": 'by:"Jun Lee" year:2020',
    "no, in BEE": 'by:"Jun Lee" since:2019 in:BEE',
    "no, papers with code": 'by:"Jun Lee" since:2019 has:code',
    "sorry, who wrote HoneyNet": "ask:paper.authors paper:@honey",
}


@pytest.mark.parametrize("line", OTHER)
def test_the_other_person_of_that_name(line: str, linker: Linker) -> None:
    found = read(line, LEE, linker)
    assert canonical(found) == 'by:"Mei Lee" since:2019'
    assert [(e.kind, e.before, e.after) for e in found.edits] == [
        ("context", '"Jun Lee"', "Mei Lee")
    ]


@pytest.mark.parametrize(("line", "query"), MEANT.items())
def test_what_was_meant(line: str, query: str, linker: Linker) -> None:
    assert canonical(read(line, LEE, linker)) == query


@pytest.mark.parametrize(
    "line", ["no, the other Moth", "no, the other one", "not her, the other Moth"]
)
def test_where_there_is_no_other_it_says_so(line: str, linker: Linker) -> None:
    moth = replace(LEE, read_as='by:"Ada Moth"', last='by:"Ada Moth"')
    found = read(line, moth, linker)
    assert found.intent == "refuse.context"
    assert found.missing == "No other Moth is in this library."


def test_a_name_that_many_bear_is_asked_back(sample: Linker) -> None:
    wang = Context(
        read_as='by:"Zhilin Wang" since:2020', last='by:"Zhilin Wang" since:2020'
    )
    found = read("no, the other Wang", wang, sample)
    assert found.intent == "refuse.which"
    assert found.missing == (
        "“the other Wang” could be Boxin Wang, Wenlin Wang or Wenqi Wang. Which one is"
        " meant?"
    )
    assert [one.read_as for one in found.alternatives] == [
        'by:"Boxin Wang" since:2020', 'by:"Wenlin Wang" since:2020',
        'by:"Wenqi Wang" since:2020',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("2", 'by:"Wenlin Wang"'), ("the second one", 'by:"Wenlin Wang"'),
        ("the last", 'by:"Wenqi Wang"'), ("Boxin", 'by:"Boxin Wang"'),
        ("I meant Wenqi Wang", 'by:"Wenqi Wang"'), ("papers by Wei Ping", 'by:"Wei Ping"'),
    ],
)  # fmt: skip
def test_a_question_put_back_is_answered(line: str, query: str, sample: Linker) -> None:
    names = ("Boxin Wang", "Wenlin Wang", "Wenqi Wang")
    asked = Context(
        read_as='by:"Zhilin Wang"', last='by:"Zhilin Wang"',
        offered=tuple(f'by:"{name}"' for name in names),
    )  # fmt: skip
    assert canonical(read(line, asked, sample)) == query


def test_a_figure_is_asked_again_of_the_other(linker: Linker) -> None:
    metric = 'ask:author.metric show:h_index by:"Jun Lee"'
    asked = replace(LEE, last=metric)
    assert canonical(read("no, the other Lee", asked, linker)) == metric.replace(
        "Jun", "Mei"
    )
    assert canonical(read("and Ada Moth?", asked, linker)) == metric.replace(
        "Jun Lee", "Ada Moth"
    )
    assert canonical(read("what about Mei Lee", asked, linker)) == metric.replace(
        "Jun", "Mei"
    )


def test_the_other_of_two_cards(linker: Linker) -> None:
    two = Context(read_as="in:FLORA", shown=("ferns", "moths"), paper="ferns")
    assert read("the other one", two, linker).paper == linker.paper("moths")
