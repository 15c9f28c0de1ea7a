"""Names are found whole, and one that goes on is another thing."""

from __future__ import annotations

import pytest

from assistant.answering import artefacts, comparison, names
from assistant.answering.names import Match
from assistant.answering.passages import Passage


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We tune Llama 3.1 8B and GPT-4.", ["Llama 3.1 8B", "GPT-4"]),
        ("Building on Star Elastic, we sing.", ["Star Elastic"]),
        ("We present Nemotron 3 Nano 30B-A3B, a model.", ["Nemotron 3 Nano 30B-A3B"]),
        ("Unlike others, it sings 5 songs.", []),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    assert [name.text for name in names.find(text)] == found
    assert all(text[n.start : n.end] == n.text for n in names.find(text))


@pytest.mark.parametrize(
    ("asked", "name", "relation"),
    [
        ("nemotron-h", "Nemotron-H", Match.SAME),
        ("nemotron 4", "Nemotron-4 340B", Match.SAME),
        ("nemotron 3 nano", "Nemotron 3 Nano 30B-A3B", Match.SAME),
        ("nemotron nano 2", "NVIDIA Nemotron Nano v2", Match.SAME),
        ("nemotron 3", "Nemotron 3 Super", Match.VARIANT),
        ("nemotron-h", "Nemotron-H-47B-Base", Match.VARIANT),
        ("nemotron", "Llama-Nemotron", Match.OTHER),
        ("nemotron 3 super", "Nemotron 3", Match.OTHER),
        ("", "Nemotron", Match.OTHER),
    ],
)
def test_relation(asked: str, name: str, relation: Match) -> None:
    assert names.relation(names.words(asked), names.words(name)) is relation


@pytest.mark.parametrize(
    ("title", "abstract", "own"),
    [
        ("Finch: A Singer", "It sings.", ("Finch",)),
        ("Finch-4 340B Technical Report", "", ("Finch-4 340B",)),
        (
            "On Singing in the Rain: A Study",
            "We introduce RainSong, a model.",
            ("RainSong",),
        ),
        ("singing well", "We present a BERT model of it.", ()),
        ("how birds sing", "We train it.", ()),
    ],
)
def test_the_names_a_paper_brings(
    title: str, abstract: str, own: tuple[str, ...]
) -> None:
    assert artefacts.of(Passage(1, title, abstract)) == own


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("It is 2x faster than Finch, while quiet.", ["Finch"]),
        ("Compared to Finch, it sings.", ["Finch"]),
        ("Compared to it (e.g., Finch-7B), we sing.", ["it (e.g., Finch-7B)"]),
        ("More than 3 birds sing over half a day.", []),
        ("It beats models (e.g., Finch-7B) by 3%.", ["models (e.g., Finch-7B)"]),
    ],
)
def test_what_a_sentence_compares_with(sentence: str, phrases: list[str]) -> None:
    assert [p.text for p in comparison.phrases(sentence)] == phrases
    assert all(
        sentence[p.start : p.end] == p.text for p in comparison.phrases(sentence)
    )
