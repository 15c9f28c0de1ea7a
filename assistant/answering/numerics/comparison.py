"""What a number is compared with, and which of two names it belongs to.

"Up to 2.2x and 7.5x higher throughput compared to A and B, respectively" says
two things: 2.2x against A, 7.5x against B. Names in such a phrase are baselines:
no number of the sentence is theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import numerals
from assistant.answering.numerics.measures import BOUND
from assistant.answering.reading import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reading.names import Name

_PHRASE: Final = re.compile(
    r"\b(?:compared (?:to|with|against)|in comparison (?:to|with)|relative to|versus"
    r"|vs\.?|than|unlike|(?:outperform|surpass|exceed|beat|outscor|rival)(?:e?s|ed|ing|e)?"
    r"|over|above|ahead of|against|improv(?:e|es|ed|ing|ements?) (?:up)?on"
    r"|competitive with|on par with|comparable to)\s"
    r"(?:(?:that|those|the ones?) (?:of|in|from|by)\s"
    r"|the (?:accuracy|performance|results|scores) of\s|even\s|both\s)?",
    re.I,
)
_MORE: Final = r"(?:such as|including|like|e\.g|i\.e|namely)\b(?!\s[+~]?\d)"
_LISTED: Final = (
    r"(?:(?:and|or)\s)?(?-i:[A-Z])[\w.+/-]*(?:,|\s(?:and|or)\s|\s\d|$|\.\s|;)"
)
_STOP: Final = re.compile(
    rf"[;]|\)[,.;]?(?=\s|$)|\.(?=\s|$)|,\s(?!{_MORE}|{_LISTED})"
    r"|\s(?=(?:while|when|on the|in terms|despite|without|using|but|along|at|as of"
    r"|it|they|by up|in (?:accuracy|speed|performance))\b|(?:by|with) [+\d])"
    r"|\s(?=and (?:achiev|deliver|provid|offer|reduc|improv|show|reach|gain|outperform"
    r"|surpass|exceed|is\b|are\b|has\b|have\b|runs?\b))"
    rf"|\s(?=(?:and|or)\s(?:(?:of|by|an?|is|has|with)\s)?(?:{BOUND}\s)?[+~]?\d+[.\d]*\s?"
    r"(?:[%x×\\$]|times|fold|-fold|\+?\s))",
    re.I,
)
_INTO: Final = re.compile(
    r"\b(?:to|into)\s(?:just\s|only\s)?(?:[\d.]+\w*\s(?:and|or)\s)?$"
)
"""Before the size a model is cut down to: the name before it is what was cut."""
_EXAMPLES: Final = re.compile(
    r"\((?:e\.g\.|i\.e\.|such as|like),?\s(?=[A-Za-z])[^()]*\)"
    r"|,\s[^,;()]{3,90}\s(?:among them|included|for (?:example|instance))\b"
)
"""Names given as examples, in brackets or between commas."""


_FIGURE: Final = re.compile(
    r"\b(?:compared (?:to|with)|relative to|versus|vs\.?|up from|down from"
    r"|(?:improvement|reduction|increase|drop|gain)s? from)\s"
    r"(?:the\s|an?\s)?[\d.,]+\s?(?:\\?%|x|\w+)?",
    re.I,
)
"""A number that is itself what is compared with ("compared to 90%")."""
_NO_NAME: Final = re.compile(
    rf"[~$]?\d|(?:half|which|whom|whose|it(?!\s\()|{'|'.join(list(numerals.WORDS)[1:-3])})\b"
)


_SIZED: Final = re.compile(r"\d+(?:\.\d+)?[BM]\s[a-z]")
_BOUND: Final = re.compile(r"^(?:over|than|above)\b", re.I)
"""A size is compared with after "on par with", but bounded by these."""


_BY: Final = re.compile(rf",?\sby\s(?:{BOUND}\s)?(?:an?\s)?\$?[+~]?", re.I)
"""Between what is compared with and the number: "beats X by up to 3%"."""


class Phrase(NamedTuple):
    """The words after "compared to", "than", "over": `source[start:end] == text`."""

    start: int
    end: int
    text: str


def phrases(sentence: str) -> list[Phrase]:
    """What a sentence compares with; empty ones and counts ("over 3 ...") left out."""
    found: list[Phrase] = []
    asides = list(_EXAMPLES.finditer(sentence))
    for match in _PHRASE.finditer(sentence):
        start = match.end()
        end = _end(sentence, start, asides)
        if not sentence[: match.start()].strip():
            end = min(end, _comma(sentence, start))
        text = sentence[start:end]
        sized = _SIZED.match(text) and not _BOUND.search(match.group())
        if re.search(r"[^\W\d]", text) and (sized or not _NO_NAME.match(text)):
            found.append(Phrase(start, end, text))
    return found


def _comma(sentence: str, start: int) -> int:
    """The first comma that is not inside brackets; the end where there is none."""
    depth = 0
    for at in range(start, len(sentence)):
        depth += (sentence[at] == "(") - (sentence[at] == ")")
        if sentence[at] == "," and depth <= 0:
            return at
    return len(sentence)


def _end(sentence: str, start: int, asides: list[re.Match[str]]) -> int:
    at = start
    for aside in asides:
        if at <= aside.start() <= at + 120 and not _STOP.search(
            sentence, at, aside.start()
        ):
            at = aside.end()
    stop = _STOP.search(sentence, at)
    return stop.start() if stop else len(sentence)


def baselines(sentence: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that no number of it is about."""
    found = [(p.start, p.end) for p in phrases(sentence)]
    found += [m.span() for m in _EXAMPLES.finditer(sentence)]
    found += [m.span() for m in _FIGURE.finditer(sentence)]
    return found


