"""PDF files: papers by the identifier they carry, never by a guess.

What cannot be identified is rejected with its reason. The identifier merges a file
with a paper of the library; where the library has none, the title must be plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from store.errors import RecordError
from store.importers.pdf.document import Document, read_document
from store.importers.pdf.identity import identity_of
from store.importers.pdf.titles import authors_of, title_of
from store.importers.reading import Reading
from store.importers.record import Record, Rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source


@runtime_checkable
class Registered(Protocol):
    """Knowledge of a library that has papers with identifiers."""

    def knows_identifier(self, scheme: str, value: str) -> bool:
        """Whether a paper has this identifier."""


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The one paper of a file."""
    del options
    return Reading(_records(source, knowledge))


def _records(source: Source, knowledge: Knowledge) -> Iterator[Record | Rejected]:
    try:
        yield record_of(read_document(source.stream), knowledge)
    except RecordError as error:
        yield Rejected(file=source.name, line=None, why=str(error))


def record_of(document: Document, knowledge: Knowledge) -> Record:
    """The paper a document is; raises RecordError where that cannot be told."""
    identity = identity_of(document)
    title = title_of(document)
    scheme, value = identity
    known = isinstance(knowledge, Registered) and knowledge.knows_identifier(
        scheme, value
    )
    if not title and not known:
        raise RecordError(
            f"it gives itself the {_NAMES[scheme]} {value}, but no title can be told "
            "for sure; add its entry in BibTeX, then the file again"
        )
    return Record.model_validate(
        {
            "title": title,
            "place": f"{scheme}:{value}",
            "authors": [
                {"name": name, "position": i}
                for i, name in enumerate(authors_of(document))
            ],
            "identifiers": [identity],
            "kind": "article" if scheme == "doi" else "misc",
            "inferred": ["title"],
        }
    )


_NAMES = {"doi": "DOI", "arxiv": "arXiv number"}
