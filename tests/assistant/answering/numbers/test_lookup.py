"""A number is given only where the sentence is about the thing asked."""

from __future__ import annotations

import pytest

from assistant.answering.numbers import lookup
from assistant.answering.reading.names import Match
from assistant.answering.reading.passages import Passage

FINCH = Passage(
    1,
    "Finch 3 Super: An Open Singing Model",
    "We describe Finch 3 Super, a 120 billion (active 12 billion) parameter singing "
    "model. We pre-trained Finch 3 Super on 25 trillion tokens, including more than 3 "
    "trillion new tokens, and tuned it. It supports up to 1M context length, while "
    "achieving up to 2.2x and 7.5x higher inference throughput compared to "
    "Robin-OSS-120B and Wren3.5-122B, respectively.",
)
NANO = Passage(
    2,
    "Finch Nano 2: A Small Singer",
    "We introduce Finch-Nano-9B-v2, a small singer. We create Finch-Nano-9B-v2 by first "
    "pre-training a 12-billion-parameter model (Finch-Nano-12B-v2-Base) on 20 trillion "
    "tokens. Compared to similar models (e.g., Wren3-8B), we show that Finch-Nano-9B-v2 "
    "achieves up to 6x higher throughput.",
)
FAMILY = Passage(
    3,
    "Wren-Finch: Efficient Singers",
    "We introduce the Wren-Finch series. The family comes in three sizes -- Nano (8B), "
    "Super (49B), and Ultra (253B).",
)
CUT = Passage(
    4,
    "Cutting in Practice",
    "We compress the Robin 3.1 8B and Lark NeMo 12B models to 4B and 5B parameters, "
    "respectively. Robin and Lark reach an accuracy of 71.5% and 72.5%, respectively.",
)
ALL = (FINCH, NANO, FAMILY, CUT)


def said(entity: str, kind: str, *qualifiers: str, versus: str = "") -> list[str]:
    found = lookup.answer(entity, kind, qualifiers, ALL, versus)
    return [hit.quantity.normal for hit in found.hits]


@pytest.mark.parametrize(
    ("entity", "kind", "normals"),
    [
        ("finch 3 super", "tokens", ["25 trillion tokens"]),
        (
            "Finch 3 Super",
            "parameters",
            ["120 billion parameters", "12 billion parameters (active)"],
        ),
        ("finch 3 super", "context", ["up to 1 million tokens"]),
        ("finch 3 super", "speedup", ["up to 2.2x", "7.5x"]),
        ("finch nano 2", "parameters", ["9 billion parameters"]),
        ("finch nano 2", "speedup", ["up to 6x"]),
        ("robin-oss-120b", "parameters", ["120 billion parameters"]),
        ("robin", "accuracy", ["71.5%"]),
        ("lark", "accuracy", ["72.5%"]),
        ("lark nemo", "parameters", ["12 billion parameters"]),
    ],
)
def test_the_number_of_the_thing_asked(
    entity: str, kind: str, normals: list[str]
) -> None:
    assert said(entity, kind) == normals


def test_respectively_pairs_numbers_with_what_they_are_compared_with() -> None:
    assert said("finch 3 super", "speedup", versus="Robin-OSS-120B") == ["up to 2.2x"]
    assert said("finch 3 super", "speedup", versus="wren") == ["7.5x"]
    assert said("finch 3 super", "speedup", versus="lark") == []
    hits = lookup.answer("finch 3 super", "speedup", (), ALL).hits
    assert [hit.versus for hit in hits] == ["Robin-OSS-120B", "Wren3.5-122B"]


@pytest.mark.parametrize(
    ("entity", "kind"),
    [
        ("robin-oss-120b", "tokens"),
        ("robin-oss-120b", "speedup"),
        ("wren3.5-122b", "context"),
        ("wren3-8b", "speedup"),
        ("finch", "languages"),
        ("canary", "parameters"),
    ],
)
def test_the_number_of_another_is_not_given(entity: str, kind: str) -> None:
    found = lookup.answer(entity, kind, (), ALL)
    assert not found.hits
    assert entity in found.missing


def test_a_miss_shows_the_nearest_where_there_is_one() -> None:
    found = lookup.answer("finch 3 super", "speedup", (), ALL, versus="lark")
    assert [hit.quantity.normal for hit in found.nearest] == ["up to 2.2x", "7.5x"]
    assert "against lark" in found.missing
    assert lookup.answer("canary", "tokens", (), ALL).nearest == ()


def test_a_longer_name_is_said_to_be_one() -> None:
    hits = lookup.answer("finch nano 2", "tokens", ("train",), ALL).hits
    assert [(hit.about, hit.match) for hit in hits] == [
        ("Finch-Nano-12B-v2-Base", Match.VARIANT)
    ]
    sizes = lookup.answer("wren-finch", "parameters", (), ALL).hits
    assert [(hit.about, hit.quantity.value) for hit in sizes] == [
        ("Nano", 8e9), ("Super", 49e9), ("Ultra", 253e9),
    ]  # fmt: skip


def test_qualifying_words_choose_among_several() -> None:
    paper = Passage(
        1, "Owl: A Model",
        "Owl is pre-trained on 10 trillion tokens. Owl is distilled on 2 trillion tokens.",
    )  # fmt: skip
    for stem, normal in (
        ("train", "10 trillion tokens"),
        ("distil", "2 trillion tokens"),
    ):
        hits = lookup.answer("owl", "tokens", (stem,), [paper]).hits
        assert [hit.quantity.normal for hit in hits] == [normal]


def test_offsets_are_into_the_text_as_it_stands() -> None:
    for kind in ("tokens", "parameters", "speedup", "context", "accuracy"):
        for hit in lookup.answer("finch 3 super", kind, (), ALL).hits:
            text = (
                ALL[hit.paper - 1].abstract
                if hit.field == "abstract"
                else ALL[hit.paper - 1].title
            )
            assert text[hit.mark.start : hit.mark.end] == hit.quantity.text
            assert hit.span.start <= hit.mark.start < hit.mark.end <= hit.span.end


def test_a_paper_asked_for_by_its_whole_title_is_its_own_artefact() -> None:
    paper = Passage(1, "Singing at scale", "We train our model on 5 billion tokens.")
    hits = lookup.answer("Singing at Scale", "tokens", (), [paper]).hits
    assert [(hit.quantity.value, hit.own) for hit in hits] == [(5e9, True)]
