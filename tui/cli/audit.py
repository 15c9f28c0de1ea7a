"""`refdesk audit`: whether saved answers still hold in the library as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.contract import AnswerDocument
    from store.library import Library
    from tui.cli.arguments import Arguments

OPTIONS = (Option("--json", "the differences as JSON, one a line"), *COMMON)
ABOUT = """\
Checks answers saved with `refdesk ask --json` (a file of one, or of one a line; "-":
standard input): every fact on their cards, every quote by its offsets, and whether the
same query has the same answer now. Exit code 0: all hold; 1: something has changed."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk audit`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("audit", "ANSWER.json...", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name a saved answer: refdesk audit answer.json")
    saved = [answer for file in given.words for answer in _answers(file)]
    with desk.opened(given) as library:
        changed = [_audited(answer, library, given) for answer in saved]
    return ExitCode.NOTHING if any(changed) else ExitCode.ANSWERED


def _answers(file: str) -> list[AnswerDocument]:
    """The answers of a file: one document, or a line each."""
    from assistant.contract import read_answer
    from tui.cli.batch import text_of

    text = text_of(file)
    lines = [line for line in text.splitlines() if line.strip()]
    each = bool(lines) and all(line.startswith('{"schema"') for line in lines)
    try:
        return [read_answer(one) for one in (lines if each else [text])]
    except UsageError as error:
        raise UsageError(f"{file}: {error}") from error


def _audited(saved: AnswerDocument, library: Library, given: Arguments) -> bool:
    """Print what has changed; whether anything has."""
    from assistant.audit import differences
    from tui.render import json

    found = list(differences(saved, desk.assistant(library, given)))
    if "--json" in given:
        row = {"question": saved.question, "read_as": saved.read_as, "holds": not found}
        row["differences"] = [one._asdict() for one in found]
        print(json.dump(row))
        return bool(found)
    cards, quotes = (
        counted(len(saved.papers), "card"),
        counted(len(saved.quotes), "quote"),
    )
    print(f"{saved.question}\n  {cards}, {quotes}: ", end="")
    print("all as it was" if not found else "not as it was")
    for one in found:
        print(f"  {one}")
    return bool(found)
