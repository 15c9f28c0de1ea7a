"""Every engine finds what reading every paper finds, however the library came to be."""

from __future__ import annotations

import math
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.index.base import TITLE_WEIGHT, Document, Index, length
from store.index.embedded import open_index, writer
from store.index.memory import MemoryIndex
from tests.store.index.contract import Texts, close, scan
from tests.store.index.shelf import Shelf

WORDS = ("bee", "moth", "lamp", "sand", "wave", "stone")
IDS = (1, 4, 7, 10, 65_535, 65_536, 65_600, 140_001)
"""Papers on both sides of where lengths are stored apart."""

fields = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
papers = st.dictionaries(st.sampled_from(IDS), st.tuples(fields, fields), max_size=8)
steps = st.lists(st.tuples(papers, st.sets(st.sampled_from(IDS))), max_size=5)
chosen = st.lists(st.sampled_from((*WORDS, "unheard")), max_size=4)


def shelved(
    folder: Path, grown: list[tuple[dict[int, tuple[str, str]], set[int]]], every: int
) -> Shelf:
    """A library after some changes, its index opened after every so many of them."""
    shelf = Shelf(folder)
    open_index(shelf).close()
    for number, (put, out) in enumerate(grown):
        texts = [(id_, *words) for id_, words in sorted(put.items())]
        shelf.change(texts, sorted((out - put.keys()) & shelf.held.keys()))
        if not number % every:
            open_index(shelf).close()
    return shelf


def held(documents: dict[int, Document]) -> dict[int, set[str]]:
    return {id_: {*d.title, *d.abstract} for id_, d in documents.items()}


def scores(documents: dict[int, Document], terms: list[str]) -> dict[int, int]:
    """BM25 in millionths, as the formula is written in books."""
    size = len(documents)
    total = sum(map(length, documents.values()))
    average = total / size if total else 1.0
    found = dict.fromkeys(documents, 0.0)
    for term in dict.fromkeys(terms):
        n = sum(term in words for words in held(documents).values())
        idf = math.log(1 + (size - n + 0.5) / (n + 0.5))
        for id_, one in documents.items():
            tf = TITLE_WEIGHT * one.title.count(term) + one.abstract.count(term)
            norm = 1.2 * (1 - 0.5 + 0.5 * length(one) / average)
            found[id_] += idf * (tf * (1.2 + 1) / (tf + norm))
    return {id_: round(score * 1_000_000) for id_, score in found.items()}


def best(documents: dict[int, Document], terms: list[str]) -> list[int]:
    """The papers that hold any of the terms, best first."""
    ranked = scores(documents, terms)
    fit = [id_ for id_, words in held(documents).items() if words & set(terms)]
    return sorted(fit, key=lambda id_: (-ranked[id_], id_))


def agrees(index: Index, texts: Texts, terms: list[str], slack: int) -> None:
    """Check everything an index says of some papers against reading them."""
    documents = scan(texts)
    words = held(documents)
    width = len(set(terms)) + slack
    assert index.size == len(documents)
    assert index.average_length == (
        sum(map(length, documents.values())) / len(documents)
        if any(map(length, documents.values()))
        else 1.0
    )
    assert index.holding(terms) == {i for i, h in words.items() if {*terms} <= h}
    assert index.nominate(terms) == {i for i, h in words.items() if {*terms} & h}
    assert index.near(terms, slack) == {
        id_
        for id_, one in documents.items()
        if close(one.title, terms, width) or close(one.abstract, terms, width)
    }
    for term in terms:
        assert index.frequency(term) == sum(term in h for h in words.values())
    assert index.documents(documents) == list(documents.values())
    ranked = best(documents, terms)
    for limit in (1, 2, len(documents)):
        assert index.best(terms, limit) == (tuple(ranked[:limit]), set(ranked))
    some = frozenset(IDS[::2])
    within = [id_ for id_ in ranked if id_ in some]
    assert index.best(terms, 3, some) == (tuple(within[:3]), set(within))


@given(grown=steps, every=st.integers(1, 3), terms=chosen, slack=st.integers(0, 3))
@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize(("small", "words"), [(256, 1000), (3, 6), (0, 1)])
def test_after_any_changes(small, words, grown, every, terms, slack):
    """However segments are closed and merged: `small` papers, `words` to a segment."""
    before = writer.SMALL, writer.WORDS, writer.TEN
    writer.SMALL, writer.WORDS, writer.TEN = small, words, 1
    try:
        with TemporaryDirectory() as folder:
            shelf = shelved(Path(folder), grown, every)
            index = open_index(shelf)
            texts = [tuple(one) for one in shelf.texts()]
            agrees(index, texts, terms, slack)
            agrees(MemoryIndex(texts, 1), texts, terms, slack)
            index.close()
    finally:
        writer.SMALL, writer.WORDS, writer.TEN = before


@given(held=papers, terms=chosen, share=st.floats(0, 1))
@settings(max_examples=30, deadline=None)
def test_what_is_needed_is_the_sum_of_what_the_terms_held_tell(held, terms, share):
    texts = [(id_, *words) for id_, words in sorted(held.items())]
    documents = scan(texts)
    tells = {
        t: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5))
        for t in dict.fromkeys(terms)
        for n in [sum(t in {*d.title, *d.abstract} for d in documents.values())]
    }
    needed = share * sum(tells.values())
    enough = [
        id_
        for id_ in best(documents, terms)
        if sum(
            w for t, w in tells.items()
            if t in {*documents[id_].title, *documents[id_].abstract}
        ) >= needed
    ]  # fmt: skip
    with TemporaryDirectory() as folder:
        index = open_index(Shelf(Path(folder), texts))
        for engine in (index, MemoryIndex(texts, 1)):
            assert engine.best(terms, 9, None, needed) == (tuple(enough), set(enough))
        index.close()
