"""What a question asks of that the sentences found hold no trace of."""

from __future__ import annotations

import pytest

from assistant.answering.quotes.traced import untraced
from assistant.answering.reading.passages import Span
from store.models import Paper
from tests.assistant.asking import ask, keys, sample

ABSTRACT = (
    "We present WingNet, a model of flight. WingNet is trained on gusts of wind. It is"
    " twice as quick as FlapNet. Flight tests show low drag."
)
PAPER = Paper(1, "wing2020", "WingNet: Flight in Wind", ABSTRACT)
HELD = [
    "WingNet wind", "quicker than FlapNet", "speed", "drag in flight tests",
    "good WingNet training", "FLAPNET",
]  # fmt: skip
LOST = [
    ("trained in Lyon", ["Lyon"]),
    ("cost in dollars", ["cost", "dollars"]),
    ("speed on DragBench", ["DragBench"]),
    ("gusts of wind per hour", ["hour"]),
    ("INT4 gusts", ["INT4"]),
    ("feathers moulting drag", ["feathers", "moulting"]),
    ("wind tunnels in Chinese", ["Chinese"]),
]  # fmt: skip


def _lost(question: str, said: str = "", *, head: bool = False) -> list[str]:
    start = ABSTRACT.find(said)
    end = ABSTRACT.find(".", start) + 1
    shown = [(PAPER, Span(start, end))]
    return untraced(question, shown, lambda _: 2.0, head=head)


@pytest.mark.parametrize("question", HELD)
def test_a_word_in_any_form_is_a_trace(question: str) -> None:
    assert _lost(question, "WingNet is") == []


@pytest.mark.parametrize(("question", "lost"), LOST)
def test_names_units_and_half_of_the_words_must_leave_one(
    question: str, lost: list[str]
) -> None:
    assert _lost(question, "WingNet is") == lost


def test_the_noun_asked_for_must_leave_one_where_it_comes_first() -> None:
    assert _lost("feathers of WingNet in flight wind gusts drag", head=True)
    assert not _lost("feathers of WingNet in flight wind gusts drag")


def test_a_unit_must_stand_in_or_beside_the_sentence() -> None:
    assert _lost("quicker", "We present") == ["quicker"]
    assert _lost("quicker", "Flight tests") == []


UNSAID = [
    ("What did pre-training Nemotron 3 Super cost in US dollars?", "dollars"),
    ("With what batch size was the RL phase of AceReason-Nemotron 1.1 run?", "batch"),
    ("Does ChatQA support Chinese questions?", "Chinese"),
    ("Does X-Token outperform GOLD on MMLU?", "MMLU"),
    ("does mambavision use attention", "mambavision"),
    ("Does the QAD report cover INT4 quantization?", "INT4"),
    ("Is Gram-CTC better than attention-based models?", "attention"),
]


@pytest.mark.parametrize(("question", "lost"), UNSAID)
def test_what_lacks_the_thing_asked_is_told_as_the_nearest(
    question: str, lost: str
) -> None:
    answer = ask(question, of=sample())
    assert answer.status == "abstained"
    assert answer.abstention
    assert lost in answer.abstention.missing
    assert answer.quotes
    assert keys(answer) == [quote.key for quote in answer.quotes]


def test_of_a_number_only_names_and_units_must_leave_one() -> None:
    shown = [(PAPER, Span(0, ABSTRACT.find(".") + 1))]
    for question, lost in (("moulting feathers", []), ("batch feathers", ["batch"])):
        assert untraced(question, shown, lambda _: 2.0, half=False) == lost


def test_where_no_paper_is_named_words_must_stand_near() -> None:
    shown = [(PAPER, Span(0, ABSTRACT.find(".") + 1))]
    assert untraced("drag moulting", shown, lambda _: 2.0) == []
    assert untraced("drag moulting", shown, lambda _: 2.0, near=True)


SAID = [
    ("What can users toggle in Llama-Nemotron?", "toggle"),
    ("How is Deep Speech 2 served cheaply online?", "Batch Dispatch"),
    ("Does MG-GNN generalise to bigger grids than it was trained on?", "magnitude"),
    ("Can Deep Speech 2 match human transcribers?", "human"),
    ("What keeps the structure of SSM blocks intact when pruning?", "group-aware"),
]


@pytest.mark.parametrize(("question", "said"), SAID)
def test_everyday_words_may_go_unsaid(question: str, said: str) -> None:
    answer = ask(question, of=sample())
    assert answer.status == "answered"
    assert said in " ".join(quote.text for quote in answer.quotes)
