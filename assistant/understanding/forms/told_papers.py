"""Several papers told in one stretch of a question, each by its name or words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar import told_papers as grammar
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import exact
from assistant.understanding.reading import PaperRef, PeopleRef, members
from store.text import fold, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from store.models import TitleEntry

    Side: TypeAlias = PaperRef | str

MOST: Final = 6
"""Papers told one by one."""
_LONGEST: Final = 14
"""Words that tell a paper at most: it may be its title."""
_WORDS: Final = 7
"""Telling words of a description at most."""
_POOL: Final = 12
"""Titles that a word may stand in, for it to tell a paper."""
_FAMILY: Final = 5
_MISSED: Final = 3
"""Of so many words that tell a paper one may be another's."""
_FEW: Final = 3
_INITIALS: Final = range(3, 7)
_GENERICS: Final = """
    paper papers report study work article one ones abstract publication white technical
    system project team authors based style type like
"""
_GENERIC: Final = frozenset(_GENERICS.split())


def told(stretch: str, mask: Mask, linker: Linker) -> list[Side]:
    """The papers that a stretch names one after the other; none if it does not."""
    stretch = exact(grammar.ASIDE).sub(r"\1", stretch)
    stretch = exact(r"[()]").sub(" ", stretch)
    stretch = exact(grammar.AND_OTHERS).sub(rf"\g<who> {grammar.OTHERS}", stretch)
    pieces = [one for one in exact(grammar.BETWEEN).split(stretch) if one.strip()]
    if len(pieces) > MOST:
        return []
    sure = {
        one.id
        for name in exact(r"[PW]\d+").findall(stretch)
        for one in members(mask.value(name))
        if isinstance(one, PaperRef)
    }
    found = list(_sides(pieces, mask, linker, sure))
    return [one for one in dict.fromkeys(found) if one] if None not in found else []


def _sides(
    pieces: Sequence[str], mask: Mask, linker: Linker, sure: set[int]
) -> Iterator[Side | None]:
    """Every piece as a paper; two pieces as one where the first is none by itself.

    `sure` are papers that are named: words that fit several tell another one.
    """
    place = 0
    while place < len(pieces):
        for size in (1, 2, 3):
            part = " and ".join(pieces[place : place + size])
            found = one_of(part, mask, linker, sure)
            if found or place + size >= len(pieces):
                break
        if not found:
            yield None
            return
        yield from found
        place += size


def one_of(stretch: str, mask: Mask, linker: Linker, others: set[int]) -> list[Side]:
    """What one stretch names: a paper, or those that one placeholder stands for."""
    match = exact(grammar.WHOSE).search(f" {stretch.strip()}")
    if match is not None and (match["a"] or linker.people.resolve(match["b"])):
        rest = f" {stretch.strip()}"
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
        found = _one(rest, mask, linker, others, match["a"] or match["b"])
        if found or match["a"]:
            return found
    return _one(stretch, mask, linker, others, "")


def _one(
    stretch: str, mask: Mask, linker: Linker, others: set[int], who: str
) -> list[Side]:
    bare = exact(grammar.BEFORE).sub("", " ".join(stretch.split()))
    noun = exact(rf" (?:'s )?{grammar.NOUN} *$").search(bare)
    bare = bare[: noun.start()] if noun else bare
    bare = exact(r" ?'s? *$").sub("", bare).strip()
    if exact(r"[PW]\d+").fullmatch(bare):
        value = members(mask.value(bare))
        return [one for one in value if isinstance(one, PaperRef)]
    called = "paper" if who or exact(r"Q\d+").fullmatch(bare) else ""
    called = noun.group().strip() if noun else called
    if (
        not bare
        or len(bare.split()) > _LONGEST
        or exact(r"(?<![\w-])(?:[AVDCFNUB]\d+|Q\d+(?= )|(?<= )Q\d+)").search(bare)
    ):
        return []
    written = mask.surface(bare).strip(" '\"‘’“”")
    best = linker.best_title(linker.titles.resolve(written))
    if (
        best is not None
        and best.how in ("full", "name")
        and _is_by(who, best.ref.id, linker)
    ):
        return [best.ref]
    refs = described(words(written), linker, others, called, who=who)
    if refs:
        return list(refs) if len(refs) == 1 else []
    if who:
        return []
    brought = _bringing(written, linker, others)
    if brought:
        return [brought]
    return [written] if _short_name(written, linker) else []


def _bringing(written: str, linker: Linker, others: set[int]) -> PaperRef | None:
    """The one paper whose title holds a short name by itself, not within a longer.

    "Minitron" is brought by "The Minitron Approach", not by "Minitron-SSM".
    """
    if not _short_name(written, linker):
        return None
    alone = exact(rf"(?<![\w-]){re.escape(written)}(?![\w-])")
    held = linker.library.names.few_titles(words(written), _POOL)
    brought = [
        one for one in held if alone.search(one.title) and one.paper not in others
    ]
    if len(brought) != 1:
        return None
    one = brought[0]
    return PaperRef(one.paper, one.key, one.title)


