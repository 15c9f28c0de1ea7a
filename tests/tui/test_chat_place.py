"""What one reads stays in view: beside a card, at another width, in an old talk."""

from __future__ import annotations

from textual import events

from store.value import replace
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import PAPERS, FakeAssistant, card

SIZE = (120, 30)
CARDS = tuple(card(n) for n in range(1, 10))


def many() -> FakeAssistant:
    """Nine cards to each question: more than a screen."""
    return FakeAssistant(replace(PAPERS, papers=CARDS, total=9))


async def reading(chat: Chat, n: int) -> None:
    """The fourth of five answers, scrolled to a card."""
    for _ in range(5):
        await chat.ask("papers")
    turn = chat.conversation.turns[3]
    y = turn.virtual_region.y + turn.row_of(n)
    chat.conversation.release_anchor()
    chat.conversation.scroll_to(y=y, animate=False, immediate=True)
    await chat.settle()


def beside(chat: Chat) -> list[str]:
    """The first cells of each line, without the card beside the conversation."""
    return [line[2:50].strip() for line in chat.drawn.split("\n")]


def mouse(chat: Chat, kind: type[events.MouseEvent], x: int, y: int) -> None:
    """What a terminal reports of the mouse, the left button down."""
    event = kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)
    chat.app.post_message(event)


def shows(chat: Chat, n: int) -> bool:
    """Whether the head of a card of the conversation is in view."""
    return any(line.startswith(f"[{n}]") for line in beside(chat))


def test_a_card_that_is_clicked_stays_in_view() -> None:
    async def script(chat: Chat) -> None:
        await reading(chat, 8)
        y = next(n for n, line in enumerate(beside(chat)) if line.startswith("[8]"))
        await chat.pilot.click(offset=(8, y))
        await chat.settle()
        assert chat.panel.card.n == 8
        assert shows(chat, 8)
        assert not chat.conversation.following

    drive(script, many(), size=SIZE)


def test_the_conversation_turns_to_the_card_one_goes_on_to() -> None:
    async def script(chat: Chat) -> None:
        await chat.ask("papers")
        await chat.press("1", *["right"] * 8)
        assert chat.panel.card.n == 9
        assert shows(chat, 9)
        assert chat.conversation.following

    drive(script, many(), size=SIZE)


def test_another_width_leaves_a_reader_where_they_are() -> None:
    async def script(chat: Chat) -> None:
        await reading(chat, 5)
        for width in (60, 200, 50, 120):
            await chat.pilot.resize_terminal(width, 30)
            await chat.settle()
            assert chat.conversation._at_top(chat.conversation.scroll_y)[0].number == 4
        assert shows(chat, 5)

    drive(script, many(), size=SIZE)


def test_a_drag_selects_and_opens_no_card() -> None:
    async def script(chat: Chat) -> None:
        await reading(chat, 3)
        y = next(n for n, line in enumerate(beside(chat)) if line.startswith("[3]"))
        mouse(chat, events.MouseDown, 8, y)
        mouse(chat, events.MouseMove, 20, y)
        mouse(chat, events.MouseUp, 20, y)
        await chat.settle()
        assert chat.screen.get_selected_text()
        assert not chat.screen.card_open
        mouse(chat, events.MouseDown, 8, y)
        mouse(chat, events.MouseUp, 8, y)
        await chat.settle()
        assert chat.screen.card_open

    drive(script, many(), size=SIZE)


def test_an_old_talk_is_shown_from_the_beginning_of_its_last_answer() -> None:
    async def script(chat: Chat) -> None:
        answer = replace(PAPERS, papers=CARDS, total=9)
        chat.screen.resume(1, [("first", answer), ("last", answer)], "{}")
        await chat.settle()
        assert "> last" in beside(chat)
        assert shows(chat, 1)

    drive(script, many(), size=SIZE)


def test_the_wheel_is_the_readers_own() -> None:
    async def script(chat: Chat) -> None:
        await chat.ask("papers")
        await chat.pilot._post_mouse_events([events.MouseScrollUp], offset=(10, 10))
        await chat.settle()
        assert not chat.conversation.following

    drive(script, many(), size=SIZE)
