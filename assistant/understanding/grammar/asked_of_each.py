"""Where one thing is asked of several papers: "which cameras feed X, and which Y"."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Cued

_WH: Final = r"(?:which|what|where|how|when|why|from what|on what|in what|at what)"
_PAPER: Final = r"[PW]\d+"
_WORD: Final = (
    r"(?!(?:on|in|by|for|with|which|what|where|how|who|mix|both|each|does|do) )"
    r"[^\s|,:]+"
)
_NAME: Final = rf"(?:the )?(?:{_PAPER}|{_WORD}(?: {_WORD}){{0,7}})"
AGAIN: Final[tuple[Cued, ...]] = (
    Cued(
        "which|what|where|how|when|why|that|those",
        rf"^(?P<head> [^|]*?\b{_WH}\b[^|]*?) (?P<x>{_PAPER})(?P<tail>(?: [^|]*?)?)"
        r",? (?:and|but|while|whereas|as against|versus|vs)"
        rf"(?P<again> (?:(?:in|on|from|at|by) )?(?:{_WH}|that|those)\b[^|]*?)"
        rf" (?P<y>{_PAPER})(?P<end>(?: [^|]*?)?)[ ?.!|]*$",
    ),
)
"""One thing is asked of a paper, and again of another: with no new words."""
OF_EACH: Final[tuple[Cued, ...]] = (
    Cued(
        " respectively",
        rf"^(?: [^|]*)? (?P<head>{_WH} [^|]*?) (?P<sides>{_PAPER}(?:"
        rf" ?(?:,|and|, and) {_PAPER})*)(?P<tail>(?: [^|]*?)?),? respectively[ ?.!|]*$",
    ),
    Cued(
        " vs | versus | or | and | against ",
        rf"^ (?:the )?(?P<x>{_NAME}) (?:vs|versus|or|and|against) (?P<y>{_NAME})"
        rf" ?[,:–|-]* (?P<head>{_WH} [^|]*?(?:do(?:es)? (?:each|they|both)|each"
        rf"(?: of them)?) [^|]*?)[ ?.!|]*$",
    ),
    Cued(
        "compar|contrast|differ",
        rf"^ (?:please )?(?:compare|contrast) how (?P<sides>{_PAPER}(?: and {_PAPER})?)"
        r" (?P<head>[^|]+?)[ ?.!|]*$",
    ),
    Cued(
        "differ",
        rf"^ (?:how|in what way) (?:do|does|did) (?P<sides>{_PAPER}(?: and {_PAPER})?)"
        r" differ in how (?:they )?(?P<head>[^|]+?)[ ?.!|]*$",
    ),
    Cued(
        " as opposed | in contrast | compared | against | unlike ",
        rf"^(?P<head> {_WH} [^|]*?),? (?:in|by|of|for|with) (?P<x>{_NAME})(?: ?,)? (?:"
        r"as opposed to|in contrast (?:to|with)|compared (?:to|with)|against|unlike"
        rf") (?:in |by )?(?P<y>{_NAME})[ ?.!|]*$",
    ),
    Cued(
        "contrast |compare ",
        rf"^ (?:contrast|compare) (?P<head>[^|]+?) (?:used )?(?:in|of|by|for|from)"
        rf" (?P<x>{_PAPER})(?: 's)? (?:with|to|and|against) (?:the one|that|those|the"
        rf" ones?)"
        rf" (?:used )?(?:in|of|by|for|from) (?P<y>{_NAME})[ ?.!|]*$",
    ),
)
"""One thing is asked of papers that are named together."""
NOT_SAID: Final = (
    r"differ|better|more|less|fewer|common|alike|share[sd]?|published|presented|appear"
    r"|appeared|wrote|written|cited|citations?|authors?|venues?|released|score|scores"
)
"""Words of what is stored of papers, or of what no one sentence of each tells."""
OTHER_SIZES: Final = (
    r"(?:batch|step|kernel|window|beam|patch|vocab|vocabulary|hidden|embedding|layer)"
    r" sizes?"
)
"""Sizes that are not those of models."""
ECHOES: Final = frozenset(
    ("that", "those", "one", "ones", "does", "did", "do", "is", "are", "was", "were",
     "which", "what", "where", "how", "when", "why", "come", "comes", "came", "of")
)  # fmt: skip
"""Words of the second asking that ask for nothing new."""
EMPTY: Final = frozenset(
    ("each", "they", "them", "both", "i", "m", "tell", "please", "kind", "deal",
     "deals", "treat", "treats", "cope", "handle", "handles")
)  # fmt: skip
"""Words of what is asked that no sentence need hold."""
ORIGIN: Final = (
    r"where (?:[^|]+ )?(?:come|comes|came|taken|drawn|derived|stems?|obtained|got|get)"
    r" from|from where|from what|(?:come|comes|came) from"
)
"""Asks for what something was made of."""
SOURCE: Final = "origin"
"""The word for it."""
