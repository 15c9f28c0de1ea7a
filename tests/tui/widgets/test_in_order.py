"""Keys pressed faster than the app takes them happen in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events

from tests.tui.driving import Chat, drive
from tui.screens.dialogs import LineDialog

if TYPE_CHECKING:
    from textual.app import App


def at_once(app: App[Any], *keys: str) -> None:
    """Keys that all lie in the app's queue before it looks at the first."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


def test_enter_asks_for_what_is_typed_before_it() -> None:
    async def script(chat: Chat) -> None:
        at_once(chat.app, *"one", "enter", *"two", "enter", *"thre")
        await chat.settle()
        assert [text for text, _ in chat.fake.asked] == ["one", "two"]
        assert chat.prompt.text == "thre"

    drive(script)


def test_backspace_deletes_the_letter_before_it() -> None:
    async def script(chat: Chat) -> None:
        at_once(chat.app, *"ab", "backspace", *"cd", "left", *"x", "ctrl+j", *"y")
        await chat.settle()
        assert chat.prompt.text == "acx\nyd"

    drive(script)


def test_the_keys_of_a_user_are_kept_to() -> None:
    async def script(chat: Chat) -> None:
        chat.app.set_keymap({"send": "f11", "newline": "enter"})
        at_once(chat.app, *"one", "enter", *"two", "f11", *"three")
        await chat.settle()
        assert [text for text, _ in chat.fake.asked] == ["one\ntwo"]
        assert chat.prompt.text == "three"

    drive(script)


def test_a_line_of_a_dialog() -> None:
    async def script(chat: Chat) -> None:
        said: list[str | None] = []
        await chat.app.push_screen(LineDialog("Name"), said.append)
        at_once(chat.app, *"ab", "backspace", *"c", "home", "delete", *"xy", "enter")
        await chat.settle()
        assert said == ["xyc"]

    drive(script)
