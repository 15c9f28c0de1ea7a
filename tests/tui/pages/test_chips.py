"""The conditions of a query, one by one."""

from __future__ import annotations

import pytest

from tests.tui.pages.driving import drive
from tui.screens.chips import pieces


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('by:"Chankyu Lee" since:2025', ['by:"Chankyu Lee"', "since:2025"]),
        ("topic:a or topic:b -has:code", ["topic:a or topic:b", "-has:code"]),
        ('"a phrase" (x y) limit:5', ['"a phrase"', "(x y)", "limit:5"]),
        ("", []),
        ('by:"open', ["by:", "open"]),
    ],
)
def test_pieces(query, found):
    assert pieces(query) == found


def test_a_condition_is_dropped_and_the_rest_asked(sample_folder):
    async def script(desk):
        desk.app.ask('by:"Chankyu Lee" since:2025')
        await desk.settle()
        await desk.press("escape", "x", "down", "d")
        turns = desk.app.chat.conversation.turns
        assert turns[-1].answer.read_as == 'by:"Chankyu Lee"'
        assert turns[-1].answer.total == 13

    drive(script, sample_folder)


def test_a_condition_is_edited_in_the_prompt(sample_folder):
    async def script(desk):
        desk.app.ask('by:"Chankyu Lee" since:2025')
        await desk.settle()
        await desk.press("escape", "x", "enter")
        assert desk.app.chat.prompt.text == 'since:2025 by:"Chankyu Lee"'

    drive(script, sample_folder)


def test_the_only_condition_stays(sample_folder):
    async def script(desk):
        desk.app.ask('by:"Chankyu Lee"')
        await desk.settle()
        await desk.press("escape", "x", "d", "escape")
        assert len(desk.app.chat.conversation.turns) == 1

    drive(script, sample_folder)
