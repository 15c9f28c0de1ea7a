"""What every index must do: subclass `IndexContract`, say how yours is built."""

from __future__ import annotations

from collections.abc import MutableSet, Set

import pytest

from store.index.base import Document, Index, length
from store.text import stems

Texts = list[tuple[int, str, str]]

TEXTS: Texts = [
    (7, "Counting bees", "Bees are counted by sound. The sound of bees is loud."),
    (3, "Moths in the dark", "Moths fly in the dark, and counting moths takes a lamp."),
    (12, "Été à la plage", "Sand; naïve sand, and the sound of waves."),
    (5, "Stones", ""),
]
"""Ids are in no order, one paper has no abstract, one has accents."""


def scan(texts: Texts) -> dict[int, Document]:
    """The papers as any index must see them, the slow and certain way."""
    return {
        id_: Document(id_, tuple(stems(title)), tuple(stems(abstract)))
        for id_, title, abstract in texts
    }


def close(text: tuple[str, ...], terms: list[str], width: int) -> bool:
    """Whether some window of so many words holds all the terms."""
    starts = range(max(1, len(text)))
    return any(set(terms) <= set(text[at : at + width]) for at in starts)


class IndexContract:
    """Laws of `store.index.base.Index`; an engine's tests say how one is built."""

    def build(self, texts: Texts, revision: int = 1) -> Index:
        """An index of these papers."""
        raise NotImplementedError

    @pytest.fixture
    def index(self) -> Index:
        return self.build(TEXTS)

    def test_it_knows_the_revision_it_was_built_from(self):
        assert self.build(TEXTS, 42).revision == 42

    def test_size_and_average_length(self, index: Index):
        lengths = [length(one) for one in scan(TEXTS).values()]
        assert index.size == 4
        assert index.average_length == pytest.approx(sum(lengths) / 4)

    @pytest.mark.parametrize(
        ("term", "papers"),
        [
            ("bee", 1),
            ("sound", 2),
            ("count", 2),
            ("the", 3),
            ("ete", 1),
            ("unheard", 0),
        ],
    )
    def test_frequency_counts_papers_not_places(self, index: Index, term, papers):
        assert index.frequency(term) == papers

    @pytest.mark.parametrize(
        ("terms", "papers"),
        [
            (["sound"], {7, 12}),
            (["sound", "bee"], {7}),
            (["bee", "bee"], {7}),
            (["count", "dark"], {3}),
            (["stone"], {5}),
            (["bee", "moth"], set()),
            (["bee", "unheard"], set()),
            (["unheard"], set()),
            ([], {7, 3, 12, 5}),
        ],
    )
    def test_holding_is_all_terms_in_title_or_abstract(self, index, terms, papers):
        assert index.holding(terms) == papers

    @pytest.mark.parametrize(
        ("terms", "papers"),
        [
            (["sound", "bee"], {7, 12}),
            (["bee", "unheard"], {7}),
            (["unheard"], set()),
            ([], set()),
        ],
    )
    def test_nominate_is_any_term(self, index: Index, terms, papers):
        assert index.nominate(terms) == papers

    @pytest.mark.parametrize(
        ("terms", "slack", "papers"),
        [
            (["count", "bee"], 0, {7}),
            (["bee", "count"], 0, {7}),
            (["bee", "count", "bee"], 0, {7}),
            (["sound", "wave"], 0, set()),
            (["sound", "wave"], 1, {12}),
            (["moth", "lamp"], 2, {3}),
            (["moth", "lamp"], 1, set()),
            (["moth", "unheard"], 50, set()),
            (["sand"], 0, {12}),
        ],
    )
    def test_near_is_all_terms_in_a_window_of_one_field(
        self, index, terms, slack, papers
    ):
        assert index.near(terms, slack) == papers

    def test_near_does_not_join_title_and_abstract(self):
        index = self.build([(1, "bee", "moth")])
        assert index.holding(["bee", "moth"]) == {1}
        assert index.near(["bee", "moth"], 50) == frozenset()

    def test_documents_are_stems_in_the_order_asked_for(self, index: Index):
        assert index.documents([12, 7]) == [scan(TEXTS)[12], scan(TEXTS)[7]]
        assert index.documents([]) == []

    def test_numbers_stand_for_the_stems_of_documents(self, index: Index):
        for papers in ([12, 7, 5, 3], [5], []):
            found = index.numbered(papers)
            stems = [t for one in index.documents(papers) for t in one[1] + one[2]]
            assert found.numbers.tolist() == [index.number(stem) for stem in stems]
            different = sorted(set(found.numbers.tolist()))
            spelt = dict(zip(different, index.texts(different), strict=True))
            assert [spelt[number] for number in found.numbers.tolist()] == stems
            titles = [len(scan(TEXTS)[paper].title) for paper in papers]
            assert found.titles.tolist() == titles
            assert int(found.in_title.sum()) == sum(titles)
        assert index.number("walrus") == -1

    def test_a_paper_it_does_not_hold(self, index: Index):
        with pytest.raises(KeyError):
            index.documents([99])

    def test_results_are_sets_that_cannot_be_changed(self, index: Index):
        for found in (index.holding(["sound"]), index.nominate(["sound"]),
                      index.near(["sound"], 1), index.holding([])):  # fmt: skip
            assert isinstance(found, Set)
            assert not isinstance(found, MutableSet)

    def test_an_empty_library(self):
        index = self.build([])
        assert (index.size, index.average_length, index.frequency("bee")) == (0, 1.0, 0)
        assert index.holding([]) == index.nominate(["bee"]) == index.near(["bee"], 2)
        assert index.documents([]) == []

    def test_papers_without_words_have_a_length_to_divide_by(self):
        index = self.build([(1, "", ""), (2, "", "")])
        assert (index.size, index.average_length) == (2, 1.0)
