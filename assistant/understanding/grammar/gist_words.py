"""What a question is about, word by word, whatever its sentence is like.

Three tables: words that say what is asked for, words that say how, and words of
framing, which people put around a question and never mean as a topic. A sentence
whose words are all in them can be understood without a rule for its form.
"""

from __future__ import annotations

ASKED_FOR: tuple[tuple[str, str], ...] = (
    (
        "authors",
        r"who|whom|whose|whoever|whomever|authors?|people|persons?|individuals?"
        r"|researchers?|scientists?|writers?|contributors?|names?|folks|everyone"
        r"|everybody|anyone|anybody|someone|somebody|brains|team|creators?|buddies"
        r"|colleagues?|co-?authors?|co-?writers?|collaborators?|partners?|makers?"
        r"|responsible|responsibility|authorship|credited|guys?|bylines?|scholars?|academics?",
    ),
    (
        "venues",
        r"where|venues?|conferences?|journals?|outlets?|gatherings?|proceedings"
        r"|workshops?|events?|series|symposi(?:um|a)|forums?|places?",
    ),
    ("years", r"when|years?|dates?|far back|how early|how recently"),
    (
        "papers",
        r"papers?|publications?|articles?|works?|items?|titles?|stuff|things?|outputs?"
        r"|everything|anything|contributions?|preprints?|manuscripts?|studies|study"
        r"|entries|entry|records?|pieces?|oeuvre|bibliography|holdings?|contents"
        r"|writings?|texts?|documents?|reports?|research|listing",
    ),
)
"""(what is asked for, the words for it); the question word before nouns decides."""

COUNTED = (
    r"how many|how much|(?<!highest )(?<!largest )(?<!greatest )(?<!greater )numbers?"
    r" of"
    r"|as a number|what number|which number|in number|count(?:ing|ed|s)?"
    r"|tally|size of|how large|how big|add(?:ing)? up|sum(?: up)?(?: of)?|total"
    r"|quantity|amount of|how prolific|how productive|how widespread"
    r"|how often|how frequent(?:ly)?|how common"
)
MOST = (
    r"most(?! recent)(?: often| frequently| frequent| of all)?|usual(?:ly)?"
    r"|favou?rites?"
    r"|favou?rs?|preferred|prefers?|main(?:ly)?|chief(?:ly)?|regular|go-to|top|highest"
    r"|largest|greatest|biggest|number one|bulk|longest|lion s share|above all(?:"
    r" others)?|more than any(?:"
    r" other)?"
    r"|most published|most prolific|(?:greater|larger|higher|better) number"
)
FIRST = (
    r"(?:very )?first|earliest|oldest|debut(?:ed)?|inaugural|how far back|far back"
    r"|how early|longer|start(?:s|ed|ing)?|begin(?:s|ning)?|began"
)
LAST = (
    r"(?:very )?latest|newest|most recent(?:ly)?|last|final|how recently|freshest"
    r"|most current"
)
TOGETHER = (
    r"together|joined forces|join(?:ing)? forces|jointly|joint|both|trio|duo|pair"
    r"|collab(?:oration)?s?|team(?:ed)?(?:"
    r" up)?"
    r"|side by side|shared?|sharing|common|between|co-?author(?:ed|ing)?|co-?wrote"
    r"|co-?written|with each other|one another|collaborat(?:e|ed|es|ing)|as a team"
)
BESIDE = (
    r"co-?authors?|co-?writers?|collaborat(?:or|ors|e|ed|es|ing|ion|ions)|partners?"
    r"|buddies|colleagues?|beside|besides|alongside|next to|bylines?|joint(?:ly)?"
    r"|shar(?:e|ed|es|ing)|together|with whom|whom .* with|written with|wrote with"
    r"|published with|worked with|works with|work with|papers with|co-?authored"
    r"|co-?wrote|with|teamed|accompan(?:y|ied|ies)"
)
"""Somebody's partners are asked for."""
OTHERS = (
    r"else|others?(?<!any other)|remaining|remainder|rest of|further|additional"
    r"|more besides|apart from (?:it|this|that)"
)
EITHER = (
    r"either|or|combined|likewise|as well as those|and (?:also )?those (?:of|by)"
    r"|merged|union|any of"
)
VERSUS = (
    r"vs|versus|out-?publish(?:es|ed)?|better represented"
    r"|(?:who|which)\b.*\b(?:more|greater|larger|higher|fewer|ahead|longer|bigger|busier|first|earlier|later"
    r"|last)|between\b.*\b(?:more|greater|larger|higher|fewer)"
    r"|more (?:papers|publications|works)\b.*\bor"
)
SOLO = (
    r"single-?handed(?:ly)?|alone|solo|sole[- ]author(?:ed)?|single[- ]author(?:ed)?"
    r"|sole author|by (?:himself|herself|themselves)|on (?:his|her|their) own"
    r"|without (?:any )?co-?authors?|unaccompanied|B\d+"
)
PLACED = (
    r"(?:first|lead|last|senior|final|second)[- ]author(?:ed|s)?"
    r"|(?:stands?|named|listed|comes?|placed) (?:first|last)"
    r"|(?:first|last) (?:in|on|of) the (?:author|list|byline)"
)
"""A place in the list of authors."""
BIBTEX = r"bib ?tex|cite|citation|reference entry|export(?:ed)?|bib entry"
EXISTS = (
    r"(?:in|inside|within|part of|among|of) (?:the|this|our|your|my|here)"
    r"(?: (?:library|lib|collection|database|holdings|catalogue|bibliography))?"
    r"|in here|here|exists?|hold|held|have|got|is there|available"
)
"""Whether a title is here."""

