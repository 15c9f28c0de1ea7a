"""Words that compare several papers by a number that they state."""

from __future__ import annotations

from typing import Final

SIZES: Final = frozenset(
    ("bigger", "biggest", "larger", "largest", "smaller", "smallest", "heavier",
     "heaviest", "lighter", "lightest", "size", "sizes")
)  # fmt: skip
"""Of models these are told by their parameters."""
CHANGES: Final = frozenset(("speedup", "factor", "improvement", "latency", "percent"))
"""Kinds that one paper states against something else: no number of two papers."""
_COMPARING: Final = """
    rank ranked order ordered sort sorted compare compared higher highest lower lowest
    more most fewer fewest less least better best greater greatest stronger strongest
    same equal different differ top both each two three four figure figures respective
    one reports report gain gains claimed claim bigger biggest larger largest smaller
    smallest heavier heaviest longer longest maximum max minimum min level levels
"""
COMPARING: Final = frozenset(_COMPARING.split())
"""Words that say how the numbers are put side by side, and not which are meant."""
COMPARES: Final = (
    r"(?:rank|order|compar\w+|versus|vs|than|same|equal|both|differ\w*|or|as much"
    r"|which (?:of|one|is|has|was|reports?)|who|more|most|fewer|fewest|less|least"
    r"|higher|highest|lower|lowest|bigger|biggest|larger|largest|smaller|smallest"
    r"|longer|longest|faster|fastest|heavier|heaviest|respective(?:ly)?)"
)
"""Says that the numbers of all are wanted."""
COUNTS: Final = (
    r"(?:rank|order|compar\w+|versus|vs|than|same|equal|how many|number of|count|counts"
    r"|total|more|most|fewer|fewest|less|least|higher|highest|lower|lowest|bigger"
    r"|biggest|larger|largest|smaller|smallest|longer|longest|respective(?:ly)?"
    r"|as (?:many|much))"
)
"""Without one of these the noun of what may be counted is but a word: "layers"."""
AS_MUCH: Final = (
    r"(?:as|more|less|so) (?:much )?(?:training |pre-?training )?(?:data|text|material)"
)
"""Asks on how many tokens something was trained."""
STORED: Final = (
    r"(?:citations?|cited|authors?|co-?authors?|score|scores|percentiles?|newer|older"
    r"|oldest|newest|earlier|earliest|later|latest|recent|published|wrote|written"
    r"|papers?|h-index)"
)
"""What is stored of papers, or of people, is compared by what is stored."""

HELD_IN_COMMON = r"(?:they|them|these|those|both|all|[APVDW]\d+) share(?! of)"
"""What is shared, not a share: "what else do they share"."""
