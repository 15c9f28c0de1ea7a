"""Better BibTeX's formulas, `auth.lower + shorttitle(3,3) + year`, as patterns.

Their terms stand for what JabRef's markers stand for
(https://retorque.re/zotero-better-bibtex/citing/): joined by "+", numbers in
brackets, filters after full stops, text in quotation marks.
"""

from __future__ import annotations

import re

_TERM = re.compile(
    r"(?P<name>[A-Za-z]+?)(?P<number>\d*)"
    r"(?:\(\s*(?:n\s*=\s*)?(?P<most>\d*)\s*(?:,[^()]*)?\))?"
    r"(?P<filters>(?:\.[A-Za-z]+(?:\(\s*\))?)*)"
)
_TEXT = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_JOINED = re.compile(r"((?:[^+'\"]|'[^']*'|\"[^\"]*\")+)(?:\+|\Z)")
_FORMULA = re.compile(r"[+.('\"]")
_MARKERS = {"authEtal": "authEtAl", "authorsn": "authors", "authorLast": "auth"}
"""Other names of theirs."""
_DONE = frozenset({
    "alphanum", "ascii", "clean", "condense", "fold", "nopunct", "nopunctordash",
    "transliterate",
})  # fmt: skip
"""Filters that change nothing, as every key is ASCII letters and digits."""


def bracketed(text: str) -> str:
    """A formula as a pattern; what is none as it stands."""
    if "[" in text or not _FORMULA.search(text):
        return text
    terms = [match[1].strip() for match in _JOINED.finditer(text)]
    written = [_term(term) for term in terms]
    return text if None in written else "".join(filter(None, written))


def _term(term: str) -> str | None:
    if quoted := _TEXT.fullmatch(term):
        return quoted[1] or quoted[2] or ""
    match = _TERM.fullmatch(term)
    if match is None:
        return None
    name, number = match["name"], match["most"] or match["number"] or ""
    if name == "authEtal":
        number = ""  # which of two forms of it
    filters = re.findall(r"[A-Za-z]+", match["filters"])
    kept = [f":{one}" for one in filters if one not in _DONE]
    return f"[{_MARKERS.get(name, name)}{number}{''.join(kept)}]"
