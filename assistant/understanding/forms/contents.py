"""Questions on what a paper says, in any sentence: names, cues and telling words.

Where no form fits and a search for all words would be left, a question that names a
paper, or a thing that few papers name, asks what is said of it. The cues tell whether
for a number, for what is shared, for a difference or for a sentence; all other words
are what the sentences must hold, wherever they stand in the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from assistant.understanding.forms import (
    asked_numbers,
    asked_of_each,
    contents_asked,
    described,
    several_numbers,
    stated,
    unnamed,
)
from assistant.understanding.forms import contents_things as named
from assistant.understanding.grammar import contents as grammar
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

    Thing: TypeAlias = PaperRef | str

RULE: Final = "contents"
_MOST: Final = 4
"""Things named; more are a list of topics."""


_OF_DESCRIBED: Final = (
    "", "papers.find", "answer.passage", "answer.define", "answer.number",
    "answer.compare", "answer.common", "paper.field",
)  # fmt: skip
"""What may be read again where a paper is told by words of its title."""
_UNASKED: Final = ("answer.define", "answer.compare", "answer.common")
"""What of it is wanted though nothing is asked: "compare the paper on X and Y"."""


def contents(
    text: str, mask: Mask, draft: Draft, before: Draft, linker: Linker
) -> None:
    """Read a question again by its cues, where it was read as a search for its words.

    `text` and `before` are the mask and the draft as they were before any form.
    """
    if asked_of_each.RULE in draft.rules:
        return
    unnamed.of_a_category(mask, draft)
    unnamed.where_it_is(text, mask, draft)
    unnamed.in_common(text, draft)
    plain, text = text, described.resolved(text, mask, linker)
    if _by_form(text, mask, draft, before, linker):
        return
    told = _told_anew(plain, text, draft)
    is_search = told or _left_over(draft, text) or unnamed.of_experts(text, draft)
    if not is_search or unnamed.asked_after(text, mask, draft, before):
        return
    if _asks(text) or (told and draft.intent in _UNASKED):
        _by_cues(text, mask, draft, before, linker)


def _by_form(
    text: str, mask: Mask, draft: Draft, before: Draft, linker: Linker
) -> bool:
    """Whether a question is of a kind that is read without cues, and so is read."""
    if (
        unnamed.spelled_out(text, mask, draft, before)
        or unnamed.alike(text, mask, draft, before, linker)
        or stated.of_a_set(text, draft)
        or _several(text, mask, draft, linker)
        or _by_means(text, mask, draft, linker)
        or _by_contrast(text, mask, draft, linker)
    ):
        return True
    if _denied(draft):
        _why_not(text, mask, draft, before, linker)
        return True
    return False


def _told_anew(plain: str, text: str, draft: Draft) -> bool:
    """Whether a paper that words of its title tell, or a contrast, was not read."""
    if draft.intent in unnamed.SEARCHES and bounded(grammar.OF_CONTRAST).search(text):
        return True
    if draft.intent in ("answer.common", "answer.compare") and not draft.terms:
        return False
    return _named(text) > _named(plain) and draft.intent in _OF_DESCRIBED


def _by_cues(
    text: str, mask: Mask, draft: Draft, before: Draft, linker: Linker
) -> None:
    """Ask of what is named, or of any paper, what the cues and other words tell."""
    things = named.things(text, mask, linker)
    if len(things) > _MOST or (draft.rank and not things):
        return
    again, rest = before.copy(), named.rest(text, things, mask)
    if things:
        each = list(dict.fromkeys(things.values()))
        read = unnamed.defined(text, each, again) or contents_asked.fill(
            text, each, rest, mask, again
        )
    else:
        read = unnamed.asked(text, rest, mask, draft, again)
    if read:
        again.rules.append(RULE)
        draft.become(again)


def _named(text: str) -> int:
    """How many papers have placeholders in a text."""
    return len(exact(r"\b[PW]\d+\b").findall(text))


def _by_means(text: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "what made it possible to train X": how, of the paper that is named."""
    plain = draft.intent == "answer.passage" and draft.measure == "what"
    papers = [one for one in draft.constraints if one.slot == "paper"]
    if not (plain and len(papers) == 1 and bounded(grammar.BY_MEANS).search(text)):
        return False
    rest = named.rest(text, named.things(text, mask, linker), mask)
    if not rest:
        return False
    draft.constraints[:] = papers
    draft.measure = "how"
    draft.constrain("topic", unnamed.as_written(rest, mask))
    draft.rules.append(RULE)
    return True


