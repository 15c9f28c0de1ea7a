"""The vocabulary of questions about papers, as patterns over the mask.

Each is a piece, never a whole question: rules put pieces together.
"""

from __future__ import annotations

from assistant.understanding.patterns import Cued

PAPERS = (
    r"(?:(?:research|scientific|academic|journal|conference|scholarly"
    r"|published|review) )?"
    r"(?:papers?|publications?|articles?|works|preprints?|manuscripts?|studies|"
    r"pubs|titles|literature|research|entries|documents|(?:research )?outputs?"
    r"|everything|oeuvre|items)"
)
PAPER_CUES = (
    "paper|publication|article|works|preprint|manuscript|studies|pubs|titles"
    "|literature|research|entries|documents|output|everything|oeuvre|items"
)
"""One of these is in every word for papers."""
ONE_PAPER = r"(?:papers?|publications?|articles?|preprint|manuscript|study|report|work)"
ANY_PAPERS = rf"(?:{PAPERS}|{ONE_PAPER})"
AUTHOR_LIST = (
    r"(?:author lists?|lists? of authors|bylines?|authors|writers|author line)"
)
AUTHORS = (
    r"(?:authors?|researchers?|scientists?|people|persons?|individuals?|writers?|academics?|"
    r"scholars?|experts?|contributors?|folks|someone|somebody|anyone|anybody|everyone"
    r"|everybody|those(?= who))"
)
COAUTHORS = (
    r"(?:co-? ?authors?|co-?writers?|fellow (?:authors?|researchers?|writers?)"
    r"|collaborators?|colleagues?|(?:research |writing )?"
    r"partners?)"
)
COAUTHOR_CUES = "author|writer|collab|colleague|partner|fellow"
"""One of these is in every word for co-authors."""
VENUES = (
    r"(?:conferences?|venues?|journals?|workshops?|proceedings|symposiums?|outlets?)"
)
YEARS = r"(?:years?)"
AFFILIATIONS = (
    r"(?:affiliations?|institutions?|organi[sz]ations?|universit(?:y|ies)|labs?|"
    r"compan(?:y|ies)|institutes?|employers?)"
)
CATEGORIES = r"(?:categor(?:y|ies)|subject areas?|research areas?|subjects?)"
KEYWORDS = r"(?:keywords?|key ?phrases?|key ?terms?)"

TARGETS: tuple[tuple[str, Cued], ...] = (
    ("first_authors", Cued("first-author", r"first-authors?")),
    ("last_authors", Cued("last-author", r"last-authors?")),
    ("coauthors", Cued(COAUTHOR_CUES, COAUTHORS)),
    (
        "papers",
        Cued(
            PAPER_CUES,
            PAPERS,
        ),
    ),
    (
        "authors",
        Cued(
            "author|researcher|scientist|people|person|individual|writer|academic|scholar|expert"
            "|contributor|folks|someone|somebody|anyone|anybody|everyone|everybody"
            "|those",
            AUTHORS,
        ),
    ),
    (
        "venues",
        Cued(
            "conference|venue|journal|workshop|proceedings|symposium|outlet",
            VENUES,
        ),
    ),
    ("years", Cued("year", YEARS)),
    (
        "affiliations",
        Cued("affiliation|instit|organi|universit|lab|compan|employer", AFFILIATIONS),
    ),
    ("categories", Cued("categor|subject|area", CATEGORIES)),
    ("keywords", Cued("key", KEYWORDS)),
)
"""What can be asked for, with the nouns that name it; the first that fits wins."""

