"""What a reading misses of the signs in its question: checks by the kind of answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms.person import OF_THEM
from assistant.understanding.grammar.cues import AUTHORS
from assistant.understanding.patterns import bounded

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from assistant.understanding.draft import Draft
    from assistant.understanding.forms.gist_signs import Signs
    from assistant.understanding.reading import PeopleRef

    Check: TypeAlias = Callable[[Draft, Signs], bool]

_PEOPLE_COUNTED: Final = (
    rf"(?:how many|number of|count)(?: the)?(?: different| distinct)? {AUTHORS}"
)
_SHOWN: Final = ("papers", "authors", "venues", "years")


def misses(draft: Draft, found: Signs) -> bool:
    """Whether a reading shows something else than what is asked for."""
    if OF_THEM in draft.rules:
        return False
    checks = _OF_INTENT.get(draft.intent, _OF_LISTS)
    return any(check(draft, found) for check in checks)


def _judges_no_pair(_: Draft, found: Signs) -> bool:
    return found.judged or found.has("together")


def _judges_nothing(_: Draft, found: Signs) -> bool:
    return bool(found.stated)


def _sets_nobody_against_another(_: Draft, found: Signs) -> bool:
    return found.has("versus") and len(found.all("A")) > 1


def _leaves_nothing_out(draft: Draft, found: Signs) -> bool:
    return bool(found.left_out) and not any(c.negated for c in draft.constraints)


def _counts_papers_not_people(draft: Draft, found: Signs) -> bool:
    people = _of_a_paper(draft) or bounded(_PEOPLE_COUNTED).search(found.mask.text)
    return draft.show == "papers" and bool(people)


def _ranks_nothing(draft: Draft, found: Signs) -> bool:
    return found.has("most") and draft.rank is None


def _ranks_no_list(draft: Draft, found: Signs) -> bool:
    return _shown(draft) != "papers" and _ranks_nothing(draft, found)


def _counts_nothing(draft: Draft, found: Signs) -> bool:
    return draft.intent == "papers.find" and found.has("counted")


def _narrows_one_paper(draft: Draft, _: Signs) -> bool:
    """Where a paper stands, when it appeared is asked and no condition."""
    around = any(c.slot in ("venue", "date") for c in draft.constraints)
    return around and _of_a_paper(draft)


def _shows_who_is_known(draft: Draft, _: Signs) -> bool:
    """The authors of a paper, through whom something else was asked."""
    return draft.show == "authors" and _through_a_paper(draft) and not draft.rank


def _leaves_the_paper_in(draft: Draft, _: Signs) -> bool:
    return draft.others and _of_a_paper(draft)


def _leaves_others_out(draft: Draft, found: Signs) -> bool:
    return found.has("others") and _through_a_paper(draft) and not draft.others


def _shows_who_is_named(draft: Draft, found: Signs) -> bool:
    """Who else there is beside somebody, and not that person."""
    named = [one for one in _people(draft) if one.kind == "named"]
    return _shown(draft) == "authors" and len(named) == 1 and found.has("beside")


def _shows_another_kind(draft: Draft, found: Signs) -> bool:
    shown = _shown(draft)
    return shown in _SHOWN and found.asked != shown and not found.judged


def _shown(draft: Draft) -> str:
    return draft.show or "papers"


def _people(draft: Draft) -> list[PeopleRef]:
    return [one.value for one in draft.constraints if one.slot == "author"]


def _through_a_paper(draft: Draft) -> bool:
    """Whether the people are told by one paper alone."""
    return [one.kind for one in _people(draft)] == ["authors-of"]


def _of_a_paper(draft: Draft) -> bool:
    return any(c.slot == "paper" and not c.negated for c in draft.constraints)


_OF_ALL: Final[tuple[Check, ...]] = (
    _judges_nothing,
    _sets_nobody_against_another,
    _leaves_nothing_out,
)
_OF_LISTS: Final[tuple[Check, ...]] = (
    *_OF_ALL,
    _counts_nothing,
    _narrows_one_paper,
    _shows_who_is_known,
    _leaves_the_paper_in,
    _leaves_others_out,
    _ranks_no_list,
    _shows_who_is_named,
    _shows_another_kind,
)
_OF_INTENT: Final[dict[str, tuple[Check, ...]]] = {
    "answer.compare": (_judges_no_pair,),
    "papers.count": (*_OF_ALL, _counts_papers_not_people),
    "author.coauthors": (*_OF_ALL, _ranks_nothing),
}
"""Intent -> what a reading of it may miss, where that is not what any list may."""
