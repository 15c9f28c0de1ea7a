from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import SourceError
from store.importers import author_page
from store.importers.reading import Nothing
from store.importers.record import ImportOptions, Record, Rejected
from store.importers.source import survey

HEAD = "Ann Bell\n\nCL\nh-index12\n2papers\n1,234citations\nNovelty51%\nAI Score60\n\n2 Papers\n\n"
FIRST = "95.3LGApr 14Code\nLarge Models of Small Things\n\nCy Dow, Eve Fox, Guy Hill et al. · acme-lab, mit\n\nWe weigh small things 3$\\times$ faster.\n\n"
SECOND = "CCJan 18, 2024\nCounting Sheep\n\nAnn Bell, Cy Dow\n\nSheep are counted.\n"
RUN_TOGETHER = (
    "CLApr 4, 2025Code\nLarge Models of Small ThingsCy Dow, Eve Fox, Guy Hill et al. · acme\n"
    "We weigh small things.\n"
    "ROJan 5\nCounting SheepAnn Bell, Eve Fox\nSheep are counted.\n"
)
OPTIONS = ImportOptions(today="2026-11-22")


def read(text, options=OPTIONS, knowledge=None):
    data = text if isinstance(text, bytes) else text.encode()
    source = survey(BytesIO(data), "page.txt")
    reading = author_page.read(source, options, knowledge or Nothing())
    return reading, list(reading.records)


def test_a_page_with_a_head():
    reading, (first, second) = read(HEAD + FIRST + SECOND)
    assert reading.owner.name == "Ann Bell"
    assert reading.owner.citations == 1234
    assert first.title == "Large Models of Small Things"
    assert first.abstract == "We weigh small things 3$\\times$ faster."
    assert (first.score, first.code, first.categories) == (95.3, True, ("cs.LG",))
    assert [(a.name, a.position) for a in first.authors] == [
        ("Cy Dow", 0), ("Eve Fox", 1), ("Guy Hill", 2), ("Ann Bell", None),
    ]  # fmt: skip
    assert not first.authors_complete
    assert first.affiliations == ("acme-lab", "mit")
    assert (first.place, first.heading) == ("line 12", None)
    assert (second.date, second.code, second.score) == ("2024-01-18", False, None)
    assert [(a.name, a.position) for a in second.authors] == [
        ("Ann Bell", 0),
        ("Cy Dow", 1),
    ]
    assert second.authors_complete


def test_the_year_is_inferred_and_said():
    reading, (first, second) = read(HEAD + FIRST + SECOND)
    assert (first.date, first.inferred) == ("2025-04-14", ("date",))
    assert second.inferred == ()
    assert reading.as_of == 2025
    assert "2025" in reading.notes[0]
    assert "--as-of" in reading.notes[0]


def test_the_year_is_told():
    reading, (first, _) = read(HEAD + FIRST + SECOND, ImportOptions(as_of=2023))
    assert first.date == "2023-04-14"
    assert reading.notes == []


def test_nothing_to_infer_nothing_to_say():
    reading, _ = read(HEAD + SECOND)
    assert (reading.as_of, reading.notes) == (None, [])


def test_a_page_without_head_or_blank_lines():
    reading, (first, second) = read(RUN_TOGETHER)
    assert reading.owner is None
    assert first.title == "Large Models of Small Things"
    assert (
        first.heading
        == "Large Models of Small ThingsCy Dow, Eve Fox, Guy Hill et al. · acme"
    )
    assert first.inferred == ("title", "authors")
    assert first.affiliations == ("acme",)
    assert (second.title, second.date) == ("Counting Sheep", "2026-01-05")
    assert [a.name for a in second.authors] == ["Ann Bell", "Eve Fox"]
    assert second.authors_complete


def test_names_standing_separated_on_the_page_confirm():
    text = (
        RUN_TOGETHER
        + "CLMay 1, 2020\nMore SheepEve Fox, Cy Dow, Guy Hill et al.\nMore.\n"
    )
    _, records = read(text)
    assert [r.inferred for r in records] == [(), ("date", "title", "authors"), ()]


def test_a_told_owner_is_an_author_of_every_paper():
    _, records = read(RUN_TOGETHER, ImportOptions(owner="Ann Bell", today="2026-11-22"))
    placed = [[a.position for a in r.authors if a.name == "Ann Bell"] for r in records]
    assert placed == [[None], [0]]


