"""What the chat offers to ask next has an answer, wherever one follows it to."""

from __future__ import annotations

import json
from datetime import date

import pytest

from assistant.assistant import Assistant
from assistant.context import Context
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library

DEPTH = 3
QUESTIONS = (
    "papers by Chankyu Lee", "who wrote Nemotron 3 Super", "papers per year",
    "papers with code since 2025", "compare 1 and 2", "what is mamba",
    "how many papers are there", "who is Zijia Chen", "top authors",
    "how big is Nemotron 3 Super", "nothing about zebrafish", "what can I ask",
)  # fmt: skip


def _offered(assistant, question, context):
    """The questions offered after one, and the context to ask them in."""
    answer, after = assistant.ask(question, context)
    nearest = answer.abstention.nearest if answer.abstention else ()
    return answer.status, (*answer.next, *nearest), after


def _unanswered(assistant, questions, depth):
    """Offered questions without an answer, each once, `depth` steps far."""
    found, seen = [], set()
    open_ = [(question, Context(), 0) for question in questions]
    while open_:
        question, context, step = open_.pop()
        status, offered, after = _offered(assistant, question, context)
        if step and status != "answered":
            found.append(question)
        for one in offered:
            if step < depth and one not in seen:
                seen.add(one)
                open_.append((one, after, step + 1))
    return found


def test_on_the_sample(sample_assistant):
    starters = sample_assistant.starters()
    assert _unanswered(sample_assistant, (*starters, *QUESTIONS), DEPTH) == []


def test_the_starters_themselves_have_answers(sample_assistant):
    for question in sample_assistant.starters():
        assert sample_assistant.ask(question)[0].status == "answered"


@pytest.mark.slow
@pytest.mark.shared
def test_after_other_peoples_questions(shared):
    rows = (shared / "data/questions/dev.jsonl").read_text(encoding="utf-8")
    questions = [json.loads(row)["question"] for row in rows.splitlines()][::7]
    with Library.in_memory() as library:
        pages = sorted((shared / "seeds").iterdir())
        import_paths(library, pages, ImportOptions(as_of=2026))
        assistant = Assistant(library, lambda: date(2026, 11, 22))
        assert _unanswered(assistant, questions, 1) == []