TRUTH = (
    r"true or false|right or wrong|yes or no|y / n|y/n|correct or not|fact check"
    r"|is (?:that|it|this) (?:so|true|right|correct|the case)"
    r"|(?:is|was) (?:it|this) (?:true|correct|right|accurate|the case|so|a fact)"
    r"(?: (?:to say|that))*"
    r"|am i (?:right|correct)(?: (?:in|to) (?:believing|thinking|saying|assuming"
    r"|believe|think|say|assume))?|would (?:it|i) be (?:right|correct|accurate|true)"
    r"(?: (?:to say|in saying|to think))?|tell me (?:if|whether)(?: this is right)?"
    r"|confirm|verify|(?:check|see|know|say|tell me) (?:if|whether)|can (?:one|i|we)"
    r" say"
    r"|(?:right|correct|true)(?=[ |?.!]*$)|is (?:it|this|that) (?:inside|in|held|here"
    r"|available|part of)(?= )"
    r"|does it hold|it is (?:true|correct|right)"
)
"""A statement is to be judged."""
UNTRUE = (
    r"(?:is|was) (?:it|this) (?:untrue|false|incorrect|wrong|mistaken|not true"
    r"|not correct|not the case|not so|inaccurate)(?: (?:to say|that))*"
    r"|(?:one|we|i|you) can ?not (?:say|claim)|it is (?:not true|untrue|false|incorrect"
    r"|wrong)|should (?:i|we) (?:regard|consider|take|reject|treat) (?:as )?(?:mistaken"
    r"|wrong|false|untrue|incorrect)|regard as (?:mistaken|wrong|false|untrue)"
    r"|would (?:it|i) be (?:wrong|incorrect|inaccurate|mistaken|false)"
    r"|am i (?:wrong|mistaken)"
)
"""A statement is to be judged, and "yes" means that it is false."""
NOT = (
    r"not|no|never|none|nothing|nobody|without|neither|nor|isn t|wasn t|doesn t|don t"
    r"|didn t|hasn t|haven t|aren t|weren t|cannot|lacks?|lacking|fail(?:s|ed)?|absent"
)

