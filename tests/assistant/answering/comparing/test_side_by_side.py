"""Papers and people next to each other: what is stored, what is quoted, no verdict."""

from __future__ import annotations

from assistant.answering.numbers.side_numbers import numbers_of
from tests.assistant.asking import ask, garden, keys, paper, verbatim


def rows(question: str) -> dict[str, tuple[str, ...]]:
    answer = ask(question)
    assert answer.table is not None
    return {row[0]: row[1:] for row in answer.table.rows}


def test_two_papers():
    table = rows("compare HoneyNet and WaspNet")
    assert table["date"] == ("2020-05-01", "2019-11-02")
    assert table["authors"] == (
        "Ada Moth and Ben Reed",
        "Ben Reed and Dora Pine et al.",
    )
    assert table["affiliations"] == ("Hive University", "none stated")
    assert table["score"] == ("90", "70")
    assert table["code"] == ("yes", "yes")
    assert table["parameters"] == ("7 million parameters", "3 million parameters")
    assert table["authors in common"] == ("Ada Moth and Ben Reed", "")


def test_what_is_not_known_is_said():
    table = rows("compare Ferns after Fire and Stones")
    assert table["code"] == ("unknown", "unknown")
    assert table["score"] == ("80", "none")
    assert table["date"] == ("2021-08-10", "unknown")


def test_the_columns_are_the_numbers_of_the_cards():
    answer = ask("compare WaspNet and HoneyNet")
    assert answer.table is not None
    assert answer.table.columns == ("", "[1] WaspNet", "[2] HoneyNet")
    assert keys(answer) == ["wasps2019", "honey2020"]
    assert answer.quotes
    assert all(verbatim(quote, garden()) for quote in answer.quotes)


def test_numbers_are_only_of_the_papers_own_artefacts():
    papers = [paper("honey2020"), paper("wasps2019")]
    found, quotes = numbers_of(papers, "parameters")
    assert found == [("parameters", "7 million parameters", "3 million parameters")]
    assert [quote.n for quote in quotes] == [1, 2]
    assert [quote.value for quote in quotes] == list(found[0][1:])
    assert numbers_of([paper("moths2021"), papers[0]], "wer") == ([], ())


def test_two_people():
    table = rows("compare Ada Moth and Ben Reed")
    assert table["h-index (reported)"] == ("20", "12")
    assert table["novelty (reported)"] == ("55.5 %", "not reported")
    assert table["papers (counted here)"] == ("3", "3")
    assert table["papers together"] == ("2 papers", "")
    assert keys(ask("compare Ada Moth and Ben Reed")) == ["honey2020", "wasps2019"]


def test_two_people_who_never_wrote_together():
    answer = ask("compare Cleo Fern and Ben Reed")
    assert rows("compare Cleo Fern and Ben Reed")["papers together"] == ("0 papers", "")
    assert (keys(answer), answer.caveats) == (
        [],
        ("reported figures are the pages' own",),
    )


def test_one_side_that_is_not_here():
    for question in ("compare HoneyNet and Zebra", 'ask:answer.compare by:"Ada Moth"'):
        answer = ask(question)
        assert answer.abstention is not None
        assert answer.abstention.reason == "unknown_entity"
