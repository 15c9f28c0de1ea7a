"""Overviews, timelines and trends: counts made here, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.asking import ask, garden, items, keys, sample, verbatim

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def rows(question: str, of: Assistant | None = None) -> dict[str, str]:
    answer = ask(question, of=of)
    assert answer.table is not None
    return {row[0]: row[1] for row in answer.table.rows}


def test_an_overview_counts_and_names_what_to_open():
    found = rows("overview of sound")
    assert found["papers"] == "3"
    assert found["dates"] == "2019-11-02 to 2022-01-15"
    assert found["most papers by (counted here)"].startswith("Ben Reed (3)")
    assert found["venues"] == "BEE (3)"
    assert "A Survey of Hive Sound (2022-01-15)" in found["newest"]
    assert found["most cited"].endswith("(12)")
    assert found["with code"] == "2 flagged with code, 1 without"
    answer = ask("overview of sound")
    assert answer.series is not None
    assert answer.series.points == (
        ("2019", 1.0), ("2020", 1.0), ("2021", 0.0), ("2022", 1.0),
    )  # fmt: skip
    assert 1 <= len(answer.papers) <= 3
    assert all(card.reason for card in answer.papers)


def test_a_timeline_is_oldest_first_and_quotes_what_each_brings():
    answer = ask("history of speech recognition", of=sample())
    dates = [row[0] for row in items(answer)]
    assert dates == sorted(dates)
    assert answer.papers[0].reason == "the first in this library"
    assert keys(answer)[0] == "hannunDeepSpeech2014"
    assert answer.quotes
    assert all(verbatim(quote, sample()) for quote in answer.quotes)


def test_a_long_timeline_keeps_the_first_of_each_year():
    answer = ask("ask:topic.timeline limit:5", of=sample())
    assert len(answer.papers) == 5
    assert answer.total == 54
    assert "the first of each year" in " ".join(answer.caveats)


def test_a_trend_has_every_year_in_between():
    answer = ask("is work on sound growing")
    assert items(answer) == [
        {"label": "2019", "count": 1}, {"label": "2020", "count": 1},
        {"label": "2021", "count": 0}, {"label": "2022", "count": 1},
    ]  # fmt: skip
    share = ask("share of sound per year")
    assert items(share)[0] == {"label": "2019", "count": 1, "share": 100.0}


@pytest.mark.parametrize(
    "question",
    ["overview of unicorns", "timeline of unicorns", "is work on unicorns growing",
     "co-author network in unicorns"],
)  # fmt: skip
def test_of_nothing_there_is_nothing(question: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert "unicorns" in answer.abstention.missing


def test_a_person_has_topics_beside_figures():
    found = rows("who is Chankyu Lee", sample())
    assert "spiking (5)" in found["topics"]
    answer = ask("who is Chankyu Lee", of=sample())
    assert answer.series is not None
    years = [int(year) for year, _ in answer.series.points]
    assert years == list(range(years[0], years[-1] + 1))


@pytest.mark.parametrize(
    "line",
    ["ask:topic.overview topic:sound", "ask:topic.timeline topic:sound",
     "ask:topic.trend measure:share topic:sound", "ask:network.coauthors topic:sound"],
)  # fmt: skip
def test_the_query_asks_the_same_again(line: str):
    answer = ask(line)
    assert answer.read_as == line
    assert ask(answer.read_as, of=garden()).value == answer.value
