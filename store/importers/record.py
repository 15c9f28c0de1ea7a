"""What an importer yields: one validated record per entry of a source."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from store.text import clean, clean_line, is_printable_ascii


def _line(value: object) -> object:
    if isinstance(value, str) and value.isascii() and value.isprintable():
        # Most are clean already, and a library has many.
        return " ".join(value.split()) if "  " in value else value.strip()
    return clean_line(value) if isinstance(value, str) else value


def _credits(value: object) -> object:
    """Ids of authors, cleaned: all at once, as there are many and hardly ever need."""
    if not isinstance(value, (list, tuple)):
        return value
    try:
        together = "".join([scheme + text for _, scheme, text in value])
    except (TypeError, ValueError):
        return value  # which is not what it should be, as its type will tell
    if together.isascii() and together.isprintable() and " " not in together:
        return value
    return [(at, _line(scheme), _line(text)) for at, scheme, text in value]


def block(text: str) -> str:
    """A text of several lines, cleaned."""
    return (text if is_printable_ascii(text) else clean(text)).strip()


def _block(value: object) -> object:
    return block(value) if isinstance(value, str) else value


Line = Annotated[str, BeforeValidator(_line)]
Block = Annotated[str, BeforeValidator(_block)]


class Strict(BaseModel):
    """Frozen, and no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RecordAuthor(Strict):
    """An author as a record names them."""

    name: Line = Field(min_length=1)
    position: int | None = None
    """None for a page's owner whom the line does not name."""


class Record(Strict):
    """One entry of one source: only what the source states (or implies: `inferred`)."""

    title: Line
    place: Line
    """Where it stands in the source: a line number or the entry's own key."""
    abstract: Block = ""
    authors: tuple[RecordAuthor, ...] = ()
    authors_complete: bool = True
    affiliations: tuple[Line, ...] = ()
    date: Annotated[str, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")] | None = None
    venue: Line | None = None
    venue_name: Line | None = None
    categories: tuple[Line, ...] = ()
    code: bool | None = None
    code_url: Line | None = None
    score: float | None = Field(default=None, ge=0, le=100)
    citations: int | None = Field(default=None, ge=0)
    identifiers: tuple[tuple[Line, Line], ...] = ()
    keywords: tuple[Line, ...] = ()
    key: Line | None = None
    """The citation key the source gives, if any."""
    kind: Line = "article"
    fields: tuple[tuple[Line, Line], ...] = ()
    inferred: tuple[str, ...] = ()
    """Names of the fields above that the importer worked out ("date", "title")."""
    author_ids: Annotated[
        tuple[tuple[int, str, str], ...], BeforeValidator(_credits)
    ] = ()
    """Which of `authors`, from 0, and what a registry calls them: scheme, value."""
    heading: Line | None = None
    """Title and authors as they stand run together, where nothing separates them."""


class PageOwner(Strict):
    """The head of an author page: whose it is, and the figures it reports."""

    name: Line = Field(min_length=1)
    category: Line | None = None
    h_index: int | None = Field(default=None, ge=0)
    papers: int | None = Field(default=None, ge=0)
    citations: int | None = Field(default=None, ge=0)
    novelty: float | None = Field(default=None, ge=0, le=100)
    ai_score: float | None = Field(default=None, ge=0, le=100)


class Rejected(Strict):
    """A record that could not be used, and why."""

    file: str
    line: int | None
    why: str


class ImportReport(Strict):
    """What an import did; `records == added + merged + unchanged + len(rejected)`."""

    files: int
    records: int
    added: int
    merged: int
    unchanged: int
    rejected: tuple[Rejected, ...] = ()
    papers: int = 0
    """How many papers the library holds afterwards."""
    notes: tuple[str, ...] = ()
    """What was inferred and must be said ("dates without a year read as 2026 ...")."""
    dry_run: bool = False
    interrupted: bool = False
    """Whether it was stopped; what is counted here is kept."""


def _known_format(name: str) -> str:
    from store.importers.formats import NAMES

    if name not in NAMES:
        raise PydanticCustomError(
            "format",
            "must be one of {names}, not {name}",
            {"names": ", ".join(NAMES), "name": repr(name)},
        )
    return name


class ImportOptions(Strict):
    """What the user tells the importers."""

    format: Annotated[str, AfterValidator(_known_format)] | None = None
    """By its name in `registry.NAMES`; None: recognised."""
    columns: tuple[tuple[str, str], ...] = ()
    """For tables: pairs of a record's field and the column that holds it."""
    as_of: int | None = Field(default=None, ge=1900, le=2200)
    """The year an author page was taken."""
    max_bytes: int = Field(default=2 * 1024**3, ge=1)
    """What one compressed file, archive or pipe may unpack to."""
    owner: Line | None = None
    """Whose page it is, where the page has no head."""
    today: str = ""
    """ISO date; bounds what may be inferred. Empty: no bound."""
