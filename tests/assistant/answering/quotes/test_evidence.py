"""The sentence that speaks to a question comes first, with its words marked."""

from __future__ import annotations

import json
import lzma
import math
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from assistant.answering.quotes import evidence
from assistant.answering.reading import variants
from assistant.answering.reading.passages import Passage, Span
from assistant.understanding.grammar.stopwords import STOPWORDS
from store import text as analyzer

if TYPE_CHECKING:
    from pathlib import Path

BIRDS = Passage(
    7,
    "Songs of the finch",
    "Birds live in many places. A finch learns its song from its father because it "
    "listens early. Robins were counted in 1999. We find that noise shortens songs.",
)
STONES = Passage(8, "Stones", "A stone is heavy. No song is known to a stone.")


def even(_: str) -> float:
    return 1.0


def terms(question: str) -> list[str]:
    return [analyzer.stem(w) for w in analyzer.words(question) if w not in STOPWORDS]


def quote(found: evidence.Scored, passage: Passage) -> str:
    return passage.abstract[found.span.start : found.span.end]


@pytest.mark.parametrize(
    ("question", "ask", "begins"),
    [
        ("how does a finch learn its song", "", "A finch learns"),
        ("why does it learn", "reason", "A finch learns"),
        ("when were robins counted", "when", "Robins were"),
        ("noise shortening songs", "finding", "We find that noise"),
    ],
)
def test_the_sentence_that_answers_comes_first(
    question: str, ask: str, begins: str
) -> None:
    best = evidence.rank(terms(question), [STONES, BIRDS], even, ask)[0]
    assert best.paper == BIRDS.paper
    assert quote(best, BIRDS).startswith(begins)


def test_marks_are_the_words_of_the_question() -> None:
    best = evidence.rank(terms("finch songs"), [BIRDS], even)[0]
    assert [BIRDS.abstract[m.start : m.end] for m in best.marks] == ["finch", "song"]
    assert best.reason.startswith("2 of 2 question words")


def test_words_of_one_family_count_for_less_than_the_word_itself() -> None:
    text = "Inhibitors are used here. We inhibit nothing at all."
    found = evidence.score(
        ["inhibit"], Passage(1, "", text, (Span(0, 25), Span(26, 52))), even
    )
    assert {one.held for one in found} == {("inhibit",)}
    assert variants.kin("inhibit", "inhibitor")
    assert not variants.kin("cat", "cats")


def test_an_acronym_counts_as_the_words_it_stands_for() -> None:
    text = "Small song networks (SSNs) are old. Training SSNs is difficult."
    paper = Passage(1, "Birds", text)
    question = terms("why are song networks hard to train")
    best = evidence.rank(question, [STONES, paper], even)[0]
    assert quote(best, paper) == "Training SSNs is difficult."
    assert set(best.held) == {"song", "network", "hard", "train"}
    assert [text[m.start : m.end] for m in best.marks] == [
        "Training",
        "SSNs",
        "difficult",
    ]
    assert evidence.score(["ssns"], paper, even)[0].held == ("ssns",)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("song networks", 1.0),
        ("song stone", 0.5),
        ("hard song", (1 + variants.KIN) / 2),
    ],
)
def test_a_paper_must_hold_the_share_needed(question: str, share: float) -> None:
    paper = Passage(1, "Birds", "Small song networks (SSNs) are difficult.")
    assert evidence.rank(terms(question), [paper], even, needed=share)
    assert not evidence.rank(terms(question), [paper], even, needed=share + 0.01)


def test_sentences_without_any_word_are_left_out() -> None:
    assert evidence.rank(terms("quantum"), [BIRDS, STONES], even) == []


def test_at_most_so_many_sentences_a_paper_and_in_all() -> None:
    found = evidence.rank(
        terms("song stone"), [BIRDS, STONES], even, per_paper=1, limit=2
    )
    assert len(found) == 2
    assert {one.paper for one in found} == {7, 8}


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    weights = evidence.weigh(["rare", "common"], lambda s: 9.0 if s == "rare" else 1.0)
    assert weights["rare"] > 2 * weights["common"]
    assert evidence.weigh(["a", "b"], lambda _: 0.0) == {"a": 1.0, "b": 1.0}


@pytest.mark.shared
@pytest.mark.slow
def test_gold_sentences_of_scifact_come_first(shared: Path) -> None:
    """Claims against their gold abstracts: 0.60 at the first place, 0.89 in three."""
    folder = shared / "data" / "benchmarks"
    with lzma.open(folder / "scifact-corpus.jsonl.xz", "rt", encoding="utf-8") as lines:
        corpus = {str(d["id"]): d for d in map(json.loads, lines)}
    held = Counter(
        s for d in corpus.values() for s in set(analyzer.stems(d["abstract"]))
    )

    def idf(stem: str) -> float:
        return math.log(1 + (len(corpus) - held[stem] + 0.5) / (held[stem] + 0.5))

    train = folder / "scifact-train"
    claims = {str(q["id"]): q["text"] for q in _rows(train / "queries.jsonl")}
    places = []
    for row in _rows(train / "evidence.jsonl"):
        passage = _given(corpus[row["docid"]])
        ranked = evidence.score(terms(claims[row["qid"]]), passage, idf, "finding")
        gold = set(row["sentences"])
        places.append(next(n for n, one in enumerate(ranked) if one.place in gold))
    assert sum(place == 0 for place in places) / len(places) >= 0.60
    assert sum(place < 3 for place in places) / len(places) >= 0.89


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _given(row: dict) -> Passage:
    spans, at = [], 0
    for sentence in row["sentences"]:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return Passage(0, row["title"], " ".join(row["sentences"]), tuple(spans))
