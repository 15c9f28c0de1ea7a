"""Which case each of several numbers is of, where the sentence pairs them off.

As in "+14.6% / +17.2% on AIME 2025 for the 7B / 14B models", "61.3 and 64.0 on X with
BERT and RoBERTa, respectively". Precision first: as many cases as numbers, each a name
or a size, and nothing else between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.results.extraction import Result

_JOIN: Final = r"(?:\s?/\s?|,\s(?:and\s)?|\sand\s)"
_CASE: Final = r"(?:[\w@.+-]*[A-Z\d][\w@.+-]*)(?:\s[\w@.+-]*[A-Z\d][\w@.+-]*){0,3}"
_CASES: Final = re.compile(
    r"(?:\s(?:benchmarks?|data ?sets?|test sets?|tasks?))?,?"
    r"\s(?:for|with|using|at)\s(?:the\s|our\s)?"
    rf"(?P<cases>{_CASE}(?:{_JOIN}{_CASE})+?)"
    r"(?:\s(?:models?|variants?|versions?|settings?|teachers?|students?|backbones?"
    r"|parameters?|sizes?|scales?))?(?P<told>,?\srespectively)?(?=[).,;:]|$)"
)


def paired(text: str, run: Sequence[Result]) -> list[Result]:
    """The results of numbers that stand together, each with its case where told."""
    cases = _cases(text, run) if len(run) > 1 else []
    if len(cases) != len(run):
        return list(run)
    return [one._replace(of=case) for one, case in zip(run, cases, strict=True)]


def _cases(text: str, run: Sequence[Result]) -> list[str]:
    if len({one.where for one in run}) > 1:
        return []
    end = max(run[-1].mark.end, run[-1].where.end)
    found = _CASES.match(text, end)
    if found is None or not (found["told"] or "/" in found["cases"]):
        return []
    return re.split(_JOIN, found["cases"])
