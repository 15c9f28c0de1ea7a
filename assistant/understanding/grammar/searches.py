"""How a search of the literature begins, and where names stand in one."""

from __future__ import annotations

_PAPERS = (
    r"(?:papers?|stud(?:y|ies)|works?|research(?:es)?|articles?|publications?"
    r"|literature|resources?|references?|surveys?|methods?|approach(?:es)?|techniques?"
    r"|examples?|datasets?|findings|sources?|analys[ei]s)"
)
_ASKED = (
    r"(?:recommend|suggest|provide|list|give|find|name|point|tell|share|show|mention"
    r"|identify|help|direct|cite|refer)"
)

_NOT_OTHERS = (
    r"(?!(?:venue|conference|journal|workshop|author|people|person|year|researcher)"
    r"s?\b)"
)
"""What is asked for may be other than papers."""

_NO_CONTENTS = (
    r"(?<!datasets)(?<!dataset)(?<!methods)(?<!techniques)(?<!approaches)(?<!examples)"
    r"|(?:what|which) (?:\S+ ){0,3}(?:datasets?|methods|techniques|approaches"
    r"|examples)\b"
    r"(?! (?:is|are|was|were|do|does|did)\b)"
)
"""As in "what datasets were used in X": what a paper tells of, and no paper."""

OPENING = (
    r"\W*(?:please )?(?:"
    rf"(?:can|could|would|will) (?:you|anyone|someone) (?:please )?{_ASKED}\b"
    rf" (?:\S+ ){{0,5}}{_PAPERS}\b"
    rf"|(?:recommend|suggest) (?:me )?(?:\w+ ){{0,4}}{_PAPERS}\b"
    rf"|(?:are|is) there (?:any|some|an?\b|{_PAPERS}|(?:\w+ ){{0,3}}{_PAPERS})"
    rf"|(?:what|which|any) (?:{_NOT_OTHERS}\S+ ){{0,3}}{_PAPERS}\b{_NO_CONTENTS}"
    r"|(?:has|have|had) (?:there been|any)\b"
    r"|i(?:['’]?m| am) (?:looking|searching|interested|trying)\b"
    r"|i (?:want|need|would like) (?:to (?:find|read|know(?! how (?:many|much)\b))"
    r"|papers|work)\b"
    r"|where (?:can|could|might|may|do|should) (?:i|we|one) (?:find|look|read)\b"
    r")"
)
"""As in "could you recommend", "are there any", "which works", "I'm looking for"."""

WHERE_TO_FIND = (
    r"^ where (?:can|could|might|may|do|should) (?:i|we|one) (?:find|look|read)"
)

BEFORE_PAPER = r"\b(?:similar to|like|related to|cit(?:e|es|ing)|after|before|than)$"
"""What a paper is named after, that is not what is searched for."""

QUOTES = "\"“”'‘’«»„`"

BEFORE_NAME = r"\b(?:authors? of|by)(?: the)?(?: paper)?$"
"""What the short name of a paper is named after: its people are meant."""

BEFORE_PLACE = r"\b(?:from|at|by)(?: the)?$"
"""What an affiliation is named after."""

OF_A_VENUE = (
    r"\b(?:at(?: the)?|(?:published|presented|appear\w*|accepted|papers?)"
    r" (?:in|at|from)(?: the)?|proceedings of(?: the)?)$"
)
"""What only a venue is named after."""

PAPERS_OF = r"\bpapers? of(?: the)?$"
"""The same of a name that is not all of common words."""

IN = r"\b(?:in|from|or|and|nor|not)$|,$"
GOES_ON = (
    r"-|[ ](?:models?|tasks?|data|datasets?|systems?|benchmarks?|inference|method"
    r"|methods|approach(?:es)?|training|framework|algorithms?|learning|evaluation)\b"
)
"""What says that the letters are of a method and no venue: "in NLI models"."""

AFTER_VENUE = (
    r"[ -]*(?:['’]\d\d|19\d\d|20\d\d)\b(?! task)"
    r"| (?:papers?|proceedings|studies|articles|publications|contributions|works)\b"
)
