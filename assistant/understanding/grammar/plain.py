"""Common English words, which are no typing errors for the words of any library.

Only those that a library of papers may well lack: a word that its texts hold is
never mended anyway.
"""

from __future__ import annotations

_WORDS = """
    about above abroad absent accept ache across actor actual adult advice affair afraid
    again agree ahead alive allow almost alone along already alright always amount angry
    animal answer anybody anymore anyway apart apple april argue arrive aside asleep
    attend august aunt author autumn avoid awake aware away awful baby back bake ball
    band bank bare basket bath beach bear beard beat beautiful become bedroom beer
    before beg begin behave behind believe belong below belt bench bend beside best
    better beyond bike bill bird birth birthday bite bitter black blame blind blood blow
    blue board boat body boil bold bone book border bored born borrow boss both bother
    bottle bottom bowl brave bread break breakfast breath bridge bright bring broken
    brother brown brush build burn business busy butter button cake call calm camera
    camp capital card care carry castle catch cause cheap cheese chair chance change
    chapter cheer chess chicken chief child choose christmas church circle city class
    clean clear clever climb clock close cloth cloud coat coffee cold college colour
    come comfort company compare complain cook cool copy corner cost count country
    couple courage course cousin cover crazy cream crime cross crowd cruel cry cup
    curious cute daily damage dance danger dark daughter dead dear death debt december
    decide deep delay depend desert desk dinner dirty dish doctor dollar door doubt
    dozen draw dream dress drink drive drop dust duty each early earn earth east eaten
    eight either else email empty engine enjoy enough enter equal escape europe even
    evening ever exam except excited expect expensive explain eyes face fact fail faith
    fall false fame family famous farm fast father fault fear february feed feel fellow
    fence fever field fifty fight fill film finger finish fire firm fish five flag flat
    flight floor flower fold follow food foot football force foreign forget forgive fork
    former forty forward france free freeze fresh friday friend front fruit fuel full
    funny furniture future game garden gate general gentle germany ghost gift girl give
    glad glass goal gold golden good goodbye govern grade grand grass great green greet
    grey group grow guard guess guest guide guilty habit hair half hall hand handle
    hang happen happy hard harm hate have head health hear heart heat heaven heavy
    height hello help hero hers hide high hill hire history hobby hold hole holiday holy
    home honest hope horse hospital host hotel hour house huge human hundred hungry hunt
    hurry hurt husband idea idle island january jewel join joke journey judge juice july
    jump june just keen keep kept kick kill kind king kiss kitchen knee knife knock know
    lack lady lake lamp land large last late laugh lawyer lazy lead leaf lean leave left
    lend less letter level lift light like line lion list listen little live lock lonely
    long look lose loud love lovely lower luck lucky lunch machine mail main make manner
    many march marry master match matter maybe meal mean meat meet member mend mental
    merry middle might mile milk mind minute mirror miss mistake monday money monkey
    month mood moon morning most mother mountain mouse mouth move movie murder music
    must nail name narrow nation near neat neck need neighbour never news nice night
    nine noble nobody noise none noon normal north nose note nothing notice november
    nurse october offer office often once only open opinion orange order other ought
    ours outside oven over owner page paid pain paint pair palace pale pants paper
    pardon parent park part party pass past path patient peace pencil people pepper
    perfect perhaps person phone photo piano pick picture piece pilot pink pizza place
    plain plane plant plate play please plenty pocket poem poet point police polite poor
    popular possible post potato pound power praise pray prepare present president press
    pretty price pride priest prince prison prize professor proof proper proud prove
    public pull pupil pure push queen question quick quiet quite race radio rain raise
    rare rather reach read ready real really reason receive recent record refuse regret
    relax remain remember rent repair reply rescue rest return rice rich ride right ring
    rise river road roast rock roof room root rope rose rough round royal rubber rude
    ruin rule russia sail salad salary salt same sand saturday sauce save scared scene
    school science score sea search season seat second secret seem seen sell send sense
    september serious servant serve seven several shade shake shall shame shape share
    sharp sheep shelf shine ship shirt shock shoe shoot shop shore short shoulder shout
    show shower shut sick side sign silence silly silver simple since sing single sister
    size skin sleep slept slice slide slow small smart smell smile smoke smooth snake
    snow soap soccer society sock soft soldier some song soon sorry sort soul soup sour
    south spain speak spend spoon sport spot spread spring stage stair stamp stand star
    stare start state station stay steal steel steep step stick still stomach stone stop
    store storm story strange street strong student stupid such sudden suffer sugar suit
    summer sunday sunny super supper supply support suppose sure surprise sweet swim
    table tail take talk tall taste teach teacher team tear tell temple tennis terrible
    thank that theatre then there thick thief thin thing think third thirsty thirty this
    those thousand three throat throw thumb thunder thursday ticket tidy tiger tight
    till time tiny tired title toast today together toilet tomorrow tongue tonight tooth
    total touch tour toward towel tower town train travel treat tree trip trouble true
    trust truth tuesday turn twelve twenty twice twin ugly uncle under unless until
    upon upset upstairs used useful usual vacation valley very victory village visit
    voice wait wake walk wall want warm wash waste watch water weak wear weather wedding
    wednesday week weekend weight welcome west whale wheat wheel when where which while
    white whole whose wide wife wild will wind window wine wing winner winter wise wish
    with woman wonder wood wooden word work world worry worse worst worth would wound
    wrap write wrong yard year yellow yesterday young your youth zero zoo
    editor editors isbn issn publisher publishers volume
"""

PLAIN = frozenset(_WORDS.split())
"""Never taken for a misspelling."""
