"""Definitions and acronyms, in the papers' own words."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, garden, items, keys, sample, verbatim


@pytest.mark.parametrize(
    ("question", "sentence", "key"),
    [
        ("what is a light trap", "A light trap (LT) is a lamp that catches moths at night.",
         "moths2021"),
        ("what is WaspNet", "We present WaspNet, a network that listens to wasps.",
         "wasps2019"),
    ],
)  # fmt: skip
def test_the_sentence_that_defines(question: str, sentence: str, key: str):
    answer = ask(question)
    assert (answer.headline, items(answer), keys(answer)) == (
        sentence,
        [sentence],
        [key],
    )
    assert all(verbatim(quote, garden()) for quote in answer.quotes)
    assert answer.caveats == ()


def test_a_name_that_none_defines_is_quoted_and_said_to_be_no_definition():
    answer = ask("define forest")
    assert answer.headline.startswith("No sentence here defines forest; ")
    assert answer.caveats == ("not a definition: the term as the abstracts use it",)
    assert all("forest" in quote.text for quote in answer.quotes)
    assert all(verbatim(quote, garden()) for quote in answer.quotes)


@pytest.mark.parametrize("question", ["define unicorn", "what is zebra hum"])
def test_a_term_that_no_paper_holds(question: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == "out_of_scope"


def test_every_meaning_of_an_acronym_with_its_papers():
    answer = ask("what does LT stand for")
    assert items(answer) == ["light trap", "Long term"]
    assert answer.headline == "LT: light trap (1 paper); Long term (1 paper)"
    assert answer.caveats == ("several meanings are in use here",)
    assert [(q.n, q.key, q.value) for q in answer.quotes] == [
        (1, "moths2021", "light trap"),
        (2, "ferns2021", "Long term"),
    ]
    assert all(verbatim(quote, garden()) for quote in answer.quotes)


def test_the_meaning_that_most_papers_give_comes_first():
    answer = ask("what does LLM stand for", of=sample())
    assert "large language model" in str(items(answer)[0]).lower()
    assert answer.total == len(items(answer))


def test_an_acronym_in_small_letters_is_told_in_capitals():
    assert ask("ask:answer.acronym term:lt").headline.startswith("LT: ")


@pytest.mark.parametrize(
    ("term", "reason"), [("XYZ", "out_of_scope"), ("fire", "no_evidence")]
)
def test_no_acronym(term: str, reason: str):
    answer = ask(f"ask:answer.acronym term:{term}")
    assert answer.abstention is not None
    assert answer.abstention.reason == reason


@pytest.mark.parametrize(
    "question", ["what does BEE stand for", "what is the full name of BEE"]
)
def test_a_venue_stands_for_its_full_name(question):
    answer = ask(question)
    assert (answer.intent, items(answer)) == ("answer.acronym", ["Conference on Bees"])


def test_what_a_coined_name_does_says_what_it_is():
    answer = ask("define quantization-aware distillation", of=sample())
    assert answer.headline.startswith("QAD distills a full-precision teacher")


def test_letters_are_quoted_in_their_sentence():
    answer = ask("meaning of the abbreviation TGCE", of=sample())
    assert items(answer) == ["two-tier graph contextual embedding"]
    (quote,) = answer.quotes
    (mark,) = quote.marks
    assert quote.text[mark.start : mark.end].endswith("(TGCE)")
    assert verbatim(quote, sample())


@pytest.mark.parametrize(
    "question",
    ["What does MTP stand for?", "In the RPO paper, what is the full form of IPO?",
     "what does CSR mean in the sparse matrix paper"],
)  # fmt: skip
def test_letters_that_no_paper_spells_out(question: str):
    answer = ask(question, of=sample())
    assert answer.abstention is not None
    assert "without spelling it out" in answer.abstention.missing
    assert not answer.quotes


def test_the_short_form_of_a_term():
    answer = ask("short form of Annealed Importance Guidance?", of=sample())
    assert items(answer) == ["AIG"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Define Annealed Importance Guidance.", "takes its inspiration"),
        ("P-KL, explain what it does", "does away with"),
        ("Please define cross-device user matching.", "identifying and linking"),
        ("What do Jena and colleagues mean by reward hacking?", "overfits to"),
        ("Could you explain what a TCNLM is?", "global meaning"),
    ],
)
def test_terms_asked_for_in_other_ways(question: str, told: str):
    answer = ask(question, of=sample())
    assert answer.intent == "answer.define"
    assert told in answer.quotes[0].text
    assert verbatim(answer.quotes[0], sample())


def test_a_name_that_is_only_in_a_list_is_not_defined():
    answer = ask("What is the definition of SimPO?", of=sample())
    assert answer.abstention is not None
    assert ["SimPO" in quote.text for quote in answer.quotes] == [True]


def test_the_long_form_behind_a_word_that_stands_for_itself():
    question = "What is the long form of DQN in the lawn mower docking paper?"
    assert items(ask(question, of=sample())) == ["Deep QNetwork"]
