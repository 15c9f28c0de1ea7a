"""A question becomes a parse: names linked, phrases put together, one form chosen.

The forms are tried from the most particular to the most general; a search for
the words that are left is always a legal parse, so parsing never fails.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding import (
    leftovers,
    operators,
    paper_slots,
    people_slots,
    phrases,
    special,
    targets,
    verify,
)
from assistant.understanding.draft import Draft
from assistant.understanding.grammar import cues, fields
from assistant.understanding.phrases import Both
from assistant.understanding.reading import PeopleRef
from assistant.understanding.sentence import Sentence

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Parse
    from assistant.understanding.sentence import Mask


def parse(text: str, linker: Linker) -> Parse:
    """The reading of a question that stands alone."""
    halves = [half for half in text.split(" ; ") if half.strip()]
    first = _parse(halves[0] if halves else "", linker)
    if len(halves) > 1:
        first.second = parse(" ; ".join(halves[1:]), linker)
    return first.done()


def _parse(text: str, linker: Linker) -> Draft:
    draft, sentence = Draft(), Sentence.of(text)
    operators.read(sentence, draft, linker)
    operated = bool(sentence.mentions) and not sentence.open_words()
    if not operated and not draft.intent:
        linker.link(sentence, draft)
    mask = sentence.mask()
    for name in mask.all("K"):
        mask.drop(name)
    if operated or draft.intent:
        _finish(mask, draft, linker)
        if draft.intent in ("", "papers.find", "papers.rank") and draft.show not in ("", "papers"):
            draft.intent = "list"
        return draft
    phrases.reduce(mask)
    read(mask, draft, linker)
    draft.rules.extend(mask.fired)
    return draft


def read(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Choose the form of a mask and fill the draft by it."""
    if special.guidance(mask, draft) or paper_slots.alone(mask, draft):
        return
    if special.stands_for(mask, draft) or special.number(mask, draft, linker):
        return
    if _not_stored(mask, draft, linker):
        return
    if paper_slots.read(mask, draft, linker) or special.compare(mask, draft, linker):
        return
    people_slots.named(mask, draft)
    people_slots.link(mask, draft, linker)
    leftovers.single_people(mask, draft, linker)
    phrases.reduce(mask)
    if paper_slots.related(mask, draft, linker):
        _finish(mask, draft, linker)
        return
    _fronted(mask)
    _two_parts(mask, draft, linker)
    if _person_asked(mask, draft):
        return
    if verify.comparison(mask, draft):
        _finish(mask, draft, linker, topics=False)
        return
    if verify.opinion(mask):
        mask.take(r"^[ |]*\w+(?= )")
        draft.intent, draft.measure = "answer.passage", "is"
        _finish(mask, draft, linker)
        return
    if verify.boolean(mask, draft):
        _existence(mask, draft)
        _finish(mask, draft, linker)
        return
    _listing(mask, draft, linker)


def _existence(mask: Mask, draft: Draft) -> None:
    """"Does T exist", "is T a paper": a title that is not here is a no."""
    asked = mask.take(r"(?:(?:really |actually )?exists?|(?:an? |real )*(?:existing |published )?(?:paper|publication|article)(?= *(?:\||$))|in (?:the|my|this|our) (?:library|collection))", "exists")
    if asked:
        for name in mask.all("Q"):
            draft.unknown.append(("paper", str(mask.value(name))))
            mask.drop(name)
        draft.measure = "exists"


def _listing(mask: Mask, draft: Draft, linker: Linker) -> None:
    opened = targets.opening(mask, draft)
    counted = targets.count(mask, draft)
    grouped = targets.group(mask, draft)
    targets.superlative(mask, draft)
    if _people_meant(mask, draft, counted=counted):
        _finish(mask, draft, linker)
        return
    draft.show = targets.target(mask, draft, opened)
    if not draft.show and not counted and not grouped and _words_asked(mask, draft, opened):
        if draft.intent == "answer.passage":
            _of_paper(mask, draft)
            _finish(mask, draft, linker)
        return
    spoken = mask.has(rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}|references?)")
    draft.strict = bool(
        opened in ("who", "what", "when", "where", "whose", "which")
        and not (draft.show or counted or spoken)
    )
    if draft.strict and _of_paper(mask, draft):
        draft.intent, draft.measure, draft.strict = "answer.passage", opened, False
        _finish(mask, draft, linker)
        return
    others = mask.take(r"(?:others?|else)(?= )", "others")
    draft.others = bool(others)
    _intent(draft, opened, grouped)
    _finish(mask, draft, linker)


