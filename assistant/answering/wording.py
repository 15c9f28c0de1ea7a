"""Answers in the papers' own words: definitions, acronyms, numbers, passages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.answering import ranking
from assistant.answering.cards import cards
from assistant.answering.passages import Passage
from assistant.answering.reply import abstain, listed, plural, reply
from assistant.models import Mark, Quote
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from store.text import key_of, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answering.definitions import Definition
    from assistant.answering.numbers import NumberHit
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.models import Paper

READ = 50
"""How many of the best papers are read for quotes."""

NEEDED_OF_ONE = 0.3
"""The same where the question is about one paper only."""

NEEDED = 0.75
"""Share of a question's idf that one abstract must hold for its sentences to count."""


def passages(papers: Iterable[Paper]) -> list[Passage]:
    """Papers as the text readers take them."""
    return [Passage(p.id, p.title, p.abstract) for p in papers]


def _about(terms: Sequence[str], sources: Sources, *, every: bool) -> list[Paper]:
    """The papers that hold the terms (all, or any), best first."""
    index = sources.index
    found = index.holding(terms) if every else index.nominate(terms)
    scored = ranking.score(index, terms, sorted(found))
    scored.sort(key=lambda s: (-s.score, s.paper))
    return sources.library.papers.get([s.paper for s in scored[:READ]])


def _content(text: str) -> list[str]:
    return list(dict.fromkeys(stem(w) for w in words(text) if w not in STOPWORDS))


def _numbered(keys: Iterable[int]) -> dict[int, int]:
    return {paper: n for n, paper in enumerate(dict.fromkeys(keys), 1)}


def _unknown(question: Question, plan: Plan, sources: Sources, text: str) -> Answer:
    absent = [w for w in words(text) if w not in STOPWORDS and not sources.index.frequency(stem(w))]
    if absent:
        return abstain(
            question, plan.parse, "out_of_scope", f"No paper here mentions {listed(absent)}."
        )
    return abstain(
        question, plan.parse, "no_evidence",
        f"No sentence here says it of {text}.", (f"papers about {text}",),
    )  # fmt: skip


def define(question: Question, plan: Plan, sources: Sources) -> Answer:
    """What a term is, in the sentences that introduce it."""
    from assistant.answering.definitions import define as find

    term = plan.parse.terms[0]
    papers = _about(stems(term), sources, every=True)
    found = [d for d in find(term, passages(papers)) if not (d.fallback and d.variant)][:3]
    if not found:
        return _mentioned(question, plan, sources, term, papers)
    by_id = {p.id: p for p in papers}
    numbered = _numbered(d.paper for d in found)
    quotes = [_quote(by_id[d.paper], numbered[d.paper], d.field, d.span, d.marks) for d in found]
    fallback = all(d.fallback for d in found)
    return reply(
        question, plan.parse, type="text", items=[q.text for q in quotes],
        headline=_defined(found[0], quotes[0]), quotes=tuple(quotes),
        papers=cards(numbered, sources), total=len(numbered),
        caveats=("no sentence defines it; this is what its own paper says it contributes",) if fallback else (),
    )  # fmt: skip


def _mentioned(question: Question, plan: Plan, sources: Sources, term: str, papers: list[Paper]) -> Answer:
    """Sentences that use a name which none defines, said to be no more than that."""
    from assistant.answering import evidence

    named = re.search(r"[A-Z]{2}|\d|[a-z][A-Z]|-", term) or len(words(term)) == 1
    near = sources.index.near(stems(term), 0) if named else frozenset()
    texts = [p for p in passages(papers) if p.paper in near]
    best = evidence.rank(stems(term), texts, lambda t: ranking.idf(sources.index, t), "define")[:3]
    if not best:
        return _unknown(question, plan, sources, term)
    by_id = {p.id: p for p in papers}
    numbered = _numbered(b.paper for b in best)
    quotes = [_quote(by_id[b.paper], numbered[b.paper], "abstract", b.span, b.marks) for b in best]
    return reply(
        question, plan.parse, type="text", items=[q.text for q in quotes],
        headline=f"No sentence here defines {term}; {plural(len(quotes), 'sentence')} that {'uses' if len(quotes) == 1 else 'use'} it",
        quotes=tuple(quotes), papers=cards(numbered, sources), total=len(numbered),
        caveats=("not a definition: the term as the abstracts use it",),
    )  # fmt: skip


