"""Results as abstracts state them: a number, its measure, and what it is measured on.

Precision first. A number is bound to a data set only where the sentence binds it:
"92.7% on X", "X (92.7)", "accuracy on X of 92%", "On X, ... 92% accuracy". One
number on several sets is of all of them together; several numbers on several sets
are told apart only by "respectively". Numbers of what is compared with are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import comparison, measures
from assistant.answering.reading import sentences
from assistant.answering.reading.passages import Span
from assistant.answering.results import metrics
from assistant.answering.results.binding import JOINED, bound, runs
from assistant.answering.results.candidates import numbers
from assistant.answering.results.cases import paired
from assistant.answering.results.places import places
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reading.passages import Passage
    from assistant.answering.results.metrics import Metric
    from assistant.answering.results.places import Place


class Result(NamedTuple):
    """A number with what it is measured on: all of it stands in one sentence."""

    paper: int
    span: Span
    """The sentence, in the abstract."""
    mark: Span
    """The number with its unit."""
    where: Span
    """What it is measured on."""
    on: str
    """The same, as written: "AIME 2025", or several sets together."""
    names: tuple[str, ...]
    """The sets, one by one."""
    metric: Metric
    value: str
    number: float
    change: bool
    """Whether it is a change of a value rather than a value."""
    versus: str
    """What it is compared with, as written; or empty."""
    of: str = ""
    """Which of several cases it is of ("7B"), where the sentence pairs them off."""


LONGEST: Final = 2000
"""Characters of a sentence that is read: a longer one is no sentence."""

_FELL: Final = re.compile(
    r"\b(?:degradations?|drops?|improvements?|gains?|reductions?|increases?)\s?"
    rf"\((?:{measures.BOUND}\s)?[+~$]*$"
)
_MINUS: Final = re.compile(r"(?:^|[\s($])[-−]$")
_BY: Final = re.compile(rf"\bby\s(?:{measures.BOUND}\s)?[+~$]*$")
_REACHED: Final = re.compile(
    r"\b(?:with|reach\w*|achiev\w*|attain\w*|obtain\w*)\s(?:an?\s|the\s)?"
    r"(?P<x>(?:(?!impro|gain|increas|reduc|boost|drop|decreas)[\w-]+\s){1,4}?)of\s$"
)
_LIST_OF_GAINS: Final = re.compile(
    r"(?:improvements?|gains?|increases?)\s(?:(?:of|up to)\s){1,2}"
    r"(?:[+~$]*\d[^.;,]{1,100}(?:\.\d[^.;,]{1,100})?,\s){1,4}(?:and\s)?"
    r"(?:\d[^.;,]{1,30}\sand\s)?[+~$]*$"
)
"""As in "improvements of 1.7 points on X, 8.1 ROUGE-L on Y": the later ones too."""
_AND: Final = re.compile(r"\s?(?:,|/|,?\sand|,?\sor)\s?[-+~$]*")
CHANGED: Final = (_MINUS, _FELL, _BY, _LIST_OF_GAINS)
"""Before a number that is a change of a value."""
_GAINED: Final = re.compile(r"(?:\s[A-Za-z]\w*){1,4}\sand\s[+~$]*")
"""As in "by 18.7% accuracy and 14.3% match rate": both are gains."""
_ALIKE: Final = re.compile(
    r"(?:\s(?:data ?sets?|benchmarks?|tasks?|(?:sub-?)?corp(?:us|ora)|test sets?|sets?"
    r"|subsets?|splits?))?(?:\s?\([^()]*\))?"
    r"(?:,?\s?(?:and\s)?|\s\(|,\sand\son\s(?:the\s)?[A-Z][\w -]{1,30}?\sfrom\s"
    r"[+~$]*[\d.]+\s?\\?%?\sto\s)[-+~$]*"
)
"""Between one result and the next where the second leaves out what it is."""


def mine(passage: Passage, words: Sequence[str] = ()) -> Iterator[Result]:
    """The results of an abstract, in order; of sentences with some words only."""
    if not all(word in analyzer.fold(passage.abstract) for word in words):
        return
    for span in sentences.of(passage):
        text = passage.abstract[span.start : span.end]
        if words and not all(word in analyzer.fold(text) for word in words):
            continue
        for one in in_sentence(text):
            yield one._replace(
                paper=passage.paper,
                span=span,
                mark=_moved(one.mark, span.start),
                where=_moved(one.where, span.start),
            )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def in_sentence(text: str) -> Iterator[Result]:
    """The results of one sentence; their spans are offsets into it."""
    few = len(text) <= LONGEST and re.search(r"\d", text)
    found = numbers(text) if few else []
    where = places(text) if found else []
    before: Result | None = None
    for run in runs(text, found):
        told = [_result(text, one, at, found) for one, at in bound(text, run, where)]
        for result in paired(text, _shared(text, told)):
            before = _like(text, result, before)
            yield before


def _shared(text: str, run: list[Result]) -> list[Result]:
    """ "61% and 72% accuracy" are both accuracy."""
    for at in range(1, len(run)):
        first, one = run[at - 1], run[at]
        joined = _GAINED.fullmatch(text, first.mark.end, one.mark.start)
        if joined and first.change and _BY.search(text, 0, first.mark.start):
            run[at] = one._replace(change=True, versus=one.versus or first.versus)
    for at in range(len(run) - 2, -1, -1):
        one, after = run[at], run[at + 1]
        joined = _AND.fullmatch(text, one.mark.end, after.mark.start)
        if joined and not one.metric.written and one.change == after.change:
            run[at] = one._replace(metric=after.metric)
    return run


def _like(text: str, one: Result, before: Result | None) -> Result:
    """A result that leaves out what it is takes it from the one it is joined to."""
    if before is None:
        return one
    start = max(before.mark.end, min(before.where.end, one.mark.start))
    if before.where.start > one.mark.start:
        start = before.mark.end
    joined = _ALIKE.fullmatch(text, start, one.mark.start)
    inside = joined and joined.group().lstrip().startswith("(")
    if joined and before.change and not inside:
        one = one._replace(change=True, versus=one.versus or before.versus)
    if one.metric.written:
        return one
    if not joined and not JOINED.fullmatch(text, before.mark.end, one.mark.start):
        return one
    versus = one.versus or before.versus
    return one._replace(metric=before.metric, change=before.change, versus=versus)


def _result(
    text: str, one: Quantity, place: Place, found: Sequence[Quantity]
) -> Result:
    last = max((q.end for q in found if q.end <= one.start), default=0)
    before = text[: one.start]
    change = one.kind == "improvement" and not _reached(before)
    change = change or any(rule.search(before) for rule in CHANGED)
    on = text[place.start : place.end]
    metric = metrics.of(text, one, last)
    return Result(
        0,
        Span(0, len(text)),
        Span(one.start, one.end),
        Span(place.start, place.end),
        on,
        tuple(name.text for name in place.names),
        metrics.NONE if metric.written == on else metric,
        one.normal,
        one.value,
        change,
        _versus(text, found, one, on) if change else "",
    )


def _reached(before: str) -> bool:
    """Whether a measure's value follows: "outperforms it with an accuracy of"."""
    found = _REACHED.search(before)
    return found is not None and bool(measures.pattern().search(found["x"]))


def _versus(text: str, found: Sequence[Quantity], one: Quantity, on: str) -> str:
    """What a change is against; "intersection over union" is no comparison."""
    told = comparison.versus(text, found, one)
    if on in told:
        told = re.split(r"\son\s", told.partition(on)[0])[0].strip()
    told = re.split(r"\s(?:by|up to)\s", told)[0]
    return "" if told.startswith(("Union", "union")) else told
