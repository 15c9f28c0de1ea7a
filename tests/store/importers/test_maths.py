"""Formulas as Unicode writes them in a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.maths import shown


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"\Sigma^{0}", "Σ⁰"),
        ("_{1-}", "₁₋"),
        (r"_{\textrm{2}}", "₂"),
        (r"4^{\textrm{ème}}", "4ème"),
        ("^{st}", "st"),
        (r"_\mathrm{CUS}", "_CUS"),
        (r"O(n^{2} \log n)", "O(n² log n)"),
        (r"\langle{}00\overline{1}\rangle", "⟨001\u0305⟩"),
        (r"{\rm GaN}(000\bar{n})", "GaN(000n\u0304)"),
        (r"\frac n 2", "n/2"),
        (r"\frac{a+b}{\sqrt{2}}", "(a+b)/√2"),
        (r"\frac{\mathrm{d}x}{\mathrm{d}t}", "dx/dt"),
        (r"e^{-\lambda t}", "e^(-λ t)"),
        (r"\left\{a\right\}", "{a}"),
        (r"2\times10^{-3}", "2×10⁻³"),
        (r"\mathbb{R}^d", "ℝᵈ"),
        (r"90^\circ", "90°"),
        (r"\binom{n}{2}", None),
        (r"\unknown{x}", None),
        ("{", None),
        ("}^", None),
    ],
)
def test_shown(formula, text):
    assert shown(formula) == text


@given(st.text(alphabet="ab1{}\\^_ $.fracsqt", max_size=60))
def test_any_formula_is_survived(formula):
    text = shown(formula)
    assert text is None or "\\" not in text


@given(st.integers(0, 10**6), st.integers(0, 99))
def test_a_power_stays_a_power(base, exponent):
    text = shown(f"{base}^{{{exponent}}}")
    assert text is not None
    assert text.startswith(str(base))
    assert text[len(str(base)) :].isdigit()
    assert not text[len(str(base)) :].isascii()


@pytest.mark.parametrize(
    "formula", [r"\sqrt{}", r"\mathbb{}", r"\frac{}{}", r"x_{}", r"\hat{}", r"\sqrt", "^", "_{"]
)  # fmt: skip
def test_arguments_that_are_empty_or_missing_break_nothing(formula: str):
    found = shown(formula)
    assert found is None or "\\" not in found