def _people_meant(mask: Mask, draft: Draft, *, counted: bool) -> bool:
    """"The number of authors of P0", "the most frequent co-author of A1": people as asked."""
    match = mask.has(rf"^(?:[ |,]|{cues.AUX}|the|a|an|and|with|among|all|that|who|have|has)*(?P<a>A\d+)(?:[ |,.]|has|have|had|together|there|in total|exist)*$")
    if match is None or not (counted or draft.rank):
        return False
    value = mask.value(match["a"])
    refs = list(value.members) if isinstance(value, Both) else [value]
    kinds = {ref.kind for ref in refs}
    if kinds == {"authors-of"} and counted:
        for ref in refs:
            draft.constrain("paper", ref.paper, group=1 if len(refs) > 1 else 0)
        draft.show = "authors"
    elif kinds == {"coauthors-of"}:
        joined = value.joined if isinstance(value, Both) else "and"
        group = draft.new_group() if joined == "or" else 0
        for ref in refs:
            draft.constrain("author", ref.of, group=group)
        draft.show = "coauthors"
    else:
        return False
    mask.drop(match["a"])
    if counted:
        draft.intent, draft.measure = "papers.count", None
    else:
        draft.intent, draft.limit = "author.coauthors", draft.limit or 1
    return True


_TERM_WORDS = 5
"""A term to define is at most this many words long."""


def _words_asked(mask: Mask, draft: Draft, opened: str) -> bool:
    """A question about words: a definition, or a passage."""
    if opened == "what":
        copula = re.match(r"[ |]*(?:is|are|was|were|s)\b", mask.text)
        rest = re.sub(r"^(?:(?:is|are|was|were|s)\b|[ |])+", "", mask.text)
        if "what is" not in mask.fired and not copula:
            return False
        if len(rest.split()) > _TERM_WORDS or re.match(r"some|any|good|the best", rest):
            return False
        mask.text = f" what is {rest.strip()} "
    elif opened:
        return False
    return special.define(mask, draft) or special.passage(mask, draft)


def _of_paper(mask: Mask, draft: Draft) -> bool:
    """A question about the contents of one paper that it names."""
    named = [n for n in mask.all("PW") if not isinstance(mask.value(n), Both)]
    if len(named) != 1 or mask.all("AV"):
        return False
    draft.constrain("paper", mask.value(named[0]))
    mask.drop(named[0])
    return True


def _intent(draft: Draft, opened: str, grouped: bool) -> None:
    show = draft.show or "papers"
    if draft.rank and draft.rank.metric == "papers" and show == "papers":
        show = "authors" if opened in ("who", "") else show
    personal = draft.rank and draft.rank.metric in ("h_index", "ai_score", "novelty")
    if show == "papers" and (personal or draft.rank and draft.rank.metric == "citations" and opened == "who"):
        show = "authors"
        draft.limit = draft.limit or (1 if opened == "who" else None)
    if draft.show == "" and opened == "when":
        show = "years"
    draft.show = show
    if draft.measure == "count" and draft.group:
        draft.measure = None
    if draft.measure == "count":
        draft.intent, draft.measure = "papers.count", None
    elif draft.group or draft.measure:
        draft.intent = "papers.aggregate"
    elif show != "papers":
        draft.intent = "list"
        if draft.rank and draft.rank.metric == "papers":
            draft.limit = draft.limit or 1
    elif draft.rank:
        draft.intent = "papers.rank"
    else:
        draft.intent = "papers.find"


def _finish(mask: Mask, draft: Draft, linker: Linker, *, topics: bool = True) -> None:
    leftovers.numbers(mask, draft)
    leftovers.figures(mask, draft)
    leftovers.code(mask, draft)
    leftovers.single_people(mask, draft, linker)
    leftovers.constraints(mask, draft, linker)
    if topics:
        leftovers.topics(mask, draft, linker)


