"""Who asks for datasets is served by papers whose titles name a corpus as well."""

from __future__ import annotations

import pytest

from assistant.answering.scoring import ranking
from assistant.answering.scoring.kind_asked import kind
from store.index.memory import MemoryIndex

TEXTS = [
    (1, "A corpus of bees", "the hum of bees"),
    (2, "Counting bees", "a dataset of hums"),
    (3, "Bees", ""),
    (4, "", "a benchmark"),
    (5, "Two benchmarks and a dataset", "bees"),
]


def table(*terms: str, papers=(1, 2, 3, 4, 5)):
    """Papers by words, each cell as a share of what the word tells."""
    index = MemoryIndex(TEXTS, 1)
    asked = ranking.asked(index, terms)
    return (kind(asked, index.numbered(papers), index) / asked.tells).tolist()


@pytest.mark.parametrize("word", ["dataset", "benchmark", "corpus", "corpora"])
def test_the_title_names_the_kind_in_any_of_its_words(word: str):
    assert table("bee", word) == [[0, 1], [0, 0], [0, 0], [0, 0], [0, 1]]


def test_of_several_words_for_it_the_rarest_counts():
    assert table("dataset", "corpora") == [[0, 1], [0, 0], [0, 0], [0, 0], [0, 1]]
    assert table("dataset", "benchmark", papers=[5]) == [[1, 0]]


def test_nothing_is_added_where_no_kind_is_asked_for():
    assert not any(map(any, table("bee", "count")))


def test_a_paper_that_names_it_comes_before_one_that_does_not():
    index = MemoryIndex([(1, "A corpus of bees", ""), (2, "A lexicon of bees", "")], 1)
    best = ranking.ranked(index, ["dataset", "bee"], [2, 1])
    assert [one.paper for one in best] == [1, 2]
    parts = ranking.parts(index, ["dataset", "bee"], 1)
    assert {one.term for one in parts if one.part == "kind"} == {"dataset"}
