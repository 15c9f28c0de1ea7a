from __future__ import annotations

import pytest

from tests.store.importers.json_files import format_of, names, one, outcome, read

WORK = {
    "id": "https://openalex.org/W123",
    "doi": "https://doi.org/10.1000/OA",
    "display_name": "The state of tests",
    "publication_year": 2018,
    "publication_date": "2018-02-13",
    "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/29456894", "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/58", "mag": 55},
    "primary_location": {"landing_page_url": "https://e.org/1", "source": {"display_name": "PeerJ", "type": "journal"}},
    "locations": [{"landing_page_url": "https://arxiv.org/abs/1802.00001v2", "source": {"display_name": "arXiv (Cornell University)"}}],
    "type": "article",
    "authorships": [
        {"author_position": "first", "author": {"display_name": "Ann Bell"}, "institutions": [{"display_name": "Uni A"}]},
        {"author": {"display_name": None}, "raw_author_name": "Roe, John", "institutions": []},
    ],
    "cited_by_count": 962,
    "biblio": {"volume": "6", "issue": None, "first_page": "e4375", "last_page": "e4375"},
    "concepts": [{"display_name": "Testing", "score": 0.9}, {"display_name": "Noise", "score": 0.1}],
    "abstract_inverted_index": {"Tests": [0, 3], "are": [1], "good": [2]},
}  # fmt: skip


def test_a_work():
    record = one(WORK)
    assert record.title == "The state of tests"
    assert names(record) == ["Ann Bell", "Roe, John"]
    assert record.abstract == "Tests are good Tests"
    assert (record.date, record.citations, record.place) == ("2018-02-13", 962, "W123")
    assert (record.venue, record.venue_name) == ("PeerJ", "PeerJ")
    assert record.affiliations == ("Uni A",)
    assert record.keywords == ("Testing",)
    assert dict(record.identifiers) == {
        "doi": "10.1000/oa", "arxiv": "1802.00001", "openalex": "W123", "pmid": "29456894",
        "pmcid": "PMC58", "mag": "55", "url": "https://e.org/1",
    }  # fmt: skip
    assert dict(record.fields) == {
        "volume": "6",
        "pages": "e4375",
        "url": "https://e.org/1",
    }


@pytest.mark.parametrize(
    "value",
    [WORK, [WORK], {"meta": {"count": 1}, "results": [WORK], "group_by": []}, {"a": {"b": [[WORK]]}}],
)  # fmt: skip
def test_however_it_is_wrapped(value):
    assert format_of(value) == "openalex"
    assert one(value) == one(WORK)


@pytest.mark.parametrize(
    ("changed", "venue"),
    [
        ({"primary_location": None}, ("arXiv", "arXiv (Cornell University)")),
        ({"primary_location": {"source": None}, "locations": []}, (None, None)),
        ({"primary_location": None, "locations": None, "host_venue": {"display_name": "Old J"}}, ("Old J", "Old J")),
        ({"primary_location": {"source": {"display_name": "Journal", "abbreviated_title": "J."}}}, ("J.", "Journal")),
    ],
)  # fmt: skip
def test_venues(changed, venue):
    record = one(WORK | changed)
    assert (record.venue, record.venue_name) == venue


def test_other_objects_are_named():
    found = read(
        {
            "results": [
                WORK,
                {"id": "https://openalex.org/A5", "display_name": "Ann Bell"},
            ]
        }
    )
    assert outcome(found) == ["The state of tests", 1]
    assert found[1].why == "A5 is an author of OpenAlex; expected a work"


def test_no_works_found_is_no_mistake():
    assert read({"meta": {"count": 0}, "results": []}, "openalex") == []


@pytest.mark.parametrize(
    "index",
    [None, {}, [], {"a": None}, {"a": ["x", -1, 10**30, None]}, {"a": 0}, "text", {"IndexLength": 1, "InvertedIndex": {"a": [0]}}],
)  # fmt: skip
def test_odd_indexes_of_abstracts(index):
    assert one(WORK | {"abstract_inverted_index": index}).abstract in ("", "a")


def test_a_list_of_authors_that_is_cut_short():
    assert not one(WORK | {"is_authors_truncated": True}).authors_complete
