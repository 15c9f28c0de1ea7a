"""What author pages report of their owners, stored once however often they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.importers.record import PageOwner
    from store.library.database import Database
    from store.library.sources_read import SourceInfo

_KNOWN = (
    "SELECT profile.name, category, h_index, papers, citations, novelty, ai_score"
    " FROM profile JOIN source ON source.id = source_id"
    " WHERE source.name = ? AND path IS ?"
)


def figures_of(owner: PageOwner) -> tuple[object, ...]:
    """The name and figures as the table has them."""
    return (
        owner.name, owner.category, owner.h_index, owner.papers, owner.citations,
        owner.novelty, owner.ai_score,
    )  # fmt: skip


def is_known(
    database: Database, source: SourceInfo, figures: tuple[object, ...]
) -> bool:
    """Whether a version of this source reported the same."""
    return figures in database.rows(_KNOWN, (source.name, source.path))


def store(
    database: Database, source: int, person: int, figures: tuple[object, ...]
) -> None:
    """Put the figures in the place of those the source reported before."""
    database.run(
        "INSERT OR REPLACE INTO profile VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (source, person, *figures),
    )
