"""Where the sizes of two papers' models are asked for side by side."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Cued

_PAPER: Final = r"[PW]\d+"
_SIDE: Final = rf"(?:the )?(?:{_PAPER}|[^\s|,:]+(?: [^\s|,:]+){{0,3}})"
_SIZE: Final = (
    r"(?:[^|:]*? )?(?:sizes?|parameters?|params|parameter counts?|tokens)"
    r"(?: [^|:]*?)?"
)
RULES: Final[tuple[Cued, ...]] = (
    Cued(
        " than ",
        rf"^ (?:by )?how much (?:larger|bigger|smaller|more|fewer) (?:is|are) (?:the )?"
        rf"(?P<x>{_PAPER}) than (?P<y>{_SIDE})"
        rf",? (?:in|by|in terms of|measured in) (?P<by>{_SIZE})[ ?.!|]*$",
    ),
    Cued(
        " than ",
        rf"^ (?:in|by) (?P<by>{_SIZE}) ?,? how much (?:larger|bigger|smaller)"
        rf" (?:is|are) (?:the )?(?P<x>{_PAPER}) than (?P<y>{_SIDE})[ ?.!|]*$",
    ),
    Cued(
        " or | and | vs | versus | against ",
        rf"^ (?:the )?(?P<x>{_PAPER}) (?:or|and|vs|versus|against) (?P<y>{_SIDE})"
        rf" ?[:,-] (?:the )?(?P<by>{_SIZE})[ ?.!|]*$",
    ),
)
"""As in "how much larger is X than Y in parameters", "X or Y: total sizes"."""
PLAIN: Final = frozenset(
    ("total", "overall", "whole", "active", "and", "or", "their", "of", "model",
     "count", "counts")
)  # fmt: skip
"""Words of sizes that pick none out where all are shown."""
ALONE: Final = frozenset(
    ("size", "sizes", "parameter", "parameters", "params", "tokens")
)
"""What may be asked so: another word picks some number out."""
