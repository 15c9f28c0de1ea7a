"""A search that found many papers is one; one that found next to none may be asked."""

from __future__ import annotations

import pytest

from assistant.answering import searched_or_said
from assistant.assistant import Assistant
from store.value import replace
from tests.assistant.asking import ask
from tests.conftest import TODAY
from tests.store.building import filled, record

HELD = "We count honey bees by their sound in orchards."


@pytest.mark.parametrize(
    ("total", "weak"), [(1, True), (searched_or_said.FEW, True), (6, False)]
)
def test_papers_that_hold_most_words_are_few_or_many(total: int, weak: bool) -> None:
    hives = Assistant(
        filled(
            record("Bees", key="bees", abstract=HELD),
            record("Glass", key="glass", abstract="A method for a greenhouse."),
        ),
        lambda: TODAY,
    )
    found = ask("papers on honey bees counted by sound in a greenhouse", of=hives)
    assert "most of them" in found.caveats[0]
    assert searched_or_said._weak(replace(found, total=total)) is weak
