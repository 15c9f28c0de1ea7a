"""Typing errors in names, mended before names are looked for.

A word that the library does not know is put right only where the name it then
makes with its neighbours is known: a person's, a venue's, a run of a title.
Everything else is left as it was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.repair import SHORTEST, allowed, nearest
from assistant.understanding.patterns import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from store.text import Word

_MOST = 8
"""Unknown words of a question that are looked at: its time is bounded."""
_CANDIDATES = 12
_WHY = "not in any text here; so spelt it is a name that is"
_ASKING = "not in any text here; so spelt it is a word of asking"
_OFTEN = frozenset(
    ("published", "publish", "conference", "papers", "authors", "paper", "author")
)


def mended(raw: str, words: Sequence[Word], linker: Linker, draft: Draft) -> str:
    """The question with its misspelt names put right; each repair is noted."""
    line, moved = raw, 0
    texts = [word.text for word in words]
    linker.lexicon.learn(texts)
    unknown = [i for i, word in enumerate(texts) if _unknown(word, linker)]
    for place in unknown[:_MOST]:
        right = _right(texts, place, words, raw, linker)
        why = _WHY if right else _ASKING
        right = right or _of_asking(texts[place], words[place], raw)
        if right is None:
            continue
        start, end = words[place].start + moved, words[place].end + moved
        new = _cased(right, line[start:end])
        draft.note("typo", line[start:end], new, why)
        line = f"{line[:start]}{new}{line[end:]}"
        moved += len(new) - (end - start)
        texts[place] = right
    return line


def _of_asking(text: str, word: Word, raw: str) -> str | None:
    """The word of asking that is meant: one in small letters, or the first."""
    from assistant.understanding.asking import misspelt

    small = raw[word.start : word.end].islower() or not word.start
    return misspelt(text) if small else None


def _unknown(word: str, linker: Linker) -> bool:
    """Whether no text, no name and no venue here holds a word."""
    if len(word) < SHORTEST or linker.lexicon.known(word):
        return False
    if everyday(word) or not allowed(word):
        return False
    return linker.places.venues.get(word) is None


def everyday(word: str) -> bool:
    """Whether a word is one of asking or of everyday English, right as it is."""
    return word in STOPWORDS or word in LIGHT or word in PLAIN or word in _OFTEN


def _right(
    texts: Sequence[str], place: int, words: Sequence[Word], raw: str, linker: Linker
) -> str | None:
    word = texts[place]
    near = linker.lexicon.nearest(word)[:_CANDIDATES]
    return (
        _person(texts, place, near, linker)
        or _with_initial(texts, place, near, words, raw, linker)
        or _title(texts, place, near, linker)
        or _venue(
            word, raw[words[place].start : words[place].end], texts, place, linker
        )
    )


def _person(
    texts: Sequence[str], place: int, near: Sequence[str], linker: Linker
) -> str | None:
    """The nearest word that makes a known name with those beside it."""
    made = [(name, other) for other in near for name in _names(texts, place, other)]
    known = linker.library.names.named_among([name for name, _ in made])
    return next((other for name, other in made if name in known), None)


def _names(texts: Sequence[str], place: int, other: str) -> Iterator[str]:
    """Stretches of two to four words around a place, with another word in it."""
    line = [*texts[:place], other, *texts[place + 1 :]]
    for size in (4, 3, 2):
        for start in range(max(0, place - size + 1), place + 1):
            part = line[start : start + size]
            if len(part) == size:
                yield " ".join(part)
                yield " ".join([*part[1:], part[0]])
                yield " ".join([part[-1], *part[:-1]])


def _with_initial(
    texts: Sequence[str],
    place: int,
    near: Sequence[str],
    words: Sequence[Word],
    raw: str,
    linker: Linker,
) -> str | None:
    """The nearest word that is somebody's name beside an initial: "V. Popesncu"."""
    sides = [i for i in (place - 1, place + 1) if 0 <= i < len(texts)]
    letters = [texts[i] for i in sides if _initial(words[i], raw)]
    for other in near[:4]:
        if any(linker.people.initials([letter, other]) for letter in letters):
            return other
    return None


def _initial(word: Word, raw: str) -> bool:
    """A capital letter; one that is a word as well needs its full stop."""
    if len(word.text) != 1 or not raw[word.start].isupper():
        return False
    return word.text not in ("a", "i") or raw[word.end : word.end + 1] == "."


def _title(
    texts: Sequence[str], place: int, near: Sequence[str], linker: Linker
) -> str | None:
    """The nearest word that goes on a title with the words on either side."""
    before, after = texts[max(0, place - 2) : place], texts[place + 1 : place + 3]
    for other in near:
        for run in ([*before, other, *after], [*before, other], [other, *after]):
            if len(run) < 3:
                continue
            held = f" {' '.join(run)} "
            entries = linker.library.names.titles_holding(tuple(dict.fromkeys(run)), 10)
            if any(held in f" {entry.folded} " for entry in entries):
                return other
    return None


def _venue(
    word: str, written: str, texts: Sequence[str], place: int, linker: Linker
) -> str | None:
    """A venue's short name, where capitals or its place say that one is meant."""
    before = texts[place - 1] if place else ""
    after = texts[place + 1] if place + 1 < len(texts) else ""
    placed = before in ("in", "at", "of", "from", "the", "or", "and", "conference")
    meant = placed or after in ("papers", "paper", "conference", "proceedings")
    if not meant and not exact(r"[A-Z].*[A-Z]").search(written):
        return None
    venues = ((key, one.papers) for key, one in linker.places.venues.items())
    near = nearest(word, ((key, n) for key, n in venues if " " not in key))
    return near[0] if near else None


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.title() if like[:1].isupper() else word
