"""Result sets by name: what a name stands for, and how many papers that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Unpack

from assistant.answering.phrases import listed, plural
from assistant.answering.retrieving.retrieval import retrieve
from assistant.models import Table
from assistant.understanding.canonical import canonical
from assistant.understanding.planner import plan
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked, Parts
    from assistant.models import Answer
    from assistant.understanding.reading import Parse

Row: TypeAlias = tuple[str, str, str]
"""A set: its name, how many papers, what it stands for."""

SHOWN = 3
"""Questions about a new set that are offered."""


_SAVED = (
    "saved for every conversation; “forget” and its name, or `refdesk undo`, end it"
)
_GONE = "only the name is gone; no paper is"
_UNDO = "`refdesk undo` brings back a saved one"
_LOOSE = "papers that hold most of its words, not all"


def name(asked: Asked) -> Answer:
    """A set has a name from now on."""
    if not (asked.parse.terms and asked.parse.of("set")):
        return _nothing(asked)
    called, query = asked.parse.terms[0], asked.parse.of("set")[0].value.parse
    (papers, loose), old = _sized(query, asked), asked.parse.terms[1:]
    for was_called in old:
        asked.library.searches.rename(was_called, called)
    was = f", called {old[0]} before" if old else ""
    return asked.answer(
        "number",
        [papers],
        headline=f"{called} is {plural(papers, 'paper')}{was}: {canonical(query)}",
        total=papers,
        caveats=(*_kept(query), *[_LOOSE] * loose),
        next=(f"show {called}", f"how many in {called} have code", "my sets"),
    )


def save(asked: Asked) -> Answer:
    """A search has a name from now on, in every conversation."""
    said = name(asked)
    if asked.parse.terms and asked.parse.of("set"):
        query = canonical(asked.parse.of("set")[0].value.parse)
        asked.library.searches.save(asked.parse.terms[0], query)
        said = replace(said, caveats=(*said.caveats, _SAVED))
    return said


def _kept(query: Parse) -> tuple[str, ...]:
    """Which papers the name stands for."""
    if query.limit and query.show == "papers":
        return (f"the {query.limit} that the limit leaves, and not all that match",)
    if query.of("paper") and len(query.of("paper")) == len(query.constraints):
        return ("these very papers, whatever is imported later",)
    return ("all papers that match, also those that are imported later",)


def size(query: Parse, asked: Asked) -> int:
    """How many papers a set holds now."""
    return _sized(query, asked)[0]


def _sized(query: Parse, asked: Asked) -> tuple[int, bool]:
    """How many papers a set holds now, and whether they match only loosely."""
    found = retrieve(plan(query, asked.library), asked.sources)
    limit = query.limit if query.show == "papers" else None
    return len(found.papers[:limit]), found.relaxed


def _shown(query: Parse, asked: Asked) -> str:
    papers, loose = _sized(query, asked)
    return f"{papers:,}{' (loosely)' if loose else ''}"


def every(asked: Asked) -> Answer:
    """All sets that have a name."""
    rows = _rows(asked)
    if not rows:
        return _nothing(asked)
    headline = f"{plural(len(rows), 'set')}: {listed([row[0] for row in rows], 9)}"
    more = tuple(f"show {row[0]}" for row in rows[:SHOWN])
    return _told(asked, rows, "stands for", headline=headline, next=more)


def forget(asked: Asked) -> Answer:
    """Sets that have a name no more."""
    rows = _rows(asked)
    if not rows:
        return _nothing(asked)
    headline = f"Forgotten: {listed([row[0] for row in rows], 9)}"
    saved = asked.library.searches.forget(row[0] for row in rows)
    gone = (_GONE, *[_UNDO] * bool(saved))
    return _told(asked, rows, "stood for", headline=headline, caveats=gone)


def _told(
    asked: Asked, rows: tuple[Row, ...], meant: str, **parts: Unpack[Parts]
) -> Answer:
    """Sets as a table, one a row."""
    parts["table"], parts["total"] = Table(("set", "papers", meant), rows), len(rows)
    return asked.answer("table", [list(row) for row in rows], **parts)


def _rows(asked: Asked) -> tuple[Row, ...]:
    pairs = zip(asked.parse.terms, asked.parse.of("set"), strict=False)
    return tuple(
        (called, _shown(one.value.parse, asked), canonical(one.value.parse))
        for called, one in pairs
    )


def _nothing(asked: Asked) -> Answer:
    missing = "No set has a name here; after a list, “call these A” gives it one."
    return asked.abstain("no_context", missing)
