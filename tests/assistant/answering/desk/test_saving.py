"""Searches saved for every conversation: asked by name, composed, let go of."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.assistant import Assistant, Conversation
from assistant.audit import differences
from assistant.context import Context
from assistant.contract import read_answer
from assistant.models import Status
from tests.assistant.asking import items, keys
from tests.hostile import CORPUS
from tui.cli.sample import open_sample
from tui.render.json import render

QUERY = 'by:"Chankyu Lee" since:2025'


@pytest.fixture(scope="module")
def assistant():
    with open_sample() as library:
        yield Assistant(library, lambda: date(2026, 11, 22))


@pytest.fixture
def saved(assistant):
    """Another conversation than the one in which the search was saved."""
    before = Conversation(assistant)
    before.ask("papers by lee since 2025")
    before.ask("save this as lee papers")
    yield Conversation(assistant)
    while assistant.library.decisions.undo():
        pass


@pytest.mark.parametrize(
    "line",
    [
        "save this as mine",
        "save this search as mine",
        "Save the last search under the name mine.",
        "bookmark this query as mine",
        'save search as "mine"',
    ],
)
def test_a_search_is_saved_for_every_conversation(assistant, saved, line):
    saved.ask("papers by lee since 2025")
    answer = saved.ask(line)
    assert answer.read_as == f"ask:set.save term:mine set:{{{QUERY}}}"
    assert answer.caveats[-1].startswith("saved for every conversation")
    assert assistant.library.searches.get("Mine") == ("mine", QUERY)
    assert saved.context.named == ()


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("lee papers", QUERY),
        ("Lee Papers", QUERY),
        ("show lee papers", QUERY),
        ("search:\"lee papers\" has:code", f"set:{{{QUERY}}} has:code"),
        ("set:\"lee papers\"", f"set:{{{QUERY}}}"),
        ("those in lee papers with code", f"{QUERY} has:code"),
        ("how many in lee papers have code", f"count:papers {QUERY} has:code"),
        ("lee papers minus those by Zijia Chen", f'{QUERY} -by:"Zijia Chen"'),
    ],
)  # fmt: skip
def test_it_is_asked_by_its_name_and_composed(saved, line, query):
    answer = saved.ask(line)
    assert answer.status is Status.ANSWERED
    assert answer.read_as == query
    again = saved.assistant.ask(answer.read_as)[0]
    assert keys(again) == keys(answer)


def test_what_is_saved_is_refined_like_any_list(saved):
    saved.ask("lee papers")
    assert saved.ask("only those with code").read_as == f"{QUERY} has:code"


def test_it_is_listed_renamed_and_forgotten(saved, assistant):
    assert items(saved.ask("my saved searches")) == [["lee papers", "6", QUERY]]
    saved.ask("rename lee papers to Lees")
    assert assistant.library.searches.all() == (("Lees", QUERY),)
    gone = saved.ask("forget the search lees")
    assert "`refdesk undo` brings back a saved one" in gone.caveats
    assert assistant.library.searches.all() == ()
    assert assistant.library.decisions.undo().said == "forgot the search Lees"
    assert items(saved.ask("my searches")) == [["Lees", "6", QUERY]]


def test_a_name_of_the_conversation_goes_first(saved):
    saved.ask("papers on attention")
    saved.ask("call these lee papers")
    assert saved.ask("lee papers").read_as == "topic:attention"
    fresh = Conversation(saved.assistant)
    assert fresh.ask("lee papers").read_as == QUERY


def test_these_have_a_name_in_the_conversation_only(saved, assistant):
    saved.ask("papers on attention")
    saved.ask("save these as attentive")
    assert assistant.library.searches.get("attentive") is None


def test_a_saved_name_is_completed(saved):
    found = saved.assistant.complete("set:le", 6)
    assert "lee papers" in [one.label for one in found]


def test_nothing_shown_nothing_saved(assistant):
    answer, _ = assistant.ask("save this as mine", Context())
    assert answer.status is Status.ABSTAINED
    assert assistant.library.searches.all() == ()


@pytest.mark.parametrize("name", [text for _, text in CORPUS])
def test_a_hostile_name_saves_nothing_that_harms(saved, assistant, name):
    saved.ask("papers on attention")
    saved.ask(f"save this as {name}")
    for told, query in assistant.library.searches.all():
        assert "\x1b" not in told
        assert query in (QUERY, "topic:attention")
    assert saved.ask("my searches").status is Status.ANSWERED


def test_to_audit_an_answer_saves_and_forgets_nothing(saved, assistant):
    kept = [saved.ask("forget lee papers")]
    saved.ask("papers on attention")
    kept.append(saved.ask("save this as attentive"))
    assistant.library.searches.forget(["attentive"])
    assistant.library.searches.save("lee papers", QUERY)
    before = assistant.library.searches.all()
    for answer in kept:
        assert not list(differences(read_answer(render(answer)), assistant))
    assert assistant.library.searches.all() == before
