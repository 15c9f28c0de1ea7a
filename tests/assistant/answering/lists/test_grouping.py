"""Lists of people, venues, years: counted, ordered, bounded, with their evidence."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys, sample


@pytest.mark.parametrize(
    ("query", "values", "headline"),
    [
        ("show:authors", ["Ada Moth", "Ben Reed", "Cleo Fern", "Dora Pine"], "4 authors"),
        ("show:authors papers>=3", ["Ada Moth", "Ben Reed"], "2 authors"),
        ("show:authors name:moth", ["Ada Moth"], "1 author"),
        ('show:authors name:"ada moth"', ["Ada Moth"], "1 author"),
        ("show:venues", ["BEE", "FLORA"], "2 venues"),
        ("show:years", [2019, 2020, 2021, 2022], "4 years"),
        ("show:years rank:papers limit:1", [2021], "2021, with 2 papers"),
        ("show:venues rank:papers limit:1", ["BEE"], "BEE, with 4 papers"),
        ("show:authors rank:-papers limit:2", ["Cleo Fern", "Dora Pine"],
         "2 of 4 authors"),
        ("show:categories", ["cs.SD", "q-bio"], "2 categories"),
        ("show:keywords", ["bees", "moths"], "2 keywords"),
        ("show:affiliations", ["Hive University"], "1 affiliation"),
        ("show:authors limit:3", ["Ada Moth", "Ben Reed", "Cleo Fern"], "3 of 4 authors"),
        ("show:authors in:FLORA in:BEE", ["Cleo Fern", "Dora Pine"], "2 authors"),
        ('ask:author.coauthors by:"Ada Moth" in:BEE year:2021', ["Cleo Fern"],
         "1 co-author"),
        ('ask:author.coauthors by:"Ada Moth" by:"Ben Reed"', ["Dora Pine"],
         "1 co-author"),
    ],
)  # fmt: skip
def test_listed(query: str, values: list[object], headline: str):
    answer = ask(query)
    assert (items(answer), answer.headline) == (values, headline)


def test_a_limit_on_a_ranked_list_keeps_ties():
    answer = ask("show:authors rank:papers limit:1")
    assert (items(answer), answer.total) == (["Ada Moth", "Ben Reed"], 4)


def test_the_table_counts_papers_here_and_the_cards_prove_it():
    answer = ask("venues")
    assert answer.table is not None
    assert answer.table.columns == ("venue", "papers here")
    assert answer.table.rows == (("BEE", "4"), ("FLORA", "1"))
    assert len(answer.papers) == 6
    assert keys(ask("venues", limit=2)) == ["survey2022", "ferns2021"]


@pytest.mark.parametrize(
    ("query", "caveats"),
    [
        ("show:authors topic:sound", ("1 paper of 3 names only the first authors"
                                      " (et al.): others may be missing",)),
        ("show:authors in:FLORA", ()),
        ("show:venues", ()),
    ],
)  # fmt: skip
def test_people_who_may_be_missing(query: str, caveats: tuple[str, ...]):
    assert ask(query).caveats == caveats


def test_many_lists_cut_short():
    (caveat,) = ask("authors", of=sample()).caveats
    assert caveat.startswith("50 papers of 54 name only the first authors")


@pytest.mark.parametrize(
    ("query", "values", "kind", "headline", "card"),
    [
        ("show:years rank:-date topic:sound", [2019], "years",
         "2019-11-02: WaspNet: Wasps and their Sound", "wasps2019"),
        ("show:years rank:date", [2022], "years",
         "2022-01-15: A Survey of Hive Sound", "survey2022"),
        ("show:authors rank:date", ["Ben Reed"], "authors", "Ben Reed", "survey2022"),
        ("show:venues rank:-date year:2021", ["BEE"], "venues", "BEE", "moths2021"),
    ],
)  # fmt: skip
def test_first_and_last(query, values, kind, headline, card):
    answer = ask(query)
    assert answer.value is not None
    assert (items(answer), answer.value.type) == (values, kind)
    assert (answer.headline, keys(answer)) == (headline, [card])
    assert answer.caveats[0].endswith("in this library")


@pytest.mark.parametrize(
    ("query", "reason", "missing"),
    [
        ("show:venues paper:@stones", "field_not_stored",
         "None of these papers has venue data here."),
        ("show:years rank:date paper:@stones", "nothing_matches", "@stones"),
        ("show:authors papers>10", "nothing_matches",
         "No author here has that number of papers."),
        ("show:nonsense", "field_not_stored", "No list of nonsense is kept here."),
        ("show:authors year:1950", "nothing_matches", "year:1950"),
    ],
)  # fmt: skip
def test_nothing_to_list(query: str, reason: str, missing: str):
    answer = ask(query)
    assert answer.abstention is not None
    assert answer.abstention.reason == reason
    assert missing in answer.abstention.missing


def test_each_topic_may_be_in_a_paper_of_its_own():
    assert items(ask("authors with papers on sound and papers on fire")) == [
        "Dora Pine"
    ]
    assert items(ask("who wrote on both sound and moths")) == ["Ada Moth"]


def test_the_coauthors_of_a_first_paper_leave_out_whose_they_are():
    answer = ask('show:coauthors by:"Ada Moth" rank:-date limit:1')
    assert "Ada Moth" not in items(answer)
    assert items(answer)


@pytest.mark.parametrize("order", ["papers", "-papers"])
def test_the_cards_are_of_the_years_named(order: str):
    answer = ask(f"show:years rank:{order} limit:1")
    assert answer.papers
    assert {card.year for card in answer.papers} <= {*items(answer)}


@pytest.mark.parametrize(
    "query",
    [
        "show:authors rank:-papers limit:1",
        "show:authors papers>=3",
        "show:authors in:FLORA in:BEE",
        'ask:author.coauthors by:"Ada Moth" rank:papers limit:1',
        "show:first_authors rank:-papers limit:1",
    ],
)
def test_the_cards_are_papers_of_the_people_named(query: str):
    answer = ask(query)
    named = set(items(answer))
    assert answer.papers
    assert all(named & set(card.authors) for card in answer.papers)


def test_the_cards_are_of_the_venue_named():
    assert {c.venue for c in ask("show:venues rank:-papers limit:1").papers} == {
        "FLORA"
    }
