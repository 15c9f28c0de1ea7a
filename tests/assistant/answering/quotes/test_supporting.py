"""Which one paper answers a question about the world: who brings what it names."""

from __future__ import annotations

import pytest

from assistant.answering.quotes import bringing, supporting
from tests.assistant.asking import asked


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("topic:accuracy topic:honeynet", "honey2020"),
        ("topic:parameters topic:waspnet", "wasps2019"),
        ("topic:parameters topic:waspnet topic:honeynet", None),
        ("topic:fire topic:honeynet topic:forests topic:ferns", None),
        ("topic:accuracy topic:bees", None),
    ],
)
def test_the_one_paper_that_brings_what_is_named(question: str, key: str | None):
    paper = supporting._named(asked(question))
    assert (paper.key if paper else None) == key


def test_the_rarest_word_is_looked_up_first(monkeypatch):
    looked = []
    whole = bringing.brought
    monkeypatch.setattr(
        supporting, "brought", lambda one, of: looked.append(*one) or whole(one, of)
    )
    supporting._named(asked("topic:accuracy topic:bees topic:honeynet"))
    assert looked == ["honeynet", "bee"]
