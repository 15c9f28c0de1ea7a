"""The full-screen chat: wiring only."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from functools import partial
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any

from textual.widgets._toast import Toast

from store.text import clean_line
from tui import config
from tui.commands import commands
from tui.config import Settings
from tui.history import History
from tui.keymap import bindings
from tui.navigation import Navigation
from tui.screens.chat import ChatScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from textual.app import SystemCommand
    from textual.screen import Screen
    from textual.theme import Theme

    from tui.workers import Asked

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""Signals that would otherwise leave the terminal in the alternate screen."""


class RefdeskApp(Navigation):
    """The chat on one library."""

    TITLE = "refdesk"
    NOTIFICATION_TIMEOUT = 3
    CSS_PATH = "styles.tcss"
    BINDINGS = bindings("anywhere")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (10, "-medium"), (16, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        open_assistant: Callable[[], Asked],
        *,
        name: str = "",
        folder: Path | None = None,
        limit: int | None = None,
        question: str = "",
        settings: Settings | None = None,
        config_file: Path | None = None,
        problems: tuple[str, ...] = (),
    ) -> None:
        """`open_assistant` is called once, in the thread that answers.

        `name` is what the library is called; `folder` is where the prompt's history
        is kept (None: neither that nor the conversation is kept); `limit` bounds the
        cards of an answer; `question` is asked at once. `settings` are kept in
        `config_file`; `problems` are what could not be used of it.
        """
        super().__init__()
        self.failure: Exception | None = None
        """What ended the app, where it did not end in order."""
        self.unopened: Exception | None = None
        """Why the library could not be opened."""
        self.take(settings or Settings(), config_file)
        self._problems = problems
        self._chat = partial(
            ChatScreen,
            open_assistant,
            History(folder / "history.jsonl" if folder else None),
            title=name,
            limit=limit,
            first=question,
            keep=folder is not None,
        )

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self.settings.theme:
            self.set("theme", theme.name)

    def get_default_screen(self) -> Screen[None]:
        """The chat."""
        return self._chat()

    def on_mount(self) -> None:
        """Remember a change of theme, and leave the terminal as it was found."""
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        for problem in self._said():
            self.notify(problem, markup=False, severity="warning", timeout=10)
        if not self.is_headless and current_thread() is main_thread():
            self._end_when_told()

    def _said(self) -> tuple[str, ...]:
        """What of the configuration cannot be used."""
        theme = self.settings.theme
        if theme and theme not in self.available_themes:
            return (*self._problems, f"There is no theme {clean_line(theme)!r}.")
        return self._problems

    def _end_when_told(self) -> None:
        """Restore the terminal at signals that would otherwise leave it as it is."""
        loop = asyncio.get_running_loop()
        for name in _SIGNALS:
            if number := getattr(signal, name, None):
                with suppress(NotImplementedError):
                    loop.add_signal_handler(number, self._end, number)

    def _end(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """Keep what went wrong, to be told once the terminal is as it was found."""
        self.failure = self.failure or error
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def _fatal_error(self) -> None:
        """Leave without Textual's traceback, which shows what is in memory and takes
        seconds to draw."""
        self._close_messages_no_wait()

    def on_notify(self) -> None:
        """What is said takes the place of what was said before; no warning goes."""
        for said in list(self._notifications):
            if said.severity == "information":
                self._unnotify(said, refresh=False)
        for screen in self.screen_stack:
            for toast in screen.query("Toast.-information").results(Toast):
                toast._expire()

    def action_guide(self) -> None:
        """Open the help page, once."""
        from tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_help_quit(self) -> None:
        """Ctrl+C: say how to leave."""
        self.notify("Press ctrl+q to quit", markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette offers."""
        yield from commands(self)


def run_chat(
    open_assistant: Callable[[], Asked],
    *,
    name: str = "",
    folder: Path | None = None,
    limit: int | None = None,
    question: str = "",
) -> int:
    """Run the chat until it is left; the process's exit code.

    What the app fails with is raised once the terminal is as it was found; so is
    what kept it from its library.
    """
    file = config.path()
    settings, problems = config.load(file)
    app = RefdeskApp(
        open_assistant,
        name=name,
        folder=folder,
        limit=limit,
        question=question,
        settings=settings,
        config_file=file,
        problems=problems,
    )
    app.run(mouse=settings.mouse)
    if failure := app.failure or (None if app.return_code else app.unopened):
        raise failure
    return app.return_code or 0
