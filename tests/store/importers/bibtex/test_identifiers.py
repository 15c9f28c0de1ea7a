from __future__ import annotations

import pytest

from store.importers.bibtex.fields import Fields
from store.importers.bibtex.identifiers import identifiers_of


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"doi": "10.1162/COLI_a_1"}, {"doi": "10.1162/coli_a_1"}),
        ({"doi": "https://doi.org/10.1/x"}, {}),
        ({"doi": "https://doi.org/10.1000/x"}, {"doi": "10.1000/x"}),
        ({"note": "arXiv:2001.01234"}, {"arxiv": "2001.01234"}),
        ({"note": "Comment on arXiv:2001.01234"}, {}),
        ({"howpublished": "https://arxiv.org/abs/2001.01234"}, {"arxiv": "2001.01234"}),
        ({"eprint": "2001.01234v2", "archiveprefix": "arXiv"}, {"arxiv": "2001.01234"}),
        ({"eprint": "2001.01234"}, {"arxiv": "2001.01234"}),
        ({"eprint": "123456", "eprinttype": "pubmed"}, {"pmid": "123456"}),
        ({"eprint": "hep-th/9901001", "eprinttype": "arxiv"}, {"arxiv": "hep-th/9901001"}),
        ({"journal": "arXiv preprint arXiv:2001.01234"}, {"arxiv": "2001.01234"}),
        ({"url": "https://arxiv.org/abs/2001.01234"}, {"arxiv": "2001.01234", "url": "https://arxiv.org/abs/2001.01234"}),
        ({"url": "https://aclanthology.org/P19-1001/"}, {"acl": "P19-1001", "url": "https://aclanthology.org/P19-1001/"}),
        ({"url": "https://aclanthology.org/2000.iwpt-1.7.pdf"}, {"acl": "2000.iwpt-1.7", "url": "https://aclanthology.org/2000.iwpt-1.7.pdf"}),
        ({"url": "https://doi.org/10.1000/x"}, {"doi": "10.1000/x", "url": "https://doi.org/10.1000/x"}),
        ({"url": "https://e.org"}, {"url": "https://e.org"}),
        ({"pmid": "12653513"}, {"pmid": "12653513"}),
        ({}, {}),
    ],
)  # fmt: skip
def test_identifiers(fields, found):
    assert dict(identifiers_of(Fields(fields))) == found
