"""The short way for clean records leads where validation does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.alone import alone
from store.importers import bibtex
from store.importers.plain import Plain, in_full
from store.importers.reading import Nothing
from store.importers.record import ImportOptions
from store.importers.source import survey
from store.prepared import chunks
from store.stated import encode, of_record

USUAL = Plain(
    "On Bees: a “Study”", "moth-2020-bees", "inproceedings", "moth-2020-bees",
    'They "dance".\nTwice.', ("Ada Moth", "José Bee"), False, "2020-03", "BEES",
    "Proceedings of BEES", ("cs.CL",), (("doi", "10.1/x"), ("url", "https://x.org")),
    ("hives", "dance"), (("booktitle", "Proceedings of BEES"), ("pages", "1–2")),
)  # fmt: skip
_TEXT = st.text(st.sampled_from('aé "\\|\u0301\u202e\u00a0\n\t\x1b[m'), max_size=4)
_TEXTS = st.lists(_TEXT, max_size=2).map(tuple)
_PAIRS = st.lists(st.tuples(_TEXT, _TEXT), max_size=2).map(tuple)
_ANY = st.builds(
    Plain, title=_TEXT, place=_TEXT, kind=st.sampled_from(["article", "book"]),
    key=_TEXT, abstract=_TEXT, names=_TEXTS, complete=st.booleans(),
    date=st.sampled_from([None, "2020", "2020-03", "2020-02-30"]),
    venue=st.none() | _TEXT, venue_name=st.none() | _TEXT, categories=_TEXTS,
    identifiers=_PAIRS, keywords=_TEXTS, fields=_PAIRS,
)  # fmt: skip


def assert_same_both_ways(plain):
    record = plain.record()
    assert plain.encoded() == encode(record)
    assert plain.shown() == alone(of_record(record, "a", "b", 0))


def test_what_is_usual_is_clean():
    assert USUAL.is_clean
    assert_same_both_ways(USUAL)


@given(_ANY)
def test_what_is_clean_goes_both_ways_to_the_same(plain):
    if plain.is_clean:
        assert_same_both_ways(plain)


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "On  Bees"}, {"title": "On\tBees"}, {"abstract": "Bees.\n"},
        {"abstract": "\x1b[2J"}, {"key": "moth "}, {"names": ("Ada\u202eMoth",)},
        {"names": ("Jose\u0301 Bee",)}, {"names": ("",)}, {"keywords": (" hives",)},
        {"identifiers": (("doi", "10.1/x "),)}, {"fields": (("pages", "\x00"),)},
        {"venue": "BEES "}, {"venue_name": "BE\u200eES"}, {"categories": ("cs.CL ",)},
        {"place": "\ufeffa"}, {"kind": "book\n"},
    ],
)  # fmt: skip
def test_what_has_to_be_cleaned_is_not_clean(changed):
    assert not USUAL._replace(**changed).is_clean


@pytest.mark.shared
def test_files_in_the_wild_go_both_ways_to_the_same(shared):
    files = [one for one in (shared / "data/formats").rglob("*.bib") if one.is_file()]
    usual = 0
    for path in files:
        with path.open("rb") as stream:
            source = survey(stream, path.name)
            found = list(bibtex.read(source, ImportOptions(), Nothing()).records)
        usual += sum(isinstance(one, Plain) for one in found)
        short, long = (
            list(chunks(way, path.name, "bibtex", None))
            for way in (found, in_full(found))
        )
        assert short == long, path
    assert usual > len(files)
