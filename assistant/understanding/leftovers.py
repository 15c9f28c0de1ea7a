"""What no form has used: mentions become constraints, words become the topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.phrases import Both
from assistant.understanding.reading import PeopleRef, Range
from assistant.understanding.linking.repair import nearest
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.sentence import Mask

_SLOTS = {
    "A": "author", "V": "venue", "D": "date", "C": "category", "F": "affiliation",
    "P": "paper", "Q": "topic",
}  # fmt: skip
_NEGATED = rf"(?:{cues.OUTSIDE}|not|no|minus)(?: (?:by|in|from|at|of|on|with|the|any|about|for|within|published))* (?P<x>[AVDCFPQ]\d+)"
_TOPIC_OUT = (
    r"(?:but not|not|without|excluding|except(?: for)?|other than|apart from|no)"
    r"(?: (?:about|on|using|involving|mentioning|any|the|with|those))* (?P<x>[^|A-Z,]+?)"
    r"(?= (?:and|but|or|since|before|after|in|by|from|with)\b| *(?:\||,|$|[A-Z]\d))"
)
_MIDDLE = (
    rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}) (?:(?:that|which) )?(?:(?:are|is|have|has) )?"
    r"(?:use|uses|using|used|employ|employs|employing|apply|applies|applying|on|about|with|for|discuss|discusses|"
    r"mention|mentions|mentioning|contain|contains|containing|involve|involves|involving|based on|via|of|in|from)"
)
"""A noun for papers with a topic on either side: "X papers that use Y"."""
_CODE = (
    r"(?:(?:and |but |only )*(?:ones? |those |papers? )?(?:that |which |who )?(?:(?:has|have|having|provide|release|share|offer|include|come with|comes with|"
    r"released|provides|releases|shares|with|includ(?:e|es|ing)|are|is)(?: not)? )+(?:(?:their|its|any|public|publicly|open|"
    r"open-source|available|released|source|the|a)\s+)*(?P<word>code|implementations?|source code|repository|repo|github)(?: (?:available|released|flag|link|public|online|attached))*"
    r"|(?P<bare>open-?sourced?|code available|code released|with-code))"
)
_NO_CODE = (
    r"(?:without|lacking|missing|no|(?:with|has|have|having) no|w / o|do not have|does not have|don t have|doesn t have|that lack|lack|not have)"
    r"(?: (?:any|public|available|released|source|the|a))* (?:code|implementations?|repo(?:sitory)?|github)(?: (?:available|released|flag|link))*"
)


def numbers(mask: Mask, draft: Draft) -> None:
    """What a number condition is of: papers each, authors, citations, score."""
    for name in mask.all("N"):
        for slot, after, before in _NUMBER_OF:
            if (after and mask.take(rf"(?:with |have |has |having )?(?:a |an )?{name} {after}", slot)) or (
                before and mask.take(rf"(?:with |whose |have |has |having |and )?(?:a |an |the )?{before}(?: (?:of|is|are|was))? {name}", slot)
            ):
                _number(draft, slot, mask.value(name))
                break
    if draft.having is None:
        match = mask.has(rf"(?P<n>\d{{1,4}}|two|three|four|five|six|seven|eight|nine|ten) {cues.PAPERS}(?= (?:in|at|on|each|together|$))")
        if match and draft.show in ("authors", "venues") and match["n"].isdigit() and not draft.limit:
            mask.take(re.escape(match.group()), "having")
            number = float(match["n"])
            draft.having = Range(number, number)


_NUMBER_OF = (
    ("papers", rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})(?: or more)?", r"(?:number of papers|papers)"),
    ("authors", r"(?:co-?)?authors", r"(?:number of authors|authors)"),
    ("citations", r"(?:citations?|cites|times)", r"(?:citations?|cited|citation count|number of citations)"),
    ("score", r"(?:score|points?|percentile)", r"(?:scor(?:e|es|ed|ing)|percentile|rated)"),
    ("h_index", r"h-?index", r"(?:h-?index|h)"),
    ("ai_score", r"ai score", r"ai[- ]score"),
    ("novelty", r"novelty", r"novelty"),
)  # fmt: skip


def figures(mask: Mask, draft: Draft) -> None:
    """"An h-index of 57": a figure of a person, exactly."""
    for slot, words_ in (("h_index", "h-?index|h index"), ("ai_score", "ai[- ]score"), ("novelty", "novelty")):
        match = mask.take(rf"(?:with |have |has |having )?(?:an? |the )?(?:{words_})(?: (?:of|is|equals?|equal to|=))? (?P<n>\d{{1,3}})(?: ?%)?", slot)
        if match:
            value = float(match["n"])
            draft.constrain(slot, Range(value, value))  # type: ignore[arg-type]


def _number(draft: Draft, slot: str, value: Range) -> None:
    if slot == "papers":
        draft.having = value
    else:
        draft.constrain(slot, value)  # type: ignore[arg-type]


def code(mask: Mask, draft: Draft) -> None:
    """"With code", "without code", "open-source"."""
    if mask.take(_NO_CODE, "no code"):
        draft.constrain("code", value=False)
        return
    match = mask.take(_CODE, "code")
    if match:
        wanted = not re.search(r"\bnot\b", match.group())
        draft.constrain("code", value=wanted)


def constraints(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Every mention still standing becomes a constraint."""
    while True:
        match = mask.take(_NEGATED, "negated")
        if match is None:
            break
        _add(draft, match["x"][0], mask.value(match["x"]), negated=True)
    for name in mask.all("AVDCFPQ"):
        tag, value = name[0], mask.value(name)
        mask.drop(name)
        _add(draft, tag, value)
    for name in mask.all("U"):
        kind, written = mask.value(name)
        mask.drop(name)
        if (kind, written) not in draft.unknown:
            draft.unknown.append((kind, written))
    for name in mask.all("WN"):
        mask.text = re.sub(rf"\b{name}\b", mask.surface(name).lower(), mask.text)


