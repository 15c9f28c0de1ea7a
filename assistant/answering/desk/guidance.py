"""Answers about refdesk and the library, and refusals with their reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.papers.fields import uncited
from assistant.answering.people.figures import FIGURES
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import retrieve
from assistant.models import Table
from assistant.starters import starters
from assistant.understanding.canonical import canonical
from assistant.understanding.grammar.languages import ONLY_ENGLISH
from store.filters import Everything, Has
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.library import Library

_COVERED = (
    "abstract", "date", "venue", "category", "code", "score", "citations",
    "affiliation", "keyword", "doi", "arxiv",
)  # fmt: skip
"""Fields whose number of papers is told."""

SUGGESTED = 3
"""Questions that a refusal names instead."""

_AFTERWARDS = (
    "after an answer: “only those with code”, “who wrote the second one”,"
    " “why this one?”, “call these A”"
)
EXAMPLES = 16
"""Questions that the help shows."""


def stats(asked: Asked) -> Answer:
    """What the library holds, field by field."""
    rows = tuple(_holdings(asked.library))
    total = asked.sources.total
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=f"{plural(total, 'paper')} in this library",
        table=Table(("what", "how many"), rows),
        total=total,
        next=_examples(asked),
    )


def _holdings(library: Library) -> Iterator[tuple[str, str]]:
    papers, every = library.papers, Everything()
    yield "papers", f"{papers.count(every):,}"
    yield "authors", f"{papers.distinct(every, 'author'):,}"
    if venues := papers.distinct(every, "venue"):
        yield "venues", f"{venues:,}"
    first, last = papers.extent(every)
    if first and last:
        yield "dates", f"{first} to {last}"
    for name in _COVERED:
        if count := papers.count(Has(name)):
            yield f"with {name}", f"{count:,}"
    pages = [person.name for person in library.people.with_profiles()]
    if pages:
        yield "author pages", f"{len(pages)}: {', '.join(pages)}"


def _examples(asked: Asked) -> tuple[str, ...]:
    """Questions that this library has an answer to."""
    return tuple(example for _, example in starters(asked.library, SUGGESTED))


def help_(asked: Asked) -> Answer:
    """What can be asked, with examples that this library answers."""
    rows = tuple(starters(asked.library, EXAMPLES))
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline="Ask in your own words, or in the query language of the read-as line.",
        table=Table(("to find out", "ask"), rows),
        next=tuple(example for _, example in rows[:SUGGESTED]),
        caveats=(_AFTERWARDS,) if rows else (),
    )


def refuse_generate(asked: Asked) -> Answer:
    """Nothing is written here: what can be had instead."""
    missing = (
        "refdesk writes no text of its own: it shows stored facts and verbatim quotes."
    )
    return asked.abstain("generation", missing, _examples(asked))


def refuse_task(asked: Asked) -> Answer:
    """Something that no question does here: why not, and what does."""
    why = asked.parse.missing or "This is not done by asking."
    return asked.abstain("not_done", why, asked.parse.terms or _examples(asked))


def refuse_language(asked: Asked) -> Answer:
    """A question in another language than the one that is read."""
    return asked.abstain("not_understood", ONLY_ENGLISH, _examples(asked))


def refuse_context(asked: Asked) -> Answer:
    """A reference to something that was not shown."""
    said = asked.parse.missing or "that"
    missing = (
        "There is nothing to undo in this conversation; `refdesk undo` takes back the"
        " last star, tag, note or decision."
        if said == "undo"
        else f"No card that “{said}” could mean has been shown."
    )
    return asked.abstain("no_context", missing, _examples(asked))


def refuse_field(asked: Asked) -> Answer:
    """A field that is not stored, and what is."""
    missing = f"No {asked.parse.missing or 'such thing'} is stored in this library."
    return asked.abstain("field_not_stored", missing, _examples(asked))


def not_held(asked: Asked, field: str) -> Answer:
    """A field that exists but that no paper, or no author, of this library has."""
    missing = f"No paper in this library has {field} data."
    if field == "citations":
        missing = uncited("No paper here has a citation count", asked.library)
    elif field in FIGURES:
        label, _ = FIGURES[field]
        missing = f"No {label} is stored here: author pages say it, and none does here."
    nearest = _unordered(asked, field) or _examples(asked)
    return asked.abstain("field_not_stored", missing, nearest)


_ORDERS = {"citations": "citations", "influence": "citations", "score": "score"}
"""Metric -> the field of papers that an order by it needs."""


def _unordered(asked: Asked, field: str) -> tuple[str, ...]:
    """The same papers in no order, where only the order asked for needs the field."""
    parse = asked.parse
    if parse.rank is None or _ORDERS.get(parse.rank.metric) != field:
        return ()
    if parse.show != "papers" or not parse.constraints or parse.of(field):
        return ()
    limit = None if parse.limit == 1 else parse.limit
    plain = replace(parse, intent="papers.find", rank=None, limit=limit)
    found = asked.instead(plain)
    held = retrieve(found.plan, found.sources).papers
    return (canonical(plain),) if held else ()


def empty(asked: Asked) -> Answer:
    """Nothing was asked."""
    return asked.abstain("empty_question", "Nothing was asked.", _examples(asked))


def incomplete(asked: Asked, what: str) -> Answer:
    """What the question is about is not said, nor was it spoken of before."""
    missing = f"Which {what} is meant? Name one, or ask after one was shown."
    return asked.abstain("no_context", missing, _examples(asked))
