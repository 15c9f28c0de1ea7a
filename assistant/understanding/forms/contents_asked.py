"""What is asked of the things that a question names, by its cues and other words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from assistant.understanding.forms import asked_numbers, several_numbers, unnamed
from assistant.understanding.grammar import contents as grammar
from assistant.understanding.grammar import number_forms
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.patterns import bounded
from assistant.understanding.reading import PaperRef

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask

    Thing: TypeAlias = PaperRef | str


def measured(text: str) -> bool:
    kind = kind_of(w for w in text.split() if w.islower())
    return bool(bounded(grammar.MEASURED).search(text)) or (
        kind in number_forms.MEASURES
    )


def fill(
    text: str, things: list[Thing], rest: list[str], mask: Mask, draft: Draft
) -> bool:
    """Whether the cues and the words beside the names tell what is asked of them."""
    if len(things) > 1 and _of_several(text, things, rest, draft):
        return True
    if _number(text, things, rest, mask, draft):
        return True
    if len(things) == 1 and bounded(grammar.OF_CONTRAST).search(text):
        draft.intent, draft.measure = "answer.passage", grammar.CONTRAST
        asked_numbers.subject(things, draft)
        return True
    if not rest:
        return False
    _sentence(text, things, rest, mask, draft)
    return True


def _number(
    text: str, things: list[Thing], rest: list[str], mask: Mask, draft: Draft
) -> bool:
    """Whether a number of a known kind is asked for."""
    is_measured = measured(text) and not unnamed.whether(text)
    if not (is_measured or bounded(grammar.HOW_MUCH).search(text)):
        return False
    kind = asked_numbers.kind(text, rest, mask)
    if kind:
        asked_numbers.number(text, kind, things, rest, mask, draft)
    return bool(kind)


def _sentence(
    text: str, things: list[Thing], rest: list[str], mask: Mask, draft: Draft
) -> None:
    """Ask for the sentence that holds the words beside the names."""
    draft.intent, draft.measure = "answer.passage", _measure(text)
    papers: list[Thing] = [one for one in things if isinstance(one, PaperRef)]
    asked_numbers.subject(papers or things[:1], draft)
    also = [one for one in things if isinstance(one, str) and one not in draft.terms]
    draft.constrain("topic", unnamed.as_written([*rest, *map(str.lower, also)], mask))


def _measure(text: str) -> str:
    """What kind of sentence is asked for, by the last cue that tells."""
    how = bounded(grammar.HOW_MUCH).search(text)
    if how:
        return "count" if how["way"] in ("many", "few") else "number"
    if bounded(grammar.BY_MEANS).search(text):
        return "how"
    opened = bounded(grammar.OPENS).search(text)
    return unnamed.opening(opened.group()) if opened else "what"


def _of_several(text: str, things: list[Thing], rest: list[str], draft: Draft) -> bool:
    """What several share, or how they differ."""
    papers = all(isinstance(one, PaperRef) for one in things)
    common = bounded(grammar.COMMON).search(text)
    apart = papers and bounded(grammar.APART).search(text)
    if common and common.group() == "both" and bounded(grammar.DIFFER).search(text):
        common, apart = None, bounded(grammar.DIFFER).search(text)
    elif common and common.group() == "both" and rest and papers:
        common = bounded(grammar.BOTH_SAY).search(text)
        differ = rf"{grammar.DIFFER}|{grammar.EACH}"
        apart = apart and bounded(differ).search(text)
    if not (common or apart):
        return False
    draft.intent = "answer.common" if common else "answer.compare"
    asked_numbers.subject(things, draft)
    told = [word for word in rest if not bounded(grammar.APART).fullmatch(word)]
    rest = [word for word in told if word not in grammar.APART_BY]
    if common and common.re is bounded(grammar.BOTH_SAY):
        draft.field = " ".join(rest) or None
    if not common:
        draft.quantity = several_numbers.kind_asked(text, rest)
        draft.field = None if draft.quantity else " ".join(rest) or None
    return True
