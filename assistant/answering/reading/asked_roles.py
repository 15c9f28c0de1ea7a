"""Questions that a sentence's part in its abstract answers: problem, aim, method.

"What is X for" and "what motivates X" name no word that the sentence must hold; where
it stands, and how it is worded, say that it answers. A limitation of a work is what its
abstract concedes once it has said what it brings: what it says before is of others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.reading import sentences
from assistant.answering.reading.roles import PROBLEM, summary
from assistant.answering.reading.sentence_kinds import is_kind
from assistant.understanding.grammar.contents import CONTRAST
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reading.passages import Span

_PROBLEMS: Final = frozenset(stems(
    "problem challenge issue motivation motivates motivated motive gap need difficulty"
    " prompted drove"
))  # fmt: skip
_LIMITS: Final = frozenset(stems(
    "limitation limits limited weakness drawback shortcoming downside disadvantage"
    " caveat flaw"
))  # fmt: skip
MET: Final = frozenset(stems(
    "overcome address solve tackle target remove fix resolve alleviate mitigate avoid"
    " circumvent deal cope escape"
))  # fmt: skip
"""What a work does with a problem or a limitation that others have."""
_RESULTS: Final = frozenset(stems("result finding find conclusion conclude"))
_METHODS: Final = frozenset(stems("method approach technique"))
ROLES: Final = frozenset(stems(
    "goal aim objective idea contribution use propose main key report reach purpose"
    " build create develop design introduce present make behind admit acknowledge"
    " mention concede intended meant serve author paper"
)) | _PROBLEMS | _LIMITS | MET | _RESULTS | _METHODS  # fmt: skip
"""Stems of questions that a sentence's part in its abstract answers."""
_CONCEDES: Final = re.compile(
    r"\b(?:however|limitations?|under-?performs?|drawbacks?|shortcomings?|falls? short"
    r"|at the (?:cost|expense) of|fails?\b|cannot|struggles?|weakness\w*|trade-?offs?"
    r"|(?:only|not) (?:applicable|evaluated|tested)|future work)\b",
    re.I,
)
"""How an abstract says what its own work lacks."""


_GOES_ON: Final = re.compile(r"(?:as follows|the following)\W*$", re.I)
"""Ends a sentence whose list stands in those that follow."""


def contents(
    abstract: str, terms: Sequence[str], measure: str | None = None
) -> list[Span]:
    """The sentences that tell a paper's problem, method, result, or else its aim.

    With no terms the measure tells: "why" asks for the problem, "how" for the method.
    """
    found = sentences.split(abstract)
    parts, asked = summary(abstract, found), set(terms)
    if measure == CONTRAST:
        return _contrasts(abstract, found)
    if asked & _LIMITS and not asked & MET:
        return _limits(abstract, found, parts.aim)
    reason = measure == "why" and not asked & (_RESULTS | _METHODS)
    if reason or asked & (_PROBLEMS | _LIMITS):
        with_aim = measure == "why" and not asked & _PROBLEMS
        return _problem(abstract, found, parts.aim, with_aim=with_aim)
    chosen: tuple[Span | None, ...] = (parts.aim,)
    if asked & _RESULTS:
        chosen = (parts.result,)
    elif asked & _METHODS or (not asked and measure == "how"):
        chosen = (parts.aim, parts.method)
    return [span for span in chosen if span is not None]


def _limits(abstract: str, found: list[Span], aim: Span | None) -> list[Span]:
    """What a work concedes of itself, which it does once it has said what it brings."""
    after = found.index(aim) + 1 if aim in found else len(found)
    return [s for s in found[after:] if _CONCEDES.search(abstract, *s)][:2]


def _problem(
    abstract: str, found: list[Span], aim: Span | None, *, with_aim: bool
) -> list[Span]:
    """The problem that is told up to the aim, or else what stands right before it."""
    upto = found.index(aim) if aim in found else len(found)
    told = [s for s in found[: upto + 1] if PROBLEM.search(abstract, *s)]
    if with_aim and aim and told:
        return list(dict.fromkeys([*told[:2], aim]))
    return told[:2] or found[max(0, min(upto, len(found)) - 1) :][:1]


def _contrasts(abstract: str, found: list[Span]) -> list[Span]:
    """Where an abstract sets itself apart, and what a list of it goes on with."""
    told = [s for s in found if is_kind(CONTRAST, abstract[slice(*s)])][:2]
    for at, span in enumerate(found[:-1]):
        if span in told and _GOES_ON.search(abstract, *span):
            return list(dict.fromkeys([*told, *found[at + 1 : at + 3]]))
    return told


def meeting(abstract: str, problem: Span) -> Span | None:
    """The sentence that brings what meets a problem told before it, if one does."""
    found = sentences.split(abstract)
    aim = summary(abstract, found).aim
    return aim if aim is not None and problem.end <= aim.start else None
