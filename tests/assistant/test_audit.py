"""A saved answer holds, or each thing that has changed is named."""

from __future__ import annotations

import json
from datetime import date

import pytest

from assistant.assistant import Assistant
from assistant.audit import differences
from assistant.contract import read_answer
from tui.cli.sample import open_sample
from tui.render.json import render

TODAY = date(2026, 11, 22)
ASKED = [
    "nemotron papers since last year",
    "who wrote Nemotron 3 Super",
    "how many tokens was Nemotron 3 Super trained on",
    "papers per year",
    "is mamba better than transformers",
    "papers by nobody at all",
]


@pytest.fixture
def assistant():
    with open_sample() as library:
        yield Assistant(library, lambda: TODAY)


def saved(assistant, question):
    answer, _ = assistant.ask(question, audit=True)
    return read_answer(render(answer))


def told(assistant, answer):
    return [str(one) for one in differences(answer, assistant)]


@pytest.mark.parametrize("question", ASKED)
def test_an_answer_holds_in_the_library_that_gave_it(assistant, question):
    assert told(assistant, saved(assistant, question)) == []


def test_the_trail_finds_the_same_rows(assistant):
    answer = saved(assistant, "nemotron papers since last year")
    found = assistant.library.database.rows(answer.audit.sql, answer.audit.parameters)
    assert set(answer.audit.rows) <= {row for (row,) in found}
    assert answer.audit.terms == ("nemotron",)


def test_last_year_is_read_by_the_day_of_the_answer(assistant):
    answer = saved(assistant, "papers from last year")
    later = Assistant(assistant.library, lambda: date(2031, 1, 1))
    assert told(later, answer) == []


KEY = "chandiramaniNemotron3Super2026"
HARM = [
    ("UPDATE paper SET score = 12 WHERE key = ?", f"@{KEY} score: was 100.0; is 12.0"),
    (
        "UPDATE record SET abstract = 'Else' || abstract WHERE id ="
        " (SELECT abstract_id FROM paper WHERE key = ?)",
        f"@{KEY} abstract 0-",
    ),
    ("DELETE FROM paper WHERE key = ?", f"@{KEY}: was in the library; is not there"),
    ("UPDATE paper SET title = 'Else' WHERE key = ?", f"@{KEY} title: was Nemotron 3"),
]


@pytest.mark.parametrize(("sql", "says"), HARM)
def test_what_has_changed_is_named(assistant, sql, says):
    answer = saved(assistant, "how many tokens was Nemotron 3 Super trained on")
    library = assistant.library
    with library.database.transaction():
        library.database.run(sql, (KEY,))
    found = told(Assistant(library, lambda: TODAY), answer)
    assert any(one.startswith(says.split(" 0-")[0]) for one in found), found


def test_an_answer_saved_without_a_trail_is_checked_as_well(assistant):
    answer, _ = assistant.ask("who wrote Nemotron 3 Super")
    document = json.loads(render(answer))
    assert "audit" not in document
    assert told(assistant, read_answer(json.dumps(document))) == []
