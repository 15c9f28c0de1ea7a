"""Questions about words (define, spell out) and about refdesk itself."""

from __future__ import annotations

from assistant.understanding.grammar.paper_places import END
from assistant.understanding.grammar.rewrites.asides import SHELVES
from assistant.understanding.patterns import Cued

_SHORT = r"(?:acronym|abbreviation|initialism|short form|shorthand|letters?|initials)"
_FRONT = r"(?:(?:in|within|from) (?!what|which)[^|,]{1,60}? ?, )?"
"""What a question may begin with: in which paper the word stands."""

STANDS_FOR: tuple[Cued, ...] = (
    Cued(
        "abbreviat|acronym|denote|short for|stand for",
        rf"^ {_FRONT}what (?:does|do|did|is) (?:the )?(?:{_SHORT} )?(?P<x>[^|]+?)"
        r" (?:abbreviate|denote|short for|an? (?:abbreviation|acronym) (?:of|for)"
        rf"|stand for)(?: (?:in|within|at) [^|]+)?{END}",
    ),
    Cued(
        "meaning|expansion|full|long form|definition",
        rf"^ {_FRONT}(?:and )?(?:what is |what s |give (?:me )?"
        rf"|state )?(?:the )?(?:meaning"
        r"|expansion|full (?:form|name)|long form|definition|full expansion) (?:of|for"
        r"|behind)"
        rf" (?:the )?{_SHORT} (?P<x>[^|]+?){END}",
    ),
    Cued(
        "full form|full name|expansion|long form",
        rf"^ {_FRONT}(?:what is |what s )?(?:the )?(?:full (?:form|name)|expansion"
        rf"|long form) (?:of|for|behind) (?!.* (?:who|that"
        rf"|the one) )(?P<x>[^|]+?){END}",
    ),
    Cued(
        " what",
        rf"^ (?P<x>[^|]+?) (?:in (?:the )?[^|]{{1,40}}? (?:papers?|report|abstract"
        rf"|study"
        r"|work) )?(?:stands for|is short for|abbreviates|is (?:an )?(?:abbreviation"
        rf"|acronym) (?:of|for)|spells out as|expands to) what{END}",
    ),
    Cued(
        "acronym|abbreviation|short form|shorthand|initial|letter",
        rf"^ {_FRONT}(?:what|which)(?: is the)? {_SHORT} (?:is |are |do they |does it "
        rf"|do the"
        r" authors |was |were )?(?:used |given |use |give |chosen |introduced "
        r"|stands? )?"
        rf"(?:for|to|of) (?P<x>[^|]+?){END}",
    ),
    Cued(
        " for",
        r"^ what (?:does|do|did) (?:the (?:acronym|abbreviation|letters?) "
        rf")?(?P<x>[^|]+?) (?:stand|stands|stood) for{END}",
    ),
    Cued(
        "acronym|abbreviation",
        r"^ what (?:does|do) (?:the )?(?:acronym|abbreviation) (?P<x>[^|]+?) "
        rf"mean{END}",
    ),
    Cued(
        "full form|full name|expansion|long form|meaning of",
        r"^ (?:what is |what s )?(?:the )?(?:full (?:form|name)|expansion"
        r"|long form|meaning of the acronym) (?:of |for )?(?!.* (?:who|that|the one) )"
        rf"(?P<x>[^|]+?){END}",
    ),
    Cued(
        "expand|spell out|unabbrev",
        r"^ (?:expand|spell out|unabbreviate)(?: the)?(?: acronym| abbreviation)? "
        rf"(?P<x>[^|]+?){END}",
    ),
    Cued(
        "short for",
        rf"^ what is (?P<x>[^|]+?) short for{END}",
    ),
    Cued(
        "stands for|short for",
        rf"^ (?P<x>[^|]+?) (?:stands for|is short for)(?: what)?{END}",
    ),
    Cued(
        "acronym|abbreviation|short form",
        rf"^ (?:the )?(?:acronym|abbreviation|short form)(?: (?:of|for))? (?P<x>[^|]+?)"
        rf"{END}",
    ),
)
"""Asks for the long form of an acronym."""

HANGING = frozenset(("with", "on", "by", "for", "from", "in", "to", "of", "at"))
"""A stretch that ends in one of these is no term: "what is X trained on"."""

