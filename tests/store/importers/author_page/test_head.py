from __future__ import annotations

import pytest

from store.importers.author_page.head import read_head

FULL = ["Ann Bell", "CL", "h-index40", "13papers", "1,254citations", "Novelty51%", "AI Score60", "13 Papers"]  # fmt: skip


def test_all_of_it():
    owner, nameless = read_head(FULL, None)
    assert owner is not None
    assert owner.model_dump() == {
        "name": "Ann Bell",
        "category": "cs.CL",
        "h_index": 40,
        "papers": 13,
        "citations": 1254,
        "novelty": 51,
        "ai_score": 60,
    }
    assert not nameless


@pytest.mark.parametrize("missing", range(1, len(FULL) - 1))
def test_any_part_may_lack(missing):
    owner, _ = read_head(FULL[:missing] + FULL[missing + 1 :], None)
    assert owner is not None
    assert owner.name == "Ann Bell"


def test_without_a_name_the_option_counts():
    owner, nameless = read_head(FULL[1:], "Cy Dow")
    assert owner is not None
    assert (owner.name, owner.h_index, nameless) == ("Cy Dow", 40, False)


def test_a_name_is_never_invented():
    assert read_head(FULL[1:], None) == (None, True)
    assert read_head([], None) == (None, False)


def test_the_head_outweighs_the_option():
    owner, _ = read_head(FULL, "Cy Dow")
    assert owner is not None
    assert owner.name == "Ann Bell"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("49,374citations", "citations", 49374),
        ("1 234 567 citations", "citations", 1234567),
        ("1 citation", "citations", 1),
        ("1paper", "papers", 1),
        ("Novelty 160%", "novelty", None),
        ("h-index: 7", "h_index", 7),
        ("AI Score 59.5", "ai_score", 59.5),
    ],
)
def test_figures(line, field, value):
    owner, _ = read_head(["Ann Bell", line], None)
    assert getattr(owner, field) == value
