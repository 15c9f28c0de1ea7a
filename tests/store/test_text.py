"""The short ways through a text give what the long ways give."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text import clean, clean_line, fold, words

_TELLING = ("\x1b[31m", "\x9b2J", "\u0301", "\u202e", "\xa0", "\u2028", "\r\n", "\t", "\xad",
            "ﬁ", "ß", "Ⅷ", "²", "—", "“x”", "日本", "  ", "_", "é", "e\u0301", "ABC", " ")  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(_TELLING), st.text(max_size=3))).map("".join)


@given(TEXTS)
def test_words_are_runs_of_letters_and_digits_of_the_folded_text(text):
    assert words(text) == re.findall(r"[^\W_]+", fold(text))


@given(TEXTS)
def test_clean_text_is_clean_and_composed(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", cleaned
    )


@given(TEXTS)
def test_a_clean_line_is_one_line_of_the_clean_text(text):
    assert clean_line(text) == re.sub(r"\s+", " ", clean(text)).strip()


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("e\u0301tude", "étude"),
        ("é\x1b[31m red", "é red"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("é\ntwo\x9b2J", "é\ntwo"),
        ("e\u0301\ntwo", "é\ntwo"),
        ("\u202eé", "é"),
    ],
)
def test_clean(text, cleaned):
    assert clean(text) == cleaned
