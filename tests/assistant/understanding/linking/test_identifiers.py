"""Papers by what registries call them, as it is typed or copied from a browser."""

from __future__ import annotations

import pytest

from assistant.understanding.linker import Linker
from tests.assistant.understanding.library import read_as
from tests.conftest import TODAY
from tests.store.building import filled, record

SHOWN = "ask:paper.show paper:@{}"
CASES = {
    "E17-3017": SHOWN.format("old"),
    "e17-3017": SHOWN.format("old"),
    "https://aclanthology.org/E17-3017": SHOWN.format("old"),
    "2020.acl-main.635": SHOWN.format("new"),
    "https://aclanthology.org/2020.acl-main.635.pdf": SHOWN.format("new"),
    "who wrote E17-3017": "ask:paper.authors paper:@old",
    "2005.00001": SHOWN.format("new"),
    "https://arxiv.org/abs/2005.00001": SHOWN.format("new"),
    "https://arxiv.org/pdf/2005.00001v2": SHOWN.format("new"),
    "https://doi.org/10.1234/wax": SHOWN.format("old"),
    "doi:10.1234/wax": "paper:@old",
    "B99-1234": "topic:b99-1234",
    "9999.99999": "ask:paper.show paper:9999.99999",
}


@pytest.fixture(scope="module")
def registered() -> Linker:
    old = [("acl", "E17-3017"), ("doi", "10.1234/wax")]
    new = [("acl", "2020.acl-main.635"), ("arxiv", "2005.00001")]
    records = (
        record("Wax and Wane", "Ada Moth", key="old", date="2017", identifiers=old),
        record("Honey at Night", "Ben Reed", key="new", date="2020", identifiers=new),
    )
    return Linker(filled(*records), TODAY)


@pytest.mark.parametrize(("question", "query"), CASES.items())
def test_read_as(question: str, query: str, registered: Linker) -> None:
    assert read_as(question, registered) == query
