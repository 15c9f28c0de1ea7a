"""Answers about one paper: shown, or one field of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answering.cards import card, cards
from assistant.answering.reply import abstain, listed, plural, reply
from assistant.models import Quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.models import Paper


def _papers(plan: Plan, sources: Sources) -> list[Paper]:
    ids = [c.value.id for c in plan.parse.of("paper")]
    return sources.library.papers.get(ids)


def show(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The paper's card, with its abstract as a quote."""
    papers = _papers(plan, sources)
    found = cards([p.id for p in papers], sources)
    quotes = tuple(_whole_abstract(p, n) for n, p in enumerate(papers, 1) if p.abstract)
    return reply(
        question, plan.parse, type="papers", items=[p.key for p in papers],
        headline=papers[0].title, papers=found, total=len(papers), quotes=quotes,
    )  # fmt: skip


def _whole_abstract(paper: Paper, number: int) -> Quote:
    text = paper.abstract
    return Quote(number, paper.key, "abstract", 0, len(text), text)


def authors(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Who wrote it: the list as far as known, then those at an unknown place in it."""
    papers = _papers(plan, sources)
    names = list(dict.fromkeys(a.name for p in papers for a in p.authors))
    if not names:
        return abstain(
            question, plan.parse, "field_not_stored", "No author of this paper is known here.",
            papers=cards([p.id for p in papers], sources),
        )  # fmt: skip
    caveats = [caveat for paper in papers if (caveat := _list_caveat(paper))]
    return reply(
        question, plan.parse, type="authors", items=names,
        headline=listed(names, 12), papers=cards([p.id for p in papers], sources),
        total=len(names), caveats=tuple(caveats),
    )  # fmt: skip


def _list_caveat(paper: Paper) -> str:
    if paper.authors_complete:
        return ""
    named = sum(a.position is not None for a in paper.authors)
    note = f"the list is cut short after the first {named} (et al.)"
    extra = [a.name for a in paper.authors if a.position is None]
    if extra:
        note += f"; {listed(extra, 4)} known from their own page{'s' if len(extra) > 1 else ''}"
    return note


def summary(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Three quoted sentences: aim, method, result."""
    from assistant.answering.roles import summary as roles

    papers = _papers(plan, sources)
    quotes = [
        Quote(number, paper.key, "abstract", span.start, span.end, paper.abstract[span.start : span.end])
        for number, paper in enumerate(papers, 1)
        for span in roles(paper.abstract).spans()
    ]
    if not quotes:
        return abstain(
            question, plan.parse, "no_evidence", "No abstract of this paper is stored.",
            papers=cards([p.id for p in papers], sources),
        )  # fmt: skip
    return reply(
        question, plan.parse, type="text", items=[q.text for q in quotes],
        headline=papers[0].title, papers=cards([p.id for p in papers], sources),
        quotes=tuple(quotes), total=len(papers),
        caveats=("sentences of the abstract as they stand: aim, method, result",),
    )  # fmt: skip


def cite(question: Question, plan: Plan, sources: Sources) -> Answer:
    """BibTeX of the papers."""
    from store.exporters.bibtex import entry

    papers = _papers(plan, sources)
    return reply(
        question, plan.parse, type="text", items=[entry(p) for p in papers],
        headline=listed([f"@{p.key}" for p in papers], 5),
        text="\n\n".join(entry(p).strip() for p in papers),
        papers=cards([p.id for p in papers], sources), total=len(papers),
    )  # fmt: skip


def field(question: Question, plan: Plan, sources: Sources) -> Answer:
    """One field of a paper: when, where, category, code, score, abstract ..."""
    name = plan.parse.show
    if name == "abstract":
        return _abstract(question, plan, sources)
    if name == "bibtex":
        return cite(question, plan, sources)
    if name == "summary":
        return summary(question, plan, sources)
    papers = _papers(plan, sources)
    kind, read, label = _FIELDS[name]
    values: list[Any] = []
    for paper in papers:
        values.extend(v for v in read(paper) if v not in values)
    shown = cards([p.id for p in papers], sources)
    if not values:
        return _unknown(question, plan, sources, name, label, shown)
    return reply(
        question, plan.parse, type=kind, items=values, papers=shown, total=len(papers),
        headline=_sentence(name, papers[0], values, sources),
        caveats=_caveats(name, papers[0]),
    )  # fmt: skip


def _unknown(question: Question, plan: Plan, sources: Sources, name: str, label: str, shown: Any) -> Answer:
    if name == "citations":
        missing = "How often a paper is cited is not stored here: the pages give citations of authors, not of papers."
    else:
        missing = f"No {label} of this paper is stored here."
    title = plan.parse.paper.title if plan.parse.paper else ""
    nearest = (f'papers like "{title}"', f'who wrote "{title}"')
    return abstain(question, plan.parse, "field_not_stored", missing, nearest, papers=shown)


def _abstract(question: Question, plan: Plan, sources: Sources) -> Answer:
    papers = [p for p in _papers(plan, sources) if p.abstract]
    if not papers:
        return abstain(
            question, plan.parse, "field_not_stored", "No abstract of this paper is stored.",
            papers=cards([p.id for p in _papers(plan, sources)], sources),
        )  # fmt: skip
    return reply(
        question, plan.parse, type="text", items=[p.abstract for p in papers],
        headline=papers[0].title, papers=cards([p.id for p in papers], sources),
        quotes=tuple(_whole_abstract(p, n) for n, p in enumerate(papers, 1)),
        total=len(papers),
    )  # fmt: skip


def _sentence(name: str, paper: Paper, values: list[Any], sources: Sources) -> str:
    if name in ("years", "date"):
        return str(paper.date)
    if name == "code":
        return "Yes, flagged as having code" if paper.code else "No code flag on its page"
    if name == "score":
        shown = card(paper, 1, sources)
        return f"{paper.score:g}, reported by {shown.score_source}"
    if name == "venues" and paper.venue_name and paper.venue_name != paper.venue:
        return f"{paper.venue}, {paper.venue_name}"
    if name == "citations":
        return f"cited {plural(paper.citations or 0, 'time')}, as reported"
    return ", ".join(str(v) for v in values)


def _caveats(name: str, paper: Paper) -> tuple[str, ...]:
    if name == "code" and not paper.code:
        return ("a page without the flag says nothing about code published elsewhere",)
    if name == "score":
        return ("a percentile as reported; where pages differ the highest is shown",)
    return ()


def _identifiers(paper: Paper, scheme: str) -> list[str]:
    return [i.value for i in paper.identifiers if i.scheme == scheme]


_FIELDS: dict[str, tuple[str, Callable[[Paper], list[Any]], str]] = {
    "years": ("years", lambda p: [p.year] if p.year else [], "date"),
    "date": ("years", lambda p: [p.year] if p.year else [], "date"),
    "venues": ("venues", lambda p: [p.venue or p.venue_name] if p.venue or p.venue_name else [], "venue"),
    "categories": ("text", lambda p: list(p.categories), "category"),
    "affiliations": ("text", lambda p: list(p.affiliations), "affiliation"),
    "code": ("boolean", lambda p: [] if p.code is None else [p.code], "code flag"),
    "score": ("number", lambda p: [] if p.score is None else [p.score], "score"),
    "citations": ("number", lambda p: [] if p.citations is None else [p.citations], "citation count"),
    "title": ("text", lambda p: [p.title], "title"),
    "keywords": ("text", lambda p: list(p.keywords), "keyword"),
    "doi": ("text", lambda p: _identifiers(p, "doi"), "DOI"),
    "arxiv": ("text", lambda p: _identifiers(p, "arxiv"), "arXiv identifier"),
    "identifiers": ("text", lambda p: [f"{i.scheme}:{i.value}" for i in p.identifiers], "identifier"),
    "url": ("text", lambda p: [*_identifiers(p, "url"), *([p.code_url] if p.code_url else [])], "link"),
    "pages": ("text", lambda p: [v for n, v in p.fields if n == "pages"], "page number"),
}  # fmt: skip
"""Field -> (value type, how to read it, what it is called)."""
