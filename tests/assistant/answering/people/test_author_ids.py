"""What somebody's ORCID is, and who has one: as sources state it, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.assistant import Assistant, Conversation
from store.library import Library
from tests.store.building import add, record

A, B, C = "0000-0001-5109-3700", "0000-0002-1825-0097", "0000-0002-1694-233X"


def library(*, identified: bool = True) -> Library:
    made = Library.in_memory()
    rows = [
        ("Birds of the Northern Coast", ["Wei Wang", "Ann Doe"], [(0, "orcid", A), (1, "orcid", C)]),
        ("Rivers and What They Carry", ["Wei Wang"], [(0, "orcid", B)]),
        ("Cats in Old Houses", ["Ann Doe", "Bo Roe"], [(0, "s2", "7")]),
    ]  # fmt: skip
    for number, (title, names, ids) in enumerate(rows):
        one = record(title, *names, key=f"k{number}", date=f"202{number}",
                     author_ids=ids if identified else [])  # fmt: skip
        add(made, one, to=f"{number}.bib")
    return made


def ask(question: str, *, identified: bool = True):
    assistant = Assistant(library(identified=identified), lambda: date(2026, 11, 22))
    answer = Conversation(assistant).ask(question)
    again = Conversation(assistant).ask(answer.read_as)
    assert (again.read_as, again.status, again.value) == (
        answer.read_as, answer.status, answer.value,
    )  # fmt: skip
    return answer


def items(answer) -> list[object]:
    assert answer.status == "answered"
    assert answer.value is not None
    return list(answer.value.items)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("what is the ORCID of Ann Doe", [C]),
        ("what is Ann Doe's orcid id?", [C]),
        ("orcids of Ann Doe and Wei Wang", [C, A]),
        ("what is the orcid of Wei Wang (0000-0002-1825-0097)", [B]),
        (f"papers by {C}", ["k2", "k0"]),
        (f"papers by https://orcid.org/{C.lower()}", ["k2", "k0"]),
        (f"how many papers by {C}", [2]),
        (f"who is {C}", ["Ann Doe"]),
        (f"whose orcid is {C}", ["Ann Doe"]),
        (f"who has the ORCID {B}?", [f"Wei Wang ({B})"]),
        (f"papers by Wei Wang ({B})", ["k1"]),
        ("papers by Wei Wang", ["k0"]),
    ],
)
def test_orcids(question: str, found: list[object]):
    assert items(ask(question)) == found


def test_a_profile_shows_what_registries_call_somebody():
    answer = ask("who is Ann Doe")
    assert answer.table is not None
    assert answer.table.rows[:2] == (
        ("ORCID", C, "as stated with their papers"),
        ("Semantic Scholar", "7", "as stated with their papers"),
    )


def test_who_has_none_is_told_so():
    answer = ask("what is the ORCID of Bo Roe")
    assert answer.abstention is not None
    assert answer.abstention.missing == "No ORCID of Bo Roe is stored here."


def test_a_library_without_any_declines():
    answer = ask("what is the ORCID of Ann Doe", identified=False)
    assert answer.abstention is not None
    assert answer.abstention.missing == "No ORCID is stored in this library."


def test_an_orcid_of_nobody_here():
    answer = ask("papers by 0000-0003-1148-7419")
    assert answer.abstention is not None
    assert answer.abstention.reason == "unknown_entity"
