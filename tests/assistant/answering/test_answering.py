"""Every intent: asked in plain words, answered with the right value, and abstaining."""

from __future__ import annotations

import pytest

from assistant.answering import ANSWERERS, answerer
from assistant.models import Status
from assistant.understanding.grammar.operators import INTENTS
from tests.assistant.asking import ask, asked, empty, items, keys, sample

LISTED = ("survey2022", "ferns2021", "moths2021", "honey2020", "wasps2019", "stones")
"""The invented papers, newest first, the undated one last."""

ANSWERED = [
    ("papers.find", "papers by Ada Moth", ["moths2021", "honey2020", "wasps2019"], 3),
    ("papers.find", "papers", list(LISTED), 6),
    ("papers.rank", "top 2 papers by score", ["honey2020", "ferns2021"], 2),
    ("papers.count", "how many papers by Ada Moth", [3], 3),
    ("papers.count", "how many venues", [2], 2),
    ("papers.aggregate", "mean score", [80.0], 6),
    ("list", "authors of papers about sound", ["Ben Reed", "Ada Moth", "Dora Pine"], 3),
    ("list", "venues", ["BEE", "FLORA"], 2),
    ("list", "years", [2019, 2020, 2021, 2022], 4),
    ("papers.field", "dois of papers about sound", ["10.1/honey"], 3),
    ("papers.field", "abstracts of all papers by Cleo Fern", None, 2),
    ("papers.cite", "bibtex of all papers by Cleo Fern", None, 2),
    ("paper.show", "open @moths2021", ["moths2021"], 1),
    ("paper.authors", "who wrote HoneyNet", ["Ada Moth", "Ben Reed"], 2),
    ("paper.field", "when was HoneyNet published", [2020], 1),
    ("paper.field", "doi of HoneyNet", ["10.1/honey"], 1),
    ("paper.related", "papers like HoneyNet", ["survey2022", "wasps2019", "moths2021"], 3),
    ("author.show", "who is Cleo Fern", ["Cleo Fern"], 2),
    ("author.metric", "h-index of Ada Moth", [20], 1),
    ("author.coauthors", "who works with Ada Moth",
     ["Ben Reed", "Cleo Fern", "Dora Pine"], 3),
    ("relation.verify", "did Ada Moth write WaspNet", [True], 1),
    ("relation.verify", "did Cleo Fern write HoneyNet", [False], 0),
    ("compare.which", "who has a higher h-index, Ada Moth or Ben Reed", ["Ada Moth"], None),
    ("compare.whether", "is HoneyNet older than WaspNet", [False], None),
    ("answer.define", "what is HoneyNet",
     ["We introduce HoneyNet, a network that counts bees by sound."], 1),
    ("answer.acronym", "what does LT stand for", ["light trap", "Long term"], 2),
    ("answer.number", "how many parameters does HoneyNet have",
     ["7 million parameters"], 1),
    ("answer.numbers", "which model has the most parameters", None, 2),
    ("meta.stats", "how big is this library", None, 6),
    ("meta.help", "help", None, None),
    ("answer.compare", "compare HoneyNet and WaspNet", None, 2),
    ("answer.passage", "why do bees hum at many pitches", None, 1),
    ("answer.results", "results of HoneyNet", None, 2),
    ("answer.common", "what do HoneyNet and WaspNet have in common", None, 8),
    ("topic.overview", "overview of sound", None, 3),
    ("topic.timeline", "timeline of sound", None, 3),
    ("topic.trend", "is work on sound growing", None, 3),
    ("network.coauthors", "who works with whom in sound", None, 3),
    ("paper.summary", "summarise HoneyNet", None, 1),
    ("paper.cite", "bibtex for HoneyNet", None, 1),
    ("followup.explain", "ask:followup.explain paper:@honey2020 set:{in:BEE}", [3], 4),
    ("followup.reset", "start over", ["started over"], None),
    ("set.name", "ask:set.name term:A set:{in:BEE}", [4], 4),
    ("set.list", "ask:set.list term:A set:{in:BEE}", [["A", "4", "in:BEE"]], 1),
    ("set.forget", "ask:set.forget term:A set:{in:BEE}", [["A", "4", "in:BEE"]], 1),
]  # fmt: skip

WRITES = ("personal.", "set.save")
"""Intents that change the library: tried on one of their own (test_keeping, test_saving)."""

