"""Papers as cards: numbered in the order they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Card
from store.library.personal import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.sources import Sources
    from store.library.personal import Kept
    from store.models import Observation, Paper


def cards(
    papers: Iterable[int],
    sources: Sources,
    *,
    scores: Mapping[int, float],
    reasons: Mapping[int, str],
) -> tuple[Card, ...]:
    """One card for each paper, numbered from 1."""
    found = sources.library.papers.get(list(papers))
    kept = sources.library.personal.kept(paper.id for paper in found)
    return tuple(
        card(
            paper,
            number,
            sources,
            match=scores.get(paper.id),
            reason=reasons.get(paper.id),
            kept=kept.get(paper.id, NOTHING),
        )
        for number, paper in enumerate(found, start=1)
    )


def card(
    paper: Paper,
    number: int,
    sources: Sources,
    *,
    match: float | None = None,
    reason: str | None = None,
    kept: Kept = NOTHING,
) -> Card:
    """The card of one paper."""
    return Card(
        n=number,
        key=paper.key,
        id=_identity(paper),
        title=paper.title,
        authors=tuple(a.name for a in paper.authors if a.position is not None),
        authors_complete=paper.authors_complete,
        also=tuple(a.name for a in paper.authors if a.position is None),
        year=paper.year,
        date=str(paper.date) if paper.date else None,
        venue=paper.venue,
        venue_name=paper.venue_name,
        categories=paper.categories,
        affiliations=paper.affiliations,
        score=paper.score,
        score_source=score_source(paper, sources) if paper.score is not None else None,
        citations=paper.citations,
        code=paper.code,
        code_url=paper.code_url,
        identifiers={i.scheme: i.value for i in paper.identifiers},
        keywords=paper.keywords,
        abstract=paper.abstract,
        match=match,
        reason=reason,
        starred=kept.starred,
        tags=kept.tags,
        note=kept.note,
        status=kept.status,
    )


def _identity(paper: Paper) -> str:
    found = {i.scheme: i.value for i in paper.identifiers}
    scheme = next((s for s in ("doi", "arxiv", "acl") if s in found), None)
    return f"{scheme}:{found[scheme]}" if scheme else paper.key


def score_source(paper: Paper, sources: Sources) -> str:
    """Which source the score shown is from, and what the others say.

    The highest reported score is shown; nothing is averaged.
    """
    seen = sources.library.papers.observations(paper.id)
    given = [o for o in seen if o.field == "score" and o.value is not None]
    here = [o for o in given if o.value == paper.score]
    if not here:
        return ""
    parts = [_named(here)]
    for value in sorted({o.value for o in given} - {paper.score}, reverse=True):
        parts.append(f"{value:g} on {_named([o for o in given if o.value == value])}")
    silent = len({o.source for o in seen}) - len({o.source for o in given})
    if silent > 0 and len(parts) + silent > 1:
        parts.append(f"none on {silent} other{'s' if silent > 1 else ''}")
    return "; ".join(parts)


def _named(observations: list[Observation]) -> str:
    names = sorted({o.source for o in observations})
    if len(names) > 2:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join(names)
