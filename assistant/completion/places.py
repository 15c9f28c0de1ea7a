"""Where the cursor stands: in an operator's value, in quotes, after a cue, in words.

Only the text is looked at. Several readings are given, the most particular
first; what the library holds decides among them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.completion.models import Place
from assistant.understanding.grammar.cues import PERSON_BEFORE
from assistant.understanding.grammar.operators import ALIASES
from assistant.understanding.grammar.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = "|".join(sorted(ALIASES, key=len, reverse=True))
_VALUE = re.compile(
    rf"(?<![\w:])[-!]?(?P<key>{_KEYS}):(?P<value>\"[^\"]*|[^\s()\"]*)$", re.I
)
_CITED = re.compile(r"(?<![\w:])@(?P<value>[\w:./+-]*)$")
_COMPARED = re.compile(r"[<>=] ?[\d.]*$")

_WORD = r"[^\W\d_][\w.'’-]*"
_NAME = rf"(?P<typed>(?:{_WORD}\s+){{0,3}}(?:{_WORD})?)$"
_PERSON = re.compile(
    r"\b(?:by|who(?: is|['’]s)|(?:the )?author|co-?authors? (?:of|with)"
    r"|(?:works?|worked|working|collaborate[sd]?|co-?authored|co-?wrote|published) with"
    rf"|(?:papers|publications|articles|profile|h-index) of)\s+{_NAME}",
    re.I,
)
_TITLE = re.compile(
    r"\b(?:who (?:wrote|published|authored)|(?:when|where) was|papers? (?:like"
    r"|(?:similar|related) to)|(?:abstract|bibtex|authors?|title|date|venue) of"
    r"|cite|summari[sz]e|the (?:paper|article)(?: called| titled| named)?)"
    r"\s+(?P<typed>\S.*)$",
    re.I,
)
_VENUE = re.compile(r"\b(?:in|at)\s+(?P<typed>[^\W\d_][\w.-]*)$", re.I)
_DATE = re.compile(
    r"\b(?P<cue>since|after|before|until|in|from)\s+(?P<typed>\d{1,4})$", re.I
)
_DATE_CUES = {"in": "year", "from": "year"}
_LAST_WORDS = re.compile(r"(?<![\w@:.-])-?(?:[^\W_][\w.'’-]*[ ]+){0,2}[^\W_][\w.'’-]*$")

_LONGEST = 3
"""Words that are looked at together where nothing says what they are."""


def places(text: str, cursor: int) -> Iterator[Place]:
    """What the text before the cursor can be read as; the first is surest."""
    before = text[:cursor]
    fixed = _fixed(text, before)
    if fixed is not None:
        yield fixed
    elif not before or before[-1].isspace():
        yield from _after_cue(text, before)
        yield Place("words", "", cursor, cursor)
    elif not _COMPARED.search(before):
        yield from _after_cue(text, before)
        yield from _words(text, before)


def _fixed(text: str, before: str) -> Place | None:
    """A place that can be read in one way only."""
    if match := _VALUE.search(before):
        start, value = match.start("value"), match["value"]
        end = _end(text, len(before), quoted=value.startswith('"'))
        operator = ALIASES[match["key"].lower()]
        return Place("value", value.lstrip('"'), start, end, operator)
    if match := _CITED.search(before):
        return Place("key", match["value"], match.start(), _end(text, len(before)))
    if before.count('"') % 2:
        start = before.rindex('"')
        kind = "person" if re.search(PERSON_BEFORE, before[:start].rstrip()) else ""
        end = _end(text, len(before), quoted=True)
        return Place(kind or "title", before[start + 1 :], start, end, "quoted")
    return None


def _end(text: str, cursor: int, *, quoted: bool = False) -> int:
    """Where what is being typed ends: the cursor may stand inside it."""
    pattern = r"[^\"]*\"|[^\s\"]*" if quoted else r"[^\s()\"]*"
    match = re.compile(pattern).match(text, cursor)
    return match.end() if match else cursor


def _after_cue(text: str, before: str) -> Iterator[Place]:
    for kind, pattern in (("person", _PERSON), ("title", _TITLE), ("venue", _VENUE)):
        if match := pattern.search(before):
            end = _end(text, len(before))
            yield Place(kind, match["typed"], match.start("typed"), end)
    if match := _DATE.search(before):
        cue = match["cue"].lower()
        end = _end(text, len(before))
        operator = _DATE_CUES.get(cue, cue)
        yield Place("date", match["typed"], match.start("typed"), end, operator)


def _words(text: str, before: str) -> Iterator[Place]:
    """The last words: three, two, one; none that begins with a function word."""
    match = _LAST_WORDS.search(before)
    if match is None:
        return
    starts = [m.start() for m in re.finditer(r"\S+", match.group())]
    end = _end(text, len(before))
    for start in starts[-_LONGEST:]:
        typed = match.group()[start:]
        first = typed.split()[0].lower()
        if first not in STOPWORDS or start == starts[-1]:
            yield Place("words", typed, match.start() + start, end)
