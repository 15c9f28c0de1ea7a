"""Cards: numbered in the order shown, and where a score is from."""

from __future__ import annotations

import pytest

from assistant.answering.cards import cards, score_source
from assistant.assistant import Assistant
from assistant.sources import Sources
from store.library import Library
from tests.assistant.asking import garden, paper
from tests.conftest import TODAY
from tests.store.building import add, record, source


def test_a_card_shows_what_is_known():
    (card,) = cards([paper("wasps2019").id], garden().sources, scores={}, reasons={})
    assert (card.n, card.key, card.id) == (1, "wasps2019", "wasps2019")
    assert card.authors == ("Ben Reed", "Dora Pine")
    assert (card.authors_complete, card.also) == (False, ("Ada Moth",))
    assert (card.year, card.date, card.venue) == (2019, "2019-11-02", "BEE")
    assert (card.match, card.reason) == (None, None)


def test_a_card_of_a_paper_of_which_little_is_known():
    (card,) = cards([paper("stones").id], garden().sources, scores={}, reasons={})
    assert (card.year, card.date, card.score, card.code) == (None, None, None, None)
    assert card.abstract == ""


def test_cards_are_numbered_in_the_order_given_with_their_scores_and_reasons():
    one, other = paper("moths2021").id, paper("honey2020").id
    made = cards(
        [one, other], garden().sources, scores={other: 2.5}, reasons={one: "x"}
    )
    assert [(c.n, c.key, c.match, c.reason) for c in made] == [
        (1, "moths2021", None, "x"),
        (2, "honey2020", 2.5, None),
    ]


@pytest.mark.parametrize(
    ("identifiers", "id_"),
    [
        ([], "bees"),
        ([("arxiv", "2005.1")], "arxiv:2005.1"),
        ([("arxiv", "2005.1"), ("doi", "10.1/a")], "doi:10.1/a"),
        ([("openalex", "W1")], "bees"),
    ],
)
def test_the_identifier_that_lasts_longest(identifiers, id_):
    library = Library.in_memory()
    add(library, record("Bees", key="bees", identifiers=identifiers))
    (card,) = cards(library.papers.ids(), Sources(library), scores={}, reasons={})
    assert card.id == id_


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ([90.0], "page 0"),
        ([90.0, 90.0], "page 0 and page 1"),
        ([90.0, 90.0, 90.0], "page 0 and 2 others"),
        ([90.0, 80.0], "page 0; 80 on page 1"),
        ([90.0, None], "page 0; none on 1 other"),
        ([90.0, 80.5, None, None], "page 0; 80.5 on page 1; none on 2 others"),
    ],
)
def test_where_a_score_is_from_and_what_others_say(scores, told):
    library = Library.in_memory()
    for number, score in enumerate(scores):
        page = source(f"page {number}", digest=str(number))
        add(library, record("Bees", "Ada Moth", score=score), to=page)
    one = Assistant(library, lambda: TODAY)
    (bees,) = library.papers.get(library.papers.ids())
    assert score_source(bees, one.sources) == told
