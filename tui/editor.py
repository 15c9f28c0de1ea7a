"""A text written in the reader's own editor, the chat put aside meanwhile."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from store.errors import UsageError
from store.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App

_FALLBACKS = ("nano", "vim", "vi")


def command(environ: Mapping[str, str] = os.environ) -> list[str]:
    """$VISUAL, $EDITOR or what there is; raises UsageError where there is none."""
    given = environ.get("VISUAL") or environ.get("EDITOR") or ""
    found = shlex.split(given) or [name for name in _FALLBACKS if which(name)][:1]
    if not found:
        raise UsageError("No editor is known: set EDITOR to the one you use.")
    return found


def edited(app: App[Any], text: str) -> str:
    """The text as the editor left it; raises UsageError where none can be used."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "refdesk.md"
        file.write_text(text, encoding="utf-8")
        try:
            with app.suspend():
                subprocess.run([*command(), str(file)], check=False)
            return clean(file.read_text(encoding="utf-8", errors="replace")).rstrip()
        except SuspendNotSupported:
            raise UsageError("There is no terminal here to edit in.") from None
        except (OSError, ValueError) as error:
            raise UsageError(f"The editor cannot be used: {error}.") from error
