"""Papers by influence: citations count where they are asked for, and are known."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.models import Status
from tests.assistant.asking import ask, items, keys, sample
from tests.conftest import TODAY
from tests.store.building import filled, record


def alike(count: int) -> Assistant:
    """Papers alike in words, of which every hundredth is cited, the more the later."""
    library = filled(
        *(
            record(
                "Bees hum", key=f"bees{n}", place=str(n), date="2020",
                identifiers=[("doi", f"10.1/{n}")],
                citations=n if n % 100 == 0 else None,
            )
            for n in range(1, count + 1)
        ),
        record("Bees, wasps", key="wasps", citations=9000, place="0"),
    )  # fmt: skip
    return Assistant(library, lambda: TODAY)


def test_by_default_citations_have_no_part():
    found = ask("papers on humming bees", of=alike(200))
    assert found.headline == "100 of 200 matching papers, best match first"
    assert len({card.match for card in found.papers}) == 1


def test_of_papers_alike_in_words_the_most_cited_come_first():
    found = ask("influential papers on humming bees", of=alike(450), limit=5)
    assert keys(found)[:4] == ["bees400", "bees300", "bees200", "bees100"]
    assert found.headline.endswith("matching papers, best and most cited matches first")
    assert found.caveats == ("citation counts are known of 4 of 450 papers found",)


def test_citations_do_not_stand_in_for_words():
    found = ask("influential papers on humming bees", of=alike(450), limit=5)
    assert "wasps" not in keys(found)


@pytest.mark.parametrize("question", ["influential papers", "sort:influence"])
def test_without_a_topic_the_order_is_by_citations(question: str):
    found = ask(question)
    assert keys(found)[:3] == ["honey2020", "moths2021", "survey2022"]
    assert found.headline == "All 6 papers, most cited first"
    assert found.caveats == ("3 papers without a reported citation come last",)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("influential papers by Ada Moth", "honey2020"),
        ("the most influential paper on sound", "honey2020"),
        ("the most influential paper of 2021", "moths2021"),
        ("topic:forest sort:influence", "moths2021"),
        ("topic:forest sort:-influence", "moths2021"),
    ],
)
def test_the_first_paper(question: str, first: str):
    assert keys(ask(question))[0] == first


@pytest.mark.parametrize(
    ("question", "caveats"),
    [
        ("influential papers on sound", (
            "citation counts are known of 2 of 3 papers found",)),
        ("influential papers on ferns", (
            "citation counts are known of none of 1 paper found",)),
        ("influential papers on light traps", ()),
    ],
)  # fmt: skip
def test_of_how_many_papers_counts_are_known(question: str, caveats: tuple[str, ...]):
    assert ask(question).caveats == caveats


def test_who_wrote_the_most_influential_paper():
    assert items(ask("who wrote the most influential paper on sound")) == [
        "Ada Moth",
        "Ben Reed",
    ]


@pytest.mark.parametrize(
    ("question", "instead"),
    [
        ("influential papers on nemotron", "topic:nemotron"),
        ("the most influential paper on nemotron", "topic:nemotron"),
        ("5 seminal papers on nemotron", "topic:nemotron limit:5"),
        ("most cited papers on nemotron", "topic:nemotron"),
    ],
)
def test_without_any_count_the_question_without_the_order_is_offered(
    question: str, instead: str
):
    found = ask(question, of=sample())
    assert found.status is Status.ABSTAINED
    assert found.abstention is not None
    assert found.abstention.reason == "field_not_stored"
    assert "citation count" in found.abstention.missing
    assert found.abstention.nearest == (instead,)
    assert ask(instead, of=sample()).status is Status.ANSWERED


def test_what_is_offered_has_an_answer():
    found = ask("influential papers on zebrafish", of=sample())
    assert found.abstention is not None
    assert found.abstention.nearest
    for one in found.abstention.nearest:
        assert ask(one, of=sample()).status is Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "influential papers",
        "who wrote the most influential paper on nemotron",
        "abstract of the most influential paper on nemotron",
    ],
)
def test_without_any_count_nobody_is_named_influential(question: str):
    found = ask(question, of=sample())
    assert found.status is Status.ABSTAINED
    assert found.abstention is not None
    assert found.abstention.reason == "field_not_stored"


def test_a_conversation_goes_on_from_the_order():
    found = ask("papers on sound", "sort by influence", "only since 2020")
    assert found.read_as == "topic:sound since:2020 sort:influence"
    assert keys(found) == ["honey2020", "survey2022"]
