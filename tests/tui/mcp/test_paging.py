"""Answers come in pages that join up, and never in more than a caller can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.models import Answer, Quote, Series, Status, Table, Value
from store.value import replace
from tests.tui.cli.conftest import as_card
from tests.tui.mcp.samples import PAPER
from tui.mcp.paging import ITEMS, ROOM, TEXT, page

if TYPE_CHECKING:
    from assistant.models import Card


def card(n: int, **more: object) -> Card:
    return replace(as_card(n, PAPER), n=n, key=f"k{n}", **more)


def answer(**fields: object) -> Answer:
    return Answer("q", Status.ANSWERED, "papers.find", "read", **fields)


def of_papers(shown: int, total: int, **more: object) -> Answer:
    """As a look-up answers: cards as many as asked for, the keys of all."""
    return answer(
        headline=f"{shown} of {total} papers, best match first",
        value=Value("papers", tuple(f"k{n}" for n in range(1, total + 1))),
        papers=tuple(card(n) for n in range(1, shown + 1)),
        total=total,
        **more,
    )


@given(st.integers(0, 60), st.integers(1, 30))
def test_pages_join_up_to_all_papers(total: int, limit: int) -> None:
    start: int | None = 0
    seen: list[str] = []
    while start is not None:
        whole = of_papers(min(start + limit, total), total)
        found = page(whole, start, limit)
        keys = [one.key for one in found.answer.papers]
        assert list(found.answer.value.items) == keys
        seen += keys
        start = found.next_start
    assert seen == [f"k{n}" for n in range(1, total + 1)]


def test_a_later_page_says_which_papers_it_has() -> None:
    found = page(of_papers(20, 54), 10, 10).answer
    assert found.headline == "11 to 20 of 54 papers, best match first"
    assert [one.n for one in found.papers] == list(range(11, 21))


def test_a_headline_that_counts_all_matches_stays() -> None:
    whole = replace(of_papers(20, 20), headline="20 of 54 papers, newest first")
    assert page(whole, 10, 10).answer.headline == "20 of 54 papers, newest first"


def test_a_page_beyond_the_end_says_so() -> None:
    found = page(of_papers(54, 54), 60, 10)
    assert (found.answer.papers, found.next_start) == ((), None)
    assert found.answer.caveats == ("there is nothing from start=60 on",)


def test_evidence_of_fewer_papers_than_counted_promises_no_more() -> None:
    shown = answer(value=Value("text", ("said",)), papers=(card(1),), total=9)
    assert page(shown, 0, 10).next_start is None


def test_quotes_go_with_their_papers() -> None:
    quotes = tuple(Quote(n, f"k{n}", "title", 0, 1, "T") for n in (1, 2, 12, 99))
    found = page(of_papers(12, 12, quotes=quotes), 10, 2).answer
    assert [one.n for one in found.quotes] == [12, 99]


def test_what_is_said_of_each_paper_is_paged_with_them() -> None:
    entries = tuple(f"@article{{k{n}}}" for n in range(1, 5))
    rows = tuple((f"@k{n}", f"10.1/{n}") for n in range(1, 5))
    found = page(
        answer(
            value=Value("text", entries),
            text="\n\n".join(entries),
            table=Table(("paper", "DOI"), rows),
            papers=tuple(card(n) for n in range(1, 5)),
            total=9,
        ),
        2,
        2,
    )
    assert found.answer.text == "@article{k3}\n\n@article{k4}"
    assert found.answer.value.items == entries[2:]
    assert found.answer.table.rows == rows[2:]
    assert found.next_start == 4


@pytest.mark.parametrize("kind", ["authors", "years"])
def test_many_other_things_are_paged_themselves(kind: str) -> None:
    items = tuple(f"one {n}" for n in range(ITEMS + 5))
    points = tuple((one, 1.0) for one in items)
    whole = answer(
        value=Value(kind, items),
        series=Series("s", "a", points),
        papers=tuple(card(n) for n in range(1, 11)),
        total=len(items),
    )
    first, last = page(whole, 0, 3), page(whole, ITEMS, 3)
    assert (first.next_start, last.next_start) == (ITEMS, None)
    assert first.answer.value.items + last.answer.value.items == items
    assert first.answer.series.points + last.answer.series.points == points
    assert len(first.answer.papers) == len(last.answer.papers) == 3


def test_papers_with_thousands_of_authors_come_one_by_one() -> None:
    crowd = tuple(f"Author Number {n}" for n in range(4000))
    cards = tuple(card(n, authors=crowd) for n in range(1, 11))
    found = page(replace(of_papers(10, 10), papers=cards), 0, 10)
    assert len(found.answer.papers) == found.next_start == 1
    assert sum(map(len, crowd)) > ROOM / 2


def test_long_material_is_cut_at_a_line_and_says_so() -> None:
    text = "a line of it\n" * 10_000
    found = page(answer(value=Value("text", (text,)), text=text), 0, 10).answer
    assert len(found.text) <= TEXT
    assert text.startswith(found.text)
    assert found.text.endswith("a line of it")
    assert "cut" in found.caveats[0]
