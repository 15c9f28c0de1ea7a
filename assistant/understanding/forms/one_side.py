"""What one side of a comparison means: a paper, a person, or words that tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.forms import described, told_papers
from assistant.understanding.forms.paper import paper_named
from assistant.understanding.grammar import comparisons
from assistant.understanding.grammar.contents import FRAMING
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both, PaperRef, members
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning

_ARTICLES = r"^(?:the |a |an )|(?: paper| model| report| study| work)$"
_FEW = 3
"""Words of a title that are enough to tell it."""
_MOST = 0.9
"""Score of words that are half of a title's."""
_NOUN = r" (?:paper|report|study|work)$"
_SURE = ("exact", "reversed", "part")
"""Matches of a name that make a side a person."""


class OneSide(NamedTuple):
    """What a side means; None where it is no side."""

    meaning: Meaning | None
    also: str = ""
    """Words beside the name of a paper: "Ultra" of "Llama-Nemotron Ultra"."""
    written: str = ""
    """The side as it was typed, where it has such words."""
    within: bool = False
    """Whether it is something in the paper: "SSM heads in Hymba"."""


def read(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> OneSide:
    """What one side means: a mention, a paper, a person, or its words."""
    noun = bool(exact(_NOUN).search(stretch.strip()))
    stretch = exact(_ARTICLES).sub("", stretch.strip())
    stretch = exact(comparisons.OF_A_FAMILY).sub("", stretch)
    of = exact(comparisons.OF_A_PAPER).fullmatch(stretch)
    if of:
        value = mask.value(of["x"] or of["y"])
        also = _telling(f"{of['before'] or ''} {of['after'] or ''}", mask)
        sized = exact(comparisons.SIZES_OF).fullmatch(also.lower())
        owned = of["y"] or (of["after"] or "").startswith(" 's ")
        if isinstance(value, PaperRef) and owned and sized:
            return OneSide(value)
        if isinstance(value, PaperRef) and not any(map(str.isdigit, also)):
            written = mask.surface(stretch) if also else ""
            return OneSide(value, also, written, bool(of["y"] and also))
    return OneSide(_meaning(stretch, mask, draft, linker, noun=noun))


def _telling(stretch: str, mask: Mask) -> str:
    """The words beside a name that say more than that it is one."""
    plain = STOPWORDS | FRAMING | comparisons.KINDS_OF_WORK
    said = exact(r"[^\W_]+").findall(mask.surface(stretch))
    return " ".join(word for word in said if word.lower() not in plain)


def goes_on(pair: str, mask: Mask) -> bool:
    """Whether papers named together are only some of those that are listed."""
    listed = comparisons.LISTED_WITH.replace("{pair}", pair)
    return bool(exact(listed).search(mask.text))


def each_by_itself(mask: Mask) -> str:
    """The question with papers that are named together apart."""
    text = mask.text
    for name in mask.all("PW"):
        value = mask.value(name)
        if isinstance(value, Both):
            each = " and ".join(mask.place("W", one) for one in value.members)
            text = text.replace(f" {name} ", f" {each} ")
    return text


def _meaning(
    stretch: str, mask: Mask, draft: Draft, linker: Linker, *, noun: bool
) -> Meaning | None:
    noun = bool(exact(_NOUN).search(stretch.strip()))
    stretch = exact(_ARTICLES).sub("", stretch.strip())
    if exact(r"[PWA]\d+").fullmatch(stretch):
        value = mask.value(stretch)
        return None if isinstance(value, Both) else value
    written, edits = mask.surface(stretch), list(draft.edits)
    paper = paper_named(stretch, mask, draft, linker) or _earlier(
        stretch, mask, draft, linker
    )
    named = noun or not _but_words(stretch, mask, linker)
    if paper is not None and named and not _end_of_a_name(written, paper):
        return paper
    draft.edits[:] = edits
    if noun:
        told = described.resolved(f" the {stretch} paper ", mask, linker).split()
        if len(told) == 1:
            return mask.value(told[0])
    person = linker.people.resolve(written)
    if person is not None and person.how in _SURE:
        return linker.decide(person, written, draft)
    return _described(stretch, mask, linker) or written.strip() or None


def _described(stretch: str, mask: Mask, linker: Linker) -> PaperRef | None:
    """As in "the hash-based bee counting framework": the one paper that fits whole."""
    said = exact(comparisons.KIND_OF_WORK_ENDS).sub("", stretch.strip())
    telling = [w for w in words(mask.surface(said)) if w not in STOPWORDS]
    if said == stretch.strip() or len(telling) < _FEW:
        return None
    named = {
        one.id
        for name in mask.all("PW")
        for one in members(mask.value(name))
        if isinstance(one, PaperRef)
    }
    found = told_papers.described(telling, linker, named, "framework", missing=0)
    return found[0] if len(found) == 1 else None


def _but_words(stretch: str, mask: Mask, linker: Linker) -> bool:
    """Whether a few small words only stand in a title: they may mean anything."""
    text = mask.surface(stretch)
    best = linker.best_title(linker.titles.resolve(text))
    telling = [word for word in words(text) if word not in STOPWORDS]
    placed = exact(r" (?:in|of|from|with|without|on) ").search(stretch)
    if best is None or best.how not in ("words", "part"):
        return False
    if best.how == "part" and (": " in best.ref.title or text != text.lower()):
        return False
    return len(telling) < _FEW or bool(placed) or best.score < _MOST


def _earlier(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> PaperRef | None:
    """As in "the first AceReason-Nemotron": the paper of just that name."""
    name = exact(comparisons.FIRST_OF_NAME).sub("", stretch)
    if name == stretch or not name:
        return None
    if exact(r"[PW]\d+").fullmatch(name):
        value = mask.value(name)
        return value if isinstance(value, PaperRef) else None
    paper = paper_named(name, mask, draft, linker)
    same = paper and words(artefact(paper.title)) == words(mask.surface(name))
    return paper if same else None


def _end_of_a_name(written: str, paper: PaperRef) -> bool:
    """Whether one word only ends a paper's name: "CTC" is not Gram-CTC."""
    asked, name = words(written), words(artefact(paper.title))
    return len(asked) == 1 and asked[0] in name and name[0] != asked[0]