ABSTAINS = [
    ("papers.find", "papers from 1950", "nothing_matches"),
    ("papers.find", "papers about unicorns", "out_of_scope"),
    ("papers.rank", "top 3 papers about unicorns by score", "out_of_scope"),
    ("papers.count", "how many papers about unicorns", "out_of_scope"),
    ("papers.aggregate", "mean score of papers from 2022", "field_not_stored"),
    ("list", "authors with more than 10 papers", "nothing_matches"),
    ("list", "affiliation of Cleo Fern", "field_not_stored"),
    ("papers.field", "dois of papers by Cleo Fern", "field_not_stored"),
    ("papers.cite", "bibtex of all papers about unicorns", "out_of_scope"),
    ("paper.authors", "who wrote Stones", "field_not_stored"),
    ("paper.field", "doi of WaspNet", "field_not_stored"),
    ("paper.summary", "summarise Stones", "no_evidence"),
    ("paper.related", "papers like Stones", "nothing_matches"),
    ("author.metric", "h-index of Cleo Fern", "field_not_stored"),
    ("relation.verify", "did Cleo Fern write WaspNet", "no_evidence"),
    ("compare.which", "who has more papers, Ada Moth or Ben Reed", "not_computable"),
    ("compare.whether", "ask:compare.whether measure:papers", "not_computable"),
    ("answer.define", "define unicorn", "out_of_scope"),
    ("answer.acronym", "what does XYZ stand for", "out_of_scope"),
    ("answer.number", "how many parameters does Moths in the Dark have", "no_evidence"),
    ("answer.numbers", "which paper reports the largest WER", "no_evidence"),
    ("answer.compare", "compare HoneyNet and Zebra", "unknown_entity"),
    ("answer.passage", "why do unicorns hum", "no_evidence"),
    ("answer.results", "results on HiveQA", "out_of_scope"),
    (
        "answer.common",
        "what do Stones and Ferns after Fire have in common",
        "nothing_matches",
    ),
    ("topic.overview", "overview of unicorns", "out_of_scope"),
    ("topic.timeline", "timeline of unicorns", "out_of_scope"),
    ("topic.trend", "is work on unicorns growing", "out_of_scope"),
    ("network.coauthors", "who works with whom in unicorns", "out_of_scope"),
    ("paper.show", "ask:paper.show", "no_context"),
    ("paper.cite", "ask:paper.cite", "no_context"),
    ("author.show", "ask:author.show", "no_context"),
    ("author.coauthors", "ask:author.coauthors", "no_context"),
    ("refuse.generate", "write an essay about bees", "generation"),
    ("refuse.field", "e-mail of Ada Moth", "field_not_stored"),
    ("refuse.context", "the second one", "no_context"),
    ("refuse.task", "ask:refuse.task", "not_done"),
    ("refuse.language", "welche Arbeiten gibt es", "not_understood"),
    ("refuse.which", "ask:refuse.which", "ambiguous"),
    ("refuse.courtesy", "thanks", "empty_question"),
    ("refuse.unheard", "the second paper by Ada Moth", "not_understood"),
    ("followup.explain", "ask:followup.explain", "no_context"),
    ("set.name", "ask:set.name", "no_context"),
    ("set.list", "ask:set.list", "no_context"),
    ("set.forget", "ask:set.forget", "no_context"),
]


def test_the_query_language_takes_every_intent_that_is_answered() -> None:
    assert frozenset(ANSWERERS) == INTENTS


@pytest.mark.parametrize(("intent", "question", "value", "total"), ANSWERED)
def test_answered(intent: str, question: str, value: list[object] | None, total):
    assert asked(question).parse.intent == intent
    answer = ask(question)
    assert (answer.status, answer.total) == (Status.ANSWERED, total)
    if value is not None:
        assert items(answer) == value


@pytest.mark.parametrize(("intent", "question", "reason"), ABSTAINS)
def test_abstains(intent: str, question: str, reason: str):
    assert asked(question).parse.intent == intent
    answer = ask(question)
    assert (answer.status, answer.value) == (Status.ABSTAINED, None)
    assert answer.abstention is not None
    assert answer.abstention.reason == reason


@pytest.mark.parametrize("intent", ANSWERERS)
def test_every_intent_has_what_answers_it(intent: str):
    assert callable(answerer(intent))


def test_every_intent_is_tried_both_ways():
    """What changes a library is tried in `tests/assistant/test_keeping.py`."""
    never_abstain = {"meta.stats", "meta.help", "followup.reset"}
    never_answer = {intent for intent in ANSWERERS if intent.startswith("refuse.")}
    asked_here = {one for one in ANSWERERS if not one.startswith(WRITES)}
    assert {intent for intent, *_ in ANSWERED} == asked_here - never_answer
    assert {intent for intent, *_ in ABSTAINS} == asked_here - never_abstain


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_nothing_asked(question: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == "empty_question"
    assert len(answer.abstention.nearest) == 3


@pytest.mark.parametrize(
    "question",
    ["papers", "papers about bees", "authors", "papers per year", "mean score"],
)
def test_an_empty_library_says_so(question: str):
    answer = ask(question, of=empty())
    assert answer.abstention is not None
    assert answer.abstention.reason == "empty_library"


def test_an_unknown_name_is_said_before_anything_is_looked_up():
    answer = ask("papers by Zed Quux since 2020")
    assert answer.abstention is not None
    assert answer.abstention.reason == "unknown_entity"
    assert "Zed Quux" in answer.abstention.missing


def test_whether_a_paper_exists_is_answered_though_it_is_unknown():
    answer = ask('does the paper "Zebra Dreams" exist')
    assert items(answer) == [False]
    assert answer.caveats == ("this library only; the paper may exist elsewhere",)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("papers with more than 100 citations", "citation"),
        ("most cited paper", "citation"),
        ("in:ACL", "venue"),
        ("venues", "venue"),
        ("papers per keyword", "keyword"),
    ],
)
def test_a_field_that_no_paper_has_is_said_to_be_missing(question: str, said: str):
    answer = ask(question, of=sample())
    assert answer.abstention is not None
    assert answer.abstention.reason in ("field_not_stored", "unknown_entity")
    assert said in answer.abstention.missing


def test_numbers_of_cards_are_those_of_the_list():
    assert keys(ask("papers", limit=2)) == ["survey2022", "ferns2021"]
    assert [card.n for card in ask("papers").papers] == [1, 2, 3, 4, 5, 6]
