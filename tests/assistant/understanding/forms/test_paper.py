"""One thing of one paper, named in whatever way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("who wrote honeynet", "ask:paper.authors paper:@honey"),
    ("who wrote honeynet 2", "ask:paper.authors paper:@honey2"),
    ("who wrote moths in the dark", "ask:paper.authors paper:@moths"),
    ("who wrote counting bees by sound", "ask:paper.authors paper:@honey"),
    ("who wrote the moths paper", "ask:paper.authors paper:@moths"),
    ("who wrote unicorns at dawn", 'ask:paper.authors paper:"unicorns at dawn"'),
    ("when was honeynet published", "ask:paper.field show:years paper:@honey"),
    ("where was honeynet published", "ask:paper.field show:venues paper:@honey"),
    ("does honeynet have code", "ask:paper.field show:code paper:@honey"),
    ("is there code for moths in the dark", "ask:paper.field show:code paper:@moths"),
    ("how often is honeynet cited", "ask:paper.field show:citations paper:@honey"),
    ("abstract of honeynet", "ask:paper.field show:abstract paper:@honey"),
    ("bibtex of honeynet", "ask:paper.cite paper:@honey"),
    ("cite honeynet", "ask:paper.cite paper:@honey"),
    ("summarise honeynet", "ask:paper.summary paper:@honey"),
    ("what does honeynet do", "ask:paper.summary paper:@honey"),
    ("what is the idea behind honeynet", "ask:paper.summary paper:@honey"),
    ("how many authors wrote honeynet", "count:authors paper:@honey"),
    ("which category is honeynet in", "ask:paper.field show:categories paper:@honey"),
    ("honeynet's venue", "ask:paper.field show:venues paper:@honey"),
    ("doi of honeynet", "ask:paper.field show:doi paper:@honey"),
    ("publisher of honeynet", "ask:paper.field show:publisher paper:@honey"),
    ("who are the editors of honeynet", "ask:paper.field show:editors paper:@honey"),
    ("volume of honeynet", "ask:paper.field show:volume paper:@honey"),
    ("link to honeynet", "ask:paper.field show:url paper:@honey"),
    ("affiliations of honeynet", "ask:paper.field show:affiliations paper:@honey"),
    ("score of honeynet", "ask:paper.field show:score paper:@honey"),
    ("open 2005.00001", "ask:paper.show paper:@honey"),
    ("10.1234/honey", "ask:paper.show paper:@honey"),
    ("9999.99999", "ask:paper.show paper:9999.99999"),
    ("honeynet", "ask:paper.show paper:@honey"),
    ("moths in the dark", "ask:paper.show paper:@moths"),
    ("find similar papers to honeynet", "ask:paper.related paper:@honey"),
    ("show me some related work of honeynet", "ask:paper.related paper:@honey"),
    ("papers like honeynet", "ask:paper.related paper:@honey"),
    (
        "papers similar to honeynet by jun lee",
        'ask:paper.related paper:@honey by:"Jun Lee"',
    ),
    (
        "papers like honeynet but newer",
        "ask:paper.related paper:@honey since:2020-05-02",
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
