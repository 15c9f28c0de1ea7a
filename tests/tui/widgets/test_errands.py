"""What is done at the desk: with the sample library, and with none."""

from __future__ import annotations

from datetime import date

from assistant.assistant import Assistant
from assistant.context import Context
from assistant.replay import read
from tests.tui.fake_assistant import EVERY, FakeAssistant, card
from tui import errands


def test_holdings_are_counted(sample_assistant):
    found = errands.holdings(sample_assistant)
    assert found.papers == 54
    assert found.counts.startswith("54 papers · ")


def test_a_library_without_papers_holds_none():
    from store.library import Library

    with Library.in_memory() as library:
        found = errands.holdings(Assistant(library, date.today))
    assert found.papers == 0


def test_no_library_no_counts():
    assert errands.holdings(FakeAssistant()) is None


def test_bibtex_is_of_the_paper_where_it_is_known(sample_assistant):
    answer, _ = sample_assistant.ask("who wrote Nemotron 3 Super")
    entry = errands.bibtex(answer.papers[0])(sample_assistant)
    assert answer.papers[0].key in entry
    assert errands.bibtex(card(1))(FakeAssistant()).startswith("@article{lee2021")


def test_what_sources_say_names_them_all(sample_assistant):
    answer, _ = sample_assistant.ask("who wrote Nemotron 3 Super")
    said = errands.stated(answer.papers[0])(sample_assistant)
    assert "score 95.3: author page of Chankyu Lee" in said
    assert "score 100: author page of Zijia Chen" in said


def test_turns_are_kept_as_one_conversation(sample_assistant):
    keep = errands.remember()
    before = set(sample_assistant.library.conversations.ids())
    keep(sample_assistant, EVERY[0], Context(read_as="one"))
    keep(sample_assistant, EVERY[1], Context(read_as="two"))
    (new,) = set(sample_assistant.library.conversations.ids()) - before
    turns = sample_assistant.library.conversations.turns(new)
    assert [turn.question for turn in turns] == [a.question for a in EVERY[:2]]


def test_a_saved_conversation_is_a_transcript(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    save = errands.save([(a.question, a) for a in EVERY], "sample", None)
    assert save(FakeAssistant()) == "refdesk-2026-11-22.md"
    assert save(FakeAssistant()) == "refdesk-2026-11-22-2.md"
    transcript = read((tmp_path / "refdesk-2026-11-22.md").read_text("utf-8"))
    assert [turn.question for turn in transcript.turns] == [a.question for a in EVERY]
