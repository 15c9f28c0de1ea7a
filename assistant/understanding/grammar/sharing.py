"""Questions on what several papers share: of a kind, whether, or whatever it is.

`x` is the stretch that names the papers, `k` the kind of thing asked for, `q` what they
are asked to say.
"""

from __future__ import annotations

from typing import Final

from assistant.understanding.grammar.in_common import IN_COMMON, STORED
from assistant.understanding.grammar.paper_places import END
from assistant.understanding.patterns import Cued

CUES: Final = (
    "both |both?|share| in common|common |similar| alike|overlap|unite|connect|link"
    "|same | like | two | three |: which|, which|as well as | resembl| all |parallel"
    "| tie| each "
    "| agree|coincid"
    "|match|mutual|joint| again | and also | across | them|do they|did they"
)
"""One of these is in every such question, as it was typed."""
SHARED: Final = (
    r"(?:both|[:,;-] ?(?:which|what)|all(?: of)?(?: the)?(?: three| four)?|shar\w+"
    r"|common|same|each|as well as"
    r"|unites?|similar|like|resembl\w*|agree\w*|match\w*|connects?|links?|ties?"
    r"|joint(?:ly)?|mutual|overlap\w*|alike|and|two"
    r"|three|across|again|them|they)"
)
_AUX: Final = r"(?:do|does|did|are|is|was|were|have|has|can)"
_X: Final = r"(?P<x>[^|?]+?)"
_NAMES: Final = r"[PW]\d+(?:(?: ?, ?(?:and |or )?| and | or )[PW]\d+)*"
_K: Final = r"(?P<k>[^|?A-Z,]+?)"
_ALL: Final = r"(?:both|all(?: three| four)?|each|jointly|equally)"
_USE: Final = (
    r"(?:share|have in common|use|employ|mention|(?:build|rely|rest|draw|report|work"
    r"|focus"
    r"|depend|train|test|evaluate|run|agree|touch|base|settle|concentrate) (?:up)?on"
    r"|rely|report|name|cite|cover|evaluate|train|test|apply|address|tackle|study|refer"
    r"|release|target|involve|leverage|start|speak|talk|deal|come|learn|claim|propose"
    r"|adopt|exploit|compare|measure|discuss|invoke|need|want|improve|outperform|beat)"
)
_NO_NOUN: Final = r"(?! and | ?,| (?:all |both |each )*(?:have|share|use|do) )"
"""Behind a verb that is a noun too: "the pretraining study and the report share"."""
_USED: Final = (
    r"(?:used|mentioned|named|cited|shared|common|found|present|discussed|employed"
    r"|known"
    r"|[a-z]+ed|dealt with|put out|brought out|available|built|the same|held|seen|met)"
)
_SHOWS: Final = (
    r"(?:connects?|unites?|links?|ties|joins|underlies|appears? in|occurs? in"
    r"|stands? in"
    r"|features? in|(?:turns?|shows?|comes?) up in|runs? through|figures? in"
    r"|belongs? to)"
)
_WITHIN: Final = r"(?:in|by|to|with|between|among|across|for|of|on|from)"
_THEM: Final = (
    r"(?:both(?: of them)?|all of them|(?:the|these|those|all)"
    r" (?:two|three|four)(?: (?:of them|papers|works|reports))?|them(?: both| all)?)"
)
_THEY: Final = (
    r"(?:they(?: both| all)?|both(?: of them)?|(?:these|those|all)"
    r"(?: (?:two|three|four))?(?: (?:of them|papers|works|reports))?"
    r"|the (?:papers|works|reports)"
    r"|the (?:two|three|four)(?: (?:of them|papers|works|reports))?)"
)
_ASK: Final = (
    r"(?:(?:please )?(?:name|give|tell me|list|identify|spot|find|state|say|show me"
    r"|what is"
    r"|what are|which is|which are|what s) )"
)
_AT: Final = r"(?:(?:in|on|with|by|for|against|to|from|at|under|over) )?"

