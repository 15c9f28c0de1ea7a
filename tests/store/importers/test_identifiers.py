from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.identifiers import acl_of_url, arxiv, arxiv_in, doi, gathered
from store.importers.serials import standard_number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10.1000/ABC", "10.1000/abc"),
        ("doi:10.1000/abc", "10.1000/abc"),
        ("DOI: 10.1000/abc.", "10.1000/abc"),
        ("https://doi.org/10.1000/abc", "10.1000/abc"),
        ("http://dx.doi.org/10.1000%2Fabc", "10.1000/abc"),
        ("info:doi/10.1000/abc", "10.1000/abc"),
        ("http://dx.doi.org/doi:10.1000/abc", "10.1000/abc"),
        ("http://doi.acm.org/10.1145/289444.289495", "10.1145/289444.289495"),
        ("http://x.example/OLD/doi/abs/10.1000/abc", "10.1000/abc"),
        ("http://x.example/o?genre=a&id=doi:10.1000/abc", "10.1000/abc"),
        ("http://x.example/summary?doi=10.1.1.57.4087", ""),
        (
            "10.1002/(SICI)1097(199)1:2<1::AID>3.0.CO;2-X",
            "10.1002/(sici)1097(199)1:2<1::aid>3.0.co;2-x",
        ),
        ("(10.1000/abc)", ""),
        ("https://e.org/doi/10.1000/abc", "10.1000/abc"),
        ("https://e.org/doi/full/10.1000/abc", "10.1000/abc"),
        ("https://e.org/10.1000/abc", ""),
        ("10.1000/abc)", "10.1000/abc"),
        ("10.1/x", ""),
        ("doi.acm.org/10.1145/1.2", "10.1145/1.2"),
        ("10.1000/a;http://x.example/y", "10.1000/a"),
        ("10.1000/a,10.1000/b", "10.1000/a"),
        ("10.1000/a [doi]", "10.1000/a"),
        ("10.1000/a[doi]", "10.1000/a"),
        ("$10.1000/a$", "10.1000/a"),
        ("none", ""),
    ],
)
def test_doi(text, found):
    assert doi(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2001.01234", "2001.01234"),
        ("arXiv:2001.01234v2", "2001.01234"),
        ("arXiv:2001.01234 [cs.CL]", "2001.01234"),
        ("hep-th/9901001", "hep-th/9901001"),
        ("https://arxiv.org/abs/2001.01234v1", "2001.01234"),
        ("http://arxiv.org/pdf/2001.01234.pdf", "2001.01234"),
        ("10.48550/arXiv.2001.01234", "2001.01234"),
        ("1234", ""),
    ],
)
def test_arxiv(text, found):
    assert arxiv(text) == found


def test_in_sentences_and_addresses():
    assert arxiv_in("arXiv preprint arXiv:2001.01234") == "2001.01234"
    assert acl_of_url("https://www.aclweb.org/anthology/P19-1001.pdf") == "P19-1001"
    assert gathered(
        [("pmid", "1"), ("doi", ""), ("id", "x")], "https://doi.org/10.1000/x"
    ) == (
        ("doi", "10.1000/x"),
        ("pmid", "1"),
        ("id", "x"),
        ("url", "https://doi.org/10.1000/x"),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2325-9671 (electronic)", {"issn": "2325-9671"}),
        ("23259671", {"issn": "2325-9671"}),
        ("978-1-60558-730-1", {"isbn": "978-1-60558-730-1"}),
        ("080442957X", {"isbn": "080442957X"}),
        ("12345", {}),
    ],
)
def test_standard_numbers(text, found):
    assert standard_number(text) == found


@given(st.text(max_size=40))
def test_what_is_found_is_found_again(text):
    for reader in (doi, arxiv):
        assert reader(reader(text)) == reader(text)


def test_an_address_at_a_publisher_s_own_resolver_names_the_doi():
    said = dict(gathered([], "http://doi.acm.org/10.1145/363095.363143"))
    assert said["doi"] == "10.1145/363095.363143"
