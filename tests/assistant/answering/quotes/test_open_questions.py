"""Sentences for open questions, and silence where no abstract holds most of it."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, garden, items, keys, sample, verbatim


def test_the_sentence_that_gives_the_reason_comes_first():
    answer = ask("why do bees hum at many pitches")
    assert items(answer)[0] == "Bees hum at many pitches because their wings beat fast."
    assert keys(answer) == ["honey2020"]
    assert answer.caveats == ("what the abstracts say, not a verdict",)
    assert answer.headline == "1 sentence from 1 paper, best match first"
    assert all(verbatim(quote, garden()) for quote in answer.quotes)


def test_of_one_paper_less_is_needed():
    answer = ask('ask:answer.passage topic:"pitches translation" paper:@honey2020')
    assert "pitches" in str(items(answer)[0])
    assert keys(answer) == ["honey2020"]


@pytest.mark.parametrize(
    ("query", "reason", "missing"),
    [
        ("measure:why topic:\"unicorns hum\"", "no_evidence",
         "No abstract here holds most of what is asked."),
        ("topic:\"zebras unicorns\"", "out_of_scope",
         "No paper here mentions zebras and unicorns."),
        ("topic:\"wasp-7 sound\"", "out_of_scope", "No paper here mentions wasp-7."),
        ("topic:ferns paper:@honey2020", "no_evidence",
         "The abstract does not say it of HoneyNet."),
        ("paper:@honey2020", "empty_question", "There is nothing to look for in it."),
    ],
)  # fmt: skip
def test_silence(query: str, reason: str, missing: str):
    answer = ask(f"ask:answer.passage {query}")
    assert answer.abstention is not None
    assert answer.abstention.reason == reason
    assert answer.abstention.missing.startswith(missing)


def test_each_card_says_why_it_is_there():
    answer = ask("why are spiking networks efficient", of=sample())
    assert answer.quotes
    assert all(card.reason for card in answer.papers)
