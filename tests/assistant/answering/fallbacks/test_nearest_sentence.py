"""Asked in other words than the papers use: the closest sentence, or none."""

from __future__ import annotations

import re

import pytest

from assistant.answering.quotes.evidence import is_kind
from tests.assistant.asking import ask, keys, sample

ANSWERED = [
    ("At what level should entropy be held when doing RL on top of a fine-tuned model?",
     "liuAcereason", "temperature"),
    ("At forty billion parameters, training with the convolutional mix is quicker than"
     " tuned Transformers by how much?", "ku", r"1\.2 to 2\.9 times"),
    ("If clips to transcribe are picked by gradient length instead of at random, what"
     " fraction of the labelling can be skipped?", "huang", "50%"),
    ("Which observation speaks for four-bit pretraining being no worse than eight-bit?",
     "abecassis", "FP8 baseline"),
    ("Annual image contest: more than how many institutions have taken part?",
     "russakovsky", "fifty institutions"),
    ("How does the grid coarsening agent generalise to big graphs?",
     "taghibakhshi", "small planar"),
    ("Which model goes by the nickname MN-Minitron-8B?", "sreenivas", "yields"),
    ("Why is mixing domains in RL a headache?", "wang", "length"),
    ("Why are standard cameras a bad fit for fast motion?", "lee", "blur"),
    ("To what are preference-tuned image models vulnerable?", "jena", "hacking"),
    ("On Hub5'00, can transducers without a language model beat CTC that has one?",
     "battenberg", "surpass"),
]  # fmt: skip
UNTOLD = [
    "Which board (Jetson? Raspberry Pi?) were the ten CIFAR-100 networks timed on?",
    "How fast does the John Deere mower drive while docking, in metres per second?",
    "Total parameter count of Nemotron 3 Ultra?",
    "What did the annotators of HelpSteer2 earn, and how many of them were there?",
    "How many people took part in the user study on image diversity?",
    "How many kilometres did the mower cover in the tests?",
    "How many parameters has the ChatQA retriever?",
    "What are the metrics of evaluation over the PubMed 20k data set?",
    "Which programming language is Gram-CTC implemented in?",
]
NEAREST = [
    ("How many times quicker did high-performance computing tricks make the Mandarin and"
     " English recogniser?", "7x speedup"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "paper", "said"), ANSWERED)
def test_the_closest_sentence_answers(question: str, paper: str, said: str) -> None:
    answer = ask(question, of=sample())
    assert answer.status == "answered"
    assert re.search(said, " ".join(quote.text for quote in answer.quotes))
    assert keys(answer)[0].startswith(paper)


@pytest.mark.parametrize("question", UNTOLD)
def test_what_lacks_a_name_or_the_thing_asked_is_no_answer(question: str) -> None:
    assert ask(question, of=sample()).status == "abstained"


@pytest.mark.parametrize(("question", "said"), NEAREST)
def test_the_nearest_is_shown_as_no_more_than_that(question: str, said: str) -> None:
    answer = ask(question, of=sample())
    assert answer.status == "abstained"
    assert answer.abstention is not None
    assert "not clearly about it" in answer.abstention.missing
    assert said in answer.quotes[0].text


def test_of_how_the_sentence_must_say_how() -> None:
    answer = ask("How do the authors of Gram-CTC pick the units?", of=sample())
    assert answer.status == "abstained" or "learns" in answer.quotes[0].text


def test_of_several_papers_each_tells_its_own() -> None:
    answer = ask(
        "HelpSteer2 and NeMo-Aligner carry unlike licences. Which licence belongs to"
        " which?",
        of=sample(),
    )
    first, second = answer.quotes
    assert "CC-BY-4.0" in first.text
    assert "Apache 2.0" in second.text


def test_what_differs_is_told_by_what_each_brings() -> None:
    answer = ask("How do MIND and Nemotron-CC-Math differ?", of=sample())
    assert {quote.n for quote in answer.quotes if quote.value is None} == {1, 2}


def test_what_is_shared_is_told_by_two_sentences_of_each() -> None:
    answer = ask("what do Spike-FlowNet and Fusion-FlowNet have in common", of=sample())
    assert [quote.n for quote in answer.quotes].count(2) > 1


def test_how_others_do_it_is_not_how_it_is_done() -> None:
    assert is_kind("method", "We speed it up by drafting tokens.")
    assert not is_kind("method", "Many existing methods speed it up by replay.")
