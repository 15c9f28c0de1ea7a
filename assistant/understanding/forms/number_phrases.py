"""A number asked for without a verb: "error rate of X on Y", "X's throughput gain"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.grammar import number_forms as forms
from assistant.understanding.grammar.quantities import ends_in_kind, kind_of, qualifying
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import PaperRef


def phrase(mask: Mask, draft: Draft, _linker: Linker) -> bool:
    """Whether nothing but a quantity and what it is of is named."""
    text = exact(forms.POSSESSIVE).sub(r" \g<x> ", f" {mask.text.strip()} ")
    for pattern in forms.PHRASES:
        match = exact(pattern).match(text)
        kind = _kind(match, mask) if match else None
        subject = _thing(match["x"], mask) if match and kind else None
        if match is None or kind is None or subject is None:
            continue
        _fill(match, subject, kind, mask, draft)
        return True
    return False


def _kind(match: re.Match[str], mask: Mask) -> str | None:
    """The kind that the words before or after the name ask for, and nothing else."""
    asked = words(mask.surface(match["q"]))
    if not asked or len(asked) > forms.LONGEST_NOUN or not ends_in_kind(asked):
        return None
    if forms.SET_AGAINST.intersection(asked):
        return None
    if exact(forms.COUNTED_HERE).search(match["q"]) or re.search(
        r"[APVDW]\d", match["q"]
    ):
        return None
    if exact(forms.STORED).fullmatch(" ".join(asked)) and not match["rest"]:
        return None
    return None if re.search(r"\b[PWA]\d+\b", match["rest"] or "") else kind_of(asked)


def _thing(stretch: str, mask: Mask) -> PaperRef | str | None:
    """The paper, or what is written as a name is ("Nemotron-H-47B-Base")."""
    if re.fullmatch(r"[PW]\d+", stretch):
        value = mask.value(stretch)
        return None if isinstance(value, Both) else value
    if re.fullmatch(r"[AVDCF]\d+", stretch):
        return None
    written = mask.surface(stretch)
    marked = exact(forms.MARKED).fullmatch(written)
    return written if marked or exact(forms.VERSIONED).fullmatch(written) else None


def _fill(
    match: re.Match[str],
    subject: PaperRef | str,
    kind: str,
    mask: Mask,
    draft: Draft,
) -> None:
    draft.intent, draft.quantity = "answer.number", kind
    if isinstance(subject, str):
        draft.terms.append(subject)
    else:
        draft.constrain("paper", subject)
    rest = match["rest"] or ""
    against = mask.surface(rest).strip() if match["way"] in forms.AGAINST else ""
    if against:
        draft.terms.append(against)
        rest = ""
    also = [*qualifying(words(mask.surface(match["q"]))), *words(mask.surface(rest))]
    draft.field = " ".join(w for w in also if w not in STOPWORDS) or None
