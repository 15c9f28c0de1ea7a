"""What the reader keeps, told in the conversation: done, shown, asked for, undone."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.assistant import Assistant, Conversation
from assistant.models import Status
from assistant.understanding.grammar.keeping import COMMANDS
from assistant.understanding.keeping import asked
from tests.hostile import CORPUS
from tui.cli.sample import open_sample

SUPER = "chandiramaniNemotron3Super2026"
FIRST = "papers by Chankyu Lee since 2025"


@pytest.fixture(scope="module")
def assistant():
    with open_sample() as library:
        yield Assistant(library, lambda: date(2026, 11, 22))


@pytest.fixture
def talk(assistant):
    yield Conversation(assistant)
    while assistant.library.personal.undo():
        pass


@pytest.fixture
def listed(talk):
    talk.ask(FIRST)
    return talk


def keys(answer):
    return [card.key for card in answer.papers]


COMMANDS_ASKED = [
    ("star 1", "starred", True),
    ("please bookmark 1", "starred", True),
    ("star Nemotron 3 Super", "starred", True),
    (f"star @{SUPER}", "starred", True),
    ("star the first one", "starred", True),
    ("tag 1 as mamba", "tags", ("mamba",)),
    ("add the tag #mamba to 1", "tags", ("mamba",)),
    ("tag these with to cite", "tags", ("to cite",)),
    ("note on 1: see Table 3: 25T", "note", "see Table 3: 25T"),
    ("add a note to Nemotron 3 Super: compare", "note", "compare"),
    ("mark 1 as read", "status", "read"),
    ("add 1 to my reading list", "status", "to read"),
]


@pytest.mark.parametrize(("command", "field", "value"), COMMANDS_ASKED)
def test_a_command_is_carried_out_and_undone(listed, command, field, value):
    shown = listed.context.shown
    answer = listed.ask(command)
    assert answer.status is Status.ANSWERED
    assert answer.intent.startswith("personal.")
    assert getattr(answer.papers[0], field) == value
    assert listed.context.shown == shown
    undone = listed.ask("undo")
    assert undone.intent == "personal.undo"
    assert getattr(undone.papers[0], field) in (False, (), None)
    assert keys(listed.ask("undo")) == [] or listed.context.read_as


OF_QUERIES = [
    ("star everything by Chankyu Lee", "papers by Chankyu Lee", "starred", True),
    ("star all papers by Satheesh since 2025", "papers by Satheesh since 2025",
     "starred", True),
    ("tag all papers by Chankyu Lee as y", "papers by Chankyu Lee", "tags", ("y",)),
    ("mark every paper by Chankyu Lee as read", "papers by Chankyu Lee", "status",
     "read"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "query", "field", "value"), OF_QUERIES)
def test_all_that_a_query_finds_is_marked_and_undone_at_once(
    talk, command, query, field, value
):
    wanted = talk.ask(query).total
    answer = talk.ask(command)
    assert (answer.status, answer.total) == (Status.ANSWERED, wanted)
    assert f"{wanted} papers" in answer.headline
    assert {getattr(card, field) for card in answer.papers} == {value}
    again = talk.ask("undo")
    assert again.total == wanted
    assert {bool(getattr(card, field)) for card in again.papers} == {False}


def test_stars_are_taken_off_all_that_have_one(listed):
    listed.ask("star 1 and 2")
    assert listed.ask("unstar all starred papers").total == 2
    listed.ask("undo")
    listed.ask("undo")


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("star all papers about mamba", "not_done"),
        ("star everything by Zork Blubber", "unknown_entity"),
        ("star all papers since 2090", "nothing_matches"),
    ],
)
def test_what_tells_no_papers_marks_none(talk, command, reason):
    answer = talk.ask(command)
    assert answer.abstention.reason == reason
    assert talk.ask("my starred papers").status is Status.ABSTAINED


def test_the_read_as_line_says_the_same_again(listed):
    first = listed.ask("tag 1 as mamba")
    again = listed.ask(first.read_as)
    assert (again.read_as, keys(again)) == (first.read_as, keys(first))


ASKED = [
    ("my starred papers", "is:starred"),
    ("papers i have starred since 2026", "is:starred since 2026"),
    ("starred papers by satheesh", "is:starred by satheesh"),
    ("papers tagged mamba", "tag:mamba"),
    ("papers tagged as mamba with code", "tag:mamba with code"),
    ("my notes", "has:note"),
    ("my reading list", 'status:"to read"'),
    ("unread papers", "-status:read"),
    ("what have I read so far?", "papers status:read"),
    ("which papers did I already read", "papers status:read"),
    ("what do I want to read", 'papers status:"to read"'),
    ("what am I reading", "papers status:reading"),
    ("which papers did I star", "papers is:starred"),
    ("what have I noted", "papers has:note"),
    ("papers on star formation", "papers on star formation"),
    ("part of speech tagging", "part of speech tagging"),
    ("reading comprehension", "reading comprehension"),
]


@pytest.mark.parametrize(("question", "operators"), ASKED)
def test_what_is_kept_is_asked_for_in_words(question, operators):
    assert asked(question) == operators


def test_what_was_kept_is_found(listed):
    listed.ask("star 1 and 3")
    listed.ask("tag 3 as Mamba")
    assert len(keys(listed.ask("my starred papers"))) == 2
    assert len(keys(listed.ask("papers tagged mamba"))) == 1
    assert keys(listed.ask("starred papers before 2026")) == []


def test_changes_together_are_undone_together(listed):
    listed.ask("tag these as x")
    listed.ask("star 1")
    listed.ask("undo")
    assert listed.ask("undo").papers[0].tags == ()
    assert listed.ask("undo").status is Status.ABSTAINED


REFUSED = ["star 99", "star it", "tag these as x", "note on the second one: x"]


@pytest.mark.parametrize("command", REFUSED)
def test_nothing_is_guessed(talk, command):
    answer = talk.ask(command)
    assert answer.status is Status.ABSTAINED
    assert talk.ask("my starred papers").papers == ()


def test_a_tag_must_be_said(listed):
    assert listed.ask("tag 2").abstention.reason == "empty_question"


@pytest.mark.parametrize(("name", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_hostile_notes_are_kept_as_text(listed, name, text):
    del name
    answer = listed.ask(f"note on 1: {text}")
    assert answer.status in Status
    listed.ask("my notes")


def test_every_command_has_a_kind_that_is_answered():
    from assistant.answering import ANSWERERS

    assert {f"personal.{one.kind}" for one in COMMANDS} <= ANSWERERS.keys()
