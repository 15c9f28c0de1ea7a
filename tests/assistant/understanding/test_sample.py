"""On the library that comes with refdesk: one slip of the pen changes no reading."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.parser import parse
from store.text import words
from tests.assistant.understanding.library import meaning, read_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.linker import Linker

CASES = {
    "who wrote nemotron 3 super": "ask:paper.authors paper:@chandiramaniNemotron3Super2026",
    "WHO WROTE NEMOTRON 3 SUPER": "ask:paper.authors paper:@chandiramaniNemotron3Super2026",
    "papers since last year with code": "has:code since:2025",
    "nemotorn papers": "topic:nemotron",
    "how many papers are there?": "count:papers",
    "papers per year": "group:year",
    "are there papers without an abstract?": "-has:abstract",
    "papers with a score by Zijia Chen": 'has:score by:"Zijia Chen"',
    "papers without affiliations since 2025": "-has:affiliation since:2025",
    "how many papers do not have code": "count:papers -has:code",
    "what's nemotron": "ask:answer.define term:nemotron",
}
ENOUGH = 0.95
"""The share of misspelt questions that must be read as if they were not."""


@pytest.mark.parametrize(("question", "query"), CASES.items())
def test_read_as(question: str, query: str, sample: Linker) -> None:
    assert read_as(question, sample) == query


def slips(word: str, random: Random) -> str:
    """The word with two letters swapped, one left out, or one doubled."""
    at = random.randrange(1, len(word) - 2)
    a, b = word[at], word[at + 1]
    return random.choice(
        [
            word[:at] + b + a + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + a + word[at:],
        ]
    )


def misspelt(
    question: str, known: list[str], linker: Linker
) -> Iterator[tuple[str, str]]:
    random = Random(7)
    for word in known:
        wrong = slips(word, random)
        if linker.library.names.frequency(wrong) == 0 and wrong != word:
            yield question.format(word), question.format(wrong)


def share_unchanged(pairs: list[tuple[str, str]], linker: Linker) -> float:
    same = [meaning(parse(a, linker)) == meaning(parse(b, linker)) for a, b in pairs]
    return sum(same) / len(same)


def titles(linker: Linker) -> list[str]:
    papers = linker.library.papers
    return [one.title for one in papers.get(papers.ids(order="key"))]


def test_a_slip_in_a_long_word_of_a_topic(sample: Linker) -> None:
    found = {word for title in titles(sample) for word in words(title)}
    long = sorted(
        w for w in found if len(w) >= 8 and w.isalpha() and w not in STOPWORDS
    )
    pairs = list(misspelt("papers about {} since 2024", long, sample))
    assert len(pairs) > 50
    assert share_unchanged(pairs, sample) >= ENOUGH


def test_a_slip_in_a_surname(sample: Linker) -> None:
    papers = sample.library.papers
    people = {a.name for paper in papers.get(papers.ids()) for a in paper.authors}
    surnames = {words(name)[-1] for name in people}
    long = sorted(name for name in surnames if len(name) >= 6 and name.isalpha())
    pairs = list(misspelt("papers by {}", long, sample))
    assert len(pairs) > 30
    assert share_unchanged(pairs, sample) >= ENOUGH
