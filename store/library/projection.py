"""Papers as shown, written to their tables, and taken out of them again.

Everything here is derived from the records: `erase` takes a paper's part out of
every table and count, `write` puts the newly weighed one in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, compress, repeat
from operator import itemgetter, or_
from typing import TYPE_CHECKING, Any, TypeVar

from store.derived import COLUMNS, heads, text_words
from store.library.identified import Identified
from store.library.person_registry import PersonRegistry
from store.library.registry import LabelRegistry, VenueRegistry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.derived import Derived
    from store.library.database import Database
    from store.namesakes import Namesakes

T = TypeVar("T")

_PAPER = ("venue_id", "abstract_id", "revision", *COLUMNS)
PUT_NEW_PAPER = (
    f"INSERT INTO paper(id, {', '.join(_PAPER)}) VALUES(?{', ?' * len(_PAPER)})"
)
_PUT_PAPER = f"{PUT_NEW_PAPER} ON CONFLICT(id) DO UPDATE SET " + ", ".join(
    f"{column} = excluded.{column}" for column in _PAPER
)
INSERTS = {
    "authorship": "INSERT INTO authorship VALUES(?, ?, ?, ?, ?, ?)",
    "labelled": "INSERT INTO labelled VALUES(?, ?, ?)",
    "identifier": "INSERT OR IGNORE INTO identifier VALUES(?, ?, ?, ?)",
    "title_head": "INSERT INTO title_head VALUES(?, ?)",
}
_SCATTERED = ("identifier", "title_head")
"""Tables whose rows do not come in the order of their keys."""
_SORTED_BY = {"title_head": itemgetter(0)}
"""What comes in the order of papers needs no more; texts are compared faster than
rows."""
_TITLE_KEY = 1 + _PAPER.index("title_key")
_LATE = "title_head"
"""What no import looks anything up by: the more rows at once, the cheaper."""
_TITLE_WORDS = "INSERT INTO title_word VALUES(?, ?)"
_WORDS_HELD = 300_000


class Projection:
    """Writes papers in batches; lives as long as one import."""

    def __init__(self, database: Database, revision: int, namesakes: Namesakes) -> None:
        self.database = self._db = database
        self.revision = revision
        """The revision that this import makes."""
        self.people = PersonRegistry(database, namesakes)
        self.ids = Identified(database, namesakes)
        self.labels = LabelRegistry(database)
        self.venues = VenueRegistry(database)
        self.bases: set[str] = set()
        """Folded bases of keys that have to be settled again."""
        self._words: Counter[str] = Counter()
        self._papers: list[tuple[Any, ...]] = []
        self._rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in INSERTS}
        self._unread: dict[int, str] = {}
        """Papers that are written, and their titles, whose words are not yet."""
        self._erased: set[int] = set()
        self._shrinks = False
        """Whether something was taken out: counts may have come down to none."""
        self._names_gone: set[tuple[int, str]] = set()

    def put(self, paper: int, derived: Derived, abstract_id: int | None) -> None:
        """Queue a paper for writing; what stood there before must be erased.

        Its words are to be counted beside, by `count` or `count_all`.
        """
        self._erased.discard(paper)
        venue = self.venues.id_of(*derived.venue)
        if venue is not None:
            self.venues.papers[venue] += 1
        self.bases.add(derived.base)
        row = (paper, venue, abstract_id, self.revision, *derived.columns)
        self._papers.append(row)
        self._put_authors(paper, derived)
        self._put_labels(paper, derived)
        rows = self._rows
        for scheme, folded, value in derived.identifiers:
            rows["identifier"].append((scheme, folded, paper, value))
        rows["title_head"] += [(head, paper) for head in derived.heads]

    def wrote(
        self,
        papers: Sequence[int],
        title_keys: Iterable[str],
        bases: Iterable[str],
        heads: Iterable[Iterable[str]],
    ) -> None:
        """Papers were written with all that does not wait for others."""
        self._unread.update(zip(papers, title_keys, strict=True))
        self.bases.update(bases)
        each = zip(heads, papers, strict=True)
        self._rows[_LATE] += [(head, paper) for found, paper in each for head in found]

    def count_all(self, words: dict[str, int]) -> None:
        """Words of papers, and in how many of them each occurs."""
        self._words.update(words)

    def count(self, title_key: str, abstract: str, by: int = 1) -> None:
        """The words of one paper more, or of one less."""
        words = text_words(title_key, abstract)
        if by > 0:
            self._words.update(words)
        else:
            self._words.subtract(words)

    def _put_authors(self, paper: int, derived: Derived) -> None:
        people: set[int] = set()
        rows = self._rows["authorship"]
        for rank, (name, position, key) in enumerate(derived.authors):
            person = self.people.id_of(name, key)
            rows.append((paper, rank, person, position, name, person in people))
            people.add(person)
        self.people.papers.update(people)
        self.ids.put(paper, derived)

    def _put_labels(self, paper: int, derived: Derived) -> None:
        for rank, (kind, name) in enumerate(derived.labels):
            label = self.labels.id_of(kind, name)
            self.labels.papers[label] += 1
            self._rows["labelled"].append((paper, rank, label))

    def flush(self) -> None:
        """Write what is queued."""
        self.people.write()
        self.labels.write()
        self.venues.write()
        self._db.insert(_PUT_PAPER, self._papers)
        self._unread.update([(row[0], row[_TITLE_KEY]) for row in self._papers])
        self._papers.clear()
        if self._names_gone:
            written = {(row[2], row[4]) for row in self._rows["authorship"]}
            self._names_gone -= written
        for name in self._rows:
            if name != _LATE:
                self._write_rows(name)
        if len(self._words) > _WORDS_HELD:
            self._write_words()

    def _write_rows(self, name: str) -> None:
        rows = self._rows[name]
        if name in _SCATTERED:
            rows.sort(key=_SORTED_BY.get(name))
        self._db.insert(INSERTS[name], rows)
        rows.clear()

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
        self.count(title_key, abstract or "", by=-1)
        self._write_late()
        self._erase_joins(paper)
        self._erase_words(paper, title, title_key)

    def _erase_joins(self, paper: int) -> None:
        db = self._db
        written = db.rows(
            "SELECT DISTINCT person_id, name FROM authorship WHERE paper_id = ?",
            (paper,),
        )
        self._names_gone.update((person, name) for person, name in written)
        self.ids.erase(paper, (name for _, name in written))
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

    def finish(self, *, more: bool = False) -> None:
        """Write what is queued, then tidy up after what was erased.

        `more` is coming: what is said at the end of a first import may wait.
        """
        self.flush()
        self.ids.write()
        if not (more and self.ids.are_late):
            self.ids.settle(self.people, self.revision)
        self._write_late()
        self.labels.finish()
        gone = {person for person, _ in self._names_gone}
        self.people.finish(gone | self.ids.changed)
        self.ids.changed.clear()
        self._names_gone.clear()
        self._write_words()
        if self._shrinks:
            self._forget_unused()
            self._shrinks = False

    def _forget_unused(self) -> None:
        self._db.run("DELETE FROM vocabulary WHERE df <= 0 AND names <= 0")
        self._db.run("DELETE FROM label WHERE papers <= 0")
        if self._db.value("SELECT changes()"):
            self.labels.forget()
        self._db.run("DELETE FROM venue WHERE papers <= 0")
        if self._db.value("SELECT changes()"):
            self.venues.forget()

    def _write_late(self) -> None:
        self._write_rows(_LATE)
        if (columns := _words_of_titles(self._unread))[0]:
            self._db.insert_columns(_TITLE_WORDS, *columns)
        self._unread.clear()

    def _write_words(self) -> None:
        names = self.people.words
        every = sorted(self._words.keys() | names.keys())
        counted = list(map(self._words.get, every, repeat(0)))
        named = list(map(names.get, every, repeat(0)))
        if words := _kept(every, some := list(map(or_, counted, named))):
            self._db.insert_columns(
                "INSERT INTO vocabulary VALUES(?, ?, ?, ?, ?) ON CONFLICT(word) DO"
                " UPDATE SET df = df + excluded.df, names = names + excluded.names",
                words,
                _kept(counted, some),
                _kept(named, some),
                list(map(len, words)),
                [word[-3:] for word in words],
            )
        self._words.clear()
        names.clear()


def _kept(column: list[T], marks: list[int]) -> list[T]:
    """The values whose marks are not 0: all of them, as a rule."""
    return list(compress(column, marks)) if 0 in marks else column


def _words_of_titles(titles: Mapping[int, str]) -> tuple[list[str], list[int]]:
    """Each word with each paper that has it: two columns, in the order of the key."""
    papers: defaultdict[str, list[int]] = defaultdict(list)
    for paper, title_key in sorted(titles.items()):
        for word in set(title_key.split()):
            papers[word].append(paper)
    words = sorted(papers)
    theirs = [papers[word] for word in words]
    return (
        list(chain.from_iterable(map(repeat, words, map(len, theirs)))),
        list(chain.from_iterable(theirs)),
    )
