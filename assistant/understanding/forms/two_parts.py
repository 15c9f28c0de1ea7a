"""Two questions in one, and conditions in front: put where the forms expect them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both, PeopleRef

if TYPE_CHECKING:
    from assistant.understanding.mask import Mask

_FRONTED = (
    r"^ (?:in|at|among|amongst|between|of|out of|for|on|from|since|before|after|during"
    r"|within|considering|given)\b(?P<front>[^,]*),"
    rf"(?= (?:who|which|what|when|where|how|{cues.REQUEST})\b)"
)
_NAMED_FIRST = (
    r"^ (?:for |about )?(?P<x>A\d+) ?[,:;-](?= (?:in |at |on )?(?:which|what|when|where"
    r"|how many)\b)"
)
_JOINT = (
    r"(?:, and|and|,)(?= (?:also )?(?:(?:in|at) )?"
    r"(?:which|what|who|when|where|how many|list|mention)\b)"
)
_NO_JOINT = r"(?:both|either|between) *$"
_NAMED = r"\b[APVDW]\d+\b"
_ASKING = rf"^ (?:{cues.REQUEST}|who|which|what|when|where|how|with|A\d+)\b"


def fronted(mask: Mask) -> None:
    """As in "among the authors of P0, who ...": the front goes to the end."""
    named = mask.has(_NAMED_FIRST) if "," in mask.text else None
    if named:
        rest, name = mask.text[named.end() :], named["x"]
        pronoun = exact(rf"\b{cues.PRONOUNS}\b").search(rest)
        if pronoun:
            told = f"{rest[: pronoun.start()]} {name} 's {rest[pronoun.end() :]}"
        else:
            told = f"{rest} by {name}"
        mask.text = f" {' '.join(told.split())} "
        return
    match = mask.has(_FRONTED) if "," in mask.text else None
    if match:
        rest = mask.text[match.end() :]
        front = mask.text[: match.end()].rstrip(" ,")
        mask.text = f" {rest.strip()} {front.strip()} "


def split(mask: Mask) -> Mask | None:
    """As in "who wrote P0 and what else did they publish": the second is cut off."""
    match = mask.has(_JOINT) if mask.speaks(" and |,") else None
    if match is None:
        return None
    head, tail = mask.text[: match.start()], mask.text[match.end() :]
    if not head.strip() or exact(_NO_JOINT).search(head):
        return None
    if not exact(_NAMED).search(head) or not exact(_ASKING).search(head):
        return None
    mask.fired.append("two parts")
    mask.text = f"{head} "
    return mask.half(_carried(head, tail, mask))


def _carried(head: str, tail: str, mask: Mask) -> str:
    """The second question, with what its pronoun means or what it leaves out."""
    people = [_whose(one, mask) for one in exact(r"\bA\d+\b").findall(head)[-1:]]
    papers = exact(r"\b[PW]\d+\b").findall(head)
    pronoun = exact(rf"\b{cues.PRONOUNS}\b").search(tail)
    if pronoun:
        if pronoun.group() in cues.PERSONAL and not people:
            people = _authors(papers, mask)
        if pronoun.group() in ("it", "its") and not papers:
            papers = _paper(people, mask)
            people = [] if papers else people
        before, after = tail[: pronoun.start()], tail[pronoun.end() :]
        return f"{before}{' '.join(people or papers)}{after}"
    if exact(r"\b[APV]\d+\b").search(tail):
        return tail
    return f"{tail} {' '.join(people or papers)}"


def _paper(people: list[str], mask: Mask) -> list[str]:
    """What "it" is where the authors of one paper are named: that paper."""
    ref = mask.value(people[0]) if people else None
    if isinstance(ref, PeopleRef) and ref.kind == "authors-of" and ref.paper:
        return [mask.place("P", ref.paper)]
    return []


def _whose(name: str, mask: Mask) -> str:
    """Of whom one goes on to speak: of somebody whose co-authors were asked for."""
    value = mask.value(name)
    told = isinstance(value, PeopleRef) and value.kind == "coauthors-of"
    return mask.place("A", value.of) if told else name


def _authors(papers: list[str], mask: Mask) -> list[str]:
    """Who "they" are where only one paper is named: its authors."""
    if len(papers) != 1 or isinstance(mask.value(papers[0]), Both):
        return []
    ref = PeopleRef("authors-of", paper=mask.value(papers[0]))
    return [mask.place("A", ref)]
