"""What a reader tells the desk to keep: stars, tags, notes, reading status."""

from __future__ import annotations

import re
from typing import NamedTuple

CUES = (
    "star |star:|bookmark|favorite|favourite|tag |tags |note |note:|mark |unstar|untag"
    "|starred|reading list|my notes"
)
"""Pieces of words, one of which every such turn holds."""

_ON = r"(?:(?:on|to|for|about|of|in|from)\s+)?"
_LEAD = r"^(?:please\s+)?(?:can you\s+|could you\s+)?"


ASKED_CUES = (
    "starred|bookmarked|favorite|favourite|favored|favoured|tagged|with tag|the tag"
    "|my tag|note|to read|to-read|reading list|unread|i have read|i've read"
    "|i already read|reading|not read|haven't read|i read|i star|i bookmark|i note"
)
"""Pieces of words, one of which every question about what is kept holds."""


class Command(NamedTuple):
    """A form of a command: its kind, and groups `x` (papers) and `value`."""

    kind: str
    pattern: str
    value: str = ""
    """What it writes where the command does not say ("read")."""


_STATUS = {
    "read": "read", "done": "read", "finished": "read", "unread": "",
    "not read": "", "reading": "reading", "in progress": "reading",
    "to read": "to read", "to-read": "to read", "toread": "to read",
    "skimmed": "skimmed", "skim": "skimmed",
}  # fmt: skip
STATUS = _STATUS
"""What people call where they are with a paper -> what is kept; "" for nothing."""
_STATUSES = "|".join(sorted(map(re.escape, _STATUS), key=len, reverse=True))

COMMANDS: tuple[Command, ...] = (
    Command("note", rf"{_LEAD}(?:add\s+)?(?:a\s+)?note\s+{_ON}(?P<x>[^:]+?)\s*:\s*"
            r"(?P<value>.+)$"),
    Command("note", rf"{_LEAD}note\s*:\s*(?P<value>.+)$"),
    Command("note", rf"{_LEAD}(?:delete|remove|drop|clear)\s+(?:the\s+|my\s+)?notes?\s+"
            rf"{_ON}(?P<x>.+)$"),
    Command("untag", rf"{_LEAD}(?:remove|delete|drop|take)\s+(?:the\s+)?tags?\s+"
            r"(?P<value>[^:]+?)\s+(?:from|of|off)\s+(?P<x>.+)$"),
    Command("untag", rf"{_LEAD}untag\s+(?P<x>.+?)(?:\s+(?:as|with|from)\s+"
            r"(?P<value>.+))?$"),
    Command("tag", rf"{_LEAD}(?:add\s+)?(?:the\s+)?tag\s+(?P<value>[^\s:]+)\s+to\s+"
            r"(?P<x>.+)$"),
    Command("tag", rf"{_LEAD}tag\s+(?P<x>.+?)\s+(?:as|with)\s+(?P<value>.+)$"),
    Command("tag", rf"{_LEAD}tag\s+(?P<x>[^:]+?)\s*:\s*(?P<value>.+)$"),
    Command("tag", rf"{_LEAD}tag\s+(?P<x>#?\d[\d, and-]*|it|this|these|those|them)$"),
    Command("unstar", rf"{_LEAD}(?:unstar|un-star|unbookmark|unfavou?rite)"
            r"(?:\s+(?P<x>.+))?$"),
    Command("unstar", rf"{_LEAD}(?:remove|take)\s+(?:the\s+)?(?:stars?|bookmarks?)\s+"
            r"(?:from|off|of)\s+(?P<x>.+)$"),
    Command("star", rf"{_LEAD}(?:star|bookmark|favou?rite)(?:\s+(?P<x>.+))?$"),
    Command("status", rf"{_LEAD}mark\s+(?:(?P<x>.+?)\s+)?(?:as\s+)?"
            rf"(?P<value>{_STATUSES})$"),
    Command("status", rf"{_LEAD}(?:add|put)\s+(?P<x>.+?)\s+(?:to|on)\s+"
            r"(?:my\s+|the\s+)?(?:reading list|to-?read list)$", "to read"),
)  # fmt: skip
"""Tried in order; a command without `x` is about the paper last shown."""

