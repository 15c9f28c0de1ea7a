"""Results on a data set, or of a paper, as a ledger: every line with its quote.

Lines are what abstracts state and no more: a value is never averaged, a change is
never made a value, and lines are put in order only where measure and data set are
written the same.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.phrases import listed, plural
from assistant.answering.quotes.quoting import about, passages, readings, unsaid
from assistant.answering.results.ledger_rows import measured, quotes, row, table
from assistant.answering.retrieving.retrieval import condition
from assistant.understanding.linking.titles import artefact
from store.filters import Everything
from store.text import fold, stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.quotes.quoting import Readings
    from assistant.answering.reading.names import Match
    from assistant.answering.reading.passages import Span
    from assistant.answering.reply import Asked
    from assistant.answering.results.extraction import Result
    from assistant.models import Answer
    from store.models import Paper

READ: Final = 200
"""Papers read at most: the best of those that mention what is asked about."""

SHOWN: Final = 30
"""Lines shown where the question names no number."""

MENTIONS: Final = 5
"""Papers named that only mention it."""

LOWER: Final = frozenset({"wer", "cer", "eer", "error", "perplexity", "fid"})
"""Measures of which less is better."""

_NOTE = "as the abstracts state them; test conditions may differ from paper to paper"
_ORDER = "in order only where measure and data set are written the same: no verdict"
_CHANGES = "a change is against something else, and no value of its own"


class Line(NamedTuple):
    """A result, and how its data set stands to the one asked about."""

    match: Match
    order: int
    result: Result


def ledger(asked: Asked) -> Answer:
    """The results on what is asked about, in one paper or in all."""
    if not asked.parse.terms:
        from assistant.answering.results.of_paper import of_paper

        return of_paper(asked)
    term = asked.parse.terms[0]
    papers, mentioned = _papers(asked, term)
    if not papers:
        return _unmentioned(asked, term)
    found = sorted(_lines(term, papers), key=_place)
    lines = [line for line in found if measured(line.result, asked.parse.quantity)]
    if not lines:
        return _none(asked, term, papers, other=bool(found))
    if asked.parse.measure == "best":
        lines = list(_best_first(lines))
    return _told(asked, term, papers, lines, mentioned)


def _papers(asked: Asked, term: str) -> tuple[list[Paper], int]:
    """The papers to read, best match first, and how many mention it."""
    if asked.parse.paper:
        return asked.named, len(asked.named)
    terms = stems(term)
    index = asked.sources.index
    near = index.near(terms, 0) if len(terms) > 1 else index.holding(terms)
    where = condition(asked.plan, asked.sources)
    if not isinstance(where, Everything):
        near = near & asked.sources.matching(where)
    return about(terms, asked, every=True, among=near), len(near)


def _lines(term: str, papers: Sequence[Paper]) -> Iterator[Line]:
    """The results on a data set of that name, or of one whose name continues it."""
    from assistant.answering.reading.names import Match
    from assistant.answering.reading.names import words as name_words
    from assistant.answering.results import extraction

    asked = name_words(term)
    for order, passage in enumerate(passages(papers)):
        for result in extraction.mine(passage, asked):
            match = min(_match(asked, name) for name in result.names)
            if match is not Match.OTHER:
                yield Line(match, order, result)


def _match(asked: Sequence[str], name: str) -> Match:
    """How a name stands to the one asked about; "Switchboard Hub5'00" is Hub5'00."""
    from assistant.answering.reading.names import Match, relation
    from assistant.answering.reading.names import words as name_words

    found = name_words(name)
    match = relation(asked, found)
    if match is Match.OTHER and " " in name and tuple(found[-len(asked) :]) == asked:
        return Match.SAME
    return match


def _place(line: Line) -> tuple[Match, bool, int, int]:
    one = line.result
    return line.match, one.change, line.order, one.mark.start


def _best_first(lines: list[Line]) -> Iterator[Line]:
    """Values by measure and data set, the best of each first; then the changes."""
    values = [line for line in lines if not line.result.change]
    ordered = sorted(values, key=lambda line: (*_group(line), _worth(line.result)))
    yield from ordered
    yield from (line for line in lines if line.result.change)


def _group(line: Line) -> tuple[str, str]:
    one = line.result
    return fold(one.on), one.metric.key or fold(one.metric.written)


def _worth(one: Result) -> float:
    return one.number if one.metric.key in LOWER else -one.number


