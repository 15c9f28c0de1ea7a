from __future__ import annotations

from store.importers.reconsider import reconsider
from store.importers.record import Record, RecordAuthor
from store.text import key_of


class Shelf:
    """A library's records, as far as reconsidering needs them."""

    def __init__(self, records, titles=(), names=()):
        self.stored = dict(enumerate(records))
        self.titles = {key_of(t) for t in titles}
        self.names = {key_of(n) for n in names}

    def headings(self):
        return [(i, r) for i, r in self.stored.items() if "title" in r.inferred]

    def revise(self, record_id, record):
        same = self.stored[record_id] == record
        self.stored[record_id] = record
        self.titles.add(key_of(record.title))
        self.names |= {key_of(author.name) for author in record.authors}
        return not same

    def knows_title(self, key):
        return key in self.titles

    def knows_name(self, folded):
        return folded in self.names


def guessed(heading, title, *names, owner=None):
    authors = [RecordAuthor(name=n, position=i) for i, n in enumerate(names)]
    authors += [RecordAuthor(name=owner)] if owner else []
    return Record(
        title=title,
        place="line 1",
        authors=tuple(authors),
        authors_complete=False,
        heading=heading,
        inferred=("date", "title", "authors"),
    )


WEIBO = "Notes on SinaWeiboKei Ng, Ann Bell, Cy Dow et al. · acme"


def test_a_wrong_guess_is_put_right():
    shelf = Shelf(
        [
            guessed(
                WEIBO,
                "Notes on SinaWeibo",
                "Kei Ng",
                "Ann Bell",
                "Cy Dow",
                owner="Eve Fox",
            )
        ],
        titles=["Notes on Sina"],
    )
    assert reconsider(shelf) == 1
    record = shelf.stored[0]
    assert (record.title, record.inferred) == ("Notes on Sina", ("date",))
    assert [(a.name, a.position) for a in record.authors] == [
        ("WeiboKei Ng", 0), ("Ann Bell", 1), ("Cy Dow", 2), ("Eve Fox", None),
    ]  # fmt: skip
    assert record.heading == WEIBO


def test_nothing_known_nothing_changed():
    shelf = Shelf(
        [guessed(WEIBO, "Notes on SinaWeibo", "Kei Ng", "Ann Bell", "Cy Dow")]
    )
    before = dict(shelf.stored)
    assert reconsider(shelf) == 0
    assert shelf.stored == before


def test_what_is_confirmed_confirms_more():
    first = guessed("On TreesAnn Bell, Cy Dow, Eve Fox et al.", "On Trees", "Ann Bell")
    second = guessed(
        "On LeavesCy Dow, Guy Hill, Ann Bell et al.", "On Leaves", "Cy Dow"
    )
    shelf = Shelf([second, first], names=["Ann Bell"])
    assert reconsider(shelf) == 2
    assert not shelf.headings()
