from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.mojibake import undone
from tests.store.importers.sources import only


def misread(text, times=1):
    for _ in range(times):
        text = text.encode().decode("latin-1")
    return text


@pytest.mark.parametrize("times", [0, 1, 2])
@pytest.mark.parametrize(
    "text", ["a \u201csailing\u201d rock", "\u65e5\u672c", "plain"]
)
def test_undone(text, times):
    assert undone(misread(text, times)) == text


@pytest.mark.parametrize("text", ["caf\u00e9", "\u00c3\u00a9 stays", "a\x9d b"])
def test_what_is_none_stays(text):
    assert undone(text) == text


@given(st.text(max_size=30))
def test_any_text_is_survived(text):
    assert undone(undone(text)) == undone(text)


def test_no_title_is_cut_where_a_quotation_ends():
    title = "A \u201csailing\u201d rock"
    (author,) = only(
        "csl-json",
        f'[{{"id": "a", "type": "book", "title": "{misread(title)}", "author": [{{"family": "Bell"}}]}}]',
    ).authors
    record = only("bibtex", f"@misc{{a, title = {{{misread(title)}}}}}")
    assert (record.title, author.name) == (title, "Bell")
