"""Papers by their title, in full, in part, or half remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.linking.titles import artefact

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

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
