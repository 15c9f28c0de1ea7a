"""A field's value: delimiters off, abbreviations put in, LaTeX as Unicode."""

from __future__ import annotations

import logging
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.latex import plain_maths
from store.importers.mojibake import undone
from store.importers.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMBINING = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303",
    "=": "\u0304", ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b",
    "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð",
    "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "textsection": "§",
    "textasciicircum": "^", "textmu": "μ", "textdegree": "°", "degree": "°",
}  # fmt: skip
_ACCENT = re.compile(
    r"\\(?:([\"'`^~=.])\s*|([uvHckrdb])(?:\s+|(?=\{)))"
    r"(?:\{\s*(\\?[A-Za-z]|)\s*\}|\\([ij])(?![A-Za-z])\s?|([A-Za-z]))"
)
_LETTER_NAMES = "|".join(sorted(_LETTERS, key=len, reverse=True))
_LETTER = re.compile(rf"\\({_LETTER_NAMES})(?:\{{\}}|(?![A-Za-z])\s?)")
_MARKUP = re.compile(
    r"\\(?:textit|textbf|textsc|textrm|texttt|textsf|textup|emph|mbox|text|uppercase"
    r"|mathrm|url|path|enquote)\s*(?=\{)|\\(?:it|bf|em|rm|sc|tt|sl)(?![A-Za-z])\s?"
)
_GREEK = "Gamma|Delta|Theta|Lambda|Sigma|Upsilon|Omega|Phi|Psi"
_LOGO = re.compile(
    rf"\\((?!{_GREEK})[A-Z][A-Za-z]{{2,}})(?![A-Za-z])(?:\{{\}}|(?!\s*[{{\[]))"
)
"""A command that can only print its name: LaTeX, METAFONT, PostScript."""
_SORTING = re.compile(
    r"\\(?:noop\w*|footnote|thanks|label|index|[a-z]{0,6}cite[a-z]{0,6}"
    r"|(?:foreign|select)language|raisebox|[hv]space\*?)\s*\{[^{}]*\}"
    r"|\\(?:begin|end)\s*\{otherlanguage\*?\}(?:\s*\{[^{}]*\})?|\\[-/]"
)
"""What is there for the order of entries, for hyphenation or for the look of a text,
or is no part of it."""
_NEW_LINE = re.compile(
    r"\\\\(?=[\s*\[]|$|[A-Z][a-z]{2})\*?(?:\[[^\[\]]*\])?"
    r"|\\(?:newline|linebreak|break)(?![A-Za-z])(?:\{\}|\[\d\])?"
)
_ACRONYM = re.compile(r"\\\{(\w*[A-Z]\w*[A-Z0-9]\w*|\d+[A-Z])\\\}")
"""What a publisher's page escapes that means to keep the capitals: `\\{MRI\\}`."""
_ADDRESS = re.compile(r"\\(?:url|path|nolinkurl)\s*\{[^{}]*\}")
_TILDE = "\ue07e"
"""Stands for the tilde of an address, which is no blank, until commands are done."""
_OPENED, _CLOSED = "\ue07b", "\ue07d"
"""Stand for braces that are to be seen, until those that group are dropped."""
_SEEN = re.compile(r"(?<!\\)\\(?:([{}])|textbrace(left|right)(?:\{\}|(?![A-Za-z])\s?))")
_ESCAPE = re.compile(r"\\([%&_#$ ])")
_BRACE = re.compile(r"(?<!\\)[{}]")
_FORMULA = re.compile(r"((?<!\\)\$(?!\s)[^$]+(?<![\\\s])\$(?!\d))")
_ENSURED = re.compile(r"\\ensuremath\s*\{((?:[^{}$]|\{[^{}$]*\})*)\}")
_LINK = re.compile(r"\\href\s*\{[^{}]*\}")
_BARE = re.compile(r"(?<!\\)[%&_#$]")


LONGEST_VALUE = 4_000_000
"""Characters; abbreviations made of each other could double it without end."""


def unquoted(raw: str, strings: Mapping[str, str]) -> str:
    """The text of a value as written: `{a}`, `"a"`, `2020`, `name`, `"a" # name`.

    Raises RecordError, without a line, for one that is too long.
    """
    if raw[:1] == "{" and raw[-1:] == "}" and "#" not in raw:
        return raw[1:-1]
    pieces: list[str] = []
    at = size = 0
    while at < len(raw):
        end = _end_of_piece(raw, at)
        piece = raw[at:end].strip()
        if piece[:1] in ("{", '"'):
            piece = piece[1:-1]
        else:
            piece = piece.partition("%")[0].rstrip() if "%" in piece else piece
            piece = strings.get(piece.lower(), piece)
        pieces.append(piece)
        size += len(piece)
        if size > LONGEST_VALUE:
            raise RecordError("a value that its abbreviations make endless")
        rest = raw[end:].lstrip()
        while rest[:1] == "%":
            rest = rest.partition("\n")[2].lstrip()
        rest = rest.removeprefix("#").lstrip()
        at = len(raw) - len(rest)
    return "".join(pieces)


