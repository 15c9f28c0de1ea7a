"""Plan to Answer: one module a family of intents, one table that names them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering import (
    facts,
    grouping,
    guidance,
    listing,
    people,
    related,
    sides,
    verifying,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Parse

    Answerer = Callable[[Question, Plan, Sources], Answer]

ANSWERERS: dict[str, Answerer] = {
    "papers.find": listing.find,
    "papers.rank": listing.find,
    "papers.count": grouping.count,
    "papers.aggregate": grouping.aggregate,
    "list": grouping.listing,
    "paper.show": facts.show,
    "paper.authors": facts.authors,
    "paper.field": facts.field,
    "paper.summary": facts.summary,
    "paper.cite": facts.cite,
    "paper.related": related.related,
    "author.show": people.profile,
    "author.metric": people.metric,
    "author.coauthors": grouping.listing,
    "relation.verify": verifying.verify,
    "compare.which": sides.which,
    "compare.whether": sides.which,
    "answer.define": wording.define,
    "answer.acronym": wording.acronym,
    "answer.number": wording.number,
    "answer.compare": sides.compare,
    "answer.passage": wording.passage,
    "meta.help": guidance.help_,
    "meta.stats": guidance.stats,
    "refuse.generate": guidance.refuse_generate,
    "refuse.field": guidance.refuse_field,
}
"""Intent -> what answers it."""


def answer(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The answer to a plan; an unknown name is said before anything is looked up."""
    parse = plan.parse
    if not question.text.strip():
        return guidance.empty(question, plan, sources)
    exists = parse.measure == "exists" and all(k == "paper" for k, _ in parse.unknown)
    if parse.unknown and not exists and not parse.intent.startswith(("refuse", "meta")):
        return guidance.unknown(question, plan, sources)
    lacking = missing_field(parse, sources)
    if lacking:
        return guidance.not_held(question, plan, sources, lacking)
    return ANSWERERS[parse.intent](question, plan, sources)


NEEDS = {
    "citations": "citations", "score": "score", "affiliation": "affiliation",
    "affiliations": "affiliation", "category": "category", "categories": "category",
    "code": "code", "venue": "venue", "venues": "venue", "keyword": "keyword",
    "keywords": "keyword",
}  # fmt: skip
"""Constraint, thing shown or metric -> the field of papers it needs."""


def missing_field(parse: Parse, sources: Sources) -> str | None:
    """A field that the question turns on and that no paper of the library has."""
    from store.filters import Has

    if not sources.total or parse.intent.startswith(("meta", "refuse", "paper.", "author.")):
        return None
    wanted = [c.slot for c in parse.constraints] + [parse.show, parse.group or ""]
    if parse.rank and parse.show == "papers":
        wanted.append(parse.rank.metric)
    if parse.measure == "mean":
        wanted.append(parse.field or "")
    for name in wanted:
        field = NEEDS.get(name)
        if field and not sources.library.papers.count(Has(field)):
            return field
    return None
