from __future__ import annotations

import json

import pytest

from store.importers.json_items.probe import probe
from tests.store.importers.test_arxiv_json import PAPER as ARXIV
from tests.store.importers.test_crossref import WORK as CROSSREF
from tests.store.importers.test_csl_json import ITEM as CSL
from tests.store.importers.test_datacite import WORK as DATACITE
from tests.store.importers.test_jsonl import ROW
from tests.store.importers.test_openalex import WORK as OPENALEX
from tests.store.importers.test_semantic_scholar import PAPER as SCHOLAR

KINDS = {
    "arxiv-json": ARXIV, "crossref": CROSSREF, "csl-json": CSL, "openalex": OPENALEX,
    "semantic-scholar": SCHOLAR, "jsonl": ROW, "datacite": DATACITE,
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("indent", [None, 2])
def test_a_text_that_ends_anywhere(kind, indent):
    """From where enough has been said on, the answer stays the same."""
    text = json.dumps([KINDS[kind]] * 2, indent=indent)
    answers = [probe(text[:end]) for end in range(0, len(text), 7)]
    assert answers[-1] == probe(text) == kind
    assert answers[len(answers) // 2 :] == [kind] * (len(answers) - len(answers) // 2)


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ({"DOI": "10.1000/x", "title": ["T"], "author": [{"family": "B"}]}, "crossref"),
        ({"DOI": "10.1000/x", "title": "T", "author": [{"family": "B"}]}, "csl-json"),
        ({"DOI": "10.1000/x", "title": "T", "container-title": "J", "is-referenced-by-count": 1}, "crossref"),
        ({"title": ["T"], "issued": {"date-parts": [[2001]]}}, "crossref"),
        ({"id": "x", "type": "book", "title": "T"}, "jsonl"),
        ({"id": "x", "type": "webpage", "title": "T"}, "csl-json"),
        ({"id": "x", "type": "book", "edition": 5}, "csl-json"),
        ({"id": "x", "type": "book", "editor": [{"family": "B"}]}, "csl-json"),
        ({"id": "x", "type": "book", "price": 5}, None),
        ({"type": "book", "title": "T"}, "jsonl"),
        ({"id": "W1", "display_name": "T", "authorships": []}, "openalex"),
        ({"id": "https://openalex.org/A1", "display_name": "A B"}, "openalex"),
        ({"paperId": "a", "title": "T", "authors": []}, "semantic-scholar"),
        ({"corpusid": 1, "title": "T"}, "semantic-scholar"),
        ({"id": "2001.00001", "title": "T", "categories": "cs.LG", "authors_parsed": []}, "arxiv-json"),
        ({"id": "2001.00001", "title": "T", "categories": ["cs.LG"]}, "jsonl"),
        ({"title": "T"}, "jsonl"),
        ({"title": "T", "type": "object", "properties": {}}, None),
        ({"name": "T", "version": "1"}, None),
        ({"title": "Q1", "id": "Q1", "claims": {}, "sitelinks": {"enwiki": {"title": "T", "badges": [], "url": "x"}}}, None),
        ({"type": ["a"], "title": None}, None),
    ],
)  # fmt: skip
def test_near_formats(item, kind):
    assert probe(json.dumps([item])) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[",
        "[]",
        "{}",
        "[1",
        '"x"',
        "@article{a}",
        "{'a': 1}",
        "[[[[",
        "{x",
        "[" * 1000,
    ],
)
def test_no_kind(text):
    assert probe(text) is None
