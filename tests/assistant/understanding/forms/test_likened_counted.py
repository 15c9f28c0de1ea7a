"""Papers like one that are counted, asked the authors of, recent, or hyphened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.canonical import canonical
from assistant.understanding.parser import parse

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

NEAR = "ask:paper.related paper:@wasps"
DECLINED = [
    ("how many papers are like WaspNet", "papers like WaspNet"),
    ("how many papers are similar to WaspNet", "papers like WaspNet"),
    ("how many papers by Ada Moth are like WaspNet", "papers like WaspNet"),
    ("how many papers are like bumblebees", "papers like bumblebees"),
    ("who works on things like WaspNet", "papers like WaspNet"),
    ("authors of papers similar to WaspNet", "papers like WaspNet"),
]


@pytest.mark.parametrize(("question", "instead"), DECLINED)
def test_what_is_not_worked_out_is_declined(
    question: str, instead: str, linker: Linker
) -> None:
    found = parse(question, linker)
    assert (found.intent, found.terms) == ("refuse.task", (instead,))
    assert found.missing


READ = [
    ("WaspNet-like papers", NEAR),
    ("show me WaspNet-like papers before 2021", f"{NEAR} before:2021"),
    ("bumblebee-like papers", "topic:bumblebee-like"),
    ("papers like WaspNet by other authors", f"{NEAR} -by:authors(@wasps)"),
    ("two papers like WaspNet", f"{NEAR} limit:2"),
    ("who works on things like bumblebees", "show:authors topic:bumblebees"),
]


@pytest.mark.parametrize(("question", "query"), READ)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert canonical(parse(question, linker)) == query


def test_recent_is_kept_and_told(linker: Linker) -> None:
    found = parse("recent papers like WaspNet", linker)
    since = f"since:{linker.today.year - 2}"
    assert canonical(found) == f"{NEAR} {since}"
    assert any(edit.kind == "default" for edit in found.edits)
