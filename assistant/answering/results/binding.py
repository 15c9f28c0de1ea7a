"""Which number is measured on which data set: only where the sentence says so.

Rules in order, from the closest tie to the loosest: "92.7% on X", "X (92.7)",
"accuracy on X of 92%", and "On X, ... 92% accuracy" within one clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from assistant.answering.numerics import comparison, measures
from assistant.answering.results import metrics
from assistant.answering.results.places import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reading.names import Name

    Bound: TypeAlias = list[tuple[Quantity, Place]]

_NOT_BETWEEN: Final = (
    r"(?!(?:and|or|but|on|than|over|at|with|from|by|to|when|while|trained|training"
    r"|tuned|based|built|deployed|running|using)\b)"
)
_WORD: Final = rf"{_NOT_BETWEEN}[\w@:./$\\{{}}+-]*[A-Za-z][\w@:./%-]*"
_ASIDE: Final = r"(?:\s?\([^()\d]{1,40}\))?"
_BLOCKED: Final = (
    r"(?!(?:par|average|top|than|with|from|by|using|when|while|against|to|and|or|but"
    r"|based|compared|over|per|which|that)\b)"
)
_BEFORE_NAME: Final = (
    rf"[Oo]n\s(?:(?:the|both|our|all|a|an|each)\s)?(?:{_BLOCKED}[a-z\d][\w-]*\s){{0,5}}?"
    r"(?:the\s)?"
)
_ON: Final = re.compile(
    rf"\)?(?:\s{_WORD}){{0,6}}?{_ASIDE}"
    r"(?:\s(?:over|than|compared (?:to|with)|against)\s"
    r"(?:(?!tun|train|built|based)[^,;()]){1,60}?)?"
    rf"\s{_BEFORE_NAME}"
)
"""Between a number and what it is measured on."""
_LED: Final = re.compile(
    r"(?<!based )(?<!trained )(?<!tuned )(?<!built )(?<!rel[iy] )(?<!focus )(?<!run )"
    rf"(?<!\w){_BEFORE_NAME}$"
)
_FRONTED: Final = re.compile(
    r"(?:^|[;:,.]\s)(?i:(?:and|while|whereas|notably|specifically|for example"
    r"|in particular),?\s)?"
    r"(?i:(?:(?:the|our|extensive|further)\s){0,2}(?:(?:experimental|empirical"
    r"|evaluation|comprehensive)\s)?(?:experiments?|results?|evaluations?)\s"
    r"|we (?:also )?(?:test|evaluate|experiment)\s(?:(?:it|them|our \w+)\s)?)?"
    rf"{_BEFORE_NAME}$"
)
_IN_TASK: Final = re.compile(r"(?:^|[;:,.]\s)[Ii]n\s(?:the\s)?$")
_TASK: Final = re.compile(r"\s(?:shared\s)?(?:task|challenge|benchmark|competition),")
"""As in "In the X shared task, it achieves"."""
_NOUN: Final = (
    r"(?:\s(?:benchmarks?|data ?sets?|test sets?|dev sets?|corpus|tasks?|challenge))?"
)
_AFTER_NAME: Final = re.compile(
    rf"{_NOUN}(?P<metric>(?:\s[\w-]+){{0,3}}?)\s?"
    r"(?:of|to|is|was|at|reaches|=|:|by|from\s[~$]*[\d.]+\s?\\?%?\sto)\s?"
    rf"(?:{measures.BOUND}\s)?[+~$]*",
    re.I,
)
_RAISED: Final = re.compile(r"\b(?:improv|increas|rais|boost|lift)\w*\s(?:the\s)?$")
"""Before a data set that is itself said to go up: "raising X from 47% to 93%"."""
_ACHIEVING: Final = re.compile(
    rf"{_NOUN}(?:,|\sby)\s(?:achieving|reaching|attaining|obtaining|scoring|with)\s"
    rf"(?:(?:an?|the)\s)?(?:{_NOT_BETWEEN}[\w@-]+\s){{0,5}}?(?:of\s)?"
    rf"(?:{measures.BOUND}\s)?[+~$]*"
)
_GAIN: Final = re.compile(rf"{_NOUN}\swith\san?\s(?:{measures.BOUND}\s)?[+~$]*")
"""As in "accuracy on X with a 7.5% improvement"."""
_COLON: Final = re.compile(r":\s?[+~$]*")
_LISTED: Final = frozenset(
    ("MATH", "MMLU", "AIME", "ARC", "BBH", "GPQA", "MBPP", "GLUE", "COCO", "SVHN",
     "MNIST", "DROP", "RACE", "BIRD", "MTEB", "BEIR")
)  # fmt: skip
"""Data sets whose names look like those of measures."""
_LIKE_A_SET: Final = re.compile(r".*\d.*|.*[A-Z].*-.*[A-Z]|[A-Z]+[a-z]+[A-Z].*")
_SAVED: Final = re.compile(r"\b(?:reduc|cut|lower|sav|shrink|shorten)\w*\b[^,;]*$")
"""Before a change of a cost rather than of a result."""
_BRACKET: Final = re.compile(rf"{_NOUN}\s?\([^()\d]{{0,30}}")
JOINED: Final = re.compile(
    rf"(?:\s{_WORD}){{0,3}}?{_ASIDE}\s?(?:,|/|,?\sand|,?\sor)\s?(?:an?\s)?"
    rf"(?:{_NOT_BETWEEN}(?!achiev|reach|obtain|attain|yield)[\w@-]+\s){{0,4}}?"
    rf"(?:(?:of|by)\s)?(?:{measures.BOUND}\s)?[+~$]*"
)
_ELSEWHERE: Final = re.compile(
    r"[^,;]{0,40}?\s(?:on(?! average)|in|for|across)\s(?P<x>(?:[\w-]+\s?){1,3})"
)
"""After a number that is told of something else than what the sentence begins with."""
_CLAUSE: Final = re.compile(r";|\.\s|\b(?:while|whereas|although|but)\b")
_VAGUE: Final = re.compile(r"(?:score|error|rate)s?|error rates?|precision", re.I)
_RESPECTIVELY: Final = re.compile(r"[^.;\d]{0,70}?\brespectively\b")
_FOR_EACH: Final = re.compile(rf"{_NOUN}\s?(?:for|with|when|under|in|using|at)\s")


def runs(text: str, found: Sequence[Quantity]) -> list[list[Quantity]]:
    """Numbers that stand together: "14.6% / 17.2%", "92% accuracy and 0.9 F1"."""
    groups: list[list[Quantity]] = []
    for one in found:
        last = groups[-1][-1] if groups else None
        if last and _joined(text, last, one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _joined(text: str, last: Quantity, one: Quantity) -> bool:
    """Whether two numbers are one list; "beats it by 5%, and 84% on X" is none."""
    if not JOINED.fullmatch(text, last.end, one.start):
        return False
    parted = text[last.end : one.start].startswith(", and")
    by = text[: last.start].endswith((" by ", " by up to "))
    return not (parted and by and one.kind != last.kind)


def bound(text: str, run: Sequence[Quantity], places: Sequence[Place]) -> Bound:
    """The numbers of a run with what each is measured on; none where it is unsaid."""
    for rule in (_measured_on, _in_brackets, _after_colon, _named_before, _fronted):
        found = rule(text, run, places)
        if found is not None:
            return found
    return []


def _measured_on(
    text: str, run: Sequence[Quantity], places: Sequence[Place]
) -> Bound | None:
    """As in "92.7% accuracy on X"."""
    end = run[-1].end
    for place in places:
        if 0 <= place.start - end <= 1:
            continue
        if place.start > end and _ON.fullmatch(text, end, place.start):
            baseline = text[end : end + 1] == ")" and _anothers(text, run[0].start)
            return [] if baseline else _dealt(text, run, place)
        if place.start > end:
            return None
    return None


def _anothers(text: str, at: int) -> bool:
    """Whether a number in brackets stands behind what is compared with."""
    before = text[:at]
    name = re.search(r"[A-Z\d][\w.+-]*\s?\([^()]*$", before)
    compared = comparison.phrases(before.rpartition(";")[2]) if name else ()
    return bool(compared) or comparison.inside(comparison.baselines(text), at)


def _after_colon(
    text: str, run: Sequence[Quantity], places: Sequence[Place]
) -> Bound | None:
    """As in "(GSM8K: +13.4%, MATH: +2.3%)"; what may be a measure is not bound."""
    start = run[0].start
    for place in places:
        name = place.names[-1]
        if name.end < start and _COLON.fullmatch(text, name.end, start):
            changed = run[0].kind == "improvement"
            if name.text in _LISTED or (changed and _LIKE_A_SET.fullmatch(name.text)):
                return [(run[0], Place(name.start, name.end, (name,)))]
            return []
    return None


def _dealt(text: str, run: Sequence[Quantity], place: Place) -> Bound:
    """Each number with its set: one of the two is single, or they are paired."""
    paired = _RESPECTIVELY.match(text, place.end) or (
        place.end < run[0].start and _RESPECTIVELY.match(text, run[-1].end)
    )
    if not paired and (len(run) == 1 or len(place.names) == 1):
        return [(one, place) for one in run]
    if paired and len(place.names) == 1 and _FOR_EACH.match(text, place.end):
        return [(one, place) for one in run]
    if not paired or len(run) < 2 or len(run) != len(place.names):
        return []
    each = (Place(name.start, name.end, (name,)) for name in place.names)
    return list(zip(run, each, strict=True))


def _in_brackets(
    text: str, run: Sequence[Quantity], places: Sequence[Place]
) -> Bound | None:
    """As in "on X (92.7) and Y (61.2)"."""
    for place in places:
        for name in place.names:
            start = _unsigned(text, run[0].start)
            if name.end < start and _BRACKET.fullmatch(text, name.end, start):
                led = _LED.search(text, 0, place.start)
                return _bracketed(text, run, place, name) if led else []
    return None


def _bracketed(text: str, run: Sequence[Quantity], place: Place, name: Name) -> Bound:
    """Of the last name before the bracket; of all where "respectively" deals them."""
    inside = text[run[-1].end :].partition(")")[0]
    if "respectively" in inside:
        last = place._replace(end=run[-1].end)
        return _dealt(text, run, last)
    alone = Place(name.start, name.end, (name,))
    return [(one, alone) for one in run]


def _unsigned(text: str, start: int) -> int:
    """Where a number begins with its sign."""
    return start - 1 if text[max(0, start - 1) : start] in ("+", "−", "~") else start


def _named_before(
    text: str, run: Sequence[Quantity], places: Sequence[Place]
) -> Bound | None:
    """As in "accuracy on X of 92%", "X accuracy of 92%", "on X by 14.6%"."""
    for place in places:
        if place.end >= run[0].start:
            break
        led = _LED.search(text, 0, place.start)
        if led and _ACHIEVING.fullmatch(text, place.end, run[0].start):
            return _dealt(text, run, place)
        gained = run[0].kind == "improvement" and _GAIN.fullmatch(
            text, place.end, run[0].start
        )
        if led and gained:
            return _dealt(text, run, place)
        match = _AFTER_NAME.fullmatch(text, place.end, run[0].start)
        if not match:
            continue
        measured = measures.pattern().fullmatch(match["metric"].strip())
        telling = measured and not _VAGUE.fullmatch(measured.group())
        raised = "from " in match.group() and _RAISED.search(text, 0, place.start)
        if telling or led or raised:
            return _dealt(text, run, place)
    return None


def _fronted(
    text: str, run: Sequence[Quantity], places: Sequence[Place]
) -> Bound | None:
    """As in "On X, it reaches 92% accuracy": one clause, and no other set in it."""
    start = run[0].start
    led = [p for p in places if p.end < start and _leads(text, p)]
    if not led or not (
        _FRONTED.search(text, 0, led[-1].start) or _in_task(text, led[-1])
    ):
        return None
    place = led[-1]
    if _CLAUSE.search(text, place.end, start):
        return None
    elsewhere = _ELSEWHERE.match(text, run[-1].end)
    if elsewhere and not measures.pattern().search(elsewhere["x"]):
        return None
    if _SAVED.search(text, place.end, start) and not _scored(text, run[0]):
        return None
    said = [
        one for one in run if one.kind not in ("percent", "score") or _scored(text, one)
    ]
    return _dealt(text, said, place) if said else None


def _leads(text: str, place: Place) -> bool:
    return bool(_LED.search(text, 0, place.start)) or _in_task(text, place)


def _in_task(text: str, place: Place) -> bool:
    led = _IN_TASK.search(text, 0, place.start)
    return bool(led and _TASK.match(text, place.end))


def _scored(text: str, one: Quantity) -> bool:
    return bool(metrics.of(text, one, max(0, one.start - 60)).key)
