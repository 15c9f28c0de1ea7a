"""Zip archives: members are files; what should not be read is refused alone."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest

from store.errors import SourceError, UnknownFormat, UnreadableSource
from store.importers import ImportOptions, import_paths, records_of, zips
from store.importers.record import Record, Rejected
from store.library import Library

BIB = "@misc{a, title = {Öne}}\n@misc{b, title = {Two}}\n".encode()


def titles(*paths, **options):
    found = records_of(paths, ImportOptions(**options))
    return [one.title if isinstance(one, Record) else one.why for one in found]


def zipped(members, **given):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **given) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture
def archive(tmp_path):
    def made(members, **given):
        path = tmp_path / "refs.zip"
        path.write_bytes(zipped(members, **given))
        return path

    return made


def test_the_members_of_a_zip_are_files(archive):
    path = archive(
        {"b/two.bib": BIB, "a.bib": b"@misc{z, title = {First}}", "n.md": "?"}
    )
    assert titles(path) == ["First", "Öne", "Two"]
    with Library.in_memory() as library:
        report = import_paths(library, [path], ImportOptions())
        assert (report.files, report.records) == (2, 3)
        assert any("1 other file" in note for note in report.notes)
        sources = library.database.rows("SELECT name FROM source ORDER BY name")
        assert sources == [("a.bib",), ("two.bib",)]
        assert import_paths(library, [path], ImportOptions()).unchanged == 3


HOSTILE = [
    ("../evil.bib", "leads out of its archive"),
    ("/etc/evil.bib", "leads out of its archive"),
    ("C:/evil.bib", "leads out of its archive"),
    ("a\\..\\..\\evil.bib", "leads out of its archive"),
    ("x/../../evil.bib", "leads out of its archive"),
]


@pytest.mark.parametrize(("name", "why"), HOSTILE)
def test_a_name_that_leads_out_is_refused_alone(archive, tmp_path, name, why):
    path = archive({name: BIB, "good.bib": BIB})
    found = list(records_of([path], ImportOptions()))
    (rejected,) = [one for one in found if isinstance(one, Rejected)]
    assert why in rejected.why
    assert len(found) == 3
    assert sorted(one.name for one in tmp_path.iterdir()) == ["refs.zip"]


def test_what_systems_leave_behind_is_left_out(archive):
    litter = {"__MACOSX/._a.bib": BIB, ".hidden.bib": BIB, "a.bib": BIB}
    assert len(titles(archive(litter))) == 2


def test_members_that_cannot_be_read_fail_alone(archive):
    link = zipfile.ZipInfo("link.bib")
    link.external_attr = 0o120777 << 16
    path = archive({"a.bib": BIB, "in.zip": zipped({"b.bib": BIB}), "c.bib": ""})
    with zipfile.ZipFile(path, "a") as more:
        more.writestr(link, "a.bib")
        more.writestr("rare.bib", BIB, compress_type=zipfile.ZIP_LZMA)
    whys = [one for one in titles(path) if one not in ("Öne", "Two")]
    assert [why.split(";")[0] for why in whys] == [
        "is empty",
        "holds another archive (zip), which is not opened",
        "is a link and is not followed",
        "is packed in a rare way",
    ]


def test_an_encrypted_member_is_refused(archive):
    path = archive({"a.bib": BIB, "b.bib": BIB})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    assert titles(path)[0].startswith("is encrypted")


def test_a_zip_bomb_is_refused_by_its_directory(archive, monkeypatch):
    monkeypatch.setattr(zips, "RATIO_FROM", 1_000_000)
    path = archive({"a.bib": bytes(5_000_000)}, compression=zipfile.ZIP_DEFLATED)
    with pytest.raises(UnreadableSource, match="as decompression bombs do"):
        titles(path)


def test_too_many_members(archive, monkeypatch):
    path = archive({f"{n}.bib": BIB for n in range(4)})
    monkeypatch.setattr(zips, "MEMBERS", 3)
    with pytest.raises(UnreadableSource, match="over 3 members; unpack it"):
        titles(path)
    monkeypatch.setattr(zips, "MEMBERS", 4)
    monkeypatch.setattr(zips, "_DIRECTORY", 100)
    with pytest.raises(UnreadableSource, match="over 4 members"):
        titles(path)


def test_all_members_count_against_the_limit(archive):
    path = archive({f"{n}.bib": BIB for n in range(4)})
    assert len(titles(path, max_bytes=4 * len(BIB))) == 8
    with pytest.raises(UnreadableSource, match="--max-size"):
        titles(path, max_bytes=4 * len(BIB) - 1)


def test_a_zip_without_papers(archive, tmp_path):
    path = archive({"notes.md": "hello"})
    with pytest.raises(UnknownFormat, match="holds nothing to import"):
        titles(path)
    (tmp_path / "a.bib").write_bytes(BIB)
    assert titles(tmp_path) == ["Öne", "Two"]


@pytest.mark.parametrize("cut", [10, 60, 200])
def test_a_damaged_zip(archive, tmp_path, cut):
    path = archive({"a.bib": BIB, "b.bib": BIB})
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(SourceError, match="is a damaged zip archive"):
        titles(path)
    (tmp_path / "z.bib").write_bytes(BIB)
    assert "is a damaged zip archive" in titles(tmp_path)[0]


def test_a_zip_on_standard_input(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(zipped({"a.bib": BIB})))
    monkeypatch.setattr(sys, "stdin", stream)
    with pytest.raises(UnreadableSource, match="save it in a file"):
        titles("-")
