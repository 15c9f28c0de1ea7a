"""The query language found in a question: `by:"Mu Li" in:ACL since:2020 -has:code`.

Operators may stand anywhere in a question in plain words; a qualifier that is
not known is left in the text and searched for.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.understanding.grammar.operators import ALIASES, NUMBERS, WANTED
from assistant.understanding.mask import Mention
from assistant.understanding.operands import Operands
from assistant.understanding.patterns import any_case, exact, speaks

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.operands import Nested
    from assistant.understanding.sentence import Sentence

_VALUE = r"\"[^\"]*\"|(?:authors|coauthors)\((?:[^()]|\([^()]*\))*\)|@?[^\s()\"]+"
_KEY = "|".join(sorted({*ALIASES, *NUMBERS}, key=len, reverse=True))
_QUOTED = r"\"[^\"]*+\""
_DEEPEST = 6
"""How many result sets may be written one inside the other."""


def _braces(depth: int) -> str:
    """A query between braces, other queries between braces in it."""
    inner = f"|{_braces(depth - 1)}" if depth > 1 else ""
    return rf"\{{(?:[^{{}}\"]|{_QUOTED}{inner})*+\}}"


_OPERATOR = (
    rf"(?<![\w:])(?P<sign4>-|!)?(?P<braced>set|else):(?P<within>{_braces(_DEEPEST)})|"
    rf"(?<![\w:])(?P<sign>-|!)?(?P<key>{_KEY}):(?P<value>{_VALUE})"
    rf"|(?<![\w:])(?P<sign2>-|!)?(?P<field>{'|'.join(NUMBERS)})"
    r" ?(?P<cmp>>=|<=|=>|=<|>|<|=) ?(?P<number>\d+(?:\.\d+)?)"
    r"|(?<![\w:])(?P<sign3>-|!)?@(?P<at>[\w][\w:./+-]*)"
    r"|(?<![^\s(])-(?P<not>\"[^\"]+\"|[^\W_][\w-]*)"
)
_WHOLE = (
    rf"or|;|\(|\)|else:{{}}|[(]*[-!]?(?:(?:{_KEY}):[^:]+|@[\w:./+-]+|\"\""
    rf"|(?:{'|'.join(NUMBERS)})[<>=]+[\d.]+|(?<=-)[\w-]+)[)]*"
)
"""One operator of a line, braces and quotes emptied."""
_BOUND = r"(?P<cmp>>=|<=|>|<|=)?(?P<number>\d+(?:\.\d+)?)"
"""A value that is a comparison: `citations:>100`."""
_SIGNED = ":|=|<|>|@|-"
"""Every operator holds one of these."""
_SIGNS = ("sign", "sign2", "sign3", "sign4", "not")


def read(sentence: Sentence, draft: Draft, linker: Linker, nested: Nested) -> None:
    """Take every operator of a question into the draft, and cover its text.

    `nested` reads the query between the braces of `set:{...}`.
    """
    if not speaks(sentence.raw, _SIGNED):
        return
    matches = [
        match
        for match in any_case(_OPERATOR).finditer(sentence.raw)
        if sentence.free(match.start(), match.end())
    ]
    choices = _choices(sentence.raw, matches, draft)
    for match, choice in zip(matches, choices, strict=True):
        paper = (
            linker.paper(match["at"]) if match["at"] and not match["sign3"] else None
        )
        if paper is not None:
            sentence.add(Mention("P", match.start(), match.end(), paper))
        elif _take(match, Operands(draft, linker, nested, choice)) or _refused(
            match, draft
        ):
            _cover(sentence, match)
    _cover_or(sentence, matches)


def complete(text: str) -> bool:
    """Whether a text is nothing but operators: no word of it can point back."""
    if ":" not in text and "@" not in text and not speaks(text, ">|<|="):
        return False
    bare = exact(_braces(_DEEPEST)).sub("{}", text)
    bare = exact(_QUOTED).sub('""', bare)
    whole = exact(_WHOLE)
    return all(whole.fullmatch(piece) for piece in bare.lower().split())


def _refused(match: re.Match[str], draft: Draft) -> bool:
    """Whether an operator is known but its value is none: said, and left out."""
    name = ALIASES.get((match["key"] or "").lower())
    if name not in WANTED:
        return False
    why = f"{match['key']}: takes {WANTED[name]}; left out"
    draft.note("ignored", match.group(), "", why)
    return True


def _choices(text: str, matches: list[re.Match[str]], draft: Draft) -> list[int]:
    """The group of each operator: those joined by "or" are alternatives."""
    found = [0] * len(matches)
    for place, (left, right) in enumerate(pairwise(matches)):
        if _joined(text, left, right):
            found[place] = found[place] or draft.new_group()
            found[place + 1] = found[place]
    return found


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return text[left.end() : right.start()].strip().lower() == "or"


def _cover_or(sentence: Sentence, matches: list[re.Match[str]]) -> None:
    for left, right in pairwise(matches):
        if _joined(sentence.raw, left, right):
            sentence.add(Mention("K", left.end(), right.start(), None))


def _take(match: re.Match[str], operands: Operands) -> bool:
    """Whether the match was understood and taken."""
    operands.negated = any(match[sign] for sign in _SIGNS)
    if match["within"]:
        query = match["within"][1:-1]
        other = match["braced"].lower() == "else"
        return operands.otherwise(query) if other else operands.within(query)
    if match["not"]:
        return operands.take("topic", match["not"])
    if match["at"]:
        return operands.take("paper", match["at"])
    if match["field"]:
        return operands.number(match["field"].lower(), match["cmp"], match["number"])
    key = match["key"].lower()
    bound = exact(_BOUND).fullmatch(match["value"])
    if key in NUMBERS and bound and (bound["cmp"] or key not in ALIASES):
        return operands.number(key, bound["cmp"] or "=", bound["number"])
    name = ALIASES.get(key)
    return name is not None and operands.take(name, match["value"])


def _cover(sentence: Sentence, match: re.Match[str]) -> None:
    sentence.add(Mention("K", match.start(), match.end(), None))
