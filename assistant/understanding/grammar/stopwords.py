"""Words that carry no topic: what a question is asked with, not about.

A table, so that the parser, the ranking and the choice of sentences all leave
out the same words. Folded as `store.text.words` folds: "don't" is "don", "t".
"""

from __future__ import annotations

QUESTION_WORDS: frozenset[str] = frozenset(
    ("who", "whom", "whose", "what", "when", "where", "which", "why", "how", "whether")
)
"""Words that open a question."""

_FUNCTION_WORDS = """
    a an the this that these those such some any all both each every either neither
    i me my mine we us our ours you your yours he him his she her hers it its
    they them their theirs one ones someone anyone something anything there here
    am is are was were be been being do does did done doing have has had having
    can could will would shall should may might must cannot
    and or but nor if then than so as because since while although though unless
    of in on at by for from to into onto with without within about over under
    between among through during before after above below up down out off per via
    toward towards against across along around upon
    not no yes only just also too very more most much many few less least own same
    other others another again further still yet ever never once already
    don didn doesn isn aren wasn weren won wouldn couldn shouldn hasn haven t s d ll re
    ve m
"""

STOPWORDS: frozenset[str] = QUESTION_WORDS | frozenset(_FUNCTION_WORDS.split())
"""Function words: never matched, never counted, never corrected."""
