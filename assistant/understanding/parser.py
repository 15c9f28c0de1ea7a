"""A question becomes a parse: names linked, phrases put together, one form chosen.

The forms are tried from the most particular to the most general; a search for
the words that are left is always a legal parse, so parsing never fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Alternative
from assistant.understanding import (
    editions,
    foreign,
    heard,
    known_languages,
    leftovers,
    operators,
    people_slots,
    phrases,
    rewriting,
    sets,
    through_papers,
    topical,
    topics,
)
from assistant.understanding.canonical import canonical
from assistant.understanding.draft import Draft
from assistant.understanding.forms import (
    asked_of_each,
    by_fall,
    by_number,
    called,
    claims,
    contents,
    contrast,
    in_common,
    likened,
    listing,
    loose,
    meta,
    number,
    number_phrases,
    other_than,
    overviews,
    paper,
    person,
    results,
    set_fields,
    sharing,
    side_by_side,
    stated,
    two_parts,
    unclear,
    verify,
    which,
    words,
)
from assistant.understanding.grammar import searches
from assistant.understanding.linking import mending, spacing
from assistant.understanding.reading import Parse, SetRef
from assistant.understanding.sentence import Sentence
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

    Form = Callable[[Mask, Draft, Linker], bool]

OF_CLAIMS: tuple[Form, ...] = (meta.guidance, claims.claim, results.results)
"""Forms that a question has whatever papers it is about."""
OF_TITLES: tuple[Form, ...] = (
    *OF_CLAIMS,
    called.called,
    paper.alone,
    words.stands_for,
    by_number.by_number,
    by_fall.by_fall,
    number.number,
    number_phrases.phrase,
    meta.not_stored,
    paper.asked,
    meta.of_volumes,
    in_common.in_common,
    asked_of_each.asked_of_each,
    side_by_side.compare,
)
"""Forms with a stretch that may be a title: read before people are looked for in it."""
OF_PEOPLE: tuple[Form, ...] = (
    overviews.overview,
    other_than.other_than,
    paper.titled,
    words.things_asked,
    loose.loosely,
    person.person_asked,
    which.comparison,
    verify.opinion,
    verify.boolean,
    listing.listing,
)
"""Forms that are read once it is known who is meant; the last one always fits."""

HELD_TO = (
    "", "papers.find", "answer.passage", "answer.number", "answer.define",
    "answer.compare",
)  # fmt: skip
"""Intents whose answers must hold more than the words they are looked for by."""


def parse(text: str, linker: Linker) -> Parse:
    """The reading of a question that stands alone."""
    halves = [half for half in text.split(" ; ") if any(map(str.isalnum, half))]
    if not halves:
        return Parse("refuse.courtesy")
    first, *others = halves
    draft = _like_one(first, linker) or _parse(first, linker)
    if others:
        draft.second = parse(" ; ".join(others), linker)
        draft.otherwise = None
    return _with_namesakes(draft.done(), draft)


def _like_one(text: str, linker: Linker) -> Draft | None:
    """As in "BERT-like papers", where a paper is known by that name."""
    plain = likened.unhyphened(text)
    if plain is None:
        return None
    line, name = plain
    draft = _parse(line, linker)
    known = draft.intent == "paper.related" and not draft.unknown
    return draft if known and likened.is_called(name, draft, linker) else None


def nested(query: str, linker: Linker, draft: Draft | None = None) -> SetRef:
    """The result set of a query; its repairs and unknown names go to the draft."""
    found = parse(query, linker) if query.strip() else Parse("papers.find")
    if draft is not None:
        draft.unknown.extend(found.unknown)
        draft.edits.extend(e for e in found.edits if e not in draft.edits)
    return SetRef(sets.bare(found))


def _with_namesakes(found: Parse, draft: Draft) -> Parse:
    """The same question of whoever else a name may mean, as other readings."""
    others = list(found.alternatives)
    for chosen, other, why in draft.namesakes:
        swapped = tuple(
            replace(c, value=other) if c.value == chosen else c
            for c in found.constraints
        )
        if swapped != found.constraints:
            line = canonical(replace(found.plainly, constraints=swapped))
            others.append(Alternative(line, why))
    return (
        replace(found, alternatives=tuple(dict.fromkeys(others))) if others else found
    )


def _parse(text: str, linker: Linker) -> Draft:
    text, titles_only = known_languages.titles_only(known_languages.translated(text))
    draft, sentence = Draft(), Sentence.of(text)
    if titles_only:
        draft.rules.append(topics.TITLES_ONLY)
    operators.read(sentence, draft, linker, nested)
    if not sentence.mentions and not draft.intent:
        if foreign.asked(sentence, linker):
            draft.intent = "refuse.language"
            return draft
        for mend in (spacing.respaced, mending.mended):
            mended = mend(sentence.raw, sentence.words, linker, draft)
            sentence = sentence if mended == sentence.raw else Sentence.of(mended)
    operated = bool(sentence.mentions) and not sentence.open_words()
    worded = not operated and not draft.intent
    searched = worded and linker.link(sentence, draft)
    mask = sentence.mask()
    for name in mask.all("K"):
        mask.drop(name)
    if worded:
        _by_words(mask, draft, linker, searched=searched)
    else:
        _finish_operators(mask, draft, linker)
    return draft


def _by_words(mask: Mask, draft: Draft, linker: Linker, *, searched: bool) -> None:
    """A question in words, as a search told at length or by its form."""
    topical.words_again(mask, linker)
    rewriting.without_asides(mask)
    asked = mask.text
    if sharing.shared(mask, draft, linker):
        draft.rules.extend(mask.fired)
        return
    phrases.reduce(mask)
    several = mask.speaks(" in common| the one on | up twice | up in two ")
    if searched and not (several or mask.all("PQ")):
        _search(mask, draft, linker)
    else:
        text, before = mask.text, draft.copy()
        read(mask, draft, linker)
        contents.contents(text, mask, draft, before, linker)
        heard.check(asked, mask, draft)
        if draft.intent == heard.REFUSED:
            sharing.by_people(mask.half(text), draft, linker, before)
    _hold(mask, draft)
    draft.rules.extend(mask.fired)


def _hold(mask: Mask, draft: Draft) -> None:
    """Note what the answers are held to, and what else a search may ask."""
    if draft.intent not in HELD_TO or _looked_up(draft):
        return
    from assistant.understanding.forms import or_said, wanted

    draft.wants = wanted.wants(mask.raw, draft)
    draft.otherwise = or_said.otherwise(mask, draft)


def _looked_up(draft: Draft) -> bool:
    """Whether papers are told by conditions alone, and no word is searched for."""
    slots = {one.slot for one in draft.constraints}
    return draft.intent == "papers.find" and bool(slots) and "topic" not in slots


def _search(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Papers about something told at length: its words ask for nothing else."""
    through_papers.resolve(mask, linker)
    if any(form(mask, draft, linker) for form in OF_CLAIMS):
        return
    mask.take(searches.WHERE_TO_FIND, "where to find")
    _people(mask, draft, linker)
    asked = mask.text
    listing.listing(mask, draft, linker)
    draft.strict = False
    stated.of_a_set(asked, draft)


