"""What several have in common: "what do Nemotron-H and Nano 2 have in common"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms.side_by_side import compare
from assistant.understanding.grammar.comparisons import THINGS_SHARED
from assistant.understanding.grammar.in_common import IN_COMMON, THEY_SHARE

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask


def in_common(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether what several share is asked for; they are told as for a comparison."""
    for rule in IN_COMMON:
        match = mask.meets(rule)
        if match is None:
            continue
        before, mask.text = mask.text, f" compare {match['x'].strip()} "
        if compare(mask, draft, linker):
            draft.intent, draft.quantity = "answer.common", None
            about = match.groupdict().get("q")
            draft.field = mask.surface(about) if about else None
            return True
        mask.text = before
    return _shared_by_a_pair(mask, draft, linker)


def _shared_by_a_pair(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "both P0 mix two layers; what else do they share"."""
    if not mask.meets(THEY_SHARE) or mask.has(THINGS_SHARED):
        return False
    if not compare(mask, draft, linker):
        return False
    draft.intent, draft.quantity, draft.field = "answer.common", None, None
    return True
