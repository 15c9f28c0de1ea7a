from __future__ import annotations

import pytest

from store.importers.bibtex.fields import read_fields


@pytest.mark.parametrize(
    ("raw", "doi"),
    [
        ("10.1000/abc", "10.1000/abc"),
        ("10.1000/ab\n  c", "10.1000/abc"),
        ("10.1000/a, 10.1000/b", "10.1000/a"),
        ("10.1000/a doi:10.1000/b", "10.1000/a"),
        ("10.1000/a https://doi.org/10.1000/b", "10.1000/a"),
        ("10.1000/a.10.1", "10.1000/a.10.1"),
    ],
)
def test_of_several_dois_the_first(raw, doi):
    assert read_fields({"doi": f"{{{raw}}}"}, {})["doi"] == doi
