"""Words that several faces share: counts said once, keys said as titles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.fake_assistant import PAPERS, card
from tui.render import content, parts, plain


@pytest.mark.parametrize(
    ("headline", "total", "shown", "head", "count"),
    [
        ("15 of 54 papers, best match first", 15, 10,
         "15 of 54 papers, best match first · 10 shown", ""),
        ("All 54 papers, newest first", 54, 10,
         "All 54 papers, newest first · 10 shown", ""),
        ("2 of 54 papers", 2, 2, "2 of 54 papers", ""),
        ("Ada Byron wrote 15 papers", 15, 10, "Ada Byron wrote 15 papers",
         "10 of 15 papers, best match first"),
        ("1,500 of 2,000 papers", 1500, 10, "1,500 of 2,000 papers · 10 shown", ""),
        ("", 15, 10, "", "10 of 15 papers, best match first"),
    ],
)  # fmt: skip
def test_papers_are_counted_in_one_place(headline, total, shown, head, count):
    answer = replace(PAPERS, headline=headline, total=total)
    assert parts.headline(answer, shown) == head
    assert parts.count(answer, shown) == count


def test_the_chat_offers_titles_where_the_text_offers_keys():
    offered = f"papers like @{PAPERS.papers[0].key}"
    answer = replace(PAPERS, next=(offered, "bibtex for @unknown"))
    drawn = "\n".join(line.plain for line in content.answer(answer, 100))
    assert "papers like “Nemotron 3 Super”" in drawn
    assert "bibtex for @unknown" in drawn
    assert content.offers(answer)[-2] == offered
    assert offered in plain.render(answer)


def test_a_key_that_begins_as_another_is_another():
    answer = replace(PAPERS, papers=(card(1, key="lee"),))
    assert parts.offer("papers like @lee2021", answer) == "papers like @lee2021"


def test_five_hundred_names_are_folded():
    many = tuple(f"Author {n}" for n in range(500))
    one = card(1, authors=many, also=many)
    assert parts.authors(one).count("Author") == 16
    assert parts.authors(one).count("and 492 more") == 2
