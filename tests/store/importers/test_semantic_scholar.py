from __future__ import annotations

import pytest

from tests.store.importers.json_files import format_of, names, one, outcome, read

PAPER = {
    "paperId": "2d5673caa9e6af3a7b82a43f19ee920992db07ad",
    "externalIds": {"DBLP": "journals/x/T50", "MAG": "21", "DOI": "10.1093/MIND/X", "CorpusId": 146, "ACL": "P19-1001", "ArXiv": "1402.0030v2", "PubMedCentral": "99", "PubMed": "7"},
    "url": "https://www.semanticscholar.org/paper/2d5",
    "title": "Computing Machinery",
    "abstract": "Can machines think?",
    "venue": "International Conference on Machine Learning",
    "publicationVenue": {"name": "International Conference on Machine Learning", "alternate_names": ["Int Conf Mach Learn", "ICML"]},
    "year": 1950,
    "publicationDate": "1950-10-01",
    "citationCount": 10059,
    "fieldsOfStudy": ["Computer Science"],
    "s2FieldsOfStudy": [{"category": "Art", "source": "x"}],
    "publicationTypes": ["Review", "Conference"],
    "journal": {"name": "Mind", "pages": "433 -\n 460", "volume": "LIX"},
    "authors": [{"authorId": "1", "name": "A. Turing"}, {"authorId": None, "name": "Ann Bell"}],
    "citations": [{"paperId": "c", "title": "Another paper", "authors": []}],
}  # fmt: skip


def test_a_paper():
    record = one(PAPER)
    assert record.title == "Computing Machinery"
    assert names(record) == ["A. Turing", "Ann Bell"]
    assert (record.date, record.citations) == ("1950-10-01", 10059)
    assert (record.venue, record.venue_name) == (
        "ICML",
        "International Conference on Machine Learning",
    )
    assert record.keywords == ("Computer Science",)
    assert dict(record.identifiers) == {
        "doi": "10.1093/mind/x", "arxiv": "1402.0030", "acl": "P19-1001", "pmid": "7", "dblp": "journals/x/T50",
        "mag": "21", "corpusid": "146", "pmcid": "PMC99", "s2": PAPER["paperId"], "url": PAPER["url"],
    }  # fmt: skip
    assert dict(record.fields) == {
        "pages": "433 - 460",
        "volume": "LIX",
        "url": PAPER["url"],
    }


@pytest.mark.parametrize(
    "value",
    [
        PAPER, [PAPER], {"total": 1, "offset": 0, "data": [PAPER]}, {"data": [{"isInfluential": True, "contexts": ["x"], "citingPaper": PAPER}]},
        {"citedPaper": PAPER}, {"authorId": "1", "name": "A. Turing", "papers": [PAPER]}, {"recommendedPapers": [PAPER]},
    ],
)  # fmt: skip
def test_however_it_is_wrapped(value):
    assert format_of(value) == "semantic-scholar"
    assert one(value) == one(PAPER)


def test_the_data_sets_write_all_names_in_lower_case():
    record = one({"corpusid": 5, "externalids": {"DOI": "10.1000/x", "ArXiv": None}, "title": "T", "authors": [{"authorId": "1", "name": "A B"}], "venue": "", "year": 2020, "publicationdate": None, "citationcount": 3, "journal": {"name": "ArXiv"}})  # fmt: skip
    assert (record.date, record.venue, record.citations) == ("2020", "arXiv", 3)
    assert record.identifiers == (("doi", "10.1000/x"), ("corpusid", "5"))


def test_papers_that_are_not_there():
    found = read([PAPER, None, {"paperId": "x", "title": None, "authors": None}])
    assert outcome(found) == ["Computing Machinery", 1, 1]
    assert found[1].why == "null stands where a paper should"


@pytest.mark.parametrize(
    "value", [{"authorId": "1", "name": "A"}, {"release_id": "2025", "README": "x"}]
)
def test_what_is_no_paper(value):
    from store.errors import UnknownFormat

    with pytest.raises(UnknownFormat, match="JSON of no known kind"):
        read(value, "semantic-scholar")
