"""95 house questions on the five author pages: is the intent the one meant?

Some ask about papers and people that the pages do not hold: then declining is
all that can be done, and is counted apart. Follow-ups need a conversation and
are left to the transcripts.
"""

from __future__ import annotations

from benchmarks import corpora, libraries
from benchmarks.report import Section, Table
from store.library import Library

SAME = {"papers.related": "paper.related"}
"""Intent in the file -> the project's name for it."""
DECLINES = frozenset({"refuse.scope", "refuse.evidence"})
"""Intents that the file names by their outcome: any reading that abstains is right."""


def measure() -> Section:
    """Read (and where the outcome counts, ask) each question that stands alone."""
    every = corpora.house_questions()
    alone = [row for row in every if not row["intent"].startswith("followup")]
    missed = []
    with Library.open(libraries.pages()) as library:
        assistant = libraries.assistant(library)
        for row in alone:
            answer, _ = assistant.ask(row["question"])
            if not _right(row["intent"], answer.intent, answer.status):
                found = (answer.intent, answer.status.value)
                missed.append((row["question"], row["intent"], *found))
    right = len(alone) - len(missed)
    declined = sum(one[3] == "abstained" for one in missed)
    return Section(
        title="House questions: intent",
        tables=(
            Table(
                ("asked", "as meant", "otherwise, declined", "otherwise, answered"),
                ((len(alone), right, declined, len(missed) - declined),),
            ),
            Table(("question", "meant", "read", "status"), tuple(missed), "Otherwise"),
        ),
        notes=(
            f"{len(every) - len(alone)} follow-ups are left to the transcripts",
            "taken as the same: " + "; ".join(f"{a} and {b}" for a, b in SAME.items()),
            f"{' and '.join(sorted(DECLINES))}: right when the question is declined",
        ),
        figures={
            "house_asked": len(alone),
            "house_right": right,
            "house_otherwise_answered": len(missed) - declined,
        },
    )


def _right(meant: str, read: str, status: str) -> bool:
    if meant in DECLINES:
        return status == "abstained"
    return read == SAME.get(meant, meant)