THESE = re.compile(
    r"(?:all(?: of)?\s+)?(?:these|those|them|the results|all|both|everything)"
    r"(?:\s+(?:papers?|ones?|two|three))?",
    re.I,
)
ALL_SUCH = re.compile(
    r"(?:(?:all|every|each|any)(?: of)?(?: the| my)?\s+|(?:the|my)\s+(?=\w+s\b)"
    r"|(?=everything\b)|(?=papers\b))(?P<query>.+)",
    re.I,
)
"""Papers told by a query: "everything by X", "all papers since 2024"."""
NO_LAST = (
    "Papers on a topic are ranked, with no last one: list them, then say “star these”"
    " or “tag these as x”."
)
THIS = re.compile(
    r"it|this(?: one| paper)?|that(?: one| paper)?|the (?:paper|last one)", re.I
)


class Question(NamedTuple):
    """A way to ask for what was kept, and the query language's words for it."""

    pattern: str
    operators: str


_WHAT = r"^(?:what|which(?: papers?| articles?| ones?)?)"
_END = r"(?:[?.!]+$)?"
QUESTIONS: tuple[Question, ...] = (
    Question(rf"{_WHAT} (?:have|did) i (?:already )?read(?: so far| already)?\b{_END}",
             "papers status:read"),
    Question(rf"{_WHAT} (?:do|did) i (?:still )?(?:want|have|need) to read\b{_END}",
             'papers status:"to read"'),
    Question(rf"{_WHAT} (?:am|was) i (?:currently )?reading\b{_END}",
             "papers status:reading"),
    Question(rf"{_WHAT} (?:have|did) i (?:star(?:red)?|bookmark(?:ed)?)\b{_END}",
             "papers is:starred"),
    Question(rf"{_WHAT} (?:have|did) i (?:noted?|made? notes on|took notes on)\b{_END}",
             "papers has:note"),
    Question(r"\b(?:papers? |ones? )?(?:that |which )?(?:i(?: have|'ve)? )"
             r"(?:starred|bookmarked|favou?rited)\b", "is:starred"),
    Question(r"(?<!:)\b(?:my |the |all )*(?:starred|bookmarked|favou?rit(?:ed?|es))"
             r"(?! (?:venue|conference|journal|outlet|year|co-?author|collaborator"
             r"|partner|place))(?: papers?| ones?| articles?)?\b", "is:starred"),
    Question(r"\b(?:papers? |ones? )?(?:that |which )?(?:i(?: have|'ve)? |are |is )?"
             r"tagged (?:as |with )?\"?(?P<tag>[\w./+-]+)\"?", "tag:{tag}"),
    Question(r"\b(?:papers? )?with (?:the |my )?tag \"?(?P<tag>[\w./+-]+)\"?",
             "tag:{tag}"),
    Question(r"\b(?:papers? )?(?:with|that have) (?:my |a )?notes?\b|\bmy notes\b"
             r"|\bpapers? (?:that )?i(?: have|'ve)? (?:noted|made notes on)\b",
             "has:note"),
    Question(r"\bmy (?:reading|to-?read) list\b|\bpapers? (?:that )?(?:i (?:want|have)"
             r" to read|to read)\b|\bmy to-?reads?\b", 'status:"to read"'),
    Question(r"\bpapers? (?:that )?i(?:'m| am) (?:still )?reading\b", "status:reading"),
    Question(r"\bpapers? (?:that )?i(?: have|'ve)? (?:already )?read\b"
             r"|\bmy read papers?\b", "status:read"),
    Question(r"\b(?:my )?unread papers?\b|\bpapers? (?:that )?i (?:have not|haven't"
             r"|did not|didn't) (?:yet )?read(?: yet)?\b", "-status:read"),
)  # fmt: skip
"""Put into the question before it is read."""
