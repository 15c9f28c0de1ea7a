"""A number belongs to the name that its clause is about."""

from __future__ import annotations

import pytest

from assistant.answering.numerics import quantities
from assistant.answering.numerics.ownership import Scene
from assistant.answering.reading.names import words

OWN = ("Finch",)


def owner(text: str, *, itself: bool = True) -> list[str]:
    scene = Scene(text, itself, words("Finch"), OWN)
    found = quantities.find(text)
    return [scene.owner(one, found)[0] for one in found]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Training used 5T tokens.", ["Finch"]),
        ("The best singer, Owl-2, reaches an accuracy of 5%.", ["Owl-2"]),
        ("On LARK-9 it is 2x faster.", ["Finch"]),
        ("It compresses Owl-3 well and is 2x faster.", ["Finch"]),
        ("We release Wren-T, a set of 5T tokens.", ["Wren-T"]),
        ("Owl-2 with 5T tokens is loud.", ["Owl-2"]),
        ("Owl-2 (5T tokens) is loud.", ["Owl-2"]),
        ("Math-only RL gains 3%.", ["Finch"]),
        ("It fits the DGX H100, so that 8 GPUs do.", ["Finch"]),
        ("Finch-Base was cut so that 1 GPU suffices.", ["Finch"]),
        ("Trained on Finch, Owl-2 is 2x faster.", ["Owl-2"]),
        ("A model of 9B parameters, Finch-9B-Base, sings.", ["Finch-9B-Base", "Finch-9B-Base"]),
        ("Finch-4 and Finch-3 sing; the former has 5T tokens.", ["Finch-4"]),
        ("It sings like the Owl, the Lark (LK), and the Big Wren 2, with 20x fewer tokens.", ["Finch"]),
    ],
)  # fmt: skip
def test_whose_number_it_is(text: str, owners: list[str]) -> None:
    assert owner(text) == owners


def test_a_sentence_of_others_gives_nothing_to_the_paper() -> None:
    assert owner("Training a bird takes 5T tokens.", itself=False) == [""]