REQUEST = (
    r"(?:please )?(?:(?:can|could|would|will) you )?(?:please )?(?:kindly )?"
    r"(?:i (?:want|need|(?:would |d )(?:like|love)|wish|am looking for|m looking for"
    r"|am searching for|am (?:curious|interested|wondering)|m (?:curious|interested)"
    r"|wonder|would be interested)"
    r"(?: (?:to|in) (?:see|find|know|get|read|have|learn|hear|seeing|reading)"
    r"| about| in)?|"
    r"(?:can|could|may|might) i (?:see|get|have|read|find)|let s see|gimme|hand me|"
    r"do you happen to know|any idea|(?:pull|dig|bring|look|call) up|dig out|"
    r"(?:show|give|return|get|tell|bring|fetch|send|find|list|mention|name"
    r"|display|print|"
    r"provide|enumerate|identify|search(?: for)?|look(?: up| for)?|recommend|suggest"
    r"|cite|"
    r"point|direct|retrieve|write down|state|specify|report|open)"
    r"(?: me| us)?(?: out)?(?: to| with| about)?(?: a list of| the list of)?|"
    r"do you (?:know|have)(?: of)?|let me (?:see|know)|what about|how about"
    r"|help me find)"
)
"""How people lead up to what they want; carries no meaning of its own."""

EXISTS = (
    r"(?:(?:is|are|was|were) there(?: any| some| a| an)?|do we have(?: any)?|"
    r"(?:have|has|do|did|does) (?:any|there exist(?: an?| any)?)"
    r"|where (?:might|can|could|would|do) (?:i|we|one) (?:find|read|see)"
    r"|have there been(?: any)?|has there been(?: any)?|have you got|got any"
    r"|anything|"
    r"has anyone|what is known|what has been (?:done|published|written))"
)
"""Openings of a wish for papers that look like yes/no questions."""

PUBLISH_CUES = (
    "publish|writ|wrote|author|releas|produc|appear|present|contribut|submit|create|made"
    "|put out|come out|came out|pen|sign|brought|bring|get|got"
)
PUBLISH = (
    r"(?:(?:co-?)?(?:publish(?:es|ed|ing)?|writ(?:e|es|ten|ing)|wrote|author(?:s|ed)?|"
    r"releas(?:e|es|ed)|produc(?:e|es|ed)|appear(?:s|ed)?|present(?:s|ed)?|"
    r"contribut(?:e|es|ed|ing)|submit(?:s|ted)?|create(?:s|d)?|made|put out"
    r"|come out|came out|pen(?:s|ned)|co-?sign(?:s|ed)?|brought out|bring out"
    r"|get|got|appearing|presenting)|"
    r"co-?(?:wrote|write|written))"
)
COLLABORATE = (
    r"(?:collaborat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|work(?:s|ed|ing)?|"
    r"co-?author(?:s|ed)?|co-?publish(?:es|ed)?|partner(?:s|ed)?|"
    r"co-?(?:wrote|writes?|written)|publish(?:es|ed|ing)?|wrote|written|writes?|writing"
    r"|team(?:s|ed)? up|pair(?:s|ed)? up|join(?:s|ed)? forces|share(?:s|d)?"
    r"|appear(?:s|ed)?)"
)
AUX = r"(?:do|does|did|has|have|had|is|are|was|were|can|could|will|would)"
TOGETHER = (
    r"(?:together|jointly|in collaboration|as co-?authors|with each other|in common)"
)
TOGETHER_CUES = "together|jointly|in collaboration|as co|with each other|in common"

MOST = r"(?:most|highest|largest|greatest|maximum|biggest|top|max)"
LEAST = r"(?:least|fewest|lowest|smallest|minimum|min)"
LATEST = r"(?:most recent|latest|newest|most recently published|last|most current)"
EARLIEST = r"(?:first|earliest|oldest|very first)"

OUTSIDE = (
    r"(?:(?:(?:in |at )?(?:venues?|conferences?|anything|anywhere|somewhere|places?)"
    r" )?(?:outside(?: of)?|other than)|(?:except(?: for| in)?|excluding"
    r"|(?:but )?(?:not|never)(?: (?:in|at|from|by|on|with))?|apart from|besides"
    r"|aside from|leaving out|minus|without))"
)

PERSON_BEFORE = (
    r"(?:\bby|\bauthors?(?: named| called)?|\bresearchers?(?: named| called)?|"
    r"co-?authors? (?:of|with)|\bwith|\bname(?:d)?|\bof (?:the )?(?:author|researcher)|"
    r"\bpapers (?:of|from)|\bprofile of|\bwho is)$"
)
"""What stands before a quoted stretch that is a person."""

