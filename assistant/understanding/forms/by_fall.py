"""How far a figure falls or rises: "by how much does GSM8k fall because of y in X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import Cued, exact
from assistant.understanding.reading import PaperRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_RULE: Final = Cued(
    "by how much",
    r"^ by how much (?:do|does|did|would|will|can) (?P<x>(?:[^\s|,]+ ){1,4}?)(?:fall"
    r"|drop|decline|degrade|decrease|shrink|rise|grow|climb)(?: (?:down|off|up))?"
    r" (?:because of|due to|owing to|from|under|by|with|on account of)"
    r" (?P<why>[^|]+?) (?:described |reported |told |shown |named |identified )?"
    r"(?:in|of|by) (?P<p>[PW]\d+)[ ?.!|]*$",
)


def by_fall(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether it is asked how far a figure moves for a cause that a paper tells."""
    match = mask.meets(_RULE)
    paper = mask.value(match["p"]) if match else None
    if match is None or not isinstance(paper, PaperRef):
        return False
    said = f"{match['x'].strip()} {match['why']}"
    if exact(r"(?<![\w-])[A-Z]\d").search(said):
        return False
    asked = [word for word in words(mask.surface(said)) if word not in STOPWORDS]
    if not asked:
        return False
    draft.intent, draft.measure = "answer.passage", "number"
    draft.constrain("paper", paper)
    draft.constrain("topic", " ".join(asked))
    return True
