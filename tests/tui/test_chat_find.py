"""Finding in the conversation: every match, in order, and back to where one was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.events import Paste

from tests.hostile import CORPUS
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import PAPERS, FakeAssistant, card
from tui.render.content import FOUND_HERE
from tui.widgets import conversation


def _told(chat: Chat) -> str:
    return str(chat.screen.bar._told.content).strip()


def _looked_at(chat: Chat) -> str:
    """The text of the match that is looked at, as it is drawn."""
    for turn in chat.conversation.turns:
        drawn = turn.over(turn.drawn)
        for span in drawn.spans:
            if span.style == FOUND_HERE:
                return drawn.plain[span.start : span.end]
    return ""


async def _three(chat: Chat) -> None:
    for question in ("first nemotron", "second nemotron", "third nemotron"):
        await chat.ask(question)


@pytest.mark.parametrize("key", ["ctrl+f", "slash"])
def test_a_key_opens_the_bar_and_typing_counts(key):
    async def script(chat: Chat) -> None:
        await _three(chat)
        if key == "slash":
            await chat.press("escape")
        await chat.press(key, *"THIRD NEM")
        assert _told(chat) == "1 of 1"
        assert _looked_at(chat) == "third nem"
        assert chat.prompt.text == ""

    drive(script)


def test_enter_and_up_go_round():
    async def script(chat: Chat) -> None:
        await _three(chat)
        await chat.press("ctrl+f", *"mamba in the wild")
        first = int(_told(chat).split()[0])
        assert _told(chat).endswith(" of 3")
        await chat.press("enter")
        assert int(_told(chat).split()[0]) == first % 3 + 1
        await chat.press("up", "up")
        assert int(_told(chat).split()[0]) == (first - 2) % 3 + 1

    drive(script)


def test_n_goes_on_while_one_reads_and_is_typed_when_nothing_is_found():
    async def script(chat: Chat) -> None:
        await _three(chat)
        await chat.press("ctrl+f", *"mamba in the wild", "tab")
        assert chat.conversation.has_focus
        before = _told(chat)
        await chat.press("n")
        assert _told(chat) != before
        await chat.press("N")
        assert _told(chat) == before
        await chat.press("escape")
        assert not chat.screen.finding
        await chat.press("escape", "n")
        assert chat.prompt.text == "n"

    drive(script)


@pytest.mark.parametrize("leads", [(), ("escape",), ("pageup", "pageup"), ("1",)])
def test_escape_returns_to_where_one_was(leads):
    async def script(chat: Chat) -> None:
        await _three(chat)
        await chat.press(*leads)
        held = chat.conversation
        before = (held.scroll_y, held.following, held.chosen, chat.screen.focused)
        card_open = chat.screen.card_open
        await chat.press("ctrl+f", *"first nemotron")
        assert _told(chat) == "1 of 1"
        assert "> first nemotron" in chat.drawn
        assert not chat.screen.card_open
        await chat.press("escape")
        after = (held.scroll_y, held.following, held.chosen, chat.screen.focused)
        assert after == before
        assert chat.screen.card_open == card_open
        assert _looked_at(chat) == ""

    drive(script, size=(80, 24))


def test_a_digit_opens_a_card_of_the_turn_that_was_found():
    async def script(chat: Chat) -> None:
        await _three(chat)
        await chat.press("ctrl+f", *"first nemotron", "tab", "2")
        assert chat.conversation.marked is chat.conversation.turns[0]
        assert chat.panel.card.n == 2

    drive(script, size=(120, 30))


def test_what_is_not_there_is_said():
    async def script(chat: Chat) -> None:
        await chat.press("ctrl+f")
        assert not chat.screen.finding
        assert "nothing to find" in chat.said[0]
        await _three(chat)
        await chat.press("ctrl+f", *"zebra")
        assert _told(chat) == "no match"
        await chat.press("enter", "escape")
        assert not chat.screen.finding

    drive(script, notices=True)


def test_an_answer_that_comes_is_counted_and_a_new_question_ends_it():
    async def script(chat: Chat) -> None:
        await _three(chat)
        chat.screen.ask("wait for it")
        await chat.pilot.press("ctrl+f", *"mamba in the wild")
        assert _told(chat).endswith("of 3")
        chat.fake.gate.set()
        await chat.settle()
        assert _told(chat).endswith("of 4")
        chat.screen.ask("another")
        await chat.settle()
        assert not chat.screen.finding

    drive(script)


def test_turns_that_scrolled_off_are_counted_apart(monkeypatch):
    monkeypatch.setattr(conversation, "KEEP", 2)

    async def script(chat: Chat) -> None:
        await _three(chat)
        await chat.press("ctrl+f", *"nemotron 3 super:")
        assert _told(chat).endswith("of 2, 1 scrolled off")

    drive(script)


@pytest.mark.parametrize("text", [text for _, text in CORPUS])
def test_hostile_text_is_found_and_looked_for_without_harm(text):
    hostile = replace(PAPERS, papers=(card(1, title=text),), quotes=())

    async def script(chat: Chat) -> None:
        await chat.ask("anything")
        await chat.press("ctrl+f")
        chat.screen.bar.line.post_message(Paste(text))
        await chat.settle()
        assert chat.app.is_running
        assert chat.screen.finding
        assert "\x1b" not in chat.drawn

    drive(script, FakeAssistant(hostile))
