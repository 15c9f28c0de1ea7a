"""A paper that tests make cards of."""

from __future__ import annotations

from store.models import Authorship, Paper, PartialDate

PAPER = Paper(
    id=1,
    key="k",
    title="A Title",
    authors=(Authorship(1, "Ada Lovelace", 0),),
    date=PartialDate(1843),
)
