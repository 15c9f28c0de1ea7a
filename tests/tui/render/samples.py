"""Answers made by hand, for tests of what draws them."""

from __future__ import annotations

from typing import Any

from assistant.models import (
    Abstention,
    Alternative,
    Answer,
    Card,
    Edit,
    Quote,
    Series,
    Status,
    Table,
    Value,
)

SUPER = "Nemotron 3 Super: Open, Efficient Mixture-of-Experts Hybrid Mamba-Transformer Model for Agentic Reasoning"


def card(n: int = 1, **changes: Any) -> Card:
    """A card with every field filled, but for `changes`."""
    fields: dict[str, Any] = {
        "n": n,
        "key": f"chandiramani{n}",
        "id": f"arxiv:2604.0000{n}",
        "title": SUPER,
        "authors": ("Aakshita Chandiramani", "Aaron Blakeman", "Abdullahi Olaoye"),
        "authors_complete": False,
        "also": ("Chankyu Lee",),
        "year": 2026,
        "date": "2026-04-14",
        "venue": None,
        "venue_name": None,
        "categories": ("cs.LG",),
        "affiliations": ("nvidia",),
        "score": 100.0,
        "score_source": "author page of Zijia Chen; 95.3 on two others",
        "citations": None,
        "code": True,
        "code_url": None,
        "identifiers": {"arxiv": f"2604.0000{n}"},
        "keywords": (),
        "abstract": "We describe Nemotron 3 Super.",
        "match": 4.2,
    }
    return Card(**{**fields, **changes})


def answer(**changes: Any) -> Answer:
    """A ranked answer with two cards, but for `changes`."""
    fields: dict[str, Any] = {
        "question": "nemotorn papers",
        "status": Status.ANSWERED,
        "intent": "papers.find",
        "read_as": "topic:nemotron since:2025",
        "papers": (card(1), card(2, title="Nemotron-H", score=None)),
        "total": 54,
        "took_ms": 1.5,
    }
    return Answer(**{**fields, **changes})


def full(text: str) -> Answer:
    """An answer that holds a text everywhere that text can be."""
    lines = (text, text)
    return answer(
        question=text,
        read_as=text,
        headline=text,
        edits=(Edit("typo", text, text, text), Edit("default", text, text, text)),
        value=Value("authors", lines),
        papers=(
            card(
                1,
                key=text,
                title=text,
                authors=lines,
                also=lines,
                venue=text,
                venue_name=text,
                categories=lines,
                score_source=text,
                code_url=text,
                identifiers={"doi": text, "arxiv": text},
                keywords=lines,
                abstract=text,
                reason=text,
            ),
        ),
        quotes=(
            Quote(1, text, "title", 0, len(text), text),
            Quote(9, text, "abstract", 0, len(text), text),
        ),
        table=Table(lines, (lines, lines), text),
        series=Series(text, text, ((text, 3.0), (text + "2", 0.0))),
        text=text,
        caveats=lines,
        abstention=Abstention("no_evidence", text, lines),
        alternatives=(Alternative(text, text),),
        next=lines,
    )
