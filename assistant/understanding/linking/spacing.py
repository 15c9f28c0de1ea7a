"""Names typed with a blank too few or too many: "DeepSpeech 2", "Chat QA".

A word that the library does not know is parted where its parts stand side by side in a
title; two words are joined where the word they make begins a title, or is known while
one of the two is not. Everything else is left as it was typed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.mending import everyday
from assistant.understanding.patterns import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from store.text import Word

SHORTEST: Final = 5
"""Letters of a word that is two."""
PART: Final = 3
"""Letters of a part that no capital tells."""
_MOST: Final = 8
"""Unknown words of a question that are looked at: its time is bounded."""
_PIECES: Final = r"[A-Z]+(?![a-z])|[A-Z]?[^\WA-Z\d_]+|\d+"
"""What capitals and digits part a name into: "Deep", "Speech", "2"."""
_MARKED: Final = r"[A-Z\d]"
_FOLLOWING: Final = 6
"""Words behind a name that may be of it."""
_WHY: Final = "not in any text here; so spaced it is in a title"


def respaced(raw: str, words: Sequence[Word], linker: Linker, draft: Draft) -> str:
    """The question with such names as they are written here; each change is noted."""
    texts = [word.text for word in words]
    pairs = [left + right for left, right in pairwise(texts)]
    linker.lexicon.learn([*texts, *pairs])
    changes = [*_parted(raw, words, linker), *_joined(raw, words, texts, linker)]
    line, until = raw, len(raw)
    for start, end, new in sorted(changes, reverse=True):
        if end <= until:
            draft.note("typo", raw[start:end], new, _WHY)
            line, until = f"{line[:start]}{new}{line[end:]}", start
    return line


def _parted(
    raw: str, words: Sequence[Word], linker: Linker
) -> Iterator[tuple[int, int, str]]:
    """Words that are two or three: where, and as they are written in a title."""
    unknown = [
        word
        for word in words
        if len(word.text) >= SHORTEST
        and not linker.lexicon.known(word.text)
        and not everyday(word.text)
        and not _place((word.text,), linker)
    ]
    for word in unknown[:_MOST]:
        written = raw[word.start : word.end]
        for pieces in _splits(written) if len(written) == len(word.text) else ():
            if _in_a_title([piece.lower() for piece in pieces], linker):
                yield word.start, word.end, " ".join(pieces)
                break


def _splits(written: str) -> Iterator[list[str]]:
    """The ways to part a word: by its capitals and digits, then anywhere."""
    pieces = exact(_PIECES).findall(written)
    if len(pieces) > 1 and "".join(pieces) == written:
        yield pieces
        yield from ([*_two(pieces, at)] for at in range(1, len(pieces)))
    for at in range(PART, len(written) - PART + 1):
        yield [written[:at], written[at:]]


def _two(pieces: Sequence[str], at: int) -> tuple[str, str]:
    return "".join(pieces[:at]), "".join(pieces[at:])


def _in_a_title(parts: Sequence[str], linker: Linker) -> bool:
    """Whether words stand side by side in a title."""
    linker.lexicon.learn(parts)
    if not all(map(linker.lexicon.frequency, parts)):
        return False
    run = f" {' '.join(parts)} "
    held = linker.library.names.titles_holding(parts)
    return any(run in f" {entry.folded} " for entry in held)


def _joined(
    raw: str, words: Sequence[Word], texts: Sequence[str], linker: Linker
) -> Iterator[tuple[int, int, str]]:
    """Words that are halves of one: where, and the whole."""
    for at, (left, right) in enumerate(pairwise(texts)):
        start, end = words[at].start, words[at + 1].end
        gap = raw[words[at].end : words[at + 1].start]
        whole = left + right
        if gap not in (" ", "-") or not linker.lexicon.frequency(whole):
            continue
        if len(whole) < SHORTEST or not STOPWORDS.isdisjoint((left, right)):
            continue
        marked = exact(_MARKED).match(raw, words[at + 1].start)
        name = [whole, *texts[at + 2 : at + 2 + _FOLLOWING]]
        meant = (marked and linker.titles.at_start(name)) or _strange(
            left, right, linker
        )
        if meant and not _stands(left, right, linker):
            yield start, end, raw[start:end].replace(gap, "", 1)


def _strange(left: str, right: str, linker: Linker) -> bool:
    """Whether the library does not know one of two words that are no everyday ones."""
    if everyday(left) or everyday(right):
        return False
    return not (linker.lexicon.known(left) and linker.lexicon.known(right))


def _stands(left: str, right: str, linker: Linker) -> bool:
    """Whether two words are together in a title or in a name, and so no halves."""
    named = linker.library.names.named_among([f"{left} {right}", f"{right} {left}"])
    return (
        bool(named)
        or _in_a_title((left, right), linker)
        or _place((left, right), linker)
    )


def _place(parts: Sequence[str], linker: Linker) -> bool:
    """Whether words name a venue or an affiliation."""
    places = linker.places
    return bool(places.venue(parts) or places.affiliation(parts))
