"""Narrowing, widening, replacing and dropping conditions of the last query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import meaning

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

QUERY = "topic:bees in:BEE has:code year:2020 sort:score"
LAST = Context(read_as=QUERY, last=QUERY, shown=("honey", "wasps"))
CHANGED = {
    "without the code filter": "topic:bees in:BEE year:2020 sort:score",
    "drop the year": "topic:bees in:BEE has:code sort:score",
    "what if I drop the year": "topic:bees in:BEE has:code sort:score",
    "remove the last constraint": "topic:bees in:BEE has:code sort:score",
    "drop BEE": "topic:bees has:code year:2020 sort:score",
    "get rid of the topic": "in:BEE has:code year:2020 sort:score",
    "remove the sort order": "topic:bees in:BEE has:code year:2020",
    "drop all filters": "sort:score",
    "without code": "topic:bees in:BEE year:2020 -has:code sort:score",
    "and in 2021?": "topic:bees in:BEE has:code year:2021 sort:score",
    "same for FLORA": "topic:bees has:code year:2020 in:FLORA sort:score",
    "same but for wasps": "in:BEE has:code year:2020 topic:wasps sort:score",
    "keep only the ones by Jun Lee": 'topic:bees in:BEE has:code year:2020 by:"Jun Lee" sort:score',
    "ok, and by Ada Moth": 'topic:bees in:BEE has:code year:2020 by:"Ada Moth" sort:score',
    "narrow it down to 2021": "topic:bees in:BEE has:code year:2021 sort:score",
    "add 2021 too": "topic:bees in:BEE has:code (year:2020 or year:2021) sort:score",
    "or FLORA": "topic:bees (in:BEE or in:FLORA) has:code year:2020 sort:score",
    "how many without the year filter": "count:papers topic:bees in:BEE has:code",
    "group them by venue": "topic:bees in:BEE has:code year:2020 group:venue",
    "only the newest by Jun Lee": 'topic:bees in:BEE has:code year:2020 by:"Jun Lee" sort:date limit:1',
    "how many?": "count:papers topic:bees in:BEE has:code year:2020",
}
NOTHING = {
    "drop the author": "The last query has no condition on author to drop.",
    "without the score filter": "The last query has no condition on score to drop.",
    "lift the affiliation restriction": "The last query has no condition on affiliation to drop.",
}


@pytest.mark.parametrize(("line", "query"), CHANGED.items())
def test_changes(line: str, query: str, linker: Linker) -> None:
    found = read(line, LAST, linker)
    assert canonical(found) == query
    assert meaning(parse(query, linker)) == meaning(found)


@pytest.mark.parametrize("line", sorted(set(CHANGED) - {"how many?"}))
def test_what_changed_is_told(line: str, linker: Linker) -> None:
    assert "context" in {edit.kind for edit in read(line, LAST, linker).edits}


@pytest.mark.parametrize(("line", "said"), NOTHING.items())
def test_what_is_not_there_cannot_be_dropped(
    line: str, said: str, linker: Linker
) -> None:
    found = read(line, LAST, linker)
    assert (found.intent, found.missing) == ("refuse.context", said)


def test_there_is_no_last_condition_of_none(linker: Linker) -> None:
    every = Context(read_as="show:papers", shown=("honey",))
    assert read("remove the last filter", every, linker).intent == "refuse.context"
