"""Nothing that a JSON file or a table may hold makes an importer fail."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import SourceError
from store.importers.record import Record
from tests.hostile import CORPUS, TEXTS, controls
from tests.store.importers.json_files import JSON_FORMATS, read
from tests.store.importers.json_items.test_probe import KINDS

KEYS = sorted({key for item in KINDS.values() for key in item})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(TEXTS) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=6),
    max_leaves=12,
)  # fmt: skip
FORMATS = st.sampled_from([None, *JSON_FORMATS])


def strings(value):
    """All the texts in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from strings(one)


def check(value, name):
    """Read a file; what comes out is safe, and every rejection says why."""
    with suppress(SourceError):
        for one in read(value, name):
            safe(one)


def safe(one):
    """What came of one item holds nothing that a terminal would obey."""
    if isinstance(one, Record):
        told = one.title or one.authors or one.venue or one.identifiers or one.fields
        assert told or one.abstract or one.date
        assert not [c for text in strings(one.model_dump()) for c in controls(text)]
    else:
        assert one.why
        assert not controls(one.why)


def filled(value, text):
    """An item with one text in the place of all of its own."""
    if isinstance(value, dict):
        return {key: filled(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, text) for one in value]
    return text if isinstance(value, str) else value


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("name", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_a_hostile_text_in_every_field(name, text, kind):
    del name
    check([filled(KINDS[kind], text)], kind)
    check([KINDS[kind] | {"title": text}, KINDS[kind] | {text: text}], None)


@pytest.mark.parametrize(("name", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_a_hostile_text_in_a_table(name, text):
    del name
    row = ",".join([text] * 4)
    check(f'Title,Authors,Year,DOI\n{row}\n"{text}",x\nLast,A B,2020,\n', "csv")


@given(items=st.lists(VALUES, max_size=4), name=FORMATS)
@settings(max_examples=150)
def test_any_json(items, name):
    check(json.dumps(items), name)


@given(
    kind=st.sampled_from(sorted(KINDS)),
    changes=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4),
    name=FORMATS,
)
@settings(max_examples=300)
def test_any_value_in_any_field(kind, changes, name):
    check(json.dumps({"results": [KINDS[kind] | changes, KINDS[kind]]}), name)


@given(
    kind=st.sampled_from(sorted(KINDS)),
    cuts=st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(["", '"', "{", "}", "[", "]", ",", ":", "\\", "\n", "null", "\x00"])), max_size=3),
)  # fmt: skip
@settings(max_examples=200)
def test_any_mistake_in_the_text(kind, cuts):
    text = json.dumps([KINDS[kind]] * 3)
    for at, put in cuts:
        text = text[:at] + put + text[at + 1 :]
    check(text, None)


@given(text=st.text(max_size=200))
def test_any_table(text):
    check(f"Title,Authors,Year\n{text}", "csv")
