"""Rules look at the mask, take from it, and put placeholders in."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

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


PIECES = st.sampled_from(
    ["bees", "Bees", "be", "e-mail", "a.b", "2", "é", "|", "-", "_"]
)
STRETCHES = st.lists(PIECES, min_size=1, max_size=5).map(" ".join)


@given(STRETCHES, STRETCHES)
def test_a_stretch_is_taken_as_its_pattern_would_be(text: str, stretch: str) -> None:
    one, other = mask(text.lower()), mask(text.lower())
    one.take_text(stretch, "rule")
    other.take(re.escape(stretch), "rule")
    assert (one.text, one.fired) == (other.text, other.fired)


@given(STRETCHES, STRETCHES)
def test_a_stretch_is_shown_as_it_was_typed(raw: str, stretch: str) -> None:
    words = re.findall(r"[^\W_]+", stretch)
    loose = r"[^\w]+".join(map(re.escape, words))
    typed = re.search(rf"(?<!\w){loose}(?!\w)", raw, re.IGNORECASE) if words else None
    plain = " ".join(piece for piece in stretch.split() if piece != "|")
    assert mask(raw).surface(stretch) == (typed.group() if typed else plain)


def test_a_mask_without_placeholders_is_bare() -> None:
    words = mask("by x")
    assert words.bare()
    words.put("x", words.place("A", "ada"))
    assert not words.bare()


def test_what_is_rewritten_to_itself_is_tidied() -> None:
    words = mask("by x")
    words.text = " by  x "
    words.put("y", "z")
    assert words.text == " by x "
