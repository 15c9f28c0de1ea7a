"""The values a library hands out: papers, people, facts and where they come from.

Plain frozen values, so that a one-shot look-up never pays for a
validation library; what comes in from outside is validated by the pydantic
models of `store.importers.record`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from store.value import Value


class PartialDate(Value):
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601 with reduced precision: 2026, 2026-04 or 2026-04-14."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def __lt__(self, other: PartialDate) -> bool:
        """Dates of one precision are in the order of time."""
        return (self.year, self.month, self.day) < (other.year, other.month, other.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read what `str` writes; raises ValueError on anything else."""
        year, *rest = (int(part) for part in text.split("-"))
        return cls(year, *rest)

    @property
    def first_day(self) -> str:
        """ISO date of the first day it may be: for comparing and sorting."""
        return f"{self.year:04d}-{self.month or 1:02d}-{self.day or 1:02d}"

    @property
    def last_day(self) -> str:
        """ISO date of the last day it may be."""
        from calendar import monthrange

        month = self.month or 12
        day = self.day or monthrange(self.year, month)[1]
        return f"{self.year:04d}-{month:02d}-{day:02d}"


class Identifier(NamedTuple):
    """A name that some registry gives a paper: ("doi", "10.1/x"), ("arxiv", ...)."""

    scheme: str
    value: str


class Authorship(NamedTuple):
    """One author of one paper."""

    person: int
    name: str
    """As written in the source."""
    position: int | None
    """0-based place in the list; None where only the fact is known."""
    ids: tuple[Identifier, ...] = ()
    """What registries call them, as said of this paper: ORCID and its kin."""


class Paper(Value):
    """One work, as the library shows it after weighing all its sources."""

    id: int
    key: str
    """The citation key."""
    title: str
    abstract: str = ""
    authors: tuple[Authorship, ...] = ()
    """Known positions first, in order; then those at an unknown position."""
    authors_complete: bool = True
    """False where the source cuts the list short ("et al.")."""
    affiliations: tuple[str, ...] = ()
    date: PartialDate | None = None
    venue: str | None = None
    """The short name ("ACL")."""
    venue_name: str | None = None
    """The full name."""
    categories: tuple[str, ...] = ()
    """The primary one first, as arXiv writes them ("cs.CL")."""
    code: bool | None = None
    """True: flagged as having code; False: its source flags code, and not here;
    None: unknown."""
    code_url: str | None = None
    score: float | None = None
    """A percentile, 0 to 100, as reported."""
    citations: int | None = None
    identifiers: tuple[Identifier, ...] = ()
    keywords: tuple[str, ...] = ()
    kind: str = "article"
    """The BibTeX entry type."""
    fields: tuple[tuple[str, str], ...] = ()
    """What else a citation needs: (name, value), such as pages, volume, publisher."""

    @property
    def year(self) -> int | None:
        """The year it is from."""
        return self.date.year if self.date else None


class Profile(Value):
    """The figures a page reports of its owner; None where it reports none."""

    person: int
    source: str
    """Name of the page."""
    category: str | None = None
    h_index: int | None = None
    papers: int | None = None
    citations: int | None = None
    novelty: float | None = None
    """Percent."""
    ai_score: float | None = None


class Person(Value):
    """One author: the name shown, every form it is written in, reported figures."""

    id: int
    name: str
    papers: int = 0
    """Counted in this library."""
    forms: tuple[str, ...] = ()
    profiles: tuple[Profile, ...] = ()
    ids: tuple[Identifier, ...] = ()
    """What registries call them, on any of their papers here; the surest first."""


class Observation(Value):
    """One field of one record: what a source says, and where it says it."""

    field: str
    value: Any
    source: str
    """Name of the file or page."""
    place: str
    """Where in it: a line number, an entry key."""
    inferred: bool = False
    """True where the source leaves it out and the importer worked it out."""


class Facet(Value):
    """A value that papers share, and how many of the papers asked about have it."""

    value: str
    count: int
    id: int | None = None
    """The person's id where the facet is people."""


class Name(NamedTuple):
    """A name form of a person, as the linker sees it."""

    person: int
    form: str
    folded: str
    papers: int
    """How many papers the person has: the tie-breaker between namesakes."""


class TitleEntry(NamedTuple):
    """A paper's title, as the linker sees it."""

    paper: int
    key: str
    title: str
    folded: str
    first_day: str
