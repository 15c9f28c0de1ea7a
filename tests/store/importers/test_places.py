from __future__ import annotations

import os

import pytest

from store.errors import UnknownFormat, UnreadableSource
from store.importers import import_paths
from store.importers.opening import Streams
from store.importers.places import find_places
from store.importers.record import ImportOptions
from store.library import Library

BIB = "@article{a, title = {T}}\n"


def find(*paths):
    with Streams(1000) as streams:
        return find_places(paths, ImportOptions(), streams)


def labels(places, folder):
    return [os.path.relpath(place.label, folder) for place in places.found]


def test_folders_are_walked_in_order(tmp_path):
    for name in (
        "b.bib",
        "a.bib",
        "sub/c.bib",
        ".hidden.bib",
        ".git/d.bib",
        "notes.md",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BIB if name.endswith("bib") else "notes")
    (tmp_path / "empty.bib").touch()
    places = find(tmp_path)
    assert labels(places, tmp_path) == ["a.bib", "b.bib", "empty.bib", "sub/c.bib"]
    assert places.skipped == 1


def test_each_file_once(tmp_path):
    (tmp_path / "a.bib").write_text(BIB)
    (tmp_path / "link.bib").symlink_to("a.bib")
    assert len(find(tmp_path, tmp_path / "a.bib", tmp_path).found) == 1


def test_standard_input():
    assert [place.path for place in find("-").found] == [None]


@pytest.mark.parametrize(
    ("name", "content", "error", "why"),
    [
        ("gone.bib", None, UnreadableSource, "does not exist"),
        ("empty.bib", b"", UnreadableSource, "is empty"),
        ("photo.bib", b"\0\1\2", UnknownFormat, "not a text file"),
        ("notes.txt", b"hello", UnknownFormat, "in none of the formats"),
    ],
)
def test_a_named_file_must_be_importable(tmp_path, name, content, error, why):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(error, match=why) as caught:
        find(tmp_path / name)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_with_nothing_in_it(tmp_path):
    (tmp_path / "notes.md").write_text("hello")
    with pytest.raises(UnreadableSource, match="holds nothing to import"):
        find(tmp_path)


def test_a_link_in_a_circle(tmp_path):
    (tmp_path / "loop.bib").symlink_to("loop.bib")
    with pytest.raises(UnreadableSource, match=r"loop\.bib cannot be read"):
        find(tmp_path / "loop.bib")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "up").symlink_to(tmp_path)
    (tmp_path / "inside" / "a.bib").write_text(BIB)
    assert labels(find(tmp_path / "inside"), tmp_path) == ["inside/a.bib"]


def test_a_name_that_is_no_utf_8(tmp_path):
    odd = os.fsencode(tmp_path) + b"/caf\xe9.bib"
    try:
        with open(odd, "w", encoding="utf-8") as file:
            file.write(BIB)
    except OSError:
        pytest.skip("this file system takes no such names")
    found = [find(tmp_path), find(os.fsdecode(odd))]
    assert [labels(places, tmp_path) for places in found] == [["caf\\xe9.bib"]] * 2
    with Library.in_memory() as library:
        assert import_paths(library, [tmp_path], ImportOptions()).added == 1
