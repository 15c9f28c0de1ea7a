"""A reading that leaves words of asking over as a topic is none: the gist is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms.gist import paraphrase
from assistant.understanding.forms.gist_signs import signs
from assistant.understanding.forms.person import OF_THEM
from assistant.understanding.grammar.cues import AUTHORS
from assistant.understanding.grammar.gist_places import TOPIC_CUE
from assistant.understanding.patterns import bounded, exact

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.forms.gist_signs import Signs
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reader import Reader

GIST: Final = "gist"
"""The rule that a question was put in plain words first."""
_LISTS: Final = ("", "papers.find", "papers.rank", "list")
_LOOKED_AT: Final = (*_LISTS, "answer.compare", "papers.count", "author.coauthors")
_TITLE: Final = r" (?:paper|article|publication|item|titled|called|entitled) (Q\d+) "
"""A quoted title that is not here: no words to look for."""
_PEOPLE_COUNTED: Final = (
    rf"(?:how many|number of|count)(?: the)?(?: different| distinct)? {AUTHORS}"
)
_SHOWN: Final = ("papers", "authors", "venues", "years")


def read(
    mask: Mask, draft: Draft, linker: Linker, again: Reader, by_form: Reader
) -> None:
    """Read by form; where that leaves words over or misses what is asked, the gist."""
    text, before = mask.text, draft.copy()
    by_form(mask, draft, linker)
    if GIST in before.rules or not exact(r"[A-Z]\d").search(text):
        return
    clear = _clear(draft, text)
    if clear and draft.intent not in _LOOKED_AT:
        return
    found = signs(mask.half(text), linker.lexicon.known)
    title = exact(_TITLE).search(text) if found and not found.judged else None
    if title:
        draft.constraints.clear()
        draft.unknown.append(("paper", str(mask.value(title[1]))))
        draft.intent = "paper.show"
        return
    if found is None or (clear and not _misses(draft, found)):
        return
    said = paraphrase(found)
    if said is None:
        return
    before.rules.append(GIST)
    again(mask.half(said), before, linker)
    if _clear(before, said):
        for written, meant in found.mended:
            before.note("typo", written, meant, "the nearest word of asking")
        draft.become(before)


def _misses(draft: Draft, found: Signs) -> bool:
    """Whether a reading shows something else than what is asked for."""
    if OF_THEM in draft.rules:
        return False
    if draft.intent == "answer.compare":
        return found.judged or found.has("together")
    if found.stated or (found.has("versus") and len(found.all("A")) > 1):
        return True
    of_paper = any(c.slot == "paper" and not c.negated for c in draft.constraints)
    if found.left_out and not any(c.negated for c in draft.constraints):
        return True
    if draft.intent == "papers.count":
        people = bounded(_PEOPLE_COUNTED).search(found.mask.text)
        return draft.show == "papers" and (of_paper or bool(people))
    if draft.intent == "author.coauthors":
        return found.has("most") and draft.rank is None
    if draft.intent == "papers.find" and found.has("counted"):
        return True
    if of_paper and any(c.slot in ("venue", "date") for c in draft.constraints):
        return True
    through = [c.value.kind for c in draft.constraints if c.slot == "author"]
    if draft.show == "authors" and through == ["authors-of"] and not draft.rank:
        return True
    if draft.others and of_paper:
        return True
    if found.has("others") and through == ["authors-of"] and not draft.others:
        return True
    shown = draft.show or "papers"
    if found.has("most") and shown != "papers" and draft.rank is None:
        return True
    named = sum(
        c.slot == "author" and c.value.kind == "named" for c in draft.constraints
    )
    if shown == "authors" and named == 1 and found.has("beside"):
        return True
    return shown in _SHOWN and found.asked != shown and not found.judged


def _clear(draft: Draft, text: str) -> bool:
    """Whether every topic stands where a topic stands: behind "about", "mention"."""
    told = exact(rf"(?<= ){TOPIC_CUE} (?:the |a |an )?").split(text)[1:]
    topics = (str(c.value) for c in draft.constraints if c.slot == "topic")
    return all(any(rest.startswith(topic.lower()) for rest in told) for topic in topics)
