"""Acronyms and what they stand for, as papers introduce them.

After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (PSB 2003): the letters of the short form are
looked for from right to left in the words before the bracket. Their algorithm
alone takes chance matches; the guards here ask for more.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.understanding.grammar.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator


class Acronym(NamedTuple):
    """A short form, its long form, and the stretch that introduces it.

    `short` and `long` are in the singular; `source[start:end]` is the stretch as
    written, "state space models (SSMs)".
    """

    short: str
    long: str
    start: int
    end: int


_BRACKET: Final = re.compile(r"\(\s?([^()]{2,90}?)\s?\)")
_SHORT: Final = re.compile(r"[A-Za-z0-9][\w.&/+-]{0,14}(?:\s[\w-]{1,12})?")
_WORD: Final = re.compile(r"\S+")
_TOKEN_LEFT: Final = re.compile(r"([A-Za-z][\w-]{1,14})\s$")
_INNER: Final = re.compile(r"[,;:.!?]\s|[()\[\]]")
_CLAUSE = """
is are was were be been has have had can may we which that use uses using used
propose present introduce called named via
"""
_VERBS: Final = frozenset(_CLAUSE.split())
"""Words of a clause, which a long form is not."""
_HEAD: Final = re.compile(
    r"\s(?:architecture|model|method|framework|algorithm|approach|system|data ?set"
    r"|task|technique|corpus|benchmark|mechanism|strategy|module)s?\s$"
)
"""A noun that may stand between the long form and the bracket."""
_LEAST: Final = 3
_NEAR: Final = 80
_PLURAL: Final = re.compile(r"[A-Z0-9]s$")
_DIGITS: Final = str.maketrans({"2": "t", "4": "f"})
"""Digits that stand for words: "T2I" is text-to-image, "4" is for."""
_SPOKEN: Final = {"e.g.", "i.e.", "etc."}


def mine(text: str) -> list[Acronym]:
    """The acronyms that a title or an abstract introduces, in order."""
    return list(_mined(text)) if "(" in text else []


@lru_cache(maxsize=512)
def _mined(text: str) -> tuple[Acronym, ...]:
    """Kept for the texts read last: an answer comes back to each several times."""
    return tuple(_mine(text))


def spellings(short: str) -> tuple[str, ...]:
    """How an acronym may stand in a text: "GNN" is mostly met as "GNNs"."""
    base = _singular(short.strip(" .?"))
    return (base, f"{base}s")


def _mine(text: str) -> Iterator[Acronym]:
    for match in _BRACKET.finditer(text):
        found = _long_first(text, match) or _short_first(text, match)
        if found:
            yield found


def _long_first(text: str, match: re.Match[str]) -> Acronym | None:
    """ "Quantization-Aware Distillation (QAD)"."""
    content = match.group(1).split("; ")[0].split(", ")[0].strip("'\"“”")
    if not _is_short(content):
        return None
    window = _window(text, match.start(), content)
    ends = [match.start()]
    if head := _HEAD.search(text, window, match.start()):
        ends.append(head.start())
    for end in ends:
        for short in dict.fromkeys((content, content.translate(_DIGITS))):
            start = _align(_letters(short), text, window, end)
            long = text[start:end].rstrip(" '’") if start is not None else ""
            if start is not None and _is_long(content, long):
                return _acronym(content, long, start, match.end())
    return _shared_first(text, match, content)


def _shared_first(text: str, match: re.Match[str], content: str) -> Acronym | None:
    """ "Double Deep Q-Networks (Double DQN)": the first word stands for itself."""
    first, _, short = content.partition(" ")
    if not short or len(_letters(short)) < _LEAST:
        return None
    begin = text.rfind(f"{first} ", 0, match.start())
    if begin < 0 or match.start() - begin > _NEAR:
        return None
    begin += len(first) + 1
    start = _align(_letters(short), text, begin, match.start())
    long = text[begin : match.start()].rstrip()
    if start != begin or not _is_long(short, long):
        return None
    return Acronym(_singular(short), _singular_words(long), begin, match.end())


def _short_first(text: str, match: re.Match[str]) -> Acronym | None:
    """ "MATE (Multi-ModAl TrajEctory Policies)": strict, the rarer way round."""
    left = _TOKEN_LEFT.search(text, max(0, match.start() - 24), match.start())
    long = match.group(1)
    if not left or not _is_short(left.group(1)) or not 2 <= len(long.split()) <= 9:
        return None
    short = left.group(1)
    capitals = [char for char in long if char.isupper()]
    letters = _letters(_singular(short))
    if sum(char.isupper() for char in short) < 2 or not _is_long(short, long):
        return None
    initials = "".join(word[0] for word in re.findall(r"\w+", long))
    in_capitals = _in_order(letters, "".join(capitals).lower())
    if not in_capitals and initials.lower() != letters:
        return None
    return _acronym(short, long, left.start(1), match.end())


def _is_short(text: str) -> bool:
    """Whether a bracket may hold a short form: 2 to 15 signs, capitals among them."""
    if not _SHORT.fullmatch(text) or text.lower() in STOPWORDS or text in _SPOKEN:
        return False
    capitals = sum(char.isupper() for char in text)
    words = text.split()
    if len(words) == 2 and not (words[0][0].isupper() and words[1].isupper()):
        return False
    lower = sum(char.islower() for char in text)
    return capitals >= 2 or (capitals == 1 and lower <= 1 and len(text) <= 4)


def _is_long(short: str, long: str) -> bool:
    """Whether a long form may stand for a short one: words enough, no clause."""
    words = long.split()
    if not words or _INNER.search(long) or short.lower() in long.lower().split():
        return False
    if any(word.lower() in _VERBS for word in words) or words[0] in STOPWORDS:
        return False
    letters = len(_letters(short))
    enough = len(words) >= 2 or "-" in long or any(c.isupper() for c in long[1:])
    return (
        enough and len(words) <= min(letters + 5, 2 * letters) and len(long) > letters
    )


def _letters(short: str) -> str:
    return "".join(char for char in short.lower() if char.isalnum())


def _singular(short: str) -> str:
    return short[:-1] if _PLURAL.search(short) and len(short) > 2 else short


def _window(text: str, end: int, short: str) -> int:
    """Where the words begin that a long form may be taken from."""
    size = len(_letters(short))
    most = min(size + 5, 2 * size)
    starts = [m.start() for m in _WORD.finditer(text, max(0, end - 160), end)]
    begin = starts[-most] if len(starts) >= most else (starts[0] if starts else end)
    stop = max(text.rfind(sign, begin, end) for sign in ("(", ")", "; ", ": ", ". "))
    return stop + 1 if stop >= begin else begin


def _align(letters: str, text: str, begin: int, end: int) -> int | None:
    """Where the long form starts: initials first, then Schwartz and Hearst's search."""
    plural = letters[:-1] if letters.endswith("s") else letters
    for wanted in dict.fromkeys((letters, plural)):
        start = _by_initials(wanted, text, begin, end)
        if start is not None:
            return start
    return _by_letters(plural if len(plural) > 2 else letters, text, begin, end)


