"""A command line to type into, and an assistant that needs no grammar."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from assistant.context import Context
from assistant.models import Abstention, Answer, Card, Status, Value
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from store.text import words
from tui.cli.diagnostics import guarded
from tui.cli.dispatch import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.models import Paper

BIB = """\
@article{lovelace1843, title = {Notes on the Analytical Engine},
  author = {Lovelace, Ada}, year = {1843}, journal = {Taylor's Scientific Memoirs}}
@article{turing1950, title = {Computing Machinery and Intelligence},
  author = {Turing, Alan}, year = {1950}, journal = {Mind}, doi = {10.1093/mind/LIX.236.433}}
@article{turing1936, title = {On Computable Numbers},
  author = {Turing, Alan}, year = {1936}, journal = {Proceedings}}
"""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def refdesk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Done]:
    """Run the command with arguments and what stands on standard input."""

    def run(*arguments: str, stdin: str = "") -> Done:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        code = guarded(lambda: main(arguments))
        captured = capsys.readouterr()
        return Done(int(code), captured.out, captured.err)

    return run


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    """A BibTeX file of three papers."""
    path = tmp_path / "refs.bib"
    path.write_text(BIB, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with those papers in it, to be copied."""
    folder = tmp_path_factory.mktemp("made")
    path = folder / "refs.bib"
    path.write_text(BIB, encoding="utf-8")
    with Library.open(folder / "library", create=True) as library:
        import_paths(library, [path], ImportOptions())
    return folder / "library"


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    """The library of $REFDESK_LIBRARY, with those papers in it."""
    return Path(copytree(made, tmp_path / "library"))


REAL_ASK = Assistant.ask


@pytest.fixture
def real_assistant(monkeypatch: pytest.MonkeyPatch) -> None:
    """The assistant as it is, where a test is about the whole way."""
    monkeypatch.setattr(Assistant, "ask", REAL_ASK)


@pytest.fixture(autouse=True)
def _simple_assistant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers with the papers that hold a word of the question; remembers the last."""
    monkeypatch.setattr(Assistant, "ask", answer_by_words)


def answer_by_words(
    self: Assistant,
    text: str,
    context: Context | None = None,
    *,
    limit: int | None = None,
    **rest: str | None,
) -> tuple[Answer, Context]:
    found = matching(self, text)
    context = context or Context()
    fields = {
        "question": text,
        "intent": "papers.find",
        "id": rest.get("id"),
        "took_ms": 1.5,
    }
    if not found:
        nothing = Abstention("nothing_matches", "No paper holds these words.")
        return Answer(
            **fields, status=Status.ABSTAINED, read_as="", abstention=nothing
        ), context
    cards = tuple(as_card(n, paper) for n, paper in enumerate(found, 1))
    return Answer(
        **fields,
        status=Status.ANSWERED,
        read_as=f"after:{context.read_as or 'nothing'}",
        value=Value("papers", tuple(card.key for card in cards)),
        papers=cards[:limit],
        total=len(cards),
    ), Context(read_as=text)


def matching(assistant: Assistant, text: str) -> list[Paper]:
    papers = assistant.library.papers
    everything = papers.get(papers.ids())
    wanted = set(words(text))
    if text == "sort:date":
        return everything
    return [
        paper
        for paper in everything
        if wanted & {*words(paper.title), *words(paper.authors[0].name)}
    ]


def as_card(n: int, paper: Paper) -> Card:
    return Card(
        n=n,
        key=paper.key,
        id=paper.key,
        title=paper.title,
        authors=tuple(author.name for author in paper.authors),
        authors_complete=True,
        also=(),
        year=paper.year,
        date=str(paper.date),
        venue=paper.venue,
        venue_name=paper.venue_name,
        categories=(),
        affiliations=(),
        score=None,
        score_source=None,
        citations=None,
        code=None,
        code_url=None,
        identifiers=dict(paper.identifiers),
        keywords=(),
        abstract="",
    )