_FRAMING = """
    a able about above absolutely accept acceptance accepted accepts accessible
    accompanied accompanies accompany according acquaint acquainted across
    actually add adding additionally after again ago ahem alas all allegedly along
    alongside already alright also although always am among amongst an and any
    anybody anyone anyway apart apparently appear appearance appearances appeared
    appearing appears appreciate are around article articles as ask asked asking
    assemble assembled at attributable attributed author authored authors
    available aware away back barely based basically be bear bearing bears became
    because been before behind being believe believing belong belonging belongs
    below beside besides bet bibliographic bibliographical bibliography big boss
    bother brains breakdown bring bringing brings brought bulk but by byline
    bylines call called came can card care career careers carried carries carry
    carrying cases catalogue catalogued certain certainly chance chances check
    checking choose chose chosen chronologically clear co-authoring co-writing
    colleague collection collections combination combine combined come comes
    coming commonly compilation compile compiled compiling complete completely
    compose composed composes composing concern concerned concerning conference
    conferences contain contained containing contains contributed contributes
    contributing contribution contributions contributor contributors correct could
    counted counting couple course cover covered covering covers craft crafted
    create created creates creating credited curious currently database date dates
    day days debut debuted debuts definitely deliver delivered delivering delivers
    devise devised did didn different dig display distinct do documented does
    doing don done down drawn drew during each ear easily effort efforts eh end
    ended ending ends enjoy enjoyed enlighten enter entire entirely entries entry
    enumerate er escape escapes essentially establish even ever every everybody
    everyone evidently exact exactly excuse exist existing exists extent fact
    false familiar far fellow few figuring file filed files find finding fine
    first fit follow following for force forces forget forgot form forward found
    frankly friend friends from front full fully further furthermore gather
    gathered gathering gatherings gave generally get gets getting give given gives
    giving glad go goes going gone good gosh got gotten grateful great greatly
    group groups had hand handed handful hands handy happen happened happens happy
    hardly has hasn have haven having he hear heard held hello help helped helping
    helps her here hers hey hi him himself his hm hmm hold holding holdings holds
    home honest honestly hope host hosted hosting how however huh i idea identify
    if im imagine in include included includes including indeed indicate
    individual info inform inquire inside instead interested into involve involved
    involvement involves is isn it item items its itself join joined joining
    journal journals judging just keen keep keeping keeps kept kind kinda kindly
    know known knows lab laid land landed lands large lately later lay lemme let
    lib library like liked likewise list listed listing listings lists literally
    literature little load loads locate long longest look looked looking looks
    lookup lookups lot lots love luck lucky machine made mainly make makes making
    many mastermind masterminds matter may maybe me mean means meant mention
    mentioned merely might mind mine moment more moreover most much must my name
    named namely names naming nearly need needed needs next nice nobody normally
    now number obtain obtained obviously occasion occasionally occasions occur of
    off oh ok okay on once one ones only open opportunity opted or other our
    ourselves out outlay outlet outlets output outright over overall paper
    paper-wise papers part participate participated participates participating
    participation particular passed penned people per perchance perhaps person
    piece pieces pile please pleased pls plus pointer pointers possible possibly
    precise precisely preferably preprint preprints present presented presenting
    presents presumably pretty print probably proceedings produce produced
    produces producing production provide provided provides publication
    publications publicly publish published publishes publishing pull purely put
    puts putting quick quickly quite ran random rarely rather read reading reads
    really recall recalled recollect record recorded records refer reference
    references reflect regard regarding relate release released releasing remain
    remainder remaining remember remind reply report reportedly represent
    represented represents require respect respective respectively responsibility
    responsible rest result retrieve return returned right roughly run running
    runs said sake same saw say saying says scarcely see seeing seek seeking seem
    seemingly seems seen seldom self send separate serve set settle settled
    several shall share shared she shed shelf shelves short should show showed
    showing shown shows simple simply since single sir sit sits sitting size so
    some somehow someone something sometimes somewhat somewhere sorry sort sought
    specific specifically specify spell stand standing stands stem stemmed
    stemming stems still stuff submission submissions submit submits submitted
    such suffice sum suppose supposed supposedly sure surely surname surnames take
    taken takes taking tandem teamwork tell telling tells thank thanks that the
    their theirs them themselves then there therefrom therein thereof these they
    thing things think thinking this those thought through thus till time times
    title titled titles to together told too took total totally touch toward
    traced tried trouble truly try trying two typically um under undersigned until
    unto unveiled up upon us use used useful user using usual usually various
    venture ventures venue venues very via wait want wanted wanting wants was wasn
    way ways we well went were what whatever whatsoever when whenever where
    whereby wherein wherever whether which whichever while who whoever whole
    wholly whom whose why will wish wished wishes with within without wonder
    wondered wonderful wondering work worked working works workshop workshops
    worth would write writes writing written wrote ya yeah year years yes yet you
    your yours yourself
"""
FRAMING = frozenset(_FRAMING.split())
"""Words that frame a question; with the words of asking and of publishing."""

_EVERYDAY = """
    about after among article articles author authors before between conference
    conferences collaborator collaborators coauthors during everything latest most
    newest number oldest others paper papers people please publication publications
    publish published recent researcher researchers since together venue venues where
    which without workshop write written wrote years appeared presented mention
    mentioning mentions collaborated earliest exactly excluding
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Words of asking that slips of the pen are looked for in, names aside."""
