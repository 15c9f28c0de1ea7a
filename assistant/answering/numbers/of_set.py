"""The numbers of a kind that a set of papers states, line by line with conditions.

Every paper speaks for its own work only. Lines are put in order where that is asked
for, those of one unit together; nothing is averaged and nothing is concluded.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.phrases import listed, plural
from assistant.answering.quotes.quoting import about, content, passages, readings
from assistant.answering.reading.names import Match
from assistant.answering.retrieving.retrieval import condition
from assistant.models import Table
from assistant.understanding.grammar.contents import FRAMING
from assistant.understanding.grammar.stated import ABOVE, BOUND
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import bounded, exact
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.answering.numbers.lookup import NumberHit
    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

READ: Final = 200
"""Papers read at most: the best of those that hold words of the kind."""
SHOWN: Final = 20
"""Lines shown where the question names no number."""
COLUMNS: Final = ("paper", "value", "of", "compared with")
_NOTE = "as the abstracts state them, each on its own terms: no verdict"
_WORDS: Final = {
    "speedup": "faster speedup throughput speed", "improvement": "improvement gain",
    "factor": "times fewer", "percent": "percent", "context": "context length",
}  # fmt: skip
"""Kind -> words that papers which state such numbers hold."""


class Line(NamedTuple):
    """A number of a paper, and what it is of."""

    paper: Paper
    hit: NumberHit

    @property
    def row(self) -> tuple[str, ...]:
        """Value, whose it is where not the paper's as a whole, and against what."""
        other = self.hit.match is Match.VARIANT
        about = self.hit.about if other else ""
        return self.hit.quantity.normal, about, self.hit.versus


def stated(asked: Asked) -> Answer:
    """What papers that meet the conditions state of a kind of number."""
    kind = asked.parse.quantity or ""
    papers, met = _papers(asked, kind)
    lines = [line for paper in papers for line in _lines(paper, kind, asked)]
    if not lines:
        return _none(asked, kind, met)
    order = asked.parse.measure
    if order in ("most", "least"):
        lines.sort(key=lambda one: _place(one, order))
    return _told(asked, kind, lines, papers, met)


def _papers(asked: Asked, kind: str) -> tuple[list[Paper], int]:
    """The papers to read, and how many meet the conditions."""
    where = condition(asked.plan, asked.sources)
    met = asked.library.papers.count(where)
    if met <= READ:
        return asked.library.papers.get(asked.library.papers.ids(where)), met
    terms = content(f"{_WORDS.get(kind, kind)} {asked.parse.field or ''}")
    among = asked.sources.matching(where)
    return about(terms, asked, every=False, most=READ, among=among), met


def _lines(paper: Paper, kind: str, asked: Asked) -> Iterator[Line]:
    from assistant.answering.numbers import lookup

    told = analyzer.words(asked.parse.field or "")
    terms = content(" ".join(word for word in told if word not in FRAMING))
    within = _within(asked)
    found = lookup.answer(artefact(paper.title), kind, terms, passages([paper]))
    for hit in found.hits:
        faster = bool(terms) and kind != "speedup" and hit.quantity.kind == "speedup"
        if hit.own and hit.shared >= len(terms) and not faster and within(hit.quantity):
            yield Line(paper, hit)


def _within(asked: Asked) -> Callable[[Quantity], bool]:
    """Whether a number keeps the bound that is asked for, if one is."""
    from assistant.answering.numerics import quantities

    match = bounded(BOUND).search(" ".join(asked.parse.terms).lower())
    bounds = quantities.find(_as_printed(match["n"])) if match else []
    if not match or not bounds:
        return lambda one: match is None
    least, above = bounds[0], match["sign"] in ABOVE
    equal = match["sign"] in ("at least", "at most", "up to")

    def keeps(one: Quantity) -> bool:
        if one.unit != least.unit or (one.value == least.value and not equal):
            return one.unit == least.unit and equal
        return (one.value > least.value) == above or one.value == least.value

    return keeps


def _as_printed(number: str) -> str:
    """A number of a question as papers print it: "30b parameters" are 30B."""
    return exact(r"(?<=\d) ?[bmt]\b").sub(lambda found: found[0].upper(), number)


def _place(line: Line, order: str) -> tuple[str, bool, float, str]:
    """Numbers of one unit together, parts of a whole behind the wholes."""
    one = line.hit.quantity
    worth = one.value if order == "least" else -one.value
    unit = "" if one.unit in ("x", one.kind) else one.unit or "~"
    return unit, bool(one.role), worth, line.paper.key


def _told(
    asked: Asked, kind: str, lines: list[Line], papers: Sequence[Paper], met: int
) -> Answer:
    from assistant.answering.numbers.side_numbers import quoted

    which = asked.parse.measure == "which"
    shown = lines if which else lines[: asked.parse.limit or SHOWN]
    read = readings(papers, (line.paper.id for line in shown))
    rows = tuple(
        (f"[{read.numbers[x.paper.id]}] {artefact(x.paper.title)}", *x.row)
        for x in shown
    )
    keys = [line.paper.key for line in shown]
    items = [[key, *x.row] for key, x in zip(keys, shown, strict=True)]
    return asked.answer(
        "papers" if which else "table",
        dict.fromkeys(keys) if which else items,
        headline=_headline(asked, kind, lines, met),
        table=Table(COLUMNS, rows, kind),
        papers=read.cards(asked),
        quotes=quoted(read, [line.hit for line in shown]),
        total=len(read.numbers) if which else len(lines),
        caveats=tuple(_caveats(papers, met)),
    )


def _headline(asked: Asked, kind: str, lines: Sequence[Line], met: int) -> str:
    holders = len({line.paper.id for line in lines})
    told = f"{plural(len(lines), 'number')} ({kind}) in {holders:,} of {met:,} papers"
    order = {"most": "largest", "least": "smallest"}.get(asked.parse.measure or "")
    if order is None:
        return told
    units = groupby(lines, lambda line: _place(line, "most")[0])
    firsts = [_first([*found]) for _, found in units]
    order = order if len(lines) > 1 else "only one"
    return f"{order} stated: {'; '.join(firsts)}. {told}"


def _first(lines: Sequence[Line]) -> str:
    """The number that comes first, with all that state the same."""
    best = lines[0].hit.quantity
    same = [one for one in lines if one.hit.quantity.value == best.value]
    names = dict.fromkeys(one.row[1] or artefact(one.paper.title) for one in same)
    versus = lines[0].hit.versus if len(same) == 1 else ""
    against = f", compared with {versus}" if versus else ""
    return f"{best.normal} ({listed(names)}{against})"


def _caveats(papers: Sequence[Paper], met: int) -> Iterator[str]:
    yield _NOTE
    if met > len(papers):
        yield f"read in the {len(papers):,} best of {met:,} papers"


def _none(asked: Asked, kind: str, met: int) -> Answer:
    also = f" on {asked.parse.field}" if asked.parse.field else ""
    missing = f"None of the {met:,} papers asked about states a number of that kind"
    return asked.abstain("no_evidence", f"{missing} ({kind}{also}) of its own work.")
