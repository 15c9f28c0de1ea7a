r"""Formulas of titles and abstracts as Unicode: $\sigma^{0}$ is σ⁰, $n^2$ is n².

Only what Unicode can write in a line is changed, and a number stays the number it is
(10$^5$ is 10⁵, never 105); any other formula is kept whole.
"""

from __future__ import annotations

import re
import unicodedata

_SIGNS = """
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ
iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς
tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ
Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
times × cdot · pm ± mp ∓ div ÷ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙
leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼
simeq ≃ cong ≅ equiv ≡ propto ∝ lesssim ≲ gtrsim ≳ doteq ≐ asymp ≍ mid ∣ parallel ∥
perp ⊥ vdash ⊢ models ⊨ lt < gt >
to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ uparrow ↑
downarrow ↓ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ rightleftharpoons ⇌
infty ∞ ldots … dots … cdots ⋯ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ degree °
in ∈ ni ∋ notin ∉ cup ∪ cap ∩ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ setminus ∖
emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨
nabla ∇ partial ∂ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ surd √ angle ∠ triangle △ Box □
hookrightarrow ↪ hookleftarrow ↩ longleftarrow ⟵ nearrow ↗ searrow ↘ textmu μ micro µ
langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ]
vert | lvert | rvert | Vert ‖ slash / backslash ∖ dagger † ddagger ‡ checkmark ✓
sharp ♯ flat ♭ natural ♮ top ⊤ bot ⊥ colon :
"""
_NAMES = _SIGNS.split()
SYMBOLS = dict(zip(_NAMES[::2], _NAMES[1::2], strict=True))
"""What a command without an argument prints."""
_FUNCTIONS = """
log ln lg exp sin cos tan cot arcsin arccos arctan sinh cosh tanh min max sup inf lim
det dim ker deg gcd arg Pr mod poly
"""
_WORDS = frozenset(_FUNCTIONS.split())
_TYPE = """
left right big Big bigg Bigg displaystyle textstyle scriptstyle limits it rm bf sf tt
sc cal em boldmath unboldmath protect ensuremath mathrm mathit mathbf mathsf mathtt
mathnormal boldsymbol bm pmb mathcal mathscr mathfrak text textrm textit textbf textsf
texttt textsc textnormal textup mbox hbox operatorname mathop
"""
_NOTHING = frozenset(_TYPE.split())
"""What is about type only, and leaves its argument."""
_BLANKS = frozenset(["quad", "qquad", "thinspace", "enspace", "space"])
_MARKS = {
    "bar": "\u0304", "overline": "\u0305", "hat": "\u0302", "widehat": "\u0302",
    "tilde": "\u0303", "widetilde": "\u0303", "dot": "\u0307", "ddot": "\u0308",
    "vec": "\u20d7", "check": "\u030c", "breve": "\u0306", "acute": "\u0301",
    "grave": "\u0300", "underline": "\u0332", "not": "\u0338",
}  # fmt: skip
_DOUBLE = str.maketrans("CHNPQRZ", "ℂℍℕℙℚℝℤ")
_RAISED = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφ∗*′∘°",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠ**′°°",
)
_LOWERED = str.maketrans(
    "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"
)
_GROUP = r"\{([^{}]*)\}"
_ARGUMENT = rf"\s*(?:{_GROUP}|([^\s{{}}\\^_]))"
_FRACTION = re.compile(rf"\\[dt]?frac{_ARGUMENT}{_ARGUMENT}")
_DOUBLED = re.compile(rf"\\(?:mathbb|Bbb|mathds){_ARGUMENT}")
_MARKED = re.compile(rf"\\({'|'.join(_MARKS)})(?![A-Za-z]){_ARGUMENT}")
_ROOT = re.compile(rf"\\sqrt{_ARGUMENT}")
_COMMAND = re.compile(r"\\([A-Za-z]+)(?:\s+(?![A-Za-z\s]))?")
_SPACING = re.compile(r"\\[,;:!> ]|~|\\\\")
_ESCAPED = re.compile(r"\\([%&_#$|])")
_SCRIPT = re.compile(rf"\s*([_^]){_ARGUMENT}")
_INNER = re.compile(_GROUP)
_LOOSE = re.compile(rf"(?<![A-Za-z}}_^\s]){_GROUP}")
"""A group that is no argument of what is before it."""
_WAITING = re.compile(
    rf"[_^]|\\(?:[dt]?frac|sqrt|mathbb|{'|'.join(_MARKS)})(?![A-Za-z])"
)
"""What takes arguments, of which some are not worked off yet."""
_LABEL = re.compile(r"[^\W\d_]{2,}")
_ORDINAL = re.compile(r"st|nd|rd|th|er|re|e|i?[eè]me")
_SINGLE = re.compile(r"√?[\w.′]+")
_DEEPEST = 6
_KEPT = str.maketrans("{}^_", "\ue000\ue001\ue002\ue003")
_GIVEN_BACK = str.maketrans("\ue000\ue001\ue002\ue003", "{}^_")
"""Characters that stand for themselves, while those of the markup are worked off."""


