from __future__ import annotations

import pytest

from store.importers.json_items.people import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Doe; John Roe", ["Jane Doe", "John Roe"]),
        ("Doe, Jane; Roe, John; ", ["Jane Doe", "John Roe"]),
        ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Doe, Jane and Roe, John", ["Jane Doe", "John Roe"]),
        ("Jane Doe, John Roe, and Ann Bell", ["Jane Doe", "John Roe", "Ann Bell"]),
        ("Jane Doe, John Roe & Ann Bell", ["Jane Doe", "John Roe", "Ann Bell"]),
        ("Jane Doe|John Roe", ["Jane Doe", "John Roe"]),
        ("Doe, J., Roe, A.", ["J. Doe", "A. Roe"]),
        ("Doe J., Roe A.", ["J. Doe", "A. Roe"]),
        ("Smith JA, Doe B.", ["JA Smith", "B Doe"]),
        ("Doe, Jane, Roe, John", ["Jane Doe", "John Roe"]),
        ("Doe, Jane", ["Jane Doe"]),
        ("van Dijk, Jan Peter", ["Jan Peter van Dijk"]),
        ("Müller, K.-R. and Schölkopf, B.", ["K.-R. Müller", "B. Schölkopf"]),
        ("Martin Luther King, Jr. and Jane Doe", ["Martin Luther King Jr.", "Jane Doe"]),
        ("J. K. Rowling", ["J. K. Rowling"]),
        ("Aristotle, Plato, Kant", ["Aristotle", "Plato", "Kant"]),
        ("University of California, Berkeley", ["University of California, Berkeley"]),
        ("['Jane Doe', 'John Roe']", ["Jane Doe", "John Roe"]),
        ("['Jane Doe', oops]", ["Jane Doe", "oops"]),
        ("Wei Wang 0001; Li Li", ["Wei Wang", "Li Li"]),
        ("Doe, Jane (57200000000); Roe, John [orcid:0000-0001]", ["Jane Doe", "John Roe"]),
        ("Erd\\H{o}s, Paul", ["Paul Erdős"]),
        (" ", []),
    ],
)  # fmt: skip
def test_names_in_one_text(text, names):
    found = people(text)
    assert found.names == names
    assert found.complete


@pytest.mark.parametrize(
    "value",
    ["Jane Doe, et al.", "Jane Doe and others", "Jane Doe; et al.", "Doe, Jane and others", ["Jane Doe", "et al."], ["Jane Doe et al."], [{"family": "Doe", "given": "Jane"}, {"family": "others"}]],
)  # fmt: skip
def test_lists_that_are_cut_short(value):
    assert people(value)[:2] == (["Jane Doe"], False)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ({"author": [{"text": "A B"}]}, ["A B"]), ({"author": {"text": "A B"}}, ["A B"]), ({"name": "A B"}, ["A B"]),
        ({"1": {"name": "A B"}, "2": {"name": "C D"}}, ["A B", "C D"]), ([{"name": {"first": "A", "last": "B"}}], ["A B"]),
        ([{"author": {"display_name": "A B"}}], ["A B"]), ([{"full_name": "B, A"}], ["A B"]), ([["B", "A", "Jr"]], ["A B Jr"]),
        ([{"family": "B", "name": "A Z B"}], ["A Z B"]), (["Garcia Marquez, Gabriel Jose"], ["Gabriel Jose Garcia Marquez"]),
        ([None, 5, [], {}, {"name": []}], []), (5, []), (None, []), ({}, []),
    ],
)  # fmt: skip
def test_shapes(value, names):
    assert people(value).names == names
