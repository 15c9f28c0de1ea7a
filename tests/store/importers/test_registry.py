from __future__ import annotations

import pytest

from store.errors import UnknownFormat, UnreadableSource
from store.importers.registry import IMPORTERS, sniff

BIB = b"% refs\n@article{a, title = {T}}\n"
PAGE = b"Ann Bell\n\nCL\n\n95.3LGApr 14Code\nA Title\n"


@pytest.mark.parametrize(
    ("path", "head", "name"),
    [
        ("refs.bib", BIB, "bibtex"),
        ("refs.txt", BIB, "bibtex"),
        (None, BIB, "bibtex"),
        ("page.txt", PAGE, "author-page"),
        ("page.bib", PAGE, "author-page"),
        (None, b"\xef\xbb\xbf" + PAGE, "author-page"),
        (None, PAGE.decode().encode("utf-16"), "author-page"),
        ("empty.bib", b"% nothing yet\n", "bibtex"),
        ("page.txt", b"CLDec 15, 2025\r\nA Title", "author-page"),
    ],
)
def test_sniff(path, head, name):
    assert sniff(path, head).name == name


def test_told_is_told():
    assert sniff("notes.txt", b"anything", "bibtex").name == "bibtex"
    assert sniff("refs.bib", BIB, "author-page").name == "author-page"


@pytest.mark.parametrize("head", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_empty(head):
    with pytest.raises(UnreadableSource, match=r"x\.bib is empty"):
        sniff("x.bib", head)


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"Dear diary", "neither BibTeX nor an author page"),
        (b"mail me @ home {now}", "neither"),
        (b"PK\x03\x04\0\0", "not a text file"),
    ],
)
def test_unknown(head, why):
    with pytest.raises(UnknownFormat, match=why) as caught:
        sniff("x.txt", head)
    assert str(caught.value).startswith("x.txt ")


def test_names_are_those_of_the_option():
    from typing import get_args, get_type_hints

    from store.importers.record import ImportOptions

    hint = get_type_hints(ImportOptions)["format"]
    names = {name for part in get_args(hint) for name in get_args(part)}
    assert {importer.name for importer in IMPORTERS} == names
