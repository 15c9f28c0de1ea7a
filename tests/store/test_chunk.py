"""Records go into columns and come out of them as they were."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.chunk import Items, Prepared
from store.importers.record import Rejected
from store.library import run
from store.prepared import chunks
from store.stated import encode
from tests.store.building import dump, filled, record

_PLAIN = record("On Nothing in Particular", place="1")
_FULL = record(
    "A Title of Four Words", "Ana Müller", "J. Smith", "ana muller", "+C D",
    date="2019-03", venue="ACL", venue_name="The Meeting", place="2", key="two",
    abstract="Words of an abstract.", keywords=("speech", "NLP"), categories=("cs.CL",),
    identifiers=(("doi", "10.1/x"), ("url", "https://x.org")), fields=(("pages", "3"),),
)  # fmt: skip
_SAME_NAMES = record("Something Else Entirely", "J. Smith", venue="ACL", place="3")
_NO_WORDS = record("…", "?", place="4", keywords=("speech",))
_TITLE_AGAIN = record("A title of four words", "E F", place="5")
_DOI_AGAIN = record("Another", identifiers=(("doi", "10.1/X"),), place="6")
RECORDS = (_PLAIN, _FULL, _SAME_NAMES, _NO_WORDS, _TITLE_AGAIN, _DOI_AGAIN, _PLAIN)


def _chunk(records):
    (chunk,) = chunks(records, "refs.bib", "bibtex", None)
    return chunk


def test_each_record_comes_out_as_it_went_in():
    together = Items(_chunk(RECORDS))
    for at, one in enumerate(RECORDS):
        alone = Items(_chunk([one]))[0]
        assert isinstance(alone, Prepared)
        assert together[at] == alone
        assert (alone.payload, alone.digest) == encode(one)


def test_the_first_chunks_are_smaller_and_together_they_are_all():
    many = [record(f"Paper {n}", place=str(n)) for n in range(40)]
    made = list(chunks(many, "refs.bib", "bibtex", None, 16))
    assert [chunk.size for chunk in made] == [2, 4, 8, 16, 10]
    assert [place for chunk in made for place in chunk.places] == list(
        map(str, range(40))
    )


def test_in_haste_words_are_left_to_be_counted():
    (chunk,) = chunks(RECORDS, "refs.bib", "bibtex", None, in_haste=lambda: True)
    counted = _chunk(RECORDS)
    assert chunk.words is None
    assert chunk.word_counts() == counted.words
    assert counted.words is not None
    assert counted.words["title"] == 2
    assert chunk == counted._replace(words=None)


def test_a_chunk_arrives_as_it_was_sent():
    chunk = _chunk([*RECORDS, Rejected(file="refs.bib", line=3, why="broken")])
    assert pickle.loads(pickle.dumps(chunk)) == chunk
    assert (chunk.size, len(chunk.rejected)) == (len(RECORDS), 1)


def test_alike_are_records_of_one_title_identity_or_content():
    assert _chunk(RECORDS).alike() == {0, 1, 4, 5, 6}
    untitled = record("", place="1"), record("", place="2", key="other")
    assert _chunk(untitled).alike() == set()


def test_a_chunk_of_rejected_records_is_one():
    chunk = _chunk([Rejected(file="refs.bib", line=3, why="broken")])
    assert (chunk.size, chunk.papers, chunk.alike()) == (0, [], set())


@given(st.lists(st.sampled_from(RECORDS), max_size=9))
def test_records_by_themselves_are_put_as_if_looked_up(records):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run.Run, "_met", lambda self, chunk: range(chunk.size))
        one_by_one = filled(*records)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "_FEW", 1)
        together = filled(*records)
    assert dump(together) == dump(one_by_one)
    for table in ("record", "paper"):
        ids = f"SELECT id FROM {table}"
        assert together.database.rows(ids) == one_by_one.database.rows(ids)