AFTER_TERM = (
    r"(?:[\"'”’]?(?: to me| for me| please| exactly| in (?:simple|plain) \w+"
    r"| (?:in|by|within) (?:the )?(?:\S+ ){0,4}(?:papers?|abstracts?|work|study)"
    r"|,? (?:one|some) of (?:the|its|their) [^|]+|, (?:as used|shipped|introduced"
    r"|used) [^|]+"
    r"| in (?:the )?(?:context|sense) of [^|]+| in a nutshell| about| all about)"
    r"[ ?.]*)+$"
)
"""What may follow a term to define."""

ASKED_AFTER = (
    r"(?P<x>[^:,?]+?)\s*(?:[:,–—=]|\s-)\s*(?:what(?:['’]s| is| are) (?:it|that|this"
    r"|they|these|those)|what (?:sort|kind|type) of [\w-]+ is (?:it|this|that)"
    r"|(?:please )?(?:explain|describe|define)(?: (?:it|this|that|them|what (?:it|this"
    r"|that|they) (?:does|do|is|are|means?)))?(?: please)?"
    r"|what (?:does|do) (?:it|this|that|they) (?:do|mean|denote)"
    r"|definition|meaning|\?+)[\s?.]*"
)
"""A term, and only then what is asked of it: "P-KL: what is it?"."""
MEANS: tuple[Cued, ...] = (
    Cued(
        " by ",
        r"^ (?:so )?what (?:is|are|was|were|do (?:they|the authors|we|you)|does one|do"
        r" \S+ authors|(?:do|does|did) [APW]\d+|(?:do|does|did) [^|]{1,60}? (?:et al"
        r"|and (?:(?:his|her|their) )?(?:colleagues|co-?authors|co-?workers|others)"
        r"|papers?|authors|report|study|team)) (?:exactly |here |actually )?"
        r"(?:meant|mean|understood|understand)"
        rf" by (?:the )?(?:(?:term|word|name|notion|phrase) )?(?P<x>[^|]+?){END}",
    ),
    Cued(
        " what",
        r"^ (?P<x>[^|]+?) (?:in (?:the )?[^|]{1,40}? (?:papers?|report|abstract|study"
        rf"|work) )?(?:means|refers to|denotes|is) what{END}",
    ),
    Cued(
        "kind |sort |type ",
        r"^ what (?:kind|sort|type) of (?:an? )?(?:thing|model|method|technique|system"
        r"|data ?set|benchmark|approach|architecture|animal|beast|network|metric"
        r"|loss)s?"
        rf" (?:is|are|was) (?:(?:the|a|an) )?(?P<x>[^|]+?){END}",
    ),
    Cued(
        " mean",
        r"^ what (?:does|do|did) (?:(?:the )?(?:term|word|name) |they mean by )?"
        r"(?P<x>(?!it |that |this |they )[^|]+?) means?"
        rf"(?: (?:in|within|for) (?:the |this )?[^|]+)?{END}",
    ),
    Cued(" do ", rf"^ what (?:does|do) (?P<x>(?!you |we |they |it )[^|A-Z]+?) do{END}"),
)
"""Asks what a term means, with its verb at the end."""

DEFINE: tuple[Cued, ...] = (
    Cued(
        "what",
        r"^ (?:so )?what(?: exactly)? (?:is|are|s|was|were)(?: exactly)?(?: meant "
        r"by)? (?:(?:a|an|the) )?(?:(?:method|model|technique|approach|framework"
        rf"|concept|term) (?:called )?)?(?P<x>[^|]+?){END}",
    ),
    Cued(
        "mean",
        rf"^ what (?:does|do) (?:(?:the term|they mean by) )?(?P<x>[^|]+?) mean{END}",
    ),
    Cued(
        "define|explain|describe|definition|tell me what|meaning",
        r"^ (?:please )?(?:define|explain|describe|definition of"
        r"|give (?:me )?(?:a |the )?definition of|tell me what|meaning of)(?: the"
        rf"| what| a| an)?(?: term| concept)? (?P<x>[^|]+?)(?: is| means)?{END}",
    ),
    Cued(
        "definition|meaning",
        r"^ (?:the )?(?P<x>(?:[^\s|,:]+ ){1,4}?)(?:definition|meaning)"
        rf"{END}",
    ),
    Cued(
        "defined",
        rf"^ how (?:is|are) (?P<x>[^|]+?) defined{END}",
    ),
)
"""Asks what a term means."""

