"""Sentences are found where they end, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.reading import sentences
from assistant.answering.reading.passages import Passage, Span

CASES = [
    ("We sing. They dance.", 2),
    ("We sing! Do they dance? They do.", 3),
    ("Some birds (e.g. The Finch) sing.", 1),
    ("Birds, i.e. Finches, sing.", 1),
    ("As Finch et al. (2019) sang. We follow.", 2),
    ("The song of Finch et al. We sing another.", 2),
    ("See Fig. 3 for the song. It is short.", 2),
    ("By Eq. 4 it holds. So it does.", 2),
    ("Finch vs. Robin is a duel.", 1),
    ("A song by J. S. Finch is sung.", 1),
    ("We sing with Llama 3.1 8B today. It hums 3.5 times.", 2),
    ("We use Finch v1. It sings.", 2),
    ("It waits ... Then Robin sings.", 2),
    ("It waits ... Robin sings.", 1),
    ("(i) Does it sing? (ii) How does it dance?", 2),
    ("We share: 1. We release songs. 2. We release dances.", 2),
    ("No. 5 sings. We said no. We meant it.", 3),
    ("The code is at https://finch.example/a.b. We thank them.", 2),
    ('It is called "song." We like it.', 2),
    ("It (why? Because it can) sings.", 1),
    ("One paragraph\n\nanother one", 2),
    ("Vitamin C. We test it.", 2),
    ("We use the w.r.t. English notation.", 1),
    ("鸟在唱歌。我们听。", 2),
    ("Yahoo! Answers sings.", 1),
    ("", 0),
    ("   \n ", 0),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    pieces = [text[s.start : s.end] for s in sentences.split(text)]
    assert len(pieces) == count, pieces


PIECES = st.sampled_from(
    [
        "We sing",
        ". ",
        "? ",
        "! ",
        " e.g. ",
        "(",
        ")",
        "3.5",
        " et al. ",
        "\n\n",
        "。",
        "A",
        " ",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_spans_are_in_order_apart_and_cover_all_that_is_not_blank(text: str) -> None:
    spans = sentences.split(text)
    at = 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        assert not text[at : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        at = span.end
    assert not text[at:].strip()


def test_known_sentences_are_kept() -> None:
    known = (Span(0, 3), Span(4, 9))
    assert sentences.of(Passage(1, "", "one. Two.", known)) == list(known)
