"""Wishes that no library can meet: text that nobody has written, and judgements."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

GENERATE = Cued(
    "write|draft|compose|generate|translate|phrase|proofread|predict|invent"
    "|imagine|brainstorm|guess|joke|story|poem|song|riddle|essay",
    r"^ (?:please )?(?:(?:can|could|would|will) you |(?:can|could|may|might) i"
    r" (?:trouble"
    r"|ask|get) you to |(?:would you )?be so (?:kind|good) as to |i (?:want|need|would"
    r" like|d like) you to )?(?:please )?(?:kindly )?(?:write|draft|compose|generate"
    r"|translate|paraphrase|rephrase|rewrite|proofread|"
    r"predict|invent|imagine|brainstorm|guess)(?: me| us)?\b"
    r"(?! (?:generation|identification|detection|corp\w+|recognition|mining|extraction"
    r"|models?|papers?|quality|ranking|retrieval|acquisition|pairs?|resources?|data\w*"
    r"|evaluation|systems?|tasks?))(?! (?:a |the )?(?:bib|citation|reference))"
    r"|^ (?:please )?(?:tell|sing|give|make)(?: me| us)?(?: up)? (?:an? )?(?:\w+ )?"
    r"(?:joke|story|poem|song|riddle|essay)\b",
)
"""Asks for text that nobody has written."""
_ANY = rf"(?:{cues.REQUEST}|an?|any|one|some|me|us|pick|choose|draw|select|suggest)"
RANDOM = Cued(
    "random|surprise me",
    rf"^(?: {_ANY})* random(?:ly)?(?: (?:chosen|picked|selected))? {cues.ANY_PAPERS}"
    r"(?= *$| (?:by|in|from|at|please|to read)\b)"
    rf"|^(?: {_ANY})* {cues.ANY_PAPERS}(?: [^|]*?)? at random(?= *$)"
    r"|^ (?:please )?surprise me(?= )",
)
"""Asks for whatever paper, another one each time."""
NO_CHANCE = (
    "Nothing is drawn at random here: the same question has the same answer each time."
)
OPINION = Cued(
    "your |worth|any good|should i |promis|overrated|underrated|according to you"
    "|do you like|do you prefer|do you recommend",
    r"(?:in|what is|what s|what are|give me) your (?:judge?ment|opinion|view|views"
    r"|experience|favou?rite|thoughts|take)|according to you|your opinion"
    r"|worth (?:to |it to |while to )?(?:read|reading|my time|it|the time)|any good"
    r"|should i (?:read|cite|trust|attend|submit|use)|(?:greatest|most|more)"
    r" promis(?:e|ing)"
    r"|overrated|underrated|do you (?:like|prefer|recommend)(?= [APVW]\d)",
)
"""Asks for a judgement."""
