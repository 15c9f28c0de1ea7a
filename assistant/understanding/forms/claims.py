"""Claims to be held against the papers: "what is the evidence that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.claims import (
    CLAIMS,
    CONDITION_AT_END,
    OF_PAPERS,
)
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.leftovers import SLOTS
from assistant.understanding.patterns import exact
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_LEAST = 2
"""Telling words that a claim has at least."""


def claim(mask: Mask, draft: Draft, _linker: Linker) -> bool:
    """A claim is kept whole: its names are words that the papers must use."""
    for rule in CLAIMS:
        match = mask.meets(rule)
        if match is None:
            continue
        stretch, conditions = _without_conditions(match["x"])
        said = mask.surface(stretch).strip(" ?.!,\"'")
        telling = [word for word in words(said) if word not in STOPWORDS]
        if len(telling) >= _LEAST:
            draft.intent, draft.measure = "answer.passage", "evidence"
            draft.constrain("topic", said)
            for name in conditions:
                draft.constrain(SLOTS[name[0]], mask.value(name))
            return True
    return _papers_that_say(mask, draft)


def _without_conditions(stretch: str) -> tuple[str, list[str]]:
    """A claim without the date, venue or author at its end, and those by name."""
    names: list[str] = []
    while match := exact(CONDITION_AT_END).search(stretch):
        names.append(match[1] or match[2])
        stretch = stretch[: match.start()]
    return stretch, names


def _papers_that_say(mask: Mask, draft: Draft) -> bool:
    """As in "which study found that X": a search, of papers that hold the words."""
    match = mask.meets(OF_PAPERS)
    if match is None or mask.all("APVDNCFU"):
        return False
    draft.constrain("topic", mask.surface(match["x"]).strip(" ?.!,\"'").lower())
    draft.intent, draft.strict = "papers.find", True
    return True
