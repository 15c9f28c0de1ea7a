from __future__ import annotations

from io import BytesIO

import pytest

from store.importers.charset import guess
from store.importers.source import survey
from tests.store.importers.sources import only, read_as

SAMPLES = [
    ("cp1252", "Müller, Zoë and Sánchez, José: Über die Größe – “quoted”"),
    ("cp1252", "Müller, Zoë"),
    ("mac-roman", "Müller, Zoë and Sánchez, José: Über die Größe"),
    ("gb18030", "凯撒 and 王伟: 测试期刊"),
    ("gb18030", "深度学习在自然语言处理中的应用与挑战"),
    ("big5", "王大明: 中文自動分詞之研究，資訊學報"),
    ("big5", "以深度學習為基礎之語音辨識，電腦學刊"),
    ("cp932", "山田太郎: 日本語の形態素解析について"),
    ("cp932", "潮汐データの表と図"),
    ("euc_jp", "山田太郎: 日本語の形態素解析について"),
    ("cp949", "김철수: 한국어 음성 인식의 연구"),
    ("cp1251", "Иванов, Иван: Обработка естественного языка"),
    ("koi8-r", "Иванов, Иван: Обработка естественного языка"),
]


@pytest.mark.parametrize(("encoding", "title"), SAMPLES)
def test_by_the_shape_of_the_bytes(encoding, title):
    data = f"@misc{{a, title = {{{title}}}, year = 2020}}\n".encode(encoding)
    assert guess(BytesIO(data)) == encoding
    assert only("bibtex", data).title == title.replace("--", "–")


@pytest.mark.parametrize(
    ("line", "encoding"),
    [
        ("% Encoding: ISO8859_2", "iso8859-2"),
        ("% Made with JabRef 2.9.\n% Encoding: Cp1250", "cp1250"),
        ("%% -*- coding: iso-8859-2 -*-", "iso8859-2"),
        ("% !TeX encoding = cp1250", "cp1250"),
    ],
)
def test_as_declared(line, encoding):
    data = f"{line}\n@misc{{a, title = {{Příliš žluťoučký kůň}}}}\n".encode(encoding)
    assert survey(BytesIO(data), "x").encoding == encoding
    assert only("bibtex", data).title == "Příliš žluťoučký kůň"


def test_a_declaration_does_not_outweigh_the_bytes():
    data = "% Encoding: ISO8859_1\n@misc{a, title = {Zoë}}\n"
    assert only("bibtex", data).title == "Zoë"
    data = "% Encoding: no such thing\n@misc{a, title = {Zoë}}\n".encode("cp1252")
    assert only("bibtex", data).title == "Zoë"


def test_one_stray_byte_does_not_spoil_the_rest():
    data = "@misc{a, title = {Größe, Łódź, naïve}}\n@misc{b, title = {Z".encode()
    data += b"o\xeb}}\n"
    assert survey(BytesIO(data), "x").encoding == "utf-8"


def test_it_is_told_what_was_guessed():
    notes = survey(BytesIO("@misc{a, title = {Zoë}}".encode("cp1252")), "x").notes
    assert notes == ("Not UTF-8, so read as cp1252: check the accented letters",)


@pytest.mark.parametrize("other", ["cp1252", "latin-1"])
def test_utf_8_beside_another_encoding(other):
    data = "@misc{a, title = {Café one}}\n".encode()
    data += "@misc{b, title = {Café à Zürich, dürfte größer}}\n".encode(other)
    assert [r.title for r in read_as("bibtex", data).records] == [
        "Café one",
        "Café à Zürich, dürfte größer",
    ]
