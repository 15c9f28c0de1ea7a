"""What to ask next: made from what is shown, asked and answered in its context."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, sample
from tests.conftest import TODAY
from tests.store.building import filled, record


@pytest.mark.parametrize(
    ("question", "suggestions"),
    [
        ("papers", ("only those with code", "these per year", "papers like @survey2022")),
        ("papers with code", ("these per year", "papers like @honey2020",
                              "summarise @honey2020")),
        ("papers from 2021", ("who wrote these", "summarise @ferns2021",
                              "bibtex for @ferns2021")),
        ("top 2 papers by score", ("papers like @honey2020", "summarise @honey2020",
                                   "bibtex for @honey2020")),
        ("papers about ferns", ("summarise @ferns2021", "bibtex for @ferns2021",
                                "who wrote @ferns2021")),
        ("who wrote HoneyNet", ("who is Ada Moth", "papers by Ada Moth",
                                "papers like @honey2020")),
        ("papers like HoneyNet", ("summarise @survey2022", "bibtex for @survey2022",
                                  "who wrote @survey2022")),
        ("open @stones", ("bibtex for @stones",)),
        ("bibtex for HoneyNet", ("papers like @honey2020", "summarise @honey2020",
                                 "who wrote @honey2020")),
        ("how many papers by Cleo Fern", ("list them", "summarise @ferns2021",
                                          "bibtex for @ferns2021")),
        ("papers per year", ("only those from 2022", "list them")),
        ("authors", ("who is Ada Moth", "papers by Ada Moth", "papers like @survey2022")),
        ("who is Cleo Fern", ("who works with Cleo Fern", "papers by Cleo Fern since 2021")),
        ("papers about unicorns", ()),
        ("papers from 1950", ()),
        ("papers by Zed Quux", ()),
        ("how many papers from 1950", ()),
    ],
)  # fmt: skip
def test_suggested(question: str, suggestions: tuple[str, ...]):
    assert ask(question).next == suggestions
    for suggestion in suggestions:
        assert ask(question, suggestion).status == "answered"


@pytest.mark.parametrize(
    ("first", "follow_up", "read_as"),
    [
        ("papers by Ada Moth", "only those with code", 'by:"Ada Moth" has:code'),
        ("papers by Ada Moth", "these per year", 'by:"Ada Moth" group:year'),
        (
            "papers by Ada Moth per year",
            "only those from 2021",
            'by:"Ada Moth" year:2021',
        ),
        ("how many papers by Ada Moth", "list them", 'by:"Ada Moth"'),
        ("papers from 2021", "who wrote these", "show:authors year:2021"),
    ],
)
def test_what_points_back_means_the_papers_shown(first, follow_up, read_as):
    assert follow_up in ask(first).next
    assert ask(first, follow_up).read_as == read_as


def test_papers_that_hold_only_some_of_the_words_are_no_set_to_count():
    answer = ask(
        "large language models that answer questions over long documents", of=sample()
    )
    assert any("no paper holds all" in caveat for caveat in answer.caveats)
    assert not {"these per year", "who wrote these"} & set(answer.next)


def test_a_paper_of_a_kind_of_its_own_has_nothing_like_it():
    library = filled(
        record("Zebra Dreams", "Ada Moth", place="1", abstract="Stripes."),
        record("Moths", "Ben Reed", place="2", abstract="Lamps."),
    )
    answer = ask("zebra dreams", of=Assistant(library, lambda: TODAY))
    assert not any(question.startswith("papers like") for question in answer.next)


@pytest.mark.parametrize("name", ["R2-D2", "Ada @Moth", 'Ada "The" Moth', "Plato"])
def test_a_name_that_a_question_cannot_hold_is_not_suggested(name: str):
    library = filled(record("Bees", name, place="1"), record("Moths", "Ben Reed"))
    answer = ask("authors", of=Assistant(library, lambda: TODAY))
    assert f"who is {name}" not in answer.next
