"""An answer on stdout in the format asked for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from assistant.models import Status
from tui.cli import paging
from tui.cli.arguments import Option
from tui.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from assistant.models import Answer
    from store.library import Library
    from tui.cli.arguments import Arguments

TEXT_LIMIT = 10
JSON_LIMIT = 100
FORMAT: tuple[Option, ...] = (
    Option("--format", "how the answer is written", "text|json|markdown|bibtex"),
    Option("--json", "short for --format json"),
    Option("--limit", "how many papers a ranked answer shows (10; JSON 100)", "N"),
    Option("--reproducible", "leave out of JSON what time changes"),
    paging.OPTION,
)


def chosen(arguments: Arguments) -> str:
    """The format asked for."""
    return "json" if "--json" in arguments else arguments.get("--format") or "text"


def limit(arguments: Arguments) -> int:
    """How many papers to show in the format asked for."""
    default = TEXT_LIMIT if chosen(arguments) == "text" else JSON_LIMIT
    return arguments.number("--limit") or default


def width() -> int:
    """Columns of the terminal on stdout; 80 where it is none."""
    from shutil import get_terminal_size

    if not sys.stdout.isatty():
        return 80
    return min(100, max(20, get_terminal_size().columns))


def ansi() -> bool:
    """Whether bold and faint may be used."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def show(
    answer: Answer, arguments: Arguments, library: Library, most: int | None = None
) -> ExitCode:
    """Print the answer, at most so many papers; the exit code: was there one?"""
    shown = most or limit(arguments)
    text = _written(answer, arguments, library, shown)
    if chosen(arguments) == "text":
        paging.write(text, arguments)
    else:
        sys.stdout.write(text)
    return outcome(answer)


def _written(answer: Answer, arguments: Arguments, library: Library, most: int) -> str:
    match chosen(arguments):
        case "json":
            from tui.render import json

            once = "--reproducible" in arguments
            return json.render(answer, reproducible=once, indent=2) + "\n"
        case "markdown":
            from tui.render import markdown

            return markdown.render(answer, most)
        case "bibtex":
            from tui.render import bibtex

            return bibtex.render(answer, library.papers.by_key, most)
        case _:
            from tui.render import plain

            return plain.render(answer, width(), most, ansi=ansi())


def outcome(answer: Answer) -> ExitCode:
    """Answered where there is a value, a paper or a text to show for it."""
    told = answer.papers or answer.text or (answer.value and answer.value.items)
    if answer.status is Status.ABSTAINED or not told:
        return ExitCode.NOTHING
    return ExitCode.ANSWERED
