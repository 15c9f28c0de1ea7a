"""`refdesk demo`: the sample library, to talk to or to watch."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assistant.assistant import Assistant, Conversation
from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import printing
from tui.cli.arguments import COMMON
from tui.cli.diagnostics import ExitCode
from tui.cli.dispatch import interactive
from tui.cli.sample import NAME, open_sample
from tui.clock import clock
from tui.render import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.cli.arguments import Arguments

ABOUT = """\
Opens the chat on a sample library of five author pages; without a terminal it shows
a short conversation."""
QUESTIONS = (
    "who wrote nemotron 3 super?",
    "nemotorn papers since last year w/ code by lee",
    "how many papers are there per year?",
    "what is the h-index of chankyu lee?",
    "how often is nemotron 3 super cited?",
)
_SHOWN = 3


def run(words: Sequence[str]) -> int:
    """Carry out `refdesk demo`."""
    given = command_line.read(words, COMMON)
    if "--help" in given:
        print(command_line.usage("demo", "", ABOUT, COMMON), end="")
        return ExitCode.ANSWERED
    return _chat(given) if interactive() else _scripted(given)


def _chat(given: Arguments) -> int:
    from tui.app import run_chat

    today = clock(given.get("--today"))
    return run_chat(lambda: Assistant(open_sample(), today), name=NAME)


def _scripted(given: Arguments) -> ExitCode:
    """The questions and their answers on stdout."""
    with open_sample() as library:
        conversation = Conversation(Assistant(library, clock(given.get("--today"))))
        for question in QUESTIONS:
            answer = conversation.ask(question, limit=_SHOWN)
            shown = plain.render(answer, printing.width(), _SHOWN)
            sys.stdout.write(f"> {clean_line(question)}\n{shown}\n")
    return ExitCode.ANSWERED
