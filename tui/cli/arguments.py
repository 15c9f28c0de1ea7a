"""Command lines read by a table of options, with questions left as they are typed.

argparse takes `-mamba` for an option, but in a question it means "without
mamba". Here only what the table names (and whatever begins with two dashes) is
an option; every other word belongs to the text. After `--` all words do.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from store.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_MOST = 10**9
_COLUMN = 18
"""Where the help of an option begins."""


class Option(NamedTuple):
    """One option of a command."""

    name: str
    """With its dashes."""
    help: str
    value: str = ""
    """What follows it ("FILE", "text|json"), empty for a switch. Alternatives in
    lower case are all that is allowed."""
    short: str = ""
    kind: Literal["one", "paths"] = "one"
    """"paths": takes every word that names an existing file after the first."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The values allowed; empty if any is."""
        return tuple(self.value.split("|")) if "|" in self.value else ()


class Arguments:
    """A command line as read."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.values: dict[str, list[str]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def get(self, name: str) -> str | None:
        """The last value given for an option."""
        given = self.values.get(name)
        return given[-1] if given else None

    def all(self, name: str) -> list[str]:
        """Every value given for an option."""
        return self.values.get(name, [])

    def number(self, name: str, least: int = 1) -> int | None:
        """A whole number; raises UsageError for anything else."""
        text = self.get(name)
        if text is None:
            return None
        value = int(text) if text.isascii() and text.isdigit() else -1
        if not least <= value < _MOST:
            raise UsageError(f"{name} must be a whole number from {least}: {text!r}.")
        return value

    @property
    def text(self) -> str:
        """The words as one text; bytes that are no text become U+FFFD."""
        words = " ".join(self.words)
        return words.encode(errors="surrogatepass").decode(errors="replace")


HELP = Option("--help", "show this help", short="-h")
COMMON: tuple[Option, ...] = (
    Option("--library", "folder of the library ($REFDESK_LIBRARY)", "DIR"),
    Option("--today", 'the day "last year" is read by ($REFDESK_TODAY)', "DATE"),
    HELP,
)


def read(arguments: Sequence[str], options: Iterable[Option]) -> Arguments:
    """Options and words told apart; raises UsageError for an unknown option."""
    table = {o.name: o for o in options} | {o.short: o for o in options if o.short}
    found, n = Arguments(), 0
    while n < len(arguments):
        word = arguments[n]
        name, equals, value = word.partition("=")
        if word == "--":
            found.words += arguments[n + 1 :]
            break
        option = table.get(name) if equals else table.get(word)
        n += 1
        if option is None:
            _refuse_option(name, table)
            found.words.append(word)
            continue
        taken = [value] if equals else _following(option, arguments[n:])
        n += 0 if equals else len(taken)
        _store(found, option, taken, given=bool(equals))
    return found


def _refuse_option(name: str, table: Iterable[str]) -> None:
    if not name.startswith("--") or name.strip("-") == "":
        return
    from difflib import get_close_matches

    near = get_close_matches(name, table, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else "see --help."
    raise UsageError(f"There is no option {name}; {hint}")


def _following(option: Option, rest: Sequence[str]) -> list[str]:
    if not option.value:
        return []
    if option.kind == "one" or not rest:
        return list(rest[:1])
    more = 1
    while more < len(rest) and os.path.exists(rest[more]):
        more += 1
    return list(rest[:more])


def _store(
    found: Arguments, option: Option, taken: Sequence[str], *, given: bool
) -> None:
    if not option.value and given:
        raise UsageError(f"{option.name} takes no value.")
    if option.value and not any(taken):
        raise UsageError(f"{option.name} needs a value: {option.name} {option.value}.")
    for value in taken:
        if option.choices and value not in option.choices:
            known = ", ".join(option.choices)
            raise UsageError(f"{option.name} must be one of {known}, not {value!r}.")
    found.values.setdefault(option.name, []).extend(taken)


def usage(command: str, text: str, about: str, options: Iterable[Option]) -> str:
    """The help of one command: its form, what it does, its options."""
    lines = [line for option in options for line in _help(option)]
    head = f"usage: refdesk {command} {text}".rstrip()
    return "\n".join([head, "", about, "", *lines, ""])


def _help(option: Option) -> list[str]:
    form = _form(option)
    if len(form) > _COLUMN:
        return [f"  {form}", f"  {'':<{_COLUMN}}  {option.help}"]
    return [f"  {form:<{_COLUMN}}  {option.help}"]


def _form(option: Option) -> str:
    short = f"{option.short}, " if option.short else ""
    return f"{short}{option.name} {option.value}".rstrip()
