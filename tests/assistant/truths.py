"""What an answer says, held against the papers by means of its own.

Nothing of the answerers is used but the analyzer: quotes are sliced again, numbers
read again from the quotes, and what a caveat claims of words is counted anew.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.understanding.planner import plan
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.assistant import Assistant
    from assistant.models import Answer, Quote

_SPELT = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred dozen half single twice
"""
_VALUES = (*range(1, 21), *range(30, 100, 10), 100, 12, 0.5, 1, 2)
_WORDS = dict(zip(_SPELT.split(), _VALUES, strict=True))
_SCALES = {"thousand": 1e3, "k": 1e3, "m": 1e6, "million": 1e6, "b": 1e9, "t": 1e12}
_SCALES |= {"billion": 1e9, "trillion": 1e12, "hundred": 1e2, "dozen": 12}
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Truths:
    """A library, to hold answers against."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        papers = assistant.library.papers
        self.papers = {paper.key: paper for paper in papers.get(papers.ids())}

    @cached_property
    def held(self) -> dict[str, frozenset[str]]:
        """The stems of each paper's title and abstract."""
        return {
            key: frozenset(stems(f"{paper.title} {paper.abstract}"))
            for key, paper in self.papers.items()
        }

    @cached_property
    def anywhere(self) -> frozenset[str]:
        """The stems that some paper holds."""
        return frozenset().union(*self.held.values())

    def lies(self, answer: Answer) -> Iterator[str]:
        """Whatever an answer says that does not hold."""
        for quote in answer.quotes:
            if not self._verbatim(quote):
                yield f"quote is not verbatim: {quote.key} {quote.start}"
            yield from _numbers(quote)
        if answer.intent == "answer.number" and answer.value:
            told = {part for q in answer.quotes for part in (q.value or "").split("; ")}
            yield from (
                f"not in a quote: {item}"
                for item in answer.value.items
                if item not in told
            )
        for caveat in answer.caveats:
            if self._false(caveat, answer):
                yield f"caveat: {caveat}"

    def _verbatim(self, quote: Quote) -> bool:
        paper = self.papers[quote.key]
        text = paper.title if quote.field == "title" else paper.abstract
        inside = all(0 <= m.start < m.end <= len(quote.text) for m in quote.marks)
        return text[quote.start : quote.end] == quote.text != "" and inside

    def _false(self, caveat: str, answer: Answer) -> bool:
        """Whether a caveat is known not to hold; one of no known form may do so."""
        if caveat.startswith(("no paper holds all", "not every paper here holds all")):
            asked = self._asked(answer)
            every = any(asked <= held for held in self.held.values())
            return every == caveat.startswith("no paper")
        if caveat.startswith("not in any paper here: "):
            said = words(caveat.partition(": ")[2])
            return any(stem(word) in self.anywhere for word in said)
        if caveat.startswith("numbers are quoted from different papers"):
            return len({quote.key for quote in answer.quotes}) < 2
        if caveat == "several meanings are in use here":
            return answer.value is None or len(answer.value.items) < 2
        if caveat.endswith(" is not over"):
            return caveat.split()[0] != "2026"
        if caveat.startswith("author lists are cut short"):
            return all(self.papers[c.key].authors_complete for c in answer.papers)
        if caveat.startswith("what the abstracts say"):
            return not answer.quotes or any(q.field == "title" for q in answer.quotes)
        return False

    def _asked(self, answer: Answer) -> frozenset[str]:
        parse = self.assistant.read(answer.read_as)
        return frozenset(plan(parse, self.assistant.library).terms)


def _numbers(quote: Quote) -> Iterator[str]:
    """Figures of a quote's value that its text does not have, in digits or words."""
    said = set(_values(quote.text))
    for figure in _FIGURE.findall(quote.value or ""):
        value = float(figure.replace(",", ""))
        if not any(_same(value, one) for one in said):
            yield f"{figure} does not stand in: {quote.text[:80]}"


def _same(told: float, written: float) -> bool:
    """The same number, a scale aside: "10,000" for "ten thousand", "1 million"."""
    if not told or not written:
        return told == written
    ratio = told / written
    return any(abs(ratio - scale) < 1e-9 * scale for scale in (1, 1e2, 1e3, 12, 1e-3))


def _values(text: str) -> Iterator[float]:
    for figure in _FIGURE.findall(text):
        yield float(figure.replace(",", "").rstrip("."))
        yield from map(float, re.findall(r"\d+(?:\.\d+)?", figure))
    parts = re.findall(r"[a-z]+", text.lower())
    for place, part in enumerate(parts):
        if len(part) > 1 and part in _SCALES:
            yield _SCALES[part]
        if part in _WORDS:
            yield float(_WORDS[part])
            after = parts[place + 1] if place + 1 < len(parts) else ""
            yield _WORDS[part] + _WORDS.get(after, 0)
            yield _WORDS[part] * _SCALES.get(after, 1)
