from __future__ import annotations

import pytest

from store.importers.author_page.byline import read_byline


@pytest.mark.parametrize(
    ("line", "names", "complete", "affiliations"),
    [
        ("Ann Bell, Cy Dow et al. · acme-lab, mit", ("Ann Bell", "Cy Dow"), False, ("acme-lab", "mit")),
        ("Ann Bell, Cy Dow, Eve Fox", ("Ann Bell", "Cy Dow", "Eve Fox"), True, ()),
        ("Ann Bell, Cy Dow et al.", ("Ann Bell", "Cy Dow"), False, ()),
        ("Ann Bell · acme", ("Ann Bell",), True, ("acme",)),
        ("Ann Bell", ("Ann Bell",), True, ()),
        ("Ann Bell and Cy Dow", ("Ann Bell", "Cy Dow"), True, ()),
        ("Sam Dee, Jr., Cy Dow", ("Sam Dee, Jr.", "Cy Dow"), True, ()),
        ("H2O Team, Ann Bell et al.", ("H2O Team", "Ann Bell"), False, ()),
        ("Ann Bell et al. ·", ("Ann Bell",), False, ()),
    ],
)  # fmt: skip
def test_read(line, names, complete, affiliations):
    assert read_byline(line) == (names, complete, affiliations)


@pytest.mark.parametrize(
    "line",
    ["", "We show that it works, and why it does.", "A Study of 3 Things, Twice"],
)
def test_other_lines(line):
    assert read_byline(line) is None
