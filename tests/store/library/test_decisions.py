"""What the reader decides holds, whatever is imported when, and can be taken back."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import UsageError
from store.library import Library
from tests.store.building import add, dump, record, source

PREPRINT = record(
    "Speech Models of Language", "Ada Lee", "Bo Kim", date="2020", venue="arXiv",
    identifiers=[("arxiv", "2001.1")], key="lee-pre",
)  # fmt: skip
RENAMED = record(
    "On Modelling What Is Said", "Ada Lee", "Bo Kim", date="2021", venue="ACL",
    key="lee-acl",
)  # fmt: skip
AGAIN = record(
    "Speech Models of Language", "Ada Lee", date="2020", abstract="Of speech.",
    score=20.0, key="lee-2020",
)  # fmt: skip
BRIDGE = record(
    "Speech Models of Language", "Ada Lee", "Bo Kim", date="2021", key="lee-mid",
)  # fmt: skip
OTHER = record("Something Else Altogether Here", "Cy Wu", "Yu Zhang", key="wu")
ALIEN = record("Of Rocks and Their Layers", "Di Roy", "Yu Zhang", key="roy")
FILES = {
    "a.bib": [PREPRINT, RENAMED],
    "b.bib": [AGAIN],
    "c.bib": [OTHER, ALIEN],
    "d.bib": [BRIDGE],
}


def library(*names: str) -> Library:
    made = Library.in_memory()
    for name in names or FILES:
        add(made, *FILES[name], to=name)
    return made


def paper(of: Library, key: str) -> int:
    found = of.papers.by_key(key)
    assert found is not None
    return found.id


def records(of: Library, key: str, *titles_of: str) -> list[int]:
    """The records of a paper that are from these files."""
    found = of.decisions.records(paper(of, key))
    return [one.record for one in found if one.source in titles_of]


def works(of: Library) -> set[frozenset[tuple[str, str]]]:
    """The records that are one paper, as (source, title)."""
    return {
        frozenset((one.source, one.title) for one in of.decisions.records(id_))
        for id_ in of.papers.ids()
    }


def sound(of: Library) -> None:
    assert [one for one in of.checkup.findings() if one.level == "fault"] == []


class TestMerge:
    def test_the_first_keeps_its_key_and_all_keys_find_it(self):
        made = library("a.bib", "c.bib")
        made.decisions.merge([paper(made, "lee-acl"), paper(made, "lee-pre")])
        assert made.papers.count() == 3
        for key in ("lee-acl", "lee-pre", "LEE-PRE"):
            found = made.papers.by_key(key)
            assert found is not None
            assert found.key == "lee-acl"
        sound(made)

    def test_it_outranks_an_identifier_that_differs(self):
        made = Library.in_memory()
        one = record("A Title of Four Words", "A Lee", identifiers=[("doi", "10.1/a")])
        two = record("A Title of Four Words", "A Lee", identifiers=[("doi", "10.1/b")])
        add(made, one, to="a")
        add(made, two, to="b")
        assert made.papers.count() == 2
        made.decisions.merge(made.papers.ids())
        assert made.papers.count() == 1

    def test_what_the_reader_added_follows_and_is_given_back(self):
        made = library("a.bib", "c.bib")
        one, two = paper(made, "lee-acl"), paper(made, "lee-pre")
        made.personal.note(one, "first")
        made.personal.note(two, "second")
        made.personal.tag(two, "speech")
        made.personal.star(two)
        made.personal.read(one, "done")
        before = made.personal.kept([one, two])
        made.decisions.merge([one, two])
        (kept,) = made.personal.kept([one, two]).values()
        assert kept.starred
        assert kept.tags == ("speech",)
        assert kept.status == "done"
        assert kept.note is not None
        assert sorted(kept.note.split("\n")) == ["first", "second"]
        made.decisions.undo()
        assert made.personal.kept([one, two]) == before
        made.decisions.undo()
        assert made.personal.status_of(one) is None
        made.decisions.undo()
        assert not made.personal.is_starred(two)

    def test_what_was_added_since_is_not_lost(self):
        made = library("a.bib")
        one, two = paper(made, "lee-acl"), paper(made, "lee-pre")
        made.personal.tag(two, "old")
        made.decisions.merge([one, two])
        made.database.run("INSERT INTO tag VALUES(?, 'new')", (one,))
        made.decisions.undo()
        assert made.personal.tags_of(two) == ["old"]
        assert "new" in made.personal.tags_of(one)

    def test_one_paper_cannot_be_merged(self):
        made = library()
        with pytest.raises(UsageError, match="two papers"):
            made.decisions.merge([1, 1])

    def test_a_new_record_of_either_work_joins_it(self):
        made = library("a.bib", "c.bib")
        made.decisions.merge([paper(made, "lee-acl"), paper(made, "lee-pre")])
        add(made, AGAIN, to="b.bib")
        assert made.papers.count() == 3
        sound(made)


class TestSplit:
    def test_the_records_named_are_another_paper(self):
        made = library("a.bib", "b.bib")
        assert made.papers.count() == 2
        parts = made.decisions.split(
            paper(made, "lee-pre"), records(made, "lee-pre", "b.bib")
        )
        assert len(parts) == 2
        assert made.papers.count() == 3
        sound(made)

    def test_what_the_reader_added_stays_with_the_key(self):
        made = library("a.bib", "b.bib")
        kept = paper(made, "lee-pre")
        key = made.papers.get([kept])[0].key
        made.personal.note(kept, "mine")
        made.decisions.split(kept, records(made, "lee-pre", "b.bib"))
        assert made.personal.note_of(paper(made, key)) == "mine"

    @pytest.mark.parametrize("number", [0, 1])
    def test_the_key_stays_with_those_not_named(self, number):
        made = Library.in_memory()
        for key in ("one", "two"):
            add(made, record("A Long Title of Models", "Ada Lee", key=key), to=key)
        (whole,) = made.papers.ids()
        (before,) = made.papers.get([whole])
        named = made.decisions.records(whole)[number]
        made.decisions.split(whole, [named.record])
        assert made.papers.get([whole])[0].key == before.key
        assert named.record not in {r.record for r in made.decisions.records(whole)}
        sound(made)

    def test_taken_back_no_key_given_out_meanwhile_is_lost(self):
        made = Library.in_memory()
        for year in ("2020", "2021"):
            add(made, record("A Long Title of Models", "Ada Lee", date=year), to=year)
        (whole,) = made.papers.ids()
        (one, _) = made.decisions.records(whole)
        made.decisions.split(whole, [one.record])
        given = [one.key for one in made.papers.get(made.papers.ids())]
        made.hold_keys(made.papers.ids())
        made.decisions.undo()
        assert len(given) == 2
        assert {paper(made, key) for key in given} == {whole}
        sound(made)

    @pytest.mark.parametrize("sources", [(), ("a.bib", "b.bib")])
    def test_something_has_to_be_left_on_both_sides(self, sources):
        made = library("a.bib", "b.bib")
        with pytest.raises(UsageError, match="split in two"):
            made.decisions.split(
                paper(made, "lee-pre"), records(made, "lee-pre", *sources)
            )

    def test_a_bridge_between_the_parts_does_not_join_them(self):
        made = library("a.bib", "b.bib")
        made.decisions.split(paper(made, "lee-pre"), records(made, "lee-pre", "b.bib"))
        add(made, BRIDGE, to="d.bib")
        assert made.papers.count() == 3
        add(made, AGAIN, PREPRINT, to="e.bib")
        assert made.papers.count() == 3
        sound(made)

    def test_split_and_merged_again_is_as_before(self):
        made = library("a.bib", "b.bib")
        before = works(made), [p.title for p in made.papers.get(made.papers.ids())]
        parts = made.decisions.split(
            paper(made, "lee-pre"), records(made, "lee-pre", "b.bib")
        )
        made.decisions.merge(parts)
        now = works(made), [p.title for p in made.papers.get(made.papers.ids())]
        assert now == before
        made.decisions.undo()
        made.decisions.undo()
        assert dump(made) == dump(library("a.bib", "b.bib"))


class TestReimport:
    def decided(self, *names: str) -> Library:
        made = library(*names)
        made.decisions.merge([paper(made, "lee-acl"), paper(made, "wu")])
        made.decisions.split(paper(made, "lee-pre"), records(made, "lee-pre", "b.bib"))
        return made

    def test_nothing_is_undone_by_the_same_files(self):
        made = self.decided()
        before = dump(made)
        for name, content in FILES.items():
            add(made, *content, to=name)
        assert dump(made) == before

    def test_the_order_of_the_files_does_not_matter(self):
        dumps = {tuple(dump(self.decided(*order))) for order in permutations(FILES)}
        assert len(dumps) == 1

    def test_nor_does_it_after_the_decision(self):
        dumps = set()
        for order in permutations([BRIDGE, AGAIN, PREPRINT]):
            made = library("a.bib", "b.bib", "c.bib")
            made.decisions.split(
                paper(made, "lee-pre"), records(made, "lee-pre", "b.bib")
            )
            for one in order:
                add(made, one, to=f"x{[BRIDGE, AGAIN, PREPRINT].index(one)}")
            dumps.add(tuple(dump(made)))
            sound(made)
        assert len(dumps) == 1

    @pytest.mark.parametrize("edited", ["abstract", "title"])
    def test_an_edited_file_keeps_what_was_decided_of_its_records(self, edited):
        made = Library.in_memory()
        one = record("A Title of Four Words", "A Lee", key="a")
        two = record("A Title of Four Words", "A Lee", key="b", date="2020")
        mine = {"path": "/a.bib"}
        add(made, one, to=source("a.bib", digest="1", **mine))
        add(made, two.model_copy(update={"date": None}), to="b.bib")
        assert made.papers.count() == 1
        made.decisions.split(1, records(made, "a", "b.bib"))
        changed = one.model_copy(update={edited: "A Title of Other Words"})
        add(made, changed, to=source("a.bib", digest="2", **mine))
        assert made.papers.count() == 2
        assert len(made.decisions.records(paper(made, "a"))) == 1
        sound(made)

    def test_a_merge_outlives_an_edited_file(self):
        made = Library.in_memory()
        mine = {"path": "/a.bib"}
        add(made, PREPRINT, to=source("a.bib", digest="1", **mine))
        add(made, OTHER, to="b.bib")
        made.decisions.merge(made.papers.ids())
        changed = PREPRINT.model_copy(update={"abstract": "Now with one."})
        add(made, changed, to=source("a.bib", digest="2", **mine))
        assert made.papers.count() == 1
        sound(made)


class TestPeople:
    def zhangs(self, made: Library) -> list[tuple[str, int]]:
        return [(one.name, one.papers) for one in made.people.by_name("Yu Zhang")]

    def test_a_name_becomes_two_people(self):
        made = library()
        (one,) = made.people.by_name("yu zhang")
        made.decisions.part(one.id, [[paper(made, "roy")]])
        assert self.zhangs(made) == [("Yu Zhang", 1), ("Yu Zhang #2", 1)]
        (second,) = made.people.by_name("Yu Zhang #2")
        (found,) = made.papers.get([paper(made, "roy")])
        assert second.id in {author.person for author in found.authors}
        assert found.authors[1].name == "Yu Zhang"
        sound(made)

    def test_a_new_paper_is_whose_coauthors_it_has(self):
        made = library()
        (one,) = made.people.by_name("yu zhang")
        made.decisions.part(one.id, [[paper(made, "roy")]])
        add(made, record("More of the Layers of Rocks", "Di Roy", "Yu Zhang"), to="x")
        add(made, record("Nobody Known Is Beside Me", "Yu Zhang"), to="y")
        assert self.zhangs(made) == [("Yu Zhang", 2), ("Yu Zhang #2", 2)]
        sound(made)

    def test_a_part_of_a_part(self):
        made = library()
        add(made, record("A Third Thing by That Name", "Yu Zhang", key="third"), to="x")
        (one,) = made.people.by_name("yu zhang")
        made.decisions.part(one.id, [[paper(made, "roy"), paper(made, "third")]])
        (second,) = made.people.by_name("yu zhang #2")
        made.decisions.part(second.id, [[paper(made, "third")]])
        assert [name for name, _ in self.zhangs(made)] == [
            "Yu Zhang", "Yu Zhang #2", "Yu Zhang #3",
        ]  # fmt: skip
        sound(made)

    def test_a_person_is_split_by_some_of_their_papers(self):
        made = library()
        (one,) = made.people.by_name("yu zhang")
        for papers in ([], [paper(made, "wu"), paper(made, "roy")], [1]):
            with pytest.raises(UsageError, match="some of theirs"):
                made.decisions.part(one.id, [papers])

    def test_two_names_become_one_person(self):
        made = library()
        people = [made.people.by_name(name)[0].id for name in ("Cy Wu", "Di Roy")]
        made.decisions.unite(people)
        (one,) = made.people.by_name("di roy")
        assert one == made.people.by_name("cy wu")[0]
        assert (one.name, one.papers, one.forms) == ("Di Roy", 2, ("Cy Wu", "Di Roy"))
        add(made, record("And One Paper More Of", "Cy Wu"), to="x")
        assert made.people.by_name("di roy")[0].papers == 3
        sound(made)

    def test_united_again_after_being_parted(self):
        made = library()
        (one,) = made.people.by_name("yu zhang")
        made.decisions.part(one.id, [[paper(made, "roy")]])
        made.decisions.unite([one.id for one in made.people.by_name("yu zhang")])
        assert self.zhangs(made) == [("Yu Zhang", 2)]
        sound(made)

    def test_the_order_of_the_files_does_not_matter(self):
        dumps = set()
        for order in permutations(FILES):
            made = library(*order)
            (one,) = made.people.by_name("yu zhang")
            made.decisions.part(one.id, [[paper(made, "roy")]])
            dumps.add(tuple(dump(made)))
        assert len(dumps) == 1

    def test_a_profile_goes_with_the_name(self):
        from store.importers.record import PageOwner

        made = library()
        add(made, to="page", owner=PageOwner(name="Cy Wu", h_index=3))
        people = [made.people.by_name(name)[0].id for name in ("Cy Wu", "Di Roy")]
        made.decisions.unite(people)
        (one,) = made.people.by_name("di roy")
        assert [profile.h_index for profile in one.profiles] == [3]
        made.decisions.undo()
        assert made.people.by_name("di roy")[0].profiles == ()

    def test_a_shortened_name_is_nobody_elses(self):
        made = Library.in_memory()
        add(made, record("One Paper of Four Words", "J. Smith"), to="a")
        add(made, record("Two Papers of Four Words", "John Smith"), to="b")
        add(made, record("Three Papers of Four Words", "Jane Smith"), to="c")
        names = [made.people.by_name(n)[0].papers for n in ("J. Smith", "John Smith")]
        assert names == [1, 1]

    def test_two_sources_that_list_a_name_twice_know_two_people(self):
        made = Library.in_memory()
        both = record("A Paper by Two Namesakes", "Wei Wang", "A Lee", "Wei Wang")
        add(made, both, to="a")
        assert [one.name for one in made.people.by_name("wei wang")] == ["Wei Wang"]
        add(made, both.model_copy(update={"abstract": "x"}), to="b")
        names = [one.name for one in made.people.by_name("wei wang")]
        assert names == ["Wei Wang", "Wei Wang #2"]
        sound(made)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["merge", "split", "unite", "part", "star", "note", "keys"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=6,
)
BATCH = st.lists(
    st.sampled_from([PREPRINT, RENAMED, AGAIN, BRIDGE, OTHER, ALIEN]),
    min_size=1,
    max_size=4,
)


def take(made: Library, kind: str, one: int, two: int) -> None:
    """A step on whatever the numbers fall on; none where it is not possible."""
    papers = made.papers.ids(order="key")
    first, second = papers[one % len(papers)], papers[two % len(papers)]
    people = [
        row[0] for row in made.database.rows("SELECT id FROM person ORDER BY name")
    ]
    person = people[one % len(people)]
    stated = made.decisions.records(first)
    mine = [row[0] for row in made.database.rows(
        "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ? ORDER BY 1", (person,)
    )]  # fmt: skip
    try:
        match kind:
            case "merge":
                made.decisions.merge([first, second])
            case "split":
                made.decisions.split(first, [stated[two % len(stated)].record])
            case "unite":
                made.decisions.unite([person, people[two % len(people)]])
            case "part":
                made.decisions.part(person, [[mine[two % len(mine)]]])
            case "star":
                made.personal.star(first)
            case "note":
                made.personal.note(first, f"note {two}")
            case "keys":
                made.decisions.pattern("[auth][year]" if two % 2 else None)
    except UsageError:
        pass


def kept(made: Library) -> list[str]:
    """What the reader added, by key."""
    found = made.personal.kept(made.papers.ids())
    keys = {one.id: one.key for one in made.papers.get(found)}
    return sorted(f"{keys[id_]} {one}" for id_, one in found.items())


@settings(max_examples=60, deadline=None)
@given(BATCH, BATCH, STEPS)
def test_every_step_can_be_taken_back(first, second, steps):
    made = Library.in_memory()
    for number, one in enumerate([*first, *second]):
        add(made, one, to=f"{number}.bib")
    states = [(dump(made), kept(made))]
    for step in steps:
        take(made, *step)
        sound(made)
        if len(made.decisions.undoable(99)) == len(states):
            states.append((dump(made), kept(made)))
    for state in reversed(states):
        assert (dump(made), kept(made)) == state
        made.decisions.undo()
    assert made.decisions.undo() is None


@settings(max_examples=60, deadline=None)
@given(BATCH, BATCH, STEPS, st.randoms(use_true_random=False))
def test_what_is_decided_holds_whatever_comes_in_whatever_order(
    first, second, steps, random
):
    ends = []
    shuffled = list(enumerate(second))
    random.shuffle(shuffled)
    for rest in (list(enumerate(second)), shuffled):
        made = Library.in_memory()
        for number, one in enumerate(first):
            add(made, one, to=f"{number}.bib")
        for step in steps:
            take(made, *step)
        for number, one in rest:
            add(made, one, to=f"later {number}.bib")
        sound(made)
        ends.append((dump(made), kept(made)))
        again = [add(made, one, to=f"{n}.bib").unchanged for n, one in enumerate(first)]
        assert again == [1] * len(first)
        assert (dump(made), kept(made)) == ends[-1]
    assert ends[0] == ends[1]


@pytest.mark.parametrize("came", [1, 2])
@pytest.mark.parametrize("first", [[RENAMED, BRIDGE], [BRIDGE, RENAMED]])
def test_each_gets_its_key_back_whatever_came_since(first, came):
    made = Library.in_memory()
    for number, one in enumerate(first):
        add(made, one, to=f"{number}.bib")
    made.decisions.merge([paper(made, "lee-acl"), paper(made, "lee-mid")])
    for number, one in enumerate([PREPRINT, AGAIN][:came]):
        add(made, one, to=f"later {number}.bib")
    made.decisions.undo()
    held = {one.key: one.title for one in made.papers.get(made.papers.ids())}
    assert held == {"lee-acl": RENAMED.title, "lee-mid": BRIDGE.title}


@settings(max_examples=60, deadline=None)
@given(BATCH, BATCH, STEPS)
def test_taken_back_after_an_import_it_is_as_if_never_decided(first, second, steps):
    made, plain = Library.in_memory(), Library.in_memory()
    for number, one in enumerate(first):
        add(made, one, to=f"{number}.bib")
        add(plain, one, to=f"{number}.bib")
    for step in steps:
        if step[0] not in ("star", "note"):
            take(made, *step)
    for number, one in enumerate(second):
        add(made, one, to=f"later {number}.bib")
        add(plain, one, to=f"later {number}.bib")
    while made.decisions.undo():
        sound(made)
    assert dump(made) == dump(plain)


@settings(max_examples=60, deadline=None)
@given(BATCH, BATCH, STEPS, st.lists(st.integers(0, 9), max_size=3))
def test_nothing_the_reader_added_is_ever_lost(first, second, steps, starred):
    made = Library.in_memory()
    for number, one in enumerate(first):
        add(made, one, to=f"{number}.bib")
    papers = made.papers.ids(order="key")
    for number in starred:
        made.personal.note(papers[number % len(papers)], f"words {number}")
        made.personal.tag(papers[number % len(papers)], f"tag {number}")
    written = all_words(made)
    decided = [step for step in steps if step[0] not in ("star", "note")]
    taken = 0
    for step in decided:
        before = len(made.decisions.undoable(99))
        take(made, *step)
        taken += len(made.decisions.undoable(99)) - before
        assert all_words(made) == written
    for number, one in enumerate(second):
        add(made, one, to=f"later {number}.bib")
        assert all_words(made) == written
    for _ in range(taken):
        made.decisions.undo()
        assert all_words(made) == written


def all_words(made: Library) -> set[str]:
    """Every line of every note, and every tag."""
    found = made.personal.kept(made.papers.ids()).values()
    notes = {line for one in found for line in (one.note or "").split("\n") if line}
    return notes | {tag for one in found for tag in one.tags}
