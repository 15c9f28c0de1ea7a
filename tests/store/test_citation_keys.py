"""Citation keys: readable, unique, the same whatever the order."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.citation_keys import Claim, base_key, settle
from store.models import PartialDate
from tests.store.building import add, filled, record


@pytest.mark.parametrize(
    ("title", "author", "year", "key"),
    [
        ("Nemotron 3 Super: Open, Efficient Mixture-of-Experts Hybrid Model",
         "Aakshita Chandiramani", 2026, "chandiramaniNemotron3Super2026"),
        ("Nemotron-H: A Family of Accurate and Efficient Hybrid Models",
         "Aaron Blakeman", 2025, "blakemanNemotronH2025"),
        ("Attention Is All You Need", "Ashish Vaswani", 2017, "vaswaniAttentionNeed2017"),
        ("On the Convergence of No-Regret Learning", "Walid Krichene", 2014,
         "kricheneConvergenceNoRegretLearning2014"),
        ("BERT: Pre-training of Deep Bidirectional Transformers", "Jacob Devlin", 2019,
         "devlinBert2019"),
        ("Is It Real? A Study: With a Long Subject Before the Colon", "Ø. Ångström",
         2020, "angstromRealStudyLong2020"),
        ("A Very Long Beginning That Is No Name: Not Short", "Bo van den Berg", None,
         "bergVeryLongBeginning"),
        ("The", None, 1999, "anon1999"),
        ("注意力", "王小明", 2020, "wangxiaomingZhuYiLi2020"),
        ("Глубокое обучение", "Иван Иванов", 2020, "ivanovGlubokoeObuchenie2020"),
        ("Σχετικά με όλα", "Παπαδόπουλος, Α.", None, "papadopoylosSchetikaMeOla"),
        ("딥러닝", "김철수", 2021, "gimcheolsuDibleoning2021"),
        ("☃", "😀", 2020, "anon2020"),
        ("", "King, Martin Luther, Jr.", None, "king"),
    ],
)  # fmt: skip
def test_base_key(title: str, author: str | None, year: int | None, key: str):
    assert base_key(title, author, PartialDate(year) if year else None) == key


@given(st.text(), st.one_of(st.none(), st.text()), st.one_of(st.none(), st.just(2020)))
def test_any_text_makes_a_key_that_can_be_typed(title, author, year):
    key = base_key(title, author, PartialDate(year) if year else None)
    assert key.isascii()
    assert key.isalnum()


def claims(number: int) -> list[Claim]:
    return [
        Claim(True, f"2020-{n:02}-01", "t", "", n, "lee2020") for n in range(number)
    ]


def test_the_first_has_it_bare():
    assert settle(claims(3)) == {0: "lee2020", 1: "lee2020a", 2: "lee2020b"}


def test_a_stated_key_comes_before_an_older_paper():
    stated = Claim(False, "2025-01-01", "t", "", 9, "Lee2020")
    assert settle([*claims(1), stated]) == {9: "Lee2020", 0: "lee2020a"}


def test_keys_that_others_claim_are_left_to_them():
    assert settle(claims(2), frozenset({"lee2020a"})) == {0: "lee2020", 1: "lee2020b"}


def test_more_than_the_alphabet():
    keys = settle(claims(40))
    assert len(set(keys.values())) == 40
    assert keys[26] == "lee2020z"
    assert keys[27] == "lee2020-27"


PAPERS = [
    record("Models of Speech and Language", "Ada Lee", date="2020-05-01"),
    record("Models of Speech for Language", "Bo Lee", date="2020-02-01"),
    record("Models: Speech Language, a Study", "Cy Lee", date="2020-03-01"),
    record("Models in Speech, Language", "Di Lee", date="2020",
           key="leeModelsSpeechLanguage2020a"),
]  # fmt: skip


def test_in_a_library_whatever_the_order():
    found = set()
    for order in permutations(PAPERS):
        library = filled()
        for number, paper in enumerate(order):
            add(library, paper, to=f"{number}.bib")
        papers = library.papers.get(library.papers.ids())
        found.add(tuple(sorted((paper.title, paper.key) for paper in papers)))
    (keys,) = found
    assert dict(keys) == {
        PAPERS[0].title: "leeModelsSpeechLanguage2020b",
        PAPERS[1].title: "leeModelsSpeechLanguage2020",
        PAPERS[2].title: "leeModels2020",
        PAPERS[3].title: "leeModelsSpeechLanguage2020a",
    }


def test_a_key_that_is_free_again_is_taken():
    library = filled(PAPERS[0], PAPERS[1])
    assert library.papers.by_key("leeModelsSpeechLanguage2020a") is not None
    first = library.papers.by_key("leeModelsSpeechLanguage2020")
    assert first is not None
    assert first.title == PAPERS[1].title
    library.records.revise(2, record("Something Else Entirely", "Bo Lee", date="2020"))
    papers = library.papers.get(library.papers.ids(order="key"))
    assert [paper.key for paper in papers] == [
        "leeModelsSpeechLanguage2020",
        "leeSomethingElseEntirely2020",
    ]


def test_a_key_that_is_not_shown_still_finds_its_paper():
    library = filled(record("A Title of Four Words", "A Lee", key="lee-a"))
    add(library, record("A Title of Four Words", "A Lee", key="LeeB"), to="other.bib")
    papers = [library.papers.by_key(key) for key in ("lee-a", "LEE-A", "leeb", "lee")]
    assert [paper and paper.key for paper in papers] == ["LeeB"] * 3 + [None]
