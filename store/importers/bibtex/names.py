"""Names of a BibTeX author list, in display form: "Given von Family Jr."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from store.errors import RecordError
from store.importers.bibtex.values import to_unicode
from store.importers.names import LONGEST_NAME, NO_NAME, given_first
from store.text import clean_line

_AND = re.compile(r"\s+and(?:\s+and)*\s+|^\s*and\s+|\s+and\s*$", re.IGNORECASE)
_OTHERS = re.compile(r"others|et\.?[\s~]+al\.?", re.IGNORECASE)
_OPTION = r"(?:sort|label|uniq|no|use|min|max)[a-z]*\s*=\s*[\w.-]+"
"""What biblatex may be told of a name, or of a list of them, in their stead."""
_LABELLED = re.compile(
    rf"[\s{{\"]*(?:{_OPTION}\s*,\s*)?(?:given|family|prefix|suffix|useprefix)\s*=",
    re.IGNORECASE,
)
_OPTIONS = re.compile(_OPTION)
_INITIALS = re.compile(r"\s*(?:[^\W\d_]\.[\s-]*){1,4}")
_SIGNED = re.compile(r"\s*(?:[^\W\d_]\.[\s-]*){1,4}[^\W\d_][\w'’ -]+")
_CUT_SHORT = re.compile(r"(?<![\s,~])[\s,~]+et\.?[\s~]+al\.?\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*\[[^\[\]\s]*\s[^\[\]]*\]")
"""Where somebody works, as a report office lists it: `Doe, J. [Sea Lab., Rome]`."""
_DEGREE = re.compile(r"(?:ph\.? ?d|m\.? ?sc|d\.? ?phil)\.?", re.IGNORECASE)
"""None that could be the initials of a given name (M.D.)."""
_GENERATION = re.compile(r"(?:jr|sr)\.?|I{2,3}|IV", re.IGNORECASE)
_TITLES = 9
"""Characters; no degree or generation behind a whole name is longer."""
_COMMA, _SEMICOLON = re.compile(","), re.compile(";")
_PLAIN = re.compile(r"[^\\{}~$,=`'\n-]++(?:['-][^\\{}~$,=`'\n-]++)*+")
_USUAL = 60
"""Characters of a name that is worth remembering."""
_LABEL_ORDER = ("given", "prefix", "family", "suffix")


class NameList(NamedTuple):
    """Names in order, and whether the list is all of them."""

    names: tuple[str, ...]
    complete: bool


def read_names(text: str) -> NameList:
    """The people of an author or editor field (delimiters off, LaTeX still in)."""
    names: list[str] = []
    if "  " in text or "\n" in text:
        text = " ".join(text.split())
    text, cut = _CUT_SHORT.subn("", text) if " al" in text[-5:] else (text, 0)
    complete = not cut
    if "[" in text:
        text = _ADDRESS.sub("", text)
    for part in _people(text):
        name = _known(part) if len(part) <= _USUAL else _longer(part)
        if name is None:
            complete = False
        elif name:
            names.append(name)
    return NameList(tuple(names), complete)


def _person(text: str) -> str | None:
    """A name in display form, empty where there is none; None for "and others"."""
    bare = text.strip("{} ")
    if bare[:1] in "oOeE" and _OTHERS.fullmatch(bare):
        return None
    name = display_name(text)
    return name if name.isprintable() or clean_line(name) else ""


def _longer(text: str) -> str | None:
    """As `_person`; raises RecordError, without a line, for what can be no name."""
    name = _person(text)
    if name and len(name) > LONGEST_NAME:
        raise RecordError(NO_NAME)
    return name


_known = lru_cache(maxsize=1 << 15)(_person)
"""Of those who write, most write more than once in a file."""


def _people(text: str) -> list[str]:
    """The parts between "and"; lists with commas or semicolons in its stead, too."""
    parts = _between_and(text)
    if len(parts) == 1 and ";" in text:
        return _cut(_SEMICOLON, text)
    if (text.count(",") > 1 and any(part.count(",") > 1 for part in parts)) or (
        text[1:2] == "." and "," in text
    ):
        return [name for part in parts for name in _listed(part)]
    return parts


def _listed(part: str) -> list[str]:
    """The names between commas, where what stands between them can be nothing else."""
    commas = [one for one in _cut(_COMMA, part) if one.strip()]
    if len(commas) > 2 and all(len(one.split()) > 1 for one in commas):
        return commas
    if len(commas) == 2 and all(map(_SIGNED.fullmatch, commas)):
        return commas
    pairs = list(zip(commas[::2], commas[1::2], strict=False))
    in_pairs = len(commas) > 3 and len(commas) % 2 == 0
    if in_pairs and all(_INITIALS.fullmatch(given) for _, given in pairs):
        return [f"{family},{given}" for family, given in pairs]
    return [part]


def _between_and(text: str) -> list[str]:
    """As `_cut` by _AND; where no name holds those letters, in a third of the time."""
    parts = text.split(" and ")
    if "{" in text or text.lower().count("and") >= len(parts):
        return _cut(_AND, text)
    return parts


def _cut(separator: re.Pattern[str], text: str) -> list[str]:
    """Split where the separator stands outside braces."""
    if "{" not in text:
        return separator.split(text)
    parts: list[str] = []
    start = scanned = depth = 0
    for match in separator.finditer(text):
        between = text[scanned : match.start()]
        depth += between.count("{") - between.count("}")
        scanned = match.start()
        if depth == 0:
            parts.append(text[start : match.start()])
            start = match.end()
    if depth + text.count("{", scanned) > text.count("}", scanned):
        return separator.split(text)  # a brace is never closed, so they tell nothing
    return [*parts, text[start:]]


def display_name(text: str) -> str:
    """One person, given name first: "van Dijk, Jr, Jan" is Jan van Dijk Jr."""
    family, comma, given = text.strip().partition(", ")
    if comma and _PLAIN.fullmatch(given) and _PLAIN.fullmatch(family):
        if len(given) < _TITLES and " " in family:
            return _titled(family, given)
        return f"{given} {family}"
    text = text.strip()
    if "=" in text and _LABELLED.match(text):
        return _labelled(text)
    if "=" in text and _OPTIONS.fullmatch(text):
        return ""
    if "," not in text:
        name = to_unicode(text)
        return given_first(name) if name[-1:] == "." and text[0] != "{" else name
    parts = [part for part in map(to_unicode, _cut(_COMMA, text)) if part]
    if len(parts) > 2 and _DEGREE.fullmatch(parts[-1]):
        del parts[-1]
    if len(parts) == 2:
        return _titled(*parts)
    if len(parts) > 2:
        return " ".join((*parts[2:], *parts[:2]))
    return parts[0] if parts else ""


def _titled(family: str, given: str) -> str:
    """The two parts of a name; of a whole one, its degree off, its generation last."""
    if " " in family and _DEGREE.fullmatch(given):
        return family
    if " " in family and _GENERATION.fullmatch(given):
        return f"{family} {given}"
    return f"{given} {family}"


def _labelled(text: str) -> str:
    """biblatex's extended name format: "given=A, family=B", braces around or not."""
    found: dict[str, str] = {}
    if text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    for part in _cut(_COMMA, text):
        label, _, value = part.strip(' "').partition("=")
        found.setdefault(label.strip().lower(), to_unicode(value))
    return " ".join(found[label] for label in _LABEL_ORDER if found.get(label))
