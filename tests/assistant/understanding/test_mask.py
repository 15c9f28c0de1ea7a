"""Rules look at the mask, take from it, and put placeholders in."""

from __future__ import annotations

from assistant.understanding.mask import Mask
from assistant.understanding.patterns import Cued


def mask(text: str) -> Mask:
    return Mask(f" {text} ", {}, text)


def test_what_is_taken_leaves_a_bar() -> None:
    words = mask("papers since 2020 on bees")
    assert words.take(r"since \d+", "since") is not None
    assert words.text == " papers | on bees "
    assert words.fired == ["since"]
    assert words.take("since") is None


def test_patterns_meet_whole_words() -> None:
    assert not mask("newspapers e-mail").has("papers|mail")
    assert mask("papers").has("papers")


def test_cues_are_looked_for_first() -> None:
    assert mask("papers").meets(Cued("bees", "papers")) is None
    assert mask("papers").meets(Cued("bees|pap", "papers")) is not None


def test_placeholders() -> None:
    words = mask("by x and y")
    name = words.place("A", "ada")
    words.rewrite("x", lambda _: name)
    assert words.all("A") == [name] == ["A0"]
    assert words.value(name) == "ada"
    words.drop(name)
    assert words.text == " by | and y "
    assert words.surface(name) == ""


def test_rewrite_may_leave_a_match() -> None:
    words = mask("one two")
    words.rewrite(r"\w+", lambda match: None if match[0] == "one" else "2")
    assert words.text == " one 2 "
    words.put("(one)", r"\1 and a half")
    assert words.text == " one and a half 2 "
