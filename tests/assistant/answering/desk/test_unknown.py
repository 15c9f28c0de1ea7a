"""Names that are not here: the nearest that are, also where both words are misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answering.desk.unknown import nearest
from tests.assistant.asking import ask, garden, sample
from tests.store.building import filled, record

if TYPE_CHECKING:
    from store.library import Library


@pytest.fixture(scope="module")
def library() -> Library:
    people = ("Chankyu Lee", "Nayeon Lee", "Jakob Foerster", "Sanjeev Satheesh")
    return filled(
        record("Moths in the Dark", *people, venue="EMNLP", place="1"),
        record("Wasps by Day", "Chankyu Lee", venue="ACL", place="2"),
    )


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Chankyu Leigh", ["Chankyu Lee"]),
        ("Chankyo Leee", ["Chankyu Lee"]),
        ("Sanjev Sathesh", ["Sanjeev Satheesh"]),
        ("Nayeong Lee", ["Nayeon Lee"]),
        ("Jakob Berndt", ["Jakob Foerster"]),
        ("Satheesh Kumar", []),
        ("Yann LeCun", []),
        ("", []),
    ],
)
def test_nearest_people(library: Library, written: str, names: list[str]):
    assert nearest("author", written, library.names) == names


@pytest.mark.parametrize(
    ("kind", "written", "names"),
    [
        ("paper", "Moths at Dark", ["Moths in the Dark"]),
        ("paper", "Mothz in the Darkk", ["Moths in the Dark"]),
        ("paper", "Zebra Dreams", []),
        ("venue", "EMNLPP", ["EMNLP"]),
        ("venue", "nowhere", []),
        ("planet", "Mars", []),
    ],
)
def test_nearest_of_other_kinds(library, kind: str, written: str, names: list[str]):
    assert nearest(kind, written, library.names) == names


def test_a_name_that_shares_a_word_comes_before_one_that_is_only_alike(library):
    assert nearest("author", "Nayeon Lees", library.names)[0] == "Nayeon Lee"


def test_it_is_said_with_questions_that_have_an_answer():
    answer = ask("papers by Adda Mothh")
    assert answer.abstention is not None
    assert answer.abstention.missing == (
        "No author called “Adda Mothh” is in this library. The nearest here: Ada Moth."
    )
    assert answer.abstention.nearest == ("papers by Ada Moth",)
    assert ask(answer.abstention.nearest[0]).total == 3


def test_nobody_near():
    answer = ask("papers by Zed Quux", of=garden())
    assert answer.abstention is not None
    assert answer.abstention.nearest == ()
    assert (
        answer.abstention.missing == "No author called “Zed Quux” is in this library."
    )


def test_a_title_in_quotes_is_offered_as_it_is():
    answer = ask('who wrote "Deep Speech 3: End-to-End Recognition"', of=sample())
    assert answer.abstention is not None
    for question in answer.abstention.nearest:
        assert ask(question, of=sample()).status == "answered"
