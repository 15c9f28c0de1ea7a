"""Two papers side by side by a number: "which has more tokens, X or Y".

One table of ways to ask. A side is a paper, one of its family by the last words of its
name, or else a name as it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms import one_side, side_by_side
from assistant.understanding.forms.one_side import OneSide
from assistant.understanding.grammar import by_number as grammar
from assistant.understanding.grammar.comparisons import MORE_OR_LESS, SEVERAL_ASPECTS
from assistant.understanding.grammar.number_forms import MARKED
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.grammar.several_numbers import SIZES
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef, members
from store.text import words

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_ENDS = (1, 2)
"""Words at the end of a name that another of its family has others for."""
_PLAIN = STOPWORDS | (MORE_OR_LESS - SIZES)
"""Words that do not say which number is meant."""
_PAPER = r"(?:the )?(?P<name>[PW]\d+)"


def by_number(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether a number of two papers is asked for, and which."""
    for rule in grammar.RULES:
        match = mask.meets(rule)
        if match is None or exact(grammar.STORED).search(match["by"]):
            continue
        asked = words(mask.surface(match["by"]))
        said = [one for one in asked if one not in _PLAIN]
        if not (kind_of(said) or SIZES.intersection(said)):
            continue
        sides = _sides(match, mask, draft, linker)
        several = bounded(SEVERAL_ASPECTS).search(match["by"])
        by = match["by"] if several else " ".join(said)
        if sides and _fill(sides, by, match, mask, draft):
            return True
    return False


def _fill(
    sides: list[OneSide], by: str, match: re.Match[str], mask: Mask, draft: Draft
) -> bool:
    """The number of the sides; of sizes alone all that are stated."""
    second = match.groupdict().get("y") or match["x"]
    if not side_by_side.fill_read(sides, second, by, mask, draft):
        return False
    said = [one for one in words(by) if one not in grammar.PLAIN]
    if grammar.ALONE.issuperset(said):
        sized = not SIZES.isdisjoint(said)
        draft.quantity, draft.field = "parameters" if sized else kind_of(said), None
    return True


def _sides(
    match: re.Match[str], mask: Mask, draft: Draft, linker: Linker
) -> list[OneSide]:
    """The papers that are named, or what else the two sides mean; none if no such."""
    x, y = match["x"], match.groupdict().get("y")
    papers = [*_papers(x, mask), *(_papers(y, mask) if y else ())]
    if len(papers) == 1 and y:
        of_family = sibling(mask.surface(y), papers[0], linker)
        papers += [of_family] if of_family else []
    if len(set(papers)) > 1:
        return [OneSide(one) for one in papers]
    if not (y and side_by_side.two_things(match)):
        return []
    than = " than " in match.re.pattern
    if not (_named(y, mask) or (_named(x, mask) and not than)):
        return []
    sides = [one_side.read(one, mask, draft, linker) for one in (x, y)]
    meant = all(isinstance(side.meaning, (PaperRef, str)) for side in sides)
    return sides if meant else []


def _papers(stretch: str, mask: Mask) -> list[PaperRef]:
    """The papers of a stretch that is their name, or that of several."""
    match = exact(_PAPER).fullmatch(stretch.strip())
    meant = members(mask.value(match["name"])) if match else ()
    papers = [one for one in meant if isinstance(one, PaperRef)]
    return papers if len(papers) == len(meant) else []


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


def _named(stretch: str, mask: Mask) -> bool:
    """Whether a side is a paper, or written as a name is."""
    if exact(r"[PW]\d+").fullmatch(stretch):
        return True
    return any(exact(MARKED).fullmatch(one) for one in mask.surface(stretch).split())
