"""The tables a library began with; what changed since is in `store.migrations`."""

from __future__ import annotations

from typing import Protocol


class Executes(Protocol):
    """What a change needs: a connection or a `sqlite_utils.Database`."""

    def execute(self, sql: str, /) -> object: ...


def create_meta(db: Executes) -> None:
    """Counters: `revision` of the papers, `personal_revision` of the rest; `papers`."""
    db.execute("CREATE TABLE meta(name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID")
    db.execute(
        "INSERT INTO meta VALUES"
        "('revision', 0), ('personal_revision', 0), ('papers', 0)"
    )


def create_sources(db: Executes) -> None:
    """Where facts come from, and each entry of it as it was stated."""
    db.execute(
        "CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT,"
        " format TEXT NOT NULL, digest TEXT NOT NULL, as_of INTEGER, owner TEXT)"
    )
    db.execute("CREATE INDEX source_name ON source(name)")
    db.execute("CREATE INDEX source_path ON source(path) WHERE path IS NOT NULL")
    db.execute(
        "CREATE TABLE record(id INTEGER PRIMARY KEY,"
        " source_id INTEGER NOT NULL REFERENCES source(id), place TEXT NOT NULL,"
        " digest BLOB NOT NULL, paper_id INTEGER NOT NULL, title_key TEXT NOT NULL,"
        " heading INTEGER NOT NULL, payload TEXT NOT NULL, abstract TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX record_paper ON record(paper_id)")
    db.execute("CREATE INDEX record_title ON record(title_key)")
    db.execute("CREATE INDEX record_digest ON record(source_id, digest)")
    db.execute("CREATE INDEX record_heading ON record(id) WHERE heading = 1")


def create_people(db: Executes) -> None:
    """People, the forms their names take, and the words of those forms."""
    db.execute(
        "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL,"
        " papers INTEGER NOT NULL DEFAULT 0)"
    )
    db.execute("CREATE INDEX person_papers ON person(papers DESC, name)")
    db.execute(
        "CREATE TABLE name_form(id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL"
        " REFERENCES person(id), form TEXT NOT NULL, folded TEXT NOT NULL UNIQUE)"
    )
    db.execute("CREATE INDEX name_form_person ON name_form(person_id)")
    db.execute(
        "CREATE TABLE name_word(word TEXT, form_id INTEGER, person_id INTEGER,"
        " form TEXT, folded TEXT, papers INTEGER, PRIMARY KEY(word, form_id))"
        " WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE profile(source_id INTEGER PRIMARY KEY REFERENCES source(id),"
        " person_id INTEGER NOT NULL REFERENCES person(id), name TEXT NOT NULL,"
        " category TEXT, h_index INTEGER, papers INTEGER, citations INTEGER,"
        " novelty REAL, ai_score REAL)"
    )
    db.execute("CREATE INDEX profile_person ON profile(person_id)")


def create_papers(db: Executes) -> None:
    """Papers as shown, after weighing what their records state."""
    db.execute(
        "CREATE TABLE venue(id INTEGER PRIMARY KEY, short TEXT NOT NULL,"
        " name TEXT NOT NULL, short_key TEXT NOT NULL, name_key TEXT NOT NULL,"
        " papers INTEGER NOT NULL DEFAULT 0, UNIQUE(short, name))"
    )
    db.execute("CREATE INDEX venue_short ON venue(short_key)")
    db.execute("CREATE INDEX venue_name ON venue(name_key)")
    db.execute(
        "CREATE TABLE paper(id INTEGER PRIMARY KEY, key TEXT NOT NULL,"
        " key_folded TEXT NOT NULL, base TEXT NOT NULL, base_folded TEXT NOT NULL,"
        " base_stated INTEGER NOT NULL, title TEXT NOT NULL, title_key TEXT NOT NULL,"
        " abstract_id INTEGER, date TEXT, first_day TEXT, last_day TEXT,"
        " year INTEGER, venue_id INTEGER, code INTEGER, code_url TEXT, score REAL,"
        " citations INTEGER, n_authors INTEGER NOT NULL,"
        " authors_complete INTEGER NOT NULL, kind TEXT NOT NULL,"
        " fields TEXT NOT NULL, revision INTEGER NOT NULL)"
    )
    db.execute("CREATE INDEX paper_key ON paper(key_folded)")
    db.execute(
        "CREATE INDEX paper_suffixed ON paper(base_folded)"
        " WHERE key_folded <> base_folded"
    )
    db.execute("CREATE INDEX paper_day ON paper(first_day DESC, key_folded, last_day)")
    db.execute("CREATE INDEX paper_year ON paper(year)")
    db.execute("CREATE INDEX paper_venue ON paper(venue_id, year)")
    for figure in ("score", "citations"):
        db.execute(
            f"CREATE INDEX paper_{figure} ON paper({figure} DESC, first_day DESC,"
            f" key_folded) WHERE {figure} IS NOT NULL"
        )
    db.execute(
        "CREATE TABLE removed(paper_id INTEGER PRIMARY KEY, revision INTEGER NOT NULL)"
    )


