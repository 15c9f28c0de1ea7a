"""`refdesk replay`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Done

Refdesk = Callable[..., Done]
pytestmark = pytest.mark.usefixtures("library")

HOLDS = "> turing\nintent: papers.find\npapers: turing1950 turing1936\n"
DIFFERS = "Talk.\n\n> computable\n\n```\nnot this\n```\n\nMore talk.\n"


@pytest.fixture
def transcript(tmp_path: Path) -> Callable[[str], str]:
    """Write a transcript; its path."""

    def write(text: str, name: str = "talk.md") -> str:
        path = tmp_path / "transcripts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_one_that_holds(refdesk: Refdesk, transcript: Callable[[str], str]) -> None:
    done = refdesk("replay", transcript(HOLDS))
    assert (done.code, done.out) == (0, "")
    assert "0 of 1 transcript differ" in done.err


def test_one_that_differs(refdesk: Refdesk, transcript: Callable[[str], str]) -> None:
    file = transcript(DIFFERS)
    done = refdesk("replay", file)
    assert done.code == 1
    assert done.out.startswith(f"{file}, line 3: > computable\n")
    assert "\n-not this\n" in done.out
    assert "\n+  [1] On Computable Numbers\n" in done.out


def test_accepting(refdesk: Refdesk, transcript: Callable[[str], str]) -> None:
    file = transcript(DIFFERS)
    assert refdesk("replay", file, "--accept").code == 0
    text = Path(file).read_text(encoding="utf-8")
    assert text.startswith("Talk.\n\n> computable\n\n```\n")
    assert text.endswith("```\n\nMore talk.\n")
    assert "On Computable Numbers" in text
    assert refdesk("replay", file).code == 0


def test_a_folder_of_them(refdesk: Refdesk, transcript: Callable[..., str]) -> None:
    transcript(HOLDS, "a.md")
    folder = Path(transcript(DIFFERS, "b.md")).parent
    done = refdesk("replay", str(folder))
    assert done.code == 1
    assert "1 of 2 transcripts differ" in done.err


def test_the_conversation_goes_on(
    refdesk: Refdesk, transcript: Callable[[str], str]
) -> None:
    text = "> turing\n\n> computable\nread_as: after:turing\n"
    assert refdesk("replay", transcript(text)).code == 0


def test_the_day_is_checked(refdesk: Refdesk, transcript: Callable[[str], str]) -> None:
    done = refdesk("replay", transcript(f"---\ntoday: someday\n---\n{HOLDS}"))
    assert done.code == 2


def test_the_library_is_beside_the_transcript(
    refdesk: Refdesk, transcript: Callable[[str], str], bib: Path
) -> None:
    folder = bib.parent / "transcripts" / "lib"
    assert refdesk("add", str(bib), "--library", str(folder)).code == 0
    text = f"---\nlibrary: lib\n---\n{HOLDS}"
    assert refdesk("replay", transcript(text)).code == 0
    missing = transcript(f"---\nlibrary: gone\n---\n{HOLDS}")
    assert refdesk("replay", missing).code == 3
    named = str(bib.parent / "library")
    assert refdesk("replay", missing, "--library", named).code == 0


@pytest.mark.parametrize("words", [[], ["nowhere.md"]])
def test_no_transcript_is_a_mistake(refdesk: Refdesk, words: list[str]) -> None:
    assert refdesk("replay", *words).code == 2


def test_a_broken_one_is_named(
    refdesk: Refdesk, transcript: Callable[[str], str]
) -> None:
    file = transcript("> q\npapres: x\n")
    done = refdesk("replay", file)
    assert done.code == 2
    assert f"{file}: Line 2" in done.err


def test_a_file_without_a_question_is_no_transcript(
    refdesk: Refdesk, transcript: Callable[[str], str]
) -> None:
    file = transcript("@article{a, title = {A}}\n")
    done = refdesk("replay", file)
    assert (done.code, done.out) == (2, "")
    assert f"{file} is no transcript" in done.err


def test_beside_transcripts_in_a_folder_other_files_may_stand(
    refdesk: Refdesk, transcript: Callable[..., str]
) -> None:
    transcript(HOLDS, "a.md")
    folder = Path(transcript("How to read these.\n", "README.md")).parent
    done = refdesk("replay", str(folder))
    assert (done.code, "0 of 1 transcript differ" in done.err) == (0, True)
