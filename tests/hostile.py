"""Texts that attack a terminal, a renderer or a parser: (name, text), one table for all.

Every face of refdesk is fed all of these; what comes out may hold no control
byte but newline and tab, and no face may fail.
"""

from __future__ import annotations

import re

CORPUS: list[tuple[str, str]] = [
    ("markup close tag", "Attention [is] all [/you] need"),
    ("markup action", "Click [@click=app.quit]here[/] now"),
    ("markup unclosed", "An open [bold tag"),
    ("escape colour", "Red \x1b[31malert\x1b[0m title"),
    ("escape clear screen", "Gone \x1b[2J\x1b[H title"),
    ("osc 52 clipboard", "Copy \x1b]52;c;SU5KRUNURUQ=\x1b\\ that"),
    ("osc 8 link", "See \x1b]8;;http://evil.example\x07here\x1b]8;;\x07"),
    ("osc title unterminated", "Name \x1b]0;owned"),
    ("dcs", "Query \x1bP$q\x1b\\ done"),
    ("c1 csi", "Eight bit \x9b31m alert"),
    ("c1 osc", "Eight bit \x9d52;c;SU5K\x9c clipboard"),
    ("lone escape", "End \x1b"),
    ("bell and backspace", "ring\x07 and ba\x08ck\x7f"),
    ("nul", "before\x00after"),
    ("carriage return", "visible\rhidden"),
    ("bidi override", "user\u202eevil\u202c.pdf"),
    ("bidi isolate", "a\u2066b\u2069c\u200fd"),
    ("lone surrogate", "half \ud83d of a pair"),
    ("line separator", "one\u2028two\u2029three"),
    ("emoji zwj", "A family \U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001f44d\U0001f3fd"),
    ("emoji flag and keycap", "\U0001f1e9\U0001f1ea won 1\ufe0f\u20e3 place"),
    ("cjk", "深度学习在自然语言处理中的应用与挑战以及未来的研究方向综述"),
    ("hangul and kana", "한국어 음성 인식과 カタカナ の研究"),
    ("combining marks", "Z\u0351\u036ba\u0327\u0301l\u0335go e\u0301tude"),
    ("right to left", "مقدمة في معالجة اللغات الطبيعية עברית"),
    ("very long", "long " * 1000),
    ("one long word", "x" * 5000),
    ("empty", ""),
    ("blank", "  \t "),
    ("newline in title", "First line\nsecond line\n\n    indented third"),
    ("sql", "Robert'); DROP TABLE papers;-- \" ' ` %"),
    ("format braces", "{0} {title} {{}} {__class__}"),
    ("percent", "100%s %d %(name)s %n"),
    ("path", "../../etc/passwd\\..\\C:\\x ~/.ssh $HOME"),
    ("leading dash", "--library / -rf --help"),
    ("markdown", "# The _p_-value *and* `code` <b>x</b> | ![i](u) [l](u) ~~s~~"),
    ("html entity", "A &amp; B &lt;script&gt; <script>alert(1)</script>"),
    ("autolink", "see http://a.example/x_y_z and www.b.example and me@c.example"),
    ("ordered list", "1. First things"),
    ("rule", "--- === ***"),
    ("latex", "50% of $\\ell_1$ & \\input{/etc/passwd} #1 _x_ ^2 ~ { }"),
    ("unbalanced braces", "a } b { c \\"),
    ("bibtex", "@string{x = \"y\"} \" # , = and others"),
    ("json", "\\u0000 \"}], \"status\": \"answered\""),
    ("fence", "```\n> injected question\n```"),
    ("zero width only", "\u200b\u200d\ufe0f"),
    ("private use and unassigned", "\ue000 \U000e0041 \U0010ffff"),
]  # fmt: skip

NAMES = [name for name, _ in CORPUS]
TEXTS = [text for _, text in CORPUS]

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def controls(output: str) -> list[str]:
    """The characters of an output that a terminal might obey; empty when it is safe."""
    return [f"U+{ord(c):04X}" for c in _CONTROL.findall(output)]