def _by_contrast(text: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "how does X depart from plain ones": how the paper named sets itself apart.

    Where the question has more words than that, they say of what.
    """
    how = draft.intent == "answer.passage" and draft.measure == "how"
    papers = [one for one in draft.constraints if isinstance(one.value, PaperRef)]
    if not (how and len(papers) == 1 and bounded(grammar.OF_CONTRAST).search(text)):
        return False
    title = words(str(papers[0].value.title))
    rest = named.rest(text, named.things(text, mask, linker), mask)
    if any(word not in grammar.CONTRASTING and word not in title for word in rest):
        return False
    draft.constraints[:] = papers
    draft.measure = grammar.CONTRAST
    draft.rules.append(RULE)
    return True


def _denied(draft: Draft) -> bool:
    """Whether "not" in a question for a reason was taken for a condition."""
    reason = draft.intent == "answer.passage" and draft.measure in ("why", "how")
    return reason and any(one.negated for one in draft.constraints)


def _why_not(
    text: str, mask: Mask, draft: Draft, before: Draft, linker: Linker
) -> None:
    """As in "why is X not good enough": what is wrong with it."""
    things = named.things(text, mask, linker)
    rest = [w for w in named.rest(text, things, mask) if w not in grammar.ENOUGH]
    again = before.copy()
    again.intent, again.measure = "answer.passage", grammar.PROBLEM
    asked_numbers.subject(list(dict.fromkeys(things.values()))[:1], again)
    if rest:
        again.constrain("topic", unnamed.as_written(rest, mask))
    again.rules.append(RULE)
    draft.become(again)


def _several(text: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether one number is asked of all the papers that are named."""
    if not several_numbers.may_be(text, draft):
        return False
    things = named.things(text, mask, linker)
    papers = [one for one in things.values() if isinstance(one, PaperRef)]
    if len(set(papers)) < 2:
        return False
    told = {name: one for name, one in things.items() if isinstance(one, PaperRef)}
    rest = unnamed.as_written(named.rest(text, dict(told), mask), mask).split()
    return several_numbers.of_several(list(dict.fromkeys(papers)), rest, draft)


def _left_over(draft: Draft, text: str) -> bool:
    """Whether words are looked for, and nothing else is asked of papers."""
    if draft.intent in ("answer.number", "answer.compare", "answer.define"):
        return unnamed.of_no_thing(draft)
    search = draft.intent in unnamed.SEARCHES
    passage = draft.intent == "answer.passage" and draft.measure != "evidence"
    if not (search or passage) or draft.second or draft.unknown or draft.missing:
        return False
    slots = {one.slot for one in draft.constraints}
    kept = {"topic"} if search else {"topic", "paper"}
    if bounded(grammar.OF_A_SENTENCE).search(text):
        kept.add("affiliation")
    plain = not any(one.negated for one in draft.constraints)
    if passage and "paper" in slots and len(draft.constraints) == 2:
        return False
    topic = "topic" in slots or (passage and bool(slots))
    return plain and topic and slots <= kept and not draft.rank


def _asks(text: str) -> bool:
    """Whether something is asked, and not for papers or people."""
    firms = "" if bounded(grammar.OF_A_SENTENCE).search(text) else "F"
    told = bounded(grammar.READ_OR_WRITTEN).sub(" ", named.plain(text))
    if bounded(rf"[ADVCNUQ{firms}]\d+|{grammar.OF_PAPERS}").search(told):
        return False
    opened = bounded(grammar.OPENS).search(text)
    return bool(opened or contents_asked.measured(text))
