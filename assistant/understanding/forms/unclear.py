"""A reading that leaves words of asking over as a topic is none: the gist is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms.gist import paraphrase
from assistant.understanding.forms.gist_signs import signs
from assistant.understanding.forms.missed import misses
from assistant.understanding.grammar.gist_places import TOPIC_CUE
from assistant.understanding.patterns import exact

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


def read(
    mask: Mask, draft: Draft, linker: Linker, again: Reader, by_form: Reader
) -> None:
    """Read by form; where that leaves words over or misses what is asked, the gist."""
    text = mask.text
    if GIST in draft.rules or not exact(r"[A-Z]\d").search(text):
        by_form(mask, draft, linker)
        return
    before = draft.copy()
    by_form(mask, draft, linker)
    clear = _clear(draft, text)
    if clear and draft.intent not in _LOOKED_AT:
        return
    found = signs(mask.half(text), linker.lexicon.known)
    if found is None or _is_untitled(found, text, mask, draft):
        return
    if clear and not misses(draft, found):
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


def _is_untitled(found: Signs, text: str, mask: Mask, draft: Draft) -> bool:
    """Whether a paper is asked for by a title that is not here, and so is read."""
    title = None if found.judged else exact(_TITLE).search(text)
    if title is None:
        return False
    draft.constraints.clear()
    draft.unknown.append(("paper", str(mask.value(title[1]))))
    draft.intent = "paper.show"
    return True


def _clear(draft: Draft, text: str) -> bool:
    """Whether every topic stands where a topic stands: behind "about", "mention"."""
    told = exact(rf"(?<= ){TOPIC_CUE} (?:the |a |an )?").split(text)[1:]
    topics = (str(c.value) for c in draft.constraints if c.slot == "topic")
    return all(any(rest.startswith(topic.lower()) for rest in told) for topic in topics)