def _people(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Find out who is meant."""
    people_slots.named(mask, draft, linker)
    people_slots.link(mask, draft, linker)
    people_slots.lone(mask, draft, linker)
    phrases.reduce(mask)


def _finish_operators(mask: Mask, draft: Draft, linker: Linker) -> None:
    """A question in the query language: its words are topics, its form is told."""
    leftovers.finish(mask, draft, linker)
    found = draft.intent in ("", "papers.find", "papers.rank")
    if found and draft.show not in ("", "papers"):
        draft.intent = "list"


def read(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Choose the form of a mask and fill the draft by it."""
    through_papers.resolve(mask, linker)
    editions.resolve(mask, linker)
    likened.plainly(mask, draft)
    if likened.declined(mask, draft):
        return
    if set_fields.fields_of_set(mask, draft, linker, read):
        return
    if any(form(mask, draft, linker) for form in OF_TITLES):
        return
    _people(mask, draft, linker)
    if likened.related(mask, draft, linker):
        return
    if contrast.contrast(mask, draft, linker, read):
        return
    two_parts.fronted(mask)
    second = two_parts.split(mask)
    if second is not None:
        inner = Draft()
        read(second, inner, linker)
        draft.second = inner.done()
        read(mask, draft, linker)
        return
    unclear.read(mask, draft, linker, read, _by_form)


def _by_form(mask: Mask, draft: Draft, linker: Linker) -> None:
    """The first form that fits; the last one always does."""
    any(form(mask, draft, linker) for form in OF_PEOPLE)
