"""A large import is committed in batches, and they leave what one commit would."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.library import Library
from store.library import records as library_records
from tests.store.building import add, dump, record, source, unfilled

ONE = record("A Title of Four Words", "A B", date="2019", key="one", place="1")
OTHER = record("A Title of Four Words", "A B", date="2023", key="other", place="2")
BRIDGE = record("A Title of Four Words", "A B", date="2021", key="bridge", place="3")
SPELLED = record("Something Else Entirely Here", "Ana Muller", "A B", place="4")
BETTER = record(
    "Something Else Entirely Here", "Ana Müller", venue="ACL", place="5",
    keywords=("speech", "graphs"),
)  # fmt: skip
LONE = record("On Nothing", "C D", abstract="An abstract of words.", place="6")
RECORDS = (ONE, OTHER, SPELLED, BRIDGE, LONE, BETTER)


@pytest.fixture
def tiny_batches(monkeypatch):
    monkeypatch.setattr(library_records, "COMMIT", 1)


def filled(records, **given):
    library = unfilled()
    add(library, *records, to=source("refs.bib", **given))
    return library


@given(st.permutations(RECORDS), st.integers(1, 7))
@settings(max_examples=60)
def test_batches_leave_what_one_commit_would(records, size):
    whole = dump(filled(records))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library_records, "COMMIT", size)
        assert dump(filled(records)) == whole


@given(st.permutations(RECORDS), st.integers(0, 6))
@settings(max_examples=30)
def test_batches_join_what_is_there_already(records, before):
    library = filled(records[:before])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library_records, "COMMIT", 1)
        add(library, *records[before:])
    assert dump(library) == dump(filled(records))


@pytest.mark.usefixtures("tiny_batches")
def test_each_batch_is_a_revision():
    library = filled(RECORDS)
    assert library.revision == len(RECORDS)
    changed, removed = library.changes(library.revision - 1)
    assert len(changed) == 1
    assert removed == []


@pytest.mark.usefixtures("tiny_batches")
def test_what_was_committed_stays_where_the_rest_fails():
    def failing():
        yield from RECORDS[:4]
        raise OSError("gone")

    library = unfilled()
    with pytest.raises(OSError, match="gone"):
        library.records.add(source("refs.bib", digest="1"), None, failing())
    assert dump(library) == dump(filled(RECORDS[:4], digest="1"))
    tally = add(library, *RECORDS, to=source("refs.bib", digest="1"))
    assert (tally.unchanged, tally.records) == (4, 6)
    assert dump(library) == dump(filled(RECORDS, digest="1"))
    assert library.database.rows("SELECT count(*) FROM source") == [(1,)]


@pytest.mark.usefixtures("tiny_batches")
def test_what_has_neither_title_nor_identity_is_known_again():
    bare = record("?!", "A B", date="2019")
    tally = add(Library.in_memory(), bare, LONE, bare, record("?!", "C D"), bare)
    assert (tally.added, tally.unchanged) == (3, 2)


@pytest.mark.usefixtures("tiny_batches")
def test_stopped_keeps_what_it_has():
    seen = []

    def records():
        for one in RECORDS:
            seen.append(one)
            yield one

    library = unfilled()
    tally = library.records.add(
        source("refs.bib"), None, records(), stopped=lambda: len(seen) == 3
    )
    assert tally.records == 3
    assert dump(library) == dump(filled(RECORDS[:3]))


@pytest.mark.usefixtures("tiny_batches")
def test_batches_within_a_larger_change_are_undone_with_it():
    def all_and_more(library):
        with library.database.transaction():
            add(library, *RECORDS)
            raise OSError("gone")

    library = unfilled()
    with pytest.raises(OSError, match="gone"):
        all_and_more(library)
    assert (library.papers.count(), library.revision) == (0, 0)


@pytest.mark.usefixtures("tiny_batches")
def test_a_dry_run_leaves_nothing_of_any_batch():
    library = unfilled()
    with library.rehearsal():
        assert add(library, *RECORDS).records == 6
    tally = library.records.add(source("x"), None, RECORDS, dry_run=True)
    assert tally.records == 6
    assert (library.papers.count(), library.revision) == (0, 0)


@pytest.mark.usefixtures("tiny_batches")
@pytest.mark.parametrize("stop", [0, 1, 2])
def test_an_edited_file_that_was_interrupted_replaces_the_rest_later(stop):
    def edited(version, *records):
        return dict(to=source("r.bib", digest=version, path="/r.bib")), records

    old = [
        record("The First of the Three Papers", "A B", score=90),
        record("The Second of the Three Papers", "A B", score=90),
        record("The Third of the Three Papers", "A B", score=90),
    ]
    new = [one.model_copy(update={"score": 20.0}) for one in old]
    library, at_once = unfilled(), unfilled()
    for one in (library, at_once):
        where, records = edited("1", *old)
        add(one, *records, **where)
    where, records = edited("2", *new)
    read = iter(range(10))
    library.records.add(where["to"], None, records, stopped=lambda: next(read) >= stop)
    add(library, *records, **where)
    add(at_once, *records, **where)
    scores = [paper.score for paper in library.papers.get(library.papers.ids())]
    assert scores == [20.0] * 3
    assert dump(library) == dump(at_once)


@pytest.mark.usefixtures("tiny_batches")
def test_what_others_write_between_two_batches_is_respected(tmp_path, monkeypatch):
    """The gap between two transactions is where another process may write."""
    with Library.open(tmp_path, create=True) as library:
        commit, left = library.database.commit_so_far, iter([False, True])

        def committed():
            if next(left, False):
                library.database.run("COMMIT")
                with Library.open(tmp_path) as other:
                    add(other, LONE, BETTER, to="other.bib")
                library.database.run("BEGIN IMMEDIATE")
            return commit()

        monkeypatch.setattr(library.database, "commit_so_far", committed)
        add(library, *RECORDS)
        expected = filled(RECORDS)
        add(expected, LONE, BETTER, to="other.bib")
        assert dump(library) == dump(expected)
