"""Answers of one paper by the part that a sentence has in its abstract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quotes import evidence
from assistant.answering.quotes.bringing import brought
from assistant.answering.quotes.quoting import passages, readings
from assistant.answering.reading.asked_roles import MET, ROLES, contents, meeting
from assistant.understanding.grammar.contents import CONTRAST
from assistant.understanding.reading import Constraint, PaperRef
from store import value
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

_FIRST: Final = ("method", "reason")
"""Of one paper these come before sentences that hold more of a question's words."""
_CHOSEN: Final = "chosen by place and wording: what the abstract says, no verdict"


def whose(asked: Asked, terms: Sequence[str]) -> Paper | None:
    """The one paper whose problem, aim or method is asked; None where more is asked."""
    asks = bool(terms or asked.parse.measure)
    if not (asks and ROLES.issuperset(terms)) or len(asked.named) > 1:
        return None
    if asked.named:
        return asked.named[0]
    name = asked.parse.terms[:1]
    return brought(stems(name[0]), asked) if name else None


def told(asked: Asked, paper: Paper, terms: Sequence[str]) -> Answer | None:
    """What one paper's problem, method or result is, by the place of its sentence."""
    spans = contents(paper.abstract, terms, asked.parse.measure)
    if not spans:
        return None
    read = readings([paper], (paper.id,))
    quotes = [read.quote(paper.id, "abstract", span) for span in spans]
    return read.answer(asked, quotes, caveats=(_CHOSEN,))


def apart(asked: Asked, paper: Paper) -> Answer | None:
    """Where one paper sets itself apart from what others do."""
    parse = value.replace(
        asked.parse,
        intent="answer.passage",
        measure=CONTRAST,
        constraints=(Constraint("paper", PaperRef(paper.id, paper.key, paper.title)),),
        terms=(),
        field=None,
    )
    return told(asked.instead(parse), paper, ())


def kind_first(
    best: list[Scored], paper: Paper, ask: str, terms: Sequence[str]
) -> list[Scored]:
    """Of one paper first what says how or why; a problem is met by what comes after."""
    if ask not in _FIRST or not best:
        return best
    fits = [evidence.is_kind(ask, one.text) for one in best]
    if any(fits):
        order = sorted(range(len(best)), key=lambda at: not fits[at])
        return [best[at] for at in order]
    span = meeting(paper.abstract, best[0].span) if MET.intersection(terms) else None
    if span is None:
        return best
    every = evidence.score(terms, passages([paper])[0], lambda _: 1.0, ask)
    return [*(one for one in every if one.span == span), *best[:1]]


def of_kind(best: list[Scored], ask: str) -> list[Scored]:
    """The sentences that look like what is asked for, where no others can answer."""
    return [one for one in best if evidence.is_kind(ask, one.text)]
