"""A surname that texts use as well, or that is typed wrong, standing alone."""

from __future__ import annotations

import pytest

from assistant.understanding.linker import Linker
from tests.assistant.understanding.library import read_as
from tests.conftest import TODAY
from tests.store.building import filled, record

RECORDS = (
    *(
        record(f"Hives of the {place}", "Iryna Bienert", key=f"hive{n}", date="2020")
        for n, place in enumerate(("north", "south", "east", "west", "coast", "hills"))
    ),
    *(
        record(f"Reading Leaf {n}", "Otto Fernkorn", key=f"leaf{n}", date="2021")
        for n in range(10)
    ),
    record("Bees After Bienert", "Ben Wiesel", key="after", date="2022"),
    record("Fernkorn Fields", "Ben Wiesel", "Ann Honig", key="fields", date="2022"),
    record("Honig and Honig Dew", "Ben Wiesel", key="dew", date="2023"),
)  # fmt: skip

CASES = {
    "Bienert papers": 'by:"Iryna Bienert"',
    "Bienert": 'by:"Iryna Bienert"',
    "Bienert since 2020": 'by:"Iryna Bienert" since:2020',
    "fernkorn papers": 'by:"Otto Fernkorn"',
    "Beinert papers": 'by:"Iryna Bienert"',
    "papers Fernkron 2021": 'by:"Otto Fernkorn" year:2021',
    "bienert papers": "topic:bienert",
    "Honig papers": "topic:honig",
    "papers about Bienert": "topic:bienert",
    "hives papers": "topic:hives",
    "Bienert and leaf papers": 'topic:"bienert and leaf"',
}


@pytest.fixture(scope="module")
def hives() -> Linker:
    return Linker(filled(*RECORDS), TODAY)


@pytest.mark.parametrize(("question", "query"), CASES.items())
def test_read_as(question: str, query: str, hives: Linker) -> None:
    assert read_as(question, hives) == query


@pytest.mark.parametrize("query", dict.fromkeys(CASES.values()))
def test_the_query_is_read_as_itself(query: str, hives: Linker) -> None:
    assert read_as(query, hives) == query
