"""Whether several papers all say a thing, and which kind of thing all of them name."""

from __future__ import annotations

import pytest

from assistant.models import Status
from tests.assistant.asking import ask, items, sample, verbatim

DS = "Deep Speech"


def test_yes_only_with_a_quote_of_each():
    answer = ask("do Nemotron-H and Nemotron Nano 2 both mention Qwen?", of=sample())
    assert items(answer) == [True]
    assert [quote.n for quote in answer.quotes] == [1, 2]
    assert all("Qwen" in quote.text for quote in answer.quotes)
    assert all(verbatim(quote, sample()) for quote in answer.quotes)


def test_who_alone_says_it_and_whose_abstract_is_silent():
    answer = ask("do both MIND and CLIMB mention Common Crawl", of=sample())
    assert answer.headline.startswith("Only CLIMB says it; the abstract of MIND does")
    assert [quote.key for quote in answer.quotes] == ["diaoClimb2025"]


def test_where_none_says_it_nothing_is_quoted():
    answer = ask("do Hymba and Cold Fusion both report a medal?", of=sample())
    assert answer.status is Status.ABSTAINED
    assert not answer.quotes


def test_what_is_done_without_is_no_yes():
    answer = ask("do ChatQA and Nemotron-4 340B both use synthetic data?", of=sample())
    assert "ChatQA speaks of being without it" in answer.headline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which GPU do Nemotron-4 340B and the multi-hybrid paper both name", "H100"),
        (f"what benchmark do {DS} and the neural transducers paper share", "Hub5'00"),
        ("which number format do Star Elastic and Nemotron 3 Super both use", "NVFP4"),
        ("Name the web-math corpus mentioned in MIND as well as in Nemotron-CC-Math",
         "OpenWebMath"),
        ("which preference optimization method is named by both NeMo-Aligner and the"
         " reward-aware paper", "Direct Preference Optimization"),
    ],
)  # fmt: skip
def test_the_thing_of_a_kind_that_all_name(question: str, told: str):
    answer = ask(question, of=sample())
    assert answer.headline.startswith(told)
    assert {quote.n for quote in answer.quotes} == {1, 2}
    assert all(verbatim(quote, sample()) for quote in answer.quotes)


def test_a_kind_that_none_names_is_declined():
    answer = ask("which licence do Hymba and Cold Fusion share", of=sample())
    assert answer.abstention is not None
    assert answer.abstention.reason == "no_evidence"


def test_people_of_both():
    answer = ask("who worked on both HelpSteer2 and NeMo-Aligner", of=sample())
    assert items(answer) == ["Zhilin Wang", "Olivier Delalleau", "Gerald Shen"]


def test_an_acronym_of_one_paper_is_read_in_the_other():
    question = "Is MoE used in Nemotron 3 Super as well as in Star Elastic?"
    assert items(ask(question, of=sample())) == [True]


def test_what_others_do_is_no_yes():
    answer = ask(
        "do Nemotron-CC-Math and CLIMB both build on Common Crawl?", of=sample()
    )
    assert answer.headline.startswith("Only Nemotron-CC-Math says it; CLIMB ")


def test_the_kind_asked_about_comes_first():
    question = (
        "What do Nemotron-H and Nemotron Nano 2 have in common as regards precision?"
    )
    answer = ask(question, of=sample())
    assert ": FP8" in answer.headline
    assert {quote.n for quote in answer.quotes if "FP8" in quote.text} == {1, 2}


@pytest.mark.parametrize(
    "question",
    [
        "what optimizer do Deep Speech and the topic compositional paper both use",
        "on which speech corpus were Cold Fusion and Gram-CTC both evaluated?",
    ],
)
def test_words_akin_to_a_kind_make_no_thing_of_it(question: str):
    answer = ask(question, of=sample())
    assert answer.status is Status.ABSTAINED
    assert not answer.quotes


def test_who_alone_names_a_thing_of_the_kind_is_told():
    answer = ask("which benchmark do Deep Speech and Hymba both name", of=sample())
    assert answer.abstention is not None
    assert "Deep Speech names" in answer.abstention.missing


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What alignment toolkit turns up in the Minitron practice report and again in"
         " Llama-Nemotron?", "NeMo Aligner"),
        ("benchmark shared by Deep Speech (the 2014 one) and Exploring Neural"
         " Transducers", "Hub5'00"),
        ("Odd pair, but what architectural idea unites the topic compositional language"
         " model of Wang et al. with MATE for robot manipulation?", "Mixture-of-Exp"),
        ("Is there some architecture idea in both the Topic Compositional Neural"
         " Language Model and MATE for robotic manipulation?", "Mixture-of-Experts"),
        ("Which image dataset appears both in the SNN adversarial robustness analysis"
         " and in the spike-based backpropagation paper?", "CIFAR-10"),
        ("number format found across Star Elastic, Nemotron 3 Super and the Abecassis"
         " et al. pretraining study?", "NVFP4"),
    ],
)  # fmt: skip
def test_papers_told_by_words_and_by_whom(question: str, told: str):
    answer = ask(question, of=sample())
    assert answer.headline.startswith(told)
    assert len({quote.n for quote in answer.quotes}) > 1


def test_a_name_is_of_the_paper_that_brings_it():
    answer = ask("common ground between Minitron and Minitron-SSM?", of=sample())
    keys = {card.key for card in answer.papers}
    assert keys == {
        "sreenivasLlmPruningDistillation2024",
        "taghibakhshiMinitronSsm2025",
    }


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("The robot mower and the algebraic multigrid coarsening work by Taghibakhshi -"
         " what learning paradigm is behind both?", "Reinforcement Learning"),
        ("Is the training in MG-GNN and in the interface conditions paper of the same"
         " supervision type? Which?", "unsupervised"),
        ("A PyTorch sparse matrix wrapper and Deep Speech 2: what hardware matters to"
         " the two of them?", "GPU"),
        ("Who is listed as author of Cold Fusion as well as of the GAN-based robust"
         " speech recognition paper?", "Anuroop Sriram"),
        ("Were Nemotron-4 340B and Llama-Nemotron put out under one and the same"
         " licence?", "NVIDIA Open Model License Agreement"),
        ("MG-GNN, cross-device user matching, multigrid coarsening by RL: what family"
         " of neural nets do these three have in common?", "Graph Neural Networks"),
        ("Is there a regularizer that is discussed both for text-to-image diffusion"
         " (reward-diversity tradeoffs) and in Scaling Up RL?", "KL"),
        ("Do the SNN adversarial robustness analysis and 'Enabling Spike-based"
         " Backpropagation' both run on CIFAR-10?", "Yes, both"),
    ],
)  # fmt: skip
def test_kinds_in_other_words(question: str, told: str):
    assert ask(question, of=sample()).headline.startswith(told)


def test_what_each_has_and_whether_it_is_the_same_is_a_comparison():
    question = "Under what licenses do NeMo-Aligner and HelpSteer2 come out, are they"
    question += " the same?"
    assert ask(question, of=sample()).intent != "answer.common"


def test_a_noun_that_is_a_verb_too_ends_no_list_of_papers():
    question = (
        "Which number format do Star Elastic, the 4-bit pretraining study and the"
    )
    answer = ask(f"{question} QAD report have in common?", of=sample())
    assert answer.headline.startswith("NVFP4")
    assert len(answer.papers) == 3


def test_licences_that_differ_are_not_the_same():
    question = "Were HelpSteer2 and NeMo-Aligner put out under the same licence?"
    answer = ask(question, of=sample())
    assert answer.abstention is not None
    assert "HelpSteer2 names CC-BY-4.0" in answer.abstention.missing
