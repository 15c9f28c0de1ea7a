"""Papers as shown, written to their tables, and taken out of them again.

Everything here is derived from the records: `erase` takes a paper's part out of
every table and count, `write` puts the newly weighed one in.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from store.citation_keys import base_key
from store.filters import fold_key
from store.identity import normal_identifier
from store.library.registry import LabelRegistry, PersonRegistry, VenueRegistry
from store.text import words

if TYPE_CHECKING:
    from store.library.database import Database
    from store.weighing import Shown

_PAPER_COLUMNS = (
    "key", "key_folded", "base", "base_folded", "base_stated", "title", "title_key",
    "abstract_id", "date", "first_day", "last_day", "year", "venue_id", "code",
    "code_url", "score", "citations", "n_authors", "authors_complete", "kind", "fields",
    "revision",
)  # fmt: skip
_PUT_PAPER = (
    f"INSERT INTO paper(id, {', '.join(_PAPER_COLUMNS)})"
    f" VALUES(?{', ?' * len(_PAPER_COLUMNS)}) ON CONFLICT(id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _PAPER_COLUMNS)
)
_INSERTS = {
    "authorship": "INSERT INTO authorship VALUES(?, ?, ?, ?, ?, ?)",
    "labelled": "INSERT INTO labelled VALUES(?, ?, ?)",
    "identifier": "INSERT OR IGNORE INTO identifier VALUES(?, ?, ?, ?)",
    "title_word": "INSERT INTO title_word VALUES(?, ?)",
    "title_head": "INSERT INTO title_head VALUES(?, ?)",
}
_SCATTERED = ("identifier", "title_word", "title_head")
"""Tables whose rows do not come in the order of their keys."""
_WORDS_HELD = 300_000
_ARTICLES = ("the", "a", "an")


def heads(title: str, title_key: str) -> set[str]:
    """The first two words of a title, of the artefact named before its colon, and of
    both without a leading article: how a title is begun when it is typed."""
    artefact, colon, _ = title.partition(": ")
    found = set()
    for start in (
        (title_key.split(" ", 3), words(artefact))
        if colon
        else (title_key.split(" ", 3),)
    ):
        found.add(" ".join(start[:2]))
        if start[0:1] and start[0] in _ARTICLES:
            found.add(" ".join(start[1:3]))
    found.discard("")
    return found


class Projection:
    """Writes papers in batches; lives as long as one import."""

    def __init__(self, database: Database, revision: int) -> None:
        self._db = database
        self.revision = revision
        """The revision that this import makes."""
        self.people = PersonRegistry(database)
        self.labels = LabelRegistry(database)
        self.venues = VenueRegistry(database)
        self.bases: set[str] = set()
        """Folded bases of keys that have to be settled again."""
        self._words: Counter[str] = Counter()
        self._papers: list[tuple[Any, ...]] = []
        self._rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _INSERTS}
        self._erased: set[int] = set()
        self._shrinks = False
        """Whether something was taken out: counts may have come down to none."""
        self._names_gone: set[tuple[int, str]] = set()

    def put(self, paper: int, shown: Shown) -> None:
        """Queue a paper for writing; what stood there before must be erased."""
        self._erased.discard(paper)
        self._put_row(paper, shown)
        self._put_authors(paper, shown)
        self._put_labels(paper, shown)
        for scheme, value in shown.identifiers:
            scheme, folded = normal_identifier(scheme, value)
            self._rows["identifier"].append((scheme, folded, paper, value))
        for key in shown.keys:
            self._rows["identifier"].append(("key", fold_key(key), paper, key))
        for word in set(shown.title_key.split()):
            self._rows["title_word"].append((word, paper))
        for head in heads(shown.title, shown.title_key):
            self._rows["title_head"].append((head, paper))
        self._words.update(_text_words(shown.title_key, shown.abstract))

    def _put_row(self, paper: int, shown: Shown) -> None:
        date = shown.date
        first_author = shown.authors[0][0] if shown.authors else None
        base = shown.key or base_key(shown.title, first_author, date)
        venue = self.venues.id_of(shown.venue, shown.venue_name)
        if venue is not None:
            self.venues.papers[venue] += 1
        folded = fold_key(base)
        self.bases.add(folded)
        self._papers.append((
            paper, base, folded, base, folded, shown.key is not None, shown.title,
            shown.title_key, shown.abstract_id, date and str(date),
            date and date.first_day, date and date.last_day, date and date.year, venue,
            shown.code, shown.code_url, shown.score, shown.citations,
            len(shown.authors), shown.authors_complete, shown.kind,
            json.dumps(shown.fields, ensure_ascii=False) if shown.fields else "[]",
            self.revision,
        ))  # fmt: skip

    def _put_authors(self, paper: int, shown: Shown) -> None:
        people: set[int] = set()
        rows = self._rows["authorship"]
        for rank, (name, position) in enumerate(shown.authors):
            person = self.people.id_of(name)
            rows.append((paper, rank, person, position, name, person in people))
            people.add(person)
        self.people.papers.update(people)

    def _put_labels(self, paper: int, shown: Shown) -> None:
        rank = 0
        for kind, names in (
            ("category", shown.categories),
            ("affiliation", shown.affiliations),
            ("keyword", shown.keywords),
        ):
            for name in names:
                label = self.labels.id_of(kind, name)
                self.labels.papers[label] += 1
                self._rows["labelled"].append((paper, rank, label))
                rank += 1

    def flush(self) -> None:
        """Write what is queued."""
        self.people.write()
        self.labels.write()
        self.venues.write()
        self._db.run_many(_PUT_PAPER, self._papers)
        self._papers.clear()
        for name, rows in self._rows.items():
            if name in _SCATTERED:
                rows.sort()
            self._db.run_many(_INSERTS[name], rows)
        written = {(row[2], row[4]) for row in self._rows["authorship"]}
        self._names_gone -= written
        for rows in self._rows.values():
            rows.clear()
        if len(self._words) > _WORDS_HELD:
            self._write_words()

    def erase(self, paper: int) -> None:
        """Take a paper's part out of every table and count but its own row."""
        if paper in self._erased:
            return
        row = self._db.row(
            "SELECT title, paper.title_key, venue_id, base_folded, abstract FROM paper"
            " LEFT JOIN record ON record.id = abstract_id WHERE paper.id = ?",
            (paper,),
        )
        if row is None:
            return
        self._erased.add(paper)
        self._shrinks = True
        title, title_key, venue, base, abstract = row
        self.bases.add(base)
        if venue is not None:
            self.venues.papers[venue] -= 1
        self._words.subtract(_text_words(title_key, abstract or ""))
        self._erase_joins(paper)
        self._erase_words(paper, title, title_key)

    def _erase_joins(self, paper: int) -> None:
        db = self._db
        written = db.rows(
            "SELECT DISTINCT person_id, name FROM authorship WHERE paper_id = ?",
            (paper,),
        )
        self._names_gone.update((person, name) for person, name in written)
        self.people.papers.subtract({person for person, _ in written})
        labels = db.rows("SELECT label_id FROM labelled WHERE paper_id = ?", (paper,))
        self.labels.papers.subtract(label for (label,) in labels)
        for table in ("authorship", "labelled", "identifier", "acronym"):
            db.run(f"DELETE FROM {table} WHERE paper_id = ?", (paper,))

    def _erase_words(self, paper: int, title: str, title_key: str) -> None:
        self._db.run_many(
            "DELETE FROM title_word WHERE word = ? AND paper_id = ?",
            [(word, paper) for word in set(title_key.split())],
        )
        self._db.run_many(
            "DELETE FROM title_head WHERE head = ? AND paper_id = ?",
            [(head, paper) for head in heads(title, title_key)],
        )

    def remove(self, paper: int) -> None:
        """Remove an erased paper's own row, and remember that it is gone."""
        self._db.run("DELETE FROM paper WHERE id = ?", (paper,))
        self._db.run(
            "INSERT OR REPLACE INTO removed VALUES(?, ?)", (paper, self.revision)
        )

    def finish(self) -> None:
        """Write what is queued, then tidy up after what was erased."""
        self.flush()
        self.people.finish({person for person, _ in self._names_gone})
        self._write_words()
        if self._shrinks:
            self._db.run("DELETE FROM label WHERE papers <= 0")
            self._db.run("DELETE FROM venue WHERE papers <= 0")
            self._db.run("DELETE FROM vocabulary WHERE df <= 0 AND names <= 0")

    def _write_words(self) -> None:
        names = self.people.words
        self._db.run_many(
            "INSERT INTO vocabulary VALUES(?, ?, ?, ?, ?) ON CONFLICT(word) DO UPDATE"
            " SET df = df + excluded.df, names = names + excluded.names",
            [
                (word, self._words[word], names[word], len(word), word[-3:])
                for word in sorted(self._words.keys() | names.keys())
                if self._words[word] or names[word]
            ],
        )
        self._words.clear()
        names.clear()


def _text_words(title_key: str, abstract: str) -> set[str]:
    return {*title_key.split(), *words(abstract)}
