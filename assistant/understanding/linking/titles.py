"""Papers, by their title: in full, by the name before the colon, or half remembered."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.repair import nearest
from assistant.understanding.reading import PaperRef
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library import Library
    from store.models import TitleEntry

_COMMON = 2_000
"""A word in more papers than this names none of them."""
_TELLING = 1_000
"""A half-remembered title must hold a word that is in no more papers than this."""
_REMEMBERED = 10_000
"""Heads of titles kept at hand: each question is read for titles twice."""
_STRETCHES = 256
"""Stretches kept at hand: several forms ask for the same one."""
LEADING = ("the", "a", "an")


class TitleHit(NamedTuple):
    """A title that a stretch of words may mean."""

    entry: TitleEntry
    how: str
    """full, name (the part before the colon), part, words, typo."""
    length: int
    """How many of the words it explains."""
    score: float
    """0 to 1: how much of words and title agree; ties broken by key."""

    @property
    def ref(self) -> PaperRef:
        """The paper."""
        return PaperRef(self.entry.paper, self.entry.key, self.entry.title)


class TitleLinker:
    """Looks titles up by their first words, by rare words, by mended words."""

    def __init__(self, library: Library) -> None:
        self.names = library.names
        self._resolved = lru_cache(_STRETCHES)(self._resolve)
        self._starting = lru_cache(_REMEMBERED)(self.names.titles_starting)

    def at_start(self, parts: Sequence[str]) -> list[TitleHit]:
        """Titles, or names before a colon, that the words begin with; longest first."""
        hits: list[TitleHit] = []
        for head in {" ".join(parts[:2]), parts[0]} if parts else ():
            for entry in self._starting(head):
                hits.extend(_beginning(entry, parts))
        return sorted(hits, key=lambda h: (-h.length, h.how != "full", h.entry.key))

    def inside(self, parts: Sequence[str]) -> TitleHit | None:
        """The one paper whose name before the colon holds the words as a run.

        Words that are all common name too much to be looked through.
        """
        if self._common(parts):
            return None
        found = [
            entry
            for entry in self.names.titles_holding(parts)
            if ": " in entry.title
            and _run(parts, words(artefact(entry.title))) is not None
        ]
        return TitleHit(found[0], "part", len(parts), 0.9) if len(found) == 1 else None

    def resolve(self, text: str, limit: int = 8) -> list[TitleHit]:
        """The papers a stretch may mean that is known to name one; best first."""
        return list(self._resolved(text, limit))

    def _resolve(self, text: str, limit: int) -> list[TitleHit]:
        parts = words(text)
        while len(parts) > 1 and parts[0] in LEADING:
            parts = parts[1:]
        exact = [h for h in self.at_start(parts) if h.length == len(parts)]
        if exact or STOPWORDS.issuperset(parts):
            return exact[:limit]
        if self._common([p for p in parts if p not in STOPWORDS] or parts):
            return []
        return (self._holding(parts) or self._mended(parts))[:limit]

    def _common(self, parts: Sequence[str]) -> bool:
        """Whether every word stands in too many papers to tell one from another."""
        return min(map(self.names.frequency, parts)) > _COMMON

    def _holding(self, parts: Sequence[str], how: str = "words") -> list[TitleHit]:
        wanted = [p for p in parts if p not in STOPWORDS] or list(parts)
        entries = self.names.titles_holding(tuple(dict.fromkeys(wanted)))
        return _ranked([_judge(e, parts, how) for e in entries])

    def _mended(self, parts: Sequence[str]) -> list[TitleHit]:
        mended = [self._mend(p) for p in parts]
        hits = self._holding(mended, "typo") if mended != list(parts) else []
        if hits:
            return hits
        content = [m for m in mended if m not in STOPWORDS and self._known(m)]
        rare = sorted(dict.fromkeys(content), key=self.names.frequency)[:6]
        pool: dict[int, TitleEntry] = {}
        for group in _subsets(rare):
            if self.names.frequency(group[0]) > _TELLING:
                continue
            for entry in self.names.titles_holding(group):
                pool[entry.paper] = entry
        return _ranked([_judge(e, mended, "typo") for e in pool.values()])

    def _known(self, word: str) -> bool:
        return self.names.frequency(word) > 0

    def _mend(self, word: str) -> str:
        if word in STOPWORDS or self._known(word):
            return word
        return next(iter(nearest(word, self.names.near(word))), word)


def artefact(title: str) -> str:
    """The name a title introduces: what stands before its first colon, else all."""
    head, colon, _ = title.partition(": ")
    return head if colon else title


def _beginning(entry: TitleEntry, parts: Sequence[str]) -> list[TitleHit]:
    hits = []
    full = entry.folded.split()
    forms = [("full", full)]
    if ": " in entry.title:
        forms.append(("name", words(artefact(entry.title))))
    for how, form in forms:
        for drop in (0, 1) if form and form[0] in LEADING else (0,):
            rest = form[drop:]
            if rest and list(parts[: len(rest)]) == rest:
                hits.append(TitleHit(entry, how, len(rest), len(rest) / len(full)))
    return hits


def _judge(entry: TitleEntry, parts: Sequence[str], how: str) -> TitleHit:
    """How well words fit a title: coverage both ways, order, and place of the run."""
    title, name = entry.folded.split(), words(artefact(entry.title))
    wanted = {p for p in parts if p not in STOPWORDS} or set(parts)
    covered = len(wanted & set(title)) / len(wanted)
    if _run(parts, name) is not None:
        kind = "part" if how == "words" else how
        return TitleHit(entry, kind, len(parts), 0.8 + 0.2 * len(parts) / len(name))
    content = {t for t in title if t not in STOPWORDS}
    share = len(wanted & content) / max(1, len(content))
    in_order = 0.05 if _run(parts, title) is not None else 0.0
    return TitleHit(
        entry, how, len(parts), 0.75 * covered * covered + 0.2 * share + in_order
    )


def _run(parts: Sequence[str], title: Sequence[str]) -> int | None:
    """Where the words stand in the title as one run; None where they do not."""
    size = len(parts)
    for start in range(len(title) - size + 1):
        if list(title[start : start + size]) == list(parts):
            return start
    return None


def _ranked(hits: list[TitleHit]) -> list[TitleHit]:
    return sorted(hits, key=lambda h: (-h.score, h.entry.first_day, h.entry.key))


def _subsets(rare: Sequence[str]) -> list[tuple[str, ...]]:
    """Pairs of the rarest words, then each alone: enough to meet a mangled title."""
    pairs = [(a, b) for i, a in enumerate(rare) for b in rare[i + 1 :]]
    return [*pairs, *((word,) for word in rare[:3])]
