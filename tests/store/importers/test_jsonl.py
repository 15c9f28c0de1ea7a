from __future__ import annotations

import json

import pytest

from store.errors import UnknownFormat
from tests.store.importers.json_files import format_of, names, one, outcome, read

ROW = {
    "id": "2020.acl-main.1",
    "title": "Of Rows",
    "abstract": "We row.",
    "authors": ["Ann Bell", "Roe, John"],
    "year": 2020,
    "venue": "ACL",
    "url": "https://aclanthology.org/2020.acl-main.1/",
    "booktitle": "Proceedings of ACL",
    "bibkey": "bell-2020-rows",
    "doi": "10.18653/V1/2020.acl-main.1",
    "pages": "1-9",
    "citations": 4,
    "keywords": ["rowing"],
    "affiliations": ["Uni A", "Uni B"],
    "source": "acl_anthology",
}


def test_a_row():
    record = one(json.dumps(ROW) + "\n")
    assert (record.title, record.date, record.key, record.place) == (
        "Of Rows",
        "2020",
        "bell-2020-rows",
        "bell-2020-rows",
    )
    assert names(record) == ["Ann Bell", "John Roe"]
    assert (record.venue, record.venue_name, record.citations) == (
        "ACL",
        "Proceedings of ACL",
        4,
    )
    assert (record.keywords, record.affiliations) == (("rowing",), ("Uni A", "Uni B"))
    assert dict(record.identifiers) == {
        "doi": "10.18653/v1/2020.acl-main.1",
        "acl": "2020.acl-main.1",
        "url": ROW["url"],
    }
    assert dict(record.fields) == {
        "booktitle": "Proceedings of ACL",
        "pages": "1-9",
        "url": ROW["url"],
    }


def test_a_row_of_arxiv():
    record = one({"id": "arXiv:2503.11731", "title": "On $\\ell_1$ and \\'Etude", "authors": ["A B"], "year": 2025, "venue": "arXiv", "categories": ["cs.CV", "cs.RO"], "comment": None, "listed": "2025-03-18", "abstract": "5\\% at $\\times 3$"})  # fmt: skip
    assert (record.title, record.abstract) == ("On ℓ₁ and Étude", "5% at ×3")
    assert (record.date, record.categories) == ("2025-03-18", ("cs.CV", "cs.RO"))
    assert record.identifiers == (("arxiv", "2503.11731"),)


@pytest.mark.parametrize(
    "value",
    [
        ROW,
        [ROW],
        {"papers": [ROW]},
        {"a": {"x": ROW}},
        {"title": "My library", "date": "2024", "items": [ROW]},
    ],
)
def test_however_it_is_wrapped(value):
    assert format_of(value) == "jsonl"
    assert one(value) == one([ROW])


