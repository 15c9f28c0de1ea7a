"""Jump mode: a label at everything in view that can be gone to."""

from __future__ import annotations

import pytest

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import PAPERS
from tests.tui.pages import driving as pages
from tui.screens.jumping import Jump
from tui.widgets.spots import labels


@pytest.mark.parametrize("many", [0, 1, 26, 27, 676, 677])
def test_labels_are_told_apart_by_their_letters(many):
    made = labels(many)
    assert len(set(made)) == many
    assert len({len(label) for label in made}) <= 1


def _label(app, text: str) -> str:
    """The label in front of a text, as it is drawn below it."""
    spots = app.screen._spots
    below = app.screen_stack[-2]._compositor.render_strips()
    rows = ["".join(part.text for part in strip) for strip in below]
    found = (
        name for name, spot in spots.items() if rows[spot.y][spot.x :].startswith(text)
    )
    return next(found)


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("[2] Mamba", lambda chat: chat.panel.card.n == 2),
        ("compare 1 and 2", lambda chat: chat.fake.asked[-1][0] == "compare 1 and 2"),
        ("topic:nemotron", lambda chat: chat.prompt.text == PAPERS.read_as),
    ],
)
def test_a_label_does_what_a_click_does(text, came):
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        await chat.press("ctrl+o")
        await chat.press(*_label(chat.app, text))
        assert came(chat)
        assert chat.app.screen is chat.screen

    drive(script)


@pytest.mark.parametrize("key", ["escape", "ctrl+o", "1", "f1"])
def test_any_other_key_leaves_and_what_is_typed_stays(key):
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        await chat.press(*"draft", "f12")
        assert isinstance(chat.app.screen, Jump)
        await chat.press(key)
        assert chat.app.screen is chat.screen
        assert chat.prompt.text == "draft"

    drive(script)


def test_a_resize_leaves():
    async def script(chat: Chat) -> None:
        await chat.press("ctrl+o")
        await chat.pilot.resize_terminal(60, 20)
        await chat.settle()
        assert chat.app.screen is chat.screen

    drive(script)


def test_only_what_is_in_view_has_a_label():
    async def script(chat: Chat) -> None:
        for _ in range(5):
            await chat.ask(PAPERS.question)
        await chat.press("ctrl+o")
        region = chat.conversation.region
        end = chat.prompt.region.bottom
        assert all(region.y <= s.y < end for s in chat.app.screen._spots.values())

    drive(script, size=(80, 16))


def test_a_sample_question_is_asked():
    async def script(chat: Chat) -> None:
        await chat.press("ctrl+o")
        await chat.press(*_label(chat.app, "papers a year"))
        assert chat.fake.asked[-1][0] == "papers a year"

    drive(script)


def test_a_row_and_a_filter_line_are_gone_to(sample_folder):
    async def script(desk):
        await desk.press("ctrl+o")
        assert {len(label) for label in desk.screen._spots} == {1}
        await desk.press(list(desk.screen._spots)[8])
        assert desk.screen.list.cursor == 7
        assert desk.screen.list.has_focus
        await desk.press("ctrl+o", "a")
        assert desk.screen.query_one("Input").has_focus

    pages.drive(script, sample_folder, "f6", size=(80, 20))
