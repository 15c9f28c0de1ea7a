from __future__ import annotations

import sqlite3

import pytest

from store.errors import UnknownFormat
from store.importers import ImportOptions, records_of
from store.importers.record import Record
from store.importers.registry import sniff
from tests.store.importers.sources import names, read_as

SCHEMA = """
CREATE TABLE itemTypes(itemTypeID INTEGER PRIMARY KEY, typeName TEXT);
CREATE TABLE items(itemID INTEGER PRIMARY KEY, itemTypeID INT, key TEXT);
CREATE TABLE fields(fieldID INTEGER PRIMARY KEY, fieldName TEXT);
CREATE TABLE itemDataValues(valueID INTEGER PRIMARY KEY, value);
CREATE TABLE itemData(itemID INT, fieldID INT, valueID INT, PRIMARY KEY(itemID, fieldID));
CREATE TABLE creators(creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT, fieldMode INT);
CREATE TABLE creatorTypes(creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT);
CREATE TABLE itemCreators(itemID INT, creatorID INT, creatorTypeID INT, orderIndex INT);
CREATE TABLE tags(tagID INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE itemTags(itemID INT, tagID INT);
CREATE TABLE collections(collectionID INTEGER PRIMARY KEY, collectionName TEXT);
CREATE TABLE collectionItems(collectionID INT, itemID INT);
CREATE TABLE deletedItems(itemID INTEGER PRIMARY KEY);
"""
LIBRARY = """
INSERT INTO itemTypes VALUES (1,'journalArticle'),(2,'attachment'),(3,'preprint');
INSERT INTO fields VALUES (1,'title'),(2,'date'),(3,'DOI'),(4,'publicationTitle'),
  (5,'archiveID'),(6,'repository');
INSERT INTO items VALUES (1,1,'AAAA1111'),(2,2,'BBBB2222'),(3,1,'CCCC3333'),
  (4,3,'DDDD4444'),(5,1,'EEEE5555');
INSERT INTO itemDataValues VALUES (1,'Weighing Scales'),(2,'2012-03-00 March 2012'),
  (3,'10.1000/X'),(4,'Journal of Scales'),(5,'Trashed'),(6,'A Preprint'),
  (7,'arXiv:2001.01234'),(8,'arXiv'),(9,2020);
INSERT INTO itemData VALUES (1,1,1),(1,2,2),(1,3,3),(1,4,4),(3,1,5),(4,1,6),(4,5,7),
  (4,6,8),(4,2,9);
INSERT INTO creators VALUES (1,'Ann','Bell',0),(2,NULL,'The Scale Group',1),(3,'Eve','Fox',0);
INSERT INTO creatorTypes VALUES (1,'author'),(2,'editor');
INSERT INTO itemCreators VALUES (1,2,1,1),(1,1,1,0),(1,3,2,2);
INSERT INTO tags VALUES (1,'weights');
INSERT INTO itemTags VALUES (1,1);
INSERT INTO collections VALUES (1,'To read');
INSERT INTO collectionItems VALUES (1,1);
INSERT INTO deletedItems VALUES (3);
"""


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "zotero.sqlite"

    def made(*scripts):
        connection = sqlite3.connect(path)
        for script in scripts:
            connection.executescript(script)
        connection.close()
        return path

    return made


def read(path):
    return list(records_of([path], ImportOptions(format="zotero-sqlite")))


def test_a_library(database):
    article, preprint, rejected = read(database(SCHEMA, LIBRARY))
    assert article.model_dump(exclude_defaults=True) == {
        "title": "Weighing Scales",
        "place": "AAAA1111",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "The Scale Group", "position": 1},
        ),
        "date": "2012-03",
        "venue": "Journal of Scales",
        "venue_name": "Journal of Scales",
        "identifiers": (("doi", "10.1000/x"),),
        "keywords": ("weights", "To read"),
        "fields": (("editor", "Eve Fox"),),
    }
    assert (preprint.title, preprint.venue, preprint.date) == (
        "A Preprint",
        "arXiv",
        "2020",
    )
    assert preprint.identifiers == (("arxiv", "2001.01234"),)
    assert rejected.why == "item EEEE5555: the entry has no title"


def test_a_library_in_use_is_neither_locked_nor_written(database):
    path = database(SCHEMA, LIBRARY)
    before = path.read_bytes()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    assert sum(isinstance(one, Record) for one in read(path)) == 2
    connection.close()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_feeds_are_no_library(database):
    path = database(
        SCHEMA,
        LIBRARY,
        "CREATE TABLE feedItems(itemID); INSERT INTO feedItems VALUES (1);",
    )
    assert [one.place for one in read(path) if isinstance(one, Record)] == ["DDDD4444"]


def test_another_database_is_refused_in_one_sentence(database):
    path = database("CREATE TABLE notes(a)")
    with pytest.raises(UnknownFormat, match="an SQLite database but not Zotero's"):
        read(path)


def test_views_do_not_pass_for_tables(database):
    endless = "WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a FROM n) SELECT a AS itemID FROM n"
    path = database(SCHEMA, f"DROP TABLE items; CREATE VIEW items AS {endless}")
    with pytest.raises(UnknownFormat, match="no table items"):
        read(path)


def test_a_damaged_database(database):
    data = bytearray(database(SCHEMA, LIBRARY).read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    outcome = read_as("zotero-sqlite", bytes(data))
    assert outcome.records == []
    assert outcome.rejected[0].why.startswith("the database cannot be read further")
    with pytest.raises(UnknownFormat, match="damaged SQLite database"):
        read_as("zotero-sqlite", b"SQLite format 3\0" + b"x" * 5000)


def test_it_is_told_by_its_first_bytes(database):
    assert sniff("zotero.sqlite", database(SCHEMA).read_bytes()).name == "zotero-sqlite"


def test_a_pipe(database):
    outcome = read_as("zotero-sqlite", database(SCHEMA, LIBRARY).read_bytes())
    assert names(outcome.records[0]) == ["Ann Bell", "The Scale Group"]
