"""Hostile text in a library and in what the reader types, on every page."""

from __future__ import annotations

import json

import pytest

from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from tests.hostile import TEXTS, controls
from tests.tui.pages.driving import drive

PAGES = (
    ("f6",), ("f6", "enter"), ("f6", "enter", "a", "enter"), ("f7",), ("f8",),
    ("f6", "ctrl+o"), ("f7", "tab", "tab", "tab"), ("f9",), ("f10",), ("f1",),
    ("f8", "enter"),
)  # fmt: skip


@pytest.fixture
def hostile_folder(tmp_path):
    """A library whose every field holds a hostile text."""
    file = tmp_path / "hostile.json"
    rows = [
        {
            "id": f"h{n}",
            "type": "article",
            "title": f"{text[:2000]} {n}",
            "author": [{"literal": text[:500] or "x"}, {"family": f"A{n}"}],
            "container-title": text[:500],
            "abstract": text[:2000],
            "keyword": text[:100],
        }
        for n, text in enumerate(TEXTS)
    ]
    file.write_text(json.dumps(rows), encoding="utf-8")
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as library:
        import_paths(library, [file], ImportOptions())
        for paper, text in zip(library.papers.ids(), TEXTS, strict=False):
            library.personal.star(paper)
            library.personal.tag(paper, text[:100] or "x")
            library.personal.note(paper, text)
            kept = library.conversations
            kept.save_turn(kept.new(), text, "{}", "{}")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("size", [(120, 30), (40, 12), (20, 5)])
def test_every_page(hostile_folder, size, monkeypatch):
    copied: list[str] = []
    monkeypatch.setattr(
        "tui.app.RefdeskApp.copy_to_clipboard", lambda _, text: copied.append(text)
    )
    monkeypatch.setattr("tui.clipboard.native_command", lambda: None)

    async def script(desk):
        for keys in PAGES:
            await desk.press(*keys)
            for _ in range(4):
                assert not controls(desk.drawn)
                await desk.press("pagedown", "down")
            desk.app.home()
            await desk.settle()
        await desk.press("f6")
        for key in "tnmaycb":
            await desk.press(key)
            assert not controls(desk.drawn)
            await desk.press("escape")
            if key == "a" and desk.screen is desk.app.chat:
                await desk.press("f6")

    drive(script, hostile_folder, size=size)
    assert not controls("".join(copied).replace("\t", " "))


def test_what_is_typed_is_text(sample_folder):
    async def script(desk):
        line = desk.screen.query_one(".filter")
        for text in TEXTS:
            line.value = text.replace("\n", " ")[:300]
            desk.screen.renew()
        await desk.settle()
        assert not controls(desk.drawn)
        assert desk.app.is_running

    drive(script, sample_folder, "f6")
