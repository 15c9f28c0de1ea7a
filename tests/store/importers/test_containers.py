"""Packed files: opened as streams, with bounds; refused in one sentence where not."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import os
import random
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import SourceError, UnreadableSource
from store.importers import ImportOptions, import_paths, records_of
from store.importers import containers as bounds
from store.importers.containers import RATIO, container, size_of, unpacked
from store.importers.record import Record
from store.library import Library

PACKERS = {"gz": gzip.compress, "xz": lzma.compress, "bz2": bz2.compress}
KINDS = {"gz": "gzip", "xz": "xz", "bz2": "bzip2"}
BIB = "@misc{a, title = {Öne}}\n@misc{b, title = {Two}}\n".encode()


def titles(*paths, **options):
    found = records_of(paths, ImportOptions(**options))
    return [one.title if isinstance(one, Record) else one.why for one in found]


def read(data, kind, limit=10**6, size=-1):
    return unpacked(io.BytesIO(data), kind, "x", limit).read(size)


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_file_is_read_as_what_is_in_it(tmp_path, suffix):
    path = tmp_path / f"refs.bib.{suffix}"
    path.write_bytes(PACKERS[suffix](BIB))
    assert titles(path) == ["Öne", "Two"]
    plain = tmp_path / "refs.bib"
    plain.write_bytes(BIB)
    with Library.in_memory() as library:
        assert import_paths(library, [plain], ImportOptions()).added == 2
        assert import_paths(library, [path], ImportOptions()).unchanged == 2


@pytest.mark.parametrize("suffix", PACKERS)
def test_standard_input_may_be_packed(monkeypatch, suffix):
    out, into = os.pipe()
    os.write(into, PACKERS[suffix](BIB))
    os.close(into)
    with os.fdopen(out) as pipe:
        monkeypatch.setattr(sys, "stdin", pipe)
        assert titles("-") == ["Öne", "Two"]


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("damage", ["cut", "garbled"])
def test_damage_is_said(tmp_path, suffix, damage):
    text = b"".join(
        b"@misc{k%d, title = {%d}}\n" % (n, random.Random(n).getrandbits(200))
        for n in range(3000)
    )
    data = bytearray(PACKERS[suffix](text))
    if damage == "cut":
        del data[len(data) // 2 :]
    else:
        data[len(data) // 2 : len(data) // 2 + 64] = b"\xaa" * 64
    path = tmp_path / f"refs.bib.{suffix}"
    path.write_bytes(data)
    with pytest.raises(UnreadableSource, match="damaged or cut short") as caught:
        titles(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("suffix", PACKERS)
def test_several_streams_in_one_file_are_one_text(suffix):
    data = PACKERS[suffix](b"one ") + PACKERS[suffix](b"two")
    assert read(data, KINDS[suffix]) == b"one two"


@pytest.mark.parametrize("suffix", PACKERS)
def test_more_than_the_limit_is_refused(tmp_path, suffix):
    path = tmp_path / f"refs.bib.{suffix}"
    path.write_bytes(PACKERS[suffix](BIB))
    assert titles(path, max_bytes=len(BIB)) == ["Öne", "Two"]
    with pytest.raises(UnreadableSource, match=r"48 bytes; allow more with --max-size"):
        titles(path, max_bytes=len(BIB) - 1)


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_bomb_is_refused_before_it_goes_off(monkeypatch, suffix):
    monkeypatch.setattr(bounds, "RATIO_FROM", 1_000_000)
    data = PACKERS[suffix](bytes(20_000_000))
    assert len(data) * RATIO < 20_000_000
    stream = unpacked(io.BytesIO(data), KINDS[suffix], "x.bib.gz", 10**9)
    with pytest.raises(UnreadableSource, match="as decompression bombs do"):
        stream.seek(0, io.SEEK_END)
    assert stream.raw.tell() < 20_000_000


def test_a_dictionary_that_takes_too_much_memory_is_refused():
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 29}]
    data = lzma.compress(BIB, filters=filters)
    with pytest.raises(UnreadableSource, match="x is damaged or cut short"):
        read(data, "xz")


@pytest.mark.parametrize("inner", ["gz", "xz", "bz2", "zip", "tar"])
def test_an_archive_in_an_archive_is_not_opened(tmp_path, inner):
    if inner == "zip":
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("refs.bib", BIB)
        data = out.getvalue()
    elif inner == "tar":
        data = b"refs.bib".ljust(257, b"\0") + b"ustar\0" + bytes(249)
    else:
        data = PACKERS[inner](BIB)
    path = tmp_path / "refs.gz"
    path.write_bytes(gzip.compress(data))
    with pytest.raises(UnreadableSource, match="holds another archive"):
        titles(path)


@given(st.binary(max_size=3000), st.sampled_from(sorted(PACKERS)), st.data())
def test_a_packed_stream_is_seekable_like_the_plain_one(data, suffix, draw):
    plain = io.BytesIO(data)
    packed = unpacked(io.BytesIO(PACKERS[suffix](data)), KINDS[suffix], "x", 10**6)
    for _ in range(4):
        whence = draw.draw(st.sampled_from([io.SEEK_SET, io.SEEK_END]))
        least = -len(data) if whence == io.SEEK_END else 0
        most = 0 if whence == io.SEEK_END else len(data)
        offset = draw.draw(st.integers(least, most))
        assert packed.seek(offset, whence) == plain.seek(offset, whence)
        size = draw.draw(st.integers(0, 500))
        assert packed.read(size) == plain.read(size)


@given(st.binary(max_size=200), st.sampled_from(sorted(PACKERS)))
def test_any_bytes_are_unpacked_or_refused(data, suffix):
    with contextlib.suppress(SourceError):
        read(PACKERS[suffix](b"")[:6] + data, KINDS[suffix])


def test_sizes():
    assert [size_of(n) for n in (10, 2048, 3 * 1024**3)] == [
        "10 bytes", "2.0 KiB", "3.0 GiB",
    ]  # fmt: skip
    assert container(BIB) is None


def test_standard_input_is_bounded(monkeypatch):
    out, into = os.pipe()
    os.write(into, BIB)
    os.close(into)
    with os.fdopen(out) as pipe:
        monkeypatch.setattr(sys, "stdin", pipe)
        with pytest.raises(UnreadableSource, match="standard input holds more than"):
            titles("-", max_bytes=10)


@pytest.mark.slow
def test_an_endless_line_takes_neither_memory_nor_a_record(tmp_path):
    import tracemalloc

    path = tmp_path / "refs.bib"
    with path.open("wb") as file:
        file.write(b"@misc{a, title = {One}}\n@misc{b, title = {")
        for _ in range(200):
            file.write(b"x" * 1_000_000)
        file.write(b"}}\n@misc{c, title = {Three}}\n")
    tracemalloc.start()
    found = titles(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {"One", "Three"} < set(found)
    assert any("over a million characters" in one for one in found)
    assert peak < 50_000_000
