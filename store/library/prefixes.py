"""What begins as something typed does: the look-ups behind completion.

Each is bounded, so that it can follow the keys: what most papers have is held in
memory for each revision and looked through first; the rest comes from ranges of
indexes that are there for linking. A prefix is folded text (`store.text.key_of`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.models import Facet, TitleEntry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library.database import Database
    from store.library.names import Kind

FOREMOST = 2_000
"""How many people, and labels of a kind, are held in memory: those of most papers."""
_LOOKED_THROUGH = 400
"""Titles that are compared, in the order of their first words."""
_COMMON = 2_000
"""A word of more papers than this does not tell one title from another."""
_AFTER = "\U0010ffff"


class Known(NamedTuple):
    """A name in memory, and what it is found by."""

    name: str
    padded: str
    """Folded, with a blank before."""
    papers: int
    id: int


class Prefixes:
    """People, venues, labels, titles, keys and words, by how they begin."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._revision = -1
        self._held: dict[str, list[Known]] = {}
        self._years: list[Facet] | None = None

    def people(self, parts: Sequence[str], limit: int) -> list[Facet]:
        """People with a name form in which every part begins a word.

        Most papers first, then the shortest name.
        """
        held = self._foremost("people")
        found = _matching(held, parts)
        if parts and not _enough(held, found, limit):
            return self._people_in_range(parts, limit)
        return found[:limit]

    def _people_in_range(self, parts: Sequence[str], limit: int) -> list[Facet]:
        longest, *others = sorted(parts, key=lambda part: (-len(part), part))
        held = " AND instr(' ' || folded, ' ' || ?) > 0" * len(others)
        rows = self._db.rows(
            "SELECT name, person.papers, id FROM (SELECT DISTINCT person_id"
            f" FROM name_word WHERE word >= ? AND word < ?{held}) AS few"
            " CROSS JOIN person ON id = person_id"
            " ORDER BY person.papers DESC, length(name), name, id LIMIT ?",
            (longest, longest + _AFTER, *others, limit),
        )
        return [Facet(*row) for row in rows]

    def labels(self, kind: Kind, prefix: str, limit: int) -> list[Facet]:
        """Labels that begin so, most papers first.

        In the foremost labels, a later word may begin so too.
        """
        parts = prefix.split()
        held = self._foremost(kind)
        found = _matching(held, parts)
        if not parts or _enough(held, found, limit):
            return found[:limit]
        rows = self._db.rows(
            "SELECT name, papers, id FROM label WHERE kind = ? AND folded >= ?"
            " AND folded < ? ORDER BY papers DESC, length(name), name LIMIT ?",
            (kind, prefix, prefix + _AFTER, limit),
        )
        return sorted({*found, *(Facet(*row) for row in rows)}, key=_rank)[:limit]

    def venues(self, prefix: str, limit: int) -> list[Facet]:
        """Venues with a word that begins so; the short name, else the full one."""
        rows = self._db.rows(
            "SELECT CASE short WHEN '' THEN name ELSE short END AS shown, sum(papers)"
            " FROM venue WHERE instr(' ' || short_key, ' ' || ?1) > 0"
            " OR instr(' ' || name_key, ' ' || ?1) > 0 GROUP BY shown"
            " ORDER BY 2 DESC, length(shown), shown LIMIT ?2",
            (prefix, limit),
        )
        return [Facet(*row) for row in rows]

    def papers_at(self, key: str) -> int:
        """How many papers are at the venues of a folded short or full name."""
        return int(
            self._db.value(
                "SELECT sum(papers) FROM venue WHERE short_key = ?1 OR name_key = ?1",
                (key,),
            )
            or 0
        )

    def years(self) -> list[Facet]:
        """Every year with papers and how many, the latest first."""
        self._renew()
        if self._years is None:
            rows = self._db.rows(
                "SELECT CAST(year AS TEXT), count(*) FROM paper"
                " WHERE year IS NOT NULL GROUP BY year ORDER BY year DESC"
            )
            self._years = [Facet(*row) for row in rows]
        return self._years

    def words(self, prefix: str, limit: int) -> list[Facet]:
        """Words of titles and abstracts, and in how many papers each stands."""
        rows = self._db.rows(
            "SELECT word, df FROM vocabulary WHERE word >= ? AND word < ? AND df > 0"
            " ORDER BY df DESC, length, word LIMIT ?",
            (prefix, prefix + _AFTER, limit),
        )
        return [Facet(*row) for row in rows]

    def keys(self, prefix: str, limit: int) -> list[TitleEntry]:
        """Papers whose citation key begins so, in the order of their keys."""
        folded = prefix.casefold()
        return self._titles(
            "WHERE key_folded >= ? AND key_folded < ? ORDER BY key_folded LIMIT ?",
            (folded, folded + _AFTER, limit),
        )

    def titles(self, prefix: str, limit: int) -> list[TitleEntry]:
        """Papers whose title has these words in a row, the last one perhaps cut.

        Those that begin with them first, then the shortest. Where more than a few
        hundred begin so, those are looked through whose first two words come first.
        """
        words = prefix.split()
        if not words:
            return []
        found = {entry.paper: entry for entry in self._begun(words)}
        if len(found) < limit:
            found |= {entry.paper: entry for entry in self._holding(words, limit)}
        begun = f" {prefix}"
        return sorted(
            found.values(),
            key=lambda e: (
                not f" {e.folded}".startswith(begun), len(e.title), e.folded, e.key,
            ),
        )[:limit]  # fmt: skip

    def _begun(self, words: Sequence[str]) -> list[TitleEntry]:
        head = " ".join(words[:2])
        return self._titles(
            "JOIN (SELECT DISTINCT paper_id FROM (SELECT paper_id FROM title_head"
            " WHERE head >= ? AND head < ? ORDER BY head, paper_id LIMIT ?)) AS begun"
            " ON id = begun.paper_id WHERE instr(' ' || title_key, ?) > 0",
            (head, head + _AFTER, _LOOKED_THROUGH, f" {' '.join(words)}"),
        )

    def _holding(self, words: Sequence[str], limit: int) -> list[TitleEntry]:
        """Titles with the words anywhere, by one of them that is whole and rare."""
        rare = [w for w in words[:-1] if self._rare(w)]
        rare = rare or [w for w in words[-1:] if self._rare(w)]
        if not rare:
            return []
        return self._titles(
            "JOIN title_word ON id = title_word.paper_id"
            " WHERE word = ? AND instr(' ' || title_key, ?) > 0"
            " ORDER BY length(title), title_key, key_folded LIMIT ?",
            (max(rare, key=len), f" {' '.join(words)}", limit),
        )

    def _rare(self, word: str) -> bool:
        found = self._db.value("SELECT df FROM vocabulary WHERE word = ?", (word,))
        return (found or 0) <= _COMMON

    def _titles(self, of: str, values: Sequence[str | int]) -> list[TitleEntry]:
        rows = self._db.rows(
            "SELECT id, key, title, title_key, coalesce(first_day, '') FROM paper"
            f" {of}",
            values,
        )
        return [TitleEntry(*row) for row in rows]

    def _foremost(self, what: str) -> list[Known]:
        """People, or labels of a kind, by papers: in memory once for each revision."""
        self._renew()
        if what not in self._held:
            self._held[what] = list(self._load(what))
        return self._held[what]

    def _load(self, what: str) -> Iterator[Known]:
        people = what == "people"
        sql = _PEOPLE if people else _LABELS
        for name, folded, papers, id_ in self._db.rows(
            sql, (FOREMOST,) if people else (what, FOREMOST)
        ):
            yield Known(name, f" {folded}", papers, id_)

    def _renew(self) -> None:
        revision = self._db.counter("revision")
        if revision != self._revision:
            self._revision, self._years = revision, None
            self._held.clear()


def _matching(held: Sequence[Known], parts: Sequence[str]) -> list[Facet]:
    """Those in which every part begins a word, each once, most papers first."""
    found = held
    for part in parts:
        start = f" {part}"
        found = [one for one in found if start in one.padded]
    unique = {one.id: Facet(one.name, one.papers, one.id) for one in found}
    return sorted(unique.values(), key=_rank)


def _enough(held: Sequence[Known], found: Sequence[Facet], limit: int) -> bool:
    """Whether nothing that is not in memory can be among the first so many."""
    if len(held) < FOREMOST:
        return True
    return len(found) >= limit and found[limit - 1].count > held[-1].papers


def _rank(facet: Facet) -> tuple[int, int, str, int]:
    return -facet.count, len(facet.value), facet.value, facet.id or 0


_PEOPLE = (
    "SELECT name, folded, papers, top.id FROM (SELECT id, name, papers FROM person"
    " ORDER BY papers DESC, name LIMIT ?) AS top JOIN name_form ON person_id = top.id"
    " ORDER BY papers DESC, name, top.id, folded"
)
_LABELS = (
    "SELECT name, folded, papers, id FROM label WHERE kind = ?"
    " ORDER BY papers DESC, name LIMIT ?"
)
