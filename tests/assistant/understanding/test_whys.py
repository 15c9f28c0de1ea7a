"""Questions about the last answer: the paper meant, and the query that is explained."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import meaning

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

QUERY = "topic:sound since:2019"
LAST = Context(
    read_as=QUERY, last=QUERY, shown=("honey", "wasps", "honey2"),
    named=(("A", "in:BEE"),),
)  # fmt: skip
WHOLE = f"ask:followup.explain set:{{{QUERY}}}"


def of(*keys: str) -> str:
    """The explanation of where papers are in the last list."""
    named = " ".join(f"paper:@{key}" for key in keys)
    return f"ask:followup.explain {named} set:{{{QUERY}}}"


CASES = {
    "why is this first": of("honey"),
    "why is it last?": of("honey2"),
    "why is 2 here": of("wasps"),
    "why is @moths third": of("moths"),
    "why is the third one there": of("honey2"),
    "why was number 2 ranked second": of("wasps"),
    "why 2?": of("wasps"),
    "explain the first one": of("honey"),
    "why these": WHOLE,
    "why are they in this order?": WHOLE,
    "explain the ranking": WHOLE,
    "how are these sorted": WHOLE,
    "why?": WHOLE,
    "why are there only 3?": WHOLE,
    "why is Moths in the Dark not here": of("moths"),
    "why isn't Moths in the Dark listed?": of("moths"),
    "why is WaspNet missing": of("wasps"),
    "how come HoneyNet is in the list": of("honey"),
    "where is Moths in the Dark?": of("moths"),
    "shouldn't WaspNet be in the list?": of("wasps"),
    "how did 3 make it into the list": of("honey2"),
    "why is HoneyNet above WaspNet": of("honey", "wasps"),
    "why is 2 below 1": of("honey", "wasps"),
    "how come 1 is ahead of 3": of("honey", "honey2"),
    "why is WaspNet not in A": "ask:followup.explain paper:@wasps set:{in:BEE}",
    "is 3 in A": "ask:followup.explain paper:@honey2 set:{in:BEE}",
    "why is Ada Moth not here": f'ask:followup.explain by:"Ada Moth" set:{{{QUERY}}}',
    "why not Moths in the Dark?": of("moths"),
    "why's the second one second?": of("wasps"),
    "why is Zebra Dreams not here": 'ask:followup.explain paper:"Zebra Dreams"',
}
ALONE = [
    "why are bees loud", "why is speech recognition hard", "why do moths fly at night",
    "where was HoneyNet published", "is HoneyNet older than WaspNet", "what is HoneyNet",
]  # fmt: skip


@pytest.mark.parametrize(("line", "query"), CASES.items())
def test_what_is_to_be_explained(line: str, query: str, linker: Linker) -> None:
    found = read(line, LAST, linker)
    assert canonical(found) == query
    assert meaning(parse(query, linker)) == meaning(found)


@pytest.mark.parametrize("line", ALONE)
def test_questions_about_the_world_are_none_about_the_list(line, linker) -> None:
    assert read(line, LAST, linker).intent != "followup.explain"


@pytest.mark.parametrize(
    "line", ["why is this first", "why these", "why is 2 here", "why this one?"]
)
def test_a_list_must_have_been_shown(line: str, linker: Linker) -> None:
    found = read(line, Context(), linker)
    assert found.intent == "refuse.context"
    assert (
        found.missing == "No list of papers has been shown yet that could be explained."
    )


def test_this_one_is_the_paper_last_spoken_of(linker: Linker) -> None:
    spoken = replace(LAST, paper="wasps")
    assert canonical(read("why this one?", spoken, linker)) == of("wasps")


def test_this_one_is_asked_back_where_it_could_be_any(linker: Linker) -> None:
    found = read("why this one?", LAST, linker)
    assert found.intent == "refuse.which"
    assert [one.read_as for one in found.alternatives] == [
        of(key) for key in LAST.shown
    ]


def test_a_card_that_is_not_there_is_not_guessed(linker: Linker) -> None:
    assert read("why is 9 here", LAST, linker).intent == "refuse.context"


def test_where_no_card_was_shown_there_is_no_this(linker: Linker) -> None:
    chart = Context(read_as="group:year", last="group:year")
    assert read("why is this first", chart, linker).intent == "refuse.context"


def test_near_papers_are_explained_too(linker: Linker) -> None:
    query = "ask:paper.related paper:@honey"
    near = replace(LAST, read_as=query, last=query)
    assert canonical(read("why is this first", near, linker)) == (
        f"ask:followup.explain paper:@honey set:{{{query}}}"
    )
