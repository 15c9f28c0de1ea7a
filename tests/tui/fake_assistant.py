"""A hand-made assistant: the answers that the chat's tests look at."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.context import Context
from assistant.models import (
    Abstention,
    Alternative,
    Answer,
    Card,
    Edit,
    Mark,
    Quote,
    Series,
    Status,
    Table,
    Value,
)
from assistant.understanding.reading import Parse
from store.errors import LibraryLocked

if TYPE_CHECKING:
    from assistant.completion.models import Completion

ABSTRACT = (
    "We present Nemotron 3 Super, a 120 billion (active 12 billion) parameter hybrid "
    "Mamba-Attention model. It is open and efficient."
)


def card(n: int = 1, **changes: Any) -> Card:
    """A card with every field filled in."""
    full = Card(
        n=n,
        key=f"lee{2020 + n}nemotron",
        id=f"arxiv:2604.{n:05d}",
        title="Nemotron 3 Super: Open, Efficient Mixture-of-Experts Hybrid Models",
        authors=("Aakshita Chandiramani", "Aaron Blakeman", "Abdullahi Olaoye"),
        authors_complete=False,
        also=("Chankyu Lee",),
        year=2026,
        date="2026-04-14",
        venue="ACL",
        venue_name="Annual Meeting of the Association for Computational Linguistics",
        categories=("cs.LG", "cs.CL"),
        affiliations=("NVIDIA", "Chung-Ang University"),
        score=100.0,
        score_source="author page of Zijia Chen; 95.3 on two others",
        citations=12345,
        code=True,
        code_url="https://example.org/nemotron",
        identifiers={"arxiv": "2604.00001", "doi": "10.1/n3s"},
        keywords=("mamba", "moe"),
        abstract=ABSTRACT,
        match=3.5,
        reason="shares 'mamba', 'pruning'; 2 common authors",
    )
    return replace(full, **changes)


def quote(
    n: int = 1, text: str = "a 120 billion (active 12 billion) parameter"
) -> Quote:
    """A quote of a card's abstract with a marked number."""
    start = max(0, ABSTRACT.find(text))
    return Quote(
        n=n,
        key=f"lee{2020 + n}nemotron",
        field="abstract",
        start=start,
        end=start + len(text),
        text=text,
        marks=(Mark(2, 13), Mark(22, 32)),
        value="120 billion",
    )


PAPERS = Answer(
    question="nemotorn papers since last year w/ code by lee",
    status=Status.ANSWERED,
    intent="papers.find",
    read_as='topic:nemotron since:2025 has:code by:"Chankyu Lee"',
    edits=(
        Edit("typo", "nemotorn", "nemotron", "a word of 4 titles"),
        Edit("default", "last year", "from 2025-01-01", ""),
    ),
    value=Value("papers", ("lee2021nemotron", "lee2022nemotron")),
    papers=(card(1), card(2, title="Mamba in the wild", score=None, venue=None)),
    total=54,
    quotes=(quote(1),),
    next=("who else wrote these?", "compare 1 and 2", "bibtex"),
)
FACT = Answer(
    question="how big is nemotron?",
    status=Status.ANSWERED,
    intent="answer.number",
    read_as='number "parameters" of:@lee2021nemotron',
    headline="120 billion parameters (12 billion active)",
    value=Value("number", (120_000_000_000,)),
    papers=(card(1),),
    total=1,
    quotes=(quote(1),),
    caveats=("as the abstract reports it",),
)
FIGURES = Answer(
    question="papers a year",
    status=Status.ANSWERED,
    intent="counts.by_year",
    read_as="count by:year",
    headline="54 papers from 2023 to 2026",
    table=Table(("Paper", "Year", "Score"), (("Nemotron 3", "2026", "100.0"),), "Two"),
    series=Series("papers", "year", (("2023", 4), ("2024", 10), ("2025", 40))),
    text="@article{lee2021,\n  title = {Nemotron},\n}",
)
NOTHING = Answer(
    question="who won the world cup?",
    status=Status.ABSTAINED,
    intent="abstain",
    read_as="topic:world topic:cup",
    abstention=Abstention(
        "out_of_scope",
        "This library holds papers, not sports results.",
        ("papers on games", "what is here?"),
    ),
    alternatives=(Alternative("title:cup", "as words of a title"),),
)
EVERY = (PAPERS, FACT, FIGURES, NOTHING)
_BY_QUESTION = {answer.question: answer for answer in EVERY}


class FakeAssistant:
    """Answers from the table; `boom` and `bug` fail; `wait` waits for `gate`."""

    def __init__(self, answer: Answer | None = None, starters: int = 3) -> None:
        self.library = None
        self.today = lambda: date(2026, 11, 22)
        self.answer = answer
        self.gate = threading.Event()
        self.asked: list[tuple[str, Context]] = []
        self.completions: tuple[Completion, ...] = ()
        self.completed: list[tuple[str, int]] = []
        self._starters = tuple(one.question for one in EVERY[:starters])

    def ask(
        self, text: str, context: Context | None = None, *, limit: int | None = None
    ) -> tuple[Answer, Context]:
        """The answer to a question of the table, else the one given, else papers."""
        before = context or Context()
        self.asked.append((text, before))
        if text.startswith("wait"):
            self.gate.wait(10)
        if text.endswith("boom"):
            raise LibraryLocked("The library is being written to; try again shortly.")
        if text.endswith("bug"):
            raise KeyError("internals")
        answer = self.answer or _BY_QUESTION.get(text, PAPERS)
        after = Context(read_as=answer.read_as, history=(*before.history, text))
        return replace(answer, question=text), after

    def read(self, text: str, context: Context | None = None) -> Parse:
        """A reading that has nothing to say."""
        return Parse("meta.help")

    def complete(
        self, text: str, cursor: int, context: Context | None = None
    ) -> tuple[Completion, ...]:
        """What it was given to complete with."""
        self.completed.append((text, cursor))
        return self.completions

    def starters(self) -> tuple[str, ...]:
        """Questions of the table."""
        return self._starters
