"""The results one paper states of its own, whatever they are measured on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.numbers import lookup
from assistant.answering.phrases import plural
from assistant.answering.quotes.quoting import passages, readings
from assistant.answering.reading.passages import Span
from assistant.answering.reading.roles import summary
from assistant.answering.results import extraction
from assistant.answering.results.extraction import Result
from assistant.answering.results.ledger_rows import measured, quotes, row, table
from assistant.answering.results.metrics import Metric
from assistant.understanding.grammar.quantities import METRICS
from assistant.understanding.linking.titles import artefact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.numbers.lookup import NumberHit
    from assistant.answering.reading.passages import Passage
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

_KINDS: Final = ("speedup", "factor", "improvement", *METRICS)
"""Kinds of numbers that tell how well a thing does."""
_CHANGES: Final = ("speedup", "factor", "improvement")
_UNSAID = "none stated"


def of_paper(asked: Asked) -> Answer:
    """Its numbers as a ledger; else the sentence that tells its result."""
    paper = asked.named[0]
    passage = passages([paper])[0]
    found = _all(passage, artefact(paper.title))
    kind = asked.parse.quantity
    found = [one for one in found if _asked_for(one, kind)]
    if not found:
        return _sentence(asked, paper)
    read = readings([paper], [paper.id])
    rows = [row(one) for one in found]
    return asked.answer(
        "table",
        [[paper.key, *one] for one in rows],
        headline=f"{plural(len(found), 'number')} that {artefact(paper.title)} states",
        table=table(rows, paper.title, papers=False),
        papers=asked.cards([paper.id]),
        quotes=quotes(read, found),
        total=len(found),
        caveats=("as its abstract states them",),
    )


def _asked_for(one: Result, kind: str | None) -> bool:
    """Whether a number is of the kind asked for: a measure, or a change of one."""
    return bool(one.change) if kind in _CHANGES else measured(one, kind)


def _all(passage: Passage, name: str) -> list[Result]:
    """What is measured on something named, then what else is its own, in order."""
    found = list(extraction.mine(passage))
    marks = [one.mark for one in found]
    for hit in _own(passage, name):
        if all(hit.mark.end <= m.start or m.end <= hit.mark.start for m in marks):
            found.append(_as_result(hit))
            marks.append(hit.mark)
    return sorted(found, key=lambda one: one.mark.start)


def _own(passage: Passage, name: str) -> Iterator[NumberHit]:
    for kind in _KINDS:
        for hit in lookup.answer(name, kind, (), [passage]).hits:
            digits = any(map(str.isdigit, hit.quantity.text))
            if hit.own and hit.field == "abstract" and digits:
                yield hit


def _as_result(hit: NumberHit) -> Result:
    q = hit.quantity
    change = q.kind in _CHANGES
    told = q.metric or ("" if q.kind == "improvement" else q.kind)
    metric = Metric(told, told)
    return Result(
        hit.paper, hit.span, hit.mark, Span(hit.mark.start, hit.mark.end), _UNSAID, (),
        metric, q.normal, q.value, change, hit.versus,
    )  # fmt: skip


def _sentence(asked: Asked, paper: Paper) -> Answer:
    """No number: the sentence of its abstract that comes nearest to a result."""
    cards = asked.cards([paper.id])
    span = summary(paper.abstract).result
    name = artefact(paper.title)
    kind = asked.parse.quantity or "number"
    if span is None or asked.parse.quantity:
        missing = f"The abstract of {name} states no {kind} as its result."
        return asked.abstain("no_evidence", missing, papers=cards)
    quote = readings([paper], [paper.id]).quote(paper.id, "abstract", span)
    return asked.answer(
        "text",
        [quote.text],
        headline=f"No number is clearly a result of {name}; the sentence most like one",
        papers=cards,
        quotes=(quote,),
        total=1,
        caveats=("the sentence of the abstract most like a result",),
    )
