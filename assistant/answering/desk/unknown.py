"""Somebody or something named that is not in the library, and the nearest that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.text import key_of, words

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.library.names import Names

NAMED = 3
"""Nearest names that are told."""

ALIKE = 60
"""How like a name must be, in percent (rapidfuzz's ratio), to be told."""

MENDED = 75
"""The same for a word, and for a name that shares none, to be a misspelling."""

POOL = 200
"""Bearers of one word who are looked at, those with most papers first."""

_QUESTIONS: Final = {
    "author": "papers by {}",
    "paper": 'show "{}"',
    "venue": "papers in {}",
}
"""Kind of name -> the question that a nearest name is put into."""


def unknown(asked: Asked) -> Answer:
    """No answer: what is not here, with the nearest names that are."""
    kind, written = asked.parse.unknown[0]
    near = nearest(kind, written, asked.library.names)
    hint = f" The nearest here: {', '.join(near)}." if near else ""
    missing = f"No {kind} called “{written}” is in this library.{hint}"
    question = _QUESTIONS.get(kind, "{}")
    questions = [question.replace("{}", name.replace('"', "'")) for name in near]
    return asked.abstain("unknown_entity", missing, questions)


def nearest(kind: str, written: str, names: Names) -> list[str]:
    """Names of the library that look most like one that is not in it.

    Those that share a word with it come before those it may be misspelt for.
    """
    if kind == "venue":
        pool = {key_of(short): short for short, _, _ in names.venues()}
        return _likest(written, pool, ALIKE)
    shared: dict[str, str] = {}
    meant: dict[str, str] = {}
    for word in words(written):
        found = _bearing(kind, word, names)
        shared |= found
        for other in () if found else _alike(word, names):
            meant |= _bearing(kind, other, names)
    alike = _holding if kind == "paper" else _likest
    near = (*alike(written, shared, ALIKE), *_likest(written, meant, MENDED))
    return list(dict.fromkeys(near))[:NAMED]


def _likest(written: str, pool: dict[str, str], cutoff: int) -> list[str]:
    """The names of a pool (by their folded form) most like one, likest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        key_of(written), list(pool), scorer=fuzz.ratio, score_cutoff=cutoff, limit=NAMED
    )
    return [pool[key] for key, _, _ in found]


def _holding(written: str, pool: dict[str, str], cutoff: int) -> list[str]:
    """The titles that hold most of the words written, in whatever order."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        key_of(written),
        list(pool),
        scorer=fuzz.token_set_ratio,
        score_cutoff=cutoff,
        limit=NAMED,
    )
    return [pool[key] for key, _, _ in found]


def _bearing(kind: str, word: str, names: Names) -> dict[str, str]:
    """Folded name -> name, of those that hold a word."""
    if kind == "author":
        return {n.folded: n.form for n in names.people_having(word)[:POOL]}
    if kind == "paper":
        return {t.folded: t.title for t in names.titles_holding((word,))}
    return {}


def _alike(word: str, names: Names) -> list[str]:
    """Words of the library that one may be a misspelling of, likest first."""
    from rapidfuzz import fuzz, process

    known = [other for other, _ in names.near(word)]
    found = process.extract(
        word, known, scorer=fuzz.ratio, score_cutoff=MENDED, limit=NAMED
    )
    return [other for other, _, _ in found]
