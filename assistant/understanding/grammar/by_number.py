"""Where two papers are set side by side by a number that their texts may tell.

`x` and `y` are the sides, `by` the words of the number; where there is no `y`, `x`
stands for both.
"""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Cued

_PAPER: Final = r"[PW]\d+"
_SIDE: Final = rf"(?:the )?(?:{_PAPER}|[^\s|,:]+(?: [^\s|,:]+){{0,3}})"
_SIZE: Final = (
    r"(?:[^|:]*? )?(?:sizes?|parameters?|params|parameter counts?|tokens)"
    r"(?: [^|:]*?)?"
)
_EITHER: Final = rf"(?P<x>{_PAPER})(?: or (?P<y>{_PAPER}))?"
_TWO: Final = r"(?:the )?(?P<x>[^|,:]+?) or (?:the )?(?P<y>[^|,:]+?)"
_WHICH: Final = r"(?:which|what|who|whose)(?: one| model| of (?:them|these|the two))?"
_END: Final = r"[ ?.!|]*$"
_AUX: Final = r"(?:is|are|was|were|does|do|did|has|have|can)"
RULES: Final[tuple[Cued, ...]] = (
    Cued(
        " than ",
        r"^ (?:by )?how much (?:larger|bigger|smaller|more|fewer) (?:is|are) (?:the )?"
        rf"(?P<x>{_PAPER}) than (?P<y>{_SIDE})"
        rf",? (?:in|by|in terms of|measured in) (?P<by>{_SIZE}){_END}",
    ),
    Cued(
        " than ",
        rf"^ (?:in|by) (?P<by>{_SIZE}) ?,? how much (?:larger|bigger|smaller)"
        rf" (?:is|are) (?:the )?(?P<x>{_PAPER}) than (?P<y>{_SIDE}){_END}",
    ),
    Cued(
        " or | and | vs | versus | against ",
        rf"^ (?:the )?(?P<x>{_PAPER}) (?:or|and|vs|versus|against) (?P<y>{_SIDE})"
        rf" ?[:,-] (?:the )?(?P<by>{_SIZE}){_END}",
    ),
    Cued(
        "which|what|who",
        rf"^ {_WHICH} (?P<by>[^|,]+?)[,:|]* (?:between )?{_EITHER}{_END}",
    ),
    Cued("which|what|who", rf"^ {_EITHER} *[,:|]* {_WHICH} (?P<by>[^|,]+?){_END}"),
    Cued(
        "does |do |is |are |has |have ",
        rf"^ (?:does|do|is|are|has|have) {_EITHER} (?P<by>[^|,]+?){_END}",
    ),
    Cued(" or ", rf"^ {_WHICH} (?P<by>[^|,:]+?) *[,:] {_TWO}{_END}"),
    Cued(" or ", rf"^ {_TWO} *[,:] {_WHICH} (?P<by>[^|,:]+?){_END}"),
    Cued(
        " than ",
        rf"^ {_AUX} (?:the )?"
        rf"(?P<x>{_PAPER}(?: 's (?:[\w.-]+ ){{1,2}}?(?:model|system|version))?)"
        rf" (?P<by>[^|,]+?) than (?:the )?(?P<y>[^|,]+?){_END}",
    ),
)
"""As in "how much larger is X than Y in parameters", "X or Y: total sizes", "which has
more tokens, X or Y", "is X's 1B model faster than Y"."""
PLAIN: Final = frozenset(
    ("total", "overall", "whole", "active", "and", "or", "their", "of", "model",
     "count", "counts")
)  # fmt: skip
"""Words of sizes that pick none out where all are shown."""
ALONE: Final = frozenset(
    ("size", "sizes", "parameter", "parameters", "params", "tokens")
)
"""What may be asked so: another word picks some number out."""
STORED: Final = (
    r"\b(?:citations?|cited|authors?|score|scores|percentiles?|newer|older|earlier"
    r"|later|recent|h-index|published|wrote|written)\b"
)
"""What is stored of papers, and so compared by what is stored."""
