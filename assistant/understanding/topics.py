"""The words that are left: what the papers are to be about, and not about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.asking import framing
from assistant.understanding.grammar import conditions, cues, topical
from assistant.understanding.grammar.light import LIGHT, TREATING
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.topical import known_phrase
from assistant.vocabulary import usual
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Slot

TITLES_ONLY = "in:title"
"""The rule that topics are to stand in titles."""
_WORD = r"([^\W\d_A-Z]{4,})"
_ENDS = r"[|,;:·]"
_COINED = r"[a-z][A-Z]"
"""Capitals within: a name that somebody made up, and not mended either."""
_PHRASE = 5
"""A phrase is of fewer words."""
_ACRONYM = 5
"""Capitals up to this length are an acronym and never mended."""


def read(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Run by run; typing errors are mended first."""
    if any(_unknown(word, linker) for word in mask.each(_WORD)):
        mask.rewrite(_WORD, lambda match: _mended(match[1], mask, draft, linker))
    _left_out(mask, draft)
    if draft.show == "authors":
        _of_each(mask, draft)
    mask.rewrite(conditions.BETWEEN_TOPICS, lambda _: "|")
    if mask.speaks(cues.TOGETHER_CUES):
        mask.take(cues.TOGETHER, "together")
    if mask.speaks("'s"):
        mask.rewrite(r"'s", lambda _: "")
    known = _Known(linker)
    for run in exact(_ENDS).split(mask.text):
        if known.whole(run) or not (_anchored(draft) and _says_nothing(run)):
            _run(_trim(_from_cue(run), known), draft, known)


def _left_out(mask: Mask, draft: Draft) -> None:
    """As in "but not X", "neither X nor Y"; "X without Y" is a topic of its own."""
    neither = mask.meets(conditions.NEITHER)
    if neither:
        mask.take(conditions.NEITHER.pattern, "topic out")
        for name in "xy":
            _about(neither[name], draft, negated=True)
    for match in bounded(conditions.TOPIC_OUT).finditer(mask.text):
        if _says_how(mask.text[: match.start()], match.group()):
            why = f"say “but not {match['x']}” to leave those papers out"
            draft.note("default", match.group(), "part of the topic", why)
        else:
            mask.take_text(match.group(), "topic out")
            _about(match["x"], draft, negated=True)


def _says_how(before: str, lack: str) -> bool:
    """Whether a lack follows words of the topic: "pruning without retraining"."""
    if lack.split(maxsplit=1)[0] not in conditions.LACKING:
        return False
    if exact(conditions.THAT_WORK).search(before):
        return True
    parts = before.split()
    while parts and parts[-1] in conditions.LEADS_TO_LACK:
        parts.pop()
    last = parts[-1] if parts else "|"
    noun = bounded(f"{cues.PAPERS}|{cues.ONE_PAPER}").fullmatch(last)
    return last[:1].islower() and not noun and last not in conditions.ENDS_NOUN


def _of_each(mask: Mask, draft: Draft) -> None:
    """As in "who wrote on both X and Y": a person, not each of their papers."""
    match = mask.meets(conditions.EACH_OF_TWO)
    if match:
        mask.take(conditions.EACH_OF_TWO.pattern, "each topic")
        for stretch in (match["x"] or match["x2"], match["y"]):
            _about(stretch, draft)
        draft.each = True


def _anchored(draft: Draft) -> bool:
    """Whether a name, a date or an order narrows the search already."""
    named = any(one.slot != "topic" for one in draft.constraints)
    return bool(named or draft.having or draft.rank or draft.unknown)


def _says_nothing(run: str) -> bool:
    """Words of asking only, and none that says that a topic follows them."""
    parts = run.split()
    telling = any(word not in STOPWORDS for word in parts)
    return telling and all(word in LIGHT or word in STOPWORDS for word in parts)


def _from_cue(run: str) -> str:
    """A run from its first "about" on, where only words of asking lead up to it."""
    parts = run.split()
    for place, word in enumerate(parts):
        if word in cues.TOPIC_CUES:
            return " ".join(parts[place:])
        if word not in TREATING and not framing(word):
            break
    return run


