"""Papers, people or venues by conditions: listed, counted, ranked, grouped.

The last form: whatever has no other is a search for its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms import ranks, targets
from assistant.understanding.forms.person import people_counted
from assistant.understanding.forms.words import words_asked
from assistant.understanding.grammar.targets import SPOKEN_OF_PAPERS
from assistant.understanding.leftovers import finish
from assistant.understanding.reading import Both

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_QUESTION_WORDS = ("who", "what", "when", "where", "whose", "which")
_PERSONAL = ("h_index", "ai_score", "novelty")
"""Figures that only people have."""


def listing(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Always a legal reading."""
    opened = targets.opening(mask)
    counted = targets.count(mask, draft)
    grouped = ranks.group(mask, draft)
    ranks.superlative(mask, draft)
    if not people_counted(mask, draft, counted=counted):
        draft.show = targets.target(mask, draft, opened)
        plain = not (draft.show or counted or grouped)
        if plain and words_asked(mask, draft, opened):
            if draft.intent != "answer.passage":
                return True
            _of_paper(mask, draft)
        elif not _contents(mask, draft, opened, counted=counted):
            draft.others = bool(mask.take(r"(?:others?|else)(?= )", "others"))
            _shown(draft, opened)
            _asked(draft)
    finish(mask, draft, linker)
    return True


def _contents(mask: Mask, draft: Draft, opened: str, *, counted: bool) -> bool:
    """A question about the world: of one paper it names, or of any that answers it."""
    new = "what is new" in mask.fired
    spoken = counted or draft.show or new or mask.has(SPOKEN_OF_PAPERS)
    draft.strict = opened in _QUESTION_WORDS and not spoken
    if not draft.strict or not _of_paper(mask, draft):
        return False
    draft.intent, draft.measure, draft.strict = "answer.passage", opened, False
    return True


def _of_paper(mask: Mask, draft: Draft) -> bool:
    """A question about the contents of one paper that it names."""
    named = [name for name in mask.all("PW") if not isinstance(mask.value(name), Both)]
    if len(named) != 1 or mask.all("AV"):
        return False
    draft.constrain("paper", mask.value(named[0]))
    mask.drop(named[0])
    return True


def _shown(draft: Draft, opened: str) -> None:
    """What is asked for where no noun says it: some figures are of people."""
    metric = draft.rank.metric if draft.rank else ""
    personal = metric in _PERSONAL or (metric == "citations" and opened == "who")
    prolific = metric == "papers" and opened in ("who", "")
    if draft.show in ("", "papers") and (personal or prolific):
        draft.show = "authors"
        if personal and opened == "who":
            draft.limit = draft.limit or 1
    draft.show = draft.show or ("years" if opened == "when" else "papers")


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
