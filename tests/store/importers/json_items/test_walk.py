from __future__ import annotations

import json

import pytest

from store.importers.json_items import window
from store.importers.json_items.lines import is_lines
from tests.store.importers.json_files import outcome, read

A, B, C = ({"title": letter, "year": 2001} for letter in "ABC")
BROKEN = '{"title": "B" "year": 2001}'


def arrays(*texts, indent=""):
    return f",{indent}".join(texts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Lists and documents, with one broken item in the middle or at the end.
        (f"[{json.dumps(A)},{BROKEN},{json.dumps(C)}]", ["A", 1, "C"]),
        (f"[\n{json.dumps(A)},\n{BROKEN},\n{json.dumps(C)}\n]", ["A", 3, "C"]),
        (f'{{"status": "ok", "results": [{json.dumps(A)},\n{BROKEN}, {json.dumps(C)}], "next": null}}', ["A", 2, "C"]),
        (json.dumps([A, B, C], indent=2).replace('"B"', '"B'), ["A", 6, "C"]),
        (f'[{json.dumps(A)}, {{"title": "B", "authors": [{{"name": "x"}}, {{"name": "y"}}], "year": 20x}}, {json.dumps(C)}]', ["A", 1, "C"]),
        (f'[{json.dumps(A)}, {{"title": "B", "ye', ["A", 1]),
        (f"[{json.dumps(A)}, {json.dumps(B)}", ["A", "B", 1]),
        (f"[{json.dumps(A)}, garbage, {json.dumps(B)}]", ["A", 1, "B"]),
        (f"[{json.dumps(A)} {json.dumps(B)},, {json.dumps(C)},]", ["A", "B", "C"]),
        # Values one after the other.
        (f"{json.dumps(A)}{json.dumps(B)}\n{json.dumps(C, indent=1)}", ["A", "B", "C"]),
        (f"\x1e{json.dumps(A)}\n\x1e{json.dumps(B)}\n", ["A", "B"]),
        # Lines.
        (f"{json.dumps(A)}\n{BROKEN}\n\n{json.dumps(C)}\n", ["A", 2, "C"]),
        (f'{{"title": "cut \n{json.dumps(B)}\n{json.dumps(C)}', [1, "B", "C"]),
        (f"{json.dumps(A)},\n{json.dumps(B)},\n", ["A", "B"]),
        (f"{json.dumps(A)}\n[{json.dumps(B)}, {json.dumps(C)}]\n5\nnull\n", ["A", "B", "C", 3, 4]),
        (f'{json.dumps(A)}\r\n{{"title": "B", "year": 1{"0" * 5000}}}\r\n', ["A", "B"]),
        (f'{json.dumps(A)}\n{{"title": "deep", "x": {"[" * 200}{"]" * 200}}}\n{json.dumps(C)}\n', ["A", 2, "C"]),
        ('{"title": "A", "title": "B", "year": NaN}\n{"title": "tab\there", "year": -Infinity}\n', ["B", "tab here"]),
        (f"{json.dumps(A)}\n{BROKEN}{chr(10) * 50_000}{json.dumps(C)}\n", ["A", 2, "C"]),
        (f'{json.dumps(A)}\n{{"title": "B", "x{" " * 50_000}": 1}}\n', ["A", "B"]),
        ("\ufeff" + json.dumps([A]), ["A"]),
    ],
)  # fmt: skip
def test_a_mistake_costs_only_itself(text, found):
    assert outcome(read(text, "jsonl")) == found


def test_wrapped_items_have_their_lines():
    text = json.dumps({"meta": {"x": [1]}, "results": [A, None, {"y": 1}]}, indent=1)
    assert outcome(read(text)) == ["A", 12, 13]


@pytest.mark.parametrize(
    "nested", ["[" * 100_000, '{"a":' * 100_000, "[" * 500 + "]" * 500]
)
def test_nesting_is_bounded(nested):
    found = read(f"[{json.dumps(A)},\n{nested}", "jsonl")
    assert outcome(found)[0] == "A"
    assert len(found) < 30


@pytest.mark.parametrize("size", [100, 1000])
def test_a_document_larger_than_what_is_held(monkeypatch, size):
    monkeypatch.setattr(window, "LONGEST", size)
    monkeypatch.setattr(window, "_CHUNK", 50)
    items = [{"title": f"T{i}", "year": 2000, "x": "y" * (i % 40)} for i in range(200)]
    text = json.dumps({"message": {"items": items}})
    assert outcome(read(text)) == [item["title"] for item in items]


def test_an_item_longer_than_any_costs_only_itself(monkeypatch):
    monkeypatch.setattr(window, "LONGEST", 1000)
    monkeypatch.setattr(window, "_CHUNK", 50)
    items = [A, {"title": "B", "year": 2001, "x": ["y" * 9] * 900}, C]
    found = read(json.dumps(items))
    assert outcome(found) == ["A", 1, "C"]
    assert "an entry of over" in found[1].why


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('{"a": 1}\n{"a": 2}\n', True),
        ('{"a": 1}\n', False),
        ('[\n{"a": 1},\n{"a": 2}\n]', False),
        ('{"a": [\n{"a": 1},\n{"a": 2}\n]}', False),
        ('{\n"a": 1\n}\n{\n"a": 2\n}', False),
        ('{"a": "cut\n{"a": 2}\n', True),
        ("", False),
    ],
)
def test_is_lines(text, lines):
    assert is_lines(text) is lines
