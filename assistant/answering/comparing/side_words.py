"""What papers say in words of a kind of number that they do not state.

"Comparable accuracy" and "superior throughput" are no numbers; beside the numbers of
another paper, or where none has any, the sentence is quoted and nothing is concluded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import listed
from assistant.answering.quotes import evidence
from assistant.answering.quotes.quoting import content, passages, readings
from assistant.answering.reading import artefacts, sentences
from assistant.answering.reading.sentence_kinds import OF_OTHERS, is_kind
from assistant.answering.reading.variants import strengths
from assistant.understanding.grammar.quantities import COUNTED, METRICS
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import any_case
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.answering.reading.passages import Passage, Span
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote
    from store.models import Paper

_SAID: Final = {
    "speedup": r"faster|slower|speed\w*|throughput|latency|accelerat\w+",
    "latency": r"faster|slower|speed\w*|latency",
    "improvement": r"improv\w+|outperform\w*|surpass\w*|exceed\w*|gains?",
    "accuracy": r"accura\w+",
    "factor": r"fewer|smaller|reduc\w+|compact\w*",
}
"""Kind of number -> how it is spoken of where no number is told; amounts of a thing
are not among them, since no word tells how much."""
SHOWN: Final = 2
"""Sentences quoted of one paper at most."""
_WHOLE: Final = frozenset(("error", "wer", "perplexity", "success rate"))
"""Measures that are spoken of by their name."""


def in_words(asked: Asked, papers: Sequence[Paper]) -> Answer | None:
    """What each says where none states a number; None where none says anything."""
    quotes = tuple(told(asked, papers, papers))
    if not quotes:
        return None
    names = listed([artefact(paper.title) for paper in papers], 4)
    missing = f"no number of that kind ({asked.parse.quantity}) is stated by {names}"
    cards = asked.cards(paper.id for paper in papers)
    if len({quote.key for quote in quotes}) < len(papers):
        why = f"N{missing[1:]}. What is said of it in words is quoted."
        return asked.abstain("no_evidence", why, papers=cards, quotes=quotes)
    return asked.answer(
        "text",
        [quote.text for quote in quotes],
        headline=f"{missing}; what they say of it",
        quotes=quotes,
        papers=cards,
        total=len(quotes),
        caveats=("what the abstracts say, not a verdict",),
    )


def told(
    asked: Asked, papers: Sequence[Paper], silent: Sequence[Paper]
) -> Iterator[Quote]:
    """Of each of the silent papers the sentence that speaks of what is asked."""
    pattern = _pattern(asked.parse.quantity or "")
    also = content(asked.parse.field or "")
    read = readings(papers, (paper.id for paper in papers))
    for passage in passages(silent) if pattern else ():
        for span in _spoken(passage, rf"\b(?:{pattern})\b", also)[:SHOWN]:
            marks = evidence.marks(also, passage.abstract, span)
            yield read.quote(passage.paper, "abstract", span, marks)


def speaks(kind: str) -> Callable[[str], bool]:
    """Whether a sentence states a number of a kind, or speaks of it in words."""
    from assistant.answering.quotes.word_overlap import has_kind

    states, pattern = has_kind(kind), _pattern(kind)
    said = any_case(rf"\b(?:{pattern})\b") if pattern else None

    def tells(sentence: str) -> bool:
        return states(sentence) or bool(said and said.search(sentence))

    return tells


def _pattern(kind: str) -> str:
    if kind in COUNTED:
        return ""
    return _SAID.get(kind) or (METRICS[kind] if kind in _WHOLE else "")


def _spoken(passage: Passage, pattern: str, also: Sequence[str]) -> list[Span]:
    """The sentences on a paper's own work that speak of it; what compares is first."""
    spans = sentences.of(passage)
    texts = [passage.abstract[span.start : span.end] for span in spans]
    first = artefacts.begins(texts, artefacts.of(passage))
    found = [
        (not any_case(pattern).search(text), not is_kind("compare", text), place)
        for place, text in enumerate(texts)
        if place >= first
        and (also or any_case(pattern).search(text))
        and not OF_OTHERS.search(text)
        and len(strengths(also, {*stems(text)})) == len(also)
    ]
    return [spans[place] for _, _, place in sorted(found)]
