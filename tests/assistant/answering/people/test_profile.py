"""One person: what pages report is never mixed with what is counted here."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys


def test_a_profile_tells_reported_from_counted():
    answer = ask("who is Ada Moth")
    assert answer.table is not None
    assert answer.table.rows == (
        ("h-index", "20", "as reported by page of Ada Moth"),
        ("papers on the page", "40", "as reported by page of Ada Moth"),
        ("citations", "1,500", "as reported by page of Ada Moth"),
        ("novelty", "55.5 %", "as reported by page of Ada Moth"),
        ("main category", "SD", "as reported by page of Ada Moth"),
        ("papers", "3", "counted here"),
        (
            "co-authors",
            "3",
            "counted here: Ben Reed (2), Cleo Fern (1) and Dora Pine (1)",
        ),
        ("years", "2019-2021", "of the papers here"),
        ("topics", "sound (2)", "counted here, from keywords or titles"),
    )
    assert answer.series is not None
    assert answer.series.points == (("2019", 1.0), ("2020", 1.0), ("2021", 1.0))
    assert (items(answer), answer.total) == (["Ada Moth"], 3)
    assert answer.headline == "Ada Moth: 3 papers in this library"
    assert keys(answer) == ["moths2021", "honey2020", "wasps2019"]
    assert answer.next == ("who works with Ada Moth", "papers by Ada Moth since 2021")


def test_a_person_without_a_page():
    answer = ask("who is Cleo Fern")
    assert answer.series is None
    assert answer.caveats == (
        "no page of this author is in the library: no h-index or citations",
    )


@pytest.mark.parametrize(
    ("figure", "value", "headline"),
    [
        ("h_index", 20, "Ada Moth: 20, as reported by page of Ada Moth"),
        ("citations", 1500, "Ada Moth: 1,500, as reported by page of Ada Moth"),
        ("novelty", 55.5, "Ada Moth: 55.5 %, as reported by page of Ada Moth"),
        ("reported_papers", 40, "Ada Moth: 40, as reported by page of Ada Moth"),
        ("category", "SD", "Ada Moth: SD, as reported by page of Ada Moth"),
    ],
)
def test_one_figure(figure: str, value: object, headline: str):
    answer = ask(f'ask:author.metric show:{figure} by:"Ada Moth"')
    assert (items(answer), answer.headline) == ([value], headline)
    assert answer.caveats[0].endswith("as reported by the page, not counted here")


@pytest.mark.parametrize(
    ("figure", "who", "missing"),
    [
        ("h_index", "Cleo Fern", "No h-index of Cleo Fern is stored here."
         " Pages here report it of Ada Moth and Ben Reed."),
        ("citations", "Cleo Fern", "No citations of Cleo Fern are stored here."),
        ("ai_score", "Ada Moth", "No AI score of Ada Moth is stored here."),
        ("nonsense", "Ada Moth", "No nonsense of people is stored here."),
        ("affiliation", "Cleo Fern", "No paper by Cleo Fern here names an affiliation."),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_reported(figure: str, who: str, missing: str):
    answer = ask(f'ask:author.metric show:{figure} by:"{who}"')
    assert answer.abstention is not None
    assert answer.abstention.reason == "field_not_stored"
    assert answer.abstention.missing.startswith(missing)
    assert all(ask(q).status == "answered" for q in answer.abstention.nearest)


def test_where_someone_worked_last_stands_on_a_paper():
    answer = ask('ask:author.metric show:affiliation by:"Ada Moth"')
    assert (items(answer), keys(answer)) == (["Hive University"], ["honey2020"])
    assert "2020-05-01" in answer.headline
    assert "co-author" in answer.caveats[0]
