"""The read-as line asked again gives the same answer: all that decides stands in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from assistant.models import Status
from assistant.understanding.canonical import canonical
from assistant.understanding.operators import complete
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from tests.assistant.answering.fallbacks import test_nearest_sentence as nearest
from tests.assistant.answering.quotes import test_lacking as lacking
from tests.assistant.answering.test_contents import ANSWERED, UNSAID
from tests.assistant.asking import questions, sample
from tests.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.models import Answer

STEP = 5
"""One in so many of the bibliography's questions is asked again."""
HELD_TO = [
    ("which text embedding model does CLIMB use for the clustering?", "thing:"),
    ("What did pre-training Nemotron 3 Super cost in US dollars?", "unit:dollars"),
    ("Is Gram-CTC better than attention-based models?", "than:attention"),
    ("How close to its docking station does the John Deere Tango end up?", "else:{"),
    ("which paper applies LoRA to speech recognition?", "names:LoRA"),
    ("Carbon emitted by the ten-trillion-token FP4 run?", "else:{"),
    ("how many more tokens was Nemotron 3 Super trained on?", "part:more"),
]
CONTENTS = sorted({
    *(question for question, *_ in (*ANSWERED, *nearest.ANSWERED, *nearest.NEAREST)),
    *(*UNSAID, *lacking.UNSAID, *nearest.UNTOLD),
    *(question for question, _ in HELD_TO),
    *questions(),
})  # fmt: skip


def told(answer: Answer) -> object:
    """All of an answer that its question decides."""
    quotes = [(one.key, one.field, one.start, one.end) for one in answer.quotes]
    cards = [card.key for card in answer.papers]
    why = answer.abstention and answer.abstention.reason
    return (
        answer.status,
        answer.intent,
        answer.value,
        answer.total,
        quotes,
        cards,
        why,
    )


def changed(question: str, of: Assistant) -> str:
    """The read-as line of a question, where it gives another answer than that."""
    answer, _ = of.ask(question, limit=10)
    again, _ = of.ask(answer.read_as, limit=10)
    return "" if told(answer) == told(again) else answer.read_as


@pytest.mark.parametrize("question", CONTENTS)
def test_what_is_read_gives_the_same_answer(question: str) -> None:
    assert changed(question, sample()) == ""


@pytest.mark.parametrize(("question", "shown"), HELD_TO)
def test_what_answers_are_held_to_is_shown(question: str, shown: str) -> None:
    answer, _ = sample().ask(question)
    assert shown in answer.read_as
    assert complete(answer.read_as)


def test_a_search_that_finds_enough_shows_no_more_than_it_looked_for() -> None:
    for question in ("how do spiking neural networks learn optical flow?", "mamba?"):
        answer, _ = sample().ask(question)
        if answer.status is Status.ANSWERED:
            assert "else:" not in answer.read_as
    parse = sample().read("Carbon emitted by the ten-trillion-token FP4 run?")
    assert canonical(parse).startswith(canonical(parse.plainly))
    assert "else:{" in canonical(parse)


@pytest.mark.shared
def test_questions_to_a_bibliography_are_read_the_same_again(shared: Path) -> None:
    folder = shared / "data" / "questions"
    library = Library.in_memory()
    import_paths(library, [folder / "library.bib"], ImportOptions())
    of = Assistant(library, lambda: TODAY)
    rows = (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(row)["question"] for row in rows[::STEP]]
    assert len(asked) > 100
    assert [line for one in asked if (line := changed(one, of))] == []