def shown(formula: str) -> str | None:
    """A formula, its dollar signs off, as Unicode; None where it needs more than that.

    Formulas of symbols and numbers alone come back as they are, symbols put in.
    """
    text = (
        formula.replace(r"\sp", "^").replace(r"\sb", "_")
        if "\\s" in formula
        else formula
    )
    text = text.replace(r"\{", "\ue000").replace(r"\}", "\ue001")
    text = _ESCAPED.sub(r"\1", _SPACING.sub(" ", text)) if "\\" in text else text
    for _ in range(_DEEPEST):
        before = text
        text = _step(text)
        if text == before:
            break
    if any(sign in text for sign in "\\{}^_"):
        return None
    return " ".join(text.translate(_GIVEN_BACK).split())


def _step(text: str) -> str:
    """The innermost groups and the commands before them, done once."""
    if "\\" in text:
        text = _FRACTION.sub(_fraction, text)
        text = _DOUBLED.sub(lambda m: (m[1] or m[2] or "").translate(_DOUBLE), text)
        text = _MARKED.sub(_marked, text)
        text = _ROOT.sub(lambda m: f"√{_together(m[1] or m[2] or '')}", text)
        text = _COMMAND.sub(_command, text)
    text = _SCRIPT.sub(_script, text)
    return (_LOOSE if _WAITING.search(text) else _INNER).sub(r"\1", text)


def _command(match: re.Match[str]) -> str:
    name = match[1]
    if name in SYMBOLS:
        return SYMBOLS[name].translate(_KEPT)
    if name in _WORDS:
        blank = match.string[: match.start()][-1:].isalnum()
        return f"{' ' if blank else ''}{name} "
    if name in _BLANKS:
        return " "
    return "" if name in _NOTHING else match[0]


def _fraction(match: re.Match[str]) -> str:
    above, below = match[1] or match[2] or "", match[3] or match[4] or ""
    return f"{_together(above)}/{_together(below)}"


def _together(text: str) -> str:
    """In parentheses, where it is more than one number or name."""
    text = text.strip()
    return text if not text or _SINGLE.fullmatch(text) or "\\" in text else f"({text})"


def _marked(match: re.Match[str]) -> str:
    text, mark = match[2] or match[3] or "", _MARKS[match[1]]
    if "\\" in text or len(text) > 3:
        return text if "\\" not in text else match[0]
    return unicodedata.normalize("NFC", "".join(char + mark for char in text))


def _script(match: re.Match[str]) -> str:
    """An index or an exponent; in its place on the line where it has no letters."""
    sign, text = match[1], match[2] if match[2] is not None else match[3]
    if "\\" in text or "^" in text or "_" in text:
        return match[0]
    text, before = text.strip(), match.string[: match.start()].strip()
    label = _ORDINAL if before[-1:].isdecimal() else _LABEL
    if sign == "^" and label.fullmatch(text) and not before.strip("0123456789"):
        return text
    table = _RAISED if sign == "^" else _LOWERED
    if all(ord(char) in table or char == " " for char in text):
        return text.replace(" ", "").translate(table)
    return f"{sign}{_together(text)}".translate(_KEPT)
