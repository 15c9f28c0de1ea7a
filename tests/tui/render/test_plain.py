"""What the command line and transcripts show."""

from __future__ import annotations

import pytest

from assistant.models import (
    Abstention,
    Alternative,
    Answer,
    Edit,
    Quote,
    Series,
    Status,
    Table,
    Value,
)
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.render.samples import answer, card, full
from tui.render import plain
from tui.render.width import cells

RANKED = """\
  read as   topic:nemotron since:2025
  changed   nemotorn -> nemotron · last year = from 2025-01-01

  2 of 54 papers, best match first

  [1] Nemotron 3 Super: Open, Efficient Mixture-of-Experts Hybrid
      Mamba-Transformer Model for Agentic Reasoning
      Aakshita Chandiramani, Aaron Blakeman, Abdullahi Olaoye et al. with
      Chankyu Lee
      2026-04-14 · cs.LG · code
      score 100.0 (author page of Zijia Chen; 95.3 on two others)
      @chandiramani1
      "a 120 billion (active 12 billion) parameter hybrid" abstract 62-112

  [2] Nemotron-H
      Aakshita Chandiramani, Aaron Blakeman, Abdullahi Olaoye et al. with
      Chankyu Lee
      2026-04-14 · cs.LG · code
      @chandiramani2

  next: who else wrote these? · compare 1 and 2
"""
FACT = """\
  read as   authors of nemotronH2025

  Nemotron-H has 3 authors.

  [1] Nemotron-H
      Ada Lovelace, Alan Turing · 2025 · ACL
      @nemotronH2025
"""
ABSTAINED = """\
  no answer: not stored here
  The library does not store how often a paper is cited.

  or read as: topic:cited (as a search)
  ask instead: which papers have code?
               how many papers are there?
"""


def test_a_ranked_answer() -> None:
    quote = "a 120 billion (active 12 billion) parameter hybrid"
    shown = answer(
        edits=(
            Edit("typo", "nemotorn", "nemotron", "not a word here"),
            Edit("default", "last year", "from 2025-01-01", ""),
        ),
        quotes=(Quote(1, "chandiramani1", "abstract", 62, 112, quote),),
        next=("who else wrote these?", "compare 1 and 2"),
    )
    assert plain.render(shown) == RANKED


def test_one_fact_is_short() -> None:
    paper = card(
        1,
        key="nemotronH2025",
        title="Nemotron-H",
        authors=("Ada Lovelace", "Alan Turing"),
        authors_complete=True,
        also=(),
        date="2025",
        venue="ACL",
        score=None,
        code=None,
        match=None,
    )
    shown = answer(
        read_as="authors of nemotronH2025",
        headline="Nemotron-H has 3 authors.",
        value=Value("number", (3,)),
        papers=(paper,),
        total=1,
    )
    assert plain.render(shown) == FACT


def test_an_abstention_says_why_and_what_can_be_asked() -> None:
    nearest = ("which papers have code?", "how many papers are there?")
    missing = "The library does not store how often a paper is cited."
    shown = Answer(
        question="how often is it cited?",
        status=Status.ABSTAINED,
        intent="refuse.field",
        read_as="",
        abstention=Abstention("field_not_stored", missing, nearest),
        alternatives=(Alternative("topic:cited", "as a search"),),
    )
    assert plain.render(shown) == ABSTAINED


def test_a_table_is_aligned_by_cells() -> None:
    table = Table(("what", "模型", "n"), (("tokens", "25 T", "9"), ("语言", "", "10")))
    lines = [line.text for line in plain.lines(answer(papers=(), table=table))]
    rows = lines[lines.index("") + 1 :]
    assert rows == [
        "  what    模型   n",
        "  tokens  25 T   9",
        "  语言          10",
    ]


def test_a_wide_table_is_told_row_by_row() -> None:
    long = "word " * 20
    table = Table(("", "A", "B"), (("tokens", long, ""), ("speed", "2x", "3x")))
    text = plain.render(answer(papers=(), table=table, read_as="", total=None), 40)
    assert text == (
        "  tokens\n"
        "    A: word word word word word word\n"
        "    word word word word word word word\n"
        "    word word word word word word word\n"
        "  speed\n"
        "    A: 2x\n"
        "    B: 3x\n"
    )


