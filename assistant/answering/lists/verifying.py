"""Yes or no: whether the library holds a paper that meets the conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.comparing.sameness import same
from assistant.answering.lists.first_paper import of_one
from assistant.answering.lists.last_authors import unplaced
from assistant.answering.phrases import listed, plural
from assistant.answering.retrieving.retrieval import retrieve
from assistant.understanding.planner import PEOPLE
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

EVIDENCE = 5
"""Cards shown as proof where the caller names no limit."""


def verify(asked: Asked) -> Answer:
    """The fact, with the papers that prove it; a negated question is turned round."""
    if asked.parse.unknown:
        return _no_such_paper(asked)
    if asked.parse.measure == "same":
        return same(asked)
    if asked.parse.rank is not None and asked.parse.rank.metric == "date":
        return of_one(asked)
    if asked.parse.each:
        return _of_each(asked)
    found = retrieve(asked.plan, asked.sources)
    papers = () if found.relaxed else found.papers
    if not papers and found.absent:
        return asked.abstain("out_of_scope", _unheard(asked))
    if not papers and (asked.parse.of("author") or asked.parse.of("last")):
        cut = _cut_short(asked)
        if cut is not None:
            return cut_short(asked, cut)
    return _told(asked, papers)


def _of_each(asked: Asked) -> Answer:
    """Whether it holds for every person by himself; the first no is the answer."""
    alone = replace(asked.parse, each=False)
    people = [c for c in alone.constraints if c.slot in PEOPLE]
    rest = tuple(c for c in alone.constraints if c.slot not in PEOPLE)
    for one in people:
        answer = verify(asked.instead(replace(alone, constraints=(one, *rest))))
        if answer.value is None or not answer.value.items[0]:
            break
    return replace(answer, read_as=asked.read_as)


def _unheard(asked: Asked) -> str:
    """Words that no paper holds prove nothing, for or against."""
    topics = [topic.text for group in asked.plan.topics for topic in group]
    return f"No paper here is about {listed(topics)}, so neither yes nor no is known."


def _told(asked: Asked, papers: Sequence[int]) -> Answer:
    having = asked.parse.having
    holds = bool(papers) if having is None else having.holds(len(papers))
    fact = (
        f"{plural(len(papers), 'paper') if papers else 'no such paper'} in this library"
    )
    turned = " (the question is negated)" if asked.parse.negated else ""
    truth = holds != asked.parse.negated
    return asked.answer(
        "boolean",
        [truth],
        headline=f"{_yes(truth)}: {fact}{turned}",
        papers=asked.cards(papers[: asked.question.limit or EVIDENCE]),
        total=len(papers),
        caveats=() if papers else (_ELSEWHERE, *unplaced(asked)),
    )


_ELSEWHERE = "this library only; the fact may stand elsewhere"


def _yes(truth: bool) -> str:
    return "Yes" if truth else "No"


def _cut_short(asked: Asked) -> Paper | None:
    """The paper asked about, where its author list may leave the person out."""
    if asked.parse.paper is None:
        return None
    paper, others = asked.named[0], asked.without("author").without("last")
    found = retrieve(others.plan, others.sources)
    return None if paper.authors_complete or not found.papers else paper


def cut_short(asked: Asked, paper: Paper) -> Answer:
    """Neither yes nor no: the source names only the first authors."""
    known = f"{plural(len(paper.authors), 'author')}"
    are = "is" if len(paper.authors) == 1 else "are"
    return asked.abstain(
        "no_evidence",
        "The author list of this paper is cut short here (et al.):"
        f" {known} {are} known, and others may be missing.",
        papers=asked.cards([paper.id]),
    )


def _no_such_paper(asked: Asked) -> Answer:
    """Whether a paper exists that is not here: no, as far as this library goes."""
    truth, called = asked.parse.negated, asked.parse.unknown[0][1]
    return asked.answer(
        "boolean",
        [truth],
        headline=f"{_yes(truth)}: no paper called “{called}” in this library",
        total=0,
        caveats=("this library only; the paper may exist elsewhere",),
    )
