"""Opening outside: what is an address, what is a file, where nobody would see it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

import pytest

from store.models import Identifier, Paper
from tests.hostile import CORPUS
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import PAPERS
from tests.tui.pages import driving as pages
from tui import opening
from tui.opening import Target

HERE = {"DISPLAY": ":0"}


def _paper(*identifiers: tuple[str, str], url: str = "", code: str = "") -> Paper:
    return Paper(
        id=1,
        key="a2020",
        title="A",
        identifiers=tuple(Identifier(*one) for one in identifiers),
        fields=(("url", url),) if url else (),
        code_url=code or None,
    )


@pytest.mark.parametrize(
    ("paper", "links"),
    [
        (
            _paper(("arxiv", "2604.00001"), ("doi", "10.1/n3s")),
            ["https://doi.org/10.1/n3s", "https://arxiv.org/abs/2604.00001"],
        ),
        (
            _paper(("doi", "10.1002/(SICI)1<693::AID#4>3.0?CO")),
            ["https://doi.org/10.1002/(SICI)1%3C693::AID%234%3E3.0%3FCO"],
        ),
        (_paper(url="https://example.org/x"), ["https://example.org/x"]),
        (_paper(url="file:///etc/passwd"), []),
        (_paper(url="javascript:alert(1)", code="ftp://example.org"), []),
        (_paper(code="http://example.org/code"), ["http://example.org/code"]),
    ],
)
def test_links(paper, links):
    assert opening.links(paper) == links


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("https://", False),
        ("https://[half", False),
        ("-https://example.org", False),
        ("https://example.org/a b", False),
        ('https://example.org/"x', False),
        ("mailto:a@example.org", False),
        *((text, False) for _, text in CORPUS),
    ],
)
def test_addresses(text, right):
    assert opening.is_address(text) is right


@pytest.mark.parametrize(
    ("environ", "seen"),
    [
        ({}, False),
        (HERE, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({**HERE, "SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}, False),
        ({"BROWSER": "/usr/bin/firefox %s", "SSH_TTY": "/dev/pts/1"}, True),
        ({**HERE, "BROWSER": "w3m"}, False),
    ],
)
def test_where_a_window_is_seen(environ, seen, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    assert opening.is_seen(environ) is seen


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("open 2", 2),
        ("Open paper [12]", 12),
        ("open #3.", 3),
        ("open @lee2021nemotron", "lee2021nemotron"),
        ("open", None),
        ("open source models", None),
        ("open 2005.00001", None),
        ("papers that open 2", None),
        ("open @a @b", None),
    ],
)
def test_what_a_line_wants_opened(line, wanted):
    assert opening.asked(line) == wanted


@dataclass
class Started:
    """The programs that would have been started."""

    commands: list[list[str]] = field(default_factory=list)

    def __call__(self, command: list[str]) -> bool:
        self.commands.append(command)
        return True


@pytest.fixture
def started(monkeypatch) -> Started:
    made = Started()
    monkeypatch.setattr(opening, "_started", made)
    monkeypatch.setattr(opening, "is_seen", lambda: True)
    monkeypatch.setattr(opening, "which", lambda name: f"/usr/bin/{name}")
    return made


ADDRESS = "https://doi.org/10.1/n3s"


def test_a_file_goes_first_and_is_one_argument(started):
    path = "/papers/a b; rm -rf x.pdf"
    assert opening.open_outside(Target(path, ADDRESS)) == f"Opening {path}"
    assert started.commands == [["xdg-open", path]]


def test_an_address_goes_to_the_browser_of_the_system(started):
    assert opening.open_outside(Target("", ADDRESS)) == f"Opening {ADDRESS}"
    assert started.commands == [[sys.executable, "-I", "-m", "webbrowser", ADDRESS]]


def test_without_a_browser_the_address_is_said(started, monkeypatch):
    monkeypatch.setattr(opening, "is_seen", lambda: False)
    assert opening.open_outside(Target("/a.pdf", ADDRESS)).endswith(ADDRESS)
    assert "No address" in opening.open_outside(Target())
    assert started.commands == []


def test_only_pdf_files_that_exist(tmp_path):
    for name in ("a.pdf", "b.PDF", "c.desktop", "\x1b[2J.pdf"):
        (tmp_path / name).touch()
    (tmp_path / "folder.pdf").mkdir()
    names = ("a.pdf", "b.PDF", "c.desktop", "\x1b[2J.pdf", "folder.pdf", "gone.pdf")
    found = [name for name in names if opening.is_pdf(str(tmp_path / name))]
    assert found == ["a.pdf", "b.PDF"]
    assert not opening.is_pdf("a.pdf")


def _wanted(chat: Chat, monkeypatch) -> list[tuple[str, ...]]:
    which: list[tuple[str, ...]] = []
    monkeypatch.setattr(type(chat.screen), "_do_web", lambda _, one: which.append(one))
    return which


@pytest.mark.parametrize(
    ("line", "which"),
    [
        ("open 2", [("lee2022nemotron",)]),
        ("open @lee2021nemotron", [("lee2021nemotron",)]),
        ("open 7", []),
        ("open source", []),
    ],
)
def test_a_line_opens_a_card_of_the_last_answer(line, which, monkeypatch):
    async def script(chat: Chat) -> None:
        wanted = _wanted(chat, monkeypatch)
        await chat.ask(PAPERS.question)
        await chat.ask(line)
        assert wanted == which
        assert chat.conversation.turns[-1].question == line

    drive(script)


def test_a_suggestion_taken_as_it_is_opens_nothing(monkeypatch):
    async def script(chat: Chat) -> None:
        wanted = _wanted(chat, monkeypatch)
        chat.prompt.offer(["open @lee2021nemotron"], ())
        await chat.press("tab", "enter")
        assert chat.fake.asked[-1][0] == "open @lee2021nemotron"
        assert wanted == []

    drive(script)


def test_a_key_opens_the_paper_of_a_page_and_of_a_row(
    sample_folder, started, monkeypatch
):
    monkeypatch.setattr(opening, "links", lambda paper: [f"https://x.org/{paper.key}"])

    async def script(desk):
        await desk.press("w")
        [command] = started.commands
        assert command[-1].startswith("https://")
        await desk.press("enter", "o")
        assert started.commands == [command, command]
        assert [n.message for n in desk.app._notifications] == [
            f"Opening {command[-1]}"
        ]

    pages.drive(script, sample_folder, "f6")
