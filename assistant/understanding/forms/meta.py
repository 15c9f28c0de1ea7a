"""Questions that no paper answers: about refdesk, for new text, for other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import (
    cues,
    declined,
    fields,
    institutions,
    not_kept,
    word_forms,
)
from assistant.understanding.patterns import bounded
from assistant.understanding.rule_table import RuleTable
from store.filters import Has

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued

_LEAD = (
    r"what|which|who|whose|when|where|how|many|is|are|was|were|s|does|do|did|has|have"
    r"|in|return|give|show|tell|me|us|list|mention|find|get|please|can|you|the|all|of"
    rf"|a|an|any|number|primary|current|comparing|'s|{cues.AUTHORS}|[APVW]\d+|and"
    r"|their|for|,|different"
)
"""What may stand before a field that is asked for as the thing wanted."""

_NOT_STORED = RuleTable(
    (*not_kept.NOT_KEPT, *fields.NOT_STORED), lambda one: one[1].cues
)
_OF_VOLUMES = RuleTable(not_kept.OF_VOLUMES, lambda one: one[1].cues)


def guidance(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Help, the library's own figures, and wishes to have text written."""
    if not mask.text.strip(" |,"):
        return False
    if mask.meets(word_forms.HELP):
        draft.intent = "meta.help"
    elif mask.meets(word_forms.STATS):
        draft.intent = "meta.stats"
    elif mask.meets(declined.GENERATE):
        draft.intent, draft.missing = "refuse.generate", "text that nobody has written"
    elif mask.meets(declined.RANDOM):
        draft.intent, draft.missing = "refuse.task", declined.NO_CHANCE
        cited = linker.library.papers.count(Has("citations")) > 0
        draft.terms.extend(["newest paper", *(["most cited paper"] if cited else [])])
    elif mask.meets(declined.OPINION):
        draft.intent, draft.missing = "refuse.generate", "a judgement"
    return bool(draft.intent)


def not_stored(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """A field that no library of this kind holds, asked for as the thing wanted."""
    if _elsewhere(mask, draft, linker):
        return True
    if _affiliations_missing(mask, linker):
        draft.intent, draft.missing = "refuse.field", "affiliation data"
        return True
    return _wanted(_NOT_STORED, mask, draft, linker)


def of_volumes(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """What is kept of papers, asked of a venue; behind what is asked of one paper."""
    return _wanted(_OF_VOLUMES, mask, draft, linker)


def _wanted(
    table: RuleTable[tuple[str, Cued]], mask: Mask, draft: Draft, linker: Linker
) -> bool:
    """Whether a field of a table is the thing wanted, which is then refused."""
    for name, rule in mask.spoken(table):
        if name == "ORCID" and linker.library.people.are_identified("orcid"):
            continue
        asked = rf"^(?: *(?:{_LEAD}))* (?:{rule.pattern})(?= )"
        if mask.has(asked):
            draft.intent, draft.missing = "refuse.field", name
            return True
    return False


def _elsewhere(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "authors from Germany": a place that is no affiliation here."""
    if not linker.places.knows_affiliations and _of_institution(mask):
        draft.intent, draft.missing = "refuse.field", "affiliation data"
        return True
    match = (
        mask.has(fields.OF_A_PLACE) if mask.speaks("from |based|located|empl") else None
    )
    if match is None:
        return False
    if not linker.places.knows_affiliations:
        draft.intent, draft.missing = "refuse.field", "affiliation data"
        return True
    draft.unknown.append(("affiliation", mask.surface(match["x"])))
    draft.intent, draft.show = "list", "authors"
    return True


def _of_institution(mask: Mask) -> bool:
    """As in "papers from Stanford University": told by where people work."""
    if not mask.speaks("from |at |with "):
        return False
    match = mask.has(institutions.FROM_INSTITUTION)
    return bool(
        match and bounded(institutions.INSTITUTION).search(_said(mask, match["x"]))
    )


def _said(mask: Mask, stretch: str) -> str:
    return f" {mask.surface(stretch).lower()} "


def _affiliations_missing(mask: Mask, linker: Linker) -> bool:
    """Whether the question is where people work, and the library does not say."""
    if linker.places.knows_affiliations or not mask.has(fields.AFFILIATION_WORDS):
        return False
    return bool(mask.all("APUFQ") or mask.has(cues.AUTHORS))
