"""Turns of phrase around what is shared, put plainly before the forms are tried."""

from __future__ import annotations

from typing import Final

TIED: Final = (
    r"(?P<v>ties|links|connects|joins) (?P<a>[^|?,]+?) (?:to|with) (?P<b>[^|?,]+)"
)
"""As in "what ties W0 to W1"."""
MANNER: Final = r"(?P<v> share| in common| agree) [a-z]+ly(?= *[?.!]* *$)"
"""Behind the verb: "share architecturally"."""
TAG: Final = (
    r"(?: ?, ?)?(?:right|correct|true|do they|don ?'?t they|no|yes)(?= *[?.!]* *$)"
)
"""Behind a statement that is to be confirmed."""

PLAIN: Final[tuple[tuple[str, str], ...]] = (
    (r"^ (?:[a-z]+ ){1,4}, (?:but|yet|still) (?=(?:what|which|is|are|do|does) )", " "),
    (
        r" both (?P<w>in|for|by|of|to|across|with|on) (?=[^|?]+? (?:and|as well as) )",
        r" \g<w> both ",
    ),
    (r" N\d+ and the same ", " under the same "),
)
"""Turns put plainly first: "appears both in W0 and in W1"."""
SAME: Final = (
    r"(?:are|is|were|do|or) (?:they|those|these|it|not) (?:the )?(?:same|differ)"
)
"""Behind a question of what each has: whether that is the same is a comparison."""
