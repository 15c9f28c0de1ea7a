"""Result sets by name: named, used, listed and let go of in a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Conversation
from tests.assistant.asking import ask, garden, items, keys

if TYPE_CHECKING:
    from assistant.models import Answer

ADA = ("papers by Ada Moth", "call these A")
BEE = ("papers in BEE", "save these as B")


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("A", {"moths2021", "honey2020", "wasps2019"}),
        ("A minus B", set()),
        ("B minus A", {"survey2022"}),
        ("A and B", {"moths2021", "honey2020", "wasps2019"}),
        ("A or B", {"moths2021", "honey2020", "wasps2019", "survey2022"}),
        ("papers not in B", {"ferns2021", "stones"}),
        ("those in A with code", {"honey2020", "wasps2019"}),
        ("A minus those by Ben Reed", {"moths2021"}),
        ("B minus 1", {"moths2021", "honey2020", "wasps2019"}),
    ],
)
def test_the_algebra_of_sets(question: str, found: set[str]):
    assert set(keys(ask(*ADA, *BEE, question))) == found


def test_sets_are_listed_with_their_sizes_and_let_go():
    every = ask(*ADA, *BEE, "my sets")
    assert items(every) == [["A", "3", 'by:"Ada Moth"'], ["B", "4", "in:BEE"]]
    gone = ask(*ADA, *BEE, "forget A", "my sets")
    assert items(gone) == [["B", "4", "in:BEE"]]
    assert ask(*ADA, "forget A", "my sets").abstention is not None


def test_a_limit_counts_and_is_said():
    named = ask("top 2 papers by score", "call these best")
    assert items(named) == [2]
    assert named.caveats == ("the 2 that the limit leaves, and not all that match",)
    found = ask("top 2 papers by score", "call these best", "best in BEE")
    assert keys(found) == ["honey2020"]


def test_cards_picked_out_are_these_very_papers():
    named = ask("papers in BEE", "save 1 and 3 as two")
    assert named.caveats == ("these very papers, whatever is imported later",)
    assert named.headline == "two is 2 papers: (paper:@survey2022 or paper:@honey2020)"


@pytest.mark.parametrize("question", ["A minus B", "those in A with code", "my sets", "forget A",
                                      "how many in A", "A or B", "call A minus B C"])  # fmt: skip
def test_read_as_needs_no_conversation(question: str):
    first = ask(*ADA, *BEE, question)
    again = ask(first.read_as)
    assert (again.status, again.value, again.total) == (
        first.status,
        first.value,
        first.total,
    )


def test_names_survive_being_saved_and_a_new_start():
    conversation = Conversation(garden())
    for question in (*ADA, "start over"):
        conversation.ask(question)
    saved = type(conversation.context).from_json(conversation.context.to_json())
    answer, _ = garden().ask("show a", saved)
    assert len(keys(answer)) == 3


def test_a_name_is_given_anew_whatever_its_case():
    found: Answer = ask(*ADA, "papers in BEE", "call these a", "my sets")
    assert items(found) == [["a", "4", "in:BEE"]]


def test_a_renamed_set_is_the_same_set():
    assert items(ask(*ADA, "rename A to Moth papers", "my sets")) == [
        ["Moth papers", "3", 'by:"Ada Moth"']
    ]


@pytest.mark.parametrize(
    "question",
    ["ask:set.name", "ask:set.name term:A", "ask:set.list", "ask:set.forget term:A"],
)
def test_a_set_is_named_with_its_query(question: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == "no_context"