def _defined(one: Definition, quote: Quote) -> str:
    """The defining sentence; said so where it is of a longer name."""
    return f"of a longer name: {quote.text}" if one.variant else quote.text


def _quote(paper: Paper, number: int, field: Any, span: Any, marks: Iterable[Any]) -> Quote:
    text = paper.title if field == "title" else paper.abstract
    return Quote(
        number, paper.key, field, span.start, span.end, text[span.start : span.end],
        tuple(Mark(m.start - span.start, m.end - span.start) for m in marks),
    )  # fmt: skip


def acronym(question: Question, plan: Plan, sources: Sources) -> Answer:
    """What an acronym stands for: every expansion, with how many papers give it."""
    from assistant.answering.acronyms import mine

    short = plan.parse.terms[0].strip(" .?")
    papers = _about(stems(short), sources, every=True)
    found: dict[str, list[tuple[Paper, Quote]]] = {}
    for paper in papers:
        for long, quote in _expansions(paper, short, mine):
            found.setdefault(long, []).append((paper, quote))
    if not found:
        return _unknown(question, plan, sources, short)
    ordered = sorted(found.items(), key=lambda one: (-len(one[1]), one[0]))
    chosen = [hit for _, hits in ordered for hit in hits[:2]]
    numbered = _numbered(paper.id for paper, _ in chosen)
    quotes = tuple(replace(quote, n=numbered[paper.id]) for paper, quote in chosen)
    longs = [hits[0][1].value or "" for _, hits in ordered]
    told = [
        f"{long} ({plural(len(hits), 'paper')})"
        for long, (_, hits) in zip(longs, ordered, strict=True)
    ]
    return reply(
        question, plan.parse, type="text", items=longs,
        headline=f"{short.upper() if short.islower() else short}: {'; '.join(told)}",
        quotes=quotes, papers=cards(numbered, sources), total=len(longs),
        caveats=("several meanings are in use here",) if len(longs) > 1 else (),
    )  # fmt: skip


def _expansions(paper: Paper, short: str, mine: Any) -> Iterator[tuple[str, Quote]]:
    """(folded long form, where it stands) for each expansion a paper gives."""
    wanted = {key_of(short), key_of(short).removesuffix("s")}
    for field, text in (("title", paper.title), ("abstract", paper.abstract)):
        for one in mine(text):
            if key_of(one.short) in wanted:
                yield key_of(one.long), Quote(
                    0, paper.key, field, one.start, one.end,  # type: ignore[arg-type]
                    text[one.start : one.end], value=one.long,
                )  # fmt: skip


def number(question: Question, plan: Plan, sources: Sources) -> Answer:
    """A number with its unit and what it is of, in one sentence; else the nearest."""
    from assistant.answering import numbers
    from assistant.answering.side_numbers import quote as number_quote

    parse = plan.parse
    kind = parse.quantity or ""
    if parse.paper:
        papers = sources.library.papers.get([parse.paper.id])
        entity = artefact(papers[0].title)
        versus_terms = parse.terms
    else:
        entity, versus_terms = parse.terms[0], parse.terms[1:]
        papers = _about(stems(entity), sources, every=True)
    qualifiers = _content(parse.field or "")
    found = numbers.answer(
        entity, kind, qualifiers, passages(papers), versus_terms[0] if versus_terms else ""
    )
    by_id = {p.id: p for p in papers}
    hits = found.hits or ()
    if not hits:
        return _no_number(question, plan, sources, found, by_id)
    numbered = _numbered(h.paper for h in hits)
    quotes = tuple(dict.fromkeys(number_quote(h, by_id[h.paper], numbered[h.paper]) for h in hits))
    told = [_told(h) for h in hits]
    return reply(
        question, parse, type="text", items=list(dict.fromkeys(h.quantity.normal for h in hits)),
        headline="; ".join(dict.fromkeys(told)), quotes=quotes,
        papers=cards(numbered, sources), total=len(hits),
    )  # fmt: skip


