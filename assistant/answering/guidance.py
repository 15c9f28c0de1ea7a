"""Answers about refdesk and the library, and refusals with their reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.reply import abstain, plural, reply
from assistant.models import Table
from assistant.starters import starters
from store.filters import Everything, Has

if TYPE_CHECKING:
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan

_COVERED = ("abstract", "date", "venue", "category", "code", "score", "citations", "affiliation", "keyword", "doi", "arxiv")  # fmt: skip


def stats(question: Question, plan: Plan, sources: Sources) -> Answer:
    """What the library holds, field by field."""
    papers = sources.library.papers
    total = papers.count(Everything())
    rows = [("papers", f"{total:,}"), ("authors", f"{papers.distinct(Everything(), 'author'):,}")]
    first, last = papers.extent(Everything())
    if first and last:
        rows.append(("dates", f"{first} to {last}"))
    rows.extend((f"with {name}", f"{count:,}") for name in _COVERED if (count := papers.count(Has(name))))
    profiles = sources.library.people.with_profiles()
    if profiles:
        rows.append(("author pages", f"{len(profiles)}: {', '.join(p.name for p in profiles)}"))
    return reply(
        question, plan.parse, type="table", items=[list(r) for r in rows],
        headline=f"{plural(total, 'paper')} in this library",
        table=Table(("what", "how many"), tuple(rows)), total=total,
    )  # fmt: skip


def help_(question: Question, plan: Plan, sources: Sources) -> Answer:
    """What can be asked, with examples that this library answers."""
    examples = starters(sources.library, 8)
    rows = [*((kind, example) for kind, example in examples)]
    return reply(
        question, plan.parse, type="table", items=[list(r) for r in rows],
        headline="Ask in your own words, or in the query language of the read-as line.",
        table=Table(("to find out", "ask"), tuple(rows)),
        next=tuple(example for _, example in examples[:3]),
    )  # fmt: skip


def refuse_generate(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Nothing is written here: what can be had instead."""
    return abstain(
        question, plan.parse, "generation",
        "refdesk writes no text of its own: it shows stored facts and verbatim quotes.",
        [example for _, example in starters(sources.library, 3)],
    )  # fmt: skip


def refuse_field(question: Question, plan: Plan, sources: Sources) -> Answer:
    """A field that is not stored, and what is."""
    return abstain(
        question, plan.parse, "field_not_stored",
        f"No {plan.parse.missing} is stored in this library.",
        [example for _, example in starters(sources.library, 3)],
    )  # fmt: skip


_WHY = {
    "citations": "No paper here has a citation count: the pages give citations of authors, not of papers.",
}


def not_held(question: Question, plan: Plan, sources: Sources, field: str) -> Answer:
    """A field that exists but that no paper of this library has."""
    return abstain(
        question, plan.parse, "field_not_stored",
        _WHY.get(field, f"No paper in this library has {field} data."),
        [example for _, example in starters(sources.library, 3)],
    )  # fmt: skip


def unknown(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Somebody or something named that is not here, with the nearest names that are."""
    kind, written = plan.parse.unknown[0]
    near = nearest_names(kind, written, sources)
    hint = f" The nearest here: {', '.join(near)}." if near else ""
    noun = {"author": "author", "paper": "paper", "venue": "venue"}.get(kind, kind)
    forms = {"author": "papers by {}", "paper": 'show "{}"', "venue": "papers in {}"}
    return abstain(
        question, plan.parse, "unknown_entity",
        f"No {noun} called “{written}” is in this library.{hint}",
        [forms.get(kind, "{}").format(name) for name in near],
    )  # fmt: skip


def nearest_names(kind: str, written: str, sources: Sources, limit: int = 3) -> list[str]:
    """Names of the library that look most like one that is not in it."""
    from rapidfuzz import fuzz, process

    from store.text import key_of, words

    names = sources.library.names
    pool: dict[str, str] = {}
    for word in words(written):
        if kind == "author":
            pool.update({n.folded: n.form for n in names.people_having(word)[:200]})
        elif kind == "paper":
            pool.update({t.folded: t.title for t in names.titles_holding((word,))})
    if kind == "venue":
        pool = {key_of(short): short for short, _, _ in names.venues()}
    found = process.extract(key_of(written), list(pool), scorer=fuzz.ratio, score_cutoff=60, limit=limit)
    return [pool[key] for key, _, _ in found]


def empty(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Nothing was asked."""
    return abstain(
        question, plan.parse, "empty_question", "Nothing was asked.",
        [example for _, example in starters(sources.library, 3)],
    )  # fmt: skip
