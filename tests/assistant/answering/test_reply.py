"""The one way to answer: what is known of the question is filled in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.reply import intent_name
from tests.assistant.asking import asked


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("show:authors topic:bees", "authors.find"),
        ("show:venues rank:papers", "venues.rank"),
        ("papers", "papers.find"),
        ("ask:compare.which measure:papers", "relation.compare"),
        ("ask:compare.whether measure:papers", "relation.compare"),
        ("how many papers", "papers.count"),
    ],
)
def test_intents_as_the_contract_names_them(query: str, name: str):
    assert intent_name(asked(query).parse) == name


def test_an_answer_carries_question_query_edits_and_id():
    one = asked("papers by Ada Moths")
    one = replace(one, question=replace(one.question, id="q7"))
    answer = one.answer("papers", ["x"], headline="Found", total=1)
    assert (answer.question, answer.id) == ("papers by Ada Moths", "q7")
    assert answer.read_as == one.read_as == 'by:"Ada Moth"'
    assert [edit.after for edit in answer.edits] == ["Ada Moth"]
    assert (answer.status, answer.abstention) == ("answered", None)
    assert answer.value is not None
    assert answer.value.items == ("x",)


def test_an_abstention_has_a_reason_and_no_value():
    answer = asked("papers").abstain("no_evidence", "None.", ["a", "b"], total=0)
    assert (answer.status, answer.value, answer.total) == ("abstained", None, 0)
    assert answer.abstention is not None
    assert answer.abstention.nearest == ("a", "b")


def test_the_same_question_without_its_conditions_of_one_kind():
    one = asked('by:"Ada Moth" has:code year:2020')
    assert one.without("code").read_as == 'by:"Ada Moth" year:2020'
    assert one.without("venue").plan == one.plan
    assert one.without("author").sources is one.sources


def test_papers_named_in_the_order_of_the_question():
    one = asked("compare WaspNet and HoneyNet")
    assert [paper.key for paper in one.named] == ["wasps2019", "honey2020"]
    assert asked("papers").named == []
