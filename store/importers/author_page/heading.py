"""Where the title ends and the authors begin, in a heading printed without a separator.

"... Mamba-Transformer ModelsAaron Blakeman, Aarti Basant": every place inside a word
where a new word could begin is a candidate, and the evidence for each is added up:
what is known of titles and names first, spelling only after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.importers.author_page import names as shape
from store.importers.author_page.byline import split_names
from store.text import fold, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge

KNOWN_TITLE, KNOWN_NAME = 100, 60
CUT_AT_THREE = 10
"""A page prints three authors before "et al.": evidence for and against."""
WORD_OF_ABSTRACT = 10
"""The word left of the cut is one that the abstract uses."""
COMMON_WORD = -4
"""A word right of the cut stands in the abstract in lower case."""
BROKEN_PREFIX = -12
"""The cut goes through McDonald."""
PARTICLE_ONLY = -8
"""Nothing but a particle marks the place ("Modelsde Wit")."""
BROKEN_CAPITALS = -5
"""A name looks like two words run together."""
BROKEN_WORD = -4
"""The word left of the cut does, and the abstract does not use it."""
SHOUTING = -6
"""A name is an acronym."""
SINGLE_LETTER = -6
STRAY = -6
"""A word in small letters within a name."""
TOKENS = {1: -6, 2: 6, 3: 6, 4: 6, 5: 3}
ENOUGH = 2
MOST_AUTHORS = 12
LONGEST_HEADING = 1500
"""Characters: weighing takes time in proportion to the square of them."""

_COMMA = re.compile(r",\s+(?:and\s+)?")
_LAST_WORD = re.compile(r"[^\W_]+$")
_LOWER_WORD = re.compile(r"\b[^\W\d_]{2,}\b")
_INITIAL_BEFORE = re.compile(r"(?:^|[^A-Za-z])?[A-Z]\.$")
_INITIALS_BEFORE = re.compile(r"(?:[A-Z]\.){2,}$")
_OPENING_QUOTE = re.compile(r"(?:^|\s)[\"'“‘]$")
_ELISION_BEFORE = re.compile(r"[ODLdl]['’]$")
_PREFIX_BEFORE = re.compile(r"(?:Mc|Mac|Fitz)$")
_PARTICLE_AFTER = re.compile(
    r"(?:da|de|del|den|der|di|dos|du|la|le|ten|ter|van|von) [^\W\d_a-z]"
)
_PLURAL_ACRONYM = re.compile(r"[A-Z]s(?![a-z])")
_CLOSERS = frozenset(")]}»”\"’'!?%$*+:;.…™®")


class Split(NamedTuple):
    """A heading taken apart."""

    title: str
    names: tuple[str, ...]
    confirmed: bool
    """True where the title or the first name was known already."""


class _Cut(NamedTuple):
    at: int
    names: tuple[str, ...]
    evidence: int
    confirmed: bool


def split_heading(
    text: str, *, complete: bool, abstract: str, knowledge: Knowledge
) -> Split | None:
    """Title and names of a heading whose tail ("et al.", affiliations) is off already.

    None where no place in it can be the start of a list of names.
    """
    if len(text) > LONGEST_HEADING:
        return None
    vocabulary = _Vocabulary(abstract)
    cuts = [
        _weigh(text, at, complete, vocabulary, knowledge) for at in _candidates(text)
    ]
    best = max((c for c in cuts if c), key=lambda c: (c.evidence, c.at), default=None)
    if best is None or best.evidence < ENOUGH:
        return None
    return Split(text[: best.at].rstrip(), best.names, best.confirmed)


class _Vocabulary:
    """The words of an abstract: all of them folded, and those written in lower case."""

    def __init__(self, abstract: str) -> None:
        found = _LOWER_WORD.findall(abstract)
        self.lower = frozenset(word for word in found if word.islower())
        self.all = frozenset(key_of(abstract).split())


def _candidates(text: str) -> Iterator[int]:
    """Places where names may begin: those before which only names and commas follow."""
    end = len(text)
    commas = [match.start() for match in _COMMA.finditer(text)]
    for start in reversed([0, *commas][-MOST_AUTHORS:]):
        yield from (at for at in range(start + 1, end) if _is_join(text, at))
        end = start
        if not shape.is_name(text[start:].lstrip(", ").partition(",")[0]):
            return


def _is_join(text: str, at: int) -> bool:
    """Whether a new word can begin here although no blank stands before it."""
    before, here = text[at - 1], text[at]
    if before.isspace() or not here.isalpha():
        return False
    if here.islower():
        return (before.isalnum() or before in _CLOSERS) and bool(
            _PARTICLE_AFTER.match(text, at)
        )
    if not (here.isupper() or here.istitle()):
        return before.isascii() and (before.isalnum() or before in _CLOSERS)
    if before.islower() or before.isdigit() or shape.is_uncased(before):
        return True
    if before.isupper():
        after = text[at + 1 : at + 2]
        if _PLURAL_ACRONYM.match(text, at):
            return False
        return after.islower() or after in (".", "'", "’")
    return before in _CLOSERS and not _within_name(text[max(0, at - 8) : at])


def _within_name(before: str) -> bool:
    if _INITIALS_BEFORE.search(before) or _OPENING_QUOTE.search(before):
        return not before.endswith(".")
    return bool(_INITIAL_BEFORE.search(before) or _ELISION_BEFORE.search(before))


def _weigh(
    text: str, at: int, complete: bool, vocabulary: _Vocabulary, knowledge: Knowledge
) -> _Cut | None:
    names = split_names(text[at:])
    if not names or not shape.is_name_list(names):
        return None
    known = KNOWN_TITLE * knowledge.knows_title(key_of(text[:at]))
    if len(names[0].split()) > 1:
        known += KNOWN_NAME * knowledge.knows_name(key_of(names[0]))
    evidence = known + _left(text, at, vocabulary) + _right(names[0], vocabulary)
    evidence += STRAY * sum(shape.strays(name.split()) for name in names)
    if not complete:
        evidence += CUT_AT_THREE if len(names) == 3 else -CUT_AT_THREE
    return _Cut(at, names, evidence, known > 0)


def _left(text: str, at: int, vocabulary: _Vocabulary) -> int:
    """Evidence from the word that the title would end with."""
    evidence = 0
    word = _LAST_WORD.search(text[:at].rstrip("".join(_CLOSERS)))
    if word and fold(word.group()) in vocabulary.all and len(word.group()) > 1:
        evidence += WORD_OF_ABSTRACT
    elif any(_is_join(text, i) for i in range(text.rfind(" ", 0, at) + 2, at)):
        evidence += BROKEN_WORD
    if _PREFIX_BEFORE.search(text[:at]):
        evidence += BROKEN_PREFIX
    if text[at].islower():
        evidence += PARTICLE_ONLY
    return evidence


def _right(name: str, vocabulary: _Vocabulary) -> int:
    """Evidence from the name that the list of authors would begin with."""
    tokens = name.split()
    length = 2 if len(tokens) == 1 and shape.is_uncased(name) else len(tokens)
    evidence = TOKENS.get(length, 0)
    evidence += BROKEN_CAPITALS * sum(map(shape.inner_capitals, tokens))
    evidence += COMMON_WORD * sum(fold(token) in vocabulary.lower for token in tokens)
    evidence += SHOUTING * sum(
        t.isupper() and len(t) > 2 and "." not in t for t in tokens
    )
    if len(tokens[0]) == 1 and not shape.is_uncased(tokens[0]):
        evidence += SINGLE_LETTER
    return evidence
