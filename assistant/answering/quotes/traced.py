"""What a question asks about that a text holds no trace of: then it does not answer.

Words of everyday English may go unsaid. A name, a unit or a setting, and the noun that
"what" or "which" asks for may not; of the other words at least half, by weight, must
stand in the sentences, in those beside them or in the title, in whatever form.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import figured
from assistant.answering.quotes.closest import akin, cosines
from assistant.answering.quotes.word_overlap import instance
from assistant.answering.reading import sentences
from assistant.answering.reading.variants import ASKING, shorts, spelled
from assistant.understanding.grammar.firm import FIRM, GENERAL, UNITS
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import fold, spans, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

    from assistant.answering.reading.passages import Span
    from store.models import Paper

HALF: Final = 0.5
"""Share of the weight of the words that may be said otherwise, to be found."""
COMMON: Final = math.log(4)
"""The idf of a word that one paper in four holds: such a word tells nothing."""
ENDING: Final = 2
"""Letters by which two forms of a name may differ in length."""
_FIRST: Final = re.compile(r"(?:^|[.?!:;]\s)\W*$")
"""Stands before a word that opens a sentence: its capital tells nothing."""
_NUMBER: Final = re.compile(
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand"
    r"|million|billion|trillion|bits?"
)
"""Numbers are written in many ways: what they are of must leave the trace."""


class Word(NamedTuple):
    """A word of a question that must leave a trace."""

    written: str
    folded: str
    name: bool

    @property
    def term(self) -> str:
        """Its stem."""
        return stem(self.folded)


class Text(NamedTuple):
    """What a word may leave its trace in."""

    near: set[str]
    """Stems of the sentences, of those beside them, and of the title."""
    whole: set[str]
    """Those of the paper."""
    folded: str
    """Title, people and abstract."""
    shown: str
    """The sentences and those beside them."""


def untraced(
    question: str,
    shown: Sequence[tuple[Paper, Span]],
    weight: Callable[[str], float],
    *,
    head: bool = False,
    near: bool = False,
    half: bool = True,
    strange: Callable[[str], bool] = lambda _: False,
) -> list[str]:
    """The words of a question, as written, that sentences of papers do not answer for.

    `weight` tells what a stem counts, its idf; `head` says that the first word is the
    noun asked for, `near` that the papers are not named: then words that tell must
    stand near the sentences. `half` says that half of the other words must be there,
    `strange` which words are names however they are written.
    """
    asked, text = list(_asked(question)), _texts(shown)
    if near:
        text = text._replace(whole=text.near)
    missing = _missing(asked, text, strange)
    noun = words(question)[:1] if head else []
    firm = [
        one.written
        for one in missing
        if one.name or one.term in FIRM or one.folded in noun or strange(one.folded)
    ]
    if firm or not half:
        return list(dict.fromkeys(firm))
    weights = {
        one: weight(one.term) for one in asked if not one.name and one.term not in FIRM
    }
    rare = (one for one in missing if weight(one.term) > COMMON)
    lost = [one for one in rare if one in weights]
    gone = sum(weights[one] for one in lost)
    few = len({paper.id for paper, _ in shown}) == 1
    many = near or len(lost) >= HALF * len(weights)
    telling = few and many and gone > HALF * sum(weights.values())
    return [one.written for one in lost] if telling else []


def _missing(
    asked: Sequence[Word], text: Text, strange: Callable[[str], bool]
) -> list[Word]:
    """The words that have left no trace; vectors are only looked at for those."""
    names = {one for one in asked if strange(one.folded)}
    left = [
        one
        for one in asked
        if not _traced(one, text) or (one in names and not _inflected(one, text))
    ]
    others = [one.term for one in left if one.term not in UNITS and one not in names]
    near = cosines(others, text.whole) if others else {}
    return [
        one
        for one in left
        if not near.get(one.term, {}).keys()
        & (text.near if one.term in FIRM else text.whole)
    ]


def _inflected(one: Word, text: Text) -> bool:
    """Whether a word stands in a text but for its ending: what else begins alike is
    another name ("MambaVision" and "Mamba")."""
    near = (abs(len(one.term) - len(word)) for word in akin(one.term, text.whole))
    bare = one.folded.rstrip("s")
    return bare in text.folded or any(more <= ENDING for more in near)


def _asked(question: str) -> Iterator[Word]:
    for one in spans(question):
        written = question[one.start : one.end]
        name = _is_name(one.text, written, question[: one.start])
        plain = one.text in STOPWORDS or one.text in GENERAL
        if question[: one.start].endswith(tuple(".,")) and written[0].isdigit():
            continue
        if _NUMBER.fullmatch(one.text) or (plain and not name):
            continue
        if not name and stem(one.text) in ASKING:
            continue
        yield Word(written, one.text, name)


def _is_name(word: str, written: str, before: str) -> bool:
    """Whether a word is written as a name, or is no English."""
    if word in STOPWORDS or len(word) == 1:
        return False
    capital = any(char.isupper() for char in written[1:])
    if capital or (written[0].isalpha() and any(map(str.isdigit, written))):
        return True
    return written[0].isupper() and not _FIRST.search(before)


def _texts(shown: Iterable[tuple[Paper, Span]]) -> Text:
    papers: dict[int, Paper] = {}
    told: dict[int, set[Span]] = {}
    for paper, span in shown:
        papers[paper.id] = paper
        told.setdefault(paper.id, set()).add(span)
    texts = [_text(papers[one], spans) for one, spans in told.items()]
    return Text(
        set().union(*(one.near for one in texts)),
        set().union(*(one.whole for one in texts)),
        " ".join(one.folded for one in texts),
        " ".join(one.shown for one in texts),
    )


def _text(paper: Paper, told: Set[Span]) -> Text:
    known = shorts(paper.abstract)
    every = sentences.split(paper.abstract)
    near = (
        span
        for at, span in enumerate(every)
        if not told.isdisjoint(every[max(0, at - 1) : at + 2])
    )
    beside = " ".join(paper.abstract[slice(*span)] for span in near)
    people = " ".join(author.name for author in paper.authors)
    return Text(
        _terms(f"{paper.title} {beside}", known),
        _terms(f"{paper.title} {paper.abstract}", known),
        fold(f"{paper.title} {people} {' '.join(paper.affiliations)} {paper.abstract}"),
        beside,
    )


def _terms(text: str, known: Mapping[str, frozenset[str]]) -> set[str]:
    return spelled(set(stems(text)), known) | figured.terms(text)


def _traced(one: Word, text: Text) -> bool:
    """Whether a word stands in a text as it is, in its family or in one used for it."""
    if one.name and one.folded.rstrip("s") in text.folded:
        return True
    here = text.near if one.term in FIRM else text.whole
    if one.term in UNITS:
        return one.term in here
    numbers = figured.terms(one.written)
    if numbers & here:
        return one.folded[0].isdigit()
    return bool(akin(one.term, here)) or instance(one.term, text.shown)
