"""The values a question passes through on its way to an answer.

Frozen values: cheap to make and to import. The JSON contract
("refdesk.answer/1") is these field names; `assistant.contract` validates
documents that come back in from outside.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

from store import value

if TYPE_CHECKING:
    from datetime import date

SCHEMA = "refdesk.answer/1"

ValueType = Literal[
    "papers", "authors", "venues", "years", "number", "boolean", "text", "table",
    "series",
]  # fmt: skip
Reason = Literal[
    "field_not_stored", "generation", "unknown_entity", "out_of_scope", "no_evidence",
    "nothing_matches", "no_context", "empty_library", "empty_question",
    "not_computable", "ambiguous", "not_understood", "not_done",
]  # fmt: skip


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    ABSTAINED = "abstained"
    AMBIGUOUS = "ambiguous"


class Question(value.Value):
    """What was asked, on which day, and how many papers to show."""

    text: str
    today: date
    limit: int | None = None
    id: str | None = None


class Edit(value.Value):
    """A repair, an expansion or a default that the reader must be able to see."""

    kind: Literal[
        "typo", "acronym", "alias", "default", "context", "ambiguous", "ignored"
    ]
    before: str
    after: str
    why: str


class Value(value.Value):
    """The typed answer. Papers by key, people by full name, venues by short name."""

    type: ValueType
    items: tuple[Any, ...]


class Card(value.Value):
    """A paper as an answer shows it; `n` is the number it is cited by."""

    n: int
    key: str
    id: str
    """Stable identifier: "doi:...", "arxiv:..." or the key."""
    title: str
    authors: tuple[str, ...]
    """In order as far as known."""
    authors_complete: bool
    also: tuple[str, ...]
    """Authors at an unknown position in a list that is cut short."""
    year: int | None
    date: str | None
    """ISO 8601, as precise as known."""
    venue: str | None
    venue_name: str | None
    categories: tuple[str, ...]
    affiliations: tuple[str, ...]
    score: float | None
    score_source: str | None
    """Which source the score shown is from, and what others say."""
    citations: int | None
    code: bool | None
    code_url: str | None
    identifiers: dict[str, str]
    keywords: tuple[str, ...]
    abstract: str
    match: float | None = None
    """The ranking score, where the answer is ranked."""
    reason: str | None = None
    """Why it is here ("shares 'mamba', 'pruning'; 2 common authors")."""
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None
    status: str | None = None
    """What the reader added: a star, tags, a note, where they are with reading it."""


class Mark(value.Value):
    """A stretch of a text, by character offsets."""

    start: int
    end: int


class Quote(value.Value):
    """Verbatim words of a paper: `field_text[start:end] == text`."""

    n: int
    """The card it belongs to."""
    key: str
    field: Literal["title", "abstract"]
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()
    """The words that answer, relative to `text`."""
    value: str | None = None
    """What it says, normalised ("25 trillion tokens")."""


class Table(value.Value):
    """Facts side by side; a cell is text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


class Series(value.Value):
    """Counts along an axis: years, venues, categories."""

    name: str
    axis: str
    points: tuple[tuple[str, float], ...]


class Abstention(value.Value):
    """Why there is no answer, what is missing, and the nearest that can be had."""

    reason: Reason
    missing: str
    """One sentence."""
    nearest: tuple[str, ...] = ()
    """Questions that do have an answer."""


class Alternative(value.Value):
    """Another reading of the question."""

    read_as: str
    why: str


class Audit(value.Value):
    """How an answer was looked up: enough to do the same again by hand."""

    today: str
    """The day that "last year" was read by, ISO 8601."""
    plan: str
    """The conditions, as the program holds them."""
    sql: str
    parameters: tuple[Any, ...]
    """What stands for the question marks of `sql`, in order."""
    terms: tuple[str, ...]
    """The stems that ranked the papers; none where nothing did."""
    rows: tuple[int, ...]
    """Ids of the papers shown."""


class Answer(value.Value):
    """All that is to be said, as meaning: no markup, no colour, no width."""

    question: str
    status: Status
    intent: str
    read_as: str
    headline: str = ""
    """The answer in one sentence of stored facts; empty for abstentions."""
    edits: tuple[Edit, ...] = ()
    value: Value | None = None
    papers: tuple[Card, ...] = ()
    total: int | None = None
    quotes: tuple[Quote, ...] = ()
    table: Table | None = None
    series: Series | None = None
    text: str | None = None
    """Verbatim material to copy: a BibTeX entry, an abstract."""
    caveats: tuple[str, ...] = ()
    abstention: Abstention | None = None
    alternatives: tuple[Alternative, ...] = ()
    next: tuple[str, ...] = ()
    """Questions worth asking next; each has an answer."""
    id: str | None = None
    took_ms: float | None = None
    revision: int | None = None
    """The library's revision that was asked."""
    audit: Audit | None = None
    """How it was found, where that was asked for."""
