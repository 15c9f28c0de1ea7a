"""Which number of what a question on contents asks for, in any sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from assistant.understanding.grammar import contents as grammar
from assistant.understanding.grammar import number_forms
from assistant.understanding.grammar.quantities import kind_of, qualifying
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask

    Thing: TypeAlias = PaperRef | str


def subject(things: list[Thing], draft: Draft) -> None:
    """Ask about some things: papers as conditions, other names as terms."""
    several = int(sum(isinstance(one, PaperRef) for one in things) > 1)
    for one in things:
        if isinstance(one, PaperRef):
            draft.constrain("paper", one, group=several)
        else:
            draft.terms.append(one)


def kind(text: str, rest: list[str], mask: Mask) -> str | None:
    """The kind of number asked for: by the noun after "how many", else by any word."""
    how = bounded(grammar.HOW_MUCH).search(text)
    if bounded(grammar.WHAT_FACTOR).search(text):
        return "factor"
    if how is None:
        opened = bounded(r"(?:what|which)").search(text)
        after = text[opened.end() :] if opened else ""
        noun = exact(number_forms.NOUN_ENDS).split(f" {after.strip()} ", maxsplit=1)[0]
        named = [w for w in words(mask.surface(noun)) if w not in STOPWORDS]
        of_another = bool(named) and not bounded(grammar.MEASURED).search(text)
        return kind_of(words(noun)) or (None if of_another else kind_of(rest))
    noun = exact(number_forms.NOUN_ENDS).split(f" {text[how.end() :].strip()} ", 1)[0]
    asked = [w for w in words(mask.surface(noun)) if w not in STOPWORDS]
    if asked[:1] == ["times"]:
        return "factor"
    kind = kind_of(asked) if asked else None
    data = how["way"] == "much" and asked and number_forms.DATA.issuperset(asked)
    if data and bounded(number_forms.READS).search(text):
        return "samples"
    if how["way"] == "much" and text[how.end() :].startswith(" of "):
        return "percent"
    if kind is None and how["way"] == "much" and not asked:
        kind = kind_of(rest) or "improvement"
    return kind or (None if asked else grammar.DEGREES.get(how["way"]))


def number(
    text: str,
    asked: str,
    things: list[Thing],
    rest: list[str],
    mask: Mask,
    draft: Draft,
) -> None:
    """Ask for a number of the first paper, or of what is not compared with."""
    side = bounded(grammar.OTHER_SIDE).search(text)
    against = mask.surface(side["y"]).strip(" ?.") if side else ""
    first = next((one for one in things if isinstance(one, PaperRef)), None)
    of = first or next((t for t in things if str(t) not in against), things[0])
    draft.intent, draft.quantity = "answer.number", asked
    subject([of], draft)
    others = [str(t) for t in things if t != of and isinstance(t, str)]
    if side and against and against != of:
        draft.terms.append(against)
        others = [one for one in others if one not in against]
        rest = [word for word in rest if word not in words(against)]
    rest = [word for word in rest if word not in grammar.DEGREES]
    also = [*qualifying(rest), *(w for one in others for w in words(one))]
    draft.field = " ".join(also) or None
