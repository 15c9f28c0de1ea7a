"""The prompt: lines, growth, history rows, ghost text."""

from __future__ import annotations

import pytest
from textual import events

from tests.tui.driving import Chat, drive


@pytest.mark.parametrize("key", ["ctrl+j", "shift+enter", "alt+enter"])
def test_a_new_line_is_not_sent(key):
    async def script(chat: Chat) -> None:
        await chat.press("a", key, "b")
        assert chat.prompt.text == "a\nb"
        assert chat.conversation.turns == []
        await chat.press("enter")
        assert chat.fake.asked[0][0] == "a\nb"
        assert "> a" in chat.text

    drive(script)


def test_nothing_is_not_asked():
    async def script(chat: Chat) -> None:
        await chat.press("enter", "space", "enter")
        assert chat.fake.asked == []

    drive(script)


@pytest.mark.parametrize("text", ["\u0645\u06cc\u200c\u062e", "a\u200db"])
def test_letters_that_join_others_are_typed(text):
    async def script(chat: Chat) -> None:
        for letter in text:
            chat.app.post_message(events.Key(letter, letter))
        await chat.settle()
        assert chat.prompt.text == text

    drive(script)


def test_it_grows_to_eight_lines():
    async def script(chat: Chat) -> None:
        heights = []
        for _ in range(10):
            heights.append(chat.prompt.content_size.height)
            await chat.press("ctrl+j")
        assert heights[:3] == [1, 2, 3]
        assert max(heights) <= 8
        assert chat.prompt.text == "\n" * 10

    drive(script, size=(80, 40))


def test_pasted_lines_are_kept():
    async def script(chat: Chat) -> None:
        pasted = "\n".join(f"line {n}" for n in range(10))
        chat.prompt.post_message(events.Paste(pasted))
        await chat.settle()
        assert chat.prompt.text == pasted

    drive(script)


def test_arrows_move_between_rows_before_history():
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        chat.prompt.put("first\nsecond")
        await chat.press("up")
        assert chat.prompt.text == "first\nsecond"
        assert chat.prompt.cursor_location[0] == 0
        await chat.press("down", "down")
        assert chat.prompt.text == "first\nsecond"

    drive(script)


def test_history_begins_as_typed_and_comes_back():
    async def script(chat: Chat) -> None:
        for text in ("papers a year", "how big is nemotron?", "papers by lee"):
            await chat.ask(text)
        await chat.press("p", "a", "up")
        assert chat.prompt.text == "papers by lee"
        await chat.press("up")
        assert chat.prompt.text == "papers a year"
        await chat.press("down", "down")
        assert chat.prompt.text == "pa"

    drive(script)


def test_right_takes_the_ghost():
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        await chat.press("p", "a")
        assert chat.prompt.suggestion == "pers a year"
        await chat.press("right")
        assert chat.prompt.text == "papers a year"

    drive(script)


def test_escape_clears_and_up_brings_it_back():
    async def script(chat: Chat) -> None:
        await chat.press("a", "b", "escape")
        assert chat.prompt.text == ""
        await chat.press("up")
        assert chat.prompt.text == "ab"

    drive(script)
