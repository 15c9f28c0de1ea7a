"""What several papers share: of a kind, whether they all say it, or whatever it is.

Read before all other forms, where the papers are surely told: by names, by words of
their titles, or as those on a topic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms.told_papers import by_whom, told
from assistant.understanding.grammar import sharing as grammar
from assistant.understanding.grammar import sharing_turns, told_papers
from assistant.understanding.grammar.kinds_of_things import ANY
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef
from store.text import fold, words

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued

RULE: Final = "shared"
_LONGEST: Final = 5
"""Words of a kind, or of a topic, at most."""
_PAPERS: Final = (2, 3)
_ASKING: Final = frozenset(
    ("you", "i", "me", "we", "us", "your", "name", "show", "list", "find", "tell",
     "any", "some", "of")
)  # fmt: skip
"""Words of asking, which stand in no topic."""


def shared(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether it is asked what papers share; the draft is filled then."""
    raw = f" {fold(mask.raw)} "
    if not any(cue in raw for cue in grammar.CUES.split("|")):
        return False
    if draft.intent or draft.constraints or not bounded(grammar.SHARED).search(raw):
        return False
    if exact(sharing_turns.SAME).search(raw):
        return False
    text = bounded(sharing_turns.TAG).sub("", mask.text)
    text = bounded(sharing_turns.TIED).sub(r"\g<v> \g<a> and \g<b>", text)
    for written, meant in sharing_turns.PLAIN:
        text = exact(written).sub(meant, text)
    text = exact(sharing_turns.MANNER).sub(r"\g<v>", text)
    return (
        _by_rules(grammar.WHICH, text, mask, draft, linker, "which")
        or _by_rules(grammar.OPEN, text, mask, draft, linker, "")
        or _by_rules(grammar.WHETHER, text, mask, draft, linker, "whether")
        or _by_people(text, mask, draft, linker)
    )


def _by_rules(
    rules: Sequence[Cued],
    text: str,
    mask: Mask,
    draft: Draft,
    linker: Linker,
    measure: str,
) -> bool:
    for rule in rules:
        match = bounded(rule.pattern).search(text)
        if match is None or not _may_be(match, mask, measure):
            continue
        if _names_people(text[: match.start("x")] + text[match.end("x") :]):
            continue
        if _papers(match["x"], mask, draft, linker):
            _fill(match, mask, draft, measure)
            return True
    return False


def _names_people(text: str) -> bool:
    """Whether people are named in it, of whom something else is asked then."""
    return exact(r"(?<![\w-])A\d+").search(text) is not None


def _may_be(match: re.Match[str], mask: Mask, measure: str) -> bool:
    """Whether the words of a match ask for what abstracts say."""
    groups = match.groupdict()
    kind, said = groups.get("k"), groups.get("q")
    if kind is not None and (
        len(kind.split()) > _LONGEST
        or bounded(r"papers?|how|many|much|studies|articles?|publications?").search(
            kind
        )
        or bounded(grammar.NOT_KINDS).search(kind)
    ):
        return False
    if measure == "whether":
        every = exact(r"\b(?:both|all|each|as well as|and)\b").search(fold(mask.raw))
        return bool(said and every and not bounded(grammar.NOT_SAID).search(said))
    return True


def _fill(match: re.Match[str], mask: Mask, draft: Draft, measure: str) -> None:
    groups = match.groupdict()
    draft.intent = "answer.common"
    draft.measure = measure or None
    about = groups.get("k") if measure == "which" else groups.get("q")
    if measure == "which" and ANY.issuperset(words(about or "")):
        draft.measure = about = None
    draft.field = mask.surface(about).strip() if about else None
    draft.rules.append(RULE)


def _papers(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Constrain to the papers that a stretch tells, if it tells two or more."""
    sides = told(stretch, mask, linker)
    if len(sides) < 2:
        return _of_a_set(stretch, mask, draft, linker)
    if not any(isinstance(one, PaperRef) for one in sides):
        return False
    several = int(sum(isinstance(one, PaperRef) for one in sides) > 1)
    for one in sides:
        if isinstance(one, PaperRef):
            draft.constrain("paper", one, group=several)
        else:
            draft.terms.append(one)
    return True


def _of_a_set(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "the two FlowNet papers", "the papers on mamba", "A0's papers on x"."""
    match = exact(told_papers.SEVERAL_ON).match(stretch)
    if match is None or not any(match.groupdict().values()):
        match = exact(told_papers.SEVERAL).match(stretch)
        alone = exact(told_papers.SEVERAL_CALLED).match(stretch)
        if match is None and alone:
            return _by_name(tuple(words(mask.surface(alone["t"]))), draft, linker)
        if match is None:
            return False
    groups = match.groupdict()
    topic = (groups.get("t") or "").strip()
    who = groups.get("a") or groups.get("b")
    if len(topic.split()) > _LONGEST or exact(r"[VDCFNUQB]\d+").search(topic):
        return False
    person = by_whom(who, linker, mask) if who else None
    if (who and person is None) or not topic:
        return False
    said = words(mask.surface(topic))
    if _ASKING.intersection(said) or not all(
        linker.lexicon.frequency(word) for word in said
    ):
        return False
    if person is None and _by_name(tuple(said), draft, linker):
        return True
    if person is not None:
        draft.constrain("author", person)
    draft.constrain("topic", mask.surface(topic).lower())
    return True


def _by_name(said: tuple[str, ...], draft: Draft, linker: Linker) -> bool:
    """The two or three papers whose titles hold the words."""
    for forms in (said, (*said[:-1], said[-1].removesuffix("s"))):
        held = linker.library.names.few_titles(forms, _PAPERS[-1])
        if len(held) in _PAPERS:
            for one in held:
                ref = PaperRef(one.paper, one.key, one.title)
                draft.constrain("paper", ref, group=1)
            return True
    return False


def _by_people(text: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "who wrote W0 as well as the paper on x": a paper told by its words."""
    match = bounded(grammar.PEOPLE).search(text)
    if match is None or exact(r"^(?:both )?[PW]\d+\W*$").match(match["x"]):
        return False
    described = exact(r"(?: as well as|^both| and) (?:of |in |on )?the ")
    if not described.search(match["x"]) or _names_people(text):
        return False
    return by_people(mask.half(text), draft, linker, draft.copy())


def by_people(mask: Mask, draft: Draft, linker: Linker, before: Draft) -> bool:
    """As in "who worked on both W0 and W1", where nothing else is understood of it."""
    match = bounded(grammar.PEOPLE).search(mask.text)
    if match is None:
        return False
    told_ = before.copy()
    if not _papers(match["x"], mask, told_, linker) or told_.terms:
        return False
    told_.intent, told_.measure, told_.field = "answer.common", "which", "authors"
    told_.rules.append(RULE)
    draft.become(told_)
    return True
