"""Questions back, and a new start."""

from __future__ import annotations

from assistant.models import Status
from tests.assistant.asking import ask, garden, keys, sample


def test_a_question_back_names_the_choices_and_waits_for_one():
    back = ask("papers by Zhilin Wang", "no, the other Wang", of=sample())
    assert (back.status, back.value) == (Status.AMBIGUOUS, None)
    assert back.abstention is not None
    assert back.abstention.reason == "ambiguous"
    assert [one.why for one in back.alternatives] == ["1 paper"] * 3
    found = ask("papers by Zhilin Wang", "no, the other Wang", "2", of=sample())
    assert found.read_as == 'by:"Wenlin Wang"'


def test_each_choice_is_a_question_with_an_answer():
    back = ask("papers in BEE", "who wrote it")
    assert [ask(one.read_as).status for one in back.alternatives] == [
        Status.ANSWERED
    ] * 4


def test_a_question_back_changes_nothing_but_what_is_on_offer():
    _, before = garden().ask("papers in BEE")
    _, after = garden().ask("who wrote it", before)
    assert len(after.offered) == 4
    assert (after.read_as, after.shown, after.history) == (
        before.read_as,
        before.shown,
        before.history,
    )


def test_a_new_start_forgets_the_list_and_can_be_undone():
    assert keys(ask("papers in BEE", "start over", "only with code")) == [
        "honey2020",
        "wasps2019",
    ]
    assert ask("papers in BEE", "start over", "why these").abstention is not None
    assert ask("papers in BEE", "start over", "undo").read_as == "in:BEE"


def test_what_is_not_there_is_said_in_a_sentence():
    answer = ask("papers in BEE", "drop the author")
    assert answer.abstention is not None
    assert (
        answer.abstention.missing
        == "The last query has no condition on author to drop."
    )
    assert len(answer.abstention.nearest) == 3