# What services and tools answer with, each cut down to what tells: title, authors, year, doi, venue.
SHAPES = {
    "zotero": ({"key": "AB", "version": 1, "data": {"itemType": "journalArticle", "title": "T", "creators": [{"creatorType": "editor", "lastName": "No", "firstName": "Ed"}, {"creatorType": "author", "firstName": "Jane", "lastName": "Doe"}, {"creatorType": "author", "name": "The Group"}], "date": "May 2020", "publicationTitle": "J", "DOI": "10.1000/x", "tags": [{"tag": "k"}]}}, (["Jane Doe", "The Group"], "2020-05", "10.1000/x", "J")),
    "better bibtex": ({"items": [{"itemType": "conferencePaper", "title": "T", "creators": [{"firstName": "Jan", "lastName": "van Dijk", "creatorType": "author"}], "date": "2019-06-01", "proceedingsTitle": "Proc", "citationKey": "k"}]}, (["Jan van Dijk"], "2019-06-01", None, "Proc")),
    "bibjson": ({"title": "T", "author": [{"name": "Erdös, Paul"}, {"lastname": "Doe", "firstname": "Jane"}], "journal": {"name": "J", "volume": "6"}, "year": "1939", "identifier": [{"type": "doi", "id": "10.1000/x"}]}, (["Paul Erdös", "Jane Doe"], "1939", "10.1000/x", "J")),
    "dblp": ({"result": {"hits": {"hit": [{"@score": "1", "info": {"authors": {"author": [{"@pid": "1", "text": "Wei Wang 0001"}, {"text": "Ann Bell"}]}, "title": "T", "venue": "ICML", "year": "2019", "doi": "10.1000/X", "type": "Conference and Workshop Papers"}}]}}}, (["Wei Wang", "Ann Bell"], "2019", "10.1000/x", "ICML")),
    "dblp, one author": ({"hits": {"hit": [{"info": {"authors": {"author": {"@pid": "1", "text": "Ann Bell"}}, "title": "T", "venue": ["A", "B"], "year": "2019"}}]}}, (["Ann Bell"], "2019", None, "A")),
    "europe pmc": ({"resultList": {"result": [{"id": "1", "pmid": "1", "title": "T", "doi": "10.1000/x", "authorString": "Smith J, Doe AB.", "journalTitle": "Nature", "pubYear": "2015"}]}}, (["J Smith", "AB Doe"], "2015", "10.1000/x", "Nature")),
    "pubmed": ({"result": {"uids": ["1"], "1": {"uid": "1", "pubdate": "2019 Mar 5", "authors": [{"name": "Smith J", "authtype": "Author"}], "title": "T", "fulljournalname": "Nature medicine", "articleids": [{"idtype": "doi", "value": "10.1000/x"}]}}}, (["J Smith"], "2019-03-05", "10.1000/x", "Nature medicine")),
    "inspire": ({"hits": {"hits": [{"metadata": {"titles": [{"title": "T"}], "authors": [{"full_name": "Maldacena, Juan"}], "dois": [{"value": "10.1000/x"}], "publication_info": [{"journal_title": "ATMP", "year": 1998}], "earliest_date": "1997-11-27"}}]}}, (["Juan Maldacena"], "1997-11-27", "10.1000/x", "ATMP")),
    "openreview": ({"notes": [{"id": "a", "content": {"title": {"value": "T"}, "authors": {"value": ["A B"]}, "venue": {"value": "ICLR 2024"}}}]}, (["A B"], None, None, "ICLR 2024")),
    "ads": ({"response": {"docs": [{"bibcode": "2020X", "title": ["T"], "author": ["Doe, J."], "pub": "ApJ", "year": "2020", "pubdate": "2020-01-00", "doi": ["10.1000/x"], "identifier": ["arXiv:2001.00001"]}]}}, (["J. Doe"], "2020-01", "10.1000/x", "ApJ")),
    "biorxiv": ({"collection": [{"doi": "10.1101/2020.01", "title": "T", "authors": "Doe, J.; Roe, A. B.", "date": "2020-01-02", "server": "biorxiv"}]}, (["J. Doe", "A. B. Roe"], "2020-01-02", "10.1101/2020.01", "biorxiv")),
    "arxiv.py": ({"entry_id": "http://arxiv.org/abs/2001.00001v2", "title": "T", "authors": [{"name": "A B"}], "published": "2020-01-01T00:00:00Z", "summary": "s"}, (["A B"], "2020-01-01", None, None)),
    "s2orc": ({"paper_id": "9", "title": "T", "authors": [{"first": "Jane", "middle": ["Q."], "last": "Doe", "suffix": ""}], "year": 2010, "journal": "J", "doi": "10.1000/x"}, (["Jane Q. Doe"], "2010", "10.1000/x", "J")),
    "aminer": ({"_id": "5", "title": "T", "authors": [{"name": "A B", "org": "Uni"}], "venue": {"raw": "KDD"}, "year": 2012}, (["A B"], "2012", None, "KDD")),
    "schema.org": ({"@type": "ScholarlyArticle", "name": "T", "author": [{"@type": "Person", "name": "Jane Doe"}], "datePublished": "2021-03", "isPartOf": {"name": "Q"}, "identifier": "https://doi.org/10.1000/x"}, (["Jane Doe"], "2021-03", "10.1000/x", "Q")),
    "hal": ({"response": {"docs": [{"title_s": ["T"], "authFullName_s": ["Jean Dupont"], "journalTitle_s": "Revue", "producedDateY_i": 2016, "doiId_s": "10.1000/x"}]}}, (["Jean Dupont"], "2016", "10.1000/x", "Revue")),
    "unpaywall": ({"doi": "10.1000/x", "title": "T", "z_authors": [{"given": "G.", "family": "K"}], "journal_name": "Nature", "year": 2013, "published_date": "2013-07-31"}, (["G. K"], "2013-07-31", "10.1000/x", "Nature")),
    "bibtexparser": ([{"ENTRYTYPE": "article", "ID": "doe2020", "title": "T", "author": "Doe, Jane and Roe, John", "journal": "J", "year": "2020"}], (["Jane Doe", "John Roe"], "2020", None, "J")),
    "a table as JSON": ([{"Title": "T", "Authors": "Jane Doe; John Roe", "Publication Year": "2020", "Source title": "J", "DOI": "10.1000/x"}], (["Jane Doe", "John Roe"], "2020", "10.1000/x", "J")),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_shapes(name):
    value, (people, date, doi, venue) = SHAPES[name]
    assert format_of(value) == "jsonl"
    record = one(value)
    assert (record.title, names(record), record.date) == ("T", people, date)
    assert (dict(record.identifiers).get("doi"), record.venue) == (doi, venue)


@pytest.mark.parametrize(
    ("changed", "date"),
    [
        ({"year": "2003"}, "2003"), ({"year": 2003.0}, "2003"), ({"year": "c. 1999"}, "1999"), ({"year": 10**400}, None),
        ({"year": float("nan")}, None), ({"year": float("inf")}, None), ({"year": True}, None), ({"year": [2004]}, "2004"),
        ({"year": None, "date": 1600000000000}, "2020-09-13"), ({"year": 2020, "date": "2019-12-01"}, "2020"),
        ({"year": 2020, "date": "2020-05"}, "2020-05"), ({"year": "2020", "month": "mar", "day": 3}, "2020-03-03"),
        ({"year": 2020, "month": "13"}, "2020"), ({"year": None, "date": {"year": 2001, "month": "Feb"}}, "2001-02"), ({"year": 0}, None),
    ],
)  # fmt: skip
def test_dates(changed, date):
    assert one([ROW | changed]).date == date


def test_values_of_the_wrong_kind_cost_nothing_but_themselves():
    odd = {
        "authors": [None, 5, {}, {"name": None}, ["Doe", "Jane"], "", "A B"],
        "keywords": None,
        "venue": 7,
        "doi": 5,
        "url": {"href": "https://e.org"},
        "citations": "1,234",
        "pages": [1, 2],
        "booktitle": {},
        "abstract": ["One.", "Two."],
    }
    record = one([{"title": ["Of Rows"], "year": 2020} | odd])
    assert names(record) == ["Jane Doe", "A B"]
    assert (record.venue, record.citations, record.abstract) == (
        "7",
        1234,
        "One.\nTwo.",
    )


@pytest.mark.parametrize(
    "value",
    [
        42, "text", None, {}, [1, 2], {"name": "pkg", "version": "1.0", "description": "d", "dependencies": {}},
        {"openapi": "3", "info": {"title": "API", "version": "1"}, "paths": {}}, {"cells": [], "metadata": {}, "nbformat": 4},
    ],
)  # fmt: skip
def test_json_that_holds_no_papers(value):
    with pytest.raises(UnknownFormat) as caught:
        read(json.dumps(value))
    assert "JSON of no known kind; expected papers as CSL-JSON" in str(caught.value)


@pytest.mark.parametrize(
    "text", ["[]", " [\n]\n", '{"results": []}', '{"total": 0, "data": [ ]}']
)
def test_json_without_papers_is_no_mistake(text):
    assert read(text, "jsonl") == []


def test_what_hangs_on_a_paper_is_none():
    found = read(
        [
            ROW,
            {"itemType": "attachment", "title": "PDF", "url": "x"},
            {"itemType": "note", "title": "N", "date": "2020"},
        ]
    )
    assert [r.why for r in found[1:]] == [
        "an attachment of another item, no paper",
        "a note of another item, no paper",
    ]


def test_code_and_the_other_names_of_a_paper():
    record = one([ROW | {"id": "x1", "url": "https://openreview.net/forum?id=Ab_1", "code_url": "https://github.com/a/b", "doi": None, "identifiers": [["arxiv", "2001.00001"], {"type": "isbn", "value": "978"}], "pmid": 7}])  # fmt: skip
    assert (record.code, record.code_url) == (True, "https://github.com/a/b")
    assert {
        ("arxiv", "2001.00001"),
        ("pmid", "7"),
        ("openreview", "Ab_1"),
        ("id", "x1"),
    } <= set(record.identifiers)


def test_told_what_it_is():
    found = read([{"headline": "A"}, {"title": "B"}], "jsonl")
    assert outcome(found) == ["A", "B"]


def test_what_is_in_a_book_of_proceedings_is_no_article():
    assert one({"title": "T", "booktitle": "Proc. of Hives"}).kind == "inproceedings"
    assert one({"title": "T", "venue": "Hives"}).kind == "article"


def test_an_item_of_zotero():
    item = {
        "itemType": "book", "creators": [
            {"creatorType": "editor", "firstName": "Eve", "lastName": "Fox"},
        ], "date": "2003", "extra": "DOI: 10.1000/ABC\nCitation Key: fox2003",
        "notes": ["read it"],
    }  # fmt: skip
    for value in (item, {"data": item, "key": "ABCD1234", "meta": {}}):
        (record,) = read([value])
        assert (record.title, record.authors, record.key) == ("", (), "fox2003")
        assert dict(record.fields)["editor"] == "Eve Fox"
        assert dict(record.identifiers)["doi"] == "10.1000/abc"
