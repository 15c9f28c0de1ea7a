"""Papers as BibTeX: what the library holds, nothing added.

Written so that LaTeX prints every field as it is stored, and that importing
the result again changes nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from store.exporters import latex
from store.exporters.kinds import BIBLATEX as BIBLATEX_KINDS
from store.exporters.kinds import THESIS, WORDED, kind_of
from store.exporters.names import OTHERS, inverted, known_order
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.exporters.selection import Selected
    from store.models import Paper

_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun",
    "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_UNSAFE_KEY = re.compile(r"[^\w:.+/-]")
_UNSAFE_NAME = re.compile(r"[^a-z0-9_-]")
_VERBATIM = frozenset({"doi", "url", "eprint", "file"})
_CONTAINERS = {
    "article": "journal",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
}
_SHORT = {"journal": "shortjournal"}


class Dialect(NamedTuple):
    """What BibTeX and BibLaTeX call the same things by."""

    journal: str
    registry: str
    """The field that says whose number `eprint` is."""
    section: str
    """The field of an eprint's category."""
    kinds: dict[str, str]
    """Entry types that it writes by another name."""
    dates: bool
    """Whether a date is one field, in ISO 8601."""


BIBTEX: Final = Dialect("journal", "archiveprefix", "primaryclass", {}, dates=False)
BIBLATEX: Final = Dialect(
    "journaltitle", "eprinttype", "eprintclass", BIBLATEX_KINDS, dates=True
)


def write(selected: Iterable[Selected], dialect: Dialect = BIBTEX) -> Iterator[str]:
    """Entries with abstracts, with a blank line between them."""
    before = ""
    for one in selected:
        yield before + entry(one.paper, abstract=True, dialect=dialect)
        before = "\n"


def write_biblatex(selected: Iterable[Selected]) -> Iterator[str]:
    """The same for BibLaTeX."""
    return write(selected, BIBLATEX)


def entry(paper: Paper, *, abstract: bool = False, dialect: Dialect = BIBTEX) -> str:
    """One entry, ending in a newline; `abstract` adds the abstract."""
    kind = kind_of(paper)
    lines = [f"@{dialect.kinds.get(kind, kind)}{{{key(paper)},"]
    seen: set[str] = set()
    for name, value in _fields(paper, abstract, dialect):
        if value and name not in seen:
            seen.add(name)
            lines.append(f"  {name} = {value},")
    return "\n".join([*lines, "}", ""])


def entries(papers: Iterable[Paper], *, abstract: bool = False) -> str:
    """Entries with a blank line between them."""
    return "\n".join(entry(paper, abstract=abstract) for paper in papers)


def key(paper: Paper) -> str:
    """The citation key, without characters that would end it."""
    return _UNSAFE_KEY.sub("", clean_line(paper.key)) or f"paper{paper.id}"


def _fields(
    paper: Paper, abstract: bool, dialect: Dialect
) -> Iterator[tuple[str, str]]:
    """Names with their values as written after the equals sign."""
    yield "title", _braced(latex.title(clean_line(paper.title)))
    yield "author", _braced(_authors(paper))
    if dialect.dates:
        yield "author+an:orcid", _braced(_orcids(paper))
    for name, value in _container(paper):
        yield (dialect.journal if name == "journal" else name), value
    yield from _iso_date(paper) if dialect.dates else _date(paper)
    yield from _identifiers(paper, dialect)
    if dialect.kinds:
        yield _field("type", THESIS.get(kind_of(paper), ""))
    for name, value in paper.fields:
        yield _field(name, value)
    yield _field("keywords", ", ".join(paper.keywords))
    if abstract:
        yield _field("abstract", paper.abstract)


def _field(name: str, value: str) -> tuple[str, str]:
    name = _UNSAFE_NAME.sub("", name.lower())
    text = clean_line(value)
    written = _verbatim(text) if name in _VERBATIM else latex.escape(text)
    if name == "pages":
        written = written.replace("–", "--")
    return name, _braced(written) if name else ""


def _authors(paper: Paper) -> str:
    """The list as far as its order is known, and "others" where there are more."""
    names, more = known_order(paper)
    written = [latex.escape_name(inverted(name)) for name in names]
    return " and ".join([*written, OTHERS] if more else written)


def _orcids(paper: Paper) -> str:
    """biblatex's annotation of the names that are written: 1="0000-..."; 3="..."."""
    placed = [author for author in paper.authors if author.position is not None]
    return "; ".join(
        f'{number}="{clean_line(one.value)}"'
        for number, author in enumerate(placed or paper.authors, start=1)
        for one in author.ids
        if one.scheme == "orcid"
    )


def _container(paper: Paper) -> Iterator[tuple[str, str]]:
    """Where it appeared: as its source words it, else by the venue's names."""
    worded = [(name, value) for name, value in paper.fields if name in WORDED]
    if worded:
        yield from (_field(name, value) for name, value in worded)
        yield from _also_named(paper, dict(worded))
        return
    name = _CONTAINERS.get(paper.kind.lower(), "howpublished")
    if paper.venue_name and paper.venue:
        yield _field(name, paper.venue_name)
        yield _field(_SHORT.get(name, "series"), paper.venue)
    else:
        yield _field(name, paper.venue_name or paper.venue or "")


def _also_named(paper: Paper, told: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The names of the venue that its source's wording does not hold."""
    full, short = paper.venue_name or "", paper.venue or ""
    if full not in {"", *told.values()}:
        yield _field("eventtitle", full)
    said = [*told.values(), full]
    if "shortjournal" not in told and not any(_holds(one, short, said) for one in said):
        yield _field("shortjournal", short)


def _holds(one: str, short: str, said: list[str]) -> bool:
    """Whether a name is the short one, with no acronym beside it, or has it as that."""
    if one == short:
        return not any("(" in other for other in said)
    return f"({short})" in one and one.count("(") == 1


def _date(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.date is None:
        return
    yield "year", _braced(f"{paper.date.year:04d}")
    if paper.date.month:
        yield "month", _MONTHS[paper.date.month - 1]
    if paper.date.day:
        yield "day", _braced(str(paper.date.day))


def _iso_date(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.date is not None:
        yield "date", _braced(str(paper.date))


def _identifiers(paper: Paper, dialect: Dialect) -> Iterator[tuple[str, str]]:
    known = dict(reversed(paper.identifiers))
    if "arxiv" in known:
        yield _field("eprint", known["arxiv"])
        yield _field(dialect.registry, "arXiv")
        yield _field(dialect.section, paper.categories[0] if paper.categories else "")
    yield _field("doi", known.get("doi", ""))
    yield _field("url", dict(paper.fields).get("url") or known.get("url", ""))


def _braced(text: str) -> str:
    return "{" + text + "}" if text else ""


def _verbatim(text: str) -> str:
    """A link or identifier, which LaTeX does not read: only what BibTeX counts."""
    for char in "{}\\":
        text = text.replace(char, f"%{ord(char):02X}")
    return text.replace(" ", "%20")
