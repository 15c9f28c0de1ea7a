"""From the first word of the command line to the module that carries it out."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, str] = {
    "ask": "answer one question, or a batch of them",
    "add": "import files or folders",
    "watch": "import files and folders, and again whenever they change",
    "show": "all that is known of one paper, and which source says it",
    "open": "a paper in the browser, or its own PDF",
    "list": "the papers, or those a query fits, a line each",
    "cite": "the citation for a half-remembered paper",
    "export": "papers in a format that other programs read",
    "duplicates": "papers that may be one work, and what speaks for it",
    "merge": "decide that papers are one work",
    "split": "decide that records of a paper are another work",
    "people": "who goes by a name, and how they are known apart",
    "merge-people": "decide that people are one person",
    "split-person": "decide that a name is several people's",
    "keys": "how citation keys are made, and which a paper had",
    "undo": "take back the last decision, star, tag or note",
    "log": "what was imported, decided and noted last",
    "searches": "the searches saved by name, to be asked by it",
    "stats": "what the library holds",
    "doctor": "whether the library is sound, and what is missing in it",
    "audit": "whether saved answers still hold",
    "replay": "ask a transcript's questions again and compare the answers",
    "serve": "the chat in a browser on this machine",
    "mcp": "the library for editors and assistants (MCP)",
    "demo": "try it on the sample library that comes with refdesk",
}
"""Name and help; `tui.cli.NAME` has `run(arguments) -> ExitCode`."""
_EXAMPLES = """\
  refdesk add refs.bib
  refdesk ask who wrote nemotron 3 super
  refdesk ask "mamba papers since 2025 with code" --json
  refdesk cite nemotron super --style latex"""
_ANYWHERE = frozenset({"--library", "--today"})


def main(arguments: Sequence[str]) -> int:
    """Carry out a command line; the chat when it is empty and there is a terminal."""
    leading, rest = _leading(arguments)
    if not rest:
        return _chat(leading)
    name, *words = rest
    if name in {"-h", "--help", "help"}:
        print(usage(), end="")
        return ExitCode.ANSWERED
    if name in {"-V", "--version"}:
        print(f"refdesk {version()}")
        return ExitCode.ANSWERED
    if name not in COMMANDS:
        return _unknown(name)
    module = import_module(f"tui.cli.{name.replace('-', '_')}")
    return int(module.run([*leading, *words]))


def _leading(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Options of every command that stand before its name, and the rest."""
    n = 0
    while n < len(arguments) and arguments[n].split("=")[0] in _ANYWHERE:
        n += 1 if "=" in arguments[n] else 2
    return list(arguments[:n]), list(arguments[n:])


def command(arguments: Sequence[str]) -> str:
    """The name of the command that a command line asks for; "" for none."""
    return "".join(_leading(arguments)[1][:1])


def usage() -> str:
    """The help of the whole command."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {text}" for name, text in COMMANDS.items()]
    return "\n".join(
        [
            "refdesk: ask your own library of papers in your own words.",
            "",
            "usage: refdesk [COMMAND] [OPTIONS]      without a command: the chat",
            "",
            *lines,
            "",
            "`refdesk COMMAND --help` says more. All take --library DIR, --today DAY.",
            "",
            _EXAMPLES,
            "",
        ]
    )


def version() -> str:
    """The version of the installed package."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("refdesk")
    except PackageNotFoundError:
        return "(run from its source)"


def interactive() -> bool:
    """Whether a full-screen app can be shown and typed into."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True  # a page of `refdesk serve`
    if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
        return False  # nobody is there, even where a terminal is pretended
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return terminal and os.environ.get("TERM", "") not in {"", "dumb"}


def _chat(leading: Sequence[str]) -> int:
    if not interactive():
        print(usage(), end="", file=sys.stderr)
        return ExitCode.USAGE
    from tui.cli.chat import run

    return int(run(leading))


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    if name.startswith("-"):
        say(f"refdesk: there is no option {name} here; options follow the command.")
        return ExitCode.USAGE
    if " " in name.strip():
        hint = "to ask a question: refdesk ask QUESTION"
    elif near := get_close_matches(name, COMMANDS, n=1, cutoff=0.5):
        hint = f"did you mean `refdesk {near[0]}`?"
    else:
        hint = "see `refdesk --help`"
    say(f"refdesk: there is no command {name!r}; {hint}.".replace("?.", "?"))
    return ExitCode.USAGE
