"""Why a paper is where it is: sums that add up, values beside their neighbours'."""

from __future__ import annotations

import re

import pytest

from assistant.models import Answer, Status
from tests.assistant.asking import ask, garden, items, sample

RANKED = ("nemotron", "mamba hybrid models since 2024", "speech recognition", "reward models",
          "papers about spiking neural networks by Kaushik Roy")  # fmt: skip


def rows(answer: Answer) -> dict[str, tuple[str, ...]]:
    """The table by its first column."""
    assert answer.table is not None
    return {row[0]: row[1:] for row in answer.table.rows}


def thousandths(number: str) -> int:
    """A number with three decimals, exactly."""
    return int(number.replace(".", ""))


@pytest.mark.parametrize("question", RANKED)
def test_the_parts_of_a_score_add_up_to_the_score_shown(question: str):
    for card in ask(question, of=sample()).papers:
        why = ask(question, f"why is @{card.key} here", of=sample())
        found = rows(why)
        for column, total in enumerate(found["score"]):
            parts = [
                row[column].split()[0]
                for name, row in found.items()
                if name.endswith("adds")
            ]
            kinds = [
                row[column] for name, row in found.items() if name.startswith("- ")
            ]
            for some in (parts, kinds or parts):
                assert sum(thousandths(one) for one in some) == thousandths(total)
        assert items(why) == [card.n]
        assert card.match is not None
        assert found["score"][0] == f"{card.match:.3f}"
        assert why.papers[0].match == card.match


def test_what_citations_add_is_a_line_of_its_own_and_within_the_sum():
    why = ask("topic:bees sort:influence", "why is HoneyNet first")
    found = rows(why)
    assert thousandths(found["- by its citations"][0]) > 0
    for ends in ("- ", "“"):
        adds = [row[0].split()[0] for n, row in found.items() if n.startswith(ends)]
        assert sum(map(thousandths, adds)) == thousandths(found["score"][0])
    assert "often it is cited" in why.caveats[0]


def test_citations_add_nothing_where_influence_is_not_asked_for():
    why = ask("papers about bees", "why is HoneyNet first")
    assert "- by its words" in rows(why)
    assert "- by its citations" not in rows(why)
    assert "cited" not in why.caveats[0]


def test_an_order_by_citations_alone_is_told_by_them():
    why = ask("sort:influence", "why is this first")
    assert rows(why)["sorted by citations"][0] == "cited 12 times"


@pytest.mark.parametrize("question", RANKED)
def test_the_headline_is_the_sum(question: str):
    why = ask(question, "why is this first", of=sample())
    ((total, parts),) = re.findall(r"score ([\d.]+) = (.*)", why.headline)
    numbers = re.findall(r"\d+\.\d{3}", parts)
    assert sum(map(thousandths, numbers)) == thousandths(total)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("topic:\"bees hum pitches zebra\"",
         "no paper holds all of these words; these hold most of them"),
        ("topic:\"bees counts hum pitches wings hours\"",
         "not every paper here holds all of these words: 1 does"),
        ("papers about bees", None),
    ],
)  # fmt: skip
def test_what_the_papers_hold_of_the_words_is_told(question: str, note: str | None):
    why = ask(question, "why is HoneyNet first")
    told = [one for one in why.caveats if "of these words" in one]
    assert told == [note] * bool(note)


def test_how_often_each_word_stands_where():
    why = ask("papers about bees", "why is HoneyNet first")
    cell = rows(why)["“bees” adds"][0]
    assert re.findall(r"title (\d), abstract (\d)", cell) == [("1", "3")]


@pytest.mark.parametrize(
    ("question", "place", "by", "values"),
    [
        ("papers by Ada Moth", 2, "date", ("2020-05-01", "2021-03", "2019-11-02")),
        ("top 3 papers by score", 1, "score", ("score 90", "score 80")),
        ("in:BEE sort:-date", 4, "date", ("2022-01-15", "2021-03")),
    ],
)
def test_a_sorted_place_is_told_beside_its_neighbours(question, place, by, values):
    why = ask(question, f"why is {place} here")
    assert rows(why)[f"sorted by {by}"] == values
    assert items(why) == [place]


