"""Yes or no: whether the library holds a paper that meets the conditions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.cards import cards
from assistant.answering.reply import abstain, plural, reply
from assistant.answering.retrieval import retrieve
from assistant.understanding.planner import plan as make

if TYPE_CHECKING:
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.models import Paper

EVIDENCE = 5


def verify(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The fact, with the papers that prove it; a negated question is turned round."""
    if plan.parse.unknown:
        return _absent(question, plan)
    found = retrieve(plan, sources)
    papers = () if found.relaxed else found.papers
    if not papers and plan.parse.of("author"):
        cut = _cut_short(plan, sources)
        if cut is not None:
            return cut_short(question, plan, sources, cut)
    if plan.parse.having is not None:
        holds = plan.parse.having.holds(len(papers))
    else:
        holds = bool(papers)
    truth = holds != plan.parse.negated
    fact = f"{plural(len(papers), 'paper')} in this library" if papers else "no such paper in this library"
    turned = " (the question is negated)" if plan.parse.negated else ""
    return reply(
        question, plan.parse, type="boolean", items=[truth],
        headline=f"{'Yes' if truth else 'No'}: {fact}{turned}",
        papers=cards(papers[: question.limit or EVIDENCE], sources),
        total=len(papers),
        caveats=() if papers else ("this library only; the fact may stand elsewhere",),
    )  # fmt: skip


def _cut_short(plan: Plan, sources: Sources) -> Paper | None:
    """The paper asked about, where its author list may leave the person out."""
    if plan.parse.paper is None:
        return None
    paper = sources.library.papers.get([plan.parse.paper.id])[0]
    rest = tuple(c for c in plan.parse.constraints if c.slot != "author")
    others = retrieve(make(replace(plan.parse, constraints=rest), sources.library), sources)
    return None if paper.authors_complete or not others.papers else paper


def cut_short(question: Question, plan: Plan, sources: Sources, paper: Paper) -> Answer:
    """Neither yes nor no: the source names only the first authors."""
    return abstain(
        question, plan.parse, "no_evidence",
        f"The author list of this paper is cut short here (et al.): {plural(len(paper.authors), 'author')} "
        f"{'is' if len(paper.authors) == 1 else 'are'} known, and others may be missing.",
        papers=cards([paper.id], sources),
    )  # fmt: skip


def _absent(question: Question, plan: Plan) -> Answer:
    """Whether a paper exists that is not here: no, as far as this library goes."""
    return reply(
        question, plan.parse, type="boolean", items=[plan.parse.negated],
        headline=f"{'Yes' if plan.parse.negated else 'No'}: no paper called “{plan.parse.unknown[0][1]}” in this library",
        total=0, caveats=("this library only; the paper may exist elsewhere",),
    )  # fmt: skip
