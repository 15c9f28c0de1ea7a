"""Two things of which no one sentence speaks, each told by a sentence of its own."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

STINGS = "B-Sting removes the poison of bees."
WINGS = "V-Sting keeps the poison and adds a hook."
FIVE = "Our net counts 5% better compared to the TBCN method."


@cache
def hives() -> Assistant:
    """Papers that bring several things each, and two without numbers."""
    return Assistant(
        filled(
            record("X-Sting: Two Losses for Bees", key="sting", date="2024",
                   abstract="We propose X-Sting, with two losses for two failures. "
                   f"{STINGS} {WINGS}"),
            record("HiveMix: Mixing Honey", key="hive", date="2023",
                   abstract="We mix honey. We introduce HiveLab, a corpus of 3 billion "
                   "tokens, and HiveMini, a 400-million-token data set."),
            record("Hierarchical Bee Counting Network for Meadows", key="count",
                   date="2023",
                   abstract="Recently, a two-tier bee counting network (TBCN) was "
                   f"proposed by researchers. We count bees in meadows. {FIVE}"),
            record("Hum 3: Open Models", key="hum", date="2025",
                   abstract="We introduce the Hum 3 family: Tiny, Broad and Giant. Broad "
                   "is tuned for swarms. Giant, the largest, is the most accurate."),
            record("Wasp-Math: Sums of Wasps", key="wasp", date="2024",
                   abstract="We present Wasp-Math, a corpus of 133B tokens."),
            record("Training Bees with QQ4", key="qq4", date="2025",
                   abstract="We train a 12-billion-parameter model on 10 trillion tokens "
                   "in four bits."),
            record("DroneNet: Fast Drones", key="drone", date="2024",
                   abstract="We present DroneNet, a network trained on 25 trillion "
                   "tokens. DroneNet reaches 3x higher throughput than kites, at "
                   "comparable accuracy."),
            record("MothNet: Quiet Moths", key="moth", date="2024",
                   abstract="We present MothNet, a network for moths. MothNet offers "
                   "superior throughput and is more accurate than lamps."),
        ),
        lambda: TODAY,
    )  # fmt: skip


QUOTED = [
    ("B-Sting vs V-Sting", (STINGS, WINGS)),
    ("difference between B-Sting and V-Sting", (STINGS, WINGS)),
    ("B-Sting versus V-Sting, how do they differ?", (STINGS, WINGS)),
    ("Hum 3 Giant vs Broad: what differs?",
     ("Giant, the largest", "Broad is tuned")),
    ("How does the Hierarchical BCN for meadows compare to TBCN in accuracy?", (FIVE,)),
    ("which is larger, Wasp-Math or HiveLab?", ("133B", "3 billion")),
    ("Which was trained on more tokens, DroneNet or the QQ4 12B model?",
     ("25 trillion", "10 trillion")),
]  # fmt: skip


@pytest.mark.parametrize(("question", "parts"), QUOTED)
def test_each_side_is_quoted(question: str, parts: tuple[str, ...]) -> None:
    answer = ask(question, of=hives())
    assert answer.intent == "answer.compare"
    assert answer.status == "answered"
    text = " ".join(quote.text for quote in answer.quotes)
    assert all(part in text for part in parts)
    assert all(verbatim(quote, hives()) for quote in answer.quotes)


PARTS = [
    "How do HiveLab and HiveMini differ in size?",
    "HiveLab or HiveMini: which is bigger?",
    "which has more tokens, HiveLab or HiveMini?",
    "difference in tokens between HiveLab and HiveMini",
    "HiveLab vs HiveMini: tokens",
]


@pytest.mark.parametrize("question", PARTS)
def test_parts_of_one_paper_stand_side_by_side(question: str) -> None:
    answer = ask(question, of=hives())
    assert answer.table is not None
    cells = ("3 billion tokens", "400 million tokens")
    assert answer.table.rows[0][1:] == cells
    assert "no verdict" in " ".join(answer.caveats)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("compare B-Sting with ZetaGuide", "ZetaGuide"),
        ("HoNey-Comb's B-Sting vs V-Sting", "HoNey-Comb's B-Sting"),
    ],
)
def test_only_the_side_that_nothing_is_said_of_is_missing(
    question: str, absent: str
) -> None:
    answer = ask(question, of=hives())
    assert answer.abstention is not None
    assert answer.abstention.missing.endswith(f"is called {absent}.")


def test_no_verdict_is_read_out_of_sentences_on_something_else() -> None:
    answer = ask("which has more tokens, B-Sting or V-Sting?", of=hives())
    assert answer.status == "abstained"


@pytest.mark.parametrize(
    ("question", "status", "parts"),
    [
        ("is MothNet faster than Wasp-Math?", "abstained", ("superior throughput",)),
        ("compare the accuracy of DroneNet and MothNet", "answered",
         ("comparable accuracy", "more accurate")),
        ("compare the throughput of DroneNet and MothNet", "answered",
         ("3x", "superior throughput")),
        ("compare the memory of DroneNet and MothNet", "abstained", ()),
    ],
)  # fmt: skip
def test_what_is_said_in_words_is_quoted_beside_numbers(
    question: str, status: str, parts: tuple[str, ...]
) -> None:
    answer = ask(question, of=hives())
    assert answer.status == status
    text = " ".join(quote.text for quote in answer.quotes)
    assert all(part in text for part in parts)
    assert all(verbatim(quote, hives()) for quote in answer.quotes)


@pytest.mark.parametrize(
    "question",
    [
        "compare the tokens of HiveMini, DroneNet and MothNet",
        "Put HiveMini, DroneNet and MothNet side by side: how many tokens?",
    ],
)
def test_no_side_of_a_list_is_left_out(question: str) -> None:
    answer = ask(question, of=hives())
    assert answer.table is not None
    told = dict(zip(answer.table.columns, answer.table.rows[0], strict=True))
    assert told["[1] DroneNet"] == "25 trillion tokens"
    assert told["[2] MothNet"] == "not stated"
    assert "400 million tokens" in " ".join(answer.table.rows[0])


def test_a_part_of_a_paper_is_no_test_that_the_others_must_state() -> None:
    answer = ask("what is larger, Hum 4 Giant or KiteNet?", of=sizes())
    assert answer.table is not None
    assert answer.table.rows[0][1:] == (
        "9 billion parameters (of Giant)", "70 billion parameters",
    )  # fmt: skip


@cache
def sizes() -> Assistant:
    """A family in sizes, and a model of one."""
    return Assistant(
        filled(
            record("Hum 4: A Family", key="hum4", date="2025",
                   abstract="We introduce the Hum 4 family, in two sizes, Tiny (1B) and "
                   "Giant (9B)."),
            record("KiteNet: Kites", key="kite", date="2024",
                   abstract="We present KiteNet, a model with 70B parameters."),
        ),
        lambda: TODAY,
    )  # fmt: skip


LEAK = "Leaky kites are sturdier compared to kites with no leak."
BUT = "However, the leak makes them slow."


@cache
def kites() -> Assistant:
    """A paper on leaks, one with gains against what has no name, and a contest."""
    return Assistant(
        filled(
            record("The Effect of Leak in Spiked Kites", key="leak", date="2020",
                   abstract=f"We study kites. {LEAK} {BUT}"),
            record("SwiftKite 2: Kites Again", key="swift", date="2021",
                   abstract="SwiftKite 2 brings a 7x speedup over our previous system."),
            record("KiteSet: A Corpus", key="set", date="2022",
                   abstract="We present KiteSet-4, which holds 5.5 times more tokens "
                   "than WindSet-4. KiteSet has layers of paper."),
            record("The Great Kite Contest", key="contest", date="2014",
                   abstract="The Great Kite Contest drew more than fifty institutions."),
        ),
        lambda: TODAY,
    )  # fmt: skip


def test_the_other_half_of_what_is_said_follows() -> None:
    answer = ask("leaky vs non-leaky spiked kites", of=kites())
    assert [quote.text for quote in answer.quotes] == [LEAK, BUT]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how much faster is SwiftKite 2 than its predecessor?", "7x"),
        ("compared with the baseline, how much faster is SwiftKite 2", "7x"),
        ("how many times more tokens does KiteSet-4 hold than WindSet-4?", "5.5x"),
    ],
)  # fmt: skip
def test_a_number_against_what_is_named_or_not(question: str, value: str) -> None:
    answer = ask(question, of=kites())
    assert answer.status == "answered"
    assert answer.headline.startswith(value)


def test_over_the_years_is_against_nothing() -> None:
    answer = ask(
        "how many institutions have taken part in the Great Kite Contest over the "
        "years?",
        of=kites(),
    )
    assert "term:" not in answer.read_as
    assert "paper:@contest" in answer.read_as


def test_what_is_but_named_is_not_counted() -> None:
    answer = ask(
        "KiteSet and SwiftKite 2 both have layers, in what manner does each?",
        of=kites(),
    )
    assert "quantity:" not in answer.read_as


def test_what_a_hyphen_joins_is_told_by_sentences_that_join_it() -> None:
    answer = ask("sun-only drying vs wind-only drying", of=drying())
    assert [quote.text for quote in answer.quotes] == [SUN, WIND]


SUN = "We find that sun-only drying keeps the kites bright."
WIND = "The wind-only drying of kites is faster than any other."


@cache
def drying() -> Assistant:
    """One paper on both ways, and one that holds their words apart."""
    return Assistant(
        filled(
            record("Kites in the Sun", key="sun", date="2020",
                   abstract=f"{SUN} {WIND}"),
            record("Drying by Sun and Wind Alone", key="alone", date="2021",
                   abstract="Only drying in sun and wind is better than only sun."),
        ),
        lambda: TODAY,
    )  # fmt: skip
