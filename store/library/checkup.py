"""Whether a library is sound: each check a query that finds what is wrong.

What is derived (counts, rows that nothing refers to) can be mended, and is the
same afterwards as if the files had been imported anew; what a source states or
the reader added is never touched.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from store.library.run import Run
from store.library.sources_read import SourceInfo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library.database import Database

Level = Literal["fault", "gap", "note"]


class Check(NamedTuple):
    """One thing to look at."""

    name: str
    finds: str
    """SQL that counts what is wrong."""
    says: str
    """What is wrong, after the number of cases."""
    mend: tuple[str, ...] = ()
    """SQL that puts it right without losing anything; empty where nothing can."""
    anew: str = ""
    """SQL for the papers that are right once they are put together anew."""
    level: Level = "fault"
    """A gap is a field that sources leave out, a note something for the reader to
    look at: neither is a fault of the library's."""


class Finding(NamedTuple):
    """What a check found."""

    name: str
    cases: int
    says: str
    mendable: bool
    """Whether `mend` puts it right."""
    level: Level


def _orphans(table: str, column: str, of: str, says: str) -> Check:
    where = f"FROM {table} WHERE {column} NOT IN (SELECT id FROM {of})"
    return Check(
        f"{table}.{column}",
        f"SELECT count(*) {where}",
        says,
        (f"DELETE {where}",),
    )


def _counts(table: str, counted: str, says: str) -> Check:
    return Check(
        f"{table}.papers",
        f"SELECT count(*) FROM {table} WHERE papers <> ({counted})",
        says,
        (f"UPDATE {table} SET papers = ({counted}) WHERE papers <> ({counted})",),
    )


def _gap(name: str, missing: str) -> Check:
    finds = f"SELECT count(*) FROM paper WHERE {missing}"
    return Check(name, finds, f"without {name}", level="gap")


_GONE = "paper_id NOT IN (SELECT id FROM paper)"
_OTHER_AUTHORS = (
    "n_authors <> (SELECT count(*) FROM authorship WHERE paper_id = paper.id)"
)
_NONE = "SELECT id FROM paper WHERE 0"
"""To put no paper together anew is to do what an import does at its end."""
_DERIVED = (
    "authorship", "labelled", "identifier", "title_word", "title_head", "acronym",
    "author_id",
)  # fmt: skip
"""Tables that are made of records, and made anew with their papers."""

