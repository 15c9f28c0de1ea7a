"""Names for result sets: given, listed, changed and let go of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read
from assistant.understanding.naming import tidy
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import meaning

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

SHOWN = Context(
    read_as="in:BEE", last="in:BEE", shown=("honey2", "honey", "wasps"),
    named=(("old one", "topic:ferns"), ("Nets", "has:code")),
)  # fmt: skip
NAMES = {
    "call these A": ("A", "in:BEE"),
    "Call them A.": ("A", "in:BEE"),
    "name this set baselines": ("baselines", "in:BEE"),
    "save these as A": ("A", "in:BEE"),
    "save as A": ("A", "in:BEE"),
    "remember these as mamba set": ("mamba set", "in:BEE"),
    "please keep those papers as my list": ("my list", "in:BEE"),
    'call these "two words"': ("two words", "in:BEE"),
    "let A be these": ("A", "in:BEE"),
    "X = these": ("X", "in:BEE"),
    "save the first two as pair": ("pair", "(paper:@honey2 or paper:@honey)"),
    "call 1 and 3 B": ("B", "(paper:@honey2 or paper:@wasps)"),
    "save papers by Ada Moth as M": ("M", 'by:"Ada Moth"'),
    "save nets minus those by Jun Lee as N": ("N", 'has:code -by:"Jun Lee"'),
    "call these nets": ("nets", "in:BEE"),
}


@pytest.mark.parametrize(("line", "set_"), NAMES.items())
def test_a_name_is_given(line: str, set_: tuple[str, str], linker: Linker) -> None:
    found = read(line, SHOWN, linker)
    assert (found.intent, found.terms[0]) == ("set.name", set_[0])
    assert canonical(found.of("set")[0].value.parse) == set_[1]
    assert meaning(parse(canonical(found), linker)) == meaning(found)


def test_a_name_that_meant_something_else_says_so(linker: Linker) -> None:
    (edit,) = read("call these nets", SHOWN, linker).edits
    assert (edit.before, edit.after) == ("has:code", "in:BEE")


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("my sets", 'ask:set.list term:"old one" term:Nets set:{topic:ferns} set:{has:code}'),
        ("what sets do I have?", 'ask:set.list term:"old one" term:Nets set:{topic:ferns} set:{has:code}'),
        ("what's in my sets", 'ask:set.list term:"old one" term:Nets set:{topic:ferns} set:{has:code}'),
        ("forget nets", "ask:set.forget term:Nets set:{has:code}"),
        ("delete the set Nets", "ask:set.forget term:Nets set:{has:code}"),
        ("drop old one", 'ask:set.forget term:"old one" set:{topic:ferns}'),
        ("forget all sets", 'ask:set.forget term:"old one" term:Nets set:{topic:ferns} set:{has:code}'),
        ("rename nets to networks", "ask:set.name term:networks term:Nets set:{has:code}"),
    ],
)  # fmt: skip
def test_names_are_listed_changed_and_let_go(line, query, linker) -> None:
    found = read(line, SHOWN, linker)
    assert canonical(found) == query
    assert meaning(parse(query, linker)) == meaning(found)


@pytest.mark.parametrize(
    ("line", "context"),
    [
        ("call these A", Context()), ("my sets", Context()),
        ("save 7 and 8 as A", SHOWN), ("save the first 9 as A", SHOWN),
    ],
)  # fmt: skip
def test_nothing_is_named_where_nothing_is_meant(line, context, linker) -> None:
    assert read(line, context, linker).intent == "refuse.context"


@pytest.mark.parametrize("name", ["these", "it", "", "12", "a{b", "x" * 41, '"'])
def test_what_cannot_be_a_name(name: str) -> None:
    assert tidy(name) == ""


@pytest.mark.parametrize(
    ("name", "shown"), [(' "A" ', "A"), ("mamba set.", "mamba set"), ("Café", "Café")]
)
def test_a_name_is_shown_as_given(name: str, shown: str) -> None:
    assert tidy(name) == shown
