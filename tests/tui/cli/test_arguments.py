"""Command lines, told apart into options and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import UsageError
from tests.hostile import NAMES, TEXTS
from tui.cli.arguments import COMMON, Option, read, usage

OPTIONS = (
    Option("--format", "form", "text|json"),
    Option("--from", "files", "FILE...", kind="paths"),
    Option("--continue", "go on", short="-c"),
    Option("--limit", "most", "N"),
    *COMMON,
)

READ = [
    ("who wrote it", ["who", "wrote", "it"], {}),
    ("nemotron -mamba -has:code", ["nemotron", "-mamba", "-has:code"], {}),
    ("-cats are not -c", ["-cats", "are", "not"], {"--continue": []}),
    ("--limit 3 words", ["words"], {"--limit": ["3"]}),
    ("--limit=3 words", ["words"], {"--limit": ["3"]}),
    ("words --limit 3", ["words"], {"--limit": ["3"]}),
    ("--format text --format json", [], {"--format": ["text", "json"]}),
    ("a -- --limit -h", ["a", "--limit", "-h"], {}),
    ("-h", [], {"--help": []}),
    ("- --", ["-"], {}),
    ("a --- b", ["a", "---", "b"], {}),
    ("score>=80 -c", ["score>=80"], {"--continue": []}),
    ("author:x=y", ["author:x=y"], {}),
]


@pytest.mark.parametrize(("line", "words", "values"), READ)
def test_reading(line: str, words: list[str], values: dict[str, list[str]]) -> None:
    found = read(line.split(), OPTIONS)
    assert found.words == words
    assert found.values == values


WRONG = [
    ("--limt 3", r"--limt; did you mean --limit\?"),
    ("--zzzzzz", "--zzzzzz; see --help"),
    ("--limit", "needs a value: --limit N"),
    ("--limit=", "needs a value"),
    ("--format yaml", "one of text, json, not 'yaml'"),
    ("--continue=yes", "takes no value"),
]


@pytest.mark.parametrize(("line", "why"), WRONG)
def test_mistakes_are_named(line: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        read(line.split(), OPTIONS)


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "²", "", "9" * 30])
def test_numbers_are_checked(text: str) -> None:
    found = read(["q"], OPTIONS)
    found.values["--limit"] = [text]
    with pytest.raises(UsageError, match="whole number"):
        found.number("--limit")


def test_files_end_where_the_question_begins(tmp_path: Path) -> None:
    files = [str(tmp_path / name) for name in ("a.bib", "b.bib")]
    for name in files:
        Path(name).touch()
    found = read(["--from", *files, "who wrote it"], OPTIONS)
    assert found.all("--from") == files
    assert found.words == ["who wrote it"]
    assert read(["--from", "missing", *files], OPTIONS).all("--from")[0] == "missing"


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_any_text_is_words_or_a_sentence(text: str) -> None:
    assert read(["--", text], OPTIONS).words == [text]
    if text.startswith("--"):
        with pytest.raises(UsageError):
            read([text], OPTIONS)
    else:
        assert read([text], OPTIONS).words == [text]


def test_usage_lists_every_option() -> None:
    text = usage("ask", "QUESTION...", "About.", OPTIONS)
    assert text.startswith("usage: refdesk ask QUESTION...\n\nAbout.\n")
    assert "  -c, --continue" in text
    assert all(option.name in text and option.help in text for option in OPTIONS)
