"""The words around the names of sets: operations, other papers, what is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.grammar import sets as words

if TYPE_CHECKING:
    from assistant.understanding.reading import Parse


def says_nothing(fresh: Parse) -> bool:
    """Whether the words around a set were all passed over."""
    asks = fresh.intent != "papers.find" or fresh.show != "papers"
    return not (asks or fresh.constraints or fresh.rank or fresh.limit)


def operation(between: str) -> str | None:
    """What the words between two sets make of them."""
    for sign, pattern in words.OPERATIONS:
        if re.fullmatch(rf"(?:{pattern})(?: (?:in|both|the))*", between, re.I):
            return sign
    return None


def surely(sign: str, tail: str) -> bool:
    """Whether papers must follow: nothing else is subtracted."""
    return sign == "minus" and bool(re.match(words.SUBTRACTS, tail, re.I))


def noun(phrase: str) -> str:
    """ "those by NVIDIA" as a question about papers."""
    return re.sub(words.THOSE, "papers", phrase, flags=re.I)


def without_opening(head: str) -> str:
    """The words before a name without "only those"."""
    return re.sub(words.ONLY_THOSE, "", head, flags=re.I)


def question(head: str, tail: str) -> str:
    """The words around a set with "papers" in its place."""
    head = head.strip()
    inner = re.sub(
        rf"\s*\b(?:that |which )?(?:are |is )?{words.CONTAINS}$", "", head, flags=re.I
    )
    noun = "papers"
    if re.fullmatch(r"(?:and )?who(?: wrote| is| are)?", inner, re.I):
        head = "authors of"
    elif re.search(rf"{words.BEST}$", inner, re.I):
        head, noun = re.sub(r" one$", "", inner), "paper"
    elif re.fullmatch(rf"(?:and )?{words.QUANTITY}", inner, re.I):
        verb = tail.split()[:1] in (["has"], ["have"], ["are"])
        head = "how many" if "how many" in inner.lower() else "which" if verb else ""
    elif re.search(r"\b(?:papers?|articles?|\d+)(?: are| is| there)*$", inner, re.I):
        head = re.sub(r"(?: are| is| there)+$", "", inner, flags=re.I)
        noun = "papers" if head[-1:].isdigit() else ""
    return " ".join(f"{head} {noun} {tail}".split())
