"""What papers or people share."""

from __future__ import annotations

from tests.assistant.asking import ask, garden, items, sample, verbatim


def test_fields_words_and_numbers_of_both():
    answer = ask("what do HoneyNet and WaspNet have in common")
    found = dict(items(answer))
    assert found["authors"] == "Ada Moth and Ben Reed"
    assert found["venue"] == "BEE"
    assert found["categories"] == "cs.SD"
    assert found["both state parameters"] == (
        "HoneyNet: 7 million parameters; WaspNet: 3 million parameters"
    )
    assert all(verbatim(quote, garden()) for quote in answer.quotes)
    places = [(q.key, q.start) for q in answer.quotes]
    assert len(places) == len(set(places))


def test_shared_words_stand_in_both():
    answer = ask("what do Nemotron-H and Nemotron 3 Super have in common", of=sample())
    found = dict(items(answer))
    told = found["phrases in common"].split(", ")
    assert any("Mamba" in one for one in told)
    for card in answer.papers:
        text = f"{card.title} {card.abstract}".lower()
        assert all(one.split("-")[0].lower()[:5] in text for one in told)
    assert all(verbatim(quote, sample()) for quote in answer.quotes)


def test_people_share_papers_and_partners():
    found = dict(items(ask("what do Ada Moth and Dora Pine have in common")))
    assert found["papers together"] == "1 paper"
    assert found["co-authors of both"] == "2: Ben Reed and Cleo Fern"


def test_nothing_in_common_is_said():
    answer = ask("what do Stones and Ferns after Fire have in common")
    assert answer.abstention is not None
    assert "Nothing that is stored here is the same" in answer.abstention.missing
    assert len(answer.papers) == 2


def test_one_side_missing():
    answer = ask("what do HoneyNet and GnatNet have in common")
    assert answer.abstention is not None
    assert answer.abstention.reason == "unknown_entity"
