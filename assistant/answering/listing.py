"""Answers that are papers: found, ranked, or one shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.cards import cards
from assistant.answering.condition import dropped
from assistant.answering.reply import abstain, plural, reply
from assistant.answering.retrieval import retrieve

if TYPE_CHECKING:
    from assistant.answering.retrieval import Retrieved
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan

RANKED_LIMIT = 100
"""Cards of a ranked answer where the caller names no limit."""

_ORDERS = {
    ("date", True): "newest first", ("date", False): "oldest first",
    ("score", True): "highest score first", ("score", False): "lowest score first",
    ("citations", True): "most cited first", ("citations", False): "least cited first",
    ("authors", True): "most authors first", ("authors", False): "fewest authors first",
    ("title", True): "by title", ("title", False): "by title",
}  # fmt: skip


def find(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The papers that meet the constraints, best match or newest first."""
    if plan.parse.strict and not (plan.parse.constraints or plan.parse.rank):
        return abstain(
            question, plan.parse, "out_of_scope", "Nothing in this question can be looked up here.",
        )  # fmt: skip
    found = retrieve(plan, sources)
    if plan.parse.joint_or_union and not found.papers:
        return find(question, _union(plan, sources), sources)
    if not found.papers or _off_topic(found, plan):
        return nothing(question, plan, sources, found)
    limited = plan.parse.limit
    ids = found.papers[:limited] if limited else found.papers
    shown = ids[: question.limit or (RANKED_LIMIT if found.ranked else len(ids))]
    keys = [p.key for p in sources.library.papers.get(ids if not found.relaxed else shown)]
    return reply(
        question,
        plan.parse,
        type="papers",
        items=keys,
        headline=_headline(found, plan, sources, len(shown), len(ids)),
        papers=cards(shown, sources, scores=found.scores),
        total=len(ids) if limited else len(found.papers),
        caveats=_caveats(found, plan, sources, ids),
    )


def _off_topic(found: Retrieved, plan: Plan) -> bool:
    """Most of what was asked about stands in no paper."""
    return found.relaxed and len(found.absent) * 2 > len(plan.terms)


def _headline(
    found: Retrieved, plan: Plan, sources: Sources, shown: int, limited: int
) -> str:
    total = len(found.papers)
    rank = plan.parse.rank
    order = _ORDERS.get((rank.metric, rank.descending), "best match first") if rank else (
        "best match first" if found.ranked else "newest first"
    )
    counted = f"{total:,} of {plural(sources.total, 'paper')}"
    if min(shown, limited) < total:
        counted = f"{min(shown, limited):,} of {plural(total, 'matching paper')}"
    return f"{counted}, {order}" if total > 1 else counted


def _caveats(found: Retrieved, plan: Plan, sources: Sources, ids: tuple[int, ...]) -> tuple[str, ...]:
    notes = []
    if found.relaxed:
        notes.append("no paper holds all of these words; these hold most of them")
    if found.absent:
        notes.append(f"not in any paper here: {', '.join(_as_asked(found.absent, plan))}")
    rank = plan.parse.rank
    if rank and rank.metric in ("score", "citations"):
        _, _, without = sources.library.papers.average(_among(ids), rank.metric)  # type: ignore[arg-type]
        if without:
            notes.append(f"{plural(without, 'paper')} without a reported {rank.metric.rstrip('s')} come last")
    return tuple(notes)


def _among(ids: tuple[int, ...]):  # type: ignore[no-untyped-def]
    from store.filters import Among

    return Among(frozenset(ids))


def _as_asked(absent: tuple[str, ...], plan: Plan) -> list[str]:
    """The question's words behind some stems."""
    from store.text import stem, words

    asked = [w for group in plan.topics for t in group for w in words(t.text)]
    return list(dict.fromkeys(w for w in asked if stem(w) in absent))


def _union(plan: Plan, sources: Sources) -> Plan:
    """The papers of either person, where they have none together; said as an edit."""
    from dataclasses import replace

    from assistant.models import Edit
    from assistant.understanding.planner import plan as make

    parse = plan.parse
    people = [c for c in parse.constraints if c.slot == "author"]
    rest = tuple(c for c in parse.constraints if c.slot != "author")
    either = tuple(replace(c, group=99) for c in people)
    names = " and ".join(c.value.name or "they" for c in people)
    edit = Edit("default", "and", "or", f"{names} have no paper together here")
    parse = replace(
        parse, constraints=(*either, *rest), joint_or_union=False, edits=(*parse.edits, edit)
    )
    return make(parse, sources.library)


def nothing(
    question: Question, plan: Plan, sources: Sources, found: Retrieved | None = None
) -> Answer:
    """No paper meets the constraints: say which one is in the way."""
    if sources.total == 0:
        return abstain(
            question, plan.parse, "empty_library", "This library holds no papers yet.",
            ("refdesk add FILE",),
        )  # fmt: skip
    absent = _as_asked(found.absent, plan) if found else []
    if absent and len(absent) * 2 > len(plan.terms):
        return abstain(
            question,
            plan.parse,
            "out_of_scope",
            f"No paper here mentions {' or '.join(absent)}.",
            total=0,
        )
    ways = dropped(plan, sources)
    best = [f"without {way.what}: {plural(way.count, 'paper')}" for way in ways[:3]]
    missing = "No paper here meets all of these conditions."
    if best:
        missing += f" {'; '.join(best)[0].upper()}{'; '.join(best)[1:]}."
    return abstain(
        question, plan.parse, "nothing_matches", missing,
        [way.read_as for way in ways[:3]], total=0,
    )  # fmt: skip
