"""A number asked of several papers: all of them are compared by it, none is left out.

The forms for a number read the first paper that is named, and those for a comparison
the words between the names. Where a question names several and a kind of number, in
whatever order, it asks for that number of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar import contents as grammar
from assistant.understanding.grammar import several_numbers as forms
from assistant.understanding.grammar.comparisons import MORE_OR_LESS
from assistant.understanding.grammar.number_forms import DATA, READS
from assistant.understanding.grammar.quantities import (
    COUNTED,
    METRICS,
    kind_of,
    kinds_in,
    qualifying,
)
from assistant.understanding.grammar.stated import KINDS
from assistant.understanding.patterns import bounded

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.reading import PaperRef

RULE: Final = "several numbers"


def of_several(papers: list[PaperRef], rest: list[str], draft: Draft) -> bool:
    """Ask one kind of number of two or more papers; False where none is asked.

    `rest` are the telling words beside their names.
    """
    kinds = _kinds([word.lower() for word in rest])
    if len(kinds) > 1 and draft.intent == "answer.compare":
        draft.quantity = draft.field = None
        draft.rules.append(RULE)
        return True
    if len(kinds) != 1 or (draft.intent == "answer.compare" and draft.quantity):
        return False
    draft.constraints.clear()
    draft.terms.clear()
    for one in papers:
        draft.constrain("paper", one, group=1)
    draft.intent, draft.quantity, draft.measure = "answer.compare", kinds[0], None
    draft.strict = False
    also = [word for word in qualifying(rest) if word.lower() not in forms.COMPARING]
    draft.field = " ".join(also) or None
    draft.rules.append(RULE)
    return True


def kind_asked(text: str, rest: list[str]) -> str | None:
    """The kind of number that papers differ in; what is but named is not counted."""
    kind = kind_of(rest)
    counted = kind in COUNTED and not bounded(forms.COUNTS).search(text)
    return None if counted else kind


def may_be(text: str, draft: Draft) -> bool:
    """Whether a reading may have left out a paper, or the number that is asked."""
    if draft.intent == "answer.number":
        plain = draft.quantity not in forms.CHANGES
        left_out = plain or not bounded(grammar.OTHER_SIDE).search(text)
    elif draft.intent == "answer.compare":
        left_out = True
    else:
        asks = draft.intent in ("", "papers.find", "answer.passage", "compare.which")
        left_out = asks and bool(bounded(forms.COMPARES).search(text))
    if not left_out or bounded(rf"{forms.STORED}|{forms.HELD_IN_COMMON}").search(text):
        return False
    said = text.split()
    kinds = kinds_in(said)
    if COUNTED.keys() >= {*kinds} and not bounded(forms.COUNTS).search(text):
        kinds = []
    read = bounded(forms.AS_MUCH).search(text)
    return bool(kinds or read or forms.SIZES.intersection(said))


def _kinds(rest: list[str]) -> list[str]:
    """The kinds of number that are asked; of "bigger" the parameters."""
    plain = [word for word in rest if word not in MORE_OR_LESS]
    kinds = [kind for kind in kinds_in(plain) if kind in KINDS]
    if not kinds and forms.SIZES.intersection(rest):
        return ["parameters"]
    if not kinds and DATA.intersection(rest) and bounded(READS).search(" ".join(rest)):
        return ["tokens"]
    if "speedup" in kinds or "factor" in kinds:
        return [kind for kind in kinds if kind != "improvement"]
    if "improvement" in kinds:
        return [kind for kind in kinds if kind not in METRICS]
    return kinds
