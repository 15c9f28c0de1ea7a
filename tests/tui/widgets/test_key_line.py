"""The line of keys: what fits, what a click does, and that it costs nothing to change."""

from __future__ import annotations

import gc

from textual.widget import Widget

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import PAPERS
from tui.widgets.key_line import KeyLine


def _line(chat: Chat) -> str:
    return chat.drawn.split("\n")[-1]


def test_it_says_what_keys_mean_where_one_is():
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        assert "Enter Ask" in _line(chat)
        await chat.press("1")
        assert "Enter Into the card" in _line(chat)
        assert "Enter Ask" not in _line(chat)
        chat.prompt._pressed_at -= 60
        await chat.press("x")
        assert "Enter Ask" in _line(chat)
        await chat.press("backspace", "enter")
        assert "s Star" in _line(chat)

    drive(script)


def test_only_whole_keys_and_the_palette_are_shown():
    async def script(chat: Chat) -> None:
        line = chat.screen.query_one(KeyLine)
        whole = [one.text.plain for one in line.shown()]
        for width in range(60, 18, -7):
            await chat.pilot.resize_terminal(width, 20)
            await chat.settle()
            said, palette, _ = _line(chat).partition(" ^p palette")
            assert palette
            for one in whole:
                said = said.replace(one, "", 1)
            assert not said.strip()

    drive(script)


def test_a_click_on_a_key_presses_it():
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        await chat.press("1")
        place = _line(chat).index("Into")
        await chat.pilot.click(offset=(place, chat.app.size.height - 1))
        await chat.settle()
        assert chat.panel.has_focus

    drive(script)


def test_no_widget_is_left_behind_by_a_question(monkeypatch):
    monkeypatch.setattr("tui.widgets.conversation.KEEP", 3)

    async def script(chat: Chat) -> None:
        counts = []
        for _ in range(3):
            for _ in range(3):
                await chat.ask(PAPERS.question)
                await chat.press("1", "enter", "escape")
            gc.collect()
            counts.append(sum(isinstance(one, Widget) for one in gc.get_objects()))
        assert counts[1] == counts[2]

    drive(script)
