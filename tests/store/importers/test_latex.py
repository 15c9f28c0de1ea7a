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
        (r"in $O(n^2 \log n)$ steps", "in O(n² log n) steps"),
        (r"10$^{5}$, CO$_2$", "10⁵, CO₂"),
        (r"$\mathcal{L}$-loss in $\mathbb{R}^d$", "L-loss in ℝᵈ"),
        (r"$-$50 dB and $\pm$0.1\%", "-50 dB and ±0.1%"),
        (r"$\binom{n}{2}$ stays", r"$\binom{n}{2}$ stays"),
        (r"$\xrightarrow{f} 2$ stays", r"$\xrightarrow{f} 2$ stays"),
        (r"DDMs\@. We", "DDMs. We"),
        ("costs $5 or $6", "costs $5 or $6"),
        (r"\$5 is $5", "$5 is $5"),
        ("plain", "plain"),
    ],
)
def test_plain_text(text, plain):
    assert plain_text(text) == plain
