from __future__ import annotations

import os
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import SourceError, UnknownFormat, UnreadableSource
from store.importers.opening import opened, seekable
from store.importers.source import LONGEST_LINE, decode_head, survey


def lines_of(data):
    return [line.text for line in survey(BytesIO(data), "x").lines()]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Zoë".encode(), "utf-8"),
        (b"\xef\xbb\xbfZo\xc3\xab", "utf-8-sig"),
        ("Zoë".encode("utf-16"), "utf-16"),
        ("Zoë".encode("cp1252"), "cp1252"),
        ("Zoë".encode("latin-1") + b"\x81", "latin-1"),
    ],
)  # fmt: skip
def test_encoding(data, encoding):
    source = survey(BytesIO(data), "x")
    assert source.encoding == encoding
    assert next(source.lines()).text.startswith("Zoë")
    assert bool(source.notes) == (encoding in ("cp1252", "latin-1"))


def test_a_stray_byte_far_into_the_file_counts():
    source = survey(BytesIO(b"a" * 200_000 + b"\n\xeb"), "x")
    assert source.encoding == "cp1252"
    assert [line.text for line in source.lines()][1] == "ë"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends(end):
    assert lines_of(end.join([b"a", b"", b"b"])) == ["a", "", "b"]


def test_an_overlong_line_is_skipped_and_numbered():
    data = b"a\n" + b"x" * (3 * LONGEST_LINE) + b"\nb\n" + b"y" * LONGEST_LINE
    found = list(survey(BytesIO(data), "x").lines())
    assert [(line.number, line.text and line.text[:1]) for line in found] == [
        (1, "a"), (2, None), (3, "b"), (4, "y"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"]
)
def test_empty(data):
    with pytest.raises(UnreadableSource, match="x is empty"):
        survey(BytesIO(data), "x")


@pytest.mark.parametrize(
    "data", [b"a\0b", b"\x7fELF\x01\x01\x02\x03", b"\x89PNG\r\n\x1a\n\0"]
)
def test_binary(data):
    with pytest.raises(UnknownFormat, match="x is not a text file"):
        decode_head(data, "x")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_utf16_with_and_without_its_mark(encoding):
    source = survey(BytesIO("@misc{a, title={Caf\u00e9}}\n".encode(encoding)), "x")
    assert [line.text for line in source.lines()] == ["@misc{a, title={Caf\u00e9}}"]


def test_the_digest_is_of_the_bytes():
    assert survey(BytesIO(b"a"), "x").digest == survey(BytesIO(b"a"), "y").digest
    assert survey(BytesIO(b"a"), "x").digest != survey(BytesIO(b"b"), "x").digest


def test_a_pipe_is_spooled():
    out, into = os.pipe()
    os.write(into, b"piped\n")
    os.close(into)
    with os.fdopen(out, "rb") as pipe, seekable(pipe) as stream:
        assert [line.text for line in survey(stream, "x").lines()] == ["piped"]


def test_no_such_file(tmp_path):
    with (
        pytest.raises(UnreadableSource, match=r"gone\.bib cannot be read"),
        opened(tmp_path / "gone.bib", "gone.bib"),
    ):
        pass


@given(st.binary(max_size=300))
def test_any_bytes_are_lines_or_refused(data):
    try:
        lines = list(survey(BytesIO(data), "x").lines())
    except SourceError:
        return
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_a_few_zero_bytes_in_a_text_are_passed_over():
    data = (
        b"@misc{a, title = {One\0}}\n" + b"%" * 400 + b"\n@\0misc{b, title = {Two}}\n"
    )
    source = survey(BytesIO(data), "a.bib")
    assert all("\0" not in line.text for line in source.lines())
    assert [line.number for line in source.lines()] == [1, 2, 3]


def test_many_zero_bytes_are_no_text():
    with pytest.raises(UnknownFormat, match="not a text file"):
        decode_head(b"@misc{a, title = {One}}\n" + b"\0" * 9 + b"x" * 500, "a.bib")


@given(
    st.lists(st.sampled_from(["", "a", "@", "b@c", "x" * 9, "@" * 9, "y" * 30])),
    st.sampled_from(["\n", "\r\n"]),
    st.integers(1, 12),
    st.booleans(),
)
def test_lines_with_a_sign_are_the_lines_and_the_rest_is_between(
    lines, end, block, closed
):
    data = end.join(["first", *lines]) + end * closed
    source = survey(BytesIO(data.encode()), "x")
    every = {line.number: line.text for line in source.lines(longest=20)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.importers.source._BLOCK", block)
        parted = list(source.lines_with("@", longest=20))
    for number, text in parted:
        assert (text is None) == (every[number] is None)
        assert text is None or "@" not in text or text == every[number]
    there = [(n, None if t is None else t.split("\n")) for n, t in parted]
    again = {n + i: t for n, ts in there for i, t in enumerate(ts or [None])}
    assert again == every
