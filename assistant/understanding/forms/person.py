"""Questions about people themselves: who somebody is, their figures, their partners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms.targets import number
from assistant.understanding.grammar import cues, fields
from assistant.understanding.grammar.targets import NUMBER
from assistant.understanding.reading import Both, PeopleRef, joined, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_LAST = r"(?= *(?:\| *)*$)"
_ALONE = (
    rf"^[ |]*(?:(?:{cues.REQUEST}|who|whom|whose|what|which|are|is|was|were|the|a|an"
    r"|all|s|'s|about|names? of|profile of|author|authors|card of|page of|list|of) )*"
    rf"(?P<a>A\d+)(?: 's (?:profile|page|card|name)| profile)?{_LAST}"
)
_PROFILE = r"(?:whose|who|about|profile|page|card|what|is)\b"
_ANOTHER = r"^[ |]*(?:what|how) about"
"""Asks the last question again of somebody else."""
_FIGURE = (
    r"{words} (?:of|for|does|has) (?:author )?(?P<a>A\d+)",
    r"(?P<a>A\d+)(?: 's)? {words}",
    r"{words} (?:does|do|has|did) (?P<a>A\d+) (?:have|has|get|got)",
)
_SO_FAR = rf"(?:(?: in total| have| has|now))*{_LAST}"
_WORKPLACE = (
    r"^ (?:where|for whom|at which \w+|at what \w+) (?:does|do|did|is|has) (?P<a>A\d+)"
    r" (?:work|worked|working|affiliated|based|employed)(?: at| for| now)?"
    rf"{_LAST}"
)
_COUNTED = (
    rf"^(?:[ |,]|{cues.AUX}|the|a|an|and|with|among|all|that|who|have|has)*(?P<a>A\d+)"
    r"(?:[ |,.]|has|have|had|together|there|in total|exist)*$"
)
OF_THEM: Final = "of them"
"""The rule that just some of somebody's co-authors, or of a paper's authors, are
asked for."""
_OF_PARTNERS = (
    rf"^[ |]*(?:{cues.REQUEST} )?(?P<w>which|who|what|how many|number of)"
    r"(?: of| among)? (?:the )?(?P<a>A\d+)"
    r"(?: (?:that|who))?(?: (?:has|have|had|did|also|ever))*"
    rf" (?:(?:a |any )?(?:{cues.PAPERS}|{cues.ONE_PAPER})|{cues.PUBLISH})"
)
_SOME_OF = (
    r"^[ |]*(?:which|who)(?: one)? (?:of|among|from|between) (?:the )?(?P<a>A\d+)"
    rf"(?: (?:has|have|had|did|also|ever|is|was))* (?:{cues.PUBLISH}|works? on"
    r"|worked on|an? author|papers?|a paper)"
)
_ALSO_WITH = (
    rf"^[ |]*(?:{cues.REQUEST} )?(?:which|who|what)(?: of| among)? (?:the )?(?P<a>A\d+)"
    r"(?: (?:that|who))?(?: (?:has|have|had|did|also|ever))*"
    rf" {cues.COLLABORATE}(?: (?:papers?|a paper))?(?: together)? with (?P<b>A\d+)"
)


def person_asked(mask: Mask, draft: Draft, _linker: Linker) -> bool:
    """A mention of people alone, one figure of a person, or where they work."""
    if not mask.all("A"):
        return False
    match = mask.has(_ALONE)
    if match:
        return _alone(mask, draft, match["a"])
    return _figure(mask, draft) or _workplace(mask, draft)


def _figure(mask: Mask, draft: Draft) -> bool:
    for metric, words in fields.AUTHOR_METRICS:
        for pattern in _figure_patterns(words.pattern):
            match = mask.speaks(words.cues) and mask.has(pattern)
            if match:
                value = mask.value(match["a"])
                for ref in members(value):
                    draft.constrain("author", ref, group=int(isinstance(value, Both)))
                draft.intent, draft.show = "author.metric", metric
                return True
    return False


def _figure_patterns(words: str) -> Iterator[str]:
    for form in _FIGURE:
        yield rf"{form.replace('{words}', words)}{_SO_FAR}"


def _workplace(mask: Mask, draft: Draft) -> bool:
    match = mask.has(_WORKPLACE)
    if match:
        draft.constrain("author", mask.value(match["a"]))
        draft.intent, draft.show = "author.metric", "affiliation"
    return bool(match)


def _alone(mask: Mask, draft: Draft, name: str) -> bool:
    """People and nothing else: the authors, the profile, or the co-authors."""
    value = mask.value(name)
    refs: tuple[PeopleRef, ...] = members(value)
    kinds = {ref.kind for ref in refs}
    if kinds == {"authors-of"}:
        either = draft.new_group() if len(refs) > 1 else 0
        for ref in refs:
            draft.constrain("paper", ref.paper, group=either)
        draft.each = "both" in mask.fired
        draft.intent, draft.show = "paper.authors", "authors"
        return True
    if kinds == {"named"}:
        return _profile(mask, draft, refs)
    group = draft.new_group() if joined(value) == "or" else 0
    for ref in refs:
        of = ref.of if ref.kind == "coauthors-of" else ref
        draft.constrain("author", of, group=group)
    draft.intent, draft.show = "author.coauthors", "coauthors"
    return True


def _profile(mask: Mask, draft: Draft, refs: tuple[PeopleRef, ...]) -> bool:
    """As in "who is A0"; a bare name is a search for their papers."""
    if len(refs) > 1 or mask.has(_ANOTHER) or not mask.has(_PROFILE):
        return False
    draft.constrain("author", refs[0])
    draft.intent, draft.show = "author.show", "authors"
    return True


def people_counted(mask: Mask, draft: Draft, *, counted: bool) -> bool:
    """As in "the number of authors of P0", "the most frequent co-author of A1"."""
    match = mask.has(_COUNTED) if counted or draft.rank else None
    if match is None:
        return False
    value = mask.value(match["a"])
    kinds = {ref.kind for ref in members(value)}
    if kinds == {"authors-of"} and counted:
        for ref in members(value):
            draft.constrain("paper", ref.paper, group=int(isinstance(value, Both)))
        draft.show = "authors"
    elif kinds == {"coauthors-of"}:
        group = draft.new_group() if joined(value) == "or" else 0
        for ref in members(value):
            draft.constrain("author", ref.of, group=group)
        draft.show = "coauthors"
    else:
        return False
    mask.drop(match["a"])
    _count_or_rank(draft, counted=counted)
    return True


def partners_of_set(mask: Mask, draft: Draft) -> bool:
    """As in "which of the co-authors of A0 have papers in V0", with A0 or not."""
    if _also_with(mask, draft):
        return True
    match = mask.has(_OF_PARTNERS)
    ref = mask.value(match["a"]) if match else None
    if match is None or not isinstance(ref, PeopleRef) or ref.kind == "named":
        return False
    mask.take(_OF_PARTNERS)
    draft.rules.append(OF_THEM)
    draft.constrain("author", ref)
    counted = match["w"] in ("how many", "number of")
    draft.intent, draft.show = "papers.count" if counted else "list", "authors"
    return True


def some_of_named(mask: Mask, draft: Draft) -> bool:
    """As in "which of A0 and A1 wrote on bees"."""
    match = mask.has(_SOME_OF)
    value = mask.value(match["a"]) if match else None
    if not isinstance(value, Both) or any(one.kind != "named" for one in value.members):
        return False
    mask.take(_SOME_OF)
    draft.rules.append(OF_THEM)
    group = draft.new_group()
    for one in value.members:
        draft.constrain("author", one, group=group)
    draft.intent, draft.show = "list", "authors"
    return True


def _also_with(mask: Mask, draft: Draft) -> bool:
    """As in "which co-authors of A0 have also worked with A1": of both."""
    match = mask.has(_ALSO_WITH)
    if match is None:
        return False
    one, other = mask.value(match["a"]), mask.value(match["b"])
    if not (isinstance(one, PeopleRef) and isinstance(other, PeopleRef)):
        return False
    if (one.kind, other.kind) != ("coauthors-of", "named"):
        return False
    mask.take(_ALSO_WITH)
    draft.rules.append(OF_THEM)
    draft.constrain("author", one.of)
    draft.constrain("author", other)
    draft.intent, draft.show = "author.coauthors", "coauthors"
    return True


def partners_asked(mask: Mask, draft: Draft, *, counted: bool) -> bool:
    """As in "who has A0 worked with in V0 since D0": co-authors under conditions."""
    people = mask.all("A")
    if len(people) != 1 or draft.show not in ("", "authors", "coauthors"):
        return False
    value = mask.value(people[0])
    if any(ref.kind != "coauthors-of" for ref in members(value)):
        return False
    group = draft.new_group() if joined(value) == "or" else 0
    for ref in members(value):
        draft.constrain("author", ref.of, group=group)
    many = mask.take(rf"(?:the )?(?P<n>{NUMBER})(?= {people[0]} )", "so many")
    if many and draft.limit is None:
        draft.limit = number(many["n"])
    mask.drop(people[0])
    draft.show = "coauthors"
    if counted or draft.rank:
        _count_or_rank(draft, counted=counted)
    else:
        draft.intent = "author.coauthors"
    return True


def _count_or_rank(draft: Draft, *, counted: bool) -> None:
    if counted:
        draft.intent, draft.measure = "papers.count", None
    else:
        draft.intent, draft.limit = "author.coauthors", draft.limit or 1
