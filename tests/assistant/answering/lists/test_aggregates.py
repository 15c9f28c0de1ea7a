"""Series, means and shares: over which papers, and who is left out."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys, sample


@pytest.mark.parametrize(
    ("query", "points", "caveats"),
    [
        ("group:year", [("2019", 1), ("2020", 1), ("2021", 2), ("2022", 1)],
         ("1 paper without a year left out",)),
        ("group:month year:2021", [("2021-03", 1), ("2021-08", 1)], ()),
        ("group:venue", [("BEE", 4), ("FLORA", 1)], ("1 paper without a venue left out",)),
        ("group:category", [("cs.SD", 2), ("q-bio", 2)], ()),
        ("group:author topic:sound", [("Ben Reed", 3), ("Ada Moth", 2), ("Dora Pine", 1)],
         ()),
    ],
)  # fmt: skip
def test_series(query, points, caveats):
    answer = ask(query)
    assert answer.series is not None
    assert [(label, int(count)) for label, count in answer.series.points] == points
    assert items(answer) == [{"label": label, "count": n} for label, n in points]
    assert answer.caveats == caveats


@pytest.mark.parametrize(
    ("query", "value", "headline", "caveats"),
    [
        ("measure:mean", 80.0, "80.00, the mean score of 4 papers",
         ("over the 4 papers with a reported score; 2 left out",)),
        ("measure:mean of:citations", 6.67, "6.67, the mean citation count of 3 papers",
         ("over the 3 papers with a reported citation count; 3 left out",)),
        ("measure:mean of:authors in:BEE", 1.67,
         "1.67, the mean number of authors of 3 papers",
         ("over the 3 papers with a complete author list; 1 left out",)),
        ("measure:mean year:2021", 80.0, "80.00, the mean score of 2 papers", ()),
    ],
)  # fmt: skip
def test_mean(query, value, headline, caveats):
    answer = ask(query)
    assert (items(answer), answer.headline) == ([value], headline)
    assert answer.caveats == caveats


@pytest.mark.parametrize(
    ("query", "value", "headline", "total"),
    [
        ("measure:share has:code", 50.0,
         "50.0 % with code: 2 of 4 papers with a known flag", 6),
        ("measure:share -has:code", 50.0,
         "50.0 % without code: 2 of 4 papers with a known flag", 6),
        ("measure:share has:code in:BEE", 50.0, "50.0 % with code: 2 of 4 papers", 4),
        ("measure:share has:code year:2020", 100.0, "100.0 % with code: 1 of 1 paper", 1),
        ("measure:share has:code year:2022", 0.0, "0.0 % with code: 0 of 1 paper", 1),
        ("group:code", 50.0, "50.0 % with code: 2 of 4 papers with a known flag", 6),
        ("measure:share year:2021", 33.3, "33.3 %: 2 of 6 papers (year:2021)", 6),
        ("measure:share by:\"Ada Moth\" in:BEE", 50.0,
         "50.0 %: 3 of 6 papers (by:\"Ada Moth\" in:BEE)", 6),
    ],
)  # fmt: skip
def test_share(query, value, headline, total):
    answer = ask(query)
    assert (items(answer), answer.headline, answer.total) == ([value], headline, total)


def test_papers_whose_flag_is_unknown_are_told_apart():
    assert ask("what share of the papers has code").caveats == (
        "code as flagged by the pages",
        "of 2 papers it is not known; left out",
    )
    known = ask("what share of the papers has code", of=sample())
    assert known.headline == "16.7 % with code: 9 of 54 papers"
    assert known.caveats == ("code as flagged by the pages",)


def test_the_cards_of_a_share_are_the_papers_that_count():
    assert keys(ask("measure:share has:code")) == ["honey2020", "wasps2019"]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("measure:mean year:2022", "field_not_stored"),
        ("measure:mean of:nonsense", "not_computable"),
        ("measure:mean year:1950", "nothing_matches"),
        ("measure:share has:code in:FLORA", "field_not_stored"),
        ("measure:share has:code year:1950", "nothing_matches"),
        ("measure:share year:1950", "nothing_matches"),
        ("group:nonsense", "field_not_stored"),
        ("group:venue paper:@stones", "field_not_stored"),
        ("group:year topic:unicorns", "nothing_matches"),
    ],
)
def test_no_figure(query: str, reason: str):
    answer = ask(query)
    assert answer.abstention is not None
    assert answer.abstention.reason == reason


def test_the_cards_of_a_mean_are_papers_that_it_is_made_of():
    scored = ask("measure:mean").papers
    cited = ask("measure:mean of:citations").papers
    whole = ask("measure:mean of:authors").papers
    assert len(scored) == 4
    assert all(card.score is not None for card in scored)
    assert all(card.citations is not None for card in cited)
    assert all(card.authors_complete for card in whole)