@pytest.mark.parametrize(
    ("query", "key", "facts"),
    [
        ("by:\"Ada Moth\" in:BEE has:code score>=80", "honey2020",
         {'by:"Ada Moth"': "by Ada Moth", "in:BEE": "BEE", "has:code": "flagged as having code",
          "score>=80": "score 90"}),
        ("since:2020 cat:q-bio -has:code", "moths2021",
         {"since:2020": "of 2021-03", "cat:q-bio": "q-bio", "-has:code": "no code flag"}),
        ("aff:\"Hive University\" cites>3 authors<3 topic:bees", "honey2020",
         {'aff:"Hive University"': "Hive University", "cites>3": "citation 12", "authors<3": "2 authors"}),
        ("set:{topic:moths} -set:{topic:bees}", "moths2021",
         {"set:{topic:moths}": "in it", "-set:{topic:bees}": "not in it: no “bees”"}),
        ("(by:\"Ada Moth\" or by:\"Cleo Fern\") since:2021", "moths2021",
         {'(by:"Ada Moth" or by:"Cleo Fern")': "by Ada Moth; by Cleo Fern"}),
    ],
)  # fmt: skip
def test_each_condition_is_met_by_a_fact(query: str, key: str, facts: dict[str, str]):
    found = rows(ask(query, f"why is @{key} here"))
    assert {name: found[name][0] for name in facts} == facts


def test_one_above_another_is_told_by_both_sums():
    why = ask("papers about sound", "why is 1 above 2")
    assert len(why.papers) == 2
    assert items(why) == [why.papers[0].key]
    assert "is 1st of" not in why.headline
    assert why.headline.count("score ") == 2
    turned = ask("papers about sound", "why is 2 above 1")
    assert items(turned) == items(why)


def test_the_whole_list_is_told_condition_by_condition():
    why = ask('by:"Ada Moth" in:BEE has:code', "why these")
    assert items(why) == [2]
    assert rows(why) == {
        'by:"Ada Moth"': ("3", "2"),
        "in:BEE": ("4", "2"),
        "has:code": ("2", "3"),
    }


def test_beyond_a_limit_it_says_where_it_is():
    why = ask("top 2 papers by score", "where is WaspNet")
    assert items(why) == [4]
    assert "not among the first 2: it is 4th of 6 papers" in why.headline
    assert why.next == ("rank:score",)


def test_equal_values_say_how_they_are_ordered():
    why = ask("papers sort:score", "why is 2 second")
    assert "equal values: newer first, then by key" in why.caveats


def test_a_near_paper_is_told_by_the_words_in_both():
    why = ask("papers like HoneyNet", "why is this first")
    parts = [row[1] for row in why.table.rows] if why.table else []
    *words, total = [int(part.replace(".", "")) for part in parts]
    assert sum(words) == total
    near = ask("papers like HoneyNet")
    assert near.papers[0].match is not None
    assert parts[-1] == f"{near.papers[0].match:.3f}"


def test_a_near_paper_is_told_by_pairs_of_words_and_by_whom_it_keeps_company_with():
    why = ask("papers like Nemotron-H", "why is 2 here", of=sample())
    names = [row[0] for row in why.table.rows] if why.table else []
    assert any(name.startswith("side by side: mamba transformer") for name in names)
    assert "meaning, by word vectors" in names
    like = names[-2].removeprefix("likeness to what is most like it: ").split(" and ")
    near = ask("papers like Nemotron-H", of=sample())
    assert len(like) == 2
    assert {key.lstrip("@") for key in like} <= {card.key for card in near.papers[:5]}


@pytest.mark.parametrize(
    "question", ["ask:followup.explain", "ask:followup.explain paper:@honey2020"]
)
def test_without_a_list_there_is_nothing_to_explain(question: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == "no_context"


@pytest.mark.parametrize(
    "questions",
    [("papers about bees", "why is this first"), ("papers by Ada Moth", "why these"),
     ("papers in BEE", "why is Ferns after Fire not here"), ("papers like HoneyNet", "why is 2 here"),
     ("papers about sound", "why is 1 above 2"), ("papers in BEE", "why is Cleo Fern not here")],
)  # fmt: skip
def test_read_as_gives_the_same_explanation_without_the_conversation(questions):
    first = ask(*questions)
    again = ask(first.read_as)
    assert first.status == Status.ANSWERED
    assert (again.value, again.table, again.headline) == (
        first.value,
        first.table,
        first.headline,
    )


def test_an_explanation_leaves_the_list_as_it_is():
    _, before = garden().ask("papers by Ada Moth")
    _, after = garden().ask("why is 2 here", before)
    assert (after.read_as, after.shown, after.last) == (
        before.read_as,
        before.shown,
        before.last,
    )
    assert after.paper == "honey2020"
