"""The list above the prompt: opened by typing, taken from by a key, never in the way."""

from __future__ import annotations

from functools import partial

import pytest
from textual import events

from assistant.completion.models import Completion
from assistant.understanding.reading import Constraint, Parse
from tests.hostile import TEXTS, controls
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import FakeAssistant
from tui import hints
from tui.widgets.picking import NOT_FOUND, SEARCHING


@pytest.fixture(autouse=True)
def _only_when_told(monkeypatch):
    """The pause after a key never ends by itself."""
    monkeypatch.setattr(hints, "PAUSE", 3600.0)


def author(name: str, start: int, end: int, count: int | None = 13) -> Completion:
    """A completion of an author's name."""
    insert = f'"{name}"'
    return Completion(insert, start, end, name, "author", count, "line", "author")


LEES = (author("Chankyu Lee", 3, 6), author("Nayeon Lee", 3, 6, 1))


async def pause(chat: Chat) -> None:
    """The keys pause: what is typed is looked at."""
    chat.screen._look()
    await chat.settle()


async def type_lee(chat: Chat, *completions: Completion) -> None:
    """`by:lee`, and the list open."""
    chat.fake.completions = completions or LEES
    await chat.press(*"by:lee")
    await pause(chat)


def test_typing_opens_the_list_with_counts():
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        assert chat.fake.completed[-1] == ("by:lee", 6)
        assert "Chankyu Lee  13 papers · author" in chat.drawn
        assert "Nayeon Lee  1 paper · author" in chat.drawn
        assert chat.prompt.text == "by:lee"
        assert chat.prompt.has_focus

    drive(script)


def test_the_pause_is_begun_anew_with_every_key():
    async def script(chat: Chat) -> None:
        await chat.press("b")
        first = chat.screen._pause
        await chat.press("y")
        assert first is not None
        assert chat.screen._pause is not first
        assert chat.fake.completed == []

    drive(script)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (("tab",), 'by:"Chankyu Lee" '),
        (("right",), 'by:"Chankyu Lee" '),
        (("down", "tab"), 'by:"Chankyu Lee" '),
        (("down", "down", "tab"), 'by:"Nayeon Lee" '),
        (("up", "right"), 'by:"Nayeon Lee" '),
        (("down", "up", "tab"), 'by:"Chankyu Lee" '),
        (("escape", "right"), "by:lee"),
        (("down", "x"), "by:leex"),
    ],
)
def test_what_is_taken(keys, text):
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        await chat.press(*keys)
        assert chat.prompt.text == text

    drive(script)


def test_enter_asks_what_is_typed_whatever_is_chosen():
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        await chat.press("down", "enter")
        assert [text for text, _ in chat.fake.asked] == ["by:lee"]
        assert not chat.screen.completions.is_open
        assert not chat.screen.completions.display

    drive(script)


def test_escape_closes_the_list_first_and_keeps_the_text():
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        await chat.press("escape")
        assert not chat.screen.completions.display
        assert chat.prompt.text == "by:lee"
        await pause(chat)
        assert not chat.screen.completions.display
        await chat.press("escape")
        assert chat.prompt.text == ""

    drive(script)


def test_tab_lists_what_can_follow_where_no_list_is_open():
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        await chat.press("escape", "tab")
        assert chat.screen.completions.display
        await chat.press("shift+tab", "tab")
        assert chat.prompt.text == 'by:"Nayeon Lee" '

    drive(script)


def test_tab_in_an_empty_prompt_still_suggests():
    async def script(chat: Chat) -> None:
        await chat.press("tab")
        assert chat.prompt.text == chat.fake.starters()[0]
        await chat.press("tab")
        assert chat.prompt.text == chat.fake.starters()[1]

    drive(script)


def test_late_hints_of_an_earlier_text_are_dropped():
    async def script(chat: Chat) -> None:
        chat.fake.completions = LEES
        await chat.press(*"by:lee")
        await chat.press("backspace")
        late = hints.Hints("by:lee", 6, False, LEES, "by:lee")
        chat.prompt.hinted(late)
        assert not chat.screen.completions.display
        assert chat.prompt.border_subtitle is None

    drive(script)


def test_what_no_longer_fits_is_not_taken():
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        await chat.press("s", "right")
        assert chat.prompt.text == "by:lees"

    drive(script)


@pytest.mark.parametrize("way", ["history", "paste", "put"])
def test_no_list_opens_for_a_text_that_was_not_typed(way):
    async def script(chat: Chat) -> None:
        chat.fake.completions = LEES
        await chat.ask("by:lee")
        if way == "history":
            await chat.press("up")
        elif way == "paste":
            chat.prompt.post_message(events.Paste("by:lee"))
            await chat.settle()
        else:
            chat.prompt.put("by:lee")
        await pause(chat)
        assert chat.prompt.text == "by:lee"
        assert not chat.screen.completions.display

    drive(script)


def test_the_rest_is_shown_in_grey_and_taken_whole():
    async def script(chat: Chat) -> None:
        one = Completion("Chankyu Lee", 10, 14, "Chankyu Lee", "author", 13)
        chat.fake.completions = (one,)
        await chat.press(*"papers by chan")
        await pause(chat)
        assert chat.prompt.suggestion == "kyu Lee"
        await chat.press("right")
        assert chat.prompt.text == "papers by Chankyu Lee "
        await chat.press("escape", "escape")
        assert chat.prompt.suggestion == ""

    drive(script)


