"""Who of a paper's authors is called so: "the author named Daniel who wrote P0"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.asking import said
from assistant.understanding.grammar.cues import AUTHORS
from assistant.understanding.grammar.person_places import CALLED, NAMESAKE
from assistant.understanding.name_parts import told
from assistant.understanding.people_slots import quoted_name
from assistant.understanding.reading import PaperRef

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask


def called(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """A part of a name and one paper, and nothing else but words of asking."""
    named = mask.all("PW")
    if len(named) != 1 or not isinstance(mask.value(named[0]), PaperRef):
        return False
    if not mask.has(rf"(?:who|{AUTHORS}|which|what)"):
        return False
    quoted_name(mask)
    match = mask.has(CALLED)
    part = match[1] if match else told(mask, NAMESAKE, linker)
    if not part:
        return False
    rest = mask.text.replace(match.group() if match else f" {part} ", " ")
    if not all(said(word) for word in rest.split() if word not in (named[0], "|", ",")):
        return False
    draft.constrain("paper", mask.value(named[0]))
    draft.constrain("name", mask.surface(part))
    draft.intent, draft.show = "paper.authors", "authors"
    draft.rules.append("author called so")
    return True
