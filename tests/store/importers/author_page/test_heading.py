from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store.importers.author_page.heading import LONGEST_HEADING, split_heading
from store.importers.reading import Nothing
from store.text import key_of


class Known:
    """Knowledge of given titles and names."""

    def __init__(self, titles=(), names=()):
        self.titles = {key_of(t) for t in titles}
        self.names = {key_of(n) for n in names}

    def knows_title(self, key):
        return key in self.titles

    def knows_name(self, folded):
        return folded in self.names


def split(text, *, complete=False, abstract="", knowledge=None):
    return split_heading(
        text, complete=complete, abstract=abstract, knowledge=knowledge or Nothing()
    )


THREE = "Ann Bell, Cy Dow"


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Hybrid Language Models", "Aaron Blakeman"),
        ("Reasoning LLMs", "Ali Taghibakhshi"),
        ("Conversational QA and RAG", "Zihan Liu"),
        ("Pretraining with NVFP4", "Felix Abecassis"),
        ("On Model Size", "Brian O'Neil"),
        ("Why Do We Need It?", "Ashish Vaswani"),
        ("A Survey (Part II)", "Eve Fox"),
        ("Open, Efficient, and Small Models", "Eve Fox"),
        ("Coarsening Methods", "Scott MacLachlan"),
        ("Scaling Laws", "Élodie Durand"),
        ("Méthodes de résumé", "Łukasz Kaiser"),
        ("Neural Nets", "Yann LeCun"),
        ("Topic Models", "David M. Blei"),
        ("Better ASR", "J. R. Smith"),
        ("Word Vectors", "Laurens van der Maaten"),
        ("A Model of Models", "Fei-Fei Li"),
        ("深度学习", "Wei Zhang"),
        ("Uses of C++", "Bo Di"),
    ],
)
def test_by_shape_alone(title, first):
    found = split(f"{title}{first}, {THREE}")
    assert found is not None
    assert (found.title, found.names[0], found.confirmed) == (title, first, False)
    assert found.names[1:] == ("Ann Bell", "Cy Dow")


@pytest.mark.parametrize(
    ("title", "first", "abstract"),
    [
        ("Better Nets", "JiYoung Kim", "we study nets"),
        ("Better Nets", "McDonald Park", "we study nets"),
        ("Parsing with Models", "de Wit Jan", "our models parse"),
        ("Language Models", "Madonna", "language models sing"),
        ("Training on ImageNet", "Jia Deng", "on ImageNet we train"),
        ("Learning with PyTorch", "Adam Smith", "PyTorch is used"),
    ],
)
def test_by_the_words_of_the_abstract(title, first, abstract):
    found = split(f"{title}{first}, {THREE}", abstract=abstract)
    assert found is not None
    assert (found.title, found.names[0]) == (title, first)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_short_lists_without_et_al(count):
    names = ("Eve Fox", "Ann Bell", "Cy Dow")[:count]
    found = split("Small Models" + ", ".join(names), complete=True)
    assert found is not None
    assert (found.title, found.names) == ("Small Models", names)


@pytest.mark.parametrize(
    "knowledge",
    [
        Known(titles=["Deep Nets for SpeechNet Data"]),
        Known(names=["Data Kim"]),
    ],
)
def test_knowledge_confirms(knowledge):
    title = "Deep Nets for SpeechNet " + ("Data" if knowledge.titles else "")
    found = split(f"{title.strip()}Data Kim, {THREE}", knowledge=knowledge)
    assert found is not None
    assert found.confirmed
    assert found.names[0] == "Data Kim"


def test_knowledge_outweighs_shape():
    text = f"Notes on Sina WeiboKei Ng, {THREE}"
    odd = Known(names=["WeiboKei Ng"])
    assert split(text).title == "Notes on Sina Weibo"
    assert (
        split("Notes on SinaWeiboKei Ng, " + THREE, knowledge=odd).title
        == "Notes on Sina"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Attention is all you need",
        "No Join Here, Ann Bell, Cy Dow",
        "lower case only",
    ],
)
def test_no_place_to_cut(text):
    assert split(text) is None


def test_a_heading_too_long_to_be_one():
    assert split("a" * LONGEST_HEADING + f"Eve Fox, {THREE}") is None


WORD = st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True)


@given(
    st.lists(WORD, min_size=1, max_size=6),
    st.lists(st.tuples(WORD, WORD), min_size=3, max_size=3),
)
def test_plain_headings_come_apart(words, people):
    title = " ".join(words)
    names = tuple(f"{given} {family}" for given, family in people)
    assume(not title.endswith(("Mc", "Mac", "Fitz")))
    found = split(title + ", ".join(names), abstract=title)
    assert found is not None
    assert (found.title, found.names) == (title, names)


@given(st.text(max_size=200))
def test_any_text_is_survived(text):
    found = split(text)
    assert found is None or text.startswith(found.title)
