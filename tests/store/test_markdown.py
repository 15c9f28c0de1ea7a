"""Text that Markdown shows as it is: `tests/tui/render` reads it back with a parser."""

from __future__ import annotations

import pytest

from store.markdown import code, escape


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("The _p_-value", r"The \_p\_-value"),
        ("# Heading", r"\# Heading"),
        ("1. First", r"1\. First"),
        ("- item", r"\- item"),
        ("see https://a.example", r"see https\://a.example"),
        ("two\nlines", "two lines"),
        ("", ""),
    ],
)
def test_escape(text, escaped):
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "written"), [("key", "`key`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```")]
)
def test_code(text, written):
    assert code(text) == written
