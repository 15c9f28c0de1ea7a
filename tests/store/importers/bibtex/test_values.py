from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.bibtex.values import address, to_unicode, unquoted


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("{a title}", "a title"),
        ('"a title"', "a title"),
        ("2020", "2020"),
        ("{a {B} c}", "a {B} c"),
        ("{C# and F#}", "C# and F#"),
        ("acm", "Association"),
        ("ACM", "Association"),
        ("unknown", "unknown"),
        ('"Foo" # acm # BAR', "FooAssociationBAR"),
        ('{a} # " b"', "a b"),
        ('jun # "~3"', "jun~3"),
        ('{\\"o} # {}', '\\"o'),
        ("{a} % about it", "a"),
        ('{a} % about it\n % and more\n # " b"', "a b"),
        ("acm % whose", "Association"),
        ("{", ""),
        ("", ""),
    ],
)
def test_unquoted(raw, text):
    assert unquoted(raw, {"acm": "Association"}) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("plain", "plain"),
        ("The {KANTOO} {MT}", "The KANTOO MT"),
        (r"of \{MRI\}s and \{3D\} maps over \{a\}", "of MRIs and 3D maps over {a}"),
        (r"\foreignlanguage{polish}{\L\'od\'z} today", "Łódź today"),
        (r"\begin{otherlanguage}{german}Ufer\end{otherlanguage}", "Ufer"),
        (r"\raisebox{1ex}{Up} \hspace{2em}away", "Up away"),
        (r"Tides\\Rivers\\[2pt] Lakes\\* \newline Seas", "Tides Rivers Lakes Seas"),
        (r"the set \{a, {b}\} of two", "the set {a, b} of two"),
        (r"a \textbraceleft{}b\textbraceright c", "a {b}c"),
        (r"\textbackslash{}emph\{a\}", r"\emph{a}"),
        (r"R\&D at 11\% of \#1\_x \$5", "R&D at 11% of #1_x $5"),
        (r"Sch{\"o}n and Sch\"on and Sch\"{o}n", "Schön and Schön and Schön"),
        (r"\'{\i} {\'\i} \'i", "í í í"),
        (
            r"Fran\c{c}ois {\L}ukasz Erd{\H{o}}s {\v S}imic",
            "François Łukasz Erdős Šimic",
        ),
        (r"{\ss} \o re \AA ngstr\"om {\AE}", "ß øre Ångström Æ"),
        (r"a~b -- c --- d ``q''", "a b – c — d “q”"),
        (r"\emph{big} \textbf{bold} {\it x}", "big bold x"),
        (r"3$\times$ and $\alpha$-net", "3× and α-net"),
        (r"An $O(n^{2} \log n)$ {Sort}", "An O(n² log n) Sort"),
        (r"see \url{https://e.org/a_b}", "see https://e.org/a_b"),
        (r"at \url{http://e.org/~ann} or~so", "at http://e.org/~ann or so"),
        (r"Bees\footnote{Of us.} in \cite{a}Hives\thanks{You}", "Bees in Hives"),
        (r"see \href{https://e.org}{this}", "see this"),
        ("two\n   lines", "two lines"),
        (r"\textasciitilde{} \& more", "~ & more"),
        (r"stray \unknowncommand{x}", "stray x"),
        ("100% R&D", "100% R&D"),
        ("{{Doubly Braced}}", "Doubly Braced"),
        (r"Nutrition {\&}amp; <i>E. coli</i>", "Nutrition & E. coli"),
        (r"Fe\$\_2\$YSi costs \$5 or \$6", "Fe₂YSi costs $5 or $6"),
        (r"GaN$\slash$sapphire, 4$^{\textrm{ème}}$", "GaN/sapphire, 4ème"),
        (r"\ensuremath{\alpha^{2}} of $ M $-type", "α² of M-type"),
        (r"a\textasciicircum{}b at 5\,\textmu{}m", "a^b at 5 μm"),
    ],
)
def test_to_unicode(latex, text):
    assert to_unicode(latex) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"https://e.org/a\_b\%20c", "https://e.org/a_b%20c"),
        (r"\url{https://e.org/~x}", "https://e.org/~x"),
        ("https://e.org/\n  long", "https://e.org/long"),
        (r"10.1000/{ABC}\_d", "10.1000/ABC_d"),
    ],
)
def test_address(raw, text):
    assert address(raw) == text


@given(st.text(alphabet="ab{}\\\"'`^~$%&#_- \n.oc", max_size=40))
def test_any_latex_is_survived(text):
    read = to_unicode(text)
    assert read == " ".join(read.split())


@given(
    st.text(
        st.characters(
            exclude_categories=["Cs", "Cc", "Z"], exclude_characters="\\{}~$`'-"
        )
    )
)
def test_text_without_latex_stays(text):
    assert to_unicode(text) == text
