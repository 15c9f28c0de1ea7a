"""The sample library and the demonstration, with the real assistant."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

import pytest

from store.sample import sample_paths
from tui.cli import demo
from tui.cli.sample import open_sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.cli.conftest import Done


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all, so that the sample is imported once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _cached(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


def test_five_pages_come_with_refdesk() -> None:
    with sample_paths() as paths:
        assert len(paths) == 5
        assert all(path.read_text(encoding="utf-8").strip() for path in paths)


def test_the_sample_is_made_once(cache: Path) -> None:
    with open_sample() as library:
        assert library.papers.count() == 54
        made = library.folder
    before = sorted(path.name for path in (cache / "refdesk").iterdir())
    with open_sample() as library:
        assert library.folder == made
    assert sorted(path.name for path in (cache / "refdesk").iterdir()) == before
    assert len(before) == 1


def test_a_sample_of_an_older_refdesk_is_cleared_away(cache: Path) -> None:
    old = cache / "refdesk" / "sample-old"
    old.mkdir(parents=True)
    for made in set(old.parent.iterdir()) - {old}:
        rmtree(made)
    open_sample().close()
    assert not old.exists()
    assert len(list(old.parent.iterdir())) == 1


def test_the_sample_is_in_memory_where_there_is_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with open_sample() as library:
        assert library.folder is None
        assert library.papers.count() == 54


def test_the_sample_can_be_named(refdesk: Callable[..., Done]) -> None:
    done = refdesk("list", "--library", "sample", "nemotron")
    assert done.code == 0
    assert "chandiramaniNemotron3Super2026" in done.out


@pytest.mark.usefixtures("real_assistant")
def test_without_a_terminal_a_conversation_is_shown(
    refdesk: Callable[..., Done],
) -> None:
    done = refdesk("demo")
    assert (done.code, done.err) == (0, "")
    assert all(f"> {question}\n" in done.out for question in demo.QUESTIONS)
    assert "Chankyu Lee" in done.out


@pytest.mark.usefixtures("real_assistant")
def test_the_demonstration_is_the_same_every_time(refdesk: Callable[..., Done]) -> None:
    assert refdesk("demo").out == refdesk("demo").out
