from __future__ import annotations

import pytest

from tests.store.importers.sources import only


@pytest.mark.parametrize(
    ("journal", "venue", "name"),
    [
        (r"{\apj}", "ApJ", "The Astrophysical Journal"),
        (r'"{\mnras}"', "MNRAS", "Monthly Notices of the Royal Astronomical Society"),
        (r"{\unheardof}", None, None),
        ("jacm", "Journal of the ACM", "Journal of the ACM"),
        ("TCS", "Theoretical Computer Science", "Theoretical Computer Science"),
        ("{TCS}", "TCS", "TCS"),
    ],
)
def test_journals_that_styles_define(journal, venue, name):
    record = only("bibtex", f"@article{{a, title={{T}}, journal={journal}}}")
    assert (record.venue, record.venue_name) == (venue, name)


def test_a_file_may_define_them_otherwise():
    text = '@string{jacm = "JACM"}\n@article{a, title={T}, journal=jacm}'
    assert only("bibtex", text).venue == "JACM"


@pytest.mark.parametrize(
    "written", ["DOI: 10.1000/10.2", "doi 10.1000/10.2", "10.1000/10.2; 10.1000/3"]
)
def test_a_label_is_no_doi_of_several(written):
    record = only("bibtex", f"@misc{{a, title={{T}}, doi={{{written}}}}}")
    assert dict(record.identifiers)["doi"] == "10.1000/10.2"
