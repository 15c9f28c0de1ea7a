"""Forms that ask about words: define, expand, compare, how many tokens; and about refdesk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues, fields, forms
from assistant.understanding.grammar.quantities import METRICS, kind_of
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.paper_slots import paper_named
from assistant.understanding.phrases import Both
from assistant.understanding.reading import PaperRef, PeopleRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.sentence import Mask

_HOW_MUCH = (
    r"(?:(?:on|by|with|over|in|to|at|for) )?(?:how (?:many|much(?! is| are| was)|big|large|long|fast|high|wide)|what (?:number|amount) of|"
    r"(?:what(?: is| was| are)? )?(?:the )?(?:number|amount) of)"
)


MEASURES = frozenset(METRICS) | {"speedup", "percent", "context", "memory"}
"""Quantities that "what" asks for: "what WER", but "what datasets" wants names."""
_DEGREES = ("big", "large", "long", "fast", "high", "wide")
_NOUN_ENDS = (
    r" (?:is|are|was|were|do|does|did|has|have|had|can|could|of|in|for|than|by|to|on|with|at|"
    r"that|which|[APVDW]\d+) "
)


def guidance(mask: Mask, draft: Draft) -> bool:
    """Help, the library's own figures, and wishes to have text written."""
    if not mask.text.strip(" |,"):
        return False
    if mask.has(forms.HELP):
        draft.intent = "meta.help"
    elif mask.has(forms.STATS):
        draft.intent = "meta.stats"
    elif mask.has(fields.GENERATE):
        draft.intent, draft.missing = "refuse.generate", "text that nobody has written"
    return bool(draft.intent)


def stands_for(mask: Mask, draft: Draft) -> bool:
    """"What does QAD stand for"."""
    return _term(mask, draft, forms.STANDS_FOR, "answer.acronym")


def define(mask: Mask, draft: Draft) -> bool:
    """"What is LatentMoE"."""
    return _term(mask, draft, forms.DEFINE, "answer.define")


def _term(mask: Mask, draft: Draft, patterns: tuple[str, ...], intent: str) -> bool:
    for pattern in patterns:
        match = mask.has(pattern.replace("{END}", forms.END))
        if match is None or re.search(r"[ADVN]\d+", match["x"]):
            continue
        term = mask.surface(match["x"]).strip(" ?.!,\"'")
        if term and not all(w in STOPWORDS for w in words(term)):
            draft.intent = intent
            draft.terms.append(term)
            return True
    return False


def passage(mask: Mask, draft: Draft) -> bool:
    """"Why are spiking networks hard to train"."""
    match = mask.take(forms.PASSAGE, "passage")
    if match is None:
        return False
    draft.intent, draft.measure = "answer.passage", match.group().split()[0]
    return True


