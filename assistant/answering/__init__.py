"""Plan to Answer: one module a family of intents, one table that names them all."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from assistant.answering.reply import Asked
from assistant.answering.suggest import with_next
from assistant.models import Status
from store.filters import Has
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Parse

    Answerer: TypeAlias = Callable[[Asked], Answer]

ANSWERERS: Final[dict[str, str]] = {
    "papers.find": "listing.find",
    "papers.rank": "listing.find",
    "papers.count": "counting.count",
    "papers.aggregate": "aggregates.aggregate",
    "list": "grouping.listing",
    "papers.field": "several.field",
    "papers.cite": "several.cite",
    "paper.show": "facts.show",
    "paper.authors": "facts.authors",
    "paper.field": "facts.field",
    "paper.summary": "facts.summary",
    "paper.cite": "facts.cite",
    "paper.related": "related.related",
    "author.show": "people.profile",
    "author.metric": "people.metric",
    "author.coauthors": "grouping.listing",
    "relation.verify": "verifying.verify",
    "compare.which": "sides.which",
    "compare.whether": "sides.which",
    "answer.define": "wording.define",
    "answer.acronym": "wording.acronym",
    "answer.number": "stating.number",
    "answer.numbers": "stated.stated",
    "answer.compare": "side_by_side.compare",
    "answer.common": "common.common",
    "answer.passage": "telling.passage",
    "answer.results": "ledger.ledger",
    "topic.overview": "overview.overview",
    "topic.timeline": "timeline.timeline",
    "topic.trend": "timeline.trend",
    "network.coauthors": "network.network",
    "personal.star": "keeping.keep",
    "personal.unstar": "keeping.keep",
    "personal.tag": "keeping.keep",
    "personal.untag": "keeping.keep",
    "personal.note": "keeping.keep",
    "personal.status": "keeping.keep",
    "personal.undo": "keeping.undo",
    "meta.help": "guidance.help_",
    "meta.stats": "guidance.stats",
    "refuse.generate": "guidance.refuse_generate",
    "refuse.field": "guidance.refuse_field",
    "refuse.context": "turning.nothing",
    "refuse.which": "turning.which",
    "refuse.unheard": "turning.unheard",
    "refuse.courtesy": "guidance.empty",
    "followup.explain": "explaining.explain",
    "followup.reset": "turning.reset",
    "set.name": "naming.name",
    "set.save": "naming.save",
    "set.list": "naming.every",
    "set.forget": "naming.forget",
}
"""Intent -> module and function that answer it, imported when first asked for: a
look-up must not pay for what it does not need."""

_NEEDS: Final = {
    "citations": "citations", "influence": "citations", "score": "score",
    "affiliation": "affiliation",
    "affiliations": "affiliation", "category": "category", "categories": "category",
    "code": "code", "venue": "venue", "venues": "venue", "keyword": "keyword",
    "keywords": "keyword",
}  # fmt: skip
"""Constraint, thing shown or metric -> the field of papers it needs."""

_ABOUT_ITSELF = ("meta.", "refuse.")
_ABOUT_ONE = ("paper.", "author.")


def answer(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The answer to a plan, with what can be asked next."""
    asked = Asked(question, plan, sources)
    found = _refused(asked) or answerer(plan.parse.intent)(asked)
    if found.status is Status.ABSTAINED and plan.parse.intent.startswith("answer."):
        from assistant.answering import resort

        found = resort.instead(asked, found)
    no_name = found.status is Status.ABSTAINED and plan.parse.intent == "answer.compare"
    if plan.parse.intent == "papers.find" or (no_name and not asked.named):
        from assistant.answering import searched_or_said

        found = searched_or_said.said_instead(asked, found)
    return with_next(asked, found)


@cache
def answerer(intent: str) -> Answerer:
    """What answers an intent."""
    module, name = ANSWERERS[intent].split(".")
    found: Answerer = getattr(import_module(f"assistant.answering.{module}"), name)
    return found


def _refused(asked: Asked) -> Answer | None:
    """What is said before anything is looked up: an unknown name, a missing field."""
    parse = asked.parse
    nothing = not words(asked.question.text)
    strange = bool(parse.unknown) and not _whether_it_exists(parse)
    unsaid, lacking = _unsaid(parse), None
    if not (nothing or strange or unsaid):
        lacking = _lacking(asked)
        if lacking is None:
            return None
    from assistant.answering import guidance, unknown

    if nothing:
        return guidance.empty(asked)
    if strange:
        return unknown.unknown(asked)
    return (
        guidance.incomplete(asked, unsaid)
        if unsaid
        else guidance.not_held(asked, lacking or "")
    )


def _whether_it_exists(parse: Parse) -> bool:
    """Whether a name that is not here is itself what is asked about, or no matter."""
    if parse.intent.startswith(_ABOUT_ITSELF):
        return True
    return parse.measure == "exists" and all(
        kind == "paper" for kind, _ in parse.unknown
    )


def _unsaid(parse: Parse) -> str:
    """What a question must name but does not: only the query language can say so."""
    if parse.intent.startswith("paper.") and not parse.paper:
        return "paper"
    if parse.intent.startswith("author.") and not parse.person:
        return "author"
    if parse.intent in ("answer.define", "answer.acronym") and not parse.terms:
        return "term"
    if parse.intent == "answer.number" and not (parse.terms or parse.paper):
        return "paper"
    return ""


def _lacking(asked: Asked) -> str | None:
    """A field that the question turns on and that no paper of the library has."""
    about_one = asked.parse.intent.startswith((*_ABOUT_ITSELF, *_ABOUT_ONE))
    if about_one or not asked.sources.total:
        return None
    for name in _turns_on(asked.parse):
        field = _NEEDS.get(name)
        if field and not asked.sources.any(Has(field)):
            return field
    return None


def _turns_on(parse: Parse) -> Iterator[str]:
    """The fields that conditions, groups, orders and means are made of."""
    yield from (constraint.slot for constraint in parse.constraints)
    yield parse.show
    yield parse.group or ""
    if parse.rank and (parse.show == "papers" or parse.intent == "papers.field"):
        yield parse.rank.metric
    for one in parse.of("set"):
        yield from _turns_on(one.value.parse)
    if parse.measure == "mean":
        yield parse.field or ""
