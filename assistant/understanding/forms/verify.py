"""Yes/no questions: "was P0 not published by A1?", "is T a paper?", "is X hard?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms import ranks
from assistant.understanding.grammar import cues
from assistant.understanding.leftovers import finish
from assistant.understanding.patterns import bounded

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_NT = r"isn t|wasn t|weren t|aren t|didn t|doesn t|don t|hasn t|haven t|hadn t"
_OPEN = rf"^[ |]*(?P<aux>(?:{_NT})|{cues.AUX})(?= )"
_POLITE = r"^[ |]*(?:can|could|would|will|do) (?:you|we|i)(?= )"
_THERE_ARE = rf"^[ |]*{cues.EXISTS}(?= )"
_SO_MANY = rf"^[ |]*(?:is|are|was|were) there N\d+ (?:{cues.PAPERS}|{cues.ONE_PAPER})"
_BY_SOMEBODY = (
    r"^[ |]*(?:(?:is|are|was|were) there|(?:do|does|did) there exist)(?: any| some| a"
    rf"| an)? [^,;]*(?:{cues.PAPERS}|{cues.ONE_PAPER}) [^,;]*by A\d+(?: [^,;]*)?$"
)
"""Whether somebody wrote such a paper, and not which."""
_NO_PART = r"(?:had|has|have|took|takes) no (?:part|hand|role|share) in"
_NO_PAPER = (
    rf"(?:(?:has|have|had|having|with|is|are|was|were|there) )*(?:no|nothing|zero|none"
    rf" of"
    rf" the|without(?: any)?)(?: (?:{cues.PAPERS}|{cues.ONE_PAPER}|(?=by|from)))"
)
_NOT = rf"(?:not|never|neither|{_NT})"
_WRITTEN = (
    rf"(?:{cues.PUBLISH}|written by|author(?:s|ed)?(?: of)?) (?:the )?{{name}}"
    rf"|{{name}} (?:{cues.PUBLISH}|written|by)"
)
_NOUN = rf"(?:{cues.VENUES}|{cues.YEARS}|{cues.COAUTHORS}|authors?)"
_SOME = r"(?: (?:an?|any|some|at least one|one|the same|common|mutual|shared))*"
_SHARED = rf"shares?{_SOME} (?P<what>{_NOUN})(?: with each other)?"
_IN_COMMON = rf"(?:have|has|had){_SOME} (?P<what>{_NOUN}) in common"
_FIELDS = {
    "year": "years", "author": "authors", "co": "coauthors", "coauthor": "coauthors",
    "collaborator": "coauthors", "colleague": "coauthors", "partner": "coauthors",
}  # fmt: skip
"""First word of what is shared -> field; a venue where there is none."""
_FIRST_PAPER = (
    rf"(?:'s|the|his|her|their|by) (?:very )?(?:{cues.EARLIEST}|{cues.LATEST})"
    rf"(?: V\d+)? {cues.ONE_PAPER}"
    rf"|A\d+ (?:first|last) {cues.PUBLISH}"
)
_PUBLISHED = (
    r"{name} (?:(?:was|is|were|not|never|has|had|been|really|actually|ever|first) )*"
    r"(?:published|released|written|presented|came out|come out|appear(?:ed)?|printed"
    r"|issued|put out|out)"
)
_EXISTS = (
    r"(?:(?:really |actually )?exists?"
    r"|(?:an? |real )*(?:existing |published )?(?:paper|publication|article)"
    r"(?= *(?:\||$))|in (?:the|my|this|our) (?:library|collection))"
)
_SAME = (
    r"(?:in|at|during|from|of|through)? ?(?:one and )?the (?:very |exact )?same"
    rf" (?P<what>{cues.VENUES}|events?|places?|years?)(?! as)"
)


def opinion(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """A yes/no question that names nothing of the library: only passages can tell."""
    _papers_published(mask, linker)
    if not _yes_or_no(mask) or _of_facts(mask):
        return False
    mask.take(r"^[ |]*\w+(?= )")
    draft.intent, draft.measure = "answer.passage", "is"
    finish(mask, draft, linker)
    return True


def boolean(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """A yes/no question about facts; two negations are none."""
    if not _yes_or_no(mask) or not _of_facts(mask):
        return False
    mask.put(_NO_PART, "not wrote")
    mask.put(_NO_PAPER, "not published")
    draft.negated = len(bounded(_NOT).findall(mask.text)) % 2 == 1
    mask.put(_NOT, "")
    _papers_written(mask)
    mask.take(rf"^[ |]*{cues.AUX}(?= )", "yes/no")
    draft.intent = "relation.verify"
    if mask.has(_FIRST_PAPER):
        ranks.superlative(mask, draft)
    _existence(mask, draft)
    _sameness(mask, draft)
    finish(mask, draft, linker)
    slots = {constraint.slot for constraint in draft.constraints}
    if {"paper", "topic"} <= slots:
        draft.intent, draft.measure, draft.negated = "answer.passage", "is", False
    return True


def _yes_or_no(mask: Mask) -> bool:
    asked = mask.has(_OPEN) and not mask.has(_POLITE)
    there_are = mask.has(_THERE_ARE) and not mask.has(_SO_MANY)
    return bool(asked) and (not there_are or bool(mask.has(_BY_SOMEBODY)))


def _of_facts(mask: Mask) -> bool:
    shared = (_SAME, _SHARED, _IN_COMMON)
    of_titles = mask.has(_EXISTS) or any(map(mask.has, shared))
    named = "APUFVQW" if of_titles else "APUFVQ"
    return bool(mask.all(named) or mask.has(r"exists?") or mask.has(_SO_MANY))


def _papers_published(mask: Mask, linker: Linker) -> None:
    """As in "was W0 published in 2016": what came out then is a paper."""
    if not mask.all("AVD"):
        return
    for name in mask.all("W"):
        said = mask.surface(name)
        plain = (
            " " not in said and said.islower() and linker.lexicon.frequency(said) > 3
        )
        if not plain and mask.has(_PUBLISHED.replace("{name}", name)):
            mask.swap(name, mask.place("P", mask.value(name)))


def _papers_written(mask: Mask) -> None:
    """As in "did A0 write W1": after such a verb a paper's name is the paper."""
    for name in mask.all("W"):
        if mask.has(_WRITTEN.replace("{name}", name)):
            mask.swap(name, mask.place("P", mask.value(name)))


def _titles_meant(mask: Mask) -> None:
    for name in mask.all("W"):
        mask.swap(name, mask.place("P", mask.value(name)))


def _sameness(mask: Mask, draft: Draft) -> None:
    """As in "were P0 and P1 published in the same venue": what they must share."""
    shared = mask.take(_SHARED, "shared") or mask.take(_IN_COMMON, "in common")
    match = shared or mask.take(_SAME, "the same")
    if match:
        draft.measure = "same"
        noun = match["what"].replace("-", " ").split()[0]
        draft.field = _FIELDS.get(noun.rstrip("s"), "venues")
        _titles_meant(mask)


def _existence(mask: Mask, draft: Draft) -> None:
    """As in "does T exist", "is T a paper": a title that is not here is a no."""
    if mask.take(_EXISTS, "exists"):
        _titles_meant(mask)
        for name in mask.all("Q"):
            draft.unknown.append(("paper", str(mask.value(name))))
            mask.drop(name)
        draft.measure = "exists"
