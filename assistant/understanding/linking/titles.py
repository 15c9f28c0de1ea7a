"""Papers, by their title: in full, by the name before the colon, or half remembered."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.reading import PaperRef
from store.models import TitleEntry
from store.text import key_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.understanding.linking.lexicon import Lexicon
    from store.library import Library
    from store.library.names import TitleRow

    Begun = dict[str, list[tuple[str, str, TitleRow]]]
    """Third word -> titles that begin alike: the words, which part of it, the title."""

_COMMON = 2_000
"""A word in more papers than this names none of them."""
_TELLING = 1_000
"""A half-remembered title must hold a word that is in no more papers than this."""
_REMEMBERED = 20_000
"""Heads and titles kept at hand: each question is read for titles twice, and many
begin alike. Thousands of titles share some heads."""
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

    def __init__(self, library: Library, lexicon: Lexicon) -> None:
        self.names = library.names
        self.lexicon = lexicon
        self._resolved = lru_cache(_STRETCHES)(self._resolve)
        self._begun: dict[str, Begun] = {}
        self._kept = 0
        """How many heads and titles those are."""

    def learn(self, runs: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
        """Look up all at once how titles begin; the runs and places where some do."""
        heads = {
            (number, place): _heads(run[place : place + 2])
            for number, run in enumerate(runs)
            for place in range(len(run))
        }
        every = dict.fromkeys(head for two in heads.values() for head in two)
        held = {head: self._begun[head] for head in every if head in self._begun}
        held |= self._learn([head for head in every if head not in held])
        return [at for at, two in heads.items() if any(held[head] for head in two)]

    def _learn(self, heads: Sequence[str]) -> dict[str, Begun]:
        found = self.names.titles_beginning(heads) if heads else {}
        learnt = {head: beginnings(head, found.get(head, ())) for head in heads}
        more = len(heads) + sum(map(len, found.values()))
        if self._kept + more > _REMEMBERED:
            self._begun.clear()
            self._kept = 0
        self._begun |= learnt
        self._kept += more
        return learnt

    def at_start(
        self, parts: list[str], start: int = 0, most: int | None = None
    ) -> list[TitleHit]:
        """Titles, or names before a colon, that the words from a place on begin with,
        of so many words at most; longest first."""
        end = len(parts) if most is None else min(len(parts), start + most)
        hits: list[TitleHit] = []
        for head in _heads(parts[start : min(start + 2, end)]):
            begun = self._begun.get(head)
            if begun is None:
                begun = self._learn((head,))[head]
            if begun:
                hits.extend(_beginning(begun, parts, start, end))
        if len(hits) > 1:
            hits.sort(key=lambda h: (-h.length, h.how != "full", h.entry.key))
        return hits

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
        return min(map(self.lexicon.frequency, parts)) > _COMMON

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
        rare = sorted(dict.fromkeys(content), key=self.lexicon.frequency)[:6]
        pool: dict[int, TitleEntry] = {}
        for group in _subsets(rare):
            if self.lexicon.frequency(group[0]) > _TELLING:
                continue
            for entry in self.names.titles_holding(group):
                pool[entry.paper] = entry
        return _ranked([_judge(e, mended, "typo") for e in pool.values()])

    def _known(self, word: str) -> bool:
        return self.lexicon.frequency(word) > 0

    def _mend(self, word: str) -> str:
        if word in STOPWORDS or self._known(word):
            return word
        return next(iter(self.lexicon.nearest(word)), word)


def artefact(title: str) -> str:
    """The name a title introduces: what stands before its first colon, else all."""
    head, colon, _ = title.partition(": ")
    return head if colon else title


def _heads(first_two: Sequence[str]) -> tuple[str, ...]:
    """What a title that starts with these words may be begun by."""
    if len(first_two) < 2:
        return tuple(first_two)
    return f"{first_two[0]} {first_two[1]}", first_two[0]


def beginnings(head: str, rows: Iterable[TitleRow]) -> Begun:
    """The titles and names before a colon that begin with a head, with and without
    a leading article, by their third word ("" where they have none)."""
    found: Begun = {}
    longer = f"{head} "
    for row in rows:
        for how, form in _forms(row[2], row[3]):
            if form == head:
                found.setdefault("", []).append((form, how, row))
            elif " " in head and form.startswith(longer):
                third = form[len(longer) :].partition(" ")[0]
                found.setdefault(third, []).append((form, how, row))
    return found


def _forms(title: str, folded: str) -> Iterator[tuple[str, str]]:
    """How a title may be typed, folded: whole or by its name, and less its article."""
    names = [("full", folded)]
    if ": " in title:
        names.append(("name", key_of(artefact(title))))
    for how, form in names:
        yield how, form
        article, blank, rest = form.partition(" ")
        if blank and article in LEADING:
            yield how, rest


def _beginning(
    begun: Begun, parts: list[str], start: int, end: int
) -> Iterator[TitleHit]:
    """Those that the words of a stretch begin with."""
    third = parts[start + 2] if start + 2 < end else ""
    for form, how, row in (
        *begun.get("", ()),
        *(begun.get(third, ()) if third else ()),
    ):
        size = form.count(" ") + 1
        until = start + size
        if until <= end and (size < 3 or " ".join(parts[start:until]) == form):
            whole = row[3].count(" ") + 1
            yield TitleHit(TitleEntry(*row), how, size, size / whole)


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
