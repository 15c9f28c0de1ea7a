from __future__ import annotations

import pytest

from store.importers.categories import full_category


@pytest.mark.parametrize(
    ("code", "full"),
    [
        ("LG", "cs.LG"), ("CL", "cs.CL"), ("CV", "cs.CV"), ("NE", "cs.NE"), ("AI", "cs.AI"),
        ("RO", "cs.RO"), ("CC", "cs.CC"), ("AS", "eess.AS"), ("SD", "cs.SD"), ("IR", "cs.IR"),
        ("CR", "cs.CR"), ("ML", "stat.ML"), ("IT", "cs.IT"), ("SY", "eess.SY"),
        ("DS", "DS"), ("CO", "CO"), ("XX", "XX"), ("cs.LG", "cs.LG"),
    ],
)  # fmt: skip
def test_codes(code, full):
    assert full_category(code) == full
