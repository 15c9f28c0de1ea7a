"""Where the cursor stands: what is typed, from where to where, and as what."""

from __future__ import annotations

import pytest

from assistant.completion.places import places
from tests.assistant.completion.lines import CURSOR

FIRST = {
    "by:ch|": ("value", "author", "ch", "ch"),
    "author:ch|": ("value", "author", "ch", "ch"),
    "-by:ch|": ("value", "author", "ch", "ch"),
    'papers by:"wei p|': ("value", "author", "wei p", '"wei p'),
    'by:"wei p|ing" since:2020': ("value", "author", "wei p", '"wei ping"'),
    "by:c|h since:2020": ("value", "author", "c", "ch"),
    "(in:acl or in:e|)": ("value", "venue", "e", "e"),
    "see @che|": ("key", "", "che", "@che"),
    'who wrote "nemo|': ("title", "quoted", "nemo", '"nemo'),
    'papers by "wei|': ("person", "quoted", "wei", '"wei'),
    "papers by wei p|": ("person", "", "wei p", "wei p"),
    "papers by |": ("person", "", "", ""),
    "who is lee|": ("person", "", "lee", "lee"),
    "co-authors of mo|": ("person", "", "mo", "mo"),
    "who wrote deep sp|": ("title", "", "deep sp", "deep sp"),
    "papers in ac|": ("venue", "", "ac", "ac"),
    "papers since 20|": ("date", "since", "20", "20"),
    "papers in 20|": ("date", "year", "20", "20"),
    "spiking net|": ("words", "", "spiking net", "spiking net"),
    "papers with co|": ("words", "", "papers with co", "papers with co"),
    "|": ("words", "", "", ""),
    "papers |": ("words", "", "", ""),
    "two\nlines by:x|": ("value", "author", "x", "x"),
}


@pytest.mark.parametrize(("marked", "expected"), FIRST.items())
def test_the_surest_reading(marked, expected):
    before, _, after = marked.partition(CURSOR)
    text = before + after
    place = next(places(text, len(before)))
    found = (place.kind, place.operator, place.typed, text[place.start : place.end])
    assert found == expected


@pytest.mark.parametrize("marked", ["score>=8|", "cites> 1|", "what?|", "..|"])
def test_nothing_is_completed(marked):
    assert list(places(marked[:-1], len(marked) - 1)) == []


def test_words_are_tried_together_and_then_alone():
    text = "papers on deep speech rec"
    assert [place.typed for place in places(text, len(text))] == [
        "deep speech rec", "speech rec", "rec",
    ]  # fmt: skip
