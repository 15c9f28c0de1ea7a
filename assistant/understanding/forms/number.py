"""Questions for a number that a text states: "how many tokens was X trained on"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms.paper import paper_named
from assistant.understanding.grammar import number_forms as forms
from assistant.understanding.grammar.quantities import (
    METRICS,
    ends_in_kind,
    kind_of,
    qualifying,
)
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import Both, PaperRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask


def number(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether a quantity of a thing is asked for, and which."""
    mask.text = exact(forms.NAME_FIRST).sub(r" \g<q> of \g<x> ", mask.text)
    mask.text = exact(forms.THAN_FIRST).sub(
        r" \g<q> \g<verb> \g<x> than \g<y> ", mask.text
    )
    opening = mask.meets(forms.OPENING)
    if opening is None:
        return False
    rest = exact(forms.SCALES).sub("", mask.text[opening.end() :])
    asked = _asked(opening.group().split(), rest, mask)
    quantity = _quantity(asked, rest)
    subject = _subject(rest, mask, draft, linker) if quantity else None
    if subject is None:
        return False
    if quantity in METRICS and forms.COMPARATIVES & {*asked}:
        quantity = "improvement"
    draft.intent, draft.quantity = "answer.number", quantity
    if isinstance(subject, PaperRef):
        draft.constrain("paper", subject)
    else:
        draft.terms.append(subject)
    _qualify(rest, subject, asked, mask, draft)
    return True


def _quantity(asked: list[str], rest: str) -> str | None:
    """The kind of number asked for, by its words and by those that follow."""
    kind = kind_of(asked) if asked else None
    for plain, cue, meant in _MEANT:
        if kind == plain and bounded(cue).search(rest):
            return meant
    return kind


_MEANT: Final = (
    ("hours", "context", "context"),
    ("size", forms.CHANGES, "improvement"),
    ("latency", forms.SECONDS, "seconds"),
)
"""A kind of number, and words after it that make another one of it."""


def _asked(opening: list[str], rest: str, mask: Mask) -> list[str]:
    """The words that name the quantity; none where no text is asked."""
    opener = "what" if opening[-1] == "the" else opening[-1]
    noun = exact(forms.NOUN_ENDS).split(f" {rest.strip()} ", maxsplit=1)[0]
    if exact(forms.COUNTED_HERE).search(noun) and not _of_a_thing(rest, mask):
        return []
    asked = _content(noun, mask)
    if opener in forms.DEGREES:
        asked = ["how", opener, *asked]
    if opener == "much" and rest.startswith(" of "):
        share = not rest.startswith((" of a ", " of an "))
        return ["percent"] if share else _content(rest, mask)
    data = opener == "much" and asked and forms.DATA.issuperset(asked)
    if data and bounded(forms.READS).search(rest):
        return ["how", "large", "corpus"]
    if opener == "much" and forms.COMPARATIVES.issuperset(asked):
        asked = _changed(asked, _content(rest, mask))
    if exact(forms.STORED).fullmatch(" ".join(asked)) and " on " not in rest:
        return []
    if opener in ("what", "which") and not _measured(asked):
        return []
    return asked


def _changed(asked: list[str], rest: list[str]) -> list[str]:
    """What "how much better" asks for: a change, unless a kind is said of it."""
    kind = kind_of(rest)
    plain = kind is None or kind in forms.PEOPLE_COUNTED
    return ["much", *asked] if plain and asked else rest


def _measured(asked: list[str]) -> bool:
    """Whether "what" asks for a number: "what WER", "what is the parameter count"."""
    kind = kind_of(asked)
    if asked and asked[-1] in forms.TOTALLED:
        return kind is not None
    papers = {asked[0], asked[-1]} & forms.WORKS if asked else set()
    measure = kind in forms.MEASURES and not papers
    return measure and ends_in_kind(asked)


def _of_a_thing(rest: str, mask: Mask) -> bool:
    """As in "what share of the data of P0": of what a paper tells of."""
    if exact(r"\b[ADV]\d").search(rest):
        return False
    named = exact(r"\b[PW]\d+\b").search(rest) or any(
        exact(forms.MARKED).fullmatch(word) for word in mask.surface(rest).split()
    )
    return bool(named and exact(forms.TO_PAPERS).search(rest))


def _content(stretch: str, mask: Mask) -> list[str]:
    """The content words of a stretch, its papers and people left out."""
    plain = exact(r"\b[APW]\d+\b").sub(" ", stretch)
    return [w for w in words(mask.surface(plain)) if w not in STOPWORDS]


def _qualify(
    rest: str, subject: PaperRef | str, asked: list[str], mask: Mask, draft: Draft
) -> None:
    """What else is said of the number: what it is compared with, what it was for."""
    versus = exact(forms.VERSUS).search(rest)
    against = mask.surface(versus["y"]).strip() if versus else ""
    if versus and against:
        draft.terms.append(against)
        rest = f"{rest[: versus.start()]} {rest[versus.end() :]}"
    name = subject.title.partition(":")[0] if isinstance(subject, PaperRef) else subject
    skip = {*words(name), *asked} - {*qualifying(asked)}
    left = _content(rest.replace("|", " "), mask)
    draft.field = " ".join(w for w in left if w not in skip) or None


def _subject(
    rest: str, mask: Mask, draft: Draft, linker: Linker
) -> PaperRef | str | None:
    """What the number is of: a paper named, or a word the texts know as a name."""
    versus = exact(forms.VERSUS).search(rest)
    before = rest[: versus.start()] if versus else rest
    named = [name for name in before.split() if exact(r"[PW]\d+").fullmatch(name)]
    papers = [name for name in named if not isinstance(mask.value(name), Both)]
    if papers:
        longest: PaperRef = mask.value(max(papers, key=lambda n: len(mask.surface(n))))
        return longest
    found = (exact(pattern).search(rest) for pattern in forms.SUBJECTS)
    match = next((one for one in found if one), None)
    if match is None:
        return _before_verb(rest, mask, draft, linker)
    stretch = exact(r"\b(?:does|do|did)\s").split(match["x"])[-1]
    if exact(forms.SET_OF_PAPERS).search(f" {stretch} "):
        return None
    paper = paper_named(stretch, mask, draft, linker)
    return paper or (mask.surface(stretch) if _content(stretch, mask) else None)


def _before_verb(
    rest: str, mask: Mask, draft: Draft, linker: Linker
) -> PaperRef | str | None:
    """The paper that the words after "does" begin with, else all of these words."""
    match = exact(forms.DO).search(rest)
    parts = match["x"].split() if match else []
    for size in range(len(parts), 0, -1):
        stretch = " ".join(parts[:size])
        best = linker.best_title(linker.titles.resolve(mask.surface(stretch)))
        if best is not None and best.how in ("full", "name", "part"):
            return paper_named(stretch, mask, draft, linker)
    asking = exact(forms.HOW).match(mask.text)
    return mask.surface(match["x"]) if match and asking else None
