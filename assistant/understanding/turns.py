"""Back, again, from the start; and the answer to a question put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import nothing
from assistant.understanding.grammar import pointing
from assistant.understanding.grammar import turns as words
from assistant.understanding.grammar.dialogue import ORDINALS
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.reading import Parse
from store.text import words as folded
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """A move within the conversation; None where it is a question."""
    if any_case(words.UNDO).search(line):
        return _undo(context, linker)
    more = any_case(words.UNDO_MORE).search(line)
    if more:
        steps = words.TIMES.get(more["n"].lower()) or int(more["n"])
        return _undo(context, linker, max(1, steps))
    if context.read_as and any_case(words.AGAIN).search(line):
        return _again(context.read_as, "again", "the last list", linker)
    if context.read_as and any_case(words.MORE).search(line):
        return _more(context.read_as)
    if any_case(words.REDO).search(line):
        return _redo(context, linker)
    if any_case(words.RESET).search(line):
        return Parse("followup.reset")
    return _chosen(line, context, linker) if context.offered else None


def _more(query: str) -> Parse:
    """Where all papers are listed: an answer has its best ones on cards."""
    from shlex import quote

    return nothing(
        "An answer shows its first cards and says how many there are: "
        f"`refdesk list {quote(query)}` lists all of them."
    )


def _undo(context: Context, linker: Linker, steps: int = 1) -> Parse:
    """The query before the last one; each further undo goes one further back."""
    if context.kept:
        return Parse("personal.undo", rules=("personal.undo",))
    if not context.history:
        return Parse("refuse.context", missing="undo")
    steps = min(steps, len(context.history))
    found = _again(context.history[-steps], "undo", "the query before", linker)
    return replace(found, rules=("undo",) * steps)


def _redo(context: Context, linker: Linker) -> Parse:
    """The query that the last undo left."""
    if not context.undone:
        return nothing("There is nothing to redo.")
    return _again(context.undone[0], "redo", "the query undone", linker)


def _again(query: str, move: str, why: str, linker: Linker) -> Parse:
    edit = Edit("context", move, query, why)
    return replace(parse(query, linker), edits=(edit,), rules=(move,))


def _chosen(line: str, context: Context, linker: Linker) -> Parse | None:
    """One of the readings that were offered, by its number or by its words."""
    place = _place(line, len(context.offered))
    if place is None:
        place = _worded(line, context.offered, linker)
    if place is None:
        return None
    query = context.offered[place]
    edit = Edit("context", line, query, "of the readings offered")
    return replace(parse(query, linker), edits=(edit,))


def _place(line: str, offered: int) -> int | None:
    """The place of a reading by a numeral or an ordinal, counted from 0."""
    match = exact(pointing.NUMBER).search(line)
    ordinal = any_case(r"(?:the )?(\w+)(?: one)?[.!]*").fullmatch(line)
    place = int(match["num"]) if match else 0
    if ordinal and not match:
        place = ORDINALS.get(ordinal[1].lower(), 0)
    place = place if place >= 0 else offered + 1 + place
    return place - 1 if 0 < place <= offered else None


_MOST_WORDS = 6


def _worded(line: str, offered: tuple[str, ...], linker: Linker) -> int | None:
    """The only reading that holds all words of a short line, titles included."""
    said = [w for w in folded(line) if w not in _SMALL_TALK]
    if not said or len(said) > _MOST_WORDS:
        return None
    texts = [f"{query} {_titles(query, linker)}" for query in offered]
    fits = [n for n, text in enumerate(texts) if set(said) <= set(folded(text))]
    return fits[0] if len(fits) == 1 else None


_SMALL_TALK = ("the", "one", "i", "meant", "mean", "by", "paper", "please")


def _titles(query: str, linker: Linker) -> str:
    """The titles of the papers that a query names."""
    keys = exact(r"@([\w:./+-]+)").findall(query)
    return " ".join(ref.title for key in keys if (ref := linker.paper(key)))
