"""Every key of the key map, pressed twice in every screen; the table and what reads it."""

from __future__ import annotations

from itertools import groupby

import pytest

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import PAPERS
from tui.app import RefdeskApp
from tui.commands import commands
from tui.keymap import KEYS, PLACES, at, shown
from tui.screens.chat import ChatScreen
from tui.screens.chips import Chips
from tui.screens.conversations import ConversationsScreen
from tui.screens.dialogs import Dialog
from tui.screens.help import HelpScreen, HelpText
from tui.screens.importing import ImportScreen
from tui.screens.jumping import Jump
from tui.screens.library import LibraryScreen
from tui.screens.notes import NotesScreen
from tui.screens.page import Page
from tui.screens.paper import PaperScreen
from tui.screens.papers import WithPapers
from tui.screens.settings import SettingList
from tui.widgets.paged import Paged
from tui.widgets.paper import PaperPanel
from tui.widgets.prompt import Prompt

EVERY_KEY = sorted(
    {key for row in KEYS for key in row.keys.split(",")} - {"ctrl+q", *"2345678"}
)
"""Of the digits the first and the last; quitting ends the rest."""


@pytest.fixture(autouse=True)
def _somewhere_to_save(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


async def _empty(chat: Chat) -> None:
    pass


async def _typing(chat: Chat) -> None:
    await chat.ask(PAPERS.question)
    await chat.press(*"who wrote")


async def _reading(chat: Chat) -> None:
    await chat.ask(PAPERS.question)
    await chat.press("escape")


async def _card(chat: Chat) -> None:
    await chat.ask(PAPERS.question)
    await chat.press("1")


async def _help(chat: Chat) -> None:
    await chat.press("f1")


async def _waiting(chat: Chat) -> None:
    chat.prompt.put("wait for it")
    await chat.pilot.press("enter")


async def _on_card(chat: Chat) -> None:
    await _card(chat)
    await chat.press("enter")


async def _jumping(chat: Chat) -> None:
    await chat.ask(PAPERS.question)
    await chat.press("ctrl+o")


STATES = [_on_card, _jumping, _empty, _typing, _reading, _card, _help, _waiting]


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES)
def test_every_key_twice_in_every_state(state):
    async def script(chat: Chat) -> None:
        await state(chat)
        for key in EVERY_KEY:
            await chat.pilot.press(key, key)
            if chat.app.screen is not chat.screen and state is not _help:
                await chat.pilot.press("escape")
        assert chat.app.is_running
        assert chat.app.return_code in (None, 0)

    drive(script)


@pytest.mark.parametrize("key", ["f1", "ctrl+p"])
def test_what_a_key_opens_escape_closes(key):
    async def script(chat: Chat) -> None:
        await chat.press(key)
        assert chat.app.screen is not chat.screen
        await chat.press("escape")
        assert chat.app.screen is chat.screen

    drive(script)


def test_help_is_made_from_the_table():
    async def script(chat: Chat) -> None:
        await chat.press("f1")
        assert isinstance(chat.app.screen, HelpScreen)
        said = " ".join(chat.app.screen.query_one(HelpText).text.split())
        for key in KEYS:
            assert shown(key) in said
            assert key.help in said

    drive(script)


def test_ids_are_unique_and_every_place_has_a_name():
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert {where for where, _ in groupby(KEYS, key=lambda key: key.where)} == set(
        PLACES
    )


@pytest.mark.parametrize("where", PLACES)
def test_no_key_means_two_things_in_one_place(where):
    keys = [name for key in at(where) for name in key.keys.split(",")]
    assert len(set(keys)) == len(keys)


def test_every_action_of_the_table_exists():
    """In each place, some widget or page has the action that a key is bound to."""
    owners = {
        "anywhere": (RefdeskApp, ChatScreen),
        "prompt": (Prompt, ChatScreen),
        "beside": (ChatScreen,),
        "find": (ChatScreen,),
        "reading": (ChatScreen, RefdeskApp),
        "card": (PaperPanel, ChatScreen),
        "page": (Page, RefdeskApp),
        "list": (Paged,),
        "sheet": (PaperScreen,),
        "paper": (WithPapers,),
        "library": (LibraryScreen,),
        "notes": (NotesScreen,),
        "conversations": (ConversationsScreen,),
        "import": (ImportScreen,),
        "settings": (SettingList,),
        "chips": (Chips,),
        "dialog": (Dialog,),
        "jump": (Jump,),
        "help": (HelpScreen,),
    }
    assert set(owners) == set(PLACES)
    for key in KEYS:
        name = key.action.partition("(")[0].rpartition(".")[2]
        if name:
            assert any(hasattr(o, f"action_{name}") for o in owners[key.where]), key.id


@pytest.mark.parametrize(
    "what",
    [
        key.action.partition("'")[2].partition("'")[0]
        for key in KEYS
        if key.action.startswith("screen.paper")
    ],
)
def test_every_deed_on_papers_exists(what):
    deeds = {f"_do_{what}", f"_ask_{what}"}
    assert what == "undo" or deeds & set(dir(WithPapers))


def test_the_palette_runs_what_it_lists():
    async def script(chat: Chat) -> None:
        names = [command.title for command in commands(chat.app)]
        assert "Theme" in names
        for command in commands(chat.app):
            if command.title not in ("Quit", "Theme"):
                result = command.callback()
                if result is not None:
                    await result
                await chat.settle()
        assert chat.app.is_running

    drive(script)


def test_the_theme_can_be_changed():
    async def script(chat: Chat) -> None:
        await chat.ask(PAPERS.question)
        for theme in list(chat.app.available_themes):
            chat.app.theme = theme
            await chat.pilot.pause()
        assert "[1] Nemotron" in chat.drawn

    drive(script)
