"""How a field stands: overviews, timelines, trends, and who works with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import overviews as forms
from assistant.understanding.leftovers import finish
from assistant.understanding.reading import Both, PeopleRef, members
from assistant.understanding.rule_table import RuleTable

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.grammar.overviews import Opening
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_OPENINGS = RuleTable(forms.OPENINGS, lambda opening: opening.rule.cues)
_LONGEST = 8
"""Words of what an overview is of at most: longer ones describe papers to find."""
_EVERYTHING = ("topic.timeline", "network.coauthors")
"""What can be asked of the whole library."""


def overview(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether an opening fits, and there is something it can be about."""
    for opening in mask.spoken(_OPENINGS):
        match = mask.has(opening.rule.pattern)
        if match is not None:
            return _about(match, opening, mask, draft, linker)
    return False


def _about(
    match: re.Match[str], opening: Opening, mask: Mask, draft: Draft, linker: Linker
) -> bool:
    """Read what is left, unless it names a paper or nothing."""
    before = mask.text
    mask.text = f" {_rest(match, mask)} "
    mask.take(forms.HERE, "here")
    if _one_paper(mask, draft, opening):
        return True
    _papers_as_words(mask)
    if len(mask.text.split()) > _LONGEST and opening.intent == "topic.overview":
        mask.text = before
        return False
    if opening.intent == "topic.overview" and _person(mask, draft):
        return True
    empty = not any(word[0].isalnum() for word in mask.text.split())
    if empty and opening.intent not in _EVERYTHING:
        mask.text = before
        return False
    _people_themselves(mask)
    draft.intent = opening.intent
    draft.measure = opening.measure or None
    finish(mask, draft, linker)
    return True


def _rest(match: re.Match[str], mask: Mask) -> str:
    groups = match.groupdict()
    return groups.get("x") or groups.get("y") or mask.text[match.end() :]


def _one_paper(mask: Mask, draft: Draft, opening: Opening) -> bool:
    """Whether one paper is surely meant: it is summed up in its own words."""
    named = [name for name in mask.all("P") if not isinstance(mask.value(name), Both)]
    alone = mask.text.replace("|", " ").split() == named
    if not (named and alone and opening.intent == "topic.overview"):
        return False
    draft.constrain("paper", mask.value(named[0]))
    draft.intent, draft.show = "paper.summary", "papers"
    return True


def _papers_as_words(mask: Mask) -> None:
    """A name that may be a paper's is a topic here: "how did Nemotron-H evolve"."""
    for name in mask.all("PW"):
        if not isinstance(mask.value(name), Both):
            mask.swap(name, mask.surface(name).lower())


def _person(mask: Mask, draft: Draft) -> bool:
    """As in "overview of A0": their card."""
    people = mask.all("A")
    if len(people) != 1 or mask.text.replace("|", " ").split() != people:
        return False
    refs = members(mask.value(people[0]))
    if len(refs) != 1 or not isinstance(refs[0], PeopleRef) or refs[0].kind != "named":
        return False
    draft.constrain("author", refs[0])
    draft.intent, draft.show = "author.show", "authors"
    return True


def _people_themselves(mask: Mask) -> None:
    """ "The co-author network of A0" is of A0's own papers."""
    for name in mask.all("A"):
        value = mask.value(name)
        if isinstance(value, PeopleRef) and value.kind == "coauthors-of" and value.of:
            mask.swap(name, mask.place("A", value.of))
