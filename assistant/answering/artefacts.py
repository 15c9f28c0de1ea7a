"""What a paper is about by name: the model, data set or method it brings.

Named by the title before its colon, or by the first name after "we introduce".
A sentence that speaks of "our model" or "it" speaks of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering import names, sentences
from assistant.understanding.grammar.stopwords import STOPWORDS

if TYPE_CHECKING:
    from assistant.answering.names import Name
    from assistant.answering.passages import Passage

INTRODUCES: Final = (
    r"(?:introduc|present|propos|releas|describ|develop|creat|design|contribut|build"
    r"|publish|construct|unveil|offer|curat|provid|devis|open-sourc)(?:e|es|ed|s|ing)?"
)
"""The verbs a paper presents its own work with, as a pattern."""
_INTRODUCED: Final = re.compile(
    rf"\b(?:we|paper|work|report|study|article)(?:\s[\w-]+){{0,3}}?\s{INTRODUCES}\s"
    r"(?:(?:the|a|an|our|new|novel)\s){0,2}",
    re.I,
)
_REPORT: Final = re.compile(
    r"[\s:,-]+(?:technical report|model card|system description|report)\s*$", re.I
)
_SELF: Final = re.compile(
    r"^(?:[^,]{1,90},\s)?"
    r"(?:(?:the (?:final|resulting|proposed|new|complete|whole|full|released)\s)"
    r"|(?:we|(?:key to )?our|it|its|they)\b"
    r"|(?:this|these|the) (?:\w+ )?(?:models?|famil(?:y|ies)|corpus|data ?sets?"
    r"|systems?|benchmarks?|methods?|approach|collection|framework|variants?|suite)\b)",
    re.I,
)
_APART: Final = re.compile(r"$|[,.;:]|\s[(-]|\s(?:that|which|to)\b")
_LONGEST: Final = 6


def of(passage: Passage) -> tuple[str, ...]:
    """The names a paper's own artefact goes by, the title's first."""
    found = [name for name in (_titled(passage.title), _introduced(passage)) if name]
    return tuple(dict.fromkeys(found))


def _titled(title: str) -> str:
    head, colon, _ = title.partition(":")
    head = head if colon else _REPORT.sub("", title)
    pieces = head.split()
    plain = any(piece.lower() in STOPWORDS or piece.endswith("ing") for piece in pieces)
    named = any(c.isupper() or c.isdigit() for c in head[1:]) or len(pieces) == 1
    return head.strip() if len(pieces) <= _LONGEST and named and not plain else ""


def _introduced(passage: Passage) -> str:
    for span in sentences.of(passage):
        sentence = passage.abstract[span.start : span.end]
        match = _INTRODUCED.search(sentence)
        if match:
            for name in names.find(sentence):
                if name.start == match.end() and _is_own(sentence, name):
                    return name.text
    return ""


def _is_own(sentence: str, name: Name) -> bool:
    """Whether a name is what is introduced, not what it is made of ("a BERT model")."""
    apart = bool(_APART.match(sentence, name.end))
    if apart or sentence[: name.start].endswith((" a ", " an ")):
        return apart
    bare = name.text.rstrip("-")
    return any(c.isdigit() or c in " -" or c.isupper() for c in bare[1:])


def speaks_of_itself(sentence: str) -> bool:
    """Whether a sentence's subject is the paper's own work ("It achieves ...")."""
    return bool(_SELF.match(sentence))
