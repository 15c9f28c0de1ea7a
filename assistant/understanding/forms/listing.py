"""Papers, people or venues by conditions: listed, counted, ranked, grouped.

The last form: whatever has no other is a search for its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.draft import Draft
from assistant.understanding.forms import influence, ranks, targets
from assistant.understanding.forms.person import (
    partners_asked,
    partners_of_set,
    people_counted,
    some_of_named,
)
from assistant.understanding.forms.words import words_asked
from assistant.understanding.grammar.ranks import MORE_THAN_SOMEBODY
from assistant.understanding.grammar.targets import HELD_HERE, SPOKEN_OF_PAPERS
from assistant.understanding.leftovers import finish
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.planner import plan
from assistant.understanding.reading import PeopleRef, Range, members

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_QUESTION_WORDS = ("who", "what", "when", "where", "whose", "which")
_OTHERS = r"(?:others?|else|further|additional|remaining)(?= )(?! than)"
_PERSONAL = ("h_index", "ai_score", "novelty", "coauthors")
"""Figures that only people have."""


def listing(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Always a legal reading."""
    if partners_of_set(mask, draft) or some_of_named(mask, draft):
        finish(mask, draft, linker)
        return True
    opened = targets.opening(mask)
    counted = targets.count(mask, draft)
    grouped = ranks.group(mask, draft)
    ranks.superlative(mask, draft)
    if not people_counted(mask, draft, counted=counted):
        draft.show = targets.target(mask, draft, opened)
        if partners_asked(mask, draft, counted=counted):
            finish(mask, draft, linker)
            return True
        plain = not (draft.show or counted or grouped)
        if plain and words_asked(mask, draft, opened):
            if draft.intent != "answer.passage":
                return True
            _of_paper(mask, draft)
        elif not _contents(mask, draft, opened, counted=counted):
            draft.others = bool(mask.take(_OTHERS, "others"))
            _shown(mask, draft, opened)
            _asked(draft)
    _conditions(mask, draft, linker)
    return True


def _conditions(mask: Mask, draft: Draft, linker: Linker) -> None:
    """What holds of the papers, people or venues that are asked for."""
    rival = _rival(mask, draft)
    finish(mask, draft, linker)
    influence.of_those(draft)
    if draft.show != "papers" or "called alike" not in mask.fired:
        _by_part_of_name(draft, linker)
    if draft.intent == "list" and draft.show == "venues" and _journals(mask.raw):
        draft.show = "journals"
    if rival:
        _than(*rival, draft, linker)


def _journals(question: str) -> bool:
    """Whether journals are asked for, and not venues of any kind."""
    said = question.lower()
    return "journal" in said and not exact(r"venue|conference|workshop").search(said)


def _by_part_of_name(draft: Draft, linker: Linker) -> None:
    """As in "papers by the author named Gary": somebody called so is meant."""
    if draft.show not in ("papers", "venues", "years"):
        return
    for one in [c for c in draft.constraints if c.slot == "name"]:
        draft.constraints.remove(one)
        ref = linker.person(str(one.value), draft)
        if ref is None:
            draft.constrain("topic", one.value)
        else:
            draft.constrain("author", ref)


def _rival(mask: Mask, draft: Draft) -> tuple[PeopleRef, bool] | None:
    """As in "who published more papers than A0": whose number is to be beaten."""
    match = mask.meets(MORE_THAN_SOMEBODY) if draft.show == "authors" else None
    if match is None or not isinstance(mask.value(match["a"]), PeopleRef):
        return None
    mask.take(MORE_THAN_SOMEBODY.pattern, "more than somebody")
    return mask.value(match["a"]), match["way"] == "more"


def _than(rival: PeopleRef, more: bool, draft: Draft, linker: Linker) -> None:
    """Bound the number of papers by the rival's under the same conditions."""
    theirs = Draft(constraints=[*draft.constraints])
    theirs.constrain("author", rival)
    number = linker.library.papers.count(plan(theirs.done(), linker.library).where)
    low, high = (float(number), None) if more else (None, float(number))
    draft.having = Range(low, high, low_open=more, high_open=not more)
    written = f"{'more' if more else 'fewer'} than {rival.name}"
    draft.note("default", written, f"than {number} papers", "counted in this library")


def _contents(mask: Mask, draft: Draft, opened: str, *, counted: bool) -> bool:
    """A question about the world: of one paper it names, or of any that answers it."""
    new = "what is new" in mask.fired
    held = bounded(HELD_HERE).search(f" {mask.raw.lower()} ")
    built_on = influence.ranked(draft)
    spoken = counted or draft.show or new or held or mask.has(SPOKEN_OF_PAPERS)
    draft.strict = opened in _QUESTION_WORDS and not (spoken or built_on)
    if not draft.strict or not _of_paper(mask, draft):
        return False
    draft.intent, draft.measure, draft.strict = "answer.passage", opened, False
    return True


def _of_paper(mask: Mask, draft: Draft) -> bool:
    """A question about the contents of one paper that it names."""
    named = mask.all("PW")
    if len(named) != 1 or mask.all("AV"):
        return False
    papers = members(mask.value(named[0]))
    group = draft.new_group() if len(papers) > 1 else 0
    for paper in papers:
        draft.constrain("paper", paper, group=group)
    mask.drop(named[0])
    return True


def _shown(mask: Mask, draft: Draft, opened: str) -> None:
    """What is asked for where no noun says it: some figures are of people."""
    metric = draft.rank.metric if draft.rank else ""
    personal = metric in _PERSONAL or (metric == "citations" and opened == "who")
    prolific = metric == "papers" and (opened in ("who", "") or _through_paper(mask))
    if draft.show in ("", "papers") and (personal or prolific):
        draft.show = "authors"
        if personal and opened == "who":
            draft.limit = draft.limit or 1
    draft.show = draft.show or ("years" if opened == "when" else "papers")


def _through_paper(mask: Mask) -> bool:
    """Whether people are told by a paper of theirs: "which author of P0"."""
    values = [mask.value(name) for name in mask.all("A")]
    return any(
        isinstance(value, PeopleRef) and value.kind != "named" for value in values
    )


def _asked(draft: Draft) -> None:
    """The intent that measure, group, order and noun make together."""
    if draft.measure == "count" and draft.group:
        draft.measure = None
    if draft.measure == "count":
        draft.intent, draft.measure = "papers.count", None
    elif draft.group or draft.measure:
        draft.intent = "papers.aggregate"
    elif draft.show != "papers":
        draft.intent = "list"
        if draft.rank and draft.rank.metric == "papers":
            draft.limit = draft.limit or 1
    else:
        draft.intent = "papers.rank" if draft.rank else "papers.find"
