"""What a question on contents names, and the telling words beside the names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from assistant.understanding.grammar import contents as grammar
from assistant.understanding.grammar import number_forms
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef, members
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

    Thing: TypeAlias = PaperRef | str

_FEW: Final = 3
"""A name that stands in more papers than this is of no one of them."""
_WINDOW: Final = 3
"""Words of a title that may begin with a name."""
_TITLE: Final = 8
"""Words of a title that are looked at, where all are in capitals."""
_LEAST: Final = 3
"""And how many there must be at least."""
_MARKS: Final = ".,;:?!()'\""


def things(text: str, mask: Mask, linker: Linker) -> dict[str, Thing]:
    """What is named, by the words of the mask: papers, and rare names of things."""
    found: dict[str, Thing] = {}
    parts = text.split()
    for place, word in enumerate(parts):
        if exact(r"[PW]\d+").fullmatch(word):
            if _topical(mask.surface(word), linker):
                continue
            for n, one in enumerate(members(mask.value(word))):
                if isinstance(one, PaperRef):
                    found[f"{word}{'+' * n}"] = one
            continue
        if place and parts[place - 1] in grammar.NO_THING:
            continue
        written = mask.surface(word).strip(_MARKS)
        if exact(number_forms.MARKED).fullmatch(written):
            found.update(_thing(parts[place : place + _WINDOW], written, mask, linker))
        elif written[:1].isupper():
            found.update(_titled(parts[place : place + _TITLE], mask, linker))
    return found


def _titled(parts: list[str], mask: Mask, linker: Linker) -> dict[str, Thing]:
    """The paper whose title begins with words in capitals: "Exploring Neural ..."."""
    run = [mask.surface(word).strip(_MARKS) for word in parts]
    size = next((n for n, word in enumerate(run) if not word[:1].isupper()), len(run))
    if size < _LEAST:
        return {}
    title = " ".join(run[:size]).removesuffix("'s").removesuffix("’s")
    best = linker.best_title(linker.titles.resolve(title))
    if best is not None and _begins(title, best.ref.title):
        return dict.fromkeys(parts[:size], best.ref)
    return {}


def _thing(
    parts: list[str], written: str, mask: Mask, linker: Linker
) -> dict[str, Thing]:
    """What a name and the words after it stand for: a paper, or a rare name."""
    if _rare(written, linker):
        return {parts[0]: written}
    for size in range(len(parts), 0, -1):
        title = mask.surface(" ".join(parts[:size])).strip(_MARKS)
        title = title.removesuffix("'s").removesuffix("’s")
        best = linker.best_title(linker.titles.resolve(title))
        if best is None or not _begins(title, best.ref.title):
            continue
        if size > 1 or artefact(best.ref.title).lower() == title.lower():
            return dict.fromkeys(parts[:size], best.ref)
    return {}


def _begins(name: str, title: str) -> bool:
    """Whether a title begins with a name: "NeMo" alone is not NeMo-Aligner."""
    size = len(name)
    return title[:size].lower() == name.lower() and title[size : size + 1] in " :"


def _topical(name: str, linker: Linker) -> bool:
    """Whether what may be a paper is written as any word is: "diacritization"."""
    plain = name.isalpha() and name.islower()
    return plain and linker.lexicon.frequency(name) > _FEW


def _rare(name: str, linker: Linker) -> bool:
    """Whether few papers hold the rarest word of a name, and some do."""
    told = [linker.lexicon.frequency(word) for word in words(name)]
    return bool(told) and 0 < min(told) <= _FEW


def rest(text: str, named: dict[str, Thing], mask: Mask) -> list[str]:
    """The telling words beside the names, as typed, in order."""
    taken = {name.rstrip("+") for name in named}
    bare = " ".join(
        word for word in plain(text).split() if word not in taken and word != "|"
    )
    said = words(mask.surface(bare)) if bare else []
    return [
        word
        for before, word in zip(["", *said], said, strict=False)
        if (word == "bit" and (before.isdigit() or before in grammar.WIDTHS))
        or (word not in STOPWORDS and word not in grammar.FRAMING)
    ]


def plain(text: str) -> str:
    """The text with the nouns taken out that only go with a paper's name."""
    if bounded(grammar.HOW_MUCH).search(text):
        text = bounded(grammar.SINCE_WHEN).sub(" ", text)
    return bounded(grammar.ONE_PAPER).sub(r" \g<x> ", text)