def create_joins(db: Executes) -> None:
    """Who wrote what, what it is labelled with, and what registries call it."""
    db.execute(
        "CREATE TABLE authorship(paper_id INTEGER, rank INTEGER,"
        " person_id INTEGER NOT NULL, position INTEGER, name TEXT NOT NULL,"
        " again INTEGER NOT NULL, PRIMARY KEY(paper_id, rank)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX authorship_person ON authorship(person_id, paper_id)")
    db.execute(
        "CREATE TABLE label(id INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
        " name TEXT NOT NULL, folded TEXT NOT NULL, papers INTEGER NOT NULL DEFAULT 0,"
        " UNIQUE(kind, name))"
    )
    db.execute("CREATE INDEX label_folded ON label(kind, folded, papers DESC, name)")
    db.execute("CREATE INDEX label_papers ON label(kind, papers DESC, name)")
    db.execute(
        "CREATE TABLE labelled(paper_id INTEGER, rank INTEGER, label_id INTEGER,"
        " PRIMARY KEY(paper_id, rank)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX labelled_label ON labelled(label_id, paper_id)")
    db.execute(
        "CREATE TABLE identifier(scheme TEXT, folded TEXT, paper_id INTEGER,"
        " value TEXT, PRIMARY KEY(scheme, folded, paper_id, value)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX identifier_paper ON identifier(paper_id)")


def create_linking(db: Executes) -> None:
    """What the linker looks questions up in: words, title beginnings, acronyms."""
    db.execute(
        "CREATE TABLE title_word(word TEXT, paper_id INTEGER,"
        " PRIMARY KEY(word, paper_id)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE title_head(head TEXT, paper_id INTEGER,"
        " PRIMARY KEY(head, paper_id)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE vocabulary(word TEXT PRIMARY KEY, df INTEGER NOT NULL,"
        " names INTEGER NOT NULL, length INTEGER NOT NULL, tail TEXT NOT NULL)"
        " WITHOUT ROWID"
    )
    db.execute("CREATE INDEX vocabulary_tail ON vocabulary(tail, length)")
    db.execute(
        "CREATE TABLE acronym(short TEXT NOT NULL, long TEXT NOT NULL,"
        " short_key TEXT NOT NULL, long_key TEXT NOT NULL, paper_id INTEGER NOT NULL)"
    )
    db.execute("CREATE INDEX acronym_short ON acronym(short_key)")
    db.execute("CREATE INDEX acronym_long ON acronym(long_key)")
    db.execute("CREATE INDEX acronym_paper ON acronym(paper_id)")


def create_personal(db: Executes) -> None:
    """What the reader adds, and a journal to take it back by."""
    for table, columns in (
        ("star", "paper_id INTEGER PRIMARY KEY REFERENCES paper(id)"),
        ("tag", "paper_id INTEGER REFERENCES paper(id), tag TEXT"),
        ("note", "paper_id INTEGER PRIMARY KEY REFERENCES paper(id), text TEXT"),
        ("reading", "paper_id INTEGER PRIMARY KEY REFERENCES paper(id), status TEXT"),
    ):
        db.execute(f"CREATE TABLE {table}({columns})")
    db.execute("CREATE UNIQUE INDEX tag_paper ON tag(paper_id, tag)")
    db.execute("CREATE INDEX tag_tag ON tag(tag)")
    db.execute(
        "CREATE TABLE journal(id INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
        " paper_id INTEGER NOT NULL, value TEXT, before TEXT)"
    )


def create_conversations(db: Executes) -> None:
    """Conversations and their turns."""
    db.execute("CREATE TABLE conversation(id INTEGER PRIMARY KEY)")
    db.execute(
        "CREATE TABLE turn(id INTEGER PRIMARY KEY, conversation_id INTEGER NOT NULL"
        " REFERENCES conversation(id), question TEXT NOT NULL, answer TEXT NOT NULL,"
        " context TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX turn_conversation ON turn(conversation_id)")
