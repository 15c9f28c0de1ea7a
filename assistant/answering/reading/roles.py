"""The three sentences that tell what a paper does: aim, method, result.

Position says most of it: thirds of the abstract agree with labelled roles as
well as any cue (research: 69 %), so cues only decide where they are strong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.reading import artefacts, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reading.passages import Span


class Summary(NamedTuple):
    """Up to three sentences of an abstract, in order and without repeats."""

    aim: Span | None = None
    method: Span | None = None
    result: Span | None = None

    def spans(self) -> list[Span]:
        """Those that are there, in the order of the abstract."""
        return [span for span in self if span is not None]


_SUBJECT: Final = r"\b(?:we|paper|work|report|study|article)\b"
_AWAY: Final = (
    r"(?!(?:also|then|finally|the|that|our|this|a|an)\b|further|addition|begin)"
)
_BETWEEN: Final = rf"(?:\s{_AWAY}[\w-]+){{0,3}}?\s{_AWAY}"
_OTHER_VERBS: Final = (
    r"(?:investigat|stud|explor|examin|address|show|aim|perform|demonstrat|evaluat"
    r"|analy[sz]|report|compar|consider|generali[sz]|extend|identif|focus)\w*"
)
_THIS: Final = re.compile(
    r"\b(?:in )?(?:this|our) (?:paper|work|report|technical report|study|article)\b",
    re.I,
)
_INTRODUCES: Final = re.compile(rf"{_SUBJECT}{_BETWEEN}{artefacts.INTRODUCES}\b", re.I)
_AIM: Final = re.compile(rf"{_SUBJECT}{_BETWEEN}{_OTHER_VERBS}\b", re.I)
_ANY: Final = re.compile("")
_CONTRIBUTES: Final = (
    (_THIS, _INTRODUCES), (_THIS, _AIM), (_INTRODUCES, _ANY), (_THIS, _ANY)
)  # fmt: skip
"""What a contribution holds, the surest first."""
_METHOD: Final = re.compile(
    r"\bwe (?:\w+ )?(?:use|train|apply|employ|integrat|combin|leverag|adopt|design"
    r"|formul|replac|extend|fine-?tun|implement|start|begin|incorporat|collect|annotat"
    r"|build)\w*"
    r"|\b(?:our|the) (?:\w+ )?(?:method|approach|model|framework|architecture|pipeline"
    r"|system) (?:\w+ )?(?:uses?|integrates?|combines?|consists?|employs?|is (?:based"
    r"|trained|built)|builds?|leverages?|learns?|distil\w*)|\bbased on\b|\bby \w+ing\b",
    re.I,
)
_RESULT: Final = re.compile(
    r"state[- ]of[- ]the[- ]art|outperform|surpass|exceed|\d\s?\\?%"
    r"|\d(?:x|×|\$\\times|\stimes)|-fold\b"
    r"|\b(?:results?|experiments?|findings?|evaluations?) (?:\w+ ){0,4}?"
    r"(?:show|demonstrat|suggest|indicat|reveal|highlight|confirm)"
    r"|\bwe (?:find|found|show|observe)\b"
    r"|\bachiev|\bimprov(?:es|ed|ements?|ing)\b|\bpoints?\b",
    re.I,
)
_RELEASE: Final = re.compile(
    r"\b(?:releas|open[- ]?sourc|publicly available|code is|available at|https?:)", re.I
)


def contribution(text: str, spans: Sequence[Span]) -> Span | None:
    """The sentence in which an abstract says what it brings, or None.

    "This paper ..." before "we introduce ...", those before "we study ...".
    """
    for first, second in _CONTRIBUTES:
        for span in spans:
            if first.search(text, *span) and second.search(text, *span):
                return span
    head = spans[: max(1, -(-2 * len(spans) // 3))]
    return next((span for span in head if _AIM.search(text, *span)), None)


def summary(abstract: str, spans: Sequence[Span] = ()) -> Summary:
    """Aim, method and result of an abstract; fewer where it is short.

    `spans` are its sentences, where they are known.
    """
    found = list(spans) or sentences.split(abstract)
    if not found:
        return Summary()
    aim = _aim(abstract, found)
    result = _result(abstract, found, aim)
    method = _method(abstract, found, aim, result)
    return Summary(
        *(found[at] if at is not None else None for at in (aim, method, result))
    )


PROBLEM: Final = re.compile(
    r"\b(?:however|unfortunately|yet|but|problems?|challeng\w+|issues?|limit\w+"
    r"|drawbacks?|shortcomings?|fail\w*|lack\w*|suffer\w*|difficult\w*|costly"
    r"|expensive|prohibitive\w*|bottleneck\w*|hinder\w*|impede\w*|remains? (?:an?"
    r"|elusive|unclear|challeng\w+)|struggl\w+|threaten\w*|inefficien\w+|unstable"
    r"|instabilit\w+|sensitive|collapse|interference|degrad\w+|inadequate\w*"
    r"|insufficien\w+|poorly|overlook\w*|vulnerab\w+|costs?|slow\w*|heavily)\b",
    re.I,
)


def _aim(text: str, spans: Sequence[Span]) -> int:
    """The contribution, or the first sentence."""
    span = contribution(text, spans)
    return spans.index(span) if span else 0


def _result(text: str, spans: Sequence[Span], aim: int) -> int | None:
    """The sentence after the aim with most result cues, later ones first."""
    rest = range(aim + 1, len(spans))
    kept = [at for at in rest if not _RELEASE.search(text, *spans[at])] or list(rest)
    return max(
        kept, key=lambda at: (_count(_RESULT, text, spans[at]), at), default=None
    )


def _method(
    text: str, spans: Sequence[Span], aim: int, result: int | None
) -> int | None:
    """The sentence between aim and result with most method cues, earlier ones first."""
    between = range(aim + 1, result if result is not None else aim + 1)
    return max(
        between, key=lambda at: (_count(_METHOD, text, spans[at]), -at), default=None
    )


def _count(pattern: re.Pattern[str], text: str, span: Span) -> int:
    return sum(1 for _ in pattern.finditer(text, *span))
