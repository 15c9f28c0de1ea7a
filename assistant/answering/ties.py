"""Papers by score, ties to the newer one: only of those is the library asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.answering import ranking
from store.filters import Among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.ranking import Scored
    from assistant.sources import Sources


def best_first(
    terms: Sequence[str], papers: Iterable[int], sources: Sources
) -> list[Scored]:
    """Different papers with their scores, best first; ties go to the newer paper.

    To read the dates of all takes as long as to score them, and scores are seldom
    the same.
    """
    found = ranking.ranked(sources.index, terms, sorted(papers))
    times = Counter(one.score for one in found)
    tied = frozenset(one.paper for one in found if times[one.score] > 1)
    if not tied:
        return found
    newest = sources.library.papers.ids(Among(tied))
    place = {paper: n for n, paper in enumerate(newest)}
    return sorted(found, key=lambda one: (-one.score, place.get(one.paper, 0)))
