"""Plan to Answer: one module a family of intents, one table that names them all."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from assistant.answering.people.figures import BOUNDED, reported
from assistant.answering.reply import Asked
from assistant.answering.suggest import with_next
from assistant.models import Status
from store.filters import Has

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Parse

    Answerer: TypeAlias = Callable[[Asked], Answer]

ANSWERERS: Final[dict[str, str]] = {
    "papers.find": "lists.listing.find",
    "papers.rank": "lists.listing.find",
    "papers.count": "lists.counting.count",
    "papers.aggregate": "lists.aggregates.aggregate",
    "list": "lists.grouping.listing",
    "papers.field": "papers.several.field",
    "papers.cite": "papers.several.cite",
    "paper.show": "papers.facts.show",
    "paper.authors": "papers.facts.authors",
    "paper.field": "papers.facts.field",
    "paper.summary": "papers.facts.summary",
    "paper.cite": "papers.facts.cite",
    "paper.related": "papers.related.related",
    "author.show": "people.profile.profile",
    "author.metric": "people.profile.metric",
    "author.coauthors": "lists.grouping.listing",
    "relation.verify": "lists.verifying.verify",
    "compare.which": "comparing.sides.which",
    "compare.whether": "comparing.sides.which",
    "answer.define": "quotes.wording.define",
    "answer.acronym": "quotes.wording.acronym",
    "answer.number": "numbers.of_thing.number",
    "answer.numbers": "numbers.of_set.stated",
    "answer.compare": "comparing.side_by_side.compare",
    "answer.common": "comparing.common.common",
    "answer.passage": "quotes.open_questions.passage",
    "answer.results": "results.ledger.ledger",
    "topic.overview": "overviews.overview.overview",
    "topic.timeline": "overviews.timeline.timeline",
    "topic.trend": "overviews.timeline.trend",
    "network.coauthors": "overviews.network.network",
    "personal.star": "desk.keeping.keep",
    "personal.unstar": "desk.keeping.keep",
    "personal.tag": "desk.keeping.keep",
    "personal.untag": "desk.keeping.keep",
    "personal.note": "desk.keeping.keep",
    "personal.status": "desk.keeping.keep",
    "personal.undo": "desk.keeping.undo",
    "meta.help": "desk.guidance.help_",
    "meta.stats": "desk.guidance.stats",
    "refuse.generate": "desk.guidance.refuse_generate",
    "refuse.field": "desk.guidance.refuse_field",
    "refuse.context": "desk.turning.nothing",
    "refuse.which": "desk.turning.which",
    "refuse.unheard": "desk.turning.unheard",
    "refuse.courtesy": "desk.guidance.empty",
    "refuse.task": "desk.guidance.refuse_task",
    "refuse.language": "desk.guidance.refuse_language",
    "followup.explain": "why.explaining.explain",
    "followup.reset": "desk.turning.reset",
    "set.name": "desk.naming.name",
    "set.save": "desk.naming.save",
    "set.list": "desk.naming.every",
    "set.forget": "desk.naming.forget",
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
    whole = Asked(question, plan, sources)
    asked = whole.plainly
    found = _refused(asked) or answerer(plan.parse.intent)(asked)
    if found.status is Status.ABSTAINED and plan.parse.intent.startswith("answer."):
        from assistant.answering.fallbacks import nearest_sentence

        found = nearest_sentence.instead(asked, found)
    no_name = found.status is Status.ABSTAINED and plan.parse.intent == "answer.compare"
    if plan.parse.intent == "papers.find" or (no_name and not asked.named):
        from assistant.answering.fallbacks import searched_or_said

        found = searched_or_said.said_instead(whole, found)
    return with_next(asked, found)


@cache
def answerer(intent: str) -> Answerer:
    """What answers an intent."""
    module, _, name = ANSWERERS[intent].rpartition(".")
    found: Answerer = getattr(import_module(f"assistant.answering.{module}"), name)
    return found


def _refused(asked: Asked) -> Answer | None:
    """What is said before anything is looked up: an unknown name, a missing field."""
    parse = asked.parse
    strange = bool(parse.unknown) and not _whether_it_exists(parse)
    unsaid, lacking = _unsaid(parse), None
    if not (strange or unsaid):
        lacking = _lacking(asked)
        if lacking is None:
            return None
    from assistant.answering.desk import guidance, unknown

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
    """A field that the question turns on and that nothing in the library has."""
    about_one = asked.parse.intent.startswith((*_ABOUT_ITSELF, *_ABOUT_ONE))
    if about_one or not asked.sources.total:
        return None
    for name in _turns_on(asked.parse):
        field = _NEEDS.get(name)
        if field and not asked.sources.any(Has(field)):
            return field
    return _unreported(asked)


def _unreported(asked: Asked) -> str | None:
    """A figure of people that bounds are set to and that no author page here has."""
    asked_of = [slot for slot in BOUNDED if asked.parse.of(slot)]
    if not asked_of:
        return None
    people = asked.library.people.with_profiles()
    return next((slot for slot in asked_of if not reported(people, slot)), None)


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
