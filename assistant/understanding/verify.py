"""Yes/no questions and comparisons: "was P0 not published by A1?", "does A0 or A1 have more papers?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from assistant.understanding.grammar import cues
from assistant.understanding.phrases import Both
from assistant.understanding.reading import PaperRef, PeopleRef, VenueRef

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.sentence import Mask

_NT = r"(?:isn t|wasn t|weren t|aren t|didn t|doesn t|don t|hasn t|haven t|hadn t)"
_OPEN = rf"^[ |]*(?P<aux>{_NT}|{cues.AUX})(?= )"
_POLITE = r"^[ |]*(?:can|could|would|will|do) (?:you|we|i)(?= )"
_NOT = re.compile(r"(?<![\w-])(?:not|never|isn t|wasn t|weren t|aren t|didn t|doesn t|don t|hasn t|haven t|hadn t)(?![\w-])")

_METRICS: tuple[tuple[str, str, bool], ...] = (
    ("authors", r"(?:more|larger number of|higher number of|bigger number of|most) (?:co-?)?authors", True),
    ("authors", r"(?:fewer|less|fewest|least) (?:co-?)?authors", False),
    ("coauthors", r"more (?:co-?authors|collaborators)", True),
    ("h_index", r"(?:higher|larger|bigger|greater|highest|better) h-?index", True),
    ("h_index", r"(?:lower|smaller|lowest) h-?index", False),
    ("citations", r"(?:more|higher|most)(?: number of)? (?:citations|cited|citation count)|cited more(?: often)?", True),
    ("citations", r"(?:fewer|less|lower)(?: number of)? (?:citations|cited)", False),
    ("novelty", r"(?:more|higher) novel(?:ty)?", True),
    ("ai_score", r"higher ai score", True),
    ("score", r"(?:higher|better|highest|best)(?: scored?| score| percentile| rated)|scores? (?:higher|better)", True),
    ("papers", rf"(?:more|higher number of|larger number of|greater number of|most) (?:published )?(?:{cues.PAPERS})|publish(?:ed|es)? more(?: often)?|(?:more|most) (?:prolific|productive)|(?:more|most) publications", True),
    ("papers", rf"(?:fewer|less|lower number of|fewest) (?:{cues.PAPERS})|publish(?:ed|es)? less", False),
    ("date", r"(?:published |came out |come out |appeared |written |released |appear )?(?:first|earlier|before|sooner)|(?:older|oldest|earliest|earlier)", False),
    ("date", r"(?:published |came out |come out |appeared |written |released )?(?:later|last|after|most recently|more recently)|(?:newer|newest|more recent|latest)", True),
)  # fmt: skip
"""What two things are compared by: (metric, words, whether more wins)."""


def boolean(mask: Mask, draft: Draft) -> bool:
    """Whether the question wants yes or no about facts; takes its auxiliary."""
    match = mask.has(_OPEN)
    if match is None or mask.has(_POLITE) or mask.has(rf"^[ |]*{cues.EXISTS}(?= )"):
        return False
    if not (mask.all("APUFVQ") or mask.has(r"exists?")):
        return False
    _papers_written(mask)
    draft.negated = len(_NOT.findall(mask.text)) % 2 == 1
    mask.rewrite(_NOT.pattern.replace("(?<![\\w-])", "").replace("(?![\\w-])", ""), lambda _: "")
    mask.take(rf"^[ |]*{cues.AUX}(?= )", "yes/no")
    draft.intent = "relation.verify"
    return True


def _papers_written(mask: Mask) -> None:
    """"Did A0 write W1": after such a verb a paper's name is the paper."""
    for name in mask.all("W"):
        if mask.has(rf"(?:{cues.PUBLISH}|written by|author(?:s|ed)?(?: of)?) (?:the )?{name}|{name} (?:{cues.PUBLISH}|written|by)"):
            paper = mask.place("P", mask.value(name))
            mask.text = re.sub(rf"\b{name}\b", paper, mask.text)


def opinion(mask: Mask) -> bool:
    """A yes/no question that names nothing of the library: only passages can tell."""
    asked = mask.has(_OPEN) and not mask.has(_POLITE)
    return bool(asked) and not mask.has(rf"^[ |]*{cues.EXISTS}(?= )") and not (
        mask.all("APUFVQ") or mask.has(r"exists?")
    )


def comparison(mask: Mask, draft: Draft) -> bool:
    """Which of several is more, earlier, higher; or whether the first is."""
    for metric, pattern, more in _METRICS:
        match = mask.has(pattern)
        if match is None:
            continue
        sides = _sides(mask, match)
        if sides is None:
            continue
        members, choice = sides
        if not _comparable(members, metric):
            continue
        draft.intent = "compare.which" if choice else "compare.whether"
        draft.measure = metric if more else f"-{metric}"
        for member in members:
            draft.constrain(_slot(member), member, group=1)  # type: ignore[arg-type]
        draft.show = "authors" if isinstance(members[0], PeopleRef) else _shown(members[0])
        return True
    return False


def _sides(mask: Mask, found: re.Match[str]) -> tuple[list[Any], bool] | None:
    """What is compared, and whether one is to be chosen (else: yes or no)."""
    for name in mask.all("PAVW"):
        value = mask.value(name)
        if isinstance(value, Both) and len(value.members) > 1:
            asked = mask.has(r"^[ |]*(?:which|who|what|whose|between|of|out of|among|comparing)\b") or mask.has(r", (?:which|who|what)\b")
            if value.joined == "or" or asked:
                return list(value.members), True
    for tag in "PAVW":
        names = mask.all(tag)
        than = mask.has(r"than|before|after")
        if len(names) == 2 and than and not isinstance(mask.value(names[0]), Both):
            first, second = names
            if mask.text.find(first) < than.start() < mask.text.find(second):
                return [mask.value(first), mask.value(second)], False
    return None


def _comparable(members: list[Any], metric: str) -> bool:
    people = all(isinstance(m, PeopleRef) for m in members)
    papers = all(isinstance(m, PaperRef) for m in members)
    venues = all(isinstance(m, VenueRef) for m in members)
    if metric in ("h_index", "novelty", "ai_score", "coauthors"):
        return people
    if metric == "papers":
        return people or venues
    if metric == "citations":
        return people or papers
    return papers or (people and metric == "date")


def _slot(member: Any) -> str:
    if isinstance(member, PaperRef):
        return "paper"
    return "author" if isinstance(member, PeopleRef) else "venue"


def _shown(member: Any) -> str:
    return "papers" if isinstance(member, PaperRef) else "venues"
