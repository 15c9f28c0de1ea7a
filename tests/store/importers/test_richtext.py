from __future__ import annotations

import pytest

from store.importers.richtext import plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Of <i>E. coli</i> in H<sub>2</sub>O", "Of E. coli in H2O"),
        ("A &amp; B &#8211; C", "A & B – C"),
        ('<span style="x">small</span>', "small"),
        ("one</p><p>two", "one two"),
        ("a < b and c > d", "a < b and c > d"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("of &lt;scp&gt;MOPSO&lt;/scp&gt; &amp;amp; more", "of MOPSO & more"),
        (
            "in the<mml:math><mml:mi>N</mml:mi><mml:mo>=</mml:mo>"
            "<mml:mn>88</mml:mn></mml:math>nucleus",
            "in the N=88 nucleus",
        ),
        ("<math><msub><mi>Zn</mi><mn>2</mn></msub></math>: a <inf>x</inf>", "Zn2: a x"),
        ("the <mbox> element", "the <mbox> element"),
        ("&" + "amp;" * 2000, "&" + "amp;" * 1997),
        ("the <b-tree> of R&D", "the <b-tree> of R&D"),
    ],
)
def test_plain(text, read):
    assert " ".join(plain(text).split()) == read
