"""Papers by their title, in full, in part, or half remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.linking import titles as module
from assistant.understanding.linking.titles import artefact
from store.text import words
from tests.assistant.understanding.library import small

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

LINKER = small()
WORDS = ["moths", "in", "the", "dark", "honeynet", "2", "counting", "bees", "by", "a"]
CASES = [
    ("HoneyNet: Counting Bees by Sound", "honey", "full"),
    ("honeynet counting bees by sound", "honey", "full"),
    ("HoneyNet", "honey", "name"),
    ("HoneyNet 2", "honey2", "name"),
    ("moths in the dark", "moths", "full"),
    ("counting bumblebees", "honey2", "words"),
    ("the moths", "moths", "part"),
    ("spiking networks quantisation", "spikes", "words"),
    ("quantisaton of spiking networks", "spikes", "typo"),
]


@pytest.mark.parametrize(("written", "key", "how"), CASES)
def test_resolve(written: str, key: str, how: str, linker: Linker) -> None:
    best = linker.best_title(linker.titles.resolve(written))
    assert best is not None
    assert (best.entry.key, best.how) == (key, how)
    assert best.ref.key == key


@pytest.mark.parametrize("written", ["unicorns at dawn", "", "sound", "the", "of the"])
def test_none_or_too_many(written: str, linker: Linker) -> None:
    assert linker.best_title(linker.titles.resolve(written)) is None


def test_the_longest_beginning_wins(linker: Linker) -> None:
    hits = linker.titles.at_start(["honeynet", "2", "counting", "bees"])
    assert [(hit.entry.key, hit.length) for hit in hits[:2]] == [
        ("honey2", 2),
        ("honey", 1),
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [("A: b: c", "A"), ("No colon", "No colon"), ("1:1 odds", "1:1 odds")],
)
def test_artefact(title: str, name: str) -> None:
    assert artefact(title) == name


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_titles_begin_only_where_it_is_told(parts: list[str]) -> None:
    titles = LINKER.titles
    told = {place for _, place in titles.learn([parts])}
    begun = {place for place in range(len(parts)) if titles.at_start(parts, place)}
    assert begun <= told


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_a_title_begins_where_its_words_stand(parts: list[str]) -> None:
    entries = LINKER.library.names.titles_holding(("moths",))
    (moths,) = (entry for entry in entries if entry.key == "moths")
    hits = [hit.length for hit in LINKER.titles.at_start(parts) if hit.entry == moths]
    assert hits == ([4] if parts[:4] == moths.folded.split() else [])


def test_what_was_forgotten_is_looked_up_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 0)
    titles = small().titles
    for _ in range(2):
        assert titles.learn([["honeynet", "2"], ["moths", "in"]])
        assert titles.at_start(["moths", "in", "the", "dark"])[0].how == "full"


def test_no_more_titles_are_kept_than_allowed_and_none_is_lost(
    linker: Linker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 12)
    fresh = module.TitleLinker(linker.library, linker.lexicon)
    for _ in range(3):
        for written, key, _how in CASES[:5]:
            parts = words(written)
            assert fresh.learn([parts])
            assert fresh.at_start(parts)[0].entry.key == key
            held = sum(len(t) for b in fresh._begun.values() for t in b.values())
            assert len(fresh._begun) + held <= 2 * 12
