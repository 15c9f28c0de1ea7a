from __future__ import annotations

import pytest

from store.importers.author_page.names import inner_capitals, is_name, same_person


@pytest.mark.parametrize(
    "name",
    [
        "Ali Taghibakhshi", "David W. Romero", "Scott MacLachlan", "Jan de Wit",
        "Laurens van der Maaten", "Brian O'Neil", "Fei-Fei Li", "Émile Zola", "J.R. Smith",
        "Sharath Turuvekere Sreenivas", "OpenAI", "张三", "Đặng Văn", "Yifan Du", "Bo Di",
        "Wang bo", "Xin (Eric) Wang",
    ],
)  # fmt: skip
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "", "we propose a method", "GPT-4 and beyond", "a b", "It works. More.", "More.", "Deep learning for vision tasks",
        "One Two Three Four Five Six Seven", "Results: great", "Jan van",
    ],
)  # fmt: skip
def test_no_names(text):
    assert not is_name(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Chankyu Lee", "chankyu lee", True),
        ("Chankyu Lee", "C. Lee", True),
        ("Tareq Zaman", "Tareq Uz Zaman", True),
        ("José García", "Jose Garcia", True),
        ("Chankyu Lee", "Nayeon Lee", False),
        ("Chankyu Lee", "Chankyu Kim", False),
        ("A. B. Smith", "A. C. Smith", False),
        ("Lee", "Chankyu Lee", False),
    ],
)
def test_one_person_on_one_page(one, other, same):
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("token", "count"), [("Smith", 0), ("McDonald", 0), ("ModelsAli", 1), ("GPTAli", 1)]
)
def test_inner_capitals(token, count):
    assert inner_capitals(token) == count
