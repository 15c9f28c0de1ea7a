"""`refdesk ask`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from assistant.contract import read_answer
from store.library import Library
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.cli.conftest import Done

if TYPE_CHECKING:
    from pathlib import Path

Refdesk = Callable[..., Done]


@pytest.mark.usefixtures("library")
def test_one_answer(refdesk: Refdesk) -> None:
    done = refdesk("ask", "who", "wrote", "computable", "numbers?")
    assert (done.code, done.err) == (0, "")
    assert "[1] On Computable Numbers\n      Alan Turing · 1936" in done.out


@pytest.mark.usefixtures("library")
def test_nothing_found(refdesk: Refdesk) -> None:
    done = refdesk("ask", "mamba")
    assert done.code == 1
    assert "no answer: nothing matches" in done.out


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("words", [["ask"], ["ask", "-"]])
def test_a_question_on_standard_input(refdesk: Refdesk, words: list[str]) -> None:
    assert "Computable" in refdesk(*words, stdin="computable\n").out


@pytest.mark.usefixtures("library")
def test_no_question_is_a_mistake(refdesk: Refdesk) -> None:
    done = refdesk("ask")
    assert (done.code, done.out) == (2, "")
    assert "no question" in done.err


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("blank", ["", " ", "\n\t "])
def test_a_blank_question_is_a_mistake(refdesk: Refdesk, blank: str) -> None:
    done = refdesk("ask", blank)
    assert (done.code, done.out) == (2, "")
    assert "Ask something" in done.err


@pytest.mark.usefixtures("library")
def test_a_very_long_question_is_cut_where_it_is_said_back(refdesk: Refdesk) -> None:
    question = "turing machines and zorgle quux " * 320
    assert len(refdesk("ask", question).out) < 3000
    whole = json.loads(refdesk("ask", "--json", question).out)["question"]
    assert whole == question.strip() or whole == question


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_json_is_the_contract(refdesk: Refdesk, option: list[str]) -> None:
    done = refdesk("ask", "turing", *option)
    answer = read_answer(done.out)
    assert [card.key for card in answer.papers] == ["turing1950", "turing1936"]
    assert answer.took_ms is not None


@pytest.mark.usefixtures("library")
def test_reproducible_json_is_the_same_bytes(refdesk: Refdesk) -> None:
    line = ("ask", "turing", "--json", "--reproducible")
    assert refdesk(*line).out == refdesk(*line).out


@pytest.mark.usefixtures("library")
def test_markdown_and_bibtex(refdesk: Refdesk) -> None:
    markdown = refdesk("ask", "computable", "--format", "markdown").out
    assert "1. **On Computable Numbers**" in markdown
    bibtex = refdesk("ask", "computable", "--format", "bibtex").out
    assert bibtex.startswith("@article{turing1936,\n  title = {On Computable Numbers},")
    assert "journal = {Proceedings}" in bibtex


@pytest.mark.usefixtures("library")
def test_limit(refdesk: Refdesk) -> None:
    done = refdesk("ask", "turing", "--limit", "1")
    assert "1 of 2 papers" in done.out
    assert "[2]" not in done.out


@pytest.mark.usefixtures("library")
def test_continuing(refdesk: Refdesk) -> None:
    assert "after:nothing" in refdesk("ask", "turing").out
    assert "after:nothing" in refdesk("ask", "computable").out
    assert "after:computable" in refdesk("ask", "-c", "turing").out
    assert "after:turing" in refdesk("ask", "--continue", "turing").out


@pytest.mark.usefixtures("library")
def test_words_with_a_dash_belong_to_the_question(refdesk: Refdesk) -> None:
    done = refdesk("ask", "turing", "-mamba", "--json")
    assert json.loads(done.out)["question"] == "turing -mamba"


def test_asking_files_without_a_library(refdesk: Refdesk, bib: Path) -> None:
    done = refdesk("ask", "--from", str(bib), "computable numbers")
    assert done.code == 0
    assert "On Computable Numbers" in done.out
    assert refdesk("stats").code == 3


def test_no_library_is_one_sentence(refdesk: Refdesk) -> None:
    done = refdesk("ask", "anything")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("refdesk: There is no library in ")
    assert done.err.count("\n") == 1


@pytest.mark.usefixtures("library")
def test_a_bad_day_is_refused(refdesk: Refdesk) -> None:
    done = refdesk("ask", "turing", "--today", "yesterday")
    assert done.code == 2
    assert "2026-11-22" in done.err


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "text",
    [t for t in TEXTS if t.strip()],
    ids=[n for n, t in zip(NAMES, TEXTS, strict=True) if t.strip()],
)
def test_hostile_questions(refdesk: Refdesk, text: str) -> None:
    for form in ("text", "json", "markdown"):
        done = refdesk("ask", "--format", form, "--", "turing", text)
        assert done.code == 0, done.err
        assert controls(done.out + done.err) == []


def rows(tmp_path: Path, *lines: str) -> str:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


@pytest.mark.usefixtures("library")
def test_a_batch_answers_in_order(refdesk: Refdesk, tmp_path: Path) -> None:
    file = rows(
        tmp_path,
        '{"id": "a", "question": "turing", "session": "s"}',
        '{"id": 2, "question": "computable"}',
        "",
        '{"id": "c", "question": "ada", "session": "s"}',
        '{"id": "d", "question": "mamba"}',
    )
    done = refdesk("ask", "--batch", file, "--json", "--reproducible")
    assert done.code == 0
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", 2, "c", "d"]
    assert [answer["read_as"] for answer in answers] == [
        "after:nothing",
        "after:nothing",
        "after:turing",
        "",
    ]
    assert [answer["status"] for answer in answers][-1] == "abstained"
    assert all("took_ms" not in answer for answer in answers)
    assert done.out == refdesk("ask", "--batch", file, "--reproducible").out


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "row",
    ["{", "[]", '{"id": "x"}', '{"question": 3}', '{"question": "q", "sesion": "s"}'],
)
def test_a_bad_row_is_named_before_anything_is_answered(
    refdesk: Refdesk, tmp_path: Path, row: str
) -> None:
    file = rows(tmp_path, '{"question": "turing"}', row)
    done = refdesk("ask", "--batch", file)
    assert (done.code, done.out) == (2, "")
    assert f"{file}, line 2: " in done.err


@pytest.mark.usefixtures("library")
def test_a_batch_from_standard_input(refdesk: Refdesk) -> None:
    done = refdesk("ask", "--batch", "-", stdin='{"question": "turing"}\n')
    assert json.loads(done.out)["id"] is None


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "extra", [["words"], ["--format", "text"], ["--limit", "none"]]
)
def test_a_batch_that_contradicts_itself(
    refdesk: Refdesk, tmp_path: Path, extra: list[str]
) -> None:
    file = rows(tmp_path, '{"question": "turing"}')
    assert refdesk("ask", "--batch", file, *extra).code == 2


def test_a_batch_file_that_is_not_there(refdesk: Refdesk) -> None:
    done = refdesk("ask", "--batch", "nowhere.jsonl")
    assert done.code == 2
    assert "nowhere.jsonl cannot be read" in done.err


def test_a_conversation_on_the_command_line_has_its_day(
    refdesk: Refdesk, library: Path
) -> None:
    refdesk("ask", "turing")
    with Library.open(library) as opened:
        (kept,) = opened.conversations.talks()
    assert (kept.day, kept.turns) == ("2026-11-22", 1)
