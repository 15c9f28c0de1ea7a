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
        ("the <b-tree> of R&D", "the <b-tree> of R&D"),
    ],
)
def test_plain(text, read):
    assert " ".join(plain(text).split()) == read
