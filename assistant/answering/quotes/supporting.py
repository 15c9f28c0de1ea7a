"""The sentences that answer a question, under the papers that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quotes.bringing import brought
from assistant.answering.quotes.quoting import Readings, about, passages, telling
from assistant.answering.reading.asked_roles import ROLES, contents
from assistant.answering.retrieving.retrieval import Retrieved
from store.filters import Among
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Quote
    from store.models import Paper

NEEDED: Final = 0.75
"""Share of a question's idf that one abstract must hold for its sentences to count."""

MOST: Final = 4
"""Sentences quoted at most."""
WORDY: Final = 4
"""Telling words from which on a search is answered with sentences as well."""

CLOSE: Final = 0.4
"""What a sentence close in meaning must hold of the question, from 0 to 1."""
CLOSE_ABSENT: Final = 3
"""Of so many words one may stand in no paper, for a close sentence to be quoted."""

CLOSE_READ: Final = 2
"""Papers of a search that are read for sentences close in meaning."""

FIRST: Final = 3
"""Papers of such a search that are read for them."""

NEEDED_OF_ONE: Final = 0.5
"""The same where the question names what one paper brings."""

READ: Final = 10
"""How many of the papers found are read for what answers the question."""


def quotes(asked: Asked, shown: Sequence[int]) -> tuple[Quote, ...]:
    """The best sentences of the papers shown, numbered as their cards are."""
    papers = asked.library.papers.get(shown[:READ])
    numbers = {paper: n for n, paper in enumerate(shown, 1)}
    read = Readings({paper.id: paper for paper in papers}, numbers)
    if len(papers) == 1 and _by_role(asked) == papers[0].id:
        spans = contents(papers[0].abstract, asked.plan.terms)
        return tuple(read.quote(papers[0].id, "abstract", span) for span in spans)
    best = _best(asked, papers)
    if not best and len(papers) == 1:
        best = _of_one(asked, papers[0])
    return read.sentences(best)


def of_wordy(asked: Asked, shown: Sequence[int]) -> tuple[Quote, ...]:
    """Under a search of many words, the sentences that hold nearly all of them."""
    terms = asked.plan.terms
    if len(terms) < WORDY:
        return ()
    from assistant.answering.quotes import evidence

    papers = asked.library.papers.get(shown[:FIRST])
    numbers = {paper: n for n, paper in enumerate(shown, 1)}
    read = Readings({paper.id: paper for paper in papers}, numbers)
    idf = asked.sources.idf.__getitem__
    best = evidence.rank(
        terms, passages(papers), idf, needed=NEEDED, per_paper=1, limit=FIRST
    )
    weights = evidence.weigh(terms, idf)
    titles = {paper.id: set(stems(paper.title)) for paper in papers}
    found = read.sentences(
        one for one in best if _holds(weights, set(one.held), titles[one.paper])
    )
    return found or _closest(asked, papers, read)


def _closest(asked: Asked, papers: list[Paper], read: Readings) -> tuple[Quote, ...]:
    """The two sentences closest in meaning, if any comes close."""
    from assistant.answering.quotes import closest

    absent = [t for t in asked.plan.terms if not asked.sources.index.frequency(t)]
    if len(absent) * CLOSE_ABSENT > len(asked.plan.terms):
        return ()
    text = " ".join(topic.text for group in asked.plan.topics for topic in group)
    near = closest.nearest(text, asked, papers[:CLOSE_READ])[1]
    best = [one.sentence for one in near[:2]]
    return read.sentences(
        one for one in best if one.score >= max(CLOSE, 0.85 * best[0].score)
    )


def _holds(weights: Mapping[str, float], held: set[str], title: set[str]) -> bool:
    """Whether a sentence has half of what is asked, and nearly all with its title."""
    whole = sum(weights.values())
    own = sum(weights[term] for term in held)
    more = sum(weight for term, weight in weights.items() if term in title - held)
    return own >= whole / 2 and own + more >= NEEDED * whole


def found(asked: Asked) -> Retrieved | None:
    """The papers whose abstracts say most of what is asked, in other words or fewer."""
    own = _by_role(asked)
    if own is not None:
        return Retrieved((own,), Among(frozenset((own,))), relaxed=True)
    paper = _named(asked)
    if paper is not None:
        return Retrieved((paper.id,), Among(frozenset((paper.id,))), relaxed=True)
    papers = about(asked.plan.terms, asked, every=False, most=READ)
    ids = tuple(dict.fromkeys(one.paper for one in _best(asked, papers)))
    absent = tuple(t for t in asked.plan.terms if not asked.sources.index.frequency(t))
    if not ids:
        return None
    return Retrieved(ids, Among(frozenset(ids)), relaxed=True, absent=absent)


def _named(asked: Asked) -> Paper | None:
    """The one paper that brings a thing named in the question, if it answers it.

    Rare words first: they are looked up soonest, and the first paper may decide.
    """
    found: Paper | None = None
    for term in sorted(asked.plan.terms[1:], key=asked.sources.index.frequency):
        paper = brought([term], asked)
        if paper is None or paper == found:
            continue
        if found is not None or not _of_one(asked, paper):
            return None
        found = paper
    return found


def _of_one(asked: Asked, paper: Paper) -> list[Scored]:
    """The sentences of one paper that hold the noun asked for, and half of the rest."""
    from assistant.answering.quotes import evidence

    terms, idf = asked.plan.terms, asked.sources.idf.__getitem__
    found = evidence.rank(
        terms, passages([paper]), idf, needed=NEEDED_OF_ONE, noun=terms[0]
    )
    return telling([one for one in found if terms[0] in one.held])


def _by_role(asked: Asked) -> int | None:
    """The one paper that brings a thing whose problem, method or result is asked."""
    terms = [term for term in asked.plan.terms if term not in ROLES]
    if not terms or len(terms) == len(asked.plan.terms):
        return None
    paper = brought(terms, asked)
    return paper.id if paper else None


def _best(asked: Asked, papers: Sequence[Paper]) -> list[Scored]:
    from assistant.answering.quotes import evidence

    idf = asked.sources.idf.__getitem__
    terms = asked.plan.terms
    return telling(
        evidence.rank(
            terms, passages(papers), idf, needed=NEEDED, noun=terms[0], limit=MOST
        )
    )