def _is_by(who: str, paper: int, linker: Linker) -> bool:
    """Whether a paper is by someone of a name, if one is told."""
    if not who:
        return True
    authors = linker.library.papers.get([paper])[0].authors
    return any(fold(who) in words(one.name) for one in authors)


def _short_name(written: str, linker: Linker) -> bool:
    """Whether it is written as the short name of a thing, and stands in a text."""
    parts = written.split()
    if len(parts) > 2 or not any(c.isupper() for c in written):
        return False
    return all(linker.lexicon.frequency(word) for word in words(written))


def described(
    said: Sequence[str],
    linker: Linker,
    others: set[int],
    noun: str,
    missing: int = 1,
    who: str = "",
) -> list[PaperRef]:
    """The papers whose title, and abstract, hold best the words that tell one.

    `noun` is what the question calls it, if anything ("report"); of three words and
    more, `missing` may be another's; `who` is one of its authors.
    """
    telling = [w for w in said if w not in STOPWORDS and w not in _GENERIC]
    telling = list(dict.fromkeys(telling))
    if not 0 < len(telling) <= _WORDS or (len(telling) == 1 and not noun):
        return []
    rows = []
    missing = missing if noun else 0
    pool = [one for one in _pool(telling, linker) if _is_by(who, one.paper, linker)]
    texts = linker.library.papers.texts(entry.paper for entry in pool)
    abstracts = {paper: abstract for paper, _, abstract in texts}
    for entry in pool:
        heard, missed = _fits(telling, entry.title, abstracts[entry.paper])
        if heard and missed <= (missing if len(telling) >= _MISSED else 0):
            rows.append((heard, -missed, entry))
    rows.sort(key=lambda row: (-row[0] + 2 * -row[1], row[2].key))
    best = [row[2] for row in rows if row[:2] == rows[0][:2]]
    best = [one for one in best if one.paper not in others] or best
    if len(best) > 1 and noun:
        best = [one for one in best if _called(noun, one, linker)] or best
    return [PaperRef(one.paper, one.key, one.title) for one in best]


def _called(noun: str, entry: TitleEntry, linker: Linker) -> bool:
    """Whether a paper calls itself so: "we present a report"."""
    paper = linker.library.papers.get([entry.paper])[0]
    return stem(noun.split()[-1]) in stems(f"{paper.title} {paper.abstract}")


def _pool(telling: Sequence[str], linker: Linker) -> list[TitleEntry]:
    """Papers whose title holds one of the words, in one of its plain forms."""
    found: dict[int, TitleEntry] = {}
    for word in telling:
        for form in dict.fromkeys((word, f"{word}s", word.removesuffix("s"))):
            held = linker.library.names.few_titles((form,), _POOL)
            found |= {one.paper: one for one in held}
    every = linker.library.names.titles_holding(tuple(telling), _FEW)
    found |= {one.paper: one for one in every}
    return list(found.values())


def _fits(telling: Sequence[str], called: str, abstract: str) -> tuple[float, int]:
    """How much of the words a paper holds, those of its title twice; how many not."""
    title = words(called)
    initials = "".join(word[0] for word in title)
    initials += f" {''.join(word[0].lower() for word in called.split())}"
    text = set(stems(abstract))
    name = set(words(artefact(called)))
    heard, missed, titled = 0.0, 0, 0
    for word in telling:
        spelled = len(word) in _INITIALS and word in initials
        if spelled or any(_akin(word, other) for other in title):
            titled += stem(word) not in dull() or word in name
            heard += 2.0 if word in title or spelled else 1.9
        elif stem(word) in text or any(_akin(word, other) for other in text):
            heard += 1.0
        else:
            missed += stem(word) not in dull()
    return (heard if titled else 0.0), missed


def _akin(word: str, other: str) -> bool:
    """Whether two words are of one family: "rollout" and "rollouts"."""
    if word == other or stem(word) == stem(other):
        return True
    least = max(_FAMILY, min(len(word), len(other)) - 3)
    return len(word) >= least <= len(other) and word[:least] == other[:least]


def by_whom(stretch: str, linker: Linker, mask: Mask) -> PeopleRef | None:
    """The person that a stretch names, if it surely is one."""
    name = stretch.strip()
    if exact(r"A\d+").fullmatch(name):
        value = mask.value(name)
        return value if isinstance(value, PeopleRef) else None
    found = linker.people.resolve(mask.surface(name))
    if found is None or found.how not in ("exact", "reversed", "part"):
        return None
    from assistant.understanding.draft import Draft

    return linker.decide(found, mask.surface(name), Draft())