WORDS_BEFORE = r"\b(?:keywords?|key ?phrases?|phrase|terms?|words?)(?: of)?:?$"
"""What stands before a quoted stretch that papers hold as words."""
TITLE_BEFORE = (
    r"(?:\b(?:the )?(?:papers?|publications?|articles?|titled|title|entitled|study|"
    r"authors? of|writers? of|year of|venue of|conference of|abstract of|author of|"
    r"publish(?:ed)?|co-?write|write|wrote|who wrote)(?: called| titled| named"
    r"| entitled)?)$"
)
"""What stands before a quoted stretch that is a title."""

TITLE_TO_THE_END = (
    r"^\W*(?:is|was|are|do|does|did|have|has|can|could) [^\"“]*?"
    r"\b(?:paper|publication|article|preprint|study|work)"
    r" (?:called|titled|entitled|named) (?P<title>[^\"“]+?)[?.! ]*$"
)
"""A title without quotes that is asked for, and nothing after it."""
GOES_ON = (
    r"\b(?:by|from|since|before|after|published|written|which|that|who|whose|there|here|exists?"
    r"|and (?:who|when|where|what|how|is|was|does)|in (?:my|this|the|our|\d))\b"
)
"""Words after which a title is over, or cannot be told from what follows."""

PERSONAL = ("they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers")
PRONOUNS = rf"(?:{'|'.join(PERSONAL)}|it|its|these|those)"

_GLUE = """
    a an the all any some every each of by in on at for from to with about into as
    that which who whom whose where when what how is are was were be been being do does
    did has have had and or but also there here this these those it its they them their
    his her he she than then s me us my you i we our please can could would should
    typically usually often ever mostly mainly generally commonly currently previously
    paper papers publication publications article articles published publish publishes
    written write writes wrote authored appeared appear appears presented present
    co-write co-wrote co-written co-author co-authored coauthored coauthor cowrote
    together jointly so just only w o vs etc up out something anything ones one
"""
GLUE = frozenset(_GLUE.split())
"""Words that may stand at either edge of a topic without belonging to it."""

_LEADING_GLUE = """
    concerning regarding related relating discussing discusses discuss covering cover
    covers dealing deals deal mention mentions mentioning contain contains containing
    include includes including keyword keywords topic topics subject area field work
    works working studies research called titled named entitled show tell give find
    return get exist exists available things thing stuff using involving use used uses
    number collaboration title titles name names researchers people authors author other
    others else more most much many different various single specific both either
"""
LEADING_GLUE = GLUE | frozenset(_LEADING_GLUE.split())
HEADED = (
    r"(?:topic|keyword|title|author|name|relation|subject|citation|number|area)s?"
    r" (?:model+ing|models?|detection|segmentation|classification|extraction|tracking"
    r"|generation|recognition|identification|attribution|profiling|disambiguation"
    r"|spotting|analysis|coherence|shift|drift|prediction|matching|drop|agreement"
    r"|transliteration|translation|verification|obfuscation|modeller|linking|labell?ing"
    r"|discovery|clustering|inference|understanding|representations?|induction)"
)
"""Words that are glue by themselves, at the head of a topic."""
TOPIC_CUES = frozenset(
    ("about", "on", "regarding", "concerning", "covering", "using", "use", "uses",
     "with", "mention", "mentions", "mentioning", "containing", "contain", "contains",
     "keyword", "keywords", "topic", "for", "of", "into", "around", "involving")
)  # fmt: skip
"""Words that say that a topic follows."""
"""Words that may lead up to a topic."""

_TRAILING_GLUE = """
    among amongst research work works area studies available exist exists library else
    too year years conference venue workshop total here now
"""
TRAILING_GLUE = GLUE | frozenset(_TRAILING_GLUE.split())
"""Words that may follow a topic."""

SORT_KEYS = (
    r"(?:(?:the )?(?:h-?index|h index|citations?|scores?|dates?|years?|months?"
    r"|novelty|ai score|relevance|"
    r"titles?|venues?|categor(?:y|ies)|affiliations?|keywords?|number|papers"
    r"|conferences?|journals?|"
    r"authors?|recency|time|code|name|number of .*))"
)
"""What stands after "by" without being anybody."""
