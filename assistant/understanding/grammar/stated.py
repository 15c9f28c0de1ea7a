"""Words that ask for the numbers of a set of papers: "the largest speedup reported"."""

from __future__ import annotations

from typing import Final

from assistant.understanding.grammar.quantities import COUNTED, METRICS

MOST: Final = frozenset(
    ("most", "largest", "highest", "biggest", "greatest", "best", "top", "longest",
     "strongest", "maximum", "max", "record", "heaviest")
)  # fmt: skip
"""The greatest number first."""
LEAST: Final = frozenset(
    ("least", "fewest", "lowest", "smallest", "shortest", "minimum", "min", "lightest",
     "tiniest")
)  # fmt: skip
"""The smallest number first."""
STATES: Final = (
    r"(?:reports?|reported|claims?|claimed|states?|stated|gives?|given|mentions?"
    r"|mentioned|quotes?|quoted|announces?|announced|boasts?|shows?|achieves?|achieved)"
)
"""Says that numbers of a kind are asked for, and not a topic."""
WHICH: Final = r"which|who"
"""Asks for the papers that state them."""
_NOUNS: Final = """
    model models llm llms system systems network networks method methods approach
    approaches paper papers work works report reports article articles study studies
    one ones thing things value values figure figures number numbers count counts
    library collection here among ever far all any each every size sizes total
    reported reports claimed claims stated states quoted mentioned announced boasts
    boast single overall different various known list lists across within between
"""
NOUNS: Final = frozenset(_NOUNS.split())
"""Words beside a kind of number that say nothing of which numbers are meant."""
CHANGES: Final = frozenset(
    ("gain", "gains", "improvement", "improvements", "boost", "boosts", "increase",
     "increases", "advantage", "factor", "factors", "reduction", "reductions",
     "saving", "savings")
)  # fmt: skip
"""Beside "throughput" or "speed" these say but that it is a change."""
MODELS: Final = frozenset(("model", "models", "llm", "llms", "network", "networks"))
"""What "largest" measures by its parameters."""
SIZES: Final = frozenset(
    ("largest", "biggest", "smallest", "heaviest", "lightest", "tiniest")
)
NEVER: Final = frozenset(
    ("documents", "tweets", "questions", "models", "teams", "institutions", "score",
     "size", "datasets", "tasks", "precision", "recall", "map", "classes", "domains",
     "benchmarks", "samples", "hours")
)  # fmt: skip
"""Kinds whose nouns are as often a topic, or what the library itself counts."""
KINDS: Final = (
    frozenset((*METRICS, *COUNTED, "speedup", "improvement", "factor", "context",
               "memory", "latency", "percent")) - NEVER
)  # fmt: skip
"""Kinds of numbers that a set of papers is asked for."""
BOUND: Final = (
    r"\b(?P<sign>more than|over|above|at least|exceeding|beyond|greater than"
    r"|larger than|higher than|less than|fewer than|under|below|at most|up to"
    r"|smaller than|lower than)\s+(?P<n>\d.*)$"
)
"""A number that the numbers found are held against."""
ABOVE: Final = frozenset(
    ("more than", "over", "above", "at least", "exceeding", "beyond", "greater than",
     "larger than", "higher than")
)  # fmt: skip
POINTS_BACK: Final = r"(?:these|those|them|this|that one|on (?:the )?top of)"
"""Of the papers just shown, which only a conversation knows; or no superlative."""
OF_THESE: Final = (
    r"(?:of|in|among|across|within|from|for|by|which|what) (?:(?:the|all|these|any) )*"
    r"(?P<x>(?:[\w-]+ ){1,3})(?:papers|models?|reports|works|publications|series"
    r"|family)"
)
"""What the papers asked are about: "of the Nemotron papers"."""
LONGEST: Final = 3
"""Words beside the kind of number at most."""
