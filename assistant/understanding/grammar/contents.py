"""Words that ask for what a paper says, and words that only frame such a question."""

from __future__ import annotations

from typing import Final

from assistant.understanding.grammar import cues

OF_PAPERS: Final = (
    rf"(?:{cues.PAPERS}|authors?|researchers?|scientists?|writers?|{cues.VENUES}|{cues.COAUTHORS}|citations?"
    r"|cited|h-index|papers?|study|articles?|references?|researches|preprint"
    r"|manuscript|(?:which|what|the|a|any|some|no|pioneer\w*|prior|this) (?:\w+ )?work"
    r"|years?|(?<!web )pages|published|publication"
    r"|(?:in|of) (?:the|this|my|our) (?:library"
    r"|collection))"
)
"""Nouns that ask for papers or people, not for what one paper says."""
READ_OR_WRITTEN: Final = (
    r"(?:in|on|over|with|for|of|from|to|across|between|handles?|process\w*|reads?)"
    r" (?:(?:very|long|longer|short|shorter|large|web|legal|medical|noisy|scanned"
    r"|retrieved|multiple|many|several|whole|entire|input|multi-page|unseen) )+"
    r"(?:documents?|items|entries|articles|outputs?|pages|titles)"
)
"""Texts that a model works on: no papers that are asked for."""
ONE_PAPER: Final = (
    r"(?:(?:the|in|by|of|which|does|do|did) )?(?:authors? of (?:the )?)?(?P<x>[PW]\d+)"
    r"(?: (?:paper|study|report|work|article|authors|abstract|team))?"
)
"""A paper by name, with the noun or the people that may follow it."""
OPENS: Final = (
    r"(?:what|which|why|how|who|whose|where|when|whether|is|are|was|were|does|do|did"
    r"|has|have|can|explain|describe|define|meaning|purpose)"
)
CLAIMED: Final = (
    r"(?:which|what) (?:papers?|study|studies|works?|articles?) (?:\w+ ){0,2}?"
    r"(?:(?:shows?|showed|finds?|found|says?|reports?|claims?|argues?|proves?|states?)"
    r" that|contradicts?|refutes?|challenges|disproves?|confirms|supports)"
)
"""Asks for the paper that makes a claim."""
WAYS: Final = r"(?:why|how)"
"""Asks for a reason or a method, wherever it stands."""
SHOWS_UP: Final = (
    r"^ (?:where|in (?:which|what) (?:papers|places)) (?:else )?"
    r"(?:do|does|did|is|are|was|were) (?P<x>[^|,A-Z]+?) "
    r"(?:(?:show|turn|come|pop|crop)s? up|appear|occur"
    r"|mentioned|discussed|talked about)(?= *[|?.]* *$)"
)
"""Asks for the papers that speak of a thing `x`."""
WHAT_WAY: Final = (
    r"(?:what|which) (?:[\w-]+ ){0,2}?(?:methods?|techniques?|approach(?:es)?|tricks?"
    r"|ways?|strateg(?:y|ies)|recipes?|remed(?:y|ies)|steps?)"
)
"""Asks for a method by its noun."""
WHAT_SHARE: Final = (
    r"(?:what|which) (?:share|fraction|percent(?:age)?|proportion|portion|slice|margin"
    r"|factor|multiple)"
)
"""Asks for a number that the sentence must hold."""
SINCE_WHEN: Final = r"(?:since|from|in) (?:what|which) year"
HOW_MUCH: Final = r"how (?P<way>many|much|big|large|long|fast|high|wide|small|few)"
AMOUNT_OF: Final = r"(?:numbers?|amounts?|counts?|sizes?|quantity|quantities) of"
WHETHER: Final = frozenset(("is", "are", "was", "were", "does", "do", "did", "can"))
COUNTED: Final = rf"(?:{HOW_MUCH}|{AMOUNT_OF})"
"""What is counted stands right after this."""
WHAT_FACTOR: Final = r"(?:what|which) (?:factor|multiple)"
MEANING: Final = (
    r"(?:meaning|meant by|defin(?:e|ition)|explain the (?:name|term|word|notion))"
)
"""Asks what a name means, whatever else is said."""
BY_MEANS: Final = (
    r"(?:by|through|with|using) (?:what|which) (?:means|methods?|techniques?|tricks?"
    r"|devices?|mechanisms?|approach)"
    r"|what (?:lets|enables|allows|helps|keeps|ma[dk]es? it possible)"
)
"""Asks how."""
SHORT_FOR: Final = (
    r"(?:short for|stands? for|standing for|acronym|abbreviat\w+"
    r"|sp(?:elled|elt|ell) out"
    r"|expansion|expand(?:s|ed)?|in full|full (?:form|name)|letters|initials"
    r"|behind (?:the|that|this|its) (?:name|letters|abbreviation))"
)
"""Asks what letters stand for."""
OF_PROBLEMS: Final = (
    r"(?:what (?:limits|limited|hampers|hinders|prevents|constrains|bottlenecks|blocks"
    r"|impedes|stops|slows|complicates|holds back)"
    r"|what (?:goes|is|went|was|s) wrong with"
    r"|(?:problems?|trouble|issues?|challenges?) (?:with|of|in|for)"
    r"|(?:limitations?|drawbacks?|weakness(?:es)?|shortcomings?|downsides?"
    r"|disadvantages?|bottlenecks?|obstacles?|pitfalls?) (?:of|with|in|to|for|from))"
)
"""Asks what is wrong with a thing, or in its way."""
_TROUBLE: Final = """
    limits limited hampers hinders prevents constrains bottlenecks blocks impedes stops
    slows complicates holds back limitation limitations drawback drawbacks weakness
    weaknesses shortcoming shortcomings downside downsides disadvantage disadvantages
    bottleneck obstacle obstacles pitfall pitfalls goes went wrong problem problems
    trouble issue issues challenge challenges
"""
TROUBLE: Final = frozenset(_TROUBLE.split())
"""Words that say so; a sentence on it may have any other."""
_ENOUGH: Final = """
    not good enough just simply sufficient reliable guide indicator indicators proxy
    proxies predictor trustworthy adequate suffice suffices sufficiently
"""
ENOUGH: Final = frozenset(_ENOUGH.split())
"""Words of a question why something is not done, or does not do."""
PROBLEM: Final = "problem"
"""The measure of such a question."""
OTHERS: Final = (
    r"(?:existing|previous|prior|earlier|other|conventional|traditional|standard|usual"
    r"|ordinary|common|older|current|past|rival|competing|the rest|most|similar|what"
    r"|plain|vanilla|regular|normal|classical?)"
)
OF_CONTRAST: Final = (
    rf"(?:(?:differ\w*|depart\w*|deviat\w*) from {OTHERS}"
    rf"|(?:different|unlike|distinct) (?:from|than|to) {OTHERS}"
    r"|what (?:is|s) (?:new|novel|different|special|unique) (?:in|about|with)"
    r"|what (?:sets|makes) (?:[\w-]+ ){1,5}?(?:apart|different|special|unique|new)"
    r"|what distinguishes)"
)
"""Asks how a work differs from that of others."""
CONTRAST: Final = "contrast"
"""The measure of such a question."""
_CONTRASTING: Final = """
    differ differs differed different differently departs depart deviates deviate new
    novel special unique distinct apart sets makes distinguishes existing previous prior
    earlier other others conventional traditional standard usual ordinary common older
    current past rival competing rest respect ones approaches methods systems works
    depart deviate differ plain vanilla regular normal classic classical
    the a an models networks work papers pipelines techniques solutions algorithms
"""
CONTRASTING: Final = frozenset(_CONTRASTING.split())
"""Words that say so, and stand in no sentence that answers."""
OF_A_SENTENCE: Final = (
    rf"(?:{OF_PROBLEMS}|{OF_CONTRAST}|{HOW_MUCH}"
    r"|why|how (?:do|does|did|is|are|was|were|far|badly|well)"
    r"|(?:by|at|on|over|against|from|within|under) (?:what|which)"
    r"|(?:what|which) (?:[a-z-]+ ){1,4}?(?:was|were|did|does|had)"
    r"|(?:what|which) (?:share|fraction|portion|percentage|proportion|part|slice"
    r"|observations?|findings?|evidence|result|remedy|trick)"
    r"|what (?:speaks|argues|lets|enables|allows|makes)"
    rf"|{AMOUNT_OF})"
)
"""Asks for what a sentence says, where no name is told: not for papers on a topic."""
MEASURED: Final = (
    r"(?:numbers?|amounts?|counts?|totals?|figures?|percent(?:age)?s?|shares?|fractions?"
    r"|proportions?|portions?|slices?|factors?|multiples?|margins?|sizes?"
    r"|how (?:well|accurate))"
)
"""Nouns that ask for a number of whatever follows them."""
NO_THING: Final = frozenset(("which", "what", "many", "as", "like"))
"""After these a name is of a kind or an example, not what is asked about."""
DEGREES: Final = {
    "fast": "speedup", "long": "context", "big": "size", "large": "size",
    "small": "size",
}  # fmt: skip
"""How what is asked for by degree, where no noun says more."""
COMMON: Final = (
    r"(?:in common|common(?: ground| denominator)?|shared?|shares|sharing|overlap\w*"
    r"|resembl\w*|coincid\w*|what (?:is|remains|stays|s) the same"
    r"|similarit\w+|similar|alike|links?|linked|connect\w*|unites?|both)"
)
SHARING: Final = frozenset(("common", "all common", "all"))
"""What is left of "have in common" where a search took it for a topic."""
BOTH_SAY: Final = r"both (?:say|state|claim|show|find|report)"
"""Asks for what two papers agree on."""
ALIKE_BY_TWO: Final = (
    r"(?:both|these|two|the) (?P<x>[a-z][\w-]+ [a-z][\w-]+) (?:papers|works|models"
    r"|reports|methods)"
)
"""The same by two words of their titles: "the two domain decomposition papers"."""
DIFFER: Final = (
    r"(?:differ\w*|diverge\w*|part(?: ways)?(?= *(?:[|?.,]|$))|distinguish\w*)"
)
"""Says of two that are alike in one thing that they differ in another."""
EACH: Final = r"(?:(?:does|did|do|has|is|are) (?:they )?each|each (?:of|one))"
"""Asks of several papers how each of them does it."""
_BRINGS: Final = (
    "add adds added bring brings brought offer offers offered gain gains gained"
    " contribute contributes provide provides buy buys"
)
BRINGS: Final = (
    rf"(?:{_BRINGS.replace(' ', '|')})"
    r"(?= (?:[^|?]+? )?(?:to|over|beyond|on top of|that|which) (?:the )?[PW]\d)"
)
"""Asks what one has that the other lacks: "what does X add over Y"."""
APART: Final = (
    rf"(?:{DIFFER}|unlike(?= [PW]\d)|apart|chang(?:es?|ed)|{BRINGS}"
    r"|improves? (?:up)?on|go(?:es)? beyond|compar\w+|contrast\w*|versus|vs|against"
    rf"|side by side|or|{EACH}"
    r"|which (?:of|one|is|has|was|uses?|needs?|takes?|trains?|reach\w*|gets?))"
)
TWICE: Final = (
    r"(?:^ (?:the )?(?P<y>[a-z][\w-]*(?: [a-z][\w-]*){0,2}) (?:shows|turns|comes|crops"
    r"|pops) up (?:twice|in (?:just |only )?two (?:papers|works|places|reports))"
    r"|(?:the two|both|these two) (?P<x>[a-z][\w-]+) (?:papers|works|reports|methods))"
)
"""The same of just two: "X shows up twice", "the two multigrid papers"."""
AS_TO: Final = (
    r"(?:regarding|as regards|as to|concerning|with (?:regard|respect) to|in terms of)"
    r" (?P<q>[^|,?.]+)"
)
"""What of it is asked about."""
APART_BY: Final = frozenset(
    ("set", "sets", "go", "goes", "unlike", "beyond", "top", *_BRINGS.split())
)
"""Verbs of that, and no aspect in which papers differ."""
NAMED_ALIKE: Final = (
    r"(?:(?:the|both|these) )?(?:two|both|three) (?P<x>[a-z]\w+)"
    r"|the (?P<y>[a-z]\w+) (?:papers|works|models|reports|methods)"
)
"""Several papers by the word that their names share: "the two FlowNets"."""
OTHER_SIDE: Final = (
    r"(?:than|versus|vs|compared (?:to|with)|over(?! (?:the )?(?:years?|time|course"
    r"|past|last))|against|relative to) (?:the )?"
    r"(?P<y>[^|,?]+?)(?= *(?:[|,?]|$| (?:on|in|at|for|with|when|during|is|are|was|does"
    r"|do|did|has|reported|claimed) ))"
)
WIDTHS: Final = frozenset(("one", "two", "three", "four", "eight", "sixteen"))
"""Before "bit" these make a width of numbers of it."""
_GENERIC: Final = """
    level portion remedy observation finding result evidence trick way means method
    technique approach idea reason cause advantage benefit gain edge margin amount
    effect extent impact role purpose goal aim problem issue thing mark value figure
    number name rival choice difference outcome conclusion lesson strategy step
    solution success improvement fraction share slice part percentage proportion
    nickname term
"""
GENERIC: Final = frozenset(_GENERIC.split())
"""Nouns of "what" and "which" that the sentence that answers need not hold."""
_FRAMING: Final = """
    need want wanted needs like know tell give show please figure figures reported
    report reports claimed claim claims stated state states say says said mention
    mentions according team roughly approximately about exactly precisely actually
    really meant mean means supposed see saw seen use used uses using get gets got
    have made make makes achieved achieve achieves reach reached reaches obtain
    number amount count total many much come comes came work works propose proposes
    proposed describe described describes introduce introduced introduces
    shows showed showing according cover covers covered
    recommend recommends cite bring brings brought worth paper study abstract authors
    author claiming reporting explain wonder wondering could can kind sort type way
    ways given take takes took happen happens happening thing things hi hello thanks
    quick question find found findings sorry bit help me us remind again particular
    keeps lets enables allows helps meaning purpose explain describe define somebody
    someone called named kind sort
    attribute attributed attributes regard regards terms multiple
    relative static e i g our we they their its possible original rather
"""
FRAMING: Final = frozenset(_FRAMING.split())
"""Words of a question that say nothing of the sentence that answers it."""
