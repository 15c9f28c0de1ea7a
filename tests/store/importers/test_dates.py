from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.dates import closest, written_date
from store.models import PartialDate


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2014", "2014"),
        ("2014/03/12/", "2014-03-12"),
        ("2014//", "2014"),
        ("2014/03//spring", "2014-03"),
        ("2014-03-12T10:00:00Z", "2014-03-12"),
        ("20140312", "2014-03-12"),
        ("2014 Mar 12", "2014-03-12"),
        ("2014 Mar-Apr", "2014-03"),
        ("12 March 2014", "2014-03-12"),
        ("March 12, 2014", "2014-03-12"),
        ("12/2014", "2014-12"),
        ("25/12/2014", "2014-12-25"),
        ("12/25/2014", "2014-12-25"),
        ("03/04/2014", "2014"),
        ("2014-13-45", "2014"),
        ("2014-02-31", "2014-02"),
        ("c. 1999a", "1999"),
        ("Summer 2014", "2014"),
        ("in press", None),
        ("12345", None),
        ("", None),
    ],
)
def test_written_date(text, date):
    assert written_date(text) == date


@pytest.mark.parametrize(
    ("texts", "date"),
    [
        (("2014", "2014-03-12"), "2014-03-12"),
        (("2014", "2013-03-12"), "2014"),
        (("2014-03", "2014-05-01"), "2014-03"),
        (("2014", "Mar 12"), "2014-03-12"),
        (("", "2014"), "2014"),
        (("", ""), None),
    ],
)
def test_closest(texts, date):
    assert closest(*texts) == date


@given(st.text(alphabet="0123456789/-. MarchJly", max_size=20))
def test_a_date_is_a_date(text):
    if date := written_date(text):
        assert str(PartialDate.parse(date)) == date
        assert PartialDate.parse(date).last_day >= PartialDate.parse(date).first_day