def inside(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether an offset lies in one of the stretches."""
    return any(start <= at < end for start, end in stretches)


def versus(sentence: str, quantities: Sequence[Quantity], one: Quantity) -> str:
    """What a quantity of a sentence is compared with, verbatim; empty if nothing.

    `quantities` are those of its kind in the sentence, in order: "respectively"
    pairs them with the names of the phrase; otherwise each has the phrase that
    follows it before the next, or shares the one that went before.
    """
    found = _in_clause(sentence, one)
    for phrase in found:
        if _BY.fullmatch(sentence, phrase.end, one.start):
            return _paired(sentence, phrase, quantities, one) or phrase.text
    following = _following(found, quantities, one)
    if following:
        return _paired(sentence, following, quantities, one) or following.text
    taken = {_following(found, quantities, other) for other in quantities}
    before = [p for p in found if p.end <= one.start and p not in taken]
    after = [p for p in found if p.start >= one.end]
    if not before and not after:
        return ""
    chosen = before[-1] if before else after[0]
    return _paired(sentence, chosen, quantities, one) or chosen.text


def _in_clause(sentence: str, one: Quantity) -> list[Phrase]:
    """The phrases that no semicolon parts from a quantity."""
    left = sentence.rfind(";", 0, one.start) + 1
    right = sentence.find(";", one.end)
    right = len(sentence) if right < 0 else right
    return [p for p in phrases(sentence) if left <= p.start and p.end <= right]


def _following(
    found: Sequence[Phrase], quantities: Sequence[Quantity], one: Quantity
) -> Phrase | None:
    """The first phrase after a quantity with no other quantity between them."""
    for phrase in found:
        if phrase.start >= one.end:
            between = (q for q in quantities if one.end <= q.start < phrase.start)
            return phrase if next(between, None) is None else None
    return None


def _paired(
    sentence: str, phrase: Phrase, quantities: Sequence[Quantity], one: Quantity
) -> str:
    if "respectively" not in sentence[phrase.end :]:
        return ""
    group = [q for q in quantities if q.end <= phrase.start]
    listed = names.find(sentence[phrase.start : phrase.end])
    if len(group) != len(listed) or one not in group:
        return ""
    return listed[group.index(one)].text


def cut_down(sentence: str, name: Name, at: int) -> bool:
    """Whether a name is what is made into something of the size at an offset."""
    return bool(_INTO.search(sentence, name.end, at))


def owners(sentence: str, quantities: Sequence[Quantity]) -> dict[Quantity, Name]:
    """The owner of each quantity where "A and B reach 1 and 2, respectively"."""
    if "respectively" not in sentence:
        return {}
    apart = baselines(sentence)
    listed = [n for n in names.find(sentence) if not inside(apart, n.start)]
    for group in names.lists(sentence, listed):
        after = [q for q in quantities if q.start >= group[-1].end]
        if len(group) < 2 or len(after) != len(group):
            continue
        if not _INTO.search(sentence, group[-1].end, after[0].start):
            return dict(zip(after, group, strict=True))
    return {}
