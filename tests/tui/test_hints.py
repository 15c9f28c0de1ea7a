"""What is said of a line before it is asked, by an assistant on the sample."""

from __future__ import annotations

import pytest

from assistant.context import Context
from tui.hints import hints


def look(assistant, text, *, asked_for=False, context=None):
    """The hints for a cursor at the end."""
    return hints(text, len(text), asked_for)(assistant, context or Context())


def test_completions_and_the_reading(sample_assistant):
    seen = look(sample_assistant, "papers by chan")
    assert seen.completions[0].insert == "Chankyu Lee"
    assert look(sample_assistant, "nemotorn papers").read_as == "topic:nemotron"


@pytest.mark.parametrize(
    "text", ["", "  ", "what can you do?", "topic:nemotron", "x" * 3000]
)
def test_readings_that_say_nothing_new_are_not_told(sample_assistant, text):
    assert look(sample_assistant, text).read_as == ""


def test_a_reading_is_in_the_light_of_what_was_asked(sample_assistant):
    before = Context(read_as="topic:nemotron", shown=("x",))
    seen = look(sample_assistant, "only those since 2025", context=before)
    assert seen.read_as == "topic:nemotron since:2025"


def test_operators_after_a_blank_only_when_asked_for(sample_assistant):
    assert look(sample_assistant, "by:lee ").completions == ()
    asked = look(sample_assistant, "by:lee ", asked_for=True)
    assert asked.completions[0].insert == "by:"
    assert asked.completions[0].kind == "operator"
    assert look(sample_assistant, "papers by ").completions[0].kind == "author"
