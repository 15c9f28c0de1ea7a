"""Pairs of authors, and the graph of them."""

from __future__ import annotations

import re

from assistant.answering.overviews.network import Pair, dot
from tests.assistant.asking import ask, items


def test_pairs_by_papers_together_with_a_graph():
    answer = ask("who works with whom in sound")
    assert items(answer)[0] == ["Ada Moth", "Ben Reed", 2]
    assert answer.text is not None
    lines = answer.text.splitlines()
    assert (lines[0], lines[-1]) == ("graph coauthors {", "}")
    nodes = dict(re.findall(r"(a\d+) \[label=\"([^\"]*)\"\]", answer.text))
    edges = re.findall(r"(a\d+) -- (a\d+) \[weight=(\d+)", answer.text)
    drawn = [[*sorted((nodes[one], nodes[other])), int(n)] for one, other, n in edges]
    assert drawn == items(answer)


def test_of_a_person_only_their_papers():
    pairs = items(ask("co-author graph of Cleo Fern"))
    assert {name for pair in pairs for name in pair[:2]} == {
        "Cleo Fern", "Ada Moth", "Dora Pine",
    }  # fmt: skip


def test_names_cannot_break_out_of_the_graph():
    text = dot([Pair(1, 2, 1)], {1: 'A "x" \\', 2: "B\n]; evil"})
    assert '[label="A \\"x\\" \\\\"]' in text
    assert len(text.splitlines()) == 5


def test_no_pair_no_graph():
    answer = ask("co-author network of papers titled stones")
    assert answer.text is None


def test_how_many_cards_are_shown_changes_no_pair():
    one = ask("who works with whom", limit=1)
    assert one.value == ask("who works with whom").value
