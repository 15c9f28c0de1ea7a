"""What can follow, on an invented library and on the sample: lines and counts."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.completion import counting
from assistant.completion.completing import complete
from assistant.completion.operators import BEGINNINGS, VALUES
from assistant.context import Context
from assistant.understanding.grammar.operators import ALIASES, NUMBERS, SORTS
from store.library import Library
from tests.assistant.asking import garden, sample
from tests.assistant.completion.lines import completions, told
from tests.conftest import TODAY
from tests.hostile import TEXTS
from tests.store.building import filled, record

GARDEN = {
    "by:mo|": [('by:"Ada Moth"', 3)],
    "by:ADA|": [('by:"Ada Moth"', 3)],
    "-by:ada|": [('-by:"Ada Moth"', 3)],
    "by:ada| has:code": [('by:"Ada Moth" has:code', 2)],
    'by:"fe|': [('by:"Cleo Fern"', 2)],
    "papers by cl|": [("papers by Cleo Fern", 2)],
    "first:mo|": [('first:"Ada Moth"', 2)],
    'papers by "cl|': [('papers by "Cleo Fern"', 2)],
    "who is be|": [("who is Ben Reed", 3)],
    "by:ben in:|": [("by:ben in:BEE", 3)],
    "in:fl|": [("in:FLORA", 1)],
    "in:confer|": [("in:BEE", 4)],
    "papers in fl|": [("papers in FLORA", 1)],
    "cat:q|": [("cat:q-bio", 2)],
    "aff:hi|": [('aff:"Hive University"', 1)],
    "year:202|": [("year:2022", 1), ("year:2021", 2), ("year:2020", 1)],
    "since:2|": [("since:2022", 1), ("since:2021", 3), ("since:2020", 4), ("since:2019", 5)],
    "after:2|": [("after:2021", 1), ("after:2020", 3), ("after:2019", 4)],
    "before:2|": [("before:2022", 4), ("before:2021", 2), ("before:2020", 1)],
    "until:202|": [("until:2022", 5), ("until:2021", 4), ("until:2020", 2)],
    "papers since 20|": [("papers since 2022", 1), ("papers since 2021", 3),
                         ("papers since 2020", 4), ("papers since 2019", 5)],
    "in:FLORA year:2|": [("in:FLORA year:2021", 1)],
    "ada mo|": [('by:"Ada Moth"', 3)],
    "who wrote honeyn|": [('who wrote "HoneyNet: Counting Bees by Sound"', None)],
    '"moths in|': [('"Moths in the Dark"', None)],
    "title:ferns|": [('title:"Ferns after Fire"', None)],
    "@wa|": [("@wasps2019", None)],
    "has:co|": [("has:code", 2)],
    "no:co| by:ada": [("no:code by:ada", 1)],
    "sort:o|": [("sort:oldest", None)],
    "topic:hive| by:ben": [],
    "by:xyz|": [],
    "limit:|": [],
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), GARDEN.items())
def test_lines_and_counts(marked, expected):
    assert told(marked) == expected


SAMPLE = {
    "by:lee|": [('by:"Chankyu Lee"', 13), ('by:"Nayeon Lee"', 1)],
    "papers by chan| since 2025": [
        ("papers by Chankyu Lee since 2025", 6),
        ("papers by Aakshita Chandiramani since 2025", 1),
    ],
    "cat:mach|": [("cat:cs.LG", 15)],
}


@pytest.mark.parametrize(("marked", "expected"), SAMPLE.items())
def test_lines_and_counts_of_the_sample(marked, expected):
    assert told(marked, sample()) == expected


def test_a_count_of_the_name_alone_says_so():
    _, found = completions("sound papers by:ada|")
    assert [(one.label, one.count, one.scope) for one in found] == [
        ("Ada Moth", 3, "library")
    ]


def test_in_a_large_library_only_few_papers_are_counted(monkeypatch):
    monkeypatch.setattr(counting, "SMALL", 0)
    assert told("by:ada| has:code") == [('by:"Ada Moth" has:code', 2)]
    _, found = completions("by:ada| aff:hive")
    assert [(one.count, one.scope) for one in found] == [(3, "library")]
    monkeypatch.setattr(counting, "BOUND", 2)
    _, found = completions("by:ada| has:code")
    assert [(one.count, one.scope) for one in found] == [(3, "library")]
    assert told("by:ada|") == [('by:"Ada Moth"', 3)]


def test_what_the_line_says_already_is_not_offered_again():
    labels = [one.label for one in completions('by:"Cleo Fern" by:|')[1]]
    assert labels == ["Ada Moth", "Dora Pine"]


def test_an_empty_line_lists_the_operators():
    line, found = completions("|")
    assert line == ""
    assert [one.insert for one in found] == [b.insert for b in BEGINNINGS[:8]]
    assert {one.kind for one in found} == {"operator"}


def test_words_are_mixed_with_names_and_operators():
    _, found = completions("papers with co|")
    assert "has:code" in [one.insert for one in found]
    kinds = [one.kind for one in completions("bee|")[1]]
    assert kinds[0] in ("author", "venue")


def test_tags_and_named_sets():
    library = filled(record("Bees", "Ada Moth", key="bees"))
    paper = library.papers.by_key("bees")
    assert paper
    library.personal.tag(paper.id, "to read")
    made = Assistant(library, lambda: TODAY)
    (one,) = completions("tag:to|", made)[1]
    assert (one.insert, one.kind, one.count) == ('"to read"', "tag", 1)
    context = Context(named=(("mine", "by:ada"),))
    (one,) = completions("set:m|", made, context)[1]
    assert (one.insert, one.kind) == ("mine", "set")


def test_limits():
    assistant = sample()
    linker = assistant._linker()
    assert len(complete(assistant, linker, "by:", 3, None, limit=3)) == 3
    assert assistant.complete("by:lee", 99) == ()
    assert assistant.complete("x" * 3000 + " by:lee", 3007) == ()


def test_an_empty_library():
    empty = Assistant(Library.in_memory(), lambda: TODAY)
    for line in ("by:a", "in:", "papers by ", "who wrote x", "since:", "cat:c", "net"):
        assert all(one.kind == "operator" for one in empty.complete(line, len(line)))


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_hostile_titles_and_names_are_completed_into_lines_that_are_read(number):
    text = TEXTS[number]
    library = filled(
        record(f"Zebra {text}", f"Quagga {text}", key="z", venue=text or None)
    )
    made = Assistant(library, lambda: TODAY)
    for line in (
        "by:quag",
        "papers by quag",
        "who wrote zeb",
        '"zeb',
        "in:",
        "title:zeb",
    ):
        for one in made.complete(line, len(line)):
            answer, _ = made.ask(one.applied(line))
            assert not [edit for edit in answer.edits if edit.kind == "ignored"]
            if one.count is not None and one.scope == "line":
                assert answer.total == one.count


def test_operators_are_those_of_the_grammar():
    for one in BEGINNINGS:
        assert one.insert.rstrip(":>=").partition(":")[0] in ALIASES | NUMBERS
        for name in one.names:
            assert name == name.lower()
    assert set(VALUES["sort"]) <= set(SORTS)
    for operator, values in VALUES.items():
        for value in values:
            assert garden().read(f"{operator}:{value} bees").constraints or value


def test_a_large_library_counts_among_the_papers_of_one_author(monkeypatch):
    monkeypatch.setattr(counting, "SMALL", 0)
    monkeypatch.setattr(counting, "BOUND", 3)
    assert told("by:ada in:b|") == [("by:ada in:BEE", 3)]
    _, found = completions("in:b| has:code")
    assert [(one.count, one.scope) for one in found] == [(4, "library")]
