"""Questions about words: what a term means, what letters stand for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import word_forms
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.leftovers import finish
from assistant.understanding.patterns import exact
from assistant.understanding.reading import VenueRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued

_TERM_WORDS = 5
"""A term to define is at most this many words long."""
_COPULA = r"[ |]*(?:is|are|was|were|s)\b"
_COPULAS = r"^(?:(?:is|are|was|were|s)\b|[ |])+"
_OF_SOMETHING = r"(?:been|being|about|by|in|on|with|from|since|of|for)\b"
_NO_TERM = r"some|any|good|the best"


def stands_for(mask: Mask, draft: Draft, _linker: Linker) -> bool:
    """As in "what does QAD stand for", "what does QAD mean", "what is ACL"."""
    if _venue_meant(mask, draft):
        return True
    return _term(mask, draft, word_forms.STANDS_FOR, "answer.acronym") or _term(
        mask, draft, word_forms.MEANS, "answer.define"
    )


def _venue_meant(mask: Mask, draft: Draft) -> bool:
    """A venue and nothing else: what its short name stands for."""
    match = mask.meets(word_forms.WHAT_IS_VENUE)
    venue = mask.value(match["x"]) if match else None
    if match is None or not isinstance(venue, VenueRef) or not venue.full:
        return False
    draft.intent, draft.terms = "answer.acronym", [venue.name]
    return True


def words_asked(mask: Mask, draft: Draft, opened: str) -> bool:
    """A question about words: a definition ("what is LatentMoE"), or a passage."""
    if opened == "what":
        rest = exact(_COPULAS).sub("", mask.text)
        if not _defining(mask, rest):
            return False
        mask.text = f" what is {rest.strip()} "
    elif opened:
        return False
    return _term(mask, draft, word_forms.DEFINE, "answer.define") or _passage(
        mask, draft
    )


def _defining(mask: Mask, rest: str) -> bool:
    if not exact(_COPULA).match(mask.text) or exact(
        rf"{_NO_TERM}|{_OF_SOMETHING}"
    ).match(rest):
        return False
    return len(rest.split()) <= _TERM_WORDS


def _term(mask: Mask, draft: Draft, rules: tuple[Cued, ...], ask: str) -> bool:
    for rule in rules:
        match = mask.meets(rule)
        names = r"[ADN]\d+" if ask == "answer.acronym" else r"[ADVN]\d+"
        if match is None or exact(names).search(match["x"]):
            continue
        if ask == "answer.define" and exact(r"\w (?:in|of) [PW]\d+").search(match["x"]):
            continue
        stretch = exact(word_forms.AFTER_TERM).sub("", match["x"])
        term = mask.surface(stretch).strip(" ?.!,\"'“”")
        term = exact(r"^[Aa]n? (?=\S+$)").sub("", term)
        telling = [word for word in words(term) if word not in STOPWORDS]
        if ask == "answer.define" and {*words(term)[-1:]} & word_forms.HANGING:
            continue
        if any(word[0].isalpha() for word in telling):
            draft.intent = ask
            draft.terms.append(term)
            return True
    return False


def things_asked(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "which datasets are used for speech translation": sentences tell."""
    match = mask.meets(word_forms.WHICH_THINGS)
    if match is None or mask.all("APVDNCFU"):
        return False
    mask.text = f" {match['kind']} | {mask.text[match.end() :]}"
    draft.intent, draft.measure = "answer.passage", "which"
    finish(mask, draft, linker)
    return True


def _passage(mask: Mask, draft: Draft) -> bool:
    """As in "why are spiking networks hard to train"."""
    match = mask.take(word_forms.PASSAGE, "passage")
    if match is None:
        return False
    said = match.group().split()
    reason = "reason" in said or "reasons" in said
    draft.intent, draft.measure = "answer.passage", "why" if reason else said[0]
    return True
