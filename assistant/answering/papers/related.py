"""Papers related to one, each with the words and the people that both share.

How near a paper is, and why, is what `neighbours` finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.phrases import as_written, listed, plural
from assistant.answering.retrieving.retrieval import condition
from store.filters import Everything

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

SHOWN = 100
"""Papers named where neither the question nor the caller names a number."""

_NONE = "No other paper here shares its words."
_NONE_SUCH = "No other paper that meets the rest of the question shares its words."

CAVEAT = "by shared words and meaning; citations between papers are not stored"


def related(asked: Asked) -> Answer:
    """The nearest papers to the one named, each with its reason."""
    from assistant.answering.papers.neighbours import nearest

    seed, others = asked.named[0], asked.without("paper")
    where = condition(others.plan, others.sources)
    pool = None if isinstance(where, Everything) else asked.sources.matching(where)
    limit = asked.parse.limit or asked.question.limit or SHOWN
    found = nearest(seed.id, pool, asked.sources, limit)
    if not found:
        return asked.abstain("nothing_matches", _NONE if pool is None else _NONE_SUCH)
    papers = asked.library.papers.get(kin.paper for kin in found)
    reasons = {
        paper.id: _reason(seed, paper, kin.shared)
        for paper, kin in zip(papers, found, strict=True)
    }
    scores = {kin.paper: kin.nearness for kin in found}
    return asked.answer(
        "papers",
        [paper.key for paper in papers],
        headline=f"{plural(len(papers), 'paper')} nearest to {seed.title}",
        papers=asked.cards(scores, scores, reasons),
        total=len(papers),
        caveats=(CAVEAT, *_notes(asked, seed)),
    )


def _notes(asked: Asked, seed: Paper) -> Iterator[str]:
    if len(asked.named) > 1:
        yield "of the papers named, the first is the one they are near to"
    people = (one.value for one in asked.parse.constraints if one.slot == "author")
    theirs = any(one.kind == "authors-of" for one in people)
    if theirs and not seed.authors_complete:
        yield "its list of authors is cut short (et al.): more may be the same"


def _reason(seed: Paper, paper: Paper, shared: Sequence[str]) -> str:
    """The words as this paper writes them, and the people it has in common."""
    written = as_written(paper)
    parts = []
    if shared:
        parts.append(f"shares {', '.join(written.get(t, t) for t in shared)}")
    people = {a.person for a in seed.authors} & {a.person for a in paper.authors}
    if people:
        names = [a.name for a in paper.authors if a.person in people]
        parts.append(f"by {listed(names, 2)} as well")
    return "; ".join(parts)
