"""Words that ask how an answer came about: "why is this first", "where is X"."""

from __future__ import annotations

_LEAD = r"^(?:and |but |so |ok(?:ay)?,? |then |hm+,? |wait,? )*"
_WHY = r"(?:why(?:'s)?|how come|for what reason|how is it that|how did)"
_BE = (
    r"(?:is|are|was|were|does|do|did|has|have|isn'?t|aren'?t|wasn'?t|doesn'?t|didn'?t|"
    r"hasn'?t|haven'?t)"
)
_NOT = r"(?:not |n't |never |no longer )?"
_RANK = (
    r"(?:the )?(?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth|last|"
    r"1st|2nd|3rd|[4-9]th|10th|top|bottom|number \d+|no\.? ?\d+|#\d+|\d+(?:st|nd|rd|"
    r"th)|"
    r"highest|lowest|so (?:high|low|far (?:up|down))|high|low|(?:on|at) (?:the "
    r")?(?:top|bottom|"
    r"first|last|number \d+|place \d+)|(?:in )?(?:first|second|third|last) place|"
    r"ahead|behind|further (?:up|down)|lower|higher)"
)
_PLACED = (
    r"(?:ranked|listed|placed|sorted|ordered|put|shown|come|coming|rank|come up|appear|"
    r"up)"
)
_THERE = (
    r"(?:here|there|listed|shown|included|present|found|on the list|in there|"
    r"(?:in|on|part of|among) (?:the|this|that|my|these|those|them|it)"
    r"(?: (?:list|results?|set|answers?|papers?|hits?|selection))?|"
    r"(?:make it|get|end up|come)(?: (?:in|into|onto|on|to))?(?: (?:the|this|that|here|"
    r"there|it)"
    r"(?: (?:list|results?|set|answers?))?)?|"
    r"(?:a )?(?:result|match|hit)|show(?:n|ing)? ?up|come up|appear|(?:re)?turned up|"
    r"returned|"
    r"selected|chosen|picked|matched|recommended|a result|relevant|coming up|appearing|"
    r"among them)"
)
_GONE = (
    r"(?:missing|absent|left out|excluded|omitted|gone|dropped|filtered out|out|not "
    r"(?:here|there)|"
    r"hidden)"
)

PLACE = (
    rf"{_LEAD}(?:{_WHY}) (?:{_BE} )?{_NOT}(?P<x>.+?) {_NOT}"
    rf"(?:{_BE} )?{_NOT}(?:(?:{_PLACED} )?(?P<rank>{_RANK})|(?P<there>{_THERE})|"
    rf"{_GONE})[?.!]*$"
)
"""As in "why is X third", "why is X not here"; group x is what is asked about."""

ALONE = (
    rf"{_LEAD}(?:{_WHY}|explain|justify)(?: {_BE})?(?: it)?"
    r" (?P<x>this(?: one| paper)?|that(?: one| paper)?|it|@\S+|#\d+|\d{1,2}|"
    r"\[\d{1,2}\]|"
    r"(?:the )?(?:number|paper|card|result|hit) \d{1,2}|"
    r"(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"last|top)"
    r"(?: (?:one|paper|result|hit|card))?)[?.!]*$"
)
"""As in "why this one?"."""

THESE = (
    rf"{_LEAD}(?:{_WHY}(?: {_BE})?|explain|justify)(?: me)?"
    r" (?:(?:these|those|them|they)(?: (?:papers?|results?|ones|hits?))?(?: (?:here|"
    r"there|listed|shown|"
    r"first|included|in this order|so ordered|matched|found|chosen|selected|picked))?|"
    r"(?:this|that|the|these|those) (?:order(?:ing)?|rank(?:ing)?|sort(?:ing)?|"
    r"results?|list|answers?|"
    r"set|selection)|(?:they|these|those) in (?:this|that) order|in (?:this|that) "
    r"order)[?.!]*$"
    rf"|{_LEAD}how (?:is|are|was|were) (?:this|that|these|those|they|them|it|the "
    rf"results?|the list)"
    r"(?: papers?| list| results?)? (?:being )?(?:ranked|sorted|ordered|scored|found|"
    r"chosen|selected)[?.!]*$"
    rf"|{_LEAD}(?:what|which) (?:is|was) the (?:order|ranking|sort(?:ing)?)(?: "
    rf"here)?[?.!]*$"
    rf"|{_LEAD}{_WHY} (?:are|is|were) there (?:only|so (?:few|many)|just|as many as)"
    r"(?: (?:\d+|one|two|three|four|five))?(?: (?:papers?|results?|of them))?[?.!]*$"
    rf"|{_LEAD}{_WHY} (?:only|so (?:few|many)|just)(?: (?:\d+|one|two|three|four|"
    rf"five))?"
    r"(?: (?:papers?|results?|of them))?[?.!]*$"
    rf"|{_LEAD}(?:why|explain(?: that| this| it)?|how so|how come)[?.!]*$"
)
"""As in "why these?": the whole list."""

ABOVE = (
    rf"{_LEAD}{_WHY} (?:{_BE} )?(?P<x>.+?) (?:(?:is|was|are|comes?) )?"
    rf"(?:(?:{_PLACED}|better|worse|any better) )?"
    r"(?P<sign>above|before|ahead of|higher than|over|in front of|better than|on top "
    r"of|"
    r"below|after|under|behind|lower than|worse than|and not|rather than|instead of) "
    r"(?P<y>.+?)[?.!]*$"
)
BELOW = r"below|after|under|behind|lower than|worse than"
"""Of `sign`: the other way round."""

WHERE = (
    rf"{_LEAD}(?:where(?:'s| is| are| has| did)|what (?:happened|has happened) to|"
    r"what(?:'s| is) with|i (?:miss|can'?t (?:see|find)|do(?:n'?t| not) see|expected|"
    r"was expecting)|"
    r"i would have expected|shouldn'?t|should(?: not)?|is(?:n'?t)?)"
    r" (?P<x>.+?)(?P<tail> (?:gone|go|here|there|be (?:here|there|in (?:here|it|the "
    r"list))|"
    r"in (?:there|the list|the results|this list|it|here)|among (?:them|these|those)|"
    r"in this set|on the list|listed|included|missing))?[?.!]*$"
)
NEEDS_TAIL = rf"{_LEAD}(?:should(?:n'?t| not)?|is(?:n'?t)?) "
"""Openings of `WHERE` that ask for a place only with a tail."""

IN_SET = (
    rf"{_LEAD}(?:{_WHY} )?(?:is|was|isn'?t|are) (?P<x>.+?) (?:not |also |still )?(?:in|"
    rf"part of|a member of)"
    r" (?:the |my )?(?:set )?(?P<name>.+?)(?: set)?[?.!]*$"
)
ELSEWHERE = (
    r"\b(?:published|presented|available|from|working?|works|located|based|now)$"
)
"""Ends of `x` that ask for a place in the world."""

IT = r"this(?: one| paper| article)?|that(?: one| paper| article)?|it|he|she|they"
NOT_THIS = rf"{_LEAD}why not (?P<x>.+?)[?.!]*$"
"""As in "why not Nemotron-H?"."""

THESE_ONES = r"(?:these|those|them|they)(?: (?:papers?|ones|results?))?"
"""Of `x`: the whole list."""

CUES = (
    "why|explain|justify|how |where|happened|miss|expected|should|is |isn|what's with|"
    "order|"
    "ranking|see |find |are "
)
"""Every question of this kind holds one of these."""
