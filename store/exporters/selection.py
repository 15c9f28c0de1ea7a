"""What is exported: papers, and what the reader added to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.library.personal import NOTHING, Kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library import Library
    from store.models import Paper

_AT_ONCE = 500
"""Papers loaded together: an export of any size takes the memory of these."""


class Selected(NamedTuple):
    """A paper on its way out."""

    paper: Paper
    kept: Kept = NOTHING


def selected(library: Library, papers: Sequence[int]) -> Iterator[Selected]:
    """Papers by id, in the order given, with what the reader added."""
    for start in range(0, len(papers), _AT_ONCE):
        chunk = papers[start : start + _AT_ONCE]
        kept = library.personal.kept(chunk)
        for paper in library.papers.get(chunk):
            yield Selected(paper, kept.get(paper.id, NOTHING))
