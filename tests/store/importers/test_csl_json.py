from __future__ import annotations

import pytest

from tests.store.importers.json_files import format_of, names, one, outcome, read

ITEM = {
    "id": "doe2020",
    "type": "article-journal",
    "title": "On <i>E. coli</i> and H<sub>2</sub>O",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
        {"family": "Humboldt", "given": "A.", "dropping-particle": "von"},
        {"family": "King", "given": "M. L.", "suffix": "Jr."},
        {"literal": "WHO, Geneva"},
    ],
    "editor": [{"family": "Itor", "given": "Ed"}],
    "issued": {"date-parts": [["2020", 3, "14"]]},
    "container-title": "Journal of Water",
    "container-title-short": "J. Water",
    "volume": 5,
    "issue": "2",
    "page": "1-9",
    "DOI": "https://doi.org/10.1000/ABC",
    "PMID": "123",
    "URL": "https://e.org/x",
    "abstract": "Wet.",
    "keyword": "water, coli",
}


def test_an_item():
    record = one([ITEM])
    assert record.title == "On E. coli and H2O"
    assert names(record) == [
        "Jan van den Berg",
        "A. von Humboldt",
        "M. L. King Jr.",
        "WHO, Geneva",
    ]
    assert (record.date, record.key, record.place) == (
        "2020-03-14",
        "doe2020",
        "doe2020",
    )
    assert (record.venue, record.venue_name) == ("J. Water", "Journal of Water")
    assert dict(record.identifiers) == {
        "doi": "10.1000/abc",
        "pmid": "123",
        "url": "https://e.org/x",
    }
    assert record.keywords == ("water", "coli")
    assert dict(record.fields) == {
        "volume": "5",
        "number": "2",
        "pages": "1-9",
        "url": "https://e.org/x",
        "editor": "Ed Itor",
    }


@pytest.mark.parametrize("value", [ITEM, [ITEM], {"doe2020": ITEM}, {"items": [ITEM]}])
def test_however_it_is_wrapped(value):
    assert format_of(value) == "csl-json"
    assert one(value) == one([ITEM])


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2020]]}, "2020"),
        ({"date-parts": [[2020, 2]]}, "2020-02"),
        ({"date-parts": [[2020, 1, 1], [2021, 1, 1]]}, "2020-01-01"),
        ({"date-parts": [[2020, 13, 45]]}, "2020"),
        ({"date-parts": [[850]]}, "0850"),
        ({"date-parts": [[-380]]}, None),
        ({"date-parts": [[None]]}, None),
        ({"date-parts": [[]]}, None),
        ({"date-parts": "2020"}, "2020"),
        ({"raw": "March 2014"}, "2014-03"),
        ({"literal": "circa 1850"}, "1850"),
        ({"literal": "n.d."}, None),
        ({"raw": "2014-02-30"}, "2014-02"),
        ("2019-05-06", "2019-05-06"),
        (2019, "2019"),
        (None, None),
    ],
)
def test_dates(issued, date):
    assert one([ITEM | {"issued": issued}]).date == date


@pytest.mark.parametrize(
    ("changed", "venue"),
    [
        ({"container-title-short": None}, ("Journal of Water", "Journal of Water")),
        ({"type": "paper-conference", "container-title-short": None, "container-title": "Proc. of the Water Conference (WET 2020)"}, ("WET", "Proc. of the Water Conference (WET 2020)")),
        ({"type": "paper-conference", "container-title": None, "event-title": "Water 2020"}, ("Water 2020", "Water 2020")),
        ({"type": "chapter", "container-title": "The Book", "container-title-short": ""}, ("The Book", "The Book")),
        ({"type": "thesis", "container-title": None, "publisher": "University of X"}, ("University of X", "University of X")),
        ({"type": "article", "container-title": None, "publisher": "arXiv"}, ("arXiv", "arXiv")),
        ({"type": "book", "container-title": None, "publisher": "MIT Press"}, (None, None)),
    ],
)  # fmt: skip
def test_venues(changed, venue):
    record = one([ITEM | changed])
    assert (record.venue, record.venue_name) == venue


def test_what_zotero_keeps_in_the_note():
    note = "arXiv: 2001.00001 [cs]\nCitation Key: other\nPMCID: PMC7\nRead twice\n{:doi: 10.1000/note}"
    record = one([ITEM | {"note": note, "DOI": None}])
    assert record.key == "other"
    assert {("arxiv", "2001.00001"), ("pmcid", "PMC7"), ("doi", "10.1000/note")} <= set(
        record.identifiers
    )
    assert dict(record.fields)["note"] == "Read twice"


@pytest.mark.parametrize(
    ("id_", "key"),
    [
        ("doe2020", "doe2020"), ("tolkien:single", "tolkien:single"), ("ITEM-1", None), (5, None),
        ("http://zotero.org/users/1/items/ABC", None), ("10.1000/x", None), (None, None),
    ],
)  # fmt: skip
def test_what_is_a_citation_key(id_, key):
    assert one([ITEM | {"id": id_}]).key == key
    assert one([ITEM | {"id": id_, "citation-key": "mine"}]).key == "mine"


def test_an_item_without_a_title_costs_only_itself():
    found = read([ITEM, {"id": "b", "type": "book"}, ITEM | {"title": "Third"}])
    assert outcome(found) == ["On E. coli and H2O", 1, "Third"]
    assert "no title" in found[1].why


def test_items_with_hardly_a_field_are_read_as_their_neighbours():
    found = read([ITEM, {"id": "b", "title": "Bare"}, {"title": "Barer"}])
    assert [(r.title, r.key) for r in found[1:]] == [("Bare", "b"), ("Barer", None)]
