from __future__ import annotations

import pytest

from store.importers.bibtex.dates import date_of
from store.importers.bibtex.fields import Fields


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"year": "2020"}, "2020"),
        ({"year": "2020", "month": "oct"}, "2020-10"),
        ({"year": "2020", "month": "October"}, "2020-10"),
        ({"year": "2020", "month": "10"}, "2020-10"),
        ({"year": "2020", "month": "jun 3"}, "2020-06-03"),
        ({"year": "2020", "month": "May/June"}, "2020-05"),
        ({"year": "2020", "month": "2", "day": "31"}, "2020-02"),
        ({"year": "2020", "month": "13"}, "2020"),
        ({"year": "c. 1999a"}, "1999"),
        ({"year": "13th Century"}, None),
        ({"year": "in press"}, None),
        ({"date": "2016-12-13", "year": "2017", "month": "8"}, "2016-12-13"),
        ({"date": "2016/2017"}, "2016"),
        ({"date": "2016-05"}, "2016-05"),
        ({"date": "soon", "year": "2016"}, "2016"),
        ({"month": "may"}, None),
    ],
)
def test_date(fields, date):
    assert date_of(Fields(fields)) == date
