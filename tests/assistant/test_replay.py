"""Transcripts: read, compared, accepted, written."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import replay
from assistant.models import Abstention, Answer, Status, Value
from store.errors import TranscriptError
from tests.tui.render.samples import answer, card

TEXT = """\
---
library: sample
today: 2026-11-22
---

# A conversation

Prose stays.

> who wrote it?

```
  Ada wrote it.

  [1] Title
```

More prose.

> how many?
intent: papers.count
value: 14
contains: 14 papers

> and those?

    Indented answer.

      second line

> last
"""
ANSWERS = {
    "who wrote it?": ("  Ada wrote it.   \n\n  [1] Title\n", answer()),
    "how many?": (
        "  There are 14\n  papers.\n",
        answer(intent="papers.count", value=Value("number", (14,))),
    ),
    "and those?": ("Indented answer.\n\n  second line\n", answer()),
    "last": ("anything\n", answer()),
}


class Desk:
    """Answers from a table, in the order asked."""

    def __init__(self, answers: dict[str, tuple[str, Answer]]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def ask(self, question: str) -> Answer:
        self.asked.append(question)
        return self.answers[question][1]

    def render(self, _: Answer) -> str:
        return self.answers[self.asked[-1]][0]


def changed(question: str, shown: str, **fields: object) -> Desk:
    return Desk({**ANSWERS, question: (shown, answer(**fields))})


def compare(desk: Desk, text: str = TEXT) -> list[replay.Difference]:
    return replay.compare(replay.read(text), desk.ask, desk.render)


def accept(desk: Desk, text: str = TEXT) -> str:
    return replay.accept(replay.read(text), desk.ask, desk.render)


def test_reading() -> None:
    transcript = replay.read(TEXT)
    assert transcript.front == {"library": "sample", "today": "2026-11-22"}
    assert [turn.question for turn in transcript.turns] == list(ANSWERS)
    first, second, third, last = transcript.turns
    assert first.line == 10
    assert first.answer == ("  Ada wrote it.", "", "  [1] Title")
    assert [name for name, _ in second.expectations] == ["intent", "value", "contains"]
    assert third.answer == ("Indented answer.", "", "  second line")
    assert (last.answer, last.expectations) == (None, ())


def test_questions_are_asked_in_order_and_hold() -> None:
    desk = Desk(ANSWERS)
    assert compare(desk) == []
    assert desk.asked == list(ANSWERS)


def test_a_changed_answer_is_shown_as_a_diff() -> None:
    (difference,) = compare(changed("who wrote it?", "  Alan wrote it.\n\n  [1] Title"))
    assert difference.diff() == (
        "line 10: > who wrote it?\n"
        "@@ -1,3 +1,3 @@\n"
        "-  Ada wrote it.\n"
        "+  Alan wrote it.\n"
        " \n"
        "   [1] Title\n"
    )


def test_a_line_too_many_is_a_difference() -> None:
    assert compare(changed("and those?", "Indented answer.\n\n  second line\n  third"))
    assert compare(changed("and those?", "Indented answer."))


EXPECTATIONS = [
    ("intent: papers.find", {}, True),
    ("intent: papers.count", {}, False),
    ("status: answered", {}, True),
    ("total: 54", {}, True),
    ("total: 5", {}, False),
    ("read_as: topic:nemotron since:2025", {}, True),
    ("papers: chandiramani1 chandiramani2", {}, True),
    ("papers: chandiramani1 ...", {}, True),
    ("papers: chandiramani1", {}, False),
    ("papers: chandiramani2 ...", {}, False),
    ("papers:", {"papers": ()}, True),
    ("papers:", {"papers": (card(1),)}, False),
    ("value: 14", {"value": Value("number", (14,))}, True),
    ("value: 14", {"value": Value("number", (14.0,))}, True),
    ("value: 14", {"value": None}, False),
    ("value: true", {"value": Value("boolean", (True,))}, True),
    ("value: true", {"value": Value("boolean", (False,))}, False),
    ("value: Ada; Alan", {"value": Value("authors", ("Ada", "Alan"))}, True),
    ("value: Alan; Ada", {"value": Value("authors", ("Ada", "Alan"))}, False),
    ("contains: two lines", {}, True),
    ("contains: no such", {}, False),
    (
        "abstains: no_evidence",
        {"abstention": Abstention("no_evidence", "No.")},
        True,
    ),
    ("abstains: no_evidence", {}, False),
    ("abstains: generation", {"abstention": Abstention("no_evidence", "")}, False),
    ("intent: papers.find\ntotal: 1", {}, False),
]


@pytest.mark.parametrize(("line", "fields", "holds"), EXPECTATIONS)
def test_expectations(line: str, fields: dict[str, object], holds: bool) -> None:
    desk = Desk({"q": ("shown in two\n  lines\n", answer(**fields))})
    assert (compare(desk, f"> q\n{line}\n") == []) is holds


def test_an_unmet_expectation_shows_what_is() -> None:
    desk = Desk({"q": ("x", answer(status=Status.ABSTAINED))})
    (difference,) = compare(desk, "> q\nstatus: answered\nintent: papers.find\n")
    assert "-status: answered\n+status: abstained" in difference.diff()
    assert "intent" not in difference.diff()


BROKEN = [
    ("---\nlibrary: x\n", "Line 1.*front matter"),
    ("text\n> \n", "Line 2.*no question"),
    ("> q\npaper: k\n", "Line 2.*'paper'.*papers"),
    ("> q\n\n```\nopen\n", "Line 3.*not closed"),
]


@pytest.mark.parametrize(("text", "why"), BROKEN)
def test_a_broken_transcript_is_refused_by_line(text: str, why: str) -> None:
    with pytest.raises(TranscriptError, match=why):
        replay.read(text)


def test_questions_inside_a_block_are_text() -> None:
    text = "Look:\n\n```\n> not asked\n```\n\n> q\n\n````\n```\n> nor this\n```\n````\n"
    (turn,) = replay.read(text).turns
    assert turn.question == "q"
    assert turn.answer == ("```", "> nor this", "```")


def test_accepting_what_holds_changes_only_white_space() -> None:
    accepted = accept(Desk(ANSWERS))
    assert "Prose stays." in accepted
    assert "intent: papers.count" in accepted
    assert accepted.count("Ada wrote it.") == 1
    assert compare(Desk(ANSWERS), accepted) == []
    assert accept(Desk(ANSWERS), accepted) == accepted


def test_accepting_rewrites_the_answer_and_nothing_else() -> None:
    before = accept(Desk(ANSWERS))
    after = accept(changed("who wrote it?", "  Alan wrote it.\n"), before)
    assert after == before.replace("  Ada wrote it.\n\n  [1] Title", "  Alan wrote it.")


def test_accepting_gives_an_answer_to_a_question_without_one() -> None:
    assert accept(Desk(ANSWERS), "> last\n") == "> last\n\n```\nanything\n```\n"


def test_what_is_written_replays() -> None:
    turns = [(question, shown) for question, (shown, _) in ANSWERS.items()]
    text = replay.write(turns, library="sample", today="2026-11-22", title="Saved")
    assert replay.read(text).front["library"] == "sample"
    assert compare(Desk(ANSWERS), text) == []


LINES = st.lists(st.text(alphabet="ab` >~-:#\t", max_size=8), max_size=6)


@given(LINES)
def test_any_answer_survives_writing_and_reading(lines: list[str]) -> None:
    shown = "\n".join(lines)
    desk = Desk({"q": (shown, answer())})
    text = replay.write([("q", shown)], library="sample", today="2026-11-22")
    assert compare(desk, text) == []


@given(LINES)
def test_reading_fails_only_with_a_sentence(lines: list[str]) -> None:
    with suppress(TranscriptError):
        assert len(replay.read("\n".join(lines)).lines) <= len(lines)
