"""The chat: the only command that loads the full-screen app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(words: Sequence[str]) -> int:
    """Open the chat on the library; the exit code when it is left."""
    from tui import locations
    from tui.app import run_chat

    given = command_line.read(words, COMMON)
    folder = locations.library(given.get("--library"))
    return run_chat(
        lambda: desk.assistant(desk.library(given, create=True), given, silent=True),
        name=folder.name,
        folder=folder,
    )