def test_an_earlier_question_in_grey_comes_before_the_list():
    async def script(chat: Chat) -> None:
        await chat.ask("by:lee since:2020")
        await type_lee(chat)
        await chat.press("right")
        assert chat.prompt.text == "by:lee since:2020"

    drive(script)


def test_an_operator_waits_for_its_value_and_a_name_is_followed_by_a_blank():
    async def script(chat: Chat) -> None:
        chat.fake.completions = (Completion("by:", 0, 1, "by:", "operator"),)
        await chat.press("b")
        await pause(chat)
        await chat.press("tab")
        assert chat.prompt.text == "by:"

    drive(script)


def test_a_completion_in_the_middle_of_pasted_lines():
    async def script(chat: Chat) -> None:
        chat.prompt.post_message(events.Paste("first line\nby:le\nlast line"))
        await chat.settle()
        chat.prompt.move_cursor((1, 5))
        await chat.press("e")
        chat.fake.completions = (author("Chankyu Lee", 14, 17),)
        await pause(chat)
        assert chat.fake.completed[-1][1] == 17
        await chat.press("tab")
        assert chat.prompt.text == 'first line\nby:"Chankyu Lee"\nlast line'

    drive(script)


def test_a_click_takes_a_row():
    async def script(chat: Chat) -> None:
        await type_lee(chat)
        await chat.pilot.click("Completions", offset=(3, 1))
        await chat.settle()
        assert chat.prompt.text == 'by:"Nayeon Lee" '
        assert chat.prompt.has_focus

    drive(script)


def test_how_it_would_be_read_stands_in_the_border():
    fake = FakeAssistant()
    fake.read = lambda *_: Parse(
        "papers.find", constraints=(Constraint("topic", "bees"),)
    )

    async def script(chat: Chat) -> None:
        await chat.press(*"bees")
        await pause(chat)
        assert "read as topic:bees" in chat.drawn
        await chat.press("enter")
        assert "read as topic:bees" not in str(chat.prompt.border_subtitle)

    drive(script, fake)


def test_a_failing_look_is_no_hint():
    fake = FakeAssistant()

    def fails(*_: object) -> None:
        raise KeyError("internals")

    fake.complete = fails

    async def script(chat: Chat) -> None:
        await chat.press(*"by:lee")
        await pause(chat)
        assert not chat.screen.completions.display
        await chat.press("enter")
        assert len(chat.conversation.turns) == 1

    drive(script, fake)


def test_a_key_never_waits_for_the_desk():
    async def script(chat: Chat) -> None:
        chat.prompt.put("wait for it")
        await chat.pilot.press("enter")
        await chat.pilot.press(*"by:lee")
        chat.screen._look()
        await chat.pilot.pause()
        assert chat.prompt.text == "by:lee"
        assert chat.fake.completed == []
        await chat.pilot.press("s")
        chat.fake.gate.set()
        await chat.settle()
        assert chat.fake.completed == []

    drive(script)


def test_history_is_searched_from_the_latest():
    async def script(chat: Chat) -> None:
        for text in ("papers by lee", "how big is it", "papers a year"):
            await chat.ask(text)
        await chat.press(*"draft", "ctrl+r")
        assert chat.prompt.border_title == NOT_FOUND
        await chat.press(*["backspace"] * 5, *"PAPERS")
        assert chat.prompt.border_title == SEARCHING
        assert chat.screen.completions.option_count == 2
        await chat.press("ctrl+r", "enter")
        assert chat.prompt.text == "papers by lee"
        assert len(chat.fake.asked) == 3
        await chat.press("enter")
        assert chat.fake.asked[-1][0] == "papers by lee"

    drive(script)


@pytest.mark.parametrize("key", ["enter", "tab", "right"])
def test_the_latest_fit_is_taken_from_the_search(key):
    async def script(chat: Chat) -> None:
        await chat.ask("papers by lee")
        await chat.ask("papers a year")
        await chat.press("ctrl+r", *"pap", key)
        assert chat.prompt.text == "papers a year"
        assert not chat.screen.completions.display

    drive(script)


def test_escape_from_the_search_gives_the_draft_back():
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        await chat.press(*"draft", "ctrl+r", "x", "escape")
        assert chat.prompt.text == "draft"
        assert not chat.screen.completions.display

    drive(script)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 5), (8, 3)])
def test_the_list_leaves_room_for_the_prompt(size):
    async def script(chat: Chat) -> None:
        await type_lee(chat, *(author(f"Lee {n} {'x' * 90}", 3, 6) for n in range(8)))
        region = chat.screen.completions.region
        assert region.bottom <= chat.prompt.region.y or size[1] < 5
        assert region.right <= size[0]
        if size[0] >= 20:
            assert "by:lee" in chat.drawn

    drive(script, size=size)


def test_hostile_names_are_shown_as_text():
    some = [text for text in TEXTS if len(text) < 1000]

    async def script(chat: Chat) -> None:
        show = partial(hints.Hints, "by:lee", 6, True)
        chat.prompt.focus()
        chat.prompt.put("by:lee")
        for text in some:
            one = Completion(text, 3, 6, text, "title", None, "line", text)
            chat.prompt.hinted(show((one, one), text))
            await chat.settle()
            assert not controls(chat.drawn)
            assert chat.app.is_running

    drive(script)
