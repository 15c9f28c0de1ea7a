"""What answers in the papers' own words share: whom to read, and how to quote them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from assistant.answering.phrases import listed, plural
from assistant.answering.reading.passages import Passage
from assistant.answering.retrieving.retrieval import condition
from assistant.answering.retrieving.ties import best_first
from assistant.models import Mark, Quote
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.planner import plan as planned
from assistant.understanding.reading import Parse
from store.text import stem, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reading.passages import Field, Span
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card
    from assistant.sources import Sources
    from store.models import Paper

BEST = 300
"""How many papers the scorer decides on: the best that the index nominates."""

REMEMBERED = 8
"""Searches whose papers are remembered."""

READ = 50
"""How many of the best papers are read for quotes."""

Kept = TypeVar("Kept")


class Readings(NamedTuple):
    """Papers that were read, by id, and the numbers of those that are quoted."""

    papers: Mapping[int, Paper]
    numbers: Mapping[int, int]
    """Paper -> the number of its card, in the order of the quotes."""

    def cards(
        self, asked: Asked, reasons: Mapping[int, str] | None = None
    ) -> tuple[Card, ...]:
        """The cards of the papers quoted."""
        return asked.cards(self.numbers, reasons=reasons)

    def quote(
        self, paper: int, field: Field, span: Span, marks: Iterable[Span] = ()
    ) -> Quote:
        """A stretch of a paper's title or abstract, verbatim, with its marks."""
        source = self.papers[paper]
        text = source.title if field == "title" else source.abstract
        start, end = span
        relative = tuple(Mark(m.start - start, m.end - start) for m in marks)
        number = self.numbers[paper]
        return Quote(number, source.key, field, start, end, text[start:end], relative)

    def sentences(self, best: Iterable[Scored]) -> tuple[Quote, ...]:
        """Sentences of abstracts, with the words of the question marked in them."""
        return tuple(
            self.quote(one.paper, "abstract", one.span, one.marks) for one in best
        )

    def answer(
        self,
        asked: Asked,
        quotes: Sequence[Quote],
        headline: str = "",
        *,
        caveats: Sequence[str] = (),
        reasons: Mapping[int, str] | None = None,
        total: int | None = None,
    ) -> Answer:
        """An answer in the words of the quotes; `headline` and `total` else count them.

        `reasons` say of a paper why it was chosen.
        """
        sentences = plural(len(quotes), "sentence")
        return asked.answer(
            "text",
            [quote.text for quote in quotes],
            headline=headline or f"{sentences} from {self.sources}",
            quotes=tuple(quotes),
            papers=self.cards(asked, reasons),
            total=len(quotes) if total is None else total,
            caveats=tuple(caveats),
        )

    @property
    def sources(self) -> str:
        """How many papers are quoted, in words."""
        return plural(len(self.numbers), "paper")


def readings(papers: Iterable[Paper], quoted: Iterable[int]) -> Readings:
    """Papers read, those quoted numbered in the order they are first quoted."""
    numbers = {paper: n for n, paper in enumerate(dict.fromkeys(quoted), 1)}
    return Readings({paper.id: paper for paper in papers}, numbers)


def passages(papers: Iterable[Paper]) -> list[Passage]:
    """Papers as the text readers take them."""
    return [Passage(paper.id, paper.title, paper.abstract) for paper in papers]


def about(
    terms: Sequence[str],
    asked: Asked,
    *,
    every: bool,
    most: int = READ,
    among: Set[int] | None = None,
) -> list[Paper]:
    """The papers that hold the terms (all, or any), best match first.

    `among` are those that may be named at all; None: all that meet the question's
    conditions.
    """
    best = best_about(terms, asked, every=every, most=most, among=among)
    return asked.library.papers.get(best)


def best_about(
    terms: Sequence[str],
    asked: Asked,
    *,
    every: bool,
    most: int,
    among: Set[int] | None = None,
    nominated: int = BEST,
) -> list[int]:
    """The same by id; `nominated` are those that the scorer decides on."""
    index = asked.sources.index
    if among is None:
        among = _allowed(asked)
        if every:
            held = index.holding(terms)
            among = held if among is None else held & among
    if among is None:
        return _best(tuple(terms), nominated, asked.sources)[:most]
    found = index.best(terms, nominated, among).papers
    return [one.paper for one in best_first(terms, found, asked.sources)[:most]]


def _best(terms: tuple[str, ...], nominated: int, sources: Sources) -> list[int]:
    """The best of all papers, remembered: an answer that finds nothing asks again."""
    known = sources.best
    if (terms, nominated) not in known:
        found = sources.index.best(terms, nominated).papers
        known[terms, nominated] = [
            one.paper for one in best_first(terms, found, sources)
        ]
        while len(known) > REMEMBERED:
            del known[next(iter(known))]
    return known[terms, nominated]


def _allowed(asked: Asked) -> Set[int] | None:
    """The papers by, in, since ... what the question names; None where it does not."""
    named = tuple(c for c in asked.parse.constraints if c.slot not in _TOLD)
    if not named:
        return None
    where = planned(Parse("papers.find", constraints=named), asked.library)
    return asked.sources.matching(condition(where, asked.sources))


_TOLD: Final = ("topic", "paper")
"""Conditions that are looked for in the text, or read by themselves."""


def merged(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Each sentence once, with all that is marked in it."""
    found: dict[tuple[str, str, int], Quote] = {}
    for quote in quotes:
        place = quote.key, quote.field, quote.start
        held = found.get(place)
        if held is None:
            found[place] = quote
            continue
        marks = tuple(sorted({*held.marks, *quote.marks}, key=lambda m: m.start))
        values = [value for value in (held.value, quote.value) if value]
        value = "; ".join(dict.fromkeys(values)) or None
        found[place] = replace(held, marks=_without_inner(marks), value=value)
    return tuple(found.values())


def _without_inner(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks of which none lies inside another."""
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def telling(best: Sequence[Scored]) -> list[Scored]:
    """The sentences that hold at least half as many of the words as the best does."""
    most = max((len(one.held) for one in best), default=0)
    return [one for one in best if 2 * len(one.held) >= most]


def content(text: str) -> list[str]:
    """The stems of a text's telling words."""
    return list(dict.fromkeys(stem(w) for w in words(text) if w not in STOPWORDS))


def unmentioned(asked: Asked, absent: Iterable[str]) -> Answer:
    """Words or names that no paper holds."""
    return asked.abstain("out_of_scope", f"No paper here mentions {listed(absent)}.")


def unsaid(asked: Asked, text: str) -> Answer:
    """Nothing is said of it: no paper mentions it, or none says that of it."""
    index = asked.sources.index
    telling = [word for word in words(text) if word not in STOPWORDS]
    absent = [word for word in telling if not index.frequency(stem(word))]
    if absent:
        return unmentioned(asked, absent)
    missing = f"No sentence here says it of {text}."
    return asked.abstain("no_evidence", missing, (f"papers about {text}",))
