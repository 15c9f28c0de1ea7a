"""One paper in full: the values shown, and under them what each source states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import clean_line
from tui.cli import sources
from tui.render import parts
from tui.render.blocks import STRONG, Line, hanging
from tui.render.json import plain
from tui.render.plain import join

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.models import Observation, Paper

_LABEL = 14


def text(lines: Iterable[Line], *, ansi: bool = False) -> str:
    """The sheet as one text, two blanks before every line."""
    return join((Line("  " + line.text, line.role) for line in lines), ansi=ansi)


def lines(
    paper: Paper, observations: Sequence[Observation], width: int
) -> Iterator[Line]:
    """Title, fields, abstract, and the sources of what is shown."""
    width -= 2
    yield from hanging("", [paper.title or "(no title)"], width, STRONG)
    for label, value in _fields(paper):
        if value:
            yield from hanging(f"{clean_line(label):<{_LABEL}}", [value], width)
    if paper.abstract:
        yield Line("")
        yield from hanging("", [paper.abstract], width)
    if observations:
        yield Line("")
        yield Line("what the sources say", STRONG)
        yield from sources.lines(observations, width)


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    names = ", ".join(a.name for a in paper.authors if a.position is not None)
    also = ", ".join(a.name for a in paper.authors if a.position is None)
    yield "key", f"@{paper.key}"
    yield "authors", names + ("" if paper.authors_complete else " et al.")
    yield "also by", f"{also} (place in the list not known)" if also else ""
    yield "affiliations", "; ".join(paper.affiliations)
    yield "date", str(paper.date or "")
    yield "venue", _venue(paper)
    yield "categories", ", ".join(paper.categories)
    yield "score", "" if paper.score is None else f"{paper.score:.1f}"
    yield "citations", "" if paper.citations is None else parts.number(paper.citations)
    yield "code", paper.code_url or {True: "yes", False: "no", None: ""}[paper.code]
    for scheme, value in paper.identifiers:
        yield clean_line(scheme), value
    yield "keywords", ", ".join(paper.keywords)
    yield from paper.fields


def _venue(paper: Paper) -> str:
    if paper.venue and paper.venue_name and paper.venue != paper.venue_name:
        return f"{paper.venue_name} ({paper.venue})"
    return paper.venue_name or paper.venue or ""


def document(paper: Paper, observations: Sequence[Observation]) -> dict[str, object]:
    """The sheet as a JSON object."""
    shown: dict[str, object] = plain(paper)
    shown["date"] = str(paper.date) if paper.date else None
    shown["identifiers"] = dict(paper.identifiers)
    shown["fields"] = dict(paper.fields)
    shown["authors"] = [
        {"name": author.name, "position": author.position} for author in paper.authors
    ]
    return {"paper": shown, "observations": plain(observations)}
