"""Date phrases to half-open ranges: "since March 2024", "q3 2025", "last two years".

A range is `[first, until)` in ISO days; either end may be open. `today` is
passed in, so that the same question on the same day has one reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding import date_ages as ages
from assistant.understanding.date_points import (
    MONTH,
    POINT,
    YEAR,
    Span,
    day_before,
    point,
)
from assistant.understanding.grammar import calendar as words
from assistant.understanding.patterns import exact, speaks
from store.value import Value

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator
    from datetime import date

_RELATIVE = (
    r"\b(?:last|past|this|recent|ago|newer|older|old|within|early|mid|late|ties|90s|80s)\b"
    rf"|^(?:\w+ )?(?:{words.FULL_MONTHS})$"
)


class DateMention(Value):
    """A date phrase in a text."""

    start: int
    end: int
    span: Span
    default: str | None = None
    """What was decided for the reader ("2025-01-01 to 2025-12-31")."""


def find(text: str, today: date) -> Iterator[DateMention]:
    """All date phrases of a folded text, in order, longest reading first."""
    if not exact(_CUES).search(text):
        return
    for kind, match in _phrases(text):
        span = kind.read(match, today)
        if span is not None:
            note = describe(span) if exact(_RELATIVE).search(match.group()) else None
            yield DateMention(match.start(), match.end(), span, note)


def describe(span: Span) -> str:
    """The range in words, both days inclusive."""
    if span.first and span.until:
        return f"{span.first} to {day_before(span.until)}"
    return f"from {span.first}" if span.first else f"before {span.until}"


def _since(match: re.Match[str], today: date) -> Span | None:
    span = point(match["from_on"] or match["from"], today)
    return span and Span(span.first, None)


def _after(match: re.Match[str], today: date) -> Span | None:
    span = point(match["past"], today)
    return span and Span(span.until, None)


def _before(match: re.Match[str], today: date) -> Span | None:
    span = point(match["to"], today)
    return span and Span(None, span.first)


def _until(match: re.Match[str], today: date) -> Span | None:
    span = point(match["through"], today)
    return span and Span(None, span.until)


def _plain(match: re.Match[str], today: date) -> Span | None:
    return point(match["at"], today)


def _between(match: re.Match[str], today: date) -> Span | None:
    written, right = match["left"], point(match["right"], today)
    if written in words.MONTHS and right and right.first:
        written = f"{written} {right.first[:4]}"
    left = point(written, today)
    if left is None or right is None or not left.first or not right.until:
        return None
    if left.first >= right.until:
        left, right = right, left
    return Span(left.first, right.until)


def _open(match: re.Match[str], _today: date) -> Span:
    return Span(f"{match['year']}-01-01", None)


def _until_open(match: re.Match[str], _today: date) -> Span:
    return Span(None, f"{int(match['last']) + 1:04d}-01-01")


def _short(match: re.Match[str], today: date) -> Span:
    """As in "WMT'22": of this century, unless that lies ahead."""
    number = int(match["short"])
    century = 2000 if 2000 + number <= today.year else 1900
    return Span(f"{century + number}-01-01", f"{century + number + 1}-01-01")


def _month(match: re.Match[str], today: date) -> Span | None:
    """A month without a year is the latest one that has begun."""
    name, cue = match["month"] or match["titled"], match["cue"] or "in"
    year = today.year - (words.MONTHS[name] > today.month)
    span = point(f"{name} {year}", today)
    if span is None or cue in ("in", "during", "of", "from", "this", "last"):
        return span
    return Span(span.first, None) if cue == "since" else Span(None, span.first)


def _dash(match: re.Match[str], _today: date) -> Span:
    low, high = sorted((int(match["low"]), int(match["high"])))
    return Span(f"{low}-01-01", f"{high + 1}-01-01")


class _Kind(NamedTuple):
    """A kind of date phrase; cues are explained at `patterns.Cued`."""

    name: str
    cues: str
    pattern: str
    read: Callable[[re.Match[str], date], Span | None]


_KINDS = (
    _Kind(
        "between",
        "between|from",
        rf"(?:(?P<two>between)|from) (?:the )?(?:years? )?(?P<left>{POINT}|{MONTH})"
        rf" (?:(?(two)and|to)|to|until|till|through|-)"
        rf" (?:the )?(?:year )?(?P<right>{POINT})",
        _between,
    ),
    _Kind("ago", "ago", ages.BETWEEN, ages.between),
    _Kind("last_units", "last|past|previous|within", ages.LAST_UNITS, ages.last_units),
    _Kind("last_unit", "last|past|within", ages.LAST_UNIT, ages.last_unit),
    _Kind("newer", "than|at most|up to", ages.NEWER, ages.newer),
    _Kind("older", "than|over|at least", ages.OLDER, ages.older),
    _Kind(
        "since",
        "since|starting|beginning|as of|as early|on or after|not before|than|from",
        rf"from (?P<from_on>{POINT}) (?:on(?:wards?)?|and later)"
        rf"|(?:{words.FROM}):? (?P<from>{POINT})(?: on(?:wards?)?)?",
        _since,
    ),
    _Kind(
        "after",
        "after|than|following|past|post|beyond|postdat",
        rf"(?:{words.AFTER})[ -](?:the year )?(?P<past>{POINT})",
        _after,
    ),
    _Kind(
        "before",
        "before|prior|than|preceding|pre|ahead|predat",
        rf"(?:{words.BEFORE})[ -](?:the year )?(?P<to>{POINT})",
        _before,
    ),
    _Kind(
        "until",
        "until|till|up to|through|than|on or before|by the end",
        rf"(?:{words.UNTIL}) (?:the year )?(?P<through>{POINT})",
        _until,
    ),
    _Kind(
        "open",
        "+|..|onward|later|newer| on| up|after|more recent",
        rf"(?:(?:{words.IN}|since) )?(?P<year>{YEAR})(?:\+|\.\.(?!\d)|,? (?:and |or"
        rf" )?onwards?"
        r"|,? (?:and|or) (?:later|newer|after(?:wards)?|up|on|more recent))",
        _open,
    ),
    _Kind(
        "until_open",
        "earlier|older|before",
        rf"(?:(?:{words.IN}) )?(?P<last>{YEAR}),? (?:and|or)"
        rf" (?:earlier|older|before)(?! {YEAR})",
        _until_open,
    ),
    _Kind(
        "century",
        "\x01'|\x01’|\x01 '|\x01 ’",
        r"(?<=\x01) ?['’](?P<short>\d\d)",
        _short,
    ),
    _Kind(
        "latent",
        "january|february|march|april|may|june|july|august|september|october|november"
        "|december",
        rf"(?:(?P<cue>in|during|of|from|this(?! may)|last|since|before)"
        rf" (?P<month>{words.FULL_MONTHS})"
        rf"|(?P<titled>{words.FULL_MONTHS})(?= (?:papers?|publications?|articles?)\b))"
        r"(?!,? (?:of )?(?:19|20)\d\d| \d)",
        _month,
    ),
    _Kind(
        "dash",
        "-|–|—|..|to|thr|till|until",
        rf"(?:(?:{words.IN}|across) )?(?P<low>{YEAR}) ?(?:-|–|—|\.\.|to|through|thru"
        rf"|till|until) ?(?P<high>{YEAR})",
        _dash,
    ),
    _Kind("plain", "", rf"(?:(?:{words.IN}) )?(?!present)(?P<at>{POINT})", _plain),
)
"""Kinds of phrases, tried in this order at each place."""
_CUES = (
    r"(?:19|20)\d\d|last|past|previous|this|next|today|yesterday|now|than|\x01 ?['’]\d"
    r"| ago\b|within|years? old"
    rf"|ties\b|\d0s\b|(?:in|during|of|from|since|before) (?:{words.FULL_MONTHS})"
    rf"|(?:{words.FULL_MONTHS}) (?:papers?|publications?|articles?)"
)
"""Every phrase holds one of these."""


def _phrases(text: str) -> Iterator[tuple[_Kind, re.Match[str]]]:
    """Phrases from left to right; of those that begin at one place the first kind."""
    kinds = [kind for kind in _KINDS if speaks(text, kind.cues)]
    found = [(kind, exact(_whole(kind.pattern)).search(text)) for kind in kinds]
    while ahead := [(kind, match) for kind, match in found if match]:
        first = min(ahead, key=lambda one: one[1].start())
        yield first
        end = first[1].end()
        found = [
            (kind, match if match.start() >= end else match.re.search(text, end))
            for kind, match in ahead
        ]


def _whole(pattern: str) -> str:
    """A phrase that begins and ends where words do.

    A pattern for each kind, since all of them as one would take ten times as long to
    compile as most questions take to read.
    """
    return rf"(?:\b|(?<=\x01))(?:{pattern})(?!\w)"
