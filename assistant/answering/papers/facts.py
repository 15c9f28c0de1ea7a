"""Answers about one paper: shown, summed up in its own words, or one field of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.papers import fields
from assistant.answering.phrases import listed
from assistant.models import Quote
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card
    from store.models import Paper


def show(asked: Asked) -> Answer:
    """The paper's card, with its abstract as a quote."""
    papers = asked.named
    return asked.answer(
        "papers",
        [paper.key for paper in papers],
        headline=papers[0].title,
        papers=_cards(asked, papers),
        total=len(papers),
        quotes=_abstracts(papers),
    )


def _cards(asked: Asked, papers: Sequence[Paper]) -> tuple[Card, ...]:
    return asked.cards(paper.id for paper in papers)


def _abstracts(papers: Sequence[Paper]) -> tuple[Quote, ...]:
    """The whole abstracts of those papers that have one."""
    return tuple(
        Quote(number, paper.key, "abstract", 0, len(paper.abstract), paper.abstract)
        for number, paper in enumerate(papers, 1)
        if paper.abstract
    )


def authors(asked: Asked) -> Answer:
    """Who wrote it: the list as far as known, then those at an unknown place in it."""
    papers = asked.named
    every = list(dict.fromkeys(a.name for paper in papers for a in paper.authors))
    names = [name for name in every if _meant(name, asked)]
    if every and not names:
        return asked.abstain(
            "nothing_matches",
            "None of the authors of this paper is meant.",
            papers=_cards(asked, papers),
        )
    if asked.parse.each:
        lists = [{author.name for author in paper.authors} for paper in papers]
        names = [name for name in names if all(name in one for one in lists)]
        if not names:
            missing = "Nobody here is an author of all of these papers."
            return asked.abstain("nothing_matches", missing)
    if not names:
        return _lacking(asked, papers, "No author of this paper is known here.")
    return asked.answer(
        "authors",
        names,
        headline=listed(names, 12),
        papers=_cards(asked, papers),
        total=len(names),
        caveats=tuple(note for paper in papers if (note := _list_caveat(paper))),
    )


def _meant(name: str, asked: Asked) -> bool:
    """Whether an author is called as asked for, and is none of those left out."""
    held = words(name)
    parts = [words(str(one.value)) for one in asked.parse.of("name")]
    out = [one.value.name for one in asked.parse.of("author") if one.negated]
    return all(set(part) <= set(held) for part in parts) and name not in out


def _list_caveat(paper: Paper) -> str:
    if paper.authors_complete:
        return ""
    named = sum(a.position is not None for a in paper.authors)
    note = f"the list is cut short after the first {named} (et al.)"
    extra = [a.name for a in paper.authors if a.position is None]
    if not extra:
        return note
    pages = "page" if len(extra) == 1 else "pages"
    return f"{note}; {listed(extra, 4)} known from their own {pages}"


def _lacking(asked: Asked, papers: Sequence[Paper], missing: str) -> Answer:
    """The field is one that papers can have, but this one's is not stored."""
    cards = _cards(asked, papers)
    return asked.abstain("field_not_stored", missing, papers=cards)


def summary(asked: Asked) -> Answer:
    """Three quoted sentences: aim, method, result."""
    papers = asked.named
    quotes = [q for n, paper in enumerate(papers, 1) for q in _roles(paper, n)]
    cards = _cards(asked, papers)
    if not quotes:
        missing = "No abstract of this paper is stored."
        return asked.abstain("no_evidence", missing, papers=cards)
    return asked.answer(
        "text",
        [quote.text for quote in quotes],
        headline=papers[0].title,
        papers=cards,
        quotes=tuple(quotes),
        total=len(papers),
        caveats=("sentences of the abstract as they stand: aim, method, result",),
    )


def _roles(paper: Paper, number: int) -> list[Quote]:
    from assistant.answering.reading.roles import summary as roles

    text, key = paper.abstract, paper.key
    return [
        Quote(number, key, "abstract", start, end, text[start:end])
        for start, end in roles(text).spans()
    ]


def cite(asked: Asked) -> Answer:
    """BibTeX of the papers."""
    from store.exporters.bibtex import entry

    papers = asked.named
    entries = [entry(paper) for paper in papers]
    return asked.answer(
        "text",
        entries,
        headline=listed([f"@{paper.key}" for paper in papers], 5),
        text="\n\n".join(one.strip() for one in entries),
        papers=_cards(asked, papers),
        total=len(papers),
    )


def _abstract(asked: Asked) -> Answer:
    """The abstract as it stands."""
    papers = [paper for paper in asked.named if paper.abstract]
    if not papers:
        return _lacking(asked, asked.named, "No abstract of this paper is stored.")
    return asked.answer(
        "text",
        [paper.abstract for paper in papers],
        headline=papers[0].title,
        papers=_cards(asked, papers),
        quotes=_abstracts(papers),
        total=len(papers),
    )


_WHOLE = {"abstract": _abstract, "bibtex": cite, "summary": summary, "authors": authors}
"""What is asked for like a field but is an answer of its own."""


def field(asked: Asked) -> Answer:
    """One field of a paper: when, where, category, code, score, abstract ..."""
    name = asked.parse.show
    if name in _WHOLE:
        return _WHOLE[name](asked)
    papers = asked.named
    if name not in fields.FIELDS:
        return _lacking(asked, papers, f"No {name} of papers is stored here.")
    kind, read, label = fields.FIELDS[name]
    values = [value for paper in papers for value in read(paper)]
    if not values:
        return _unknown(asked, name, label)
    first = next(paper for paper in papers if read(paper))
    return asked.answer(
        kind,
        dict.fromkeys(values),
        papers=_cards(asked, papers),
        total=len(papers),
        headline=fields.sentence(name, first, values, asked.sources),
        caveats=fields.caveats(name, first),
    )


def _unknown(asked: Asked, name: str, label: str) -> Answer:
    missing = f"No {label} of this paper is stored here."
    if name == "citations":
        missing = "How often a paper is cited is not stored here"
        missing = fields.uncited(missing, asked.library)
    title = asked.named[0].title
    nearest = (f'papers like "{title}"', f'who wrote "{title}"')
    cards = _cards(asked, asked.named)
    return asked.abstain("field_not_stored", missing, nearest, papers=cards)
