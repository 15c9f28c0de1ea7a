"""The words around the names of sets: operations, other papers, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import sets as words
from assistant.understanding.patterns import any_case, exact

if TYPE_CHECKING:
    from assistant.understanding.reading import Parse


def says_nothing(fresh: Parse) -> bool:
    """Whether the words around a set were all passed over."""
    asks = fresh.intent != "papers.find" or fresh.show != "papers"
    return not (asks or fresh.constraints or fresh.rank or fresh.limit)


def operation(between: str) -> str | None:
    """What the words between two sets make of them."""
    for sign, pattern in words.OPERATIONS:
        if any_case(rf"(?:{pattern})(?: (?:in|both|the))*").fullmatch(between):
            return sign
    return None


def surely(sign: str, tail: str) -> bool:
    """Whether papers must follow: nothing else is subtracted."""
    return sign == "minus" and bool(any_case(words.SUBTRACTS).match(tail))


def noun(phrase: str) -> str:
    """ "those by NVIDIA" as a question about papers."""
    return any_case(words.THOSE).sub("papers", phrase)


def without_opening(head: str) -> str:
    """The words before a name without "only those"."""
    return any_case(words.ONLY_THOSE).sub("", head)


def question(head: str, tail: str) -> str:
    """The words around a set with "papers" in its place."""
    head = head.strip()
    inner = any_case(rf"\s*\b(?:that |which )?(?:are |is )?{words.CONTAINS}$").sub(
        "", head
    )
    noun = "papers"
    if any_case(r"(?:and )?who(?: wrote| is| are)?").fullmatch(inner):
        head = "authors of"
    elif any_case(rf"{words.BEST}$").search(inner):
        head, noun = exact(r" one$").sub("", inner), "paper"
    elif any_case(rf"(?:and )?{words.QUANTITY}").fullmatch(inner):
        verb = tail.split()[:1] in (["has"], ["have"], ["are"])
        head = "how many" if "how many" in inner.lower() else "which" if verb else ""
    elif any_case(r"\b(?:papers?|articles?|\d+)(?: are| is| there)*$").search(inner):
        head = any_case(r"(?: are| is| there)+$").sub("", inner)
        noun = "papers" if head[-1:].isdigit() else ""
    return " ".join(f"{head} {noun} {tail}".split())
