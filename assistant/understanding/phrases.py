"""Noun phrases put together: "the authors of P0" becomes one mention of people.

Works bottom up on the mask. What comes out are placeholders whose values are
references (people of a paper, co-authors of a person) or coordinations
("A0, A1 and A2").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.understanding.grammar import cues
from assistant.understanding.reading import PaperRef, PeopleRef

if TYPE_CHECKING:
    from assistant.understanding.sentence import Mask


class Both(NamedTuple):
    """Several of a kind, joined by "and" or "or"."""

    joined: str
    members: tuple[Any, ...]


_KIND = r"(?: (?:titled|called|named|entitled|with the title))?"
_NOUN_BEFORE = {
    "P": rf"(?:the |a |this |his |her |their )?{cues.ONE_PAPER}{_KIND} (P\d+)",
    "A": rf"(?:the )?{cues.AUTHORS}(?: (?:named|called))? (A\d+)",
    "V": rf"(?:the )?{cues.VENUES}(?: (?:of|named|called))? (V\d+)",
    "F": rf"(?:the )?{cues.AFFILIATIONS}(?: (?:of|named|called))? (F\d+)",
    "C": r"(?:the )?(?:arxiv )?(?:category|field|area|subject)(?: (?:of|named|called))? (C\d+)",
}
_NOUN_AFTER = {
    "P": r"(?:the )?(P\d+) (?:paper|publication|article)",
    "V": rf"(?:the )?(V\d+) (?:{cues.VENUES}|area|series|community)",
    "C": r"(?:the )?(C\d+) (?:category|field|area)",
}


def reduce(mask: Mask) -> None:
    """Put the noun phrases of a mask together, smallest first."""
    mask.rewrite(r"w / o", lambda _: "without")
    mask.rewrite(r"w /", lambda _: "with")
    mask.rewrite(r"[?()]", lambda _: "")
    mask.rewrite(
        r"(A\d+) (?:an?|the|one of the|among the|also an?)? ?(?:first |last |lead |senior )?(?:co-?)?authors? (?:of|on) (?:the )?(?:paper )?([PW]\d+)",
        lambda m: f"{m[1]} wrote {m[2]}",
    )
    for pattern in (*_NOUN_BEFORE.values(), *_NOUN_AFTER.values()):
        mask.rewrite(pattern, lambda m: m[1])
    for tag in "PAVDFCQW":
        _coordinate(mask, tag)
    _people_of_papers(mask)
    _coauthors(mask)
    _coordinate(mask, "A")


def _coordinate(mask: Mask, tag: str) -> None:
    item = rf"(?:the )?(?:{tag}\d+)"
    between = rf"(?: ,)?(?: (?:and|or|&|as well as|plus)(?: (?:also|either|by|with|in|for|at))?)?"

    def join(match: re.Match[str]) -> str | None:
        names = re.findall(rf"{tag}\d+", match.group())
        joined = "or" if re.search(r"\b(?:or|either)\b", match.group()) else "and"
        members: list[Any] = []
        for name in names:
            value = mask.value(name)
            members.extend(value.members if isinstance(value, Both) else [value])
        return mask.place(tag, Both(joined, tuple(members)))

    mask.rewrite(
        rf"(?:(?:both|either)(?: (?:in|by|at|for))? )?{item}(?:{between} {item})*"
        rf"(?: ,)? (?:and|or|&|as well as|plus)(?: (?:also|either|by|with|in|for|at))? {item}",
        join,
    )


def _people_of_papers(mask: Mask) -> None:
    def people(match: re.Match[str]) -> str | None:
        value = mask.value(match[1])
        papers = value.members if isinstance(value, Both) else (value,)
        refs = tuple(PeopleRef("authors-of", paper=p) for p in papers)
        joined = value.joined if isinstance(value, Both) else "and"
        return mask.place("A", refs[0] if len(refs) == 1 else Both(joined, refs))

    who = r"(?:author|writer|researcher|scientist|creator)s?"
    rest = r"(?:of|behind|for|who (?:wrote|published|authored)|that (?:wrote|published)|on)"
    mask.rewrite(rf"(?:all )?(?:the )?(?:names? of (?:the )?)?{who} {rest} ([PW]\d+)", people)
    mask.rewrite(rf"(?:the )?([PW]\d+) 's {who}", people)


def _coauthors(mask: Mask) -> None:
    def partners(match: re.Match[str]) -> str | None:
        value = mask.value(match[1])
        if not isinstance(value, Both):
            return mask.place("A", PeopleRef("coauthors-of", of=value))
        refs = tuple(PeopleRef("coauthors-of", of=v) for v in value.members)
        return mask.place("A", Both(value.joined, refs))

    who = rf"(?:(?:{cues.AUTHORS}|who|{cues.COAUTHORS}) (?:(?:who|that|which) )?)"
    have = r"(?:(?:has|have|had|did|does|do|is|are|was|were) )?(?:also |ever |all )?"
    together = rf"(?: (?:papers?|anything|articles?|publications?))?(?: {cues.TOGETHER})?"
    not_published = r"(?!publish|wrote|writ)"
    mask.rewrite(
        rf"(?:the )?(?:other )?{cues.COAUTHORS} (?:of|with|for) (A\d+)", partners
    )
    mask.rewrite(rf"(?:the )?(A\d+) 's (?:other )?{cues.COAUTHORS}", partners)
    mask.rewrite(rf"(A\d+) {cues.COAUTHORS}", partners)
    mask.rewrite(
        rf"(?:the )?{who}{have}{cues.COLLABORATE}{together} with (A\d+)", partners
    )
    mask.rewrite(
        rf"(?:who|whom)(?: all)? (?:has|have|did|does|is) (A\d+) (?:ever )?"
        rf"{not_published}{cues.COLLABORATE}{together}(?: with)?",
        partners,
    )
    mask.rewrite(
        rf"(?:who|whom|with whom) (?:has|have|did|does) (A\d+) (?:ever )?"
        rf"{cues.COLLABORATE}(?: papers?)? with",
        partners,
    )
    mask.rewrite(
        rf"with (?:which|what) {cues.AUTHORS} (?:has|have|did|does|do) (A\d+)(?! {cues.COLLABORATE})",
        partners,
    )
    mask.rewrite(
        rf"with (?:whom|who|which {cues.AUTHORS}) (?:has|have|did|does) (A\d+) "
        rf"{cues.COLLABORATE}(?: papers?)?",
        partners,
    )


def asked_people(value: Any) -> PeopleRef | None:
    """The one reference behind a people placeholder, None for a coordination."""
    return value if isinstance(value, PeopleRef) else None


def papers_in(value: Any) -> tuple[PaperRef, ...]:
    """The papers a placeholder stands for."""
    return value.members if isinstance(value, Both) else (value,)
