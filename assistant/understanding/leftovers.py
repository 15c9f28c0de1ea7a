"""What no form has used: numbers and mentions become constraints, words the topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding import people_slots, topics, venue_slots
from assistant.understanding.grammar import conditions, cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.mask import TOLD_BY
from assistant.understanding.patterns import exact
from assistant.understanding.planner import REPORTED
from assistant.understanding.reading import Both, Range
from assistant.understanding.sets import meeting
from store.value import replace

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning, Slot

_COUNTED_EACH = (
    "authors", "coauthors", "first_authors", "last_authors", "venues", "journals",
    "years",
)  # fmt: skip
"""What may be asked for by how many papers each has."""
SLOTS: dict[str, Slot] = {
    "A": "author", "V": "venue", "D": "date", "C": "category", "F": "affiliation",
    "P": "paper", "Q": "topic", "B": "authors",
}  # fmt: skip
"""Tag of a mention -> the condition it makes."""


def finish(
    mask: Mask, draft: Draft, linker: Linker, *, topics_too: bool = True
) -> None:
    """Make a constraint of everything that is left."""
    one_of_two = mask.meets(conditions.NOT_BOTH)
    if one_of_two:
        mask.take(conditions.NOT_BOTH.pattern, "not both")
    together = bool(mask.has(cues.TOGETHER))
    _uncited(mask, draft)
    _numbers(mask, draft)
    _papers_each(mask, draft)
    _figures(mask, draft)
    _code(mask, draft)
    _in_title(mask, draft)
    _has_field(mask, draft)
    people_slots.lone(mask, draft, linker)
    if topics_too:
        venue_slots.unknown(mask, draft)
    _mentions(mask, draft)
    draft.joint_or_union = draft.joint_or_union and not together
    if topics_too:
        topics.read(mask, draft, linker)
    _without_told_by(mask, draft)
    if one_of_two:
        _not_both(one_of_two.group().strip(), draft)


def _without_told_by(mask: Mask, draft: Draft) -> None:
    """As in "other papers by the first author of P0": without that paper."""
    if not draft.others:
        return
    for name, mention in mask.table.items():
        if name.startswith(TOLD_BY):
            draft.constrain("paper", mention.value, negated=True)
            draft.others = False


def _not_both(said: str, draft: Draft) -> None:
    """Leave out the papers that meet all of the last alternatives."""
    group = max((c.group for c in draft.constraints), default=0)
    both = tuple(replace(c, group=0) for c in draft.constraints if c.group == group)
    if not group:
        draft.note("ignored", said, "", "nothing here is joined by “or”")
        return
    draft.constrain("set", meeting(both), negated=True)


def _numbers(mask: Mask, draft: Draft) -> None:
    """What a number condition is of: papers each, authors, citations, score."""
    for name in mask.all("N"):
        for slot, after, before in conditions.NUMBER_OF:
            behind = conditions.NUMBER_FIRST.format(name=name, noun=after)
            ahead = conditions.NOUN_FIRST.format(name=name, noun=before)
            if mask.take(behind, slot or "papers") or mask.take(
                ahead, slot or "papers"
            ):
                often = draft.show in _COUNTED_EACH and " cite" not in mask.raw
                often = often and " times" in mask.raw and slot == "citations"
                _bound(None if often else slot, mask.value(name), draft)
                break


def _uncited(mask: Mask, draft: Draft) -> None:
    """As in "papers without citations", "never cited"."""
    if mask.meets(conditions.UNCITED) and mask.take(
        conditions.UNCITED.pattern, "uncited"
    ):
        draft.constrain("citations", Range(0, 0))


def _bound(slot: Slot | None, value: Range, draft: Draft) -> None:
    if slot is None:
        draft.having = value
    else:
        draft.constrain(slot, value)


def _papers_each(mask: Mask, draft: Draft) -> None:
    """As in "authors with 3 papers in V0": how many each must have."""
    people = draft.show in _COUNTED_EACH
    if draft.having is not None or draft.limit or not people:
        return
    often = mask.meets(conditions.SO_OFTEN)
    if often:
        mask.take(conditions.SO_OFTEN.pattern, "so often")
        times = float(conditions.TIMES.get(often["n"], 0) or often["n"].split()[0])
        more = (often["more"] or "").startswith(("more", "over"))
        exactly = (often["more"] or "exactly").startswith(("exactly", "just", "only"))
        draft.having = Range(times, times if exactly else None, low_open=more)
        return
    match = mask.has(conditions.PAPERS_EACH)
    if match:
        mask.take_text(match.group(), "having")
        word = match["n"].split()[0]
        number = float(SMALL_NUMBERS.get(word) or word)
        draft.having = Range(number, number)


def _figures(mask: Mask, draft: Draft) -> None:
    """As in "an h-index of 57": a figure of a person, exactly."""
    for slot, figure in conditions.FIGURES:
        match = mask.speaks(figure.cues) and mask.take(figure.pattern, slot)
        if match:
            value = float(match["n"])
            draft.constrain(slot, Range(value, value))
    if any(one.slot in REPORTED for one in draft.constraints):
        mask.take(conditions.BY_SOMEBODY, "by somebody")


def _code(mask: Mask, draft: Draft) -> None:
    """As in "with code", "without code", "open-source"."""
    if not mask.speaks(conditions.CODE.cues):
        return
    if mask.take(conditions.NO_CODE, "no code"):
        draft.constrain("code", value=False)
        return
    match = mask.take(conditions.CODE.pattern, "code")
    if match:
        wanted = not exact(r"\bnot\b").search(match.group())
        draft.constrain("code", value=wanted)


def _has_field(mask: Mask, draft: Draft) -> None:
    """As in "papers without an abstract", "with a score"."""
    if not mask.speaks(conditions.HAS_FIELD.cues):
        return
    match = mask.take(conditions.HAS_FIELD.pattern, "has field")
    if match:
        draft.constrain("has", match["field"], negated=bool(match["out"]))


def _in_title(mask: Mask, draft: Draft) -> None:
    """As in "papers with Nemotron in the title"."""
    if not mask.speaks(conditions.IN_TITLE.cues):
        return
    match = mask.take(conditions.IN_TITLE.pattern, "in the title")
    if match:
        draft.constrain(
            "title",
            mask.surface(match["x"] or match["x2"] or match["x3"] or match["x4"]),
        )


def _mentions(mask: Mask, draft: Draft) -> None:
    """Every mention still standing becomes a constraint, or its words again."""
    draft.each = draft.each or _each(mask, draft)
    while not mask.bare() and (match := mask.take(conditions.NEGATED, "negated")):
        _add(draft, match["x"][0], mask.value(match["x"]), negated=True)
    for name in mask.all("AVDCFPQB"):
        mask.drop(name)
        _add(draft, name[0], mask.value(name))
    for name in mask.all("U"):
        mask.drop(name)
        if mask.value(name) not in draft.unknown:
            draft.unknown.append(mask.value(name))
    for name in mask.all("WN"):
        mask.swap(name, mask.surface(name).lower())


def _each(mask: Mask, draft: Draft) -> bool:
    """As in "do A0 and A1 both ...": each by himself, not both in one paper."""
    several = [n for n in mask.all("A") if isinstance(mask.value(n), Both)]
    both = "both" in mask.fired or mask.speaks(" both ")
    asked = draft.intent == "relation.verify" or draft.show in ("venues", "years")
    return bool(several) and both and asked and not mask.has(cues.TOGETHER)


def _add(draft: Draft, tag: str, value: Meaning, *, negated: bool = False) -> None:
    slot = SLOTS[tag]
    if not isinstance(value, Both):
        draft.constrain(slot, value, negated=negated)
        return
    together = "CP" if draft.show == "authors" else "CPD"
    apart = value.joined == "and" and not negated and tag not in together
    placed = tag == "A" and value.members[0].place
    if apart and tag == "A" and draft.show == "papers" and not placed:
        draft.joint_or_union = True
    if apart and tag in "VF" and draft.show != "authors":
        apart = False
    number = 0 if apart or negated else draft.new_group()
    for member in value.members:
        draft.constrain(slot, member, negated=negated, group=number)
