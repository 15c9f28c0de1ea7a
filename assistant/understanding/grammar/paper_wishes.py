"""What is wished of one paper: to see it, cite it, sum it up, find its like."""

from __future__ import annotations

from typing import NamedTuple

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.paper_places import END, PAPER, PAPER_TAIL, THE, X


class PaperForm(NamedTuple):
    """One way to ask one thing of one paper; cues are explained at `Cued`."""

    wanted: str
    rule: str
    cues: str
    pattern: str


WISHES: tuple[PaperForm, ...] = (
    PaperForm(
        "show",
        "open",
        "open|view|pull up|bring up",
        rf"^ (?:open|view|pull up|bring up) {X}{END}",
    ),
    PaperForm(
        "bibtex",
        "cite",
        "cite|quote as|reference",
        rf"^ (?:please )?(?:cite|quote as|reference){THE} "
        rf"{X}{PAPER_TAIL}(?: as bibtex| in bibtex| for me)?{END}",
    ),
    PaperForm(
        "bibtex",
        "how to cite",
        "cite|reference",
        r"(?:how (?:do|can|should|would) (?:i|we|one)) (?:cite|reference) "
        rf"{PAPER}{END}",
    ),
    PaperForm(
        "bibtex",
        "bibtex of",
        "bib|citation|reference",
        r"^ (?:the )?(?:bib ?tex(?: entry)?|citation(?: key)?|reference"
        rf"|bib entry) (?:of|for) {PAPER}{END}",
    ),
    PaperForm(
        "bibtex",
        "as bibtex",
        "bib",
        rf"^ (?:export |copy |give me |save )?{X} (?:as |in |to )?bib ?tex{END}",
    ),
    PaperForm(
        "summary",
        "summarise",
        "summar|sum up|tl dr|tldr|gist|main point|key point|contribution",
        r"^ (?:please )?(?:summari[sz]e|sum up|tl ?dr"
        r"|give (?:me )?(?:a |the )?(?:summary|gist) of"
        r"|(?:a |the )?(?:summary|gist|main points?|key points?"
        rf"|contributions?) of) {PAPER}{END}",
    ),
    PaperForm(
        "summary",
        "what is it about",
        " about| do",
        rf"^ what (?:is|s|does|do|did) {PAPER}"
        rf" (?:(?:all|really|actually|try to|aim to) )*(?:about|do){END}",
    ),
    PaperForm(
        "summary",
        "what is its point",
        "point|idea|purpose",
        r"^ (?:what (?:is|s) )?the (?:(?:main|whole|basic) )?(?:point|idea|purpose)"
        rf" (?:of|behind) {PAPER}{END}",
    ),
    PaperForm(
        "abstract",
        "abstract of",
        "abstract",
        rf"^ (?:the |read (?:me )?the )?abstract (?:of|for) {PAPER}{END}",
    ),
    PaperForm(
        "abstract",
        "what does it say",
        "what does",
        rf"^ what does {PAPER} (?:say|report|find|claim|propose|show){END}",
    ),
    PaperForm(
        "abstract",
        "x abstract",
        "abstract",
        rf"^ (?:the )?{X} abstract{END}",
    ),
    PaperForm(
        "related",
        "similar to",
        "similar to|related to|like|close to|resembling|akin to|comparable to"
        "|in the spirit",
        r"(?:(?:papers?|works?|articles?|anything|something|research|what"
        r"|which|others?|publications?)(?: (?:that|which))?(?: (?:is|are))? "
        r")?(?:similar to|related to|like|close to|resembling|akin to"
        rf"|comparable to|in the spirit of) {PAPER}{END}",
    ),
    PaperForm(
        "related",
        "what is similar to",
        "similar|related|close",
        r"^ (?:what|which)(?: papers?| works?| else)? (?:is|are) "
        rf"(?:most )?(?:similar|related|close|closest) to {PAPER}{END}",
    ),
    PaperForm(
        "related",
        "related work of",
        "related|similar",
        rf"^ (?:(?:{cues.REQUEST}) )*(?:(?:some|other|more|the|any|all) )*"
        r"(?:related|similar) (?:papers?|work|works|articles?) "
        rf"(?:to|of|for) {PAPER}{END}",
    ),
    PaperForm(
        "related",
        "neighbours of",
        "neighbo|relatives",
        rf"^ (?:neighbou?rs|relatives) of {PAPER}{END}",
    ),
)
"""Tried in order, after what is asked of a paper."""
