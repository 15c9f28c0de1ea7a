"""What a paper is about by name: the model, data set or method it brings.

Named by the title before its colon, by the first name after "we introduce", or
by a sentence that opens "X is a ...". From the sentence on that first names it
or says "we", an abstract speaks of its own work unless it names another's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.reading import acronyms, names, sentences
from assistant.answering.reading.names import Match
from assistant.understanding.grammar.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reading.names import Name
    from assistant.answering.reading.passages import Passage

INTRODUCES: Final = (
    r"(?:introduc|present|propos|releas|describ|develop|creat|design|contribut|build"
    r"|publish|construct|unveil|offer|curat|provid|devis|open-sourc)(?:e|es|ed|s|ing)?"
)
"""The verbs a paper presents its own work with, as a pattern."""
_INTRODUCED: Final = re.compile(
    rf"\b(?:(?:we|paper|work|report|study|article)(?:\s[\w-]+){{0,3}}?\s{INTRODUCES}\s"
    r"(?:(?:the|a|an|our|new|novel)\s){0,2}|our\s(?:(?:new|novel|proposed)\s)?"
    r"|the proposed\s(?:[a-z-]+\s)?|we propose,\s)",
    re.I,
)
_IS_A: Final = re.compile(
    r"(?:\s\([^()]*\))?\s(?:is|are)\s(?:an?|the|our|one of)\s"
    rf"|,\s(?:an?|the|our)\s[^.;]{{0,60}}?\b(?:{INTRODUCES})\shere\b",
    re.I,
)
_IS_OURS: Final = re.compile(r"(?:\s\([^()]*\))?\s(?:is|are)\sour\s", re.I)
_REPORT: Final = re.compile(
    r"[\s:,-]+(?:technical report|model card|system description|report)\s*$", re.I
)
_SELF: Final = re.compile(
    r"\b(?:we|our|ours|us|here)\b"
    r"|\b(?:this|the present) (?:paper|work|report|study|article|technical report)\b",
    re.I,
)
_APART: Final = re.compile(r"$|[,.;:]|\s[(-]|\s(?:that|which|to)\b")
_LONGEST: Final = 6


def of(passage: Passage) -> tuple[str, ...]:
    """The names a paper's own artefact goes by, the title's first."""
    titled, brought = _titled(passage.title), dict.fromkeys(_introduced(passage))
    if not titled:
        return tuple(brought)
    return (titled, *(n for n in brought if n != titled and _alias(titled, n)))


def _alias(one: str, other: str) -> bool:
    """Whether two names may be of one thing, rather than of two that a paper brings."""
    first, second = names.words(one), names.words(other)
    if names.related(first, second):
        return True
    return Match.SAME in (names.relation(first, second), names.relation(second, first))


def _titled(title: str) -> str:
    head, colon, _ = title.partition(":")
    head = head if colon else _REPORT.sub("", title)
    pieces = head.split()
    plain = any(piece.lower() in STOPWORDS or piece.endswith("ing") for piece in pieces)
    named = any(c.isupper() or c.isdigit() for c in head[1:]) or len(pieces) == 1
    return head.strip() if len(pieces) <= _LONGEST and named and not plain else ""


def _introduced(passage: Passage) -> Iterator[str]:
    """The name that opens "X is a ...", and the first that "we introduce"."""
    texts = [passage.abstract[s.start : s.end] for s in sentences.of(passage)]
    for place, text in enumerate(texts):
        opening = next(iter(names.find(text)), None)
        rule = _IS_OURS if place else _IS_A
        if opening and not opening.start and rule.match(text, opening.end):
            yield opening.text
    for text in texts:
        matches = _INTRODUCED.finditer(text)
        found = [name for match in matches for name in _named_at(text, match.end())]
        yield from found
        if found:
            return


def _named_at(sentence: str, at: int) -> Iterator[str]:
    """The name that stands at an offset, or the short form of what stands there."""
    for name in names.find(sentence):
        sized = re.fullmatch(r"[\d.]+[BM]", name.text)
        if name.start == at and not sized and _is_own(sentence, name):
            yield name.text
    for one in acronyms.mine(sentence):
        if one.start == at:
            yield one.short


def _is_own(sentence: str, name: Name) -> bool:
    """Whether a name is what is introduced, not what it is made of ("a BERT model")."""
    apart = bool(_APART.match(sentence, name.end))
    if apart or sentence[: name.start].endswith((" a ", " an ")):
        return apart
    bare = name.text.rstrip("-")
    return any(c.isdigit() or c in " -" or c.isupper() for c in bare[1:])


def begins(texts: Sequence[str], own: Sequence[str]) -> int:
    """The place of the first sentence that speaks of the paper's own work."""
    called = [names.words(one) for one in own]
    for place, text in enumerate(texts):
        if _SELF.search(text) or _names_any(called, text):
            return place
    return len(texts)


def _names_any(called: Sequence[Sequence[str]], text: str) -> bool:
    return any(
        names.relation(one, names.words(name.text)) is not Match.OTHER
        for name in names.find(text)
        for one in called
    )
