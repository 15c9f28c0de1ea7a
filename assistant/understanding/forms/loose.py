"""A question of one paper in words of its own: "by whom was P0 penned?".

The question word or the noun says which field is meant; all else must be words
of asking, so that nothing of the question is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import paper_places as places
from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask


def loosely(mask: Mask, draft: Draft, _linker: Linker) -> bool:
    """Whether who, where or when is asked of the one thing that is named."""
    named = mask.all("PW")
    if (
        len(named) != 1
        or mask.all("AVDNCFUQ")
        or exact(places.YES_OR_NO).match(mask.text)
    ):
        return False
    topical = named[0][0] == "W" and mask.has(rf"{places.TOPICAL} {named[0]}")
    if topical or isinstance(mask.value(named[0]), Both):
        return False
    wanted = _wanted(mask.text.replace(named[0], " "))
    if not wanted:
        return False
    draft.constrain("paper", mask.value(named[0]))
    draft.intent, draft.show = places.LOOSE_INTENTS.get(wanted, ("paper.field", wanted))
    draft.rules.append("loosely")
    return True


def _wanted(rest: str) -> str:
    """The one field that the words ask for; none where others are left."""
    parts = [word for word in rest.split() if word[0].isalnum()]
    asked = [
        (place, field)
        for place, word in enumerate(parts)
        for field, nouns in places.ASKED_BY
        if word in nouns
    ]
    if (
        not asked
        or not all(_light(word) for word in parts)
        or {"most", "same", "other"} & set(parts)
    ):
        return ""
    field = asked[0][1]
    many = {"many", "number", "count"} & set(parts)
    return f"count-{field}" if many else field


def _light(word: str) -> bool:
    asking = any(word in nouns for _, nouns in places.ASKED_BY)
    return asking or word in LIGHT or word in STOPWORDS or word in ("number", "count")