WHICH: Final[tuple[Cued, ...]] = (
    Cued(
        "share",
        rf"^ (?:do|does|did) (?:both )?{_X} share (?:an?|any|some"
        rf"|one) (?!of ){_K}{END}",
    ),
    Cued(
        " both ",
        rf"^ (?:which|what) {_K} [a-z]+s (?:[^|?]+? )?(?:of|for|in|from|by|to) both"
        rf" {_X}{END}",
    ),
    Cued(
        "which|what",
        rf"^ {_AT}(?:which|what) {_K} {_AUX} (?:both |all )?{_X} {_ALL}"
        rf" (?P<v>[^|?]+?){END}",
    ),
    Cued(
        "which|what",
        rf"^ {_AT}(?:which|what) {_K} {_AUX} (?:both |all )?{_X} {_USE}"
        rf"{_NO_NOUN}(?: [^|?]+?)?{END}",
    ),
    Cued(
        "which|what",
        rf"^ {_AT}(?:which|what) {_K} (?:is |are |was |were |gets? )(?:being )?{_USED}"
        rf"(?: \w+)? {_WITHIN} (?:both |all )?{_X}{END}",
    ),
    Cued("which|what", rf"^ (?:which|what) {_K} {_SHOWS} (?:both |all )?{_X}{END}"),
    Cued(
        "",
        rf"^ {_ASK}(?:me )?(?:the |a |an |any |one )?{_K} (?:that |which )?"
        rf"(?:is |are |gets? |was |were )?{_USED} {_WITHIN} (?:both )?{_X}{END}",
    ),
    Cued(
        "",
        rf"^ {_ASK}(?:me )?(?:the |a |an |any |one )?{_K} (?:that |which )"
        rf"(?:both |all )?{_X} (?:{_ALL} [^|?]+?"
        rf"|{_USE}(?: \w+)?){END}",
    ),
    Cued(
        "which|what",
        rf"^ (?:one|an?|the same|some|a certain) {_K} (?:gets?|is|are|was|were"
        rf"|ha[sd] been)"
        rf" {_USED} {_WITHIN} {_X} ?[:;,-] ?(?:which|what)(?: one| is it"
        rf"| is that)?{END}",
    ),
    Cued(
        "shared|common|mutual|joint",
        rf"^ (?:{_ASK}|which |are there |is there )?(?:the |any |a )?"
        rf"(?:shared|common|mutual|joint) (?!ground|points?\b|features?\b|themes?\b)"
        rf"{_K} {_WITHIN} (?:both )?{_X}{END}",
    ),
    Cued(
        "shared|common",
        rf"^ {_K} (?:that is |which is |that are )?(?:shared|common"
        rf"|in common) {_WITHIN}"
        rf" (?:both )?{_X}{END}",
    ),
    Cued(
        "both|all |them|two|three|four",
        rf"^ {_X} ?[:;,]? (?:which|what) {_K} (?:is|are|was|were|lies|matters?|stands"
        rf"|counts?|plays?|serves?|goes)(?: [a-z]+){{1,3}}? {_THEM}{END}",
    ),
    Cued(
        "they|these|those|both|all |two|three|four|papers|works|reports",
        rf"^ {_X} ?[:;,]? (?:which|what) {_K} (?:do|does|did|are|is) {_THEY}"
        rf" (?:all |both )?{_USE}(?: \w+)?{END}",
    ),
    Cued(
        "there",
        rf"^ (?:is|are) there (?:an?|any|some|one) (?:common |shared )?{_K}"
        rf" (?:(?:that|which) )?(?:(?:is|are) )?(?:{_USED} )?{_WITHIN} both {_X}{END}",
    ),
    Cued(
        "across| both | all ",
        rf"^ (?!.*\b(?:papers?|is|are|do|does)\b.* (?:across|both|all))(?:the )?{_K}"
        rf" {_USED} (?:across(?: both| all)?|{_WITHIN} (?:both|all)) {_X}{END}",
    ),
    Cued(
        " same ",
        rf"^ (?:is|are|was|were) (?:the )?[a-z]+(?: [a-z]+)? (?:in|of|by|for) {_X} of"
        rf" (?:one and )?the same (?!{STORED}\b){_K}(?: \? ?which(?: one)?)?{END}",
    ),
    Cued(
        " same ",
        rf"^ (?:are|is|were|was|do|does|did) (?:both )?{_X} {_USED} (?:under|{_WITHIN})"
        rf" (?:one and )?the same (?!{STORED}\b){_K}{END}",
    ),
    Cued(
        " same ",
        rf"^ (?:do|does|did|are) (?:both )?{_X} (?:{_USE}|have|trained|tested|evaluated"
        rf"|based|built)(?: \w+)? (?:one and )?the same(?: (?:kinds?|types?"
        rf"|sorts?) of)? (?!{STORED}\b)"
        rf"{_K}{END}",
    ),
)
"""Asks which thing of a kind they share."""