def test_long_tables_and_series_say_how_much_is_left_out() -> None:
    table = Table(("a",), tuple((str(n),) for n in range(1100)))
    series = Series("s", "x", tuple((str(n), 1.0) for n in range(50)))
    text = plain.render(answer(papers=(), table=table, series=series, total=None))
    assert "\n  39\n  and 1,060 more\n" in text
    assert "  and 10 more\n" in text


def test_a_ragged_table_is_drawn() -> None:
    table = Table(("a", "b"), ((), ("1",), ("1", "2", "3")))
    assert "3" not in plain.render(answer(papers=(), table=table, total=None))
    assert plain.render(answer(papers=(), table=Table((), ()), total=None))


def test_many_authors_are_counted() -> None:
    crowd = tuple(f"Author {n}" for n in range(12))
    text = plain.render(answer(papers=(card(authors=crowd, also=()),)))
    assert "Author 7 and 4 more et al." in " ".join(text.split())


def test_a_series_is_drawn_as_bars() -> None:
    series = Series("papers per year", "year", (("2024", 2), ("2025", 4), ("2026", 0)))
    text = plain.render(answer(papers=(), series=series, total=None))
    assert "  2024  " + "█" * 20 + " 2\n" in text
    assert "  2025  " + "█" * 40 + " 4\n" in text
    assert "  2026  0\n" in text


@pytest.mark.parametrize(
    ("shown", "total", "headline", "expected"),
    [
        (2, 54, "", "2 of 54 papers, best match first"),
        (2, 2, "", "2 papers, best match first"),
        (2, 2, "Two papers fit.", None),
        (2, 54, "2 of 54 papers fit.", None),
        (2, 54, "54 papers fit.", "2 of 54 papers, best match first"),
        (2, 1234, "2 of 1,234 papers", None),
        (2, 12000, "", "2 of 12,000 papers, best match first"),
    ],
)
def test_what_is_shown_of_how_many(
    shown: int, total: int, headline: str, expected: str | None
) -> None:
    cards = tuple(card(n) for n in range(1, shown + 1))
    lines = plain.render(answer(papers=cards, total=total, headline=headline))
    counts = [line.strip() for line in lines.split("\n") if " papers" in line]
    assert counts == [
        text for text in (headline, expected) if text and "papers" in text
    ]


def test_a_long_list_shows_ten_cards_and_says_so() -> None:
    cards = tuple(card(n, title=f"Paper {n}") for n in range(1, 31))
    text = plain.render(answer(papers=cards, total=30))
    assert "10 of 30 papers" in text
    assert "[10] Paper 10\n" in text
    assert "Paper 11" not in text
    assert "Paper 12" in plain.render(answer(papers=cards, total=30), limit=12)


def test_names_that_the_headline_does_not_hold_are_listed() -> None:
    value = Value("authors", tuple(f"Author {n}" for n in range(40)))
    text = plain.render(answer(headline="40 authors", value=value, papers=()))
    assert "Author 0 · Author 1" in text
    assert "and 10 more" in text
    short = Value("authors", ("Ada", "Alan"))
    assert "·" not in plain.render(
        answer(headline="Ada and Alan", value=short, papers=(), read_as="")
    )


def test_bold_and_faint_only_where_asked() -> None:
    assert "\x1b" not in plain.render(answer())
    styled = plain.render(answer(), ansi=True)
    assert "\x1b[1m  [1] Nemotron 3 Super" in styled
    assert styled.replace("\x1b[1m", "").replace("\x1b[2m", "").replace(
        "\x1b[0m", ""
    ) == plain.render(answer())


@pytest.mark.parametrize("width", [20, 40, 80, 100])
@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_text_is_harmless_and_fits(text: str, width: int) -> None:
    laid = plain.render(full(text), width)
    assert controls(laid) == []
    verbatim = plain.render(answer(papers=(), text=text), width)
    drawn = set(laid.split("\n")) - set(verbatim.split("\n"))
    assert all(cells(line) <= width for line in drawn)
    laid.encode("utf-8")


def test_the_total_of_another_value_is_not_a_count_of_papers() -> None:
    value = Value("authors", ("Ada", "Alan"))
    shown = answer(headline="Ada and Alan", value=value, papers=(card(),), total=2)
    assert " of 2 papers" not in plain.render(shown)


def test_a_number_in_the_headline_is_not_repeated() -> None:
    value = Value("number", (6000,))
    shown = answer(headline="6,000 papers", value=value, papers=(), read_as="")
    assert plain.render(shown) == "  6,000 papers\n"
