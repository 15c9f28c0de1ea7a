"""The sizes of two side by side: "how much larger is X than Y in parameters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import by_size as grammar
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.grammar.several_numbers import SIZES
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import exact
from assistant.understanding.reading import PaperRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_ENDS = (1, 2)
"""Words at the end of a name that another of its family has others for."""


def by_size(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether a size of two papers is asked for, and which."""
    for rule in grammar.RULES:
        match = mask.meets(rule)
        if match is None:
            continue
        said = [w for w in words(mask.surface(match["by"])) if w not in grammar.PLAIN]
        kind = "parameters" if SIZES.intersection(said) else kind_of(said)
        sides = [_paper(match[one], mask) for one in ("x", "y")]
        if sides[1] is None and sides[0] is not None:
            sides[1] = sibling(mask.surface(match["y"]), sides[0], linker)
        each = [one for one in sides if one is not None]
        if kind and grammar.ALONE.issuperset(said) and len({*each}) == 2:
            draft.intent, draft.quantity = "answer.compare", kind
            for one in each:
                draft.constrain("paper", one, group=1)
            return True
    return False


def _paper(stretch: str, mask: Mask) -> PaperRef | None:
    name = exact(r"^ *the ").sub("", stretch).strip()
    value = mask.value(name) if exact(r"[PW]\d+").fullmatch(name) else None
    return value if isinstance(value, PaperRef) else None


def sibling(name: str, beside: PaperRef, linker: Linker) -> PaperRef | None:
    """The paper of a family that is told by its last words: "Super" by "Hum 3 Nano"."""
    family = artefact(beside.title).split()
    for size in _ENDS:
        if len(family) <= size:
            continue
        whole = " ".join([*family[:-size], name.strip()])
        best = linker.best_title(linker.titles.resolve(whole))
        if best is not None and words(artefact(best.ref.title)) == words(whole):
            return best.ref
    return None
