"""About refdesk and the library; refusals that say what can be had instead."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, empty, garden, sample
from tests.conftest import TODAY
from tests.store.building import filled, record


def test_what_the_library_holds():
    answer = ask("how big is this library")
    assert answer.table is not None
    told = dict(answer.table.rows)
    assert (told["papers"], told["authors"], told["with code"]) == ("6", "4", "2")
    assert told["dates"] == "2019-11-02 to 2022-01-15"
    assert told["author pages"] == "2: Ada Moth, Ben Reed"
    assert "with acl" not in told


def test_an_empty_library_holds_nothing():
    answer = ask("how big is this library", of=empty())
    assert (answer.total, answer.headline) == (0, "0 papers in this library")


@pytest.mark.parametrize("of", [garden, sample])
def test_every_example_of_the_help_has_an_answer(of):
    answer = ask("help", of=of())
    assert answer.table is not None
    assert len(answer.table.rows) >= 6
    for _, example in answer.table.rows:
        assert ask(example, of=of()).status == "answered", example


def test_help_on_an_empty_library():
    answer = ask("help", of=empty())
    assert answer.status == "answered"
    assert answer.next == ()


@pytest.mark.parametrize(
    ("question", "reason", "missing"),
    [
        (
            "write an essay about bees",
            "generation",
            "refdesk writes no text of its own",
        ),
        ("e-mail of Ada Moth", "field_not_stored", "No e-mail address is stored"),
        ("ask:refuse.field", "field_not_stored", "No such thing is stored"),
        ("", "empty_question", "Nothing was asked."),
        ("undo", "no_context", "nothing to undo in this conversation"),
        ("the second one", "no_context", "“the second one”"),
        ("ask:paper.show", "no_context", "Which paper is meant?"),
        ("ask:answer.define", "no_context", "Which term is meant?"),
    ],
)
def test_refusals_name_what_can_be_had(question: str, reason: str, missing: str):
    abstention = ask(question).abstention
    assert abstention is not None
    assert abstention.reason == reason
    assert missing in abstention.missing
    assert len(abstention.nearest) == 3
    assert all(ask(example).status == "answered" for example in abstention.nearest)


def test_a_field_that_no_paper_here_has():
    abstention = ask("most cited papers", of=sample()).abstention
    assert abstention is not None
    assert abstention.missing.startswith(
        "No paper here has a citation count: the pages"
    )


def test_pages_are_spoken_of_only_where_there_are_any():
    uncited = Assistant(filled(record("Bees", key="bees")), lambda: TODAY)
    abstention = ask("most cited papers", of=uncited).abstention
    assert abstention is not None
    assert abstention.missing == "No paper here has a citation count."
