"""The few pieces of LaTeX that abstracts on web pages keep, as Unicode."""

from __future__ import annotations

import re

_SYMBOLS = {
    "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "div": "÷", "ast": "∗",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "ll": "≪",
    "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡", "propto": "∝",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "uparrow": "↑", "downarrow": "↓",
    "infty": "∞", "ldots": "…", "dots": "…", "ell": "ℓ", "in": "∈", "cup": "∪",
    "cap": "∩", "subset": "⊂", "subseteq": "⊆", "nabla": "∇", "partial": "∂",
    "sum": "∑", "prod": "∏", "sqrt": "√", "forall": "∀", "exists": "∃", "circ": "∘",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ",
    "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Pi": "Π",
    "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
_MATHS = re.compile(r"(?<!\\)\$(?!\s)([^$\n]{1,200})(?<![\\\s])\$(?!\d)")
_COMMAND = re.compile(r"\\([A-Za-z]+) ?(?![A-Za-z])")
_PLAIN = re.compile(r"[^\\${}^_]+")
_ESCAPED = re.compile(r"\\([%&_#$])")


def plain_text(text: str) -> str:
    r"""Text with the commonest maths and escapes as Unicode: 3$\times$ is 3×.

    Formulas that need more than symbols (exponents, fractions) stay as they are;
    a number is never changed.
    """
    if "\\" not in text and "$" not in text:
        return text
    return _ESCAPED.sub(r"\1", plain_maths(text)).replace("\\@", "")


def plain_maths(text: str) -> str:
    r"""Text with formulas that are only symbols and numbers as Unicode."""
    return _MATHS.sub(_formula, text)


def _formula(match: re.Match[str]) -> str:
    inside = _COMMAND.sub(lambda m: _SYMBOLS.get(m[1], m[0]), match[1])
    inside = _ESCAPED.sub(r"\1", inside)
    return inside.strip() if _PLAIN.fullmatch(inside) else match[0]