def _not_stored(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """A field that no library of this kind holds, asked for as the thing wanted."""
    if mask.has(fields.AFFILIATION_WORDS) and not linker.places.affiliations:
        if mask.all("APUFQ") or mask.has(rf"{cues.AUTHORS}"):
            draft.intent, draft.missing = "refuse.field", "affiliation data"
            return True
    for name, pattern in fields.NOT_STORED:
        if mask.has(
            rf"^(?: *(?:what|which|who|whose|when|where|how|many|is|are|was|were|s|does|do|did|has|have|in|"
            rf"return|give|show|tell|me|us|list|mention|find|get|please|can|you|the|all|of|"
            rf"a|an|any|number|primary|current|comparing|'s|{cues.AUTHORS}|[APVW]\d+|and|their|for|,|different))* (?:{pattern})(?= )"
        ):
            draft.intent, draft.missing = "refuse.field", name
            return True
    return False


def _person_asked(mask: Mask, draft: Draft) -> bool:
    """A mention of people alone, or one figure of one person."""
    alone = mask.has(rf"^[ |]*(?:(?:{cues.REQUEST}|who|whom|what|which|are|is|was|were|the|a|an|all|s|'s|about|names? of|profile of|author|authors|card of|page of|list|of) )*(?P<a>A\d+)(?: 's (?:profile|page|card|name)| profile)?(?= *(?:\| *)*$)")
    if alone:
        return _people_alone(mask, draft, alone["a"])
    for metric, words in fields.AUTHOR_METRICS:
        for form in (rf"{words} (?:of|for|does|has) (?:author )?(?P<a>A\d+)", rf"(?P<a>A\d+)(?: 's)? {words}", rf"{words} (?:does|do|has|did) (?P<a>A\d+) (?:have|has|get|got)"):
            match = mask.has(rf"{form}(?:(?: in total| have| has|now))*(?= *(?:\| *)*$)")
            if match and metric:
                value = mask.value(match["a"])
                for ref in value.members if isinstance(value, Both) else (value,):
                    draft.constrain("author", ref, group=1 if isinstance(value, Both) else 0)
                draft.intent, draft.show = "author.metric", metric
                return True
    works = mask.has(r"^ (?:where|for whom|at which \w+|at what \w+) (?:does|do|did|is|has) (?P<a>A\d+) (?:work|worked|working|affiliated|based|employed)(?: at| for| now)?(?= *(?:\| *)*$)")
    if works:
        draft.constrain("author", mask.value(works["a"]))
        draft.intent, draft.show = "author.metric", "affiliation"
        return True
    return False


def _people_alone(mask: Mask, draft: Draft, name: str) -> bool:
    value = mask.value(name)
    refs = list(value.members) if isinstance(value, Both) else [value]
    joined = value.joined if isinstance(value, Both) else "and"
    kinds = {ref.kind for ref in refs if isinstance(ref, PeopleRef)}
    if kinds == {"authors-of"} and len(refs) == 1:
        draft.constrain("paper", refs[0].paper)
        draft.intent, draft.show = "paper.authors", "authors"
        return True
    if kinds == {"named"}:
        if len(refs) > 1 or not mask.has(r"(?:who|about|profile|page|card|what|is)\b"):
            return False
        draft.constrain("author", refs[0])
        draft.intent, draft.show = "author.show", "authors"
        return True
    group = draft.new_group() if joined == "or" else 0
    for ref in refs:
        of = ref.of if ref.kind == "coauthors-of" else ref
        draft.constrain("author", of, group=group)
    draft.intent, draft.show = "author.coauthors", "coauthors"
    return True


_FRONTED = r"^ (?:in|at|among|amongst|between|of|out of|for|on|from|since|before|after|during|within|considering|given)\b"


def _fronted(mask: Mask) -> None:
    """"Among the authors of P0, who ...": what stands in front goes to the end."""
    match = mask.has(rf"{_FRONTED}(?P<front>[^,]*),(?= (?:who|which|what|when|where|how|{cues.REQUEST})\b)")
    if match:
        rest = mask.text[match.end() :]
        front = mask.text[: match.end()].rstrip(" ,")
        mask.text = f" {rest.strip()} {front.strip()} "


def _two_parts(mask: Mask, draft: Draft, linker: Linker) -> None:
    """"Who wrote P0 and which other papers did they publish": the second is set aside."""
    match = mask.has(
        r"(?:, and|and|,)(?= (?:also )?(?:(?:in|at) )?(?:which|what|who|when|where|how many|list|mention)\b)"
    )
    if match is None or not mask.text[: match.start()].strip():
        return
    if re.search(r"(?:both|either|between) *$", mask.text[: match.start()]):
        return
    tail = mask.text[match.end() :]
    head = mask.text[: match.start()]
    if not re.search(r"\b[APVDW]\d+\b", head) or not re.search(rf"^ (?:{cues.REQUEST}|who|which|what|when|where|how|with|A\d+)\b", head):
        return
    draft.rules.append("two parts")
    mask.text = f"{head} "
    _second(tail, head, mask, draft, linker)


def _second(tail: str, head: str, mask: Mask, draft: Draft, linker: Linker) -> None:
    from assistant.understanding.sentence import Mask as NewMask

    people = re.findall(r"\bA\d+\b", head)
    papers = re.findall(r"\bP\d+\b", head)
    carried = " ".join([*people[-1:], *(papers if not people else [])])
    named = re.findall(r"\b[APV]\d+\b", tail)
    pronoun = re.search(rf"\b{cues.PRONOUNS}\b", tail)
    if pronoun:
        tail = tail[: pronoun.start()] + (carried or "") + tail[pronoun.end() :]
    elif not named:
        tail = f"{tail} {carried}"
    inner = Draft()
    half = NewMask(f" {tail.strip()} ", mask.table, mask.raw)
    read(half, inner, linker)
    draft.second = inner.done()
