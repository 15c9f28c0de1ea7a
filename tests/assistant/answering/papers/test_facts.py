"""One paper: shown, its authors, its fields, its citation, its abstract in three."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, garden, items, keys, verbatim


def test_shown_with_its_whole_abstract_as_a_quote():
    answer = ask("open @moths2021")
    (quote,) = answer.quotes
    assert (answer.headline, items(answer)) == ("Moths in the Dark", ["moths2021"])
    assert verbatim(quote, garden())
    assert quote.text == answer.papers[0].abstract
    assert ask("open @stones").quotes == ()


@pytest.mark.parametrize(
    ("question", "names", "caveats"),
    [
        ("who wrote HoneyNet", ["Ada Moth", "Ben Reed"], ()),
        ("who wrote WaspNet", ["Ben Reed", "Dora Pine", "Ada Moth"],
         ("the list is cut short after the first 2 (et al.);"
          " Ada Moth known from their own page",)),
    ],
)  # fmt: skip
def test_authors(question: str, names: list[str], caveats: tuple[str, ...]):
    answer = ask(question)
    assert (items(answer), answer.caveats) == (names, caveats)
    assert answer.total == len(names)


@pytest.mark.parametrize(
    ("query", "kind", "value", "headline"),
    [
        ("show:years paper:@moths2021", "years", [2021], "2021-03"),
        ("show:venues paper:@honey2020", "venues", ["BEE"], "BEE, Conference on Bees"),
        ("show:venues paper:@ferns2021", "venues", ["FLORA"], "FLORA"),
        ("show:categories paper:@honey2020", "text", ["cs.SD"], "cs.SD"),
        ("show:affiliations paper:@honey2020", "text", ["Hive University"],
         "Hive University"),
        ("show:code paper:@honey2020", "boolean", [True], "Yes, flagged as having code"),
        ("show:code paper:@moths2021", "boolean", [False], "No code flag on its page"),
        ("show:score paper:@moths2021", "number", [80.0], "80, reported by refs.bib"),
        ("show:citations paper:@honey2020", "number", [12], "cited 12 times, as reported"),
        ("show:title paper:@stones", "text", ["Stones"], "Stones"),
        ("show:keywords paper:@moths2021", "text", ["moths"], "moths"),
        ("show:doi paper:@honey2020", "text", ["10.1/honey"], "10.1/honey"),
        ("show:arxiv paper:@honey2020", "text", ["2005.00001"], "2005.00001"),
        ("show:identifiers paper:@honey2020", "text",
         ["arxiv:2005.00001", "doi:10.1/honey"], "arxiv:2005.00001, doi:10.1/honey"),
        ("show:url paper:@honey2020", "text", ["https://code.example/honey"],
         "https://code.example/honey"),
        ("show:pages paper:@honey2020", "text", ["1-9"], "1-9"),
    ],
)  # fmt: skip
def test_a_field(query: str, kind: str, value: list[object], headline: str):
    answer = ask(f"ask:paper.field {query}")
    assert answer.value is not None
    assert (answer.value.type, items(answer)) == (kind, value)
    assert (answer.headline, len(answer.papers)) == (headline, 1)


FIELDS = (
    "years", "venues", "categories", "affiliations", "code", "score", "citations",
    "keywords", "doi", "arxiv", "identifiers", "url", "pages", "abstract", "authors",
    "publisher", "editors", "volume", "issue", "isbn", "issn",
    "nonsense",
)  # fmt: skip


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_is_not_stored_is_never_made_up(name: str):
    answer = ask(f"ask:paper.field show:{name} paper:@stones")
    assert answer.abstention is not None
    assert answer.abstention.reason == "field_not_stored"
    assert keys(answer) == ["stones"]


def test_a_code_flag_that_is_missing_says_nothing_of_code_elsewhere():
    (caveat,) = ask("does Moths in the Dark have code").caveats
    assert "elsewhere" in caveat
    assert ask("does HoneyNet have code").caveats == ()


def test_the_abstract_and_the_summary_are_quotes():
    abstract, summary = ask("abstract of HoneyNet"), ask("summarise HoneyNet")
    assert items(abstract) == [abstract.papers[0].abstract]
    assert 1 < len(summary.quotes) <= 3
    assert items(summary) == [quote.text for quote in summary.quotes]
    assert all(verbatim(q, garden()) for q in (*abstract.quotes, *summary.quotes))


def test_no_summary_without_an_abstract():
    answer = ask("summarise Stones")
    assert answer.abstention is not None
    assert answer.abstention.missing == "No abstract of this paper is stored."
    assert keys(answer) == ["stones"]


def test_citations_of_one_paper_and_of_two():
    one, two = ask("bibtex for HoneyNet"), ask("ask:paper.cite (@honey2020 or @stones)")
    assert one.text is not None
    assert one.text.startswith("@article{honey2020,")
    assert one.headline == "@honey2020"
    assert two.text is not None
    assert two.text.count("\n\n@") + 1 == len(items(two)) == len(two.papers) == 2


def test_authors_of_both_papers():
    both = ask("ask:paper.authors paper:@honey2020 paper:@wasps2019 is:each")
    assert items(both) == ["Ada Moth", "Ben Reed"]
    none = ask("ask:paper.authors paper:@honey2020 paper:@ferns2021 is:each")
    assert none.abstention is not None
    assert none.abstention.reason == "nothing_matches"
