"""Noun phrases are put together bottom up; habits of writing are made plain."""

from __future__ import annotations

import pytest

from assistant.understanding import phrases
from assistant.understanding.mask import Mask, Mention
from assistant.understanding.reading import Both, PaperRef, PeopleRef

HONEY, WASPS = PaperRef(1, "honey", "HoneyNet"), PaperRef(2, "wasps", "WaspNet")
ADA, BEN = PeopleRef("named", (1,), "Ada"), PeopleRef("named", (2,), "Ben")


def reduced(text: str) -> Mask:
    table = {
        name: Mention(name[0], -1, -1, value)
        for name, value in (("P0", HONEY), ("P1", WASPS), ("A2", ADA), ("A3", BEN))
    }
    mask = Mask(f" {text} ", table, text)
    phrases.reduce(mask)
    return mask


PLAIN = {
    "what 's new": "what is new",
    "whos A2": "who is A2",
    "papers w/o code": "papers without code",
    "papers w / code": "papers with code",
    "papers w/code": "papers with code",
    "which aren t by A2": "which are not by A2",
    "please can you show me papers": "show me papers",
    "could you please tell me who wrote P0": "who wrote P0",
    "tell me what x is": "tell me what x is",
    "papers by A2 , please ?": "papers by A2",
    "q : who wrote P0": "who wrote P0",
    "the paper P0": "P0",
    "the author A2": "A2",
    "was A2 an author of P0": "was A2 wrote P0",
}


@pytest.mark.parametrize(("written", "plain"), PLAIN.items())
def test_plain(written: str, plain: str) -> None:
    assert reduced(written).text == f" {plain} "


PEOPLE = {
    "the authors of P0": PeopleRef("authors-of", paper=HONEY),
    "people who wrote P0": PeopleRef("authors-of", paper=HONEY),
    "the papers behind P0": None,
    "P0 's authors": PeopleRef("authors-of", paper=HONEY),
    "co-authors of A2": PeopleRef("coauthors-of", of=ADA),
    "A2 's collaborators": PeopleRef("coauthors-of", of=ADA),
    "who has A2 worked with": PeopleRef("coauthors-of", of=ADA),
    "people who published with A2": PeopleRef("coauthors-of", of=ADA),
    "A2 and A3": Both("and", (ADA, BEN)),
    "A2 , A3": None,
    "either A2 or A3": Both("or", (ADA, BEN)),
    "the authors of P0 and P1": Both(
        "and",
        (PeopleRef("authors-of", paper=HONEY), PeopleRef("authors-of", paper=WASPS)),
    ),
    "coauthors of the authors of P0": PeopleRef(
        "coauthors-of", of=PeopleRef("authors-of", paper=HONEY)
    ),
}


@pytest.mark.parametrize(("written", "people"), PEOPLE.items())
def test_people(written: str, people: object) -> None:
    mask = reduced(written)
    if people is None:
        assert len(mask.text.split()) > 1
    else:
        assert mask.value(mask.text.strip()) == people
