"""Every size a terminal may have, and a storm of them."""

from __future__ import annotations

import pytest

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import EVERY, PAPERS

SIZES = [
    (200, 60),
    (100, 30),
    (80, 24),
    (60, 15),
    (40, 12),
    (30, 8),
    (20, 5),
    (8, 3),
    (1, 1),
]


@pytest.mark.parametrize("size", SIZES)
def test_no_size_crashes(size):
    async def script(chat: Chat) -> None:
        for answer in EVERY:
            await chat.ask(answer.question)
        await chat.press("1", "escape", "f1", "escape", "ctrl+p", "escape")
        assert chat.app.is_running

    drive(script, size=size)


def test_a_storm_of_sizes_leaves_the_reader_at_the_end():
    async def script(chat: Chat) -> None:
        for answer in EVERY:
            await chat.ask(answer.question)
        for width, height in (*SIZES, *reversed(SIZES)):
            await chat.pilot.resize_terminal(width, height)
        await chat.settle()
        assert chat.app.size == (200, 60)
        assert "ask instead: what is here?" in chat.drawn

    drive(script)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 5)])
def test_the_prompt_can_always_be_seen(size):
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        await chat.press(*"hello")
        assert "hello" in chat.drawn

    drive(script, size=size)


def test_text_is_never_wider_than_reads_well():
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        longest = max(len(line.rstrip()) for line in chat.text.split("\n"))
        assert 80 < longest <= 102

    drive(script, size=(200, 40))
