"""A question as words, and its mask."""

from __future__ import annotations

import pytest

from assistant.understanding.mask import Mention
from assistant.understanding.sentence import Sentence

QUOTED = {
    'the "deep speech" paper': "deep speech",
    "the “deep speech” paper": "deep speech",
    "the ‘deep speech’ paper": "deep speech",
    "the 'deep speech' paper": "deep speech",
    "the «deep speech» paper": "deep speech",
    "the „deep speech“ paper": "deep speech",
    "the ``deep speech'' paper": "deep speech",
    "'what's in a name'": "what's in a name",
}


@pytest.mark.parametrize(("text", "inner"), QUOTED.items())
def test_quotes(text: str, inner: str) -> None:
    ((start, end, found),) = Sentence.of(text).quoted()
    assert found == inner
    assert inner in text[start:end]


@pytest.mark.parametrize("text", ["ada's and ben's papers", '5" long', "it's", "''"])
def test_no_quotes(text: str) -> None:
    assert Sentence.of(text).quoted() == []


def test_half_of_a_hyphenated_word_stays_where_the_other_is_a_mention() -> None:
    sentence = Sentence.of("adapter-based tuning")
    sentence.add(Mention("W", 8, 13, "BASED: a paper"))
    assert sentence.mask().text == " adapter W0 tuning "


def test_a_mention_is_a_placeholder() -> None:
    sentence = Sentence.of("Papers by Ada Moth, in BEE")
    sentence.add(Mention("V", 23, 26, "bee"))
    sentence.add(Mention("A", 10, 18, "ada"))
    mask = sentence.mask()
    assert mask.text == " papers by A0 , in V1 "
    assert [mask.value(name) for name in mask.all("AV")] == ["ada", "bee"]
    assert mask.surface("by A0 in") == "by Ada Moth, in"


def test_runs_stop_at_mentions() -> None:
    sentence = Sentence.of("one two three four")
    sentence.add(Mention("D", 4, 7, None))
    runs = [[word.text for word in run] for run in sentence.runs()]
    assert runs == [["one"], ["three", "four"]]
    assert sentence.blanked() == "one \x01\x01\x01 three four"


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("WHO WROTE IT", "who wrote it"),
        ("Who Wrote Deep Speech", "Who Wrote Deep Speech"),
        ("Papers By Ada Moth", "papers by ada moth"),
        ("papers by Ada Moth", "papers by Ada Moth"),
        ("ACL EMNLP COLING", "ACL EMNLP COLING"),
        ("who wrote BERT", "who wrote BERT"),
    ],
)
def test_capitals_that_say_nothing_are_let_go(text: str, raw: str) -> None:
    assert Sentence.of(text).raw == raw


@pytest.mark.parametrize("text", ["İstanbul papers", "ǅ and ß", "e\u0301tude \u212b"])
def test_lower_case_keeps_offsets(text: str) -> None:
    sentence = Sentence.of(text)
    assert len(sentence.low) == len(sentence.raw)