def _by_initials(letters: str, text: str, begin: int, end: int) -> int | None:
    """The last words whose initials spell the short form; hyphens part words."""
    parts = list(re.finditer(r"[^\W_]+", text[begin:end]))
    for small in (False, True):
        kept = [m for m in parts if not (small and m.group().lower() in _SMALL)]
        tail = kept[-len(letters) :]
        if "".join(m.group()[0] for m in tail).lower() == letters:
            return _compound(tail[0].group()[0], text, begin, begin + tail[0].start())
    return None


def _compound(letter: str, text: str, begin: int, at: int) -> int:
    """The start of a hyphened word whose own first letter would do as well."""
    left = re.search(r"[\w-]*$", text[begin:at])
    whole = begin + left.start() if left else at
    return whole if text[whole].lower() == letter.lower() else at


_SMALL: Final = frozenset(
    ("of", "the", "and", "for", "in", "on", "to", "a", "an", "with", "from", "by", "at")
)


def _by_letters(letters: str, text: str, begin: int, end: int) -> int | None:
    """Schwartz and Hearst: each letter from the right; the first opens a word."""
    at = end
    for place in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= begin and not (
            text[at].lower() == letters[place]
            and (place > 0 or at == begin or not text[at - 1].isalnum())
        ):
            at -= 1
        if at < begin:
            return None
    return at if _spread(letters, text[at:end]) else None


def _spread(letters: str, long: str) -> bool:
    """Whether enough letters open words or are capitals: no chance match."""
    strong = {m.group()[0].lower() for m in re.finditer(r"[^\W_]+", long)}
    strong |= {char.lower() for char in long if char.isupper()}
    held = sum(letter in strong for letter in letters)
    opens = sum(1 for word in long.split() if word.lower() not in _SMALL)
    return held * 2 >= len(letters) and opens <= len(letters)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _acronym(short: str, long: str, start: int, end: int) -> Acronym:
    first, blank, rest = short.partition(" ")
    if blank and long.split()[0] == first:
        short, long = rest, long.partition(" ")[2]
    one = _singular(short)
    return Acronym(one, _singular_words(long) if one != short else long, start, end)


def _singular_words(long: str) -> str:
    if long.endswith("ies"):
        return f"{long[:-3]}y"
    return long[:-1] if long.endswith("s") and not long.endswith("ss") else long
