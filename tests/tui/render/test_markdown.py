"""Markdown for export: titles are never markup."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from assistant.models import Quote, Series, Table
from store.text import clean_line
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.render.samples import answer, card, full
from tui.render import markdown

PARSER = MarkdownIt("gfm-like", {"html": True})
LITERAL = {"text", "text_special"}


def read_back(text: str) -> tuple[str, set[str]]:
    """The text that a reader sees, and the kinds of inline markup it came with."""
    seen, kinds = "", set()
    for token in PARSER.parse(text):
        for child in token.children or []:
            if child.type in LITERAL:
                seen += child.content
            else:
                kinds.add(child.type)
        if token.type not in {"paragraph_open", "paragraph_close", "inline"}:
            kinds.add(token.type)
    return seen, kinds


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_an_escaped_text_reads_as_it_is(text: str) -> None:
    assert read_back(markdown.escape(text)) == (clean_line(text), set())


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_a_hostile_answer_holds_no_control_byte(text: str) -> None:
    rendered = markdown.render(full(text))
    assert controls(rendered) == []
    rendered.encode("utf-8")


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_a_hostile_title_stays_in_its_list_item(text: str) -> None:
    rendered = markdown.render(answer(papers=(card(1, title=text),), total=1))
    kinds = [token.type for token in PARSER.parse(rendered)]
    assert kinds.count("list_item_open") == 1
    assert not {"heading_open", "html_block", "table_open", "hr"} & set(kinds)


def test_an_answer() -> None:
    shown = answer(
        headline="One *paper*.",
        papers=(card(1, title="The _p_-value", also=(), score=None),),
        total=1,
        quotes=(Quote(1, "chandiramani1", "abstract", 3, 9, "is 5 < 6"),),
        caveats=("as reported",),
    )
    assert markdown.render(shown) == (
        "*Read as:* `topic:nemotron since:2025`\n\n"
        "**One \\*paper\\*.**\n\n"
        "1. **The \\_p\\_-value**  \n"
        "   Aakshita Chandiramani, Aaron Blakeman, Abdullahi Olaoye et al."
        " · 2026-04-14 · cs.LG · code  \n"
        "   `@chandiramani1`\n"
        "\n"
        "   > is 5 \\< 6 (abstract 3-9)\n\n"
        "*Note:* as reported\n"
    )


def test_tables_and_series_are_pipe_tables() -> None:
    table = Table(("a|b", "c"), (("1", "2"),), "Side by side")
    series = Series("papers", "year", (("2024", 3),))
    rendered = markdown.render(answer(papers=(), table=table, series=series))
    assert "| a\\|b | c |\n| --- | --- |\n| 1 | 2 |" in rendered
    assert "| year | papers |\n| --- | ---: |\n| 2024 | 3 |" in rendered


def test_verbatim_text_is_fenced_longer_than_its_own_fences() -> None:
    assert markdown.fenced("a\n````\nb") == "`````\na\n````\nb\n`````"
    assert markdown.code("a`b") == "`` a`b ``"