PASSAGE = (
    r"^ (?:(?:please )?(?:explain|describe) )?(?:why|how come"
    r"|how (?:do|does|did|can|could|to|is|are|was|were|should)"
    r"|how (?!many|much|long|old|often|big|large|few|far|recent|new)[a-z]+"
    r"(?: is| are| was| were| do| does| did| can)|"
    r"for what reason|what (?:causes?|makes?|leads? to|is the reason"
    r"|are the reasons|evidence|happens|"
    r"are the (?:limitations?|drawbacks?|advantages?|benefits?|challenges?)"
    r"|is the (?:evidence|advantage|benefit|effect|impact|limitation))|"
    r"is it true|(?:which|what) (?:data ?sets?|methods?|models?|benchmarks?"
    r"|metrics?|techniques?|approaches|languages|tasks|losses|architectures) "
    r"(?:is|are|was|were) (?:used|applied|common|available|needed|compared)"
    r"|what do (?:we know|papers say|they say)|who (?:says|claims|argues"
    r"|shows?|found))\b"
)
"""Openings of questions that only a passage can answer."""

WHICH_THINGS = Cued(
    " used| applied| needed| mentioned| named| proposed| introduced| evaluated"
    "| released| available| compared| discussed| reported",
    r"^[ |]*(?:which|what) (?P<kind>(?:[^\s|A-Z]+ ){0,3}?(?:data ?sets?|corpora"
    r"|corpus|benchmarks?|metrics?|languages|methods|models|techniques|losses"
    r"|architectures"
    r"|tasks|algorithms|toolkits?|tools))"
    r" (?:is|are|was|were|have been|has been) (?:commonly |typically |often |usually "
    r"|mostly )?(?:used|applied|needed|mentioned|named|proposed|introduced|evaluated"
    r"|released|available|compared|discussed|reported)(?: (?:here|there))?"
    r"(?= (?:for|in|to|by|with|on) (?:\S+ ){1,6}$| *(?:\| *)*$)",
)
"""Asks for things that texts name: which datasets, which methods."""
HELP = Cued(
    "help|what can|how do|how can|what do|command|usage|example|what questions"
    "|who are you|what are you|manual|instruction",
    r"^ (?:help(?: me)?(?: please)?|what can (?:i|you|we) (?:ask|do)(?: you"
    r"| here)?|how (?:do|can) i (?:use|ask|search)"
    r"(?: (?:this|you|it|refdesk|filters|operators))?|"
    r"what (?:do|can) you (?:know|answer|do)|commands?|usage|examples?"
    r"|what questions can i ask|how does this work|who are you|what are you"
    r"|manual|instructions)"
    r" *(?:\|| )*$",
)
WHAT_IS_VENUE = Cued(
    "what|define|explain",
    r"^ (?:what(?: is| s|'s)?|define|explain) (?:the )?(?P<x>V\d+)"
    r"(?: (?:venue|conference|journal|workshop))? *(?:\||\?| )*$",
)
"""A venue that is asked for itself."""
_HERE = rf"(?:here|(?:my|the|this|our|your) {SHELVES})"
STATS = Cued(
    "librar|collection|database|stat|have|overview|here|holdings|catalog|shel|stock"
    "|bibliography| got | hold | keep ",
    rf"^ (?:how (?:big|large) is (?:{_HERE}|(?:my|the|this|our) database)"
    r"|(?:library )?(?:stats|statistics|status)"
    rf"|(?:what(?: is| ?'?s)?|show)(?: me)? (?:(?:in|on) )?{_HERE}"
    r"|what (?:do|have) (?:i|we|you) (?:have|got|hold|keep)(?: (?:in |on )?"
    rf"{_HERE})?"
    rf"|describe {_HERE}|overview(?: of {_HERE})?"
    rf"|what does {_HERE} (?:hold|contain|cover|have)|library)"
    r" *(?:\|| )*$",
)
