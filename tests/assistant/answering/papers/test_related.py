"""Papers near another: who is named, in which order, for which reason."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, paper, sample


def test_the_nearest_come_first_with_words_and_people_in_common():
    answer = ask("papers like HoneyNet")
    assert items(answer) == ["survey2022", "wasps2019", "moths2021"]
    scores = [card.match for card in answer.papers]
    assert scores == sorted(scores, reverse=True)
    second = answer.papers[1].reason
    assert second is not None
    assert second.startswith("shares ")
    assert second.endswith("; by Ben Reed and Ada Moth as well")


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("ask:paper.related paper:@honey2020 year:2022", ["survey2022"]),
        ("ask:paper.related paper:@honey2020 limit:1", ["survey2022"]),
        (
            "ask:paper.related paper:@honey2020 -topic:wasps",
            ["survey2022", "moths2021"],
        ),
    ],
)
def test_among_the_papers_that_meet_the_other_conditions(query: str, keys: list[str]):
    assert items(ask(query)) == keys


def test_a_paper_is_never_near_itself_and_every_reason_names_shared_words():
    answer = ask("papers like Nemotron-H", of=sample())
    seed = paper("blakemanNemotronH2025", sample())
    assert seed.key not in items(answer)
    assert len(answer.papers) == len(items(answer)) > 40
    for card in answer.papers:
        assert card.reason is not None
        words = card.reason.partition(";")[0].removeprefix("shares ").split(", ")
        text = f"{card.title} {card.abstract}".lower()
        assert all(word in text for word in words)


def test_nothing_shared_that_meets_the_rest():
    answer = ask("ask:paper.related paper:@honey2020 year:1990")
    assert answer.abstention is not None
    assert answer.abstention.missing == (
        "No other paper that meets the rest of the question shares its words."
    )


def test_near_several_papers_is_near_the_one_it_is_less_near_to():
    answer = ask("papers similar to both HoneyNet and WaspNet")
    assert any(caveat.startswith("of the papers named") for caveat in answer.caveats)
    assert answer.headline.endswith("nearest to HoneyNet and WaspNet")
    near = {
        seed: {card.key: card.match for card in ask(f"papers like {seed}").papers}
        for seed in ("HoneyNet", "WaspNet")
    }
    assert [(card.key, card.match) for card in answer.papers] == sorted(
        (
            (key, min(match, near["WaspNet"][key]))
            for key, match in near["HoneyNet"].items()
            if key in near["WaspNet"]
        ),
        key=lambda row: -row[1],
    )
    why = ask(
        "papers similar to both HoneyNet and WaspNet", "why is the first one there"
    )
    assert "is 1st of 1 paper near “WaspNet" in why.headline
    assert all("papers named" not in one for one in ask("papers like HoneyNet").caveats)


def test_where_authors_are_not_all_known_others_may_be_the_same():
    answer = ask("papers like Hymba by other people", of=sample())
    assert 0 < len(items(answer)) < len(items(ask("papers like Hymba", of=sample())))
    assert any("cut short" in caveat for caveat in answer.caveats)
    complete = ask("papers like HoneyNet by other people")
    assert all("cut short" not in caveat for caveat in complete.caveats)


def test_nothing_shared():
    answer = ask("papers like Stones")
    assert answer.abstention is not None
    assert answer.abstention.missing == "No other paper here shares its words."
