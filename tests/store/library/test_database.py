"""Rows go in many at a time, as if they went in one by one."""

from __future__ import annotations

import pytest

from store.library import Library


@pytest.fixture
def db():
    with Library.in_memory() as library:
        library.database.run("CREATE TABLE some(name TEXT PRIMARY KEY, count INTEGER)")
        yield library.database


@pytest.mark.parametrize("number", [0, 1, 39, 40, 41, 399, 400, 401, 443, 900])
def test_every_row_is_inserted_once(db, number):
    rows = [(f"{n:03}", n) for n in range(number)]
    db.insert("INSERT INTO some VALUES(?, ?)", rows)
    assert db.rows("SELECT * FROM some ORDER BY name") == rows
    db.run("DELETE FROM some")
    names, counts = [name for name, _ in rows], range(number)
    db.insert_columns("INSERT INTO some VALUES(?, ?)", names, counts)
    assert db.rows("SELECT * FROM some ORDER BY name") == rows


def test_what_follows_the_values_holds_of_every_row(db):
    add = (
        "INSERT INTO some VALUES(?, ?) ON CONFLICT(name)"
        " DO UPDATE SET count = count + excluded.count"
    )
    db.insert(add, [(str(n % 7), 1) for n in range(840)])
    assert db.rows("SELECT DISTINCT count FROM some") == [(120,)]


def test_rows_wider_than_a_statement_may_be_go_in_alone(db):
    columns = ", ".join(f"c{n}" for n in range(700))
    db.run(f"CREATE TABLE wide({columns})")
    marks = ", ".join("?" * 700)
    db.insert(f"INSERT INTO wide VALUES({marks})", [range(700)] * 3)
    assert db.rows("SELECT c0, c699, count(*) FROM wide") == [(0, 699, 3)]
