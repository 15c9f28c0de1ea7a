"""Questions for results: "results on AIME", "what accuracy on MATH", "AIME results"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms.paper import paper_named
from assistant.understanding.grammar import results as forms
from assistant.understanding.grammar.quantities import METRICS, kind_of
from assistant.understanding.leftovers import finish
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both
from store.text import words

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.grammar.results import Form
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import PaperRef


def results(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether results are asked for: on a data set, or of one paper."""
    return _of_paper(mask, draft, linker) or _on_set(mask, draft, linker)


def _on_set(mask: Mask, draft: Draft, linker: Linker) -> bool:
    for form in forms.ON_A_SET:
        match = mask.meets(form.rule)
        name = _name(match, form, mask) if match else ""
        kind = _measure(match) if match and name else ""
        if match is None or not name or kind is None:
            continue
        draft.intent, draft.measure = "answer.results", form.measure or None
        draft.quantity = kind or None
        draft.terms.append(name)
        mask.text = f" {'' if _joined(match, mask) else match['rest'] or ''} "
        finish(mask, draft, linker)
        return True
    return False


def _name(match: re.Match[str], form: Form, mask: Mask) -> str:
    """The data set as it was written; empty where the words name none."""
    groups = match.groupdict()
    if _joined(match, mask):
        return mask.surface(match["x"] + match["rest"])
    stretch = (groups.get("x") or groups.get("name") or "").strip()
    if "name" in groups and not _named_alone(stretch, mask):
        return ""
    if exact(forms.NO_SET).search(stretch) or len(stretch.split()) > forms.LONGEST:
        return ""
    written = mask.surface(stretch).strip(" ?.!,\"'")
    several = len(written.split()) > 1 or form.bare
    if form.rule.cues == " on " and several and not _capital(written):
        return ""
    return written if any(c.isalnum() for c in written) else ""


def _joined(match: re.Match[str], mask: Mask) -> bool:
    """Whether a venue and a year are the name of its data: "CoNLL-2003"."""
    stretch = (match.groupdict().get("x") or "") + (match["rest"] or "")
    if not exact(r" ?V\d+ D\d+ ?").fullmatch(stretch):
        return False
    return " " not in mask.surface(stretch).strip()


def _named_alone(stretch: str, mask: Mask) -> bool:
    """Whether the words before "results" are a name: one word, or written as one."""
    if any(word in forms.NO_NAME for word in stretch.split()):
        return False
    return len(stretch.split()) == 1 or _marked(mask.surface(stretch))


def _marked(written: str) -> bool:
    return bool(exact(r"[A-Z].*[A-Z]|[A-Z].*\d|\w-\w").search(written))


def _capital(written: str) -> bool:
    return bool(exact(r"[A-Z\d]").search(written))


def _measure(match: re.Match[str]) -> str | None:
    """The measure named; empty where none is; None where the words are no measure."""
    asked = (match.groupdict().get("q") or "").strip()
    if not asked:
        return ""
    kind = kind_of(words(asked))
    return kind if kind in METRICS and len(asked.split()) <= _MOST else None


_MOST = 4
"""Words of a measure at most ("top-1 accuracy")."""


def _of_paper(mask: Mask, draft: Draft, linker: Linker) -> bool:
    for rule in forms.OF_A_PAPER:
        match = mask.meets(rule)
        paper = _paper(match["p"].strip(), mask, draft, linker) if match else None
        if match is None or paper is None:
            continue
        on = (match["x"] or "").strip()
        if on and exact(forms.NO_SET).search(on):
            continue
        draft.intent = "answer.results"
        draft.constrain("paper", paper)
        if on:
            draft.terms.append(mask.surface(on).strip(" ?.!,\"'"))
        return True
    return False


def _paper(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> PaperRef | None:
    """The one paper that a stretch names."""
    if exact(r"[PW]\d+").fullmatch(stretch):
        value = mask.value(stretch)
        return None if isinstance(value, Both) else value
    if exact(r"[ADVNCFU]\d+").search(stretch):
        return None
    return paper_named(stretch, mask, draft, linker)
