"""Names are found whole, and one that goes on is another thing."""

from __future__ import annotations

import pytest

from assistant.answering.numerics import comparison
from assistant.answering.reading import artefacts, names
from assistant.answering.reading.names import Match
from assistant.answering.reading.passages import Passage


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
        ("nemotron nano 2", "Nemotron-Nano-9B-v2", Match.SAME),
        ("nvidia nemotron 3", "Nemotron 3", Match.SAME),
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
        ("singing well", "HUM-9B is a model of it.", ("HUM-9B",)),
        ("singing well", "It is hard. HUM (a hummer) is our model.", ("HUM",)),
        ("singing well", "We propose a novel song network (SN).", ("SN",)),
        ("Finch: A Singer", "We introduce FinchLab, a place to sing.", ("Finch",)),
        ("how birds sing", "We train it.", ()),
    ],
)
def test_the_names_a_paper_brings(
    title: str, abstract: str, own: tuple[str, ...]
) -> None:
    assert artefacts.of(Passage(1, title, abstract)) == own


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (["Birds sing.", "We listen.", "Finch sings."], 1),
        (["Birds sing.", "Finch-9B is loud.", "We listen."], 1),
        (["Birds sing.", "Singing is studied here."], 1),
        (["Birds sing.", "They do."], 2),
    ],
)
def test_where_a_paper_begins_to_speak_of_its_own_work(
    texts: list[str], place: int
) -> None:
    assert artefacts.begins(texts, ("Finch",)) == place


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("It is 2x faster than Finch, while quiet.", ["Finch"]),
        ("Compared to Finch, it sings.", ["Finch"]),
        ("Compared to it (e.g., Finch-7B), we sing.", ["it (e.g., Finch-7B)"]),
        ("More than 3 birds sing over half a day.", []),
        ("It drew more than fifty birds.", []),
        (
            "It is louder than that of Finch and up to 7x louder than Owl.",
            ["Finch", "Owl"],
        ),
        ("It beats Finch, the loudest bird, by +3%.", ["Finch"]),
        (
            "It beats birds like Finch, Owl and Robin in quiet.",
            ["birds like Finch, Owl and Robin in quiet"],
        ),
        ("It beats Finch and reaches 3x speed.", ["Finch"]),
        ("It is on par with 32B singers.", ["32B singers"]),
        ("It scales to birds, Finch and Owl among them, and sings.", []),
        ("It beats models (e.g., Finch-7B) by 3%.", ["models (e.g., Finch-7B)"]),
    ],
)
def test_what_a_sentence_compares_with(sentence: str, phrases: list[str]) -> None:
    assert [p.text for p in comparison.phrases(sentence)] == phrases
    assert all(
        sentence[p.start : p.end] == p.text for p in comparison.phrases(sentence)
    )
