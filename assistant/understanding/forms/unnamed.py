"""Questions on what a paper says that name no paper, and on what letters stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar import contents as grammar
from assistant.understanding.grammar import word_forms
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef
from store.text import spans, words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

SEARCHES: Final = ("", "papers.find", "papers.count", "papers.rank", "papers.aggregate")
"""Intents of a reading that is but a search for all words."""
_NEAR: Final = 3
"""Words after "what" or "how many", one of which is asked for."""
_TELLING: Final = 4
"""Telling words from which on a question without a name says what is looked for."""
_SENTENCE_ENDS: Final = (".", "!", "?", ":")
_OPENING: Final = ("what", "which", "why", "how", "who", "when")
_NUMBERED: Final = r"\b[A-Za-z]+-\d[\w.]*\b"
"""A name with the number of its version: "GPT-5"."""
_ACRONYM: Final = r"[A-Z][A-Za-z]*[A-Z]\w*(?:-[A-Z]\w*)*"
_SIDE: Final = 6
"""Words of one side of a comparison at most."""
_SOME: Final = 3
_SHORT: Final = 4
_LETTERS: Final = 7
"""Letters of an acronym at most."""

_TERM_WORDS: Final = 5
_LONGEST: Final = 100
"""Characters of a question that is but a term and what it is."""


def asked(text: str, rest: list[str], mask: Mask, draft: Draft, told: Draft) -> bool:
    """What any paper says, asked with no name: all telling words are looked for."""
    asks = bounded(grammar.OF_A_SENTENCE).search(text)
    opened = bounded(grammar.OPENS).search(text)
    if asks and bounded(grammar.OF_PROBLEMS).search(text):
        return _of_kind(rest, grammar.TROUBLE, grammar.PROBLEM, mask, told)
    if asks and bounded(grammar.OF_CONTRAST).search(text):
        return _of_kind(rest, grammar.CONTRASTING, grammar.CONTRAST, mask, told)
    if not asks or draft.intent not in SEARCHES or len(rest) < _TELLING:
        return False
    if opened and opened.group() == "who":
        return False
    how = bounded(grammar.HOW_MUCH).search(text)
    told.intent = "answer.passage"
    told.measure = opening(opened.group()) if opened else "what"
    if bounded(grammar.BY_MEANS).search(text):
        told.measure = "how"
    if how or bounded(grammar.AMOUNT_OF).search(text):
        many = how is None or how["way"] in ("many", "few")
        told.measure = "count" if many else "number"
    if bounded(grammar.WHAT_SHARE).search(text):
        told.measure = "number"
    told.constrain("topic", as_written(asked_first(text, rest, mask), mask))
    return True


def _of_kind(
    rest: list[str], said: frozenset[str], kind: str, mask: Mask, told: Draft
) -> bool:
    """What is in the way of a thing, or how it differs: "what limits deep SNNs"."""
    of = [word for word in rest if word not in said]
    if len(of) < _SOME - 1:
        return False
    told.intent, told.measure = "answer.passage", kind
    told.constrain("topic", as_written(of, mask))
    return True


def asked_after(text: str, mask: Mask, draft: Draft, before: Draft) -> bool:
    """As in "P-KL: what is it?"."""
    raw = mask.raw.strip()
    if len(raw) > _LONGEST:
        return False
    match = exact(word_forms.ASKED_AFTER).fullmatch(raw)
    if (
        match is None
        or exact(r"[A-Z]\d").search(text)
        or len(match["x"].split()) > _TERM_WORDS
    ):
        return False
    told = before.copy()
    told.intent = "answer.define"
    told.terms.append(match["x"])
    draft.become(told)
    return True


def asked_first(text: str, rest: list[str], mask: Mask) -> list[str]:
    """The words with what is asked for first: "with how many gigabytes"."""
    counted = bounded(grammar.COUNTED).search(text)
    how = counted or bounded(r"(?:what|which)").search(text)
    after = words(mask.surface(text[how.end() :])) if how else []
    first = next((word for word in after[:_NEAR] if word in rest), None)
    if first is None:
        return rest
    place = rest.index(first)
    return [*rest[place:], *rest[:place]]


def where_it_is(text: str, mask: Mask, draft: Draft) -> None:
    """As in "where does X or Y show up": papers on either, as a search."""
    match = exact(grammar.SHOWS_UP).match(text) if draft.intent in SEARCHES else None
    topics = [one for one in draft.constraints if one.slot == "topic"]
    if match is None or not topics:
        return
    for one in topics:
        draft.constraints.remove(one)
    either = match["x"].split(" or ")
    group = draft.new_group() if len(either) > 1 else 0
    for name in either:
        draft.constrain("topic", mask.surface(name).lower(), group=group)
    draft.strict = False


def of_a_category(mask: Mask, draft: Draft) -> None:
    """As in "neural and evolutionary computing (cs.NE)": its name is no topic."""
    if not any(one.slot == "category" for one in draft.constraints):
        return
    raw = mask.raw.lower()
    for one in [c for c in draft.constraints if c.slot == "topic"]:
        after = raw.partition(str(one.value).lower())[2]
        if exact(r"\s*\(\s*[a-z-]+\.[a-z]{2}\b").match(after):
            draft.constraints.remove(one)
            draft.strict = False


def in_common(text: str, draft: Draft) -> None:
    """That several papers share is no topic: "what do the X papers have in common"."""
    if " in common " in text:
        draft.constraints[:] = [
            one
            for one in draft.constraints
            if one.slot != "topic" or str(one.value).lower() not in grammar.SHARING
        ]


def of_experts(text: str, draft: Draft) -> bool:
    """Whether the experts of a mixture were taken for people."""
    papers = bounded(r"[PW]\d+").search(text) and not bounded(r"[AV]\d+").search(text)
    return bool(papers) and draft.show == "authors" and " experts " in text


def of_no_thing(draft: Draft) -> bool:
    """Whether a number, or a side, is asked of more words than a name has."""
    if draft.intent == "answer.compare":
        return any(": " in term or len(term.split()) > _SIDE for term in draft.terms)
    if draft.intent == "answer.define":
        return any(len(term.split()) > _SIDE for term in draft.terms)
    named = any(one.slot == "paper" for one in draft.constraints)
    return not named and bool(draft.terms) and " " in draft.terms[0]


def opening(word: str) -> str:
    """The measure of a passage by the word that opens the question."""
    return word if word in _OPENING else "is"


def whether(text: str) -> bool:
    """Whether a question wants a yes or a no, and so no number."""
    opened = bounded(grammar.OPENS).search(text)
    if opened is None or "what " in text:
        return False
    return opened.group() in grammar.WHETHER


def as_written(rest: list[str], mask: Mask) -> str:
    """Folded words as the question writes them: capitals tell a name from a word."""
    raw = mask.raw
    written = {
        word.text: raw[word.start : word.end]
        for word in spans(raw)
        if raw[word.start : word.end] not in (word.text, word.text.capitalize())
        or (word.start and raw[: word.start].rstrip()[-1:] not in _SENTENCE_ENDS)
    }
    text = " ".join(written.get(word, word) for word in rest)
    for name in exact(_NUMBERED).findall(raw):
        text = text.replace(name.replace("-", " "), name)
    return text


def defined(text: str, things: list[PaperRef | str], told: Draft) -> bool:
    """What a rare name means: "RHT comes up in four-bit training. Meaning?"."""
    names = [one for one in things if isinstance(one, str)]
    if len(things) != 1 or not names or not bounded(grammar.MEANING).search(text):
        return False
    told.intent = "answer.define"
    told.terms.append(names[0])
    return True


def alike(text: str, mask: Mask, draft: Draft, before: Draft, linker: Linker) -> bool:
    """What papers share, or how they differ, by a word of their names alone."""
    common = bounded(grammar.COMMON).search(text)
    if not (common or bounded(grammar.APART).search(text)):
        return False
    if draft.intent not in (*SEARCHES, "answer.passage", "answer.compare"):
        return False
    papers = _named_alike(text, linker)
    if not papers:
        return False
    told = before.copy()
    told.constraints.clear()
    told.intent = "answer.common" if common else "answer.compare"
    told.rules.append("named alike")
    about = bounded(grammar.AS_TO).search(text)
    told.field = mask.surface(about["q"]) if about else told.field
    for one in papers:
        told.constrain("paper", one, group=1)
    draft.become(told)
    return True


def _named_alike(text: str, linker: Linker) -> list[PaperRef]:
    """The two or three papers whose names hold one word."""
    several = bounded(grammar.ALIKE_BY_TWO).search(text)
    if several:
        held = linker.library.names.few_titles(words(several["x"]), _SOME)
        if len(held) > 1:
            return [PaperRef(one.paper, one.key, one.title) for one in held]
    twice = exact(grammar.TWICE).search(text)
    if twice:
        said = words(twice["x"] or twice["y"])
        held = linker.library.names.few_titles(said, 2)
        if len(held) == 2:
            return [PaperRef(one.paper, one.key, one.title) for one in held]
    for match in bounded(grammar.NAMED_ALIKE).finditer(text):
        word = match["x"] or match["y"]
        for form in dict.fromkeys((word, word.removesuffix("s"))):
            held = linker.library.names.few_titles((form,), _SOME)
            named = [e for e in held if form in words(artefact(e.title))]
            if 1 < len(named) == len(held) and len(form) > _SHORT:
                return [PaperRef(one.paper, one.key, one.title) for one in named]
    return []


def spelled_out(text: str, mask: Mask, draft: Draft, before: Draft) -> bool:
    """What the letters of a name stand for, in whatever words: "AIG, spelled out?"."""
    passage = draft.intent == "answer.passage" and draft.measure != "evidence"
    if not (passage or draft.intent in SEARCHES):
        return False
    if not bounded(grammar.SHORT_FOR).search(text):
        return False
    found = [one for one in exact(_ACRONYM).findall(mask.raw) if len(one) <= _LETTERS]
    names = [one for one in dict.fromkeys(found) if one.lower() in text.split()]
    if len(names) != 1:
        return False
    told = before.copy()
    told.intent, told.measure = "answer.acronym", None
    told.constraints.clear()
    told.terms = [names[0]]
    told.rules.append("spelled out")
    draft.become(told)
    return True