def _end_of_piece(raw: str, at: int) -> int:
    """Where the delimited text or the bare word that starts at `at` ends."""
    opening = raw[at]
    if opening not in ("{", '"'):
        return end if (end := raw.find("#", at)) >= 0 else len(raw)
    depth = 0
    for index in range(at, len(raw)):
        char = raw[index]
        if raw[index - 1 : index] == "\\" and index > at:
            continue
        depth += (char == "{") - (char == "}")
        closed = char == "}" if opening == "{" else char == '"' and index > at
        if closed and depth == 0:
            return index + 1
    return len(raw)


def to_unicode(text: str) -> str:
    r"""LaTeX text on one line as Unicode: Sch\"on{b}erger is Schönberger.

    Accents, special letters, escapes, braces, dashes and simple maths are done
    here; any command left is handed to pylatexenc. Other maths stays as it is.
    """
    if not text.isascii():
        text = undone(text)
    if _is_plain(text):
        return _unmarked(text.strip()) if "&" in text or "<" in text else text.strip()
    if "\\ensuremath" in text:
        text = _ENSURED.sub(r"$\1$", text)
    if "$" in text:
        text = " ".join(text.split())
        pieces = _FORMULA.split(plain_maths(text))
        pieces[::2] = map(_prose, pieces[::2])
        text = "".join(pieces)
    else:
        text = _prose(text)
    return _unmarked(" ".join(text.split()))


def _unmarked(text: str) -> str:
    """Without the markup of web pages, and formulas that were escaped as Unicode."""
    if "<" in text or "&" in text:
        text = " ".join(plain(text).split())
    return plain_maths(text) if "$" in text else text


def _is_plain(text: str) -> bool:
    """Whether nothing in it is LaTeX: to look for one letter takes next to no time, to
    look for two a hundred times as long."""
    return not (
        "\\" in text
        or "{" in text
        or "}" in text
        or "~" in text
        or "$" in text
        or "\n" in text
        or ("-" in text and "--" in text)
        or ("`" in text and "``" in text)
        or ("'" in text and "''" in text)
        or "  " in text
    )


def _prose(text: str) -> str:
    text = _commands(text) if "\\" in text else text.replace("~", " ")
    text = text.replace("---", "—").replace("--", "–").replace("``", "“")
    text = _BRACE.sub("", text.replace("''", "”"))
    return text.replace(_OPENED, "{").replace(_CLOSED, "}")


def _commands(text: str) -> str:
    if "\\\\" in text or "\\newline" in text or "break" in text:
        text = _NEW_LINE.sub(" ", text)
    if "\\{" in text or "\\}" in text or "\\textbrace" in text:
        text = _SEEN.sub(_seen, _ACRONYM.sub(r"\1", text))
    text = _SORTING.sub("", text)
    if "~" in text and "\\url" in text:
        text = _ADDRESS.sub(lambda match: match[0].replace("~", _TILDE), text)
    text = _ACCENT.sub(_accented, text).replace("~", " ")
    text = _LETTER.sub(lambda match: _LETTERS[match[1]], text)
    text = _MARKUP.sub("", text)
    text = _LOGO.sub(r"\1", text)
    rest = _ESCAPE.sub(r"\1", text)
    return (_rest(text) if "\\" in rest else rest).replace(_TILDE, "~")


def _seen(match: re.Match[str]) -> str:
    return _OPENED if match[1] == "{" or match[2] == "left" else _CLOSED


def _accented(match: re.Match[str]) -> str:
    mark = _COMBINING[match[1] or match[2]]
    letter = (match[3] or match[4] or match[5] or "").lstrip("\\")
    return unicodedata.normalize("NFC", letter + mark) if letter else match[1] or ""


def _rest(text: str) -> str:
    """Commands that no table here knows, by pylatexenc."""
    from pylatexenc.latex2text import LatexNodes2Text

    _quiet()
    text = _LINK.sub("", text)
    reader = LatexNodes2Text(keep_comments=True)
    try:
        return str(reader.latex_to_text(_BARE.sub(r"\\\g<0>", text)))
    except Exception:  # the text is worth more with its commands than not at all
        return text


@lru_cache(maxsize=1)
def _quiet() -> None:
    """It logs commands whose arguments are missing, which are left as they are."""
    logger = logging.getLogger("pylatexenc")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False


def address(text: str) -> str:
    r"""A URL or an identifier: no white space, no braces, `\_ \% \& \#` unescaped."""
    if "\\" in text or "{" in text:
        text = _BRACE.sub("", _MARKUP.sub("", _ESCAPE.sub(r"\1", text)))
        text = text.replace("\\~", "~")
    return "".join(text.split())