def _run(run: str, draft: Draft, known: _Known) -> None:
    either = run.split(" or ")
    if len(either) > 1 and all(_trim(one) for one in either):
        group = draft.new_group()
        for one in either:
            _about(one, draft, known, group=group)
        return
    for one in _both(run):
        _about(one, draft, known)


def _about(
    stretch: str,
    draft: Draft,
    known: _Known | None = None,
    *,
    negated: bool = False,
    group: int = 0,
) -> None:
    phrase = _trim(stretch, known)
    content = [word for word in words(phrase) if word not in STOPWORDS]
    if content or (negated and phrase):
        slot: Slot = "title" if TITLES_ONLY in draft.rules else "topic"
        draft.constrain(slot, phrase, negated=negated, group=group)


def _unknown(word: str, linker: Linker) -> bool:
    """Whether no text and no name here holds a word that is worth looking up."""
    if linker.lexicon.known(word):
        return False
    glue = word in STOPWORDS or word in cues.LEADING_GLUE
    return not (glue or word in LIGHT or word in PLAIN)


def _mended(word: str, mask: Mask, draft: Draft, linker: Linker) -> str | None:
    """A word that no text here holds, mended to the likeliest one that some do."""
    names = linker.lexicon
    if not _unknown(word, linker):
        return None
    written = mask.surface(word)
    if written.removesuffix("s").isupper() and len(written) <= _ACRONYM:
        return None
    if exact(_COINED).search(written):
        return None
    near = names.nearest(word)
    others = [o for o in near if o not in STOPWORDS and names.frequency(o)]
    if not others or usual(word):
        return None
    draft.note(
        "typo", word, others[0], "not in any text here; the nearest word that is"
    )
    return others[0]


def _both(run: str) -> list[str]:
    """Two phrases joined by "and" are two topics; two words are one."""
    parts = exact(r" and (?:also )?(?:on |about |with )?").split(run)
    content = [[w for w in words(part) if w not in STOPWORDS] for part in parts]
    two = len(parts) == 2 and all(len(found) >= 2 for found in content)
    return parts if two else [run]


def _trim(run: str, known: _Known | None = None) -> str:
    """A run without the glue at its edges."""
    parts = run.split()
    while len(parts) > 1 and parts[0] in TREATING and not _heads(parts, known):
        parts.pop(0)
    while parts and _glue(parts[0], cues.LEADING_GLUE) and not _heads(parts, known):
        parts.pop(0)
    while parts and _glue(parts[-1], cues.TRAILING_GLUE) and not _ends(parts, known):
        parts.pop()
    return " ".join(parts)


class _Known:
    """Whether words side by side are a phrase that titles hold."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def __call__(self, parts: list[str]) -> bool:
        return known_phrase(parts, self.linker)

    def whole(self, run: str) -> bool:
        """Whether a run is such a phrase of two words or more, small as they are."""
        parts = run.split()
        plain = all(word.isalpha() and word not in STOPWORDS for word in parts)
        named = bool(topical.HEADS.intersection(parts))
        return 1 < len(parts) < _PHRASE and plain and named and self(parts)


def _heads(parts: list[str], known: _Known | None) -> bool:
    """As in "topic modeling": a noun that is glue elsewhere begins a topic."""
    if len(parts) < 2 or parts[0] not in topical.HEADS or parts[1] in STOPWORDS:
        return False
    if bounded(cues.HEADED).fullmatch(" ".join(parts[:2])):
        return True
    return known is not None and known(parts[:2])


def _ends(parts: list[str], known: _Known | None) -> bool:
    """The same at the end: "scientific paper"."""
    told = len(parts) > 1 and parts[-1] in topical.TAILS and parts[-2] not in STOPWORDS
    return told and known is not None and known(parts[-2:])


def _glue(word: str, glue: frozenset[str]) -> bool:
    return word in glue or not exact(r"\w").search(word)