def _told(
    asked: Asked, term: str, papers: Sequence[Paper], lines: list[Line], mentioned: int
) -> Answer:
    shown = lines[: asked.parse.limit or SHOWN]
    read = readings(papers, (line.result.paper for line in shown))
    if asked.parse.measure == "which":
        read = readings(papers, (line.result.paper for line in lines))
    keys = {paper.id: paper.key for paper in papers}
    rows = [row(line.result) for line in shown]
    items = [[keys[x.result.paper], *r] for x, r in zip(shown, rows, strict=True)]
    which = asked.parse.measure == "which"
    return asked.answer(
        "papers" if which else "table",
        [keys[paper] for paper in read.numbers] if which else items,
        headline=_headline(asked, term, lines, len(shown)),
        table=table([_named(read, x.result) for x in shown], term, papers=True),
        papers=read.cards(asked),
        quotes=quotes(read, [line.result for line in shown]),
        total=len(read.numbers) if which else len(lines),
        caveats=tuple(_caveats(asked, lines, papers, mentioned)),
    )


def _named(read: Readings, one: Result) -> tuple[str, ...]:
    paper = read.papers[one.paper]
    return f"[{read.numbers[one.paper]}] {artefact(paper.title)}", *row(one)


def _headline(asked: Asked, term: str, lines: list[Line], shown: int) -> str:
    count = len({line.result.paper for line in lines})
    told = f"{plural(len(lines), 'number')} on {term} from {plural(count, 'paper')}"
    if shown < len(lines):
        told = f"{shown:,} of {told}"
    if asked.parse.measure != "best":
        return told
    values = [line for line in lines if not line.result.change]
    groups = [list(found) for _, found in groupby(values, _group)]
    ordered = [found for found in groups if len(found) > 1 and _group(found[0])[1]]
    firsts = [found[0].result for found in ordered]
    if not firsts:
        return f"{told}; no two of one measure on one data set, so none is put first"
    best = (f"{one.value} ({one.metric.written}, {one.on})" for one in firsts)
    return f"{told}; first of those that can be put in order: {listed(best)}"


def _caveats(
    asked: Asked, lines: list[Line], papers: Sequence[Paper], mentioned: int
) -> Iterator[str]:
    if asked.parse.measure == "best":
        yield _ORDER
    yield _NOTE
    if any(line.result.change for line in lines):
        yield _CHANGES
    if mentioned > len(papers):
        of = f"{mentioned:,} papers that mention it"
        yield f"read in the {len(papers):,} best of {of}"


def _unmentioned(asked: Asked, term: str) -> Answer:
    """No paper mentions it, or none that meets the other conditions."""
    if asked.parse.constraints:
        missing = f"No paper here that meets the conditions mentions {term}."
        return asked.abstain("nothing_matches", missing, (f"results on {term}",))
    return unsaid(asked, term)


def _none(asked: Asked, term: str, papers: Sequence[Paper], *, other: bool) -> Answer:
    """Papers mention it, but no sentence states such a number on it."""
    kind = asked.parse.quantity
    what = f"{kind} number" if kind else "number"
    count = plural(len(papers), "paper")
    verb = "mentions" if len(papers) == 1 else "mention"
    no = f"no sentence clearly ties a {what} to it"
    missing = f"{count} here {verb} {term}, but {no}."
    nearest = [f"results on {term}"] if other else [f"papers about {term}"]
    near = list(_nearest(term, papers))[:MENTIONS]
    missing += " The nearest sentences with numbers are quoted." if near else ""
    quoted = [paper for paper, _ in near]
    rest = [paper.id for paper in papers if paper.id not in quoted]
    read = readings(papers, [*quoted, *rest][:MENTIONS])
    return asked.abstain(
        "no_evidence",
        missing,
        nearest,
        papers=read.cards(asked),
        quotes=tuple(read.quote(paper, "abstract", span) for paper, span in near),
    )


def _nearest(term: str, papers: Sequence[Paper]) -> Iterator[tuple[int, Span]]:
    """Sentences that mention what is asked about and hold numbers like results."""
    from assistant.answering.reading import sentences
    from assistant.answering.reading.names import words as name_words
    from assistant.answering.results.candidates import numbers

    asked = name_words(term)
    for passage in passages(papers):
        for span in sentences.of(passage):
            text = passage.abstract[span.start : span.end]
            if all(word in fold(text) for word in asked) and numbers(text):
                yield passage.paper, span
