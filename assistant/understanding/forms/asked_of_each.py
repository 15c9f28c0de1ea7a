"""One thing asked of several papers: "where does the data of X come from, of Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms import told_papers
from assistant.understanding.grammar import asked_of_each as grammar
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.grammar.several_numbers import SIZES
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef, members
from store.text import stems, words

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

RULE: Final = "asked of each"
_MOST: Final = 9
"""Words of what is asked at most."""


def asked_of_each(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether one thing is asked of several papers, and which."""
    for rule in grammar.AGAIN:
        match = mask.meets(rule)
        if match and _echoes(match, mask):
            sides = _papers(f"{match['x']} {match['y']}", mask)
            return _fill(f"{match['head']} {match['tail']}", sides, mask, draft)
    for rule in grammar.OF_EACH:
        match = mask.meets(rule)
        if match is None:
            continue
        groups = match.groupdict()
        if groups.get("sides"):
            sides = _papers(groups["sides"], mask)
        else:
            sides = _told([groups["x"], groups["y"]], mask, linker)
        asked = f"{groups['head']} {groups.get('tail') or ''}"
        if _fill(asked, sides, mask, draft):
            return True
    return False


def _echoes(match: re.Match[str], mask: Mask) -> bool:
    """Whether the second asking has no words that the first has not."""
    first = set(stems(mask.surface(f"{match['head']} {match['tail']}")))
    again = words(mask.surface(f"{match['again']} {match['end']}"))
    plain = grammar.ECHOES | STOPWORDS
    return first.issuperset(stems(" ".join(w for w in again if w not in plain)))


def _papers(stretch: str, mask: Mask) -> list[PaperRef]:
    """The papers whose placeholders stand in a stretch."""
    return [
        one
        for name in exact(r"\b[PW]\d+\b").findall(stretch)
        for one in members(mask.value(name))
        if isinstance(one, PaperRef)
    ]


def _told(pieces: Sequence[str], mask: Mask, linker: Linker) -> list[PaperRef]:
    """The papers that two stretches tell; none if one of them tells none."""
    sure = {one.id for piece in pieces for one in _papers(piece, mask)}
    found: list[PaperRef] = []
    for piece in pieces:
        told = told_papers.one_of(piece, mask, linker, sure)
        refs = [one for one in told if isinstance(one, PaperRef)]
        refs = refs or _about(piece, sure, mask, linker)
        if not refs:
            return []
        found += refs
    return found


def _about(piece: str, sure: set[int], mask: Mask, linker: Linker) -> list[PaperRef]:
    """The one paper beside those named that has a name in its title."""
    name = mask.surface(exact(r"^(?:the|an?) ").sub("", piece.strip()))
    if exact(r"[PW]\d").search(piece) or not any(one.isupper() for one in name):
        return []
    found = told_papers.described(words(name), linker, sure, "report")
    return found if len(found) == 1 else []


def _fill(asked: str, sides: Sequence[PaperRef], mask: Mask, draft: Draft) -> bool:
    """Compare two papers or more by what is asked of all of them."""
    each = list(dict.fromkeys(sides))
    said = [
        word
        for word in words(mask.surface(asked))
        if word not in STOPWORDS | grammar.EMPTY | grammar.ECHOES
    ]
    if len(each) < 2 or not 0 < len(said) <= _MOST:
        return False
    if bounded(grammar.NOT_SAID).search(asked) or exact(r"[A-Z]\d").search(asked):
        return False
    if bounded(grammar.ORIGIN).search(asked):
        said.append(grammar.SOURCE)
    sized = SIZES.intersection(said) and not bounded(grammar.OTHER_SIZES).search(asked)
    if not (kind_of(said) or sized):
        draft.rules.append(RULE)
    draft.intent, draft.quantity = "answer.compare", None
    draft.field = " ".join(said)
    for one in each:
        draft.constrain("paper", one, group=1)
    return True
