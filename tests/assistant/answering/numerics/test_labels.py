"""What each number of a sentence is said of."""

from __future__ import annotations

import pytest

from assistant.answering.numerics import labels, quantities


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("up +1% in song, +2% in dance and +3% in mime.", ["song", "dance", "mime"]),
        ("songs (LARK: +1%, WREN: +2%)", ["LARK", "WREN"]),
        ("+1% / +2% on LARK, and +3% on WREN", ["LARK", "LARK", "WREN"]),
        ("a 1.5x pitch gain, and 2x throughput", ["pitch", "throughput"]),
        ("cuts noise by 1%, or songs by 2%, in all", ["noise", "songs"]),
    ],
)
def test_the_words_by_a_number(text: str, words: list[str]) -> None:
    found = quantities.find(text)
    said = [labels.label(text, found, one) for one in found]
    assert all(word in label for word, label in zip(words, said, strict=True))
    for label, own in zip(said, words, strict=True):
        assert not any(word in label for word in words if word != own)


def test_the_words_before_a_bracket_are_of_all_in_it() -> None:
    text = "in song (+1% on LARK, +2% on WREN), in dance (+3% on OWL)"
    found = quantities.find(text)
    heads = [labels.label(text, found, one) for one in found]
    assert ["song" in head for head in heads] == [True, True, False]
    assert "dance" in heads[2]
