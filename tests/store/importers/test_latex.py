from __future__ import annotations

import pytest

from store.importers.latex import plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"up to 3$\times$ faster", "up to 3× faster"),
        (r"by 11\%, or", "by 11%, or"),
        (r"$\alpha$-decay of $10$", "α-decay of 10"),
        (r"$\sim 40\%$ at $\leq 5$", "∼40% at ≤5"),
        (r"$O(n^2)$ stays", r"$O(n^2)$ stays"),
        (r"$\mathcal{L}$ stays", r"$\mathcal{L}$ stays"),
        (r"DDMs\@. We", "DDMs. We"),
        ("costs $5 or $6", "costs $5 or $6"),
        (r"\$5 is $5", "$5 is $5"),
        ("plain", "plain"),
    ],
)
def test_plain_text(text, plain):
    assert plain_text(text) == plain
