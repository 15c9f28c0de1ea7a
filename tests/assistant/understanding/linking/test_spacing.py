"""Names with a blank too few or too many are the names they are written like here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.parser import parse
from tests.assistant.asking import ask, keys, sample
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

SPACED = [
    ("who wrote Honey Net", "ask:paper.authors paper:@honey"),
    ("who wrote Honey-Net 2", "ask:paper.authors paper:@honey2"),
    ("who wrote HoneyNet2", "ask:paper.authors paper:@honey2"),
    ("who wrote was pnet", 'ask:paper.authors paper:"was pnet"'),
    ("papers on lighttraps", "topic:lighttraps"),
    ("papers on SpikingNetworks", 'topic:"spiking networks"'),
    ("papers by Jun Lee", 'by:"Jun Lee"'),
    ("papers at FLORA", "in:FLORA"),
    ("papers on light traps", 'topic:"light traps"'),
]
OF_SAMPLE = [
    ("who wrote DeepSpeech 2", "amodei"),
    ("who wrote DeepSpeech2?", "amodei"),
    ("summarise Chat QA", "liu"),
    ("abstract of Mini tron SSM", "taghibakhshi"),
    ("what data does Help Steer2 use?", "wang"),
    ("who wrote AceReasonNemotron", "chen"),
]


@pytest.mark.parametrize(("question", "query"), SPACED)
def test_parted_and_joined(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize(("question", "key"), OF_SAMPLE)
def test_a_paper_is_found_however_its_name_is_spaced(question: str, key: str) -> None:
    assert keys(ask(question, of=sample()))[0].startswith(key)


def test_what_was_changed_is_told(linker: Linker) -> None:
    (edit,) = parse("who wrote Honey Net and HoneyNet 2", linker).edits
    assert (edit.kind, edit.before, edit.after) == ("typo", "Honey Net", "HoneyNet")
