from __future__ import annotations

import pytest

from store.importers.bibtex.fields import Fields
from store.importers.bibtex.venues import venue_of


@pytest.mark.parametrize(
    ("fields", "venue"),
    [
        ({"booktitle": "Proc. of the 4th", "eventtitle": "The Conference", "series": "AMTA"}, ("AMTA", "The Conference")),
        ({"booktitle": "P", "eventtitle": "E", "series": "JEP/TALN/RECITAL"}, ("JEP/TALN/RECITAL", "E")),
        ({"booktitle": "P", "eventtitle": "E", "series": "Two Words"}, ("Two Words", "E")),
        ({"journal": "Transactions of the X", "shortjournal": "TX"}, ("TX", "Transactions of the X")),
        ({"journal": "Nature"}, ("Nature", "Nature")),
        ({"journaltitle": "Nature"}, ("Nature", "Nature")),
        ({"journal": "arXiv preprint arXiv:2001.01234"}, ("arXiv", "arXiv")),
        ({"journal": "CoRR"}, ("arXiv", "arXiv")),
        ({"booktitle": "National Conference", "series": "AFIPS '77"}, ("AFIPS", "National Conference")),
        ({"booktitle": "Proceedings of the ACL (ACL 2020)"}, ("ACL", "Proceedings of the ACL (ACL 2020)")),
        ({"booktitle": "Proceedings (Volume 1: Long Papers)"}, ("Proceedings (Volume 1: Long Papers)",) * 2),
        ({"booktitle": "One (AAA) and (BBB)"}, ("One (AAA) and (BBB)",) * 2),
        ({"booktitle": "B", "series": "LNCS"}, ("B", "B")),
        ({"booktitle": "B", "series": "Lecture Notes"}, ("B", "B")),
        ({"school": "The University"}, ("The University", "The University")),
        ({"title": "A book", "series": "Good"}, (None, None)),
        ({}, (None, None)),
    ],
)  # fmt: skip
def test_venue(fields, venue):
    assert venue_of(Fields(fields)) == venue
