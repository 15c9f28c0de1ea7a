"""What the reader added to papers, view by view, as the desk fetches it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from store.text import fold
from tui import deeds

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.library import Library
    from tui.workers import Asked


class View(NamedTuple):
    """One kind of what was added."""

    kind: str
    """"star", "note", "reading", "tag"."""
    value: str
    """The status or tag."""
    papers: int

    @property
    def name(self) -> str:
        """As it is written."""
        return {"star": "★ starred", "note": "✎ notes"}.get(
            self.kind, f"#{self.value}" if self.kind == "tag" else self.value
        )


class Shelf(NamedTuple):
    """All views, the papers of one, and the notes among them."""

    views: tuple[View, ...]
    place: int
    ids: tuple[int, ...]


def shelf(view: tuple[str, str], holding: str) -> Callable[[Asked], Shelf]:
    """Fetches a view's papers whose title, note or tags hold a text."""
    return partial(_shelf, view, holding)


def _shelf(view: tuple[str, str], holding: str, assistant: Asked) -> Shelf:
    library: Library = assistant.library
    views = _views(library)
    places = [n for n, one in enumerate(views) if (one.kind, one.value) == view]
    place = places[0] if places else 0
    ids = _ids(library, views[place])
    ids = _holding(library, ids, fold(holding))
    return Shelf(views, place, tuple(ids))


def _views(library: Library) -> tuple[View, ...]:
    personal = library.personal
    statuses = dict.fromkeys(deeds.STATUSES, 0) | dict(personal.statuses())
    return (
        View("star", "", len(personal.starred())),
        View("note", "", len(personal.noted())),
        *(View("reading", status, count) for status, count in statuses.items()),
        *(View("tag", tag, count) for tag, count in personal.tags()),
    )


def _ids(library: Library, view: View) -> list[int]:
    personal = library.personal
    if view.kind == "star":
        found = personal.starred()
    elif view.kind == "note":
        found = personal.noted()
    elif view.kind == "reading":
        found = personal.with_status(view.value)
    else:
        found = personal.tagged(view.value)
    return found


def _holding(library: Library, ids: list[int], wanted: str) -> list[int]:
    """Papers whose title, note or tags hold a folded text."""
    if not wanted:
        return ids
    kept = library.personal.kept(ids)
    titles = {paper.id: paper.title for paper in library.papers.get(ids)}
    told = {
        id_: fold(" ".join([titles.get(id_, ""), added.note or "", *added.tags]))
        for id_, added in kept.items()
    }
    return [id_ for id_ in ids if wanted in told.get(id_, "")]
