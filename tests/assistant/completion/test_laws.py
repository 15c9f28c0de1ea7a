"""Every completion, put in its place, is read as meant and selects what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assistant.asking import garden, sample
from tests.assistant.completion.lines import CURSOR, completions
from tests.hostile import TEXTS

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.completion.models import Completion
    from assistant.understanding.reading import Parse

TYPED = st.sampled_from(
    ("", "a", "b", "be", "bee", "c", "ch", "chan", "cs", "d", "f", "fern", "hive", "ho",
     "honeyn", "l", "lee", "m", "mo", "n", "nem", "ne", "nv", "r", "sa", "sh", "sp",
     "w", "zi", "20", "2021", "ada m", "moth a", "wei p", "learn", "co", "s", "st")
)  # fmt: skip
PLACES = st.sampled_from(
    ("by:{}", "-by:{}", "in:{}", "-in:{}", "cat:{}", "aff:{}", "year:{}", "since:{}",
     "before:{}", "until:{}", "after:{}", "date:{}", "has:{}", "no:{}", "sort:{}",
     "is:{}", "title:{}", "topic:{}", 'by:"{}', 'in:"{}', "keyword:{}", "@{}", "paper:{}",
     "papers by {}", 'papers by "{}', "who is {}", "who wrote {}", 'who wrote "{}',
     "papers in {}", "papers since {}", "how many papers by {}", "{}", "papers on {}",
     "papers like {}", "latest paper by {}", "co-authors of {}", "compare {}")
)  # fmt: skip
AROUND = st.sampled_from(
    ("{}", "{} since:2020", "has:code {}", "{} in:BEE", "cat:cs.CL {}",
     'by:"Zijia Chen" {}', "-has:code {}", "{} or by:\"Ben Reed\"", "{} sort:oldest",
     "score>=80 {}")
)  # fmt: skip
MARKED = st.builds(
    lambda around, place, typed: around.format(place.format(typed) + CURSOR),
    AROUND, PLACES, TYPED,
)  # fmt: skip
ASSISTANTS = st.sampled_from((garden, sample))


def _ignored(parse: Parse) -> set[str]:
    return {edit.before for edit in parse.edits if edit.kind == "ignored"}


def _check(assistant: Assistant, line: str, one: Completion) -> None:
    whole = one.applied(line)
    parse = assistant.read(whole)
    assert _ignored(parse) <= _ignored(assistant.read(line)), whole
    if one.kind in ("author", "venue", "category", "affiliation", "title"):
        assert one.label not in [written for _, written in parse.unknown], whole
    if one.count is None or one.scope != "line":
        return
    answer, _ = assistant.ask(whole)
    assert (answer.total or 0) == one.count, whole


@settings(max_examples=150, deadline=None)
@given(ASSISTANTS, MARKED)
def test_completions_are_read_as_meant_and_counted_exactly(made, marked) -> None:
    assistant = made()
    line, found = completions(marked, assistant)
    for one in found:
        assert 0 <= one.start <= one.end <= len(line)
        assert one.insert
        _check(assistant, line, one)


@settings(max_examples=60, deadline=None)
@given(ASSISTANTS, MARKED)
def test_at_most_eight_each_once_always_the_same(made, marked) -> None:
    _, found = completions(marked, made())
    assert len(found) <= 8
    assert len({(one.kind, one.label, one.insert) for one in found}) == len(found)
    assert completions(marked, made())[1] == found


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=60) | st.sampled_from(TEXTS),
    st.integers(min_value=-2, max_value=70),
)
def test_any_text_at_any_cursor(text, cursor) -> None:
    for one in garden().complete(text, cursor):
        assert 0 <= one.start <= one.end <= len(text)
