"""Laws of conversations, over turns put together at random: undo, echo, silence."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.assistant import Conversation
from assistant.context import Context
from assistant.models import Answer, Status
from assistant.understanding.canonical import canonical
from tests.assistant.asking import garden, items
from tests.assistant.understanding.library import meaning

LAWFUL = settings(deadline=None, max_examples=15)
FIRST = st.sampled_from(
    ["papers", "papers by Ada Moth", "papers in BEE", "papers about bees", "top 3 papers by score",
     "papers like HoneyNet", "authors in BEE", "papers per year", "compare HoneyNet and WaspNet",
     "how many papers since 2020", "h-index of Ada Moth", "who wrote HoneyNet", "in:BEE since:2020"]
)  # fmt: skip
TURNS = st.sampled_from(
    ["only with code", "without code", "what about 2021?", "and in BEE", "drop the year",
     "remove the last constraint", "the first two", "1-3", "drop 1", "the newest of them",
     "the one by Ben Reed", "sort by date", "add 2021 too", "same for FLORA", "no, the other Moth",
     "I meant Ben Reed", "call these A", "save 1 and 2 as B", "A", "A minus B", "A or B",
     "A and B", "those in A with code", "how many in A", "minus A", "my sets", "forget A",
     "why is this first", "why is 2 here", "why these", "why is Stones not here",
     "why is 1 above 2", "who wrote it", "her papers", "papers by these authors",
     "same authors since 2020", "start over", "undo", "redo", "go back two", "2", "again",
     "exclude those by Cleo Fern", "keep 1", "these per year", "who wrote these", "how many?"]
)  # fmt: skip
TALKS = st.tuples(FIRST, st.lists(TURNS, max_size=7))


def talked(first: str, turns: list[str]) -> Conversation:
    conversation = Conversation(garden())
    for question in (first, *turns):
        conversation.ask(question)
    return conversation


def told(answer: Answer) -> tuple[object, ...]:
    """What an answer says, but for what it was asked with."""
    return answer.status, answer.intent, items(answer), answer.total, answer.table


@LAWFUL
@given(TALKS, TURNS)
def test_what_is_echoed_is_read_the_same(
    talk: tuple[str, list[str]], turn: str
) -> None:
    """The canonical query alone means what the turn meant in the conversation."""
    conversation = talked(*talk)
    found = garden().read(turn, conversation.context)
    if not found.intent.startswith("refuse."):
        again = garden().read(canonical(found))
        assert meaning(again) == meaning(found)
        assert canonical(again) == canonical(found)


@LAWFUL
@given(TALKS, TURNS)
def test_read_as_gives_the_same_answer_without_the_conversation(talk, turn) -> None:
    conversation = talked(*talk)
    answer = conversation.ask(turn)
    if answer.status == Status.ANSWERED:
        again, _ = garden().ask(answer.read_as)
        assert told(again) == told(answer)


@LAWFUL
@given(TALKS, TURNS)
def test_undo_restores_the_query_before(talk: tuple[str, list[str]], turn: str) -> None:
    conversation = talked(*talk)
    before = conversation.context
    conversation.ask(turn)
    after = conversation.context
    if turn in ("undo", "redo", "go back two") or not before.read_as:
        return
    if after.read_as != before.read_as:
        conversation.ask("undo")
        assert conversation.context.read_as == before.read_as
        assert conversation.context.history == before.history[-19:] or (
            conversation.context.history == before.history
        )


@LAWFUL
@given(TALKS)
def test_redo_takes_undo_back(talk: tuple[str, list[str]]) -> None:
    conversation = talked(*talk)
    before = conversation.context
    if before.history and before.read_as:
        conversation.ask("undo")
        conversation.ask("redo")
        assert conversation.context.read_as == before.read_as


@LAWFUL
@given(TALKS, TURNS)
def test_no_answer_changes_nothing(talk: tuple[str, list[str]], turn: str) -> None:
    conversation = talked(*talk)
    before = conversation.context
    answer = conversation.ask(turn)
    if answer.status == Status.ABSTAINED:
        assert conversation.context == before


@LAWFUL
@given(TALKS, TURNS)
def test_what_the_conversation_put_in_is_told(talk, turn) -> None:
    """A turn that is read otherwise than alone says so."""
    context = talked(*talk).context
    found = garden().read(turn, context)
    alone = garden().read(turn)
    if found.intent.startswith(("refuse.", "set.", "followup.")):
        return
    if meaning(found) != meaning(alone) and canonical(found) != context.read_as:
        assert {e.kind for e in found.edits} & {"context", "ambiguous"}, canonical(
            found
        )


@LAWFUL
@given(TALKS)
def test_a_context_survives_being_saved(talk: tuple[str, list[str]]) -> None:
    context = talked(*talk).context
    assert Context.from_json(context.to_json()) == context
