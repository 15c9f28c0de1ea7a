"""Turns about what the reader keeps: "star 2", "tag these as mamba", "note on 1: x"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.grammar import keeping as words
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case
from assistant.understanding.pointing import card, cards, keyed
from assistant.understanding.reading import Parse
from assistant.understanding.references import Pointer
from store.value import replace

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from assistant.context import Context
    from assistant.understanding.grammar.keeping import Command
    from assistant.understanding.linker import Linker


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """The command that a turn is; None where it is none, or names no papers."""
    for command in words.COMMANDS:
        match = any_case(rf"(?s){command.pattern}").search(line)
        if match is None:
            continue
        papers = _papers(match.groupdict().get("x") or "", context, linker)
        if papers is not None:
            return _told(command, _value(command, match), papers)
    return None


def _value(command: Command, match: re.Match[str]) -> str:
    """What is written: a tag, a note, a status."""
    given = (match.groupdict().get("value") or command.value).strip().strip('"')
    if command.kind == "status":
        return words.STATUS.get(given.lower(), given)
    return given.lstrip("#") if command.kind.endswith("tag") else given


def _told(command: Command, value: str, papers: Parse) -> Parse:
    if papers.intent.startswith("refuse."):
        return papers
    return replace(
        papers,
        intent=f"personal.{command.kind}",
        show="papers",
        terms=(value,) if value else (),
        rank=None,
        rules=(f"personal.{command.kind}",),
    )


def _papers(what: str, context: Context, linker: Linker) -> Parse | None:
    """The papers that a command is about: by pointing, by key or by title."""
    what = what.strip(" .!?")
    if not what or words.THIS.fullmatch(what):
        return _one(what or "this", context, linker)
    if words.THESE.fullmatch(what):
        return _all(what, context, linker)
    found = cards(what, context) or card(what, context)
    if isinstance(found, Parse):
        return found
    if found:
        return _pointed(what, found, linker)
    return _named(what, context, linker) or _queried(what, context, linker)


def _queried(what: str, context: Context, linker: Linker) -> Parse | None:
    """All papers of a query: who wrote them, where, when; a topic has no last paper."""
    told = words.ALL_SUCH.fullmatch(what)
    if told is None:
        return None
    pointer = Pointer(asked(told["query"]), context, linker)
    pointer.resolve()
    found = parse(pointer.line, linker)
    whole = found.intent == "papers.find" and found.show == "papers"
    if not whole or found.second or found.limit:
        return None
    if found.of("topic"):
        return Parse("refuse.task", missing=words.NO_LAST)
    if not (found.constraints or found.unknown):
        return None
    return replace(found, edits=(*found.edits, *pointer.edits))


def _one(what: str, context: Context, linker: Linker) -> Parse:
    alone = context.shown[0] if len(context.shown) == 1 else None
    key = alone or context.paper
    if key is None:
        return Parse("refuse.context", missing=what)
    return _pointed(what, (key,), linker)


def _all(what: str, context: Context, linker: Linker) -> Parse:
    if not context.shown:
        return Parse("refuse.context", missing=what)
    return _pointed(what, context.shown, linker)


def _pointed(what: str, keys: Sequence[str], linker: Linker) -> Parse:
    """Papers by their keys; what was pointed with is shown with what it meant."""
    meant = ", ".join(f"@{key}" for key in keys[:3])
    more = f" and {len(keys) - 3} more" if len(keys) > 3 else ""
    edit = Edit("context", what, meant + more, "of those shown")
    return replace(keyed(keys, linker), edits=(edit,))


def _named(what: str, context: Context, linker: Linker) -> Parse | None:
    """Papers by title or key; None where the words name none."""
    pointer = Pointer(f"open {what}", context, linker)
    pointer.resolve()
    found = parse(pointer.line.removeprefix("open "), linker)
    papers = tuple(found.of("paper"))
    if not papers or len(papers) < len(found.constraints):
        return None
    return Parse(
        "papers.find", constraints=papers, edits=(*found.edits, *pointer.edits)
    )


def asked(line: str) -> str:
    """A question with the words for what was kept put as operators."""
    for question in words.QUESTIONS:
        match = any_case(question.pattern).search(line)
        if match:
            operators = question.operators.format(**match.groupdict())
            line = f"{line[: match.start()]}{operators}{line[match.end() :]}"
    return line
