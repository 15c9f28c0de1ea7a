"""The formats there are to export to, and what writes each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

from store.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from store.exporters.selection import Selected

    Writer = Callable[[Iterable[Selected]], Iterator[str]]


class Format(NamedTuple):
    """A format to export to; what writes it is imported when it is wanted."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    writer: str = "write"


FORMATS: Final = (
    Format("bibtex", (".bib",), "bibtex"),
    Format("biblatex", (), "bibtex", "write_biblatex"),
    Format("ris", (".ris",), "ris"),
    Format("csl-json", (".json",), "csl_json"),
    Format("jsonl", (".jsonl", ".ndjson"), "refdesk_json"),
    Format("markdown", (".md", ".markdown"), "reading_list"),
    Format("bibliography", (".txt",), "bibliography"),
)
NAMES: Final = tuple(one.name for one in FORMATS)


def writer(name: str) -> Writer:
    """What writes a format; raises UsageError for one that is not known."""
    for one in FORMATS:
        if one.name == name:
            module = import_module(f"store.exporters.{one.module}")
            found: Writer = getattr(module, one.writer)
            return found
    raise UsageError(f"There is no format {name!r}; use one of: {', '.join(NAMES)}.")


def by_suffix(suffix: str) -> str | None:
    """The format of files with this ending; None where none is known by it."""
    wanted = suffix.lower()
    return next((one.name for one in FORMATS if wanted in one.suffixes), None)
