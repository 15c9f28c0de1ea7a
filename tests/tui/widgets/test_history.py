"""Prompt history: order, prefixes, drafts, and the file."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tui import history
from tui.history import History


def test_up_and_down_come_back_to_the_draft():
    past = History()
    for text in ("one", "two", "three"):
        past.add(text)
    assert past.previous("") == "three"
    assert past.previous("three") == "two"
    assert past.next("two") == "three"
    assert past.next("three") == ""
    assert past.next("") is None


def test_up_keeps_to_what_was_typed():
    past = History()
    for text in ("who wrote a", "papers", "who wrote b"):
        past.add(text)
    assert past.previous("who") == "who wrote b"
    assert past.previous("who wrote b") == "who wrote a"
    assert past.previous("who wrote a") is None
    assert past.next("who wrote a") == "who wrote b"
    assert past.next("who wrote b") == "who"


def test_nothing_before_the_first():
    past = History()
    assert past.previous("draft") is None
    assert past.next("draft") is None


def test_the_same_twice_is_one_entry():
    past = History()
    past.add("a")
    past.add("a")
    past.add(" ")
    assert past.entries == ["a"]


def test_what_was_given_up_is_one_up_away_but_not_in_the_file(tmp_path):
    path = tmp_path / "history.jsonl"
    past = History(path)
    past.stash("half a question")
    assert past.previous("") == "half a question"
    assert not path.exists()


def test_completion_is_the_rest_of_the_last_entry_that_fits():
    past = History()
    for text in ("papers by lee", "papers by ann", "two\nlines"):
        past.add(text)
    assert past.completion("papers") == " by ann"
    assert past.completion("p") == ""
    assert past.completion("two") == ""


def test_search_finds_the_latest_first_and_each_once():
    past = History()
    for text in ("Papers by Lee", "how many", "papers by ann", "Papers by Lee"):
        past.add(text)
    assert past.holding("BY") == ["Papers by Lee", "papers by ann"]
    assert past.holding("") == ["Papers by Lee", "papers by ann", "how many"]
    assert past.holding("nothing") == []


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=6))
def test_what_is_added_is_read_back(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("history") / "sub" / "history.jsonl"
    past = History(path)
    for text in texts:
        past.add(text)
    written = path.read_text("utf-8").splitlines() if texts else []
    assert [json.loads(line) for line in written] == past.entries
    assert len(History(path).entries) <= len(past.entries)


def test_a_damaged_file_costs_only_its_bad_lines(tmp_path):
    path = tmp_path / "history.jsonl"
    path.write_bytes(b'"good"\nnot json\n{"a": 1}\n\xff\xfe\n"\\u001b[31mred"\n')
    assert History(path).entries == ["good", "red"]


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    past = History(tmp_path / "file" / "history.jsonl")
    past.add("a question")
    assert past.entries == ["a question"]


def test_the_file_is_cut_when_it_has_grown(tmp_path, monkeypatch):
    monkeypatch.setattr(history, "KEEP", 3)
    path = tmp_path / "history.jsonl"
    for n in range(8):
        History(path).add(f"q{n}")
    assert History(path).entries == ["q5", "q6", "q7"]
    assert len(path.read_text().splitlines()) < 8