def compare(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """"Compare Nemotron-H and Nemotron Nano 2", "ChatQA vs MM-Embed"."""
    pair = _pair_of_mentions(mask)
    if pair is not None:
        asked = mask.has(r"compare (?:the )?(?P<q>[^|A-Z]+?) of |(?:in terms of|on|by) (?P<r>[^|A-Z]+?) *$")
        return _compare(pair, asked and (asked["q"] or asked["r"]), mask, draft)
    for pattern in forms.COMPARE:
        match = mask.has(pattern.replace("{END}", forms.END))
        if match is None:
            continue
        if any(len(match[g].split()) > 8 for g in ("x", "y")) or re.match(r"(?:what|which|who|how|are|is|any|papers?)\b", match["x"]):
            continue
        sides = [_side(match[g], mask, draft, linker) for g in ("x", "y")]
        if all(side is not None for side in sides):
            asked = match.groupdict().get("q")
            return _compare(sides, asked, mask, draft)
    return False


_COMPARES = (
    r"(?:compare[ds]?|comparison|vs|versus|differ(?:s|ent|ences?)?|in common|side by side|share|"
    r"have in common|relate)"
)


def _pair_of_mentions(mask: Mask) -> list[object] | None:
    """Two or more mentions of a kind, and a word that sets them side by side."""
    if not mask.has(_COMPARES):
        return None
    pairs = [n for n in mask.all("APW") if isinstance(mask.value(n), Both)]
    if len(pairs) == 1 and len(mask.all("APWV")) == 1:
        return list(mask.value(pairs[0]).members)
    return None


def _side(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> object | None:
    stretch = re.sub(r"^(?:the |a |an )|(?: paper| model)$", "", stretch.strip())
    if re.fullmatch(r"[PWA]\d+", stretch):
        value = mask.value(stretch)
        return None if isinstance(value, Both) else value  # type: ignore[no-any-return]
    paper = paper_named(stretch, "compare", mask, draft, linker)
    if paper is not None:
        return paper
    person = linker.people.resolve(mask.surface(stretch))
    if person is not None and person.how in ("exact", "reversed", "part"):
        return linker.decide(person, mask.surface(stretch), draft)
    return mask.surface(stretch).strip() or None


def _compare(sides: list, asked: str | None, mask: Mask, draft: Draft) -> bool:  # type: ignore[type-arg]
    if any(isinstance(s, PeopleRef) for s in sides) != all(
        isinstance(s, PeopleRef) for s in sides
    ):
        return False
    draft.intent = "answer.compare"
    for side in sides:
        if isinstance(side, PaperRef):
            draft.constrain("paper", side, group=1)
        elif isinstance(side, PeopleRef):
            draft.constrain("author", side, group=1)
        else:
            draft.terms.append(str(side))
    if asked:
        draft.quantity = kind_of(words(mask.surface(asked)))
        if draft.quantity is None:
            draft.field = mask.surface(asked)
    return True


def number(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """"How many tokens was Nemotron 3 Super pre-trained on"."""
    opening = mask.has(rf"^ (?:{_HOW_MUCH}|(?:what|which)(?: (?:is|are|was|were|s) the)?)(?= )")
    if opening is None:
        return False
    rest = mask.text[opening.end() :]
    opener = opening.group().split()[-1]
    opener = "what" if opener == "the" else opener
    noun = re.split(_NOUN_ENDS, f" {rest.strip()} ", maxsplit=1)[0]
    if re.search(rf"\b(?:{cues.PAPERS}|{cues.AUTHORS}|{cues.VENUES}|{cues.COAUTHORS}|times?|share|fraction|percentage|proportion)\b", noun):
        return False
    asked = [w for w in words(mask.surface(noun)) if w not in STOPWORDS]
    if opener in _DEGREES:
        asked = ["how", opener, *asked]
    if opener == "much" and not asked:
        asked = [w for w in words(mask.surface(rest)) if w not in STOPWORDS]
    quantity = kind_of(asked) if asked else None
    if quantity is None or (opener in ("what", "which") and quantity not in MEASURES):
        return False
    subject = _subject(rest, mask, draft, linker)
    if subject is None:
        return False
    draft.intent, draft.quantity = "answer.number", quantity
    if isinstance(subject, PaperRef):
        draft.constrain("paper", subject)
    else:
        draft.terms.append(subject)
    _qualify(rest, subject, asked, mask, draft)
    return True


_VERSUS = r"(?:than|versus|vs|compared (?:to|with)|over|against|relative to) (?:the )?(?P<y>[^|,]+?)(?= *(?:\||,|$| (?:on|in|at|for|with|when|during) ))"


def _qualify(
    rest: str, subject: PaperRef | str, asked: list[str], mask: Mask, draft: Draft
) -> None:
    """What else is said of the number: what it is compared with, what it was for."""
    versus = re.search(rf"\b{_VERSUS}", rest)
    if versus and mask.surface(versus["y"]).strip():
        draft.terms.append(mask.surface(versus["y"]).strip())
        rest = rest[: versus.start()]
    name = subject.title.partition(":")[0] if isinstance(subject, PaperRef) else subject
    skip = {*words(name), *asked, *STOPWORDS}
    left = [w for w in words(mask.surface(rest.replace("|", " "))) if w not in skip]
    draft.field = " ".join(left) or None


def _subject(rest: str, mask: Mask, draft: Draft, linker: Linker) -> PaperRef | str | None:
    """What the number is of: a paper named, or a word the texts know as a name."""
    named = re.findall(r"\b[PW]\d+\b", rest)
    if named:
        value = max((mask.value(n) for n in named if not isinstance(mask.value(n), Both)),
                    key=lambda v: len(v.title), default=None)
        if value is not None:
            longest = max(named, key=lambda n: len(mask.surface(n)))
            return mask.value(longest)  # type: ignore[no-any-return]
    match = re.search(
        r"(?:was|were|is|are|does|do|did|has|have|by|of|with|in|for|than)\s+(?:the\s+)?(?P<x>[^|,]+?)"
        r"\s+(?:pre-?trained|trained|train|have|has|use|used|uses|support|supports|achieve|achieves|"
        r"get|gets|got|reach|reaches|need|needs|compared|than|over|faster|cost|take|takes|score|"
        r"post-?trained|fine-?tuned|distilled|run|contain|contains|cover|covers|hold|handle|improve|improves|"
        r"include|includes|on|in|bring|save|reduce|reduces|gain|gains|give|gives|perform|report|reports)\b",
        rest,
    ) or re.search(r"\b(?:of|for|in|by)\s+(?:the\s+)?(?P<x>[^|,]+?)\s*(?:\||$)", rest)
    match = match or re.search(r"^ *(?:is|are|was|were) (?:the )?(?P<x>[^|,]+?) *(?:\||$)", rest)
    if match is None:
        return None
    paper = paper_named(match["x"], "number", mask, draft, linker)
    if paper is not None:
        return paper
    term = mask.surface(match["x"])
    inner = [w for w in words(term) if w not in STOPWORDS]
    return term if inner else None
