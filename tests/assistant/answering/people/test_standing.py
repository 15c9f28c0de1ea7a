"""Who stands where by a reported figure; who has no page cannot be ranked."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items


@pytest.mark.parametrize(
    ("query", "names", "headline"),
    [
        ("show:authors rank:h_index", ["Ada Moth", "Ben Reed"], "2 authors"),
        ("show:authors rank:h_index limit:1", ["Ada Moth"], "Ada Moth: 20"),
        ("show:authors rank:-h_index limit:1", ["Ben Reed"], "Ben Reed: 12"),
        ("show:authors rank:citations limit:1", ["Ada Moth", "Ben Reed"], "2 authors"),
        ("show:authors rank:novelty", ["Ada Moth"], "Ada Moth: 55.5 %"),
        ("show:authors h-index>15", ["Ada Moth"], "Ada Moth: 20"),
        ("show:authors h-index>=12", ["Ada Moth", "Ben Reed"], "2 authors"),
        ("show:authors h-index>=12 year:2022", ["Ben Reed"], "Ben Reed: 12"),
        ("show:authors rank:h_index year:2021", ["Ada Moth"], "Ada Moth: 20"),
    ],
)
def test_ranked(query: str, names: list[str], headline: str):
    answer = ask(query)
    assert (items(answer), answer.headline) == (names, headline)
    assert answer.total == len(names)
    assert (
        "only the 2 authors with a page in the library can be ranked"
        in answer.caveats[0]
    )


def test_the_table_says_which_page_reports_it():
    answer = ask("authors by h-index")
    assert answer.table is not None
    assert answer.table.rows[0] == ("Ada Moth", "20", "as reported by page of Ada Moth")


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("show:authors h-index>50", "field_not_stored"),
        ("show:authors rank:ai_score", "field_not_stored"),
        ("show:authors rank:h_index in:FLORA", "field_not_stored"),
        ("show:authors rank:score", "not_computable"),
        ("show:authors rank:nonsense", "not_computable"),
    ],
)
def test_not_ranked(query: str, reason: str):
    answer = ask(query)
    assert answer.abstention is not None
    assert answer.abstention.reason == reason
