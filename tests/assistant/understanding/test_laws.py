"""Laws of reading, on questions put together from forms, names, topics and flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.canonical import canonical
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import meaning, read_as, small
from tests.hostile import CORPUS, NAMES

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

LINKER = small()
LAWFUL = settings(deadline=None, max_examples=20)
FORMS = [
    "papers", "how many papers", "latest paper", "best papers", "who published",
    "which venues have papers", "papers per year", "the 2 most recent papers",
    "authors with more than 1 papers", "list of papers", "influential papers",
    "the 2 most important papers", "who wrote the most influential paper",
]  # fmt: skip
PEOPLE = [
    "",
    "by Ada Moth",
    "by Jun Lee and Mei Lee",
    "by A. Moth",
    "by the authors of HoneyNet",
]
TOPICS = [
    "",
    "about speech recognition",
    "on bees or wasps",
    "about ferns but not fire",
]
PLACES = ["", "in BEE", "in BEE or FLORA", "not in FLORA", "in cs.SD"]
DATES = [
    "",
    "since 2020",
    "in 2021",
    "before march 2022",
    "between 2019 and 2021",
    "last year",
]
FLAGS = [
    "",
    "with code",
    "without code",
    "with score above 70",
    "with more than 2 authors",
]
CLAUSES = st.tuples(
    *(st.sampled_from(s) for s in (PEOPLE, TOPICS, PLACES, DATES, FLAGS))
)
LISTINGS = st.builds(
    lambda form, clauses: " ".join(piece for piece in (form, *clauses) if piece),
    st.sampled_from(FORMS),
    CLAUSES,
)
PAPERS = ["HoneyNet", "Moths in the Dark", "WaspNet", "the paper HoneyNet 2"]
ASKED = [
    "who wrote {}", "when was {} published", "does {} have code", "abstract of {}",
    "papers like {}", "summarise {}", "how many authors wrote {}", "did Ada Moth write {}",
    "compare {} and Ferns Grow Back After Fire", "how many parameters does {} have", "bibtex of {}",
]  # fmt: skip
QUESTIONS = LISTINGS | st.builds(
    str.format, st.sampled_from(ASKED), st.sampled_from(PAPERS)
)
OPERATORS = st.lists(
    st.sampled_from(
        ['by:"Ada Moth"', "in:BEE", "since:2020", "has:code", "-has:code", "score>=70",
         "-topic:fire", 'topic:"speech recognition"', "cat:cs.SD", "(in:BEE or in:FLORA)",
         "sort:date", "limit:3", "authors>2", "year:2019-2021", '"light traps"']
    ),
    min_size=2,
    max_size=6,
    unique=True,
)  # fmt: skip


def means(question: str) -> object:
    return meaning(parse(question, LINKER))


@LAWFUL
@given(QUESTIONS)
def test_what_is_echoed_is_read_the_same(question: str) -> None:
    read = read_as(question, LINKER)
    assert means(read) == means(question)
    assert canonical(parse(read, LINKER)) == read


@LAWFUL
@given(QUESTIONS)
def test_case_says_nothing(question: str) -> None:
    assert means(question.upper()) == means(question) == means(question.lower())


@pytest.mark.parametrize(
    "frame",
    ["please {}", "can you show me {}", "could you please show me {}", "{}?", "{} ?", "{}!", "{}.",
     "  {}\t", "Q: {}", "hi, {}", "{}, please", "{} please?", "{} \U0001f600"],
)  # fmt: skip
@LAWFUL
@given(question=LISTINGS)
def test_manners_say_nothing(frame: str, question: str) -> None:
    assert means(frame.format(question)) == means(question)


@LAWFUL
@given(LISTINGS)
def test_w_is_with(question: str) -> None:
    short = question.replace("without", "w/o").replace("with", "w/")
    assert means(short) == means(question)


@LAWFUL
@given(LISTINGS, st.sampled_from([" ", "  ", "\t", "\n", "\u00a0"]))
def test_white_space_says_nothing(question: str, blank: str) -> None:
    assert means(question.replace(" ", blank)) == means(question)


@LAWFUL
@given(OPERATORS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_order_of_operators_says_nothing(both: tuple[list[str], list[str]]) -> None:
    one, other = (parse(" ".join(some), LINKER) for some in both)
    assert meaning(one) == meaning(other)


@LAWFUL
@given(OPERATORS, LISTINGS)
def test_operators_stand_anywhere(operators: list[str], question: str) -> None:
    found = {
        (one.slot, one.negated)
        for one in parse(f"{operators[0]} {question}", LINKER).constraints
    }
    alone = {(one.slot, one.negated) for one in parse(operators[0], LINKER).constraints}
    assert alone <= found


@LAWFUL
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert read_as(text, LINKER) == read_as(text, LINKER)


_PIECES = st.sampled_from(
    ["by:", "in:", "(", ")", " or ", '"', "'", "-", "@", ":", ";", " ; ", ",", ">=", "score",
     "2020", "..", "since", "between", "and", "not", "P0", "A1", "|", "Ada Moth", "HoneyNet",
     "who", "wrote", "authors(", "coauthors(", "limit:0", "sort:", "ask:", "\x01", "\x1b[31m"]
)  # fmt: skip


@LAWFUL
@given(st.lists(_PIECES, max_size=12))
def test_any_pieces_are_read(pieces: list[str]) -> None:
    for text in ("".join(pieces), " ".join(pieces)):
        assert parse(text, LINKER).intent


@pytest.mark.parametrize(("name", "text"), CORPUS, ids=NAMES)
def test_hostile_text_is_read(name: str, text: str, linker: Linker) -> None:
    for question in (text, f"papers about {text}", f"who wrote {text}", f'by:"{text}"'):
        assert parse(question, linker).intent


LONG = [
    "word", "who wrote", "and", "papers by", "a,", "(", "x", '"', "1", "2020", "between 2020 and",
    "compare a and b", "or", "the number of", "with code", "not", "speech recognition since 2020",
    "mchine translatin", "'a", "|", "most recent", "by Ada Moth and", '"a"',
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
def test_a_long_question_is_read(piece: str, linker: Linker) -> None:
    """Of 5,000 characters; a pattern that backtracks without bound would never end."""
    assert parse(" ".join([piece] * (5000 // (len(piece) + 1))), linker).intent
