"""What words can name here: the tables a question is linked by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from store.library.slips import kept_start, swapped
from store.models import Name, TitleEntry
from store.text import fold, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library.database import Database

Kind = Literal["category", "affiliation", "keyword"]

TitleRow = tuple[int, str, str, str, str]
"""The values of a `TitleEntry`."""

_ENTRY = "SELECT paper.id, key, title, title_key, coalesce(first_day, '') FROM paper"
_HELD_TOO = (
    " AND EXISTS (SELECT 1 FROM title_word WHERE word = ?"
    " AND paper_id = rarest.paper_id)"
)
_AFTER = "\U0010ffff"
_BEARERS = "SELECT person_id, folded FROM name_form WHERE folded"
_NAMESAKES = "SELECT person_id, folded FROM namesake WHERE bare"
"""Those who share a name with another, and are told apart by a number."""


class Names:
    """Names, titles, words, venues, categories and affiliations."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def people_having(self, word: str) -> list[Name]:
        """Name forms that hold a folded word, people with most papers first."""
        return self.people_fitting((word,))

    def people_fitting(self, parts: Sequence[str]) -> list[Name]:
        """Name forms that hold every folded word, and for every single letter a word
        that begins with it; people with most papers first. Without a word: nobody."""
        full = sorted((part for part in parts if len(part) > 1), key=self._bearers)
        if not full:
            return []
        others = [f" {part} " for part in full[1:]]
        others += [f" {part}" for part in parts if len(part) == 1]
        rows = self._db.rows(
            "SELECT person_id, form, folded, papers FROM name_word WHERE word = ?"
            + " AND instr(' ' || folded || ' ', ?) > 0" * len(others)
            + " ORDER BY papers DESC, folded",
            (full[0], *others),
        )
        return [Name(*row) for row in rows]

    def _bearers(self, word: str) -> tuple[int, str]:
        known = self._db.value("SELECT names FROM vocabulary WHERE word = ?", (word,))
        return known or 0, word

    def named(self, folded: str) -> list[Name]:
        """People one of whose name forms is exactly this, folded."""
        rows = self._db.rows(
            "SELECT person_id, person.name, folded, papers FROM"
            f" ({_BEARERS} = ?1 UNION {_NAMESAKES} = ?1)"
            " JOIN person ON person.id = person_id"
            " ORDER BY papers DESC, person.name, person_id",
            (folded,),
        )
        return [Name(*row) for row in rows]

    def named_among(self, folded: Sequence[str]) -> dict[str, list[Name]]:
        """People of `named`, for many names in one look-up; those of nobody left"
        " out."""
        rows = self._db.rows(
            "SELECT coalesce(bare, folded), folded, person_id, person.name, papers FROM"
            " (SELECT NULL AS bare, folded, person_id FROM name_form WHERE folded IN"
            " (SELECT value FROM json_each(?1)) UNION SELECT bare, folded, person_id"
            " FROM namesake WHERE bare IN (SELECT value FROM json_each(?1)))"
            " JOIN person ON person.id = person_id"
            " ORDER BY folded, papers DESC, person.name, person_id",
            (json.dumps(folded),),
        )
        found: dict[str, list[Name]] = {}
        for name, key, person, form, papers in rows:
            found.setdefault(name, []).append(Name(person, form, key, papers))
        return found

    def shown(self, person: int) -> str | None:
        """The name that somebody is shown by."""
        found: str | None = self._db.value(
            "SELECT name FROM person WHERE id = ?", (person,)
        )
        return found

    def titles_beginning(self, heads: Sequence[str]) -> dict[str, list[TitleRow]]:
        """Papers whose title, or the artefact it names, begins with each of many heads:
        its first two words, or the only one; in no order. Each as what a `TitleEntry`
        is made of: of thousands few are looked at."""
        rows = self._db.rows(
            "SELECT head, paper.id, key, title, title_key, coalesce(first_day, '')"
            " FROM title_head JOIN paper ON paper.id = paper_id"
            " WHERE head IN (SELECT value FROM json_each(?))",
            (json.dumps(heads),),
        )
        found: dict[str, list[TitleRow]] = {}
        for row in rows:
            found.setdefault(row[0], []).append(row[1:])
        return found

    def titles_holding(self, words: Sequence[str], limit: int = 50) -> list[TitleEntry]:
        """Papers whose title holds all of these folded words, shortest title first."""
        rarest, *others = sorted(set(words), key=self._title_rank) or [""]
        rows = self._db.rows(
            f"{_ENTRY} JOIN title_word AS rarest ON rarest.paper_id = paper.id"
            f" WHERE rarest.word = ?{_HELD_TOO * len(others)}"
            " ORDER BY length(title_key), first_day DESC, key_folded LIMIT ?",
            (rarest, *others, limit),
        )
        return [TitleEntry(*row) for row in rows]

    def few_titles(self, words: Sequence[str], most: int) -> list[TitleEntry]:
        """As `titles_holding`, where no more than `most` titles hold the words; else
        none: those of a common word are neither read nor put in order."""
        rarest, *others = sorted(set(words), key=self._title_rank) or [""]
        ids = self._db.rows(
            "SELECT paper_id FROM title_word AS rarest WHERE word = ?"
            f"{_HELD_TOO * len(others)} LIMIT ?",
            (rarest, *others, most + 1),
        )
        return self.titles_holding(words, most) if 0 < len(ids) <= most else []

    def _title_rank(self, word: str) -> tuple[int, str]:
        return self.frequency(word), word

    def frequency(self, word: str) -> int:
        """In how many papers' title or abstract a folded word stands."""
        return int(
            self._db.value("SELECT df FROM vocabulary WHERE word = ?", (word,)) or 0
        )

    def counted(self, words: Sequence[str]) -> dict[str, tuple[int, int]]:
        """In how many papers and how many name forms folded words stand; those that
        stand in none left out."""
        rows = self._db.rows(
            "SELECT word, df, names FROM vocabulary"
            " WHERE word IN (SELECT value FROM json_each(?))",
            (json.dumps(words),),
        )
        return {word: (papers, names) for word, papers, names in rows}

    def near(self, word: str) -> list[tuple[str, int]]:
        """Words that a misspelt one may be meant for, with how often each is used.

        They share its beginning or its last three letters and differ in length by
        two at most, or have two neighbouring letters swapped: all that one slip can
        make of a word of five letters or more, and most of what two can. Names count
        as words.
        """
        return self._near(word, 2, "", ())

    def alike(self, word: str, slips: int) -> list[tuple[str, int]]:
        """Words of `near` that differ in length by `slips` at most; of those with the
        same last letters, the ones that begin with either of its first two."""
        first = " AND substr(word, 1, 1) IN (?, ?)"
        return self._near(word, slips, first, (word[0], word[1]))

    def _near(
        self, word: str, slips: int, first: str, letters: tuple[str, ...]
    ) -> list[tuple[str, int]]:
        start = word[: kept_start(word)]
        lengths = (len(word) - slips, len(word) + slips)
        found = dict(
            self._db.rows(
                "SELECT word, df + names FROM vocabulary WHERE word >= ? AND word < ?"
                " AND length BETWEEN ? AND ?",
                (start, start + _AFTER, *lengths),
            )
        )
        found.update(
            self._db.rows(
                # The inner query reads the index alone; of its many words few are kept.
                "SELECT word, df + names FROM vocabulary WHERE word IN"
                " (SELECT word FROM vocabulary WHERE tail = ?"
                f" AND length BETWEEN ? AND ?{first})",
                (word[-3:], *lengths, *letters),
            )
        )
        found.update(
            self._db.rows(
                "SELECT word, df + names FROM vocabulary"
                " WHERE word IN (SELECT value FROM json_each(?))",
                (json.dumps(swapped(word)),),
            )
        )
        found.pop(word, None)
        return sorted(found.items())

    def venues(self) -> list[tuple[str, str | None, int]]:
        """Short name (or the full one, where there is no other), full name, papers."""
        rows = self._db.rows(
            "SELECT CASE short WHEN '' THEN name ELSE short END, nullif(name, ''),"
            " papers FROM venue ORDER BY papers DESC, 1, 2"
        )
        return [(short, name, papers) for short, name, papers in rows]

    def venue_keys(self) -> list[tuple[str, str | None, int, str, str]]:
        """The same, with the keys (`store.text.key_of`) of the name and of the full
        one, empty where there is none."""
        return self._db.rows(
            "SELECT CASE short WHEN '' THEN name ELSE short END, nullif(name, ''),"
            " papers, CASE short WHEN '' THEN name_key ELSE short_key END, name_key"
            " FROM venue ORDER BY papers DESC, 1, 2"
        )

    def categories(self) -> list[tuple[str, int]]:
        """Subject categories and how many papers are in each, commonest first."""
        return self._labels("category")

    def most_affiliated(self) -> int:
        """In how many papers the commonest affiliation stands."""
        found = self._db.value(
            "SELECT papers FROM label WHERE kind = 'affiliation'"
            " ORDER BY papers DESC LIMIT 1"
        )
        return found or 0

    def affiliations(self) -> list[tuple[str, int]]:
        """Affiliations and how many papers have each, commonest first."""
        return self._labels("affiliation")

    def keywords(self) -> list[tuple[str, int]]:
        """Keywords and how many papers have each, commonest first."""
        return self._labels("keyword")

    def labels(self, kind: Kind, name: str) -> list[tuple[str, int]]:
        """The labels of a kind with this name, case, accents and marks aside."""
        folded = fold(name) if kind == "category" else key_of(name)
        rows = self._db.rows(
            "SELECT name, papers FROM label WHERE kind = ? AND folded = ?"
            " ORDER BY papers DESC, name",
            (kind, folded),
        )
        return [(name, papers) for name, papers in rows]

    def labelled_among(self, kind: Kind, names: Sequence[str]) -> set[str]:
        """Those of many keys (`store.text.key_of`) that are labels of a kind."""
        rows = self._db.rows(
            "SELECT DISTINCT folded FROM label WHERE kind = ?"
            " AND folded IN (SELECT value FROM json_each(?))",
            (kind, json.dumps(names)),
        )
        return {name for (name,) in rows}

    def _labels(self, kind: str) -> list[tuple[str, int]]:
        rows = self._db.rows(
            "SELECT name, papers FROM label WHERE kind = ? ORDER BY papers DESC, name",
            (kind,),
        )
        return [(name, papers) for name, papers in rows]