def _add(draft: Draft, tag: str, value: Any, *, negated: bool = False) -> None:
    slot = _SLOTS[tag]
    if not isinstance(value, Both):
        draft.constrain(slot, value, negated=negated)  # type: ignore[arg-type]
        return
    apart = value.joined == "and" and not negated and tag not in "DCP"
    if apart and tag == "A" and draft.show == "papers":
        draft.joint_or_union = True
    if apart and tag in "VF" and draft.show != "authors":
        apart = False
    number = 0 if apart or negated else draft.new_group()
    for member in value.members:
        draft.constrain(slot, member, negated=negated, group=number)  # type: ignore[arg-type]


def topics(mask: Mask, draft: Draft, linker: Linker) -> None:
    """The words left, run by run, are what the papers are to be about."""
    mask.rewrite(r"([^\W\d_A-Z]{4,})", lambda m: _mended(m[1], mask, draft, linker))
    while True:
        match = mask.take(_TOPIC_OUT, "topic out")
        if match is None:
            break
        phrase = _trim(match["x"])
        if phrase:
            draft.constrain("topic", phrase, negated=True)
    mask.rewrite(_MIDDLE, lambda _: "|")
    mask.take(cues.TOGETHER, "together")
    mask.rewrite(r"'s", lambda _: "")
    for run in re.split(r"[|,;:·]", mask.text):
        either = re.split(r" or ", _trim(run))
        group = draft.new_group() if len(either) > 1 and all(map(_trim, either)) else 0
        for phrase in map(_trim, either) if group else _phrases(_trim(run)):
            if phrase and not all(w in STOPWORDS for w in words(phrase)):
                draft.constrain("topic", phrase, group=group)


def _mended(word: str, mask: Mask, draft: Draft, linker: Linker) -> str | None:
    """A word that no text here holds, mended to the likeliest one that some do."""
    names = linker.library.names
    if word in STOPWORDS or word in cues.LEADING_GLUE or names.frequency(word):
        return None
    written = mask.surface(word)
    if written.isupper() and len(written) <= 5:
        return None
    others = nearest(word, ((w, n) for w, n in names.near(word) if names.frequency(w)))
    if not others:
        return None
    draft.note("typo", word, others[0], "not in any text here; the nearest word that is")
    return others[0]


def _phrases(run: str) -> list[str]:
    """Two phrases joined by "and" are two topics; two words are one."""
    parts = re.split(r" and (?:also )?(?:on |about |with )?", run)
    content = [[w for w in words(p) if w not in STOPWORDS] for p in parts]
    if len(parts) == 2 and all(len(c) >= 2 for c in content):
        return [_trim(p) for p in parts]
    return [run]


def _trim(run: str) -> str:
    """A run without the glue at its edges."""
    parts = run.split()
    while parts and (parts[0] in cues.LEADING_GLUE or not re.search(r"\w", parts[0])):
        parts.pop(0)
    while parts and (parts[-1] in cues.TRAILING_GLUE or not re.search(r"\w", parts[-1])):
        parts.pop()
    return " ".join(parts)


def single_people(mask: Mask, draft: Draft, linker: Linker) -> None:
    """A lone word that names people and stands in no text: "catanzaro since 2024"."""
    names = linker.library.names

    def swap(match: re.Match[str]) -> str | None:
        word = match[1]
        if word in cues.GLUE or word in STOPWORDS:
            return None
        written = mask.surface(word)
        if names.frequency(word) or not (written.islower() or written.istitle()):
            return None
        if not any(n.folded.split()[-1] == word for n in names.people_having(word)):
            return None
        ref = linker.person(word, draft)
        return mask.place("A", ref) if isinstance(ref, PeopleRef) else None

    mask.rewrite(r"([^\W\d_A-Z]{3,})", swap)
