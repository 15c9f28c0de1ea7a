from __future__ import annotations

import subprocess
import sys

import pytest
from pydantic import ValidationError

from store.errors import UnknownFormat, UnreadableSource
from store.importers.formats import IMPORTERS, NAMES
from store.importers.record import ImportOptions
from store.importers.registry import sniff

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
        (b"Dear diary", "none of the formats that refdesk reads"),
        (b"mail me @ home {now}", r"BibTeX, RIS, CSL-JSON, PDF and \d+ other formats"),
        (b"PK\x03\x04\0\0", "not a text file"),
    ],
)
def test_unknown(head, why):
    with pytest.raises(UnknownFormat, match=why) as caught:
        sniff("x.txt", head)
    assert str(caught.value).startswith("x.txt ")


def test_every_importer_can_be_named_and_loaded():
    assert len(set(NAMES)) == len(NAMES)
    for importer in IMPORTERS:
        assert ImportOptions(format=importer.name).format == importer.name
        assert callable(importer._module().read)


def test_a_binary_file_must_be_what_it_is_told_to_be():
    for importer in IMPORTERS:
        if importer.magic:
            assert sniff("x", importer.magic[0] + b"\0 and more") is importer
            with pytest.raises(UnknownFormat, match="is not a"):
                sniff("refs.bib", BIB, importer.name)


def test_an_unknown_name_is_refused_in_one_sentence():
    with pytest.raises(ValidationError) as caught:
        ImportOptions(format="word")
    (error,) = caught.value.errors()
    assert error["msg"].startswith(f"must be one of {NAMES[0]}, {NAMES[1]}")
    assert error["msg"].endswith("not 'word'")


def test_a_format_costs_only_those_who_use_it(tmp_path):
    path = tmp_path / "refs.bib"
    path.write_bytes(BIB)
    code = (
        "import sys; from store.importers import ImportOptions, records_of;"
        f"assert list(records_of([{str(path)!r}], ImportOptions()));"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    for importer in IMPORTERS:
        used = f"store.importers.{importer.module}" in loaded
        assert used == (importer.name == "bibtex"), importer.name