CHECKS: Final[tuple[Check, ...]] = (
    Check(
        "papers",
        "SELECT abs((SELECT value FROM meta WHERE name = 'papers')"
        " - (SELECT count(*) FROM paper))",
        "more or fewer papers than the library counts",
        ("UPDATE meta SET value = (SELECT count(*) FROM paper) WHERE name = 'papers'",),
    ),
    Check(
        "keys",
        "SELECT count(*) FROM (SELECT 1 FROM paper GROUP BY key_folded"
        " HAVING count(*) > 1)",
        "citation keys that several papers have",
        anew="SELECT id FROM paper WHERE key_folded IN"
        " (SELECT key_folded FROM paper GROUP BY key_folded HAVING count(*) > 1)",
    ),
    Check(
        "paper.n_authors",
        f"SELECT count(*) FROM paper WHERE {_OTHER_AUTHORS}",
        "papers with other authors than they count",
        anew=f"SELECT id FROM paper WHERE {_OTHER_AUTHORS}",
    ),
    Check(
        "papers without a record",
        "SELECT count(*) FROM paper WHERE id NOT IN (SELECT paper_id FROM record)",
        "papers that no source states",
    ),
    _orphans("record", "paper_id", "paper", "records of papers that are gone")._replace(
        mend=(), anew=f"SELECT paper_id FROM record WHERE {_GONE}"
    ),
    _orphans("authorship", "paper_id", "paper", "authors of papers that are gone"),
    _orphans("authorship", "person_id", "person", "authors that nobody knows")._replace(
        mend=()
    ),
    _orphans("labelled", "paper_id", "paper", "labels of papers that are gone"),
    _orphans("labelled", "label_id", "label", "labels that have no name"),
    _orphans("identifier", "paper_id", "paper", "identifiers of papers that are gone"),
    _orphans("title_word", "paper_id", "paper", "title words of papers that are gone"),
    _orphans("title_head", "paper_id", "paper", "titles of papers that are gone"),
    _orphans("acronym", "paper_id", "paper", "acronyms of papers that are gone"),
    _orphans("author_id", "paper_id", "paper", "author ids of papers that are gone"),
    Check(
        "author_id.rank",
        "SELECT count(*) FROM author_id LEFT JOIN authorship USING(paper_id, rank)"
        " WHERE person_id IS NULL",
        "ids of authors that no paper has",
        ("DELETE FROM author_id WHERE NOT EXISTS (SELECT 1 FROM authorship WHERE"
         " paper_id = author_id.paper_id AND rank = author_id.rank)",),
    ),
    Check(
        "known_as",
        "SELECT count(*) FROM known_as WHERE folded NOT IN"
        " (SELECT folded FROM name_form)",
        "names told apart by ids that nobody has",
    ),
    _orphans("name_form", "person_id", "person", "names that nobody has"),
    _orphans("namesake", "person_id", "person", "numbers of people who are gone"),
    _orphans("decided", "decision_id", "decision", "records of no decision"),
    _orphans("turn", "conversation_id", "conversation", "turns of no conversation"),
    *(
        _orphans(table, "paper_id", "paper", f"{says} of papers that are gone")
        for table, says in (
            ("star", "stars"), ("tag", "tags"), ("note", "notes"),
            ("reading", "reading marks"), ("pinned_key", "keys"),
        )
    ),
    _counts(
        "person",
        "SELECT count(DISTINCT paper_id) FROM authorship WHERE person_id = person.id",
        "people with a wrong count of papers",
    ),
    _counts(
        "venue",
        "SELECT count(*) FROM paper WHERE venue_id = venue.id",
        "venues with a wrong count of papers",
    ),
    _counts(
        "label",
        "SELECT count(DISTINCT paper_id) FROM labelled WHERE label_id = label.id",
        "labels with a wrong count of papers",
    ),
    Check("cut off", "SELECT EXISTS(SELECT 1 FROM deferred)",
          "import that was cut off, or goes on: adding the same again finishes it, or"
          " `refdesk doctor --mend` with what is there", anew=_NONE, level="note"),
    _gap("abstract", "abstract_id IS NULL"),
    _gap("date", "date IS NULL"),
    _gap("authors", "n_authors = 0"),
    _gap("venue", "venue_id IS NULL"),
    Check("key clashes", "SELECT count(*) FROM paper WHERE key_folded <> base_folded",
          "papers whose key another has, so that theirs has a suffix", level="note"),
    Check("author ids shared", "SELECT count(*) FROM (SELECT 1 FROM author_id JOIN"
          " authorship USING(paper_id, rank) GROUP BY scheme, value"
          " HAVING count(DISTINCT person_id) > 1)",
          "author ids that several people have: `refdesk merge-people` if they are one",
          level="note"),
    Check("author ids in excess", "SELECT count(*) FROM (SELECT 1 FROM author_id JOIN"
          " authorship USING(paper_id, rank) WHERE scheme IN ('orcid', 'acl')"
          " GROUP BY person_id, scheme HAVING count(DISTINCT value) > 1)",
          "people with two ids of a kind: `refdesk split-person` if they are several",
          level="note"),
    _gap("identifier", "id NOT IN (SELECT paper_id FROM identifier"
         " WHERE scheme NOT IN ('key', 'url'))"),
)  # fmt: skip


class Checkup:
    """Looks a library over, and mends what is safe to mend."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def damage(self) -> list[str]:
        """What SQLite itself finds wrong with the file; empty where it is whole."""
        try:
            rows = self._db.connection.execute("PRAGMA integrity_check(20)").fetchall()
        except sqlite3.DatabaseError as error:
            return [str(error)]
        return [text for (text,) in rows if text != "ok"]

    def findings(self) -> Iterator[Finding]:
        """What is wrong or missing, check by check; nothing for what is in order."""
        for check in CHECKS:
            cases = int(self._db.value(check.finds) or 0)
            if cases:
                yield Finding(
                    check.name,
                    cases,
                    check.says,
                    bool(check.mend or check.anew),
                    check.level,
                )

    def mend(self) -> list[Finding]:
        """Put right what can be, all or nothing; returns what was mended."""
        mended = [finding for finding in self.findings() if finding.mendable]
        names = {finding.name for finding in mended}
        if mended:
            with self._db.transaction("revision"):
                self._put_anew(
                    [one.anew for one in CHECKS if one.anew and one.name in names]
                )
                for check in CHECKS:
                    if check.mend and self._db.value(check.finds):
                        for statement in check.mend:
                            self._db.run(statement)
        return mended

    def _put_anew(self, asked: Sequence[str]) -> None:
        """Put these papers together from their records; what is gone comes back."""
        if not asked:
            return
        papers = {paper for query in asked for (paper,) in self._db.rows(query)}
        for table in _DERIVED:
            self._db.run(f"DELETE FROM {table} WHERE {_GONE}")
        run = Run(self._db, SourceInfo("", "", ""))
        run.put_again(papers)
        run.finish(whole=False)
