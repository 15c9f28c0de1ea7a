"""What the pages have done to papers at the desk, in the thread that owns the library.

Papers are named by their id in the library, or by their citation key.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.errors import UsageError
from store.text import clean_line
from tui import opening
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.library import Library
    from store.library.personal import Kept
    from store.models import Paper
    from tui.opening import Target
    from tui.workers import Asked

Which = tuple["int | str", ...]
STATUSES = ("to read", "reading", "read")
NO_STATUS = "none"


class Done(NamedTuple):
    """What was changed, and how it is now."""

    said: str
    kept: dict[str, Kept]
    """By citation key."""


class Copied(NamedTuple):
    """Something to be copied, and what it is."""

    text: str
    what: str


class Known(NamedTuple):
    """What a dialog needs to know of a paper before it asks."""

    note: str
    status: str
    tags: tuple[str, ...]
    """Tags of the library."""
    authors: tuple[tuple[int, str], ...]
    title: str


def ids(library: Library, which: Which) -> list[int]:
    """Papers by id."""
    found: list[int] = []
    for one in which:
        found += [one] if isinstance(one, int) else library.papers.by_keys([one])
    return found


def papers(assistant: Asked, which: Which) -> list[Paper]:
    """The papers themselves; raises UsageError where none is left."""
    found: list[Paper] = assistant.library.papers.get(ids(assistant.library, which))
    if not found:
        raise UsageError("That paper is not in the library any more.")
    return found


def known(which: Which) -> Callable[[Asked], Known]:
    """Fetches what is known of the first paper."""
    return partial(_known, which)


def _known(which: Which, assistant: Asked) -> Known:
    paper, personal = papers(assistant, which)[0], assistant.library.personal
    return Known(
        note=personal.note_of(paper.id) or "",
        status=personal.status_of(paper.id) or "",
        tags=tuple(tag for tag, _ in personal.tags()),
        authors=tuple((one.person, one.name) for one in paper.authors),
        title=paper.title,
    )


def star(which: Which) -> Callable[[Asked], Done]:
    """Stars papers; takes the stars away where all have one."""
    return partial(_star, which)


def _star(which: Which, assistant: Asked) -> Done:
    found, personal = papers(assistant, which), assistant.library.personal
    take = all(personal.is_starred(paper.id) for paper in found)
    with personal.together():
        for paper in found:
            (personal.unstar if take else personal.star)(paper.id)
    return _done("No longer starred" if take else "Starred", found, assistant)


def tag(which: Which, text: str) -> Callable[[Asked], Done]:
    """Tags papers: "mamba, -old" adds one and takes one off."""
    return partial(_tag, which, text)


def _tag(which: Which, text: str, assistant: Asked) -> Done:
    found, personal = papers(assistant, which), assistant.library.personal
    words = [word.strip().lstrip("#") for word in clean_line(text).split(",")]
    with personal.together():
        for paper in found:
            for word in filter(None, words):
                off = word.startswith("-")
                name = word.lstrip("-#").strip()
                if name:
                    (personal.untag if off else personal.tag)(paper.id, name)
    return _done(f"Tags: {', '.join(filter(None, words))}", found, assistant)


def note(which: Which, text: str) -> Callable[[Asked], Done]:
    """Writes the note of papers; an empty one removes it."""
    return partial(_note, which, text)


def _note(which: Which, text: str, assistant: Asked) -> Done:
    found, personal = papers(assistant, which), assistant.library.personal
    with personal.together():
        for paper in found:
            personal.note(paper.id, text)
    return _done("Noted" if text.strip() else "Note removed", found, assistant)


def status(which: Which, text: str) -> Callable[[Asked], Done]:
    """Sets where the reader is with papers."""
    return partial(_status, which, "" if text == NO_STATUS else text)


def _status(which: Which, text: str, assistant: Asked) -> Done:
    found, personal = papers(assistant, which), assistant.library.personal
    with personal.together():
        for paper in found:
            personal.read(paper.id, text)
    return _done(f"Marked: {text or 'no status'}", found, assistant)


def undo(assistant: Asked) -> Done:
    """Takes back the last change to stars, tags, notes and status."""
    undone = assistant.library.personal.undo()
    if not undone:
        return Done("There is nothing to take back", {})
    changed = assistant.library.papers.get(sorted({one.paper for one in undone}))
    kinds = ", ".join(dict.fromkeys(one.kind for one in undone))
    return _done(f"Taken back: {kinds}", changed, assistant)


def _done(said: str, found: Sequence[Paper], assistant: Asked) -> Done:
    from store.library.personal import NOTHING

    now = assistant.library.personal.kept([paper.id for paper in found])
    kept = {paper.key: now.get(paper.id, NOTHING) for paper in found}
    of = "" if len(found) == 1 else f" ({counted(len(found), 'paper')})"
    return Done(f"{said}{of}", kept)


# What is copied


_ENTRIES = ("BibTeX entry", "BibTeX entries")


def citation(which: Which, style: str) -> Callable[[Asked], Copied]:
    """The citation of papers in a style."""
    return partial(_citation, which, style)


def _citation(which: Which, style: str, assistant: Asked) -> Copied:
    from store.exporters.citation import cite

    found = papers(assistant, which)
    names = _ENTRIES if style == "bibtex" else (f"{style} citation",)
    what = counted(len(found), *names)
    return Copied(cite(found, style), what)


def keys(which: Which) -> Callable[[Asked], Copied]:
    """The citation keys of papers."""
    return partial(_keys, which)


def _keys(which: Which, assistant: Asked) -> Copied:
    found = [clean_line(paper.key) for paper in papers(assistant, which)]
    one = f"the citation key {found[0]}"
    return Copied("\n".join(found), one if len(found) == 1 else f"{len(found)} keys")


def link(which: Which) -> Callable[[Asked], Copied]:
    """Where a paper is to be had on the web, as far as its identifiers say."""
    return partial(_link, which)


def _link(which: Which, assistant: Asked) -> Copied:
    paper = papers(assistant, which)[0]
    for address in opening.links(paper):
        return Copied(address, address)
    raise UsageError("No link of this paper is known: no DOI, no arXiv id, no address.")


def target(which: Which) -> Callable[[Asked], Target]:
    """Where a paper can be opened: its file here, its address on the web."""
    return partial(_target, which)


def _target(which: Which, assistant: Asked) -> Target:
    return opening.target(papers(assistant, which)[0], assistant.library)


def export(which: Which, name: str) -> Callable[[Asked], str]:
    """Writes papers to a new file, in the format its name ends in; says what."""
    return partial(_export, which, name)


def _export(which: Which, name: str, assistant: Asked) -> str:
    from store.exporters.formats import by_suffix, writer
    from store.exporters.selection import selected

    path = Path(name).expanduser()
    form = by_suffix(path.suffix)
    if form is None:
        raise UsageError(f"{path.name} should end in .bib, .ris, .json, .md or .txt.")
    if path.exists():
        raise UsageError(f"{path.name} is there already; name a new file.")
    chosen = ids(assistant.library, which)
    try:
        with path.open("w", encoding="utf-8") as file:
            file.writelines(writer(form)(selected(assistant.library, chosen)))
    except OSError as error:
        raise UsageError(f"{path.name} cannot be written: {error.strerror}.") from error
    return f"Wrote {counted(len(chosen), 'paper')} to {path.name}"
