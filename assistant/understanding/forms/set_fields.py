"""One field of each of several papers: "the DOIs of papers by A0", "cite all on X".

The papers are told by conditions, not by a title; what tells them is read as a
question of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.draft import Draft
from assistant.understanding.grammar import set_fields as words

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reader import Reader

_FOUND = ("", "papers.find", "papers.rank")


def fields_of_set(mask: Mask, draft: Draft, linker: Linker, read: Reader) -> bool:
    """Whether a field of several papers is asked for; `read` understands which."""
    for field, rule in words.FIELDS_OF:
        match = mask.meets(rule)
        if match is None:
            continue
        inner = Draft()
        read(mask.half(match["x"]), inner, linker)
        if inner.intent not in _FOUND or inner.show not in ("", "papers"):
            return False
        if inner.second is not None or not inner.constraints:
            return False
        _take(inner, field, draft)
        return True
    return False


def _take(inner: Draft, field: str, draft: Draft) -> None:
    draft.constraints += inner.constraints
    draft.unknown += inner.unknown
    draft.edits += [edit for edit in inner.edits if edit not in draft.edits]
    draft.rank, draft.limit = inner.rank, inner.limit
    draft.groups = max(draft.groups, inner.groups)
    cited = field == "bibtex"
    draft.intent = "papers.cite" if cited else "papers.field"
    draft.show = "papers" if cited else field
    draft.rules.append(f"{field} of several")
