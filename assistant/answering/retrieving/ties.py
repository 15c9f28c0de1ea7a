"""Papers by score, ties to the newer one: only of those is the library asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.answering.scoring import ranking
from store.filters import Among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.scoring.ranking import Scored
    from assistant.sources import Sources


def best_first(
    terms: Sequence[str],
    papers: Iterable[int],
    sources: Sources,
    *,
    cited: bool = False,
) -> list[Scored]:
    """Different papers with their scores, best first; ties go to the newer paper.

    How often they are cited is a part of the scores only where that is asked for.

    To read the dates of all takes as long as to score them, and scores are seldom
    the same.
    """
    pool = sorted(papers)
    citations = sources.cited(pool) if cited else None
    found = ranking.ranked(sources.index, terms, pool, citations)
    times = Counter(one.score for one in found)
    tied = frozenset(one.paper for one in found if times[one.score] > 1)
    if not tied:
        return found
    newest = sources.library.papers.ids(Among(tied))
    place = {paper: n for n, paper in enumerate(newest)}
    return sorted(found, key=lambda one: (-one.score, place.get(one.paper, 0)))