def test_an_owner_named_by_initials_is_not_added():
    _, (record,) = read(
        "Ann Bell\n\nCLJan 5, 2020\nCounting Sheep\n\nA. Bell, Cy Dow\n\nSheep.\n"
    )
    assert [a.name for a in record.authors] == ["A. Bell", "Cy Dow"]


@pytest.mark.parametrize(
    ("cut", "titles", "why"),
    [
        ("CLJan 5, 2020\nCounting Sheep\n\nAnn Bell", ["Counting Sheep"], None),
        ("CLJan 5, 2020\nCounting Sheep\n", ["Counting Sheep"], None),
        ("CLJan 5, 2020\n", [], "without a title"),
        ("CLJan 5, 2020", [], "without a title"),
    ],
)
def test_a_page_cut_off(cut, titles, why):
    _, records = read(HEAD + SECOND + cut)
    last = records[-1]
    assert [r.title for r in records[1:] if isinstance(r, Record)] == titles
    if why:
        assert isinstance(last, Rejected)
        assert why in last.why
        assert last.line == 18


def test_a_heading_that_cannot_be_taken_apart_is_rejected_with_its_line():
    _, records = read(RUN_TOGETHER + "CLMay 1, 2020\nA title that goes on")
    assert [type(r) for r in records] == [Record, Record, Rejected]
    assert records[-1].line == 7


@pytest.mark.parametrize("score", ["100.1", "-1", "995"])
def test_a_score_that_is_no_percentile_costs_one_entry(score):
    _, records = read(HEAD + f"{score}{FIRST[4:]}" + SECOND)
    assert [type(r) for r in records] == [Rejected, Record]
    assert "0 and 100" in records[0].why


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("latin-1"),
    ],
)
def test_line_ends_and_encodings(change):
    text = HEAD + FIRST + SECOND.replace("Cy Dow", "Zoë Müller")
    plain, changed = read(text), read(change(text))
    assert changed[1] == plain[1]
    assert changed[0].owner == plain[0].owner


def test_an_abstract_of_several_paragraphs():
    _, (record,) = read(HEAD + SECOND + "\nSecond paragraph,\nover two lines.\n")
    assert record.abstract == "Sheep are counted.\n\nSecond paragraph, over two lines."


def test_an_overlong_line_costs_one_entry():
    long = FIRST.replace("We weigh", "x" * 1_000_001)
    _, records = read(HEAD + long + SECOND)
    assert [type(r) for r in records] == [Rejected, Record]
    assert records[0].line == 17


def test_hostile_text_is_cleaned():
    _, (record,) = read(
        HEAD + SECOND.replace("Counting", "Coun\x1b]52;c;eA==\x07ting\u202e")
    )
    assert record.title == "Counting Sheep"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + RUN_TOGETHER,
        HEAD + RUN_TOGETHER.replace("\n", "\n\n"),
        HEAD + SECOND + RUN_TOGETHER.partition("ROJan")[0],
    ],
)
def test_headings_run_together_on_a_page_with_a_head(text):
    _, records = read(text)
    joined = [r for r in records if r.heading]
    assert joined[0].title == "Large Models of Small Things"
    assert {r.title for r in records} == {
        "Large Models of Small Things",
        "Counting Sheep",
    }


def test_a_page_without_any_authors_line():
    _, (record,) = read(HEAD + "CLJan 5, 2020\nCounting Sheep")
    assert (record.title, [a.name for a in record.authors]) == (
        "Counting Sheep",
        ["Ann Bell"],
    )


def test_a_title_alone_on_a_page_with_separators():
    _, (record,) = read(
        HEAD + "CLJan 5, 2020\nA Title\n\nAn abstract that says what it says.\n"
    )
    assert (record.title, record.authors_complete) == ("A Title", False)
    assert [a.name for a in record.authors] == ["Ann Bell"]


@given(
    st.lists(
        st.sampled_from(
            [
                *HEAD.split("\n"),
                *FIRST.split("\n"),
                *SECOND.split("\n"),
                *RUN_TOGETHER.split("\n"),
            ]
        )
        | st.text(max_size=30)
    )
)
def test_any_lines_are_survived(lines):
    try:
        _, records = read("\n".join(lines))
    except SourceError:
        return
    assert all(isinstance(r, Record | Rejected) for r in records)
