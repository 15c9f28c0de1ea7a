"""Turns that want the papers shown in a format: "export these", "these as ris"."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.grammar import exporting as words
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import Constraint, Parse

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker

_SPELT = 3
"""Papers whose keys are told."""


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """BibTeX of the papers shown; for another format, the command that writes it."""
    asked = line.strip(" .!?")
    found = (any_case(pattern).fullmatch(asked) for pattern in words.ASKED)
    match = next((one for one in found if one), None)
    if match is None:
        return None
    if not context.shown:
        return Parse("refuse.context", missing="these")
    format_ = words.FORMATS[(match.groupdict().get("format") or "bibtex").lower()]
    if format_ == "bibtex":
        return _entries(asked, context, linker)
    query = any_case(r"^ask:papers?\.cite ").sub("", context.read_as)
    command = f"refdesk export {quote(query)} --format {format_}"
    return Parse("refuse.task", missing=f"A file of them is written by: {command}")


def _entries(asked: str, context: Context, linker: Linker) -> Parse:
    """BibTeX of what is shown; what is meant is told."""
    papers = [linker.paper(key) for key in context.shown]
    cards = tuple(Constraint("paper", one, group=1) for one in papers if one)
    meant = ", ".join(f"@{key}" for key in context.shown[:_SPELT])
    more = len(context.shown) - _SPELT
    told = f"{meant} and {more} more" if more > 0 else meant
    edit = Edit("context", asked, told, "of those shown")
    return Parse("paper.cite", constraints=cards, edits=(edit,))