def _told(hit: NumberHit) -> str:
    """The number, with whose it is where that is not just what was asked."""
    from assistant.answering.names import Match

    parts = [hit.quantity.normal]
    if hit.match is Match.VARIANT and hit.about:
        parts.append(f"of {hit.about}")
    if hit.versus:
        parts.append(f"compared with {hit.versus}")
    return f"{parts[0]} ({', '.join(parts[1:])})" if parts[1:] else parts[0]


def _no_number(question: Question, plan: Plan, sources: Sources, found: Any, by_id: dict[int, Paper]) -> Answer:
    from assistant.answering.side_numbers import quote as number_quote

    near = found.nearest
    numbered = _numbered(h.paper for h in near)
    quotes = tuple(number_quote(h, by_id[h.paper], numbered[h.paper]) for h in near)
    shown = list(numbered) or ([plan.parse.paper.id] if plan.parse.paper else [])
    return abstain(
        question, plan.parse, "no_evidence",
        f"{found.missing[:1].upper()}{found.missing[1:] or 'No such number here'}."
        + (" The nearest sentences are quoted; they are not clearly about it." if near else ""),
        quotes=quotes, papers=cards(shown, sources),
    )  # fmt: skip


def passage(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The sentences that hold what is asked; nothing where no abstract holds most of it."""
    from assistant.answering import evidence

    terms = list(plan.terms)
    if not terms:
        return abstain(question, plan.parse, "empty_question", "There is nothing to look for in it.")
    index = sources.index
    weights = {t: ranking.idf(index, t) for t in terms}
    absent = [t for t in terms if not index.frequency(t)]
    if len(absent) * 2 > len(terms):
        return _unknown(question, plan, sources, " ".join(t.text for g in plan.topics for t in g))
    unheard = _unheard([t.text for g in plan.topics for t in g], sources)
    if unheard:
        return abstain(
            question, plan.parse, "out_of_scope", f"No paper here mentions {listed(unheard)}."
        )
    papers = _about(terms, sources, every=False)
    needed = NEEDED
    if plan.parse.paper:
        papers, needed = sources.library.papers.get([plan.parse.paper.id]), NEEDED_OF_ONE
    texts = [p for p in passages(papers) if _covered(p, weights) >= needed]
    best = evidence.rank(terms, texts, lambda t: ranking.idf(index, t), _ASKS.get(plan.parse.measure or "", "finding"))
    if not best:
        return abstain(
            question, plan.parse, "no_evidence",
            f"The abstract does not say it{_of(plan)}." if plan.parse.paper else "No abstract here holds most of what is asked.",
            papers=cards([plan.parse.paper.id], sources) if plan.parse.paper else (),
        )  # fmt: skip
    by_id = {p.id: p for p in papers}
    numbered = _numbered(b.paper for b in best)
    quotes = [_quote(by_id[b.paper], numbered[b.paper], "abstract", b.span, b.marks) for b in best]
    reasons = {b.paper: b.reason for b in reversed(best)}
    return reply(
        question, plan.parse, type="text", items=[q.text for q in quotes],
        headline=f"{plural(len(quotes), 'sentence')} from {plural(len(numbered), 'paper')}, best match first",
        quotes=tuple(quotes), papers=cards(numbered, sources, reasons=reasons), total=len(quotes),
        caveats=("what the abstracts say, not a verdict",),
    )  # fmt: skip


def _of(plan: Plan) -> str:
    return f" of {artefact(plan.parse.paper.title)}" if plan.parse.paper else ""


_ASKS = {"why": "reason", "how": "method", "when": "when"}
"""First word of a question -> the kind of sentence that answers it."""


def _unheard(topics: list[str], sources: Sources) -> list[str]:
    """Names with a digit or hyphen ("gpt-5") that stand in no paper as written."""
    names = [w for topic in topics for w in topic.split() if re.search(r"\w-\w|[a-z]\d", w)]
    return [n for n in names if len(stems(n)) > 1 and re.search(r"\d", n) and not sources.index.near(stems(n), 0)]


def _covered(text: Passage, weights: dict[str, float]) -> float:
    held = set(stems(text.title)) | set(stems(text.abstract))
    total = sum(weights.values())
    return sum(w for t, w in weights.items() if t in held) / total if total else 0.0
