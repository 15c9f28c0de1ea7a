"""Papers related to one, each with the words and the people that both share.

How near a paper is, and why, is what `neighbours` finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.phrases import as_written, listed, plural
from assistant.answering.retrieving.retrieval import condition
from assistant.understanding.linking.titles import artefact
from store.filters import Everything

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

SHOWN = 100
"""Papers named where neither the question nor the caller names a number."""

NAMED = 4
"""Papers that are called by their names, where papers near several are asked for."""

_NONE = "No other paper here shares its words."
_NONE_SUCH = "No other paper that meets the rest of the question shares its words."

CAVEAT = "by shared words and meaning; citations between papers are not stored"


def related(asked: Asked) -> Answer:
    """The nearest papers to those named, each with its reason."""
    from assistant.answering.papers.neighbours import nearest_to_all

    seeds, others = asked.named, asked.without("paper")
    where = condition(others.plan, others.sources)
    pool = None if isinstance(where, Everything) else asked.sources.matching(where)
    limit = asked.parse.limit or asked.question.limit or SHOWN
    found = nearest_to_all([one.id for one in seeds], pool, asked.sources, limit)
    if not found:
        return asked.abstain("nothing_matches", _NONE if pool is None else _NONE_SUCH)
    papers = asked.library.papers.get(kin.paper for kin in found)
    reasons = {
        paper.id: _reason(seeds, paper, kin.shared)
        for paper, kin in zip(papers, found, strict=True)
    }
    scores = {kin.paper: kin.nearness for kin in found}
    return asked.answer(
        "papers",
        [paper.key for paper in papers],
        headline=f"{plural(len(papers), 'paper')} nearest to {_called(seeds)}",
        papers=asked.cards(scores, scores, reasons),
        total=len(papers),
        caveats=(CAVEAT, *_notes(asked, seeds)),
    )


def _called(seeds: Sequence[Paper]) -> str:
    """The title of one; of several the names."""
    names = [one.title if len(seeds) == 1 else artefact(one.title) for one in seeds]
    return listed(names, NAMED)


def _notes(asked: Asked, seeds: Sequence[Paper]) -> Iterator[str]:
    if len(seeds) > 1:
        yield "of the papers named, the one a paper is less near to decides its place"
    people = (one.value for one in asked.parse.constraints if one.slot == "author")
    theirs = any(one.kind == "authors-of" for one in people)
    if theirs and not all(one.authors_complete for one in seeds):
        yield "its list of authors is cut short (et al.): more may be the same"


def _reason(seeds: Sequence[Paper], paper: Paper, shared: Sequence[str]) -> str:
    """The words as this paper writes them, and the people it has in common."""
    written = as_written(paper)
    parts = []
    if shared:
        parts.append(f"shares {', '.join(written.get(t, t) for t in shared)}")
    theirs = {author.person for seed in seeds for author in seed.authors}
    names = [author.name for author in paper.authors if author.person in theirs]
    if names:
        parts.append(f"by {listed(names, 2)} as well")
    return "; ".join(parts)
