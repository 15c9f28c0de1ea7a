"""`refdesk ask`: one answer, or one a line for a batch of questions."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import desk, printing
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.assistant import Assistant
    from assistant.context import Context
    from assistant.models import Answer
    from store.library import Library
    from tui.cli.arguments import Arguments

OPTIONS = (
    *printing.FORMAT,
    Option("--from", "ask these files, without a library", "FILE...", kind="paths"),
    Option("--continue", "go on from the last question asked", short="-c"),
    Option("--batch", "answer the rows of a JSON Lines file, one a line", "FILE"),
    Option("--save", "save the search by a name, to be asked by it later", "NAME"),
    Option("--plot", "draw the answer's figures as .svg, .png or .pdf", "FILE"),
    Option("--audit", "with --json: how the answer was found (see `refdesk audit`)"),
    *COMMON,
)
ABOUT = """\
Answers a question in your own words or in the query language it shows you.
Words that begin with one dash belong to the question (-mamba: without mamba).
Without a question it is read from standard input."""

_ASK = 'Ask something: refdesk ask "who wrote nemotron 3 super?"'


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk ask`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("ask", "QUESTION...", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    _check_saving(given)
    if "--batch" in given:
        return _batch(given)
    question = _question(given)
    if "--from" in given:
        with desk.in_memory(given.all("--from")) as library:
            return _one(question, given, library)
    with desk.opened(given) as library:
        return _one(question, given, library)


def _question(given: Arguments) -> str:
    """The words, or standard input where there are none."""
    if given.words and given.words != ["-"]:
        if not given.text.strip():
            raise UsageError(_ASK)
        return given.text
    if not given.words and sys.stdin.isatty():
        raise UsageError(_ASK)
    question = sys.stdin.read().strip()
    if not question:
        raise UsageError("There is no question: give it as words or on standard input.")
    return question


def _one(question: str, given: Arguments, library: Library) -> ExitCode:
    from tui.cli import memory

    assistant = desk.assistant(library, given)
    continued = "--continue" in given
    context = memory.recall(library) if continued else None
    audit = "--audit" in given
    if audit and printing.chosen(given) != "json":
        raise UsageError("--audit belongs to --json: it is for programs and for later.")
    most = printing.limit(given)
    answer, after = assistant.ask(question, context, limit=most, audit=audit)
    code = printing.show(answer, given, library)
    if path := given.get("--plot"):
        _plot(answer, path)
    today = assistant.today()
    memory.remember(library, answer, after, day=today, continued=continued)
    if name := given.get("--save"):
        return _save(name, assistant, answer, after)
    return code


def _check_saving(given: Arguments) -> None:
    """Raises UsageError for a search that cannot be saved."""
    name = given.get("--save")
    if name is None:
        return
    from assistant.understanding.naming import tidy

    if "--from" in given or "--batch" in given:
        raise UsageError("--save needs one question, and a library to keep it in.")
    if not tidy(name):
        raise UsageError(f"A search cannot be called {name!r}: use a word or a few.")


def _save(name: str, assistant: Assistant, answer: Answer, after: Context) -> ExitCode:
    """Save what was asked; said on stderr."""
    if printing.outcome(answer) is not ExitCode.ANSWERED:
        say("Nothing was found, so nothing is saved.")
        return ExitCode.NOTHING
    saved, _ = assistant.ask(f"save this search as {name}", after)
    told = saved.abstention.missing if saved.abstention else saved.headline
    say(told if saved.abstention else f"Saved: {told}")
    return ExitCode.NOTHING if saved.abstention else ExitCode.ANSWERED


def _plot(answer: Answer, path: str) -> None:
    """Draw the figures of an answer; raises UsageError where it has none."""
    from tui.render import plot

    if answer.series is None:
        raise UsageError("This answer has no figures to draw; try papers per year.")
    plot.write(answer.series, path)
    say(f"drawn in {path}")


def _batch(given: Arguments) -> ExitCode:
    from tui.cli import batch

    if given.words:
        raise UsageError("--batch takes its questions from the file, not from words.")
    if given.get("--format") not in {None, "json"}:
        raise UsageError("--batch answers in JSON: leave --format out.")
    rows = batch.read(str(given.get("--batch")))
    if "--from" in given:
        with desk.in_memory(given.all("--from")) as library:
            return batch.answer(rows, given, library)
    with desk.opened(given) as library:
        return batch.answer(rows, given, library)
