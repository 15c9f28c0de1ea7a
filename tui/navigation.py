"""From page to page: what opens which, and what the user has set for all of them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.app import App
from textual.screen import ModalScreen

from tui import config, themes
from tui.config import Settings
from tui.messages import Worked

if TYPE_CHECKING:
    from pathlib import Path

    from textual.screen import Screen

    from assistant.models import Answer
    from tui.importing import Job
    from tui.screens.chat import ChatScreen
    from tui.workers import Asked, Desk


def _page(name: str) -> type[Screen[None]]:
    """A page by its name; imported only now, for the sake of the first paint."""
    if name == "library":
        from tui.screens.library import LibraryScreen

        return LibraryScreen
    if name == "notes":
        from tui.screens.notes import NotesScreen

        return NotesScreen
    if name == "conversations":
        from tui.screens.conversations import ConversationsScreen

        return ConversationsScreen
    if name == "import":
        from tui.screens.importing import ImportScreen

        return ImportScreen
    from tui.screens.settings import SettingsScreen

    return SettingsScreen


def _surroundings(assistant: Asked) -> tuple[Path | None, str]:
    """Where the library lies, and what day it is."""
    return assistant.library.folder, assistant.today().isoformat()


def _post(chat: ChatScreen, told: Worked) -> None:
    with suppress(RuntimeError):  # the loop is gone: nobody is left to tell
        chat.post_message(told)


class Navigation(App[None]):
    """An app with a conversation at the bottom and pages above it."""

    settings: Settings = Settings()
    config_file: Path | None = None
    """Where settings are kept; None: nowhere."""
    importing: Job | None = None
    """The import that is running, or ran last."""

    @property
    def chat(self) -> ChatScreen:
        """The conversation, under all pages."""
        return cast("ChatScreen", self.screen_stack[0])

    @property
    def desk(self) -> Desk:
        """Where everything that needs the library is done."""
        return self.chat.desk

    def action_go(self, name: str) -> None:
        """To a page: back to it where it is open, else on top."""
        if isinstance(self.screen, ModalScreen):
            return
        page = _page(name)
        if any(type(screen) is page for screen in self.screen_stack):
            while type(self.screen) is not page:
                self.pop_screen()
        else:
            self.push_screen(page())

    def action_jump(self) -> None:
        """Label what can be gone to on this page."""
        from tui.screens.jumping import Jump
        from tui.widgets.spots import spots

        if not isinstance(self.screen, ModalScreen) and (found := spots(self.screen)):
            self.push_screen(Jump(found), lambda spot: spot and spot.go())

    def home(self) -> None:
        """Back to the conversation."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_paper(self, paper: int | str) -> None:
        """The page of a paper, by its id or key."""
        from tui.screens.paper import PaperScreen

        self.push_screen(PaperScreen(paper))

    def open_author(self, person: int) -> None:
        """The page of an author, by id."""
        from tui.screens.author import AuthorScreen

        self.push_screen(AuthorScreen(person))

    def ask(self, text: str) -> None:
        """Ask in the conversation."""
        self.home()
        self.chat.ask(text)

    def resume(
        self, conversation: int, turns: list[tuple[str, Answer | str]], context: str
    ) -> None:
        """Go on with an earlier conversation."""
        self.home()
        self.chat.resume(conversation, turns, context)

    # Import

    def start_import(self, path: str) -> None:
        """Import a file or folder; the conversation is told when it is done."""
        self.chat.at_desk(_surroundings, partial(self._start_import, path))

    def _start_import(self, path: str, found: tuple[Path | None, str]) -> None:
        from tui.importing import Job

        folder, today = found
        job = self.importing = Job([path], today)
        chat = self.chat
        if folder is None:
            chat.at_desk(job.here, lambda _: chat.imported(job))
        else:
            told = Worked(lambda _: chat.imported(job), None, "")
            job.start(folder, partial(_post, chat, told))

    # Settings

    def take(self, settings: Settings, file: Path | None) -> None:
        """Begin with these settings."""
        self.settings, self.config_file = settings, file
        for name, colours in settings.themes.items():
            self.register_theme(themes.made(name, colours))
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        elif settings.plain:
            self.theme = "ansi-dark"
        self._apply()

    def set(self, name: str, value: str | bool) -> None:
        """Change a setting, and keep it."""
        self.settings = config.changed(self.settings, name, value)
        if name == "theme":
            self.theme = str(value)
        elif name == "plain" and value and not self.theme.startswith("ansi"):
            self.theme = "ansi-dark"
        self._apply()
        if not config.keep(self.config_file, name, value) and self.config_file:
            said = f"{self.config_file.name} cannot be written; this holds for now only"
            self.notify(said, markup=False)

    def _apply(self) -> None:
        self.set_class(self.settings.plain, "-plain")
        still = self.settings.reduced_motion or self.settings.plain
        self.animation_level = "none" if still else "full"
        self.set_keymap(self.settings.keys)
