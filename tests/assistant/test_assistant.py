"""The pipeline: a question in, an answer and the next context out."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.assistant import Assistant, Conversation
from assistant.context import Context
from tests.assistant.asking import ask, empty, garden, items, keys, sample
from tests.conftest import TODAY
from tests.store.building import add, filled, record


def test_an_answer_carries_what_was_asked_and_of_which_library():
    answer, _ = garden().ask("papers by Ada Moth", id="q1", limit=1)
    assert (answer.question, answer.id) == ("papers by Ada Moth", "q1")
    assert answer.revision == garden().library.revision
    assert answer.took_ms is not None
    assert answer.took_ms >= 0
    assert len(answer.papers) == 1


def test_an_assistant_has_no_memory_and_a_conversation_has():
    assistant = garden()
    conversation = Conversation(assistant)
    assert conversation.ask("papers by Ada Moth").total == 3
    assert conversation.ask("only those with code").total == 2
    alone, _ = assistant.ask("only those with code")
    assert alone.read_as == "has:code"


def test_a_conversation_goes_on_from_a_context():
    _, context = garden().ask("papers by Cleo Fern")
    resumed = Conversation(garden(), Context.from_json(context.to_json()))
    assert keys(resumed.ask("bibtex for 1")) == ["ferns2021"]


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("papers by Ada Moth", "the second one"), ["honey2020"]),
        (("papers about ferns", "who wrote it"), ["Cleo Fern", "Dora Pine"]),
        (("who is Cleo Fern", "her papers"), ["ferns2021", "moths2021"]),
        (("papers by Ada Moth", "since 2021", "undo"),
         ["moths2021", "honey2020", "wasps2019"]),
        (("papers by Ada Moth", "how many of them have code"), [2]),
    ],
)  # fmt: skip
def test_conversations(questions: tuple[str, ...], expected: list[object]):
    assert items(ask(*questions)) == expected


def test_the_clock_is_the_one_given():
    library = filled(
        record("Bees", date="2020", place="1"), record("Moths", date="2021")
    )
    now = [date(2021, 6, 1)]
    assistant = Assistant(library, lambda: now[0])
    assert assistant.ask("papers from last year")[0].read_as == "year:2020"
    now[0] = date(2022, 6, 1)
    assert assistant.ask("papers from last year")[0].read_as == "year:2021"


def test_a_library_that_grows_is_asked_as_it_is():
    library = filled(record("Bees hum", place="1"))
    assistant = Assistant(library, lambda: TODAY)
    assert assistant.ask("papers about moths")[0].status == "abstained"
    assert assistant.ask("papers")[0].headline == "1 of 1 paper"
    add(library, record("Moths hum", "Ada Moth"), to="more.bib")
    assert keys(assistant.ask("papers about moths")[0]) != []
    assert assistant.ask("papers")[0].headline == "All 2 papers, newest first"
    assert assistant.ask("papers by Ada Moth")[0].total == 1


@pytest.mark.parametrize("of", [garden, sample])
def test_starters_have_an_answer(of):
    starters = of().starters()
    assert len(starters) == 3
    assert all(ask(question, of=of()).status == "answered" for question in starters)


def test_an_empty_library_has_no_starters():
    assert empty().starters() == ()
