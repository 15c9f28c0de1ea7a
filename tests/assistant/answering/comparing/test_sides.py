"""Which of several leads, or whether the first does; unknown and equal are said."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys

ADA_BEN = '(by:"Ada Moth" or by:"Ben Reed")'
HONEY_WASPS = "(paper:@honey2020 or paper:@wasps2019)"
WHICH = "ask:compare.which show:{} measure:{} {}"


@pytest.mark.parametrize(
    ("show", "measure", "sides", "value", "kind"),
    [
        ("authors", "h_index", ADA_BEN, ["Ada Moth"], "authors"),
        ("authors", "-h_index", ADA_BEN, ["Ben Reed"], "authors"),
        ("authors", "coauthors", ADA_BEN, ["Ada Moth"], "authors"),
        ("authors", "papers", '(by:"Ada Moth" or by:"Cleo Fern")', ["Ada Moth"], "authors"),
        ("authors", "-date", '(by:"Ada Moth" or by:"Cleo Fern")', ["Ada Moth"], "authors"),
        ("authors", "latest", '(by:"Ada Moth" or by:"Cleo Fern")', ["Cleo Fern"], "authors"),
        ("papers", "score", HONEY_WASPS, ["honey2020"], "papers"),
        ("papers", "date", HONEY_WASPS, ["honey2020"], "papers"),
        ("papers", "-date", HONEY_WASPS, ["wasps2019"], "papers"),
        ("papers", "citations", "(paper:@honey2020 or paper:@moths2021)", ["honey2020"],
         "papers"),
        ("venues", "papers", "(in:BEE or in:FLORA)", ["BEE"], "venues"),
        ("papers", "score", "(paper:@moths2021 or paper:@ferns2021 or paper:@wasps2019)",
         ["moths2021", "ferns2021"], "papers"),
    ],
)  # fmt: skip
def test_which(show: str, measure: str, sides: str, value: list[str], kind: str):
    answer = ask(WHICH.format(show, measure, sides))
    assert answer.value is not None
    assert (items(answer), answer.value.type) == (value, kind)
    assert answer.table is not None
    assert len(answer.table.rows) == sides.count(" or ") + 1


@pytest.mark.parametrize(
    ("question", "truth", "headline"),
    [
        ("did Ada Moth publish more papers about sound than Ben Reed", False,
         "No: Ada Moth 2, Ben Reed 3"),
        ("did Ada Moth publish more in 2021 than in 2022", True, "Yes: 2021 1, 2022 0"),
        ("are there more papers about sound than about fire", True,
         "Yes: sound 3, fire 1"),
        ("are most papers by Ada Moth about sound", True,
         "Yes: sound 2, -topic:sound 1"),
        ("does Ada Moth have a higher h-index than Ben Reed", True,
         "Yes: Ada Moth 20, Ben Reed 12"),
        ("is HoneyNet older than WaspNet", False,
         "No: HoneyNet: Counting Bees by Sound 2020-05-01,"
         " WaspNet: Wasps and their Sound 2019-11-02"),
    ],
)  # fmt: skip
def test_whether(question: str, truth: bool, headline: str):
    answer = ask(question)
    assert (items(answer), answer.headline) == ([truth], headline)


@pytest.mark.parametrize(
    ("measure", "sides", "missing"),
    [
        ("papers", ADA_BEN, "They are equal: Ada Moth 3, Ben Reed 3."),
        ("novelty", ADA_BEN, "Not stored here: novelty of Ben Reed."),
        ("citations", HONEY_WASPS,
         "Not stored here: citations of WaspNet: Wasps and their Sound."),
        ("authors", HONEY_WASPS,
         "Not stored here: authors of WaspNet: Wasps and their Sound."),
        ("h_index", "(in:BEE or in:FLORA)", "Not stored here: h-index of BEE and FLORA."),
        ("nonsense", ADA_BEN, "It takes two things"),
        ("papers", 'by:"Ada Moth"', "It takes two things"),
    ],
)  # fmt: skip
def test_not_to_be_compared(measure: str, sides: str, missing: str):
    answer = ask(WHICH.format("authors", measure, sides))
    assert answer.abstention is not None
    assert answer.abstention.reason == "not_computable"
    assert answer.abstention.missing.startswith(missing)


def test_reported_figures_are_told_from_counts():
    reported = ask(WHICH.format("authors", "h_index", ADA_BEN))
    counted = ask(WHICH.format("authors", "coauthors", ADA_BEN))
    assert reported.caveats == ("figures as reported by the pages",)
    assert counted.caveats == ("counted in this library",)


def test_the_papers_compared_are_the_cards():
    assert keys(ask("is HoneyNet older than WaspNet")) == ["honey2020", "wasps2019"]
    assert keys(ask(WHICH.format("authors", "h_index", ADA_BEN))) == []


@pytest.mark.parametrize(
    ("question", "value", "kind"),
    [
        (
            "who has more papers about sound, Ada Moth or Ben Reed",
            "Ben Reed",
            "authors",
        ),
        ("in which of 2020 and 2022 did Ada Moth publish more", 2020, "years"),
        ("are there more papers about sound or about fire", "sound", "text"),
        ("which had more papers since 2021, BEE or FLORA", "BEE", "venues"),
    ],
)
def test_conditions_hold_for_every_side(question: str, value: object, kind: str):
    answer = ask(question)
    assert answer.value is not None
    assert (items(answer), answer.value.type) == ([value], kind)


def test_a_figure_of_a_person_is_not_known_under_conditions():
    answer = ask(f"ask:compare.which measure:h_index {ADA_BEN} year:2020")
    assert answer.abstention is not None
    assert answer.abstention.reason == "not_computable"
