"""The chat: the only command that loads the full-screen app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import arguments as command_line
from tui.cli.arguments import COMMON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.workers import Asked


def run(words: Sequence[str]) -> int:
    """Open the chat on the library; the exit code when it is left."""
    from tui import locations
    from tui.app import run_chat

    given = command_line.read(words, COMMON)
    folder = locations.library(given.get("--library"))

    def open_assistant() -> Asked:
        from tui.cli import desk

        return desk.assistant(desk.library(given, create=True), given, silent=True)

    return run_chat(
        open_assistant,
        name=folder.name,
        folder=folder,
    )
