"""Noun phrases put together: "the authors of P0" becomes one mention of people.

Works bottom up on the mask. What comes out are placeholders whose values are
references (people of a paper, co-authors of a person) or coordinations
("A0, A1 and A2").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding import author_places, rewriting
from assistant.understanding.date_points import overlap
from assistant.understanding.grammar import noun_phrases as words
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both, PeopleRef, joined, members

if TYPE_CHECKING:
    import re

    from assistant.understanding.mask import Mask


def reduce(mask: Mask) -> None:
    """Put the noun phrases of a mask together, smallest first."""
    rewriting.plain(mask)
    author_places.reduce(mask)
    if mask.bare():
        return
    if mask.all("A") and mask.all("PW"):
        mask.rewrite(words.IS_AUTHOR_OF, lambda m: f"{m[1]} wrote {m[2]}")
    _named_papers(mask)
    if mask.all("A") and mask.speaks(words.STRANDED.cues):
        mask.put(words.STRANDED.pattern, r"\1 whom \2")
    _first_names(mask)
    for tag, pattern in words.NAMED_BY_KIND:
        if mask.all(tag):
            mask.rewrite(pattern, lambda m: m[1])
    _joined_titles(mask)
    for tag in "PAVDFCQW":
        _coordinate(mask, tag)
    _people_of_papers(mask)
    _coauthors(mask)
    _coordinate(mask, "A")


def _named_papers(mask: Mask) -> None:
    """As in "the paper HoneyNet 2": a name that could be a topic is a paper's.

    A single small word is none: "the paper refers to ..." may be a verb.
    """

    def paper(match: re.Match[str]) -> str | None:
        written = mask.surface(match[1])
        name = not written.islower() or " " in written
        return mask.place("P", mask.value(match[1])) if name else None

    if mask.all("W"):
        mask.rewrite(words.SURELY_A_PAPER, paper)


def _joined_titles(mask: Mask) -> None:
    """As in "P0 or W1": what is joined to a paper is one."""
    if not (mask.all("P") and mask.all("W")):
        return
    for pattern in words.JOINED_TITLES:
        mask.rewrite(
            pattern,
            lambda m: f"{m[1]} {mask.place('P', mask.value(m['w']))} {m[3]}",
        )


def _first_names(mask: Mask) -> None:
    """As in "the author named Daniel": one word is a part of a name, nobody's whole."""
    if not mask.speaks(words.CALLED_ALIKE.cues):
        return

    def part(match: re.Match[str]) -> str | None:
        said = exact(r"[^\W_]+").findall(mask.surface(match[2]))
        return f"{match[1]} {said[0].lower()}" if len(said) == 1 else None

    mask.rewrite(words.CALLED_SO, part)
    mask.rewrite(words.CALLED_ALIKE.pattern, part)


def _coordinate(mask: Mask, tag: str) -> None:
    """As in "a0, A1 and A2" becomes one placeholder."""
    if len(mask.all(tag)) < 2:
        return

    def join(match: re.Match[str]) -> str:
        names = exact(rf"{tag}\d+").findall(match.group())
        either = exact(r"\b(?:or|either|neither|nor)\b").search(match.group())
        if " both " in f" {match.group()} ":
            mask.fired.append("both")
        found = [one for name in names for one in members(mask.value(name))]
        span = overlap(found) if tag == "D" and not either else None
        if span:
            return mask.place("D", span)
        placed = mask.place(tag, Both("or" if either else "and", tuple(found)))
        return f"not {placed}" if "neither" in match.group() else placed

    mask.rewrite(words.COORDINATION.replace("{tag}", tag), join)


def _people_of_papers(mask: Mask) -> None:
    """As in "the authors of P0" becomes people."""
    if not mask.all("PW"):
        return

    def people(match: re.Match[str]) -> str:
        papers = mask.value(match[1])
        refs = [PeopleRef("authors-of", paper=one) for one in members(papers)]
        return _placed(mask, refs, joined(papers))

    for pattern in words.PEOPLE_OF_PAPER:
        mask.rewrite(pattern, people)


def _coauthors(mask: Mask) -> None:
    """As in "who has A0 worked with" becomes people."""

    def partners(match: re.Match[str]) -> str:
        of = mask.value(match[1])
        refs = [PeopleRef("coauthors-of", of=one) for one in members(of)]
        placed = _placed(mask, refs, joined(of))
        most = exact(words.MOST_OF_THEM).search(match.group())
        return f"{placed} | the most" if most else placed

    if not mask.all("A"):
        return
    for rule in words.COAUTHORS_OF:
        if mask.speaks(rule.cues) and mask.all("A"):
            mask.rewrite(rule.pattern, partners)


def _placed(mask: Mask, refs: list[PeopleRef], how: str) -> str:
    return mask.place("A", refs[0] if len(refs) == 1 else Both(how, tuple(refs)))
