"""What papers are about: "has mentioned", "with the phrase", "is interested in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites


_THEMES = r"(?:topics|themes|subjects|areas|interests)"
SUBJECTS: Rewrites = (
    (
        Cued(
            "topics|themes|subjects|areas|interests",
            rf"^(?: (?:{cues.REQUEST}|what|which|are|the|main|all))*"
            rf" (?:research )?{_THEMES}"
            r" (?:(?:of|for|by) (?P<a>A\d+)|(?:does|do|did|has|is) (?P<b>A\d+)"
            r" (?:mostly |mainly |usually )?(?:work(?:s|ed|ing)? on|stud(?:y|ies|ied)"
            r"|research(?:es|ed)?|write about|written about|interested in))(?= *$)",
        ),
        r"who is \g<a>\g<b>",
    ),
    (
        Cued(
            "mention|discuss|address",
            r"^ (?:who|(?:which|what) (?:authors?|people|researchers?))(?: (?:has|have"
            r"|had|all|else|ever|also))* (?:mention|discuss|address)(?:s|es|ed)?(?= )",
        ),
        "who wrote about",
    ),
    (
        Cued(
            "mentioned|discussed|addressed|covered",
            r"(?:(?:that|which) )?(?:have|has|had) (?:ever |also |already )?"
            r"(?:mentioned|discussed|addressed|covered)(?= (?!by |in [A-Z]\d))",
        ),
        "about",
    ),
    (
        Cued(
            "to do with|not |n t |unrelated|steer",
            r"(?:(?:that|which) )?(?:(?:have|has|having|with) (?:got )?nothing (?:at"
            r" all"
            r" )?to do with|(?:are |is )?not (?:concerned|dealing) with|do(?:es)? not"
            r" (?:deal with|treat|concern|touch on|address|discuss|mention)|(?:are |is"
            r" )?unrelated to|(?:do not|don t|doesn t) (?:deal with|treat|concern|touch"
            r" on|address|discuss|mention)|steer(?:s|ing)? clear of)(?= [^A-Z])",
        ),
        "not about",
    ),
    (
        Cued(
            "phrase|word|term|expression",
            r"(?:containing|contain|contains|with|mentioning|mention|mentions|has|have"
            r"|having|using|use|that use) the (?:exact )?"
            r"(?:phrase|word|term|expression)s?(?= Q\d)",
        ),
        "mentioning",
    ),
    (Cued("up with", r"(?:came|come|comes) up with"), "wrote"),
    (
        Cued(
            "topic|theme|subject",
            r"(what|which) (?:topics?|themes?|subjects?)"
            r"(?= (?:does|do|did|has|have|is|are) (?:[a-z]+ )?A\d+)",
        ),
        r"\1 keywords",
    ),
    (
        Cued(
            "abstract",
            r"whose abstracts? (?:mentions?|contains?|has|have|says?|talks? about)",
        ),
        "mentioning",
    ),
    (
        Cued(
            "like |such as|similar to",
            r"(?<= on )(?:things|stuff|topics|subjects|problems|something"
            r"|anything|methods|models|ideas|systems) (?:like|such as|similar to)"
            r"(?= (?![PW]\d))",
        ),
        "",
    ),
    (
        Cued(
            "paper|article",
            r"^ (?:(?:the|give me|get|show|i need|what is|open|read) )*(?:card)? ?"
            r"(?:of|for|on)? ?(?:the|that) (?:paper|article)(?= (?:on|about|that"
            r"|which) )",
        ),
        "papers",
    ),
    (
        Cued(
            "interested|active|speciali|expert|experienced|versed|engaged|expertise",
            r"(?:(?:are|is|who|that) )*(?:interested|active|speciali[sz](?:es?|ed|ing)"
            r"|experienced|well[- ]versed|engaged|expert) (?:in|on|at|with)(?= [^A-Z])",
        ),
        "working on",
    ),
)