WHETHER: Final[tuple[Cued, ...]] = (
    Cued(
        "",
        rf"^ {_AUX} (?:both|all|the two|both of)(?: the"
        rf"| these)? (?P<x>[^|?]+? (?:papers"
        rf"|works|reports|studies|models|methods)) (?P<q>[^|?]+?){END}",
    ),
    Cued(
        "",
        rf"^ (?:is it (?:true|so|right|correct) that )?(?:{_AUX} )?(?:both )?{_X}"
        rf" {_ALL} (?P<q>[^|?]+?){END}",
    ),
    Cued(
        "",
        rf"^ {_AUX} (?:both |all )?(?P<x>{_NAMES}) (?P<q>[^|?]+?){END}",
    ),
    Cued(
        "",
        rf"^ (?:do|did|are|were|have) (?:both|all(?: of)?) {_X} (?P<q>(?:{_USE}"
        rf"|{_USED}|about|concerned"
        rf"|say|show|state|find|make|train|work|concern|open|made"
        rf"|based)\b[^|?]*?){END}",
    ),
    Cued(
        "",
        rf"^ (?:is|are|was|were) (?P<q>[^|?]+? (?:{_USED}|part|a topic|an issue|a theme"
        rf"|important)) {_WITHIN} both {_X}{END}",
    ),
    Cued(
        "",
        rf"^ (?:is|are|was|were) (?P<q>[^|?]+? {_USED}) {_WITHIN} (?P<x>{_NAMES}){END}",
    ),
    Cued(
        "as well as",
        rf"^ (?:is|are|was|were) (?P<q>[^|?]+? {_USED}) {_WITHIN}"
        rf" (?P<x>[^|?]+? as well as [^|?]+?){END}",
    ),
)
"""Asks whether all of them say something."""
OPEN: Final[tuple[Cued, ...]] = (
    Cued(
        "",
        rf"^ (?:on )?what (?:do|does|did) {_X} (?:both |all )?agree(?: on| about)?"
        r" (?:as regards|as to|regarding|concerning|in terms of|when it comes to)"
        rf" (?P<q>[^|?]+?){END}",
    ),
    Cued(
        "",
        rf"^ (?:do|does|did) {_X} (?:both |all )?agree (?:on"
        rf"|about) (?P<q>[^|?]+?){END}",
    ),
    *IN_COMMON,
    Cued(
        "",
        rf"^ what (?:is|are|s|stays|remains) (?:the )?(?:same|alike|similar|shared"
        rf"|common)"
        rf"(?: thing)? (?:in|to|between|about|of|for|across|among) (?:both )?{_X}"
        rf"(?: as (?:regards|to|for) (?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "",
        r"^ (?:how|where|in (?:what|which) (?:ways?|respects?|sense)|to what extent)"
        rf" (?:are|is|do|does|did) {_X} (?:similar|alike|related|connected|overlap"
        rf"|resemble"
        rf"|meet|agree|coincide|match)(?: (?:to )?(?:each other|one another))?{END}",
    ),
    Cued(
        "",
        r"^ (?:how|in what way|in what respect) (?:do|does|did|is|are|has|have)"
        r" (?P<x>[^|?]+? (?:resemble|similar to|alike to|like) [^|?]+?)"
        rf"{END}",
    ),
    Cued(
        "",
        r"^ what (?:do|does|did|has|have) (?P<x>[^|?]+? (?:share|(?:have "
        r"|got )?in common)"
        rf" with [^|?]+?){END}",
    ),
    Cued(
        "",
        r"^ what (?:connects|links|unites|ties|joins|binds|brings|is the (?:common"
        r" (?:thread|denominator|theme|core)|link|connection|thread) (?:of|in|between))"
        rf" {_X}(?: together)?{END}",
    ),
    Cued(
        "",
        r"^ (?:so )?what (?:else )?(?:do|does|did|have|has|is|are) (?:both |all )?"
        rf"{_X} (?:both |all )?(?:have |got )*(?:share|in common)(?: (?:as regards"
        rf"|as to"
        r"|regarding|concerning|with (?:regard|respect) to|in terms of"
        r"|when it comes to)"
        rf" (?P<q>[^|]+?))?{END}",
    ),
)
"""Asks for whatever they share."""

NOT_SAID: Final = (
    r"[AVDCFUB]\d+|publish\w*|published|venues?|journals?|conferences?|years?|authors?"
    r"|co-?authors?|cited|citations?|scores?|have code|has code|newer|older|than|more"
    r"|less|fewer|differ\w*|how|what|where|why|which|who|write|wrote|written"
    r"|appear(?:ed)? (?:in|at)|same|share|in common|come from|from|nvidia|h-index"
    r"|first|categor\w+"
    r"|compare[ds]?$"
)
"""What is stored of papers, or asked otherwise, and not for their abstracts to say."""
PEOPLE: Final = (
    r"^ who (?:all )?(?:else )?(?:worked|wrote|writes|contributed|co-?authored|authored"
    r"|co-?wrote|appears?|signed|is (?:an |the )?author|are (?:the )?authors?"
    r"|had a hand"
    rf"|took part|participated|was involved|is listed as (?:an |the )?author"
    r"|is|are|was|were)(?: (?:on|in|to|of|behind"
    rf"|as (?:an )?authors?(?: on| of)?|an? author of"
    rf"|among the authors of))? (?:both )?{_X}"
    rf"{END}"
)
"""Asks for the people who wrote all of them."""
NOT_KINDS: Final = (
    r"what|which|who|is|are|evidence|that|the same|there|in|first author|same|venues?"
    r"|journals?"
    r"|conferences?|years?|categor(?:y|ies)|keywords?|affiliations?"
    r"|institutions?|dates?|day|month|speed-?ups?|percent\w*|ones?"
)
"""Nouns of what is stored of papers, or of numbers: asked for by other forms."""
