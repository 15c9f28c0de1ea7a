"""What a number is compared with, and which of two names it belongs to.

"Up to 2.2x and 7.5x higher throughput compared to A and B, respectively" says
two things: 2.2x against A, 7.5x against B. Names in such a phrase are baselines:
no number of the sentence is theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.names import Name
    from assistant.answering.quantities import Quantity

_PHRASE: Final = re.compile(
    r"\b(?:compared (?:to|with|against)|in comparison (?:to|with)|relative to|versus"
    r"|vs\.?|than|unlike|(?:outperform|surpass|exceed|beat)(?:e?s|ed|ing)?|over|against"
    r"|competitive with|on par with|comparable to)\s",
    re.I,
)
_STOP: Final = re.compile(
    r"[;]|\)[,.;]?(?=\s|$)|\.(?=\s|$)|,\s(?=respectively)"
    r"|,\s(?=(?:while|and|but|with|which|where|yet|achiev|we|it|on)\b)"
    r"|,\s(?=an?\s[+\d])|\s(?=while|when|on the|in terms|despite|without|using|but"
    r"|by [+\d]|by up|with \d)\b|\s(?=and \+?\d)"
)
_INTO: Final = re.compile(
    r"\b(?:to|into)\s(?:just\s|only\s)?(?:[\d.]+\w*\s(?:and|or)\s)?$"
)
"""Before the size a model is cut down to: the name before it is what was cut."""
_EXAMPLES: Final = re.compile(
    r"\((?:e\.g\.|i\.e\.|such as|like),?\s(?=[A-Za-z])[^()]*\)"
)


_FIGURE: Final = re.compile(
    r"\b(?:compared (?:to|with)|relative to|versus|vs\.?|up from|down from"
    r"|(?:improvement|reduction|increase|drop|gain)s? from)\s"
    r"(?:the\s|an?\s)?[\d.,]+\s?(?:\\?%|x|\w+)?",
    re.I,
)
"""A number that is itself what is compared with ("compared to 90%")."""


class Phrase(NamedTuple):
    """The words after "compared to", "than", "over": `source[start:end] == text`."""

    start: int
    end: int
    text: str


def phrases(sentence: str) -> list[Phrase]:
    """What a sentence compares with; empty ones and counts ("over 3 ...") left out."""
    found: list[Phrase] = []
    for match in _PHRASE.finditer(sentence):
        start, asides = match.end(), list(_EXAMPLES.finditer(sentence))
        end = _end(sentence, start, asides)
        if not sentence[: match.start()].strip():
            end = min(end, _comma(sentence, start))
        text = sentence[start:end]
        if re.search(r"[^\W\d]", text) and not re.match(r"[~$]?\d|half\b", text):
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
    pairs them with the names of the phrase.
    """
    found = phrases(sentence)
    after = [p for p in found if p.start >= one.end]
    before = [p for p in found if p.end <= one.start]
    phrase = after[0] if after else (before[-1] if before else None)
    if phrase is None:
        return ""
    paired = _paired(sentence, phrase, quantities, one)
    return paired or phrase.text


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
