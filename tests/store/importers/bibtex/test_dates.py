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
        ({"date": "199u"}, "1990"),
        ({"eventdate": "2018-03-04/2018-03-06"}, "2018-03-04"),
        ({"eventdate": "2018-03-04", "year": "2019"}, "2019"),
        ({"date": "19XX"}, "1900"),
        ({"date": "1723~"}, "1723"),
        ({"date": "2004-06?/2005-01"}, "2004-06"),
        ({"date": "2001-21"}, "2001"),
        ({"date": "-0876"}, None),
        ({"year": "350 BC"}, None),
        ({"year": "[1990] 2002"}, "2002"),
        ({"year": "[1990]"}, "1990"),
    ],
)
def test_date(fields, date):
    assert date_of(Fields(fields)) == date
