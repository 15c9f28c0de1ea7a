"""Numbers are read with their unit; years, versions and figures are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.numerics import numerals, quantities
from assistant.understanding.grammar import quantities as kinds

CASES = [
    ("trained on 25 trillion tokens", "tokens", "25 trillion tokens"),
    ("trained on 25T text tokens", "tokens", "25 trillion tokens"),
    ("a 400-billion-token corpus", "tokens", "400 billion tokens"),
    ("A 133 Billion-Token-Scale Corpus", "tokens", "133 billion tokens"),
    ("a 12-billion-parameter model", "parameters", "12 billion parameters"),
    ("a 40 billion parameter scale", "parameters", "40 billion parameters"),
    ("at 8B scale", "parameters", "8 billion parameters"),
    ("a 110M model", "parameters", "110 million parameters"),
    ("3B activated parameters", "parameters", "3 billion parameters (active)"),
    ("up to 2.2x higher throughput", "speedup", "up to 2.2x"),
    ("up to 3$\\times$ faster", "speedup", "up to 3x"),
    ("it is 3× faster", "speedup", "3x"),
    ("1.2 to 2.9 times faster than it", "speedup", "1.2-2.9x"),
    ("a two-fold throughput gain", "speedup", "2x"),
    ("is 20% faster", "speedup", "20%"),
    ("its latency 1.9x lower", "speedup", "1.9x"),
    ("its cache is reduced 11x and its throughput", "factor", "11x"),
    ("brings word errors down by 11%", "improvement", "11%"),
    ("it gains 5% on it", "improvement", "5%"),
    ("it is 2.0% above it", "improvement", "2.0%"),
    ("reduces its cost by 20-30% at high accuracy", "improvement", "20-30%"),
    ("accuracy within 1% degradation", "improvement", "1%"),
    ("gains +4.8 to +12.6 on it", "improvement", "+4.8-12.6"),
    ("contexts can be up to 1M tokens long", "context", "up to 1 million tokens"),
    ("more than fifty institutions", "institutions", "more than 50 institutions"),
    ("5B of them active", "parameters", "5 billion parameters (active)"),
    ("1.9x lower latency", "speedup", "1.9x"),
    ("improves throughput by 1.8x", "speedup", "1.8x"),
    ("40x fewer training tokens", "factor", "40x"),
    ("5.5 times more tokens than it", "factor", "5.5x"),
    ("over 98% of the data", "percent", "over 98%"),
    ("a 4.4% improvement", "improvement", "4.4%"),
    ("improves it by 2.0%", "improvement", "2.0%"),
    ("(MATH: +13.42%)", "improvement", "+13.42%"),
    ("reduce word errors by 11\\%", "improvement", "11%"),
    ("gains of +4.8 to +12.6 points", "improvement", "+4.8-12.6 points"),
    ("a score (92.0%) on it", "score", "92.0%"),
    ("an accuracy of 72.5%", "accuracy", "72.5%"),
    ("16.0% error on the test set", "error", "16.0%"),
    ("a WER of 6.5%", "wer", "6.5%"),
    ("reaches 34.5 BLEU", "bleu", "34.5"),
    ("an F1 score of 0.82", "f1", "0.82"),
    ("up to 1M context length", "context", "up to 1 million tokens"),
    ("context lengths of up to 1M tokens", "context", "up to 1 million tokens"),
    ("inference on up to 128k tokens", "context", "up to 128k tokens"),
    ("on 6144 H100 GPUs", "gpus", "6144 GPUs"),
    ("scales to a thousand GPUs", "gpus", "1,000 GPUs"),
    ("on a single NVIDIA A10G GPU", "gpus", "1 GPU"),
    ("960 hours of speech", "hours", "960 hours"),
    ("in 25 European languages", "languages", "25 languages"),
    ("a GPU with 22GiB of memory", "memory", "22 GiB"),
    ("4-bit precision", "bits", "4 bits"),
    ("a 12-layer encoder", "layers", "12 layers"),
    ("14 million images", "images", "14 million images"),
    ("which encompasses ten datasets", "datasets", "10 datasets"),
    ("only ten thousand response pairs", "pairs", "10,000 pairs"),
    ("it takes 30 ms", "latency", "30 ms"),
    ("it costs $5 a song", "dollars", "5 dollars"),
    ("it uses 1.3 MWh", "energy", "1.3 MWh"),
]


@pytest.mark.parametrize(("text", "kind", "normal"), CASES)
def test_a_quantity_has_a_kind_and_one_spelling(
    text: str, kind: str, normal: str
) -> None:
    found = [(q.kind, q.normal) for q in quantities.find(text)]
    assert found == [(kind, normal)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2025, as of June 12th, 2024",
        "see Figure 1 and Table 2",
        "on LiveCodeBench v5/v6",
        "on Hub5'00 and CIFAR-100 with FP8",
        "1-to-1 matching on GSM8k",
        "hundreds of billions of tokens",
        "Nemotron 3 models and the Evo 2 models",
        "1) be sung, 2) have layers and 3) include layers",
        "(2) models are sung",
        "10-fold cross-validation",
        "zero-shot tasks and one-hot labels",
        "a two-stage curriculum",
        "an image of 224x224 pixels",
        "an image of 256$\\times$256",
        "one shared parameter space",
        "the two larger models",
        "the SemEval 2019 tasks",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities.find(text) == []


@pytest.mark.parametrize(
    ("text", "owner", "value", "role"),
    [
        ("the GPT-OSS-120B model", "GPT-OSS-120B", 120e9, ""),
        ("the Nemotron-4 340B family", "Nemotron-4 340B", 340e9, ""),
        ("from Llama 3.1 8B", "Llama 3.1 8B", 8e9, ""),
        ("Nemotron-Nano12B-v2-Base is", "Nemotron-Nano12B-v2-Base", 12e9, ""),
    ],
)
def test_a_size_in_a_name_belongs_to_the_name(
    text: str, owner: str, value: float, role: str
) -> None:
    (one,) = quantities.find(text)
    assert (one.in_name, one.owner, one.value, one.role) == (True, owner, value, role)


def test_total_and_active_parameters() -> None:
    for text in (
        "a 30B-A3B name",
        "X-30B-A3B",
        "v3 (30B/3A)",
        "30 billion (active 3 billion) parameter",
    ):
        found = [(q.value, q.role) for q in quantities.find(text)]
        assert found == [(30e9, ""), (3e9, "active")], text


def test_joined_numbers_share_their_unit() -> None:
    assert [q.value for q in quantities.find("a family of 8B and 56B/47B models")] == [
        8e9,
        56e9,
        47e9,
    ]
    both = quantities.find("improvements of 6.2% and 4.8%")
    assert [(q.kind, q.value) for q in both] == [
        ("improvement", 6.2),
        ("improvement", 4.8),
    ]


@pytest.mark.parametrize(
    ("question", "kind", "rest"),
    [
        ("tokens trained", "tokens", ["trained"]),
        ("active parameters", "parameters", ["active"]),
        ("improve gsm8k", "improvement", ["gsm8k"]),
        ("how big", "size", []),
        ("how big is the corpus", "samples", []),
        ("birds", None, ["birds"]),
    ],
)
def test_what_a_question_asks_for_and_what_else_it_says(
    question: str, kind: str | None, rest: list[str]
) -> None:
    assert kinds.kind_of(question.split()) == kind
    assert kinds.qualifying(question.split()) == rest


def test_size_is_parameters_or_whatever_is_collected() -> None:
    assert kinds.preferred("size") == "parameters"
    assert {"parameters", "pairs", "tokens"} <= kinds.accepted("size")
    assert kinds.preferred("tokens") == "tokens"


def test_a_part_is_told_from_the_whole() -> None:
    whole, part = quantities.find(
        "on 25 trillion tokens, including more than 3 trillion new tokens"
    )
    assert (whole.role, part.role) == ("", "part")


PIECES = st.sampled_from(
    [
        "25",
        "3.5",
        "T",
        "B",
        "x",
        "%",
        " tokens",
        " GPUs",
        "-",
        " ",
        "(",
        ")",
        "to ",
        "ten ",
        "Nemo",
        "+",
        "$",
        ", ",
    ]
)


@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map("".join)))
def test_quantities_are_verbatim_and_in_order(text: str) -> None:
    at = 0
    for one in quantities.find(text):
        assert text[one.start : one.end] == one.text != ""
        assert one.start >= at
        at = one.start + 1
        assert one.value >= (one.low or 0)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("twenty-five songs, a dozen, 1,234.5", [25, 12, 1234.5]),
        ("two hundred thousand", [200_000]),
        ("a song and a million", [1e6]),
        ("3 mn, 3m, 3M", [3, 3, 3e6]),
        ("26 355 articles", [26]),
    ],
)
def test_numerals(text: str, values: list[float]) -> None:
    assert [n.value for n in numerals.find(text)] == values
