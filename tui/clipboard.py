"""Copying: the desktop's own tool if there is one, and OSC 52 in any case.

Only the terminal knows whether it takes OSC 52, and it does not say; a native tool
alone would miss a terminal at the other end of ssh. So both.
"""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import which
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App

_TOOLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("WSL_DISTRO_NAME", ("clip.exe",)),
)
"""The variable that must be set for a tool to work, and its command."""

_PATIENCE = 2.0
"""Seconds a clipboard tool may take."""


def native_command(environ: Mapping[str, str] = os.environ) -> tuple[str, ...] | None:
    """The command that copies its standard input here, if there is one."""
    if sys.platform == "darwin":
        return ("pbcopy",)
    for variable, command in _TOOLS:
        if environ.get(variable) and which(command[0]):
            return command
    return None


def copy_native(text: str, command: tuple[str, ...]) -> bool:
    """Hand a text to a clipboard tool and wait for it; False if it failed."""
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def copy(app: App[Any], text: str, what: str) -> None:
    """Copy a text and say so; `what` names it in the toast ("the citation key")."""
    app.copy_to_clipboard(text)
    if command := native_command():
        app.run_worker(
            lambda: copy_native(text, command),
            thread=True,
            exit_on_error=False,
            group="clipboard",
        )
    app.notify(f"Copied {what}", markup=False)
