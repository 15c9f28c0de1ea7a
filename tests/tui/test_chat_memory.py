"""A long day: a thousand questions later the chat holds no more than before."""

from __future__ import annotations

import gc
import os

import pytest

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import EVERY

QUESTIONS = 1000 if os.environ.get("REFDESK_ALL_ANSWERS") else 120
"""All thousand take two minutes."""
A_WIDGET = 100
"""Objects that a single widget is made of, at the least; what is kept of a turn that
has left the screen is a dozen."""


@pytest.mark.slow
def test_a_thousand_questions_leave_nothing_behind(monkeypatch):
    monkeypatch.setattr("tui.widgets.conversation.KEEP", 10)

    async def script(chat: Chat) -> None:
        held = []
        for n in range(1, QUESTIONS + 1):
            chat.screen.ask(EVERY[n % len(EVERY)].question)
            await chat.settle()
            if n % (QUESTIONS // 4) == 0:
                gc.collect()
                held.append(len(gc.get_objects()))
        assert len(chat.conversation.turns) == 10
        assert len(chat.conversation.gone) == QUESTIONS - 10
        a_question = (held[-1] - held[0]) / (QUESTIONS * 3 // 4)
        assert a_question < A_WIDGET / 4

    drive(script)


def test_what_has_left_the_screen_is_in_the_transcript(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tui.widgets.conversation.KEEP", 2)

    async def script(chat: Chat) -> None:
        for answer in EVERY:
            await chat.ask(answer.question)
        await chat.press("f5")
        (path,) = tmp_path.glob("*.md")
        text = path.read_text()
        places = [text.index(f"> {answer.question}") for answer in EVERY]
        assert places == sorted(places)
        assert text.count("120 billion parameters") == 1

    drive(script)
