"""What a work is in the words of each format: the BibTeX entry type it stands for."""

from __future__ import annotations

CSL_ONLY = frozenset({
    "article-journal", "article-magazine", "article-newspaper", "bill", "broadcast",
    "entry-dictionary", "entry-encyclopedia", "legal_case", "motion_picture",
    "musical_score", "paper-conference", "personal_communication", "post-weblog",
    "review-book", "speech", "webpage",
})  # fmt: skip
"""Types that no other format spells like this (CSL 1.0.2, appendix III)."""
CSL_TYPES = CSL_ONLY | {
    "article", "book", "chapter", "classic", "collection", "dataset", "document",
    "entry", "event", "figure", "graphic", "hearing", "interview", "legislation",
    "manuscript", "map", "pamphlet", "patent", "performance", "periodical", "post",
    "regulation", "report", "review", "software", "song", "standard", "thesis",
    "treaty",
}  # fmt: skip
"""All of them."""
_KINDS = {
    "article": "article articlejournal articlemagazine articlenewspaper journalarticle "
    "magazinearticle newspaperarticle review reviewbook journal letter "
    "editorial erratum casereport researcharticle scholarlyarticle "
    "reviewarticle articlereview articleinpress shortsurvey preprint "
    "postedcontent lettersandcomments lettersandcomment clinicaltrial "
    "metaanalysis journalarticles",
    "inproceedings": "inproceedings conference conferencepaper proceedingsarticle "
    "paperconference conferencearticle conferenceproceeding "
    "conferenceandworkshoppapers proceedingspaper ieeeconferences "
    "conferencespaper conferenceobject comm conferencepapers",
    "book": "book monograph editedbook referencebook bookset books",
    "incollection": "chapter incollection bookchapter bookpart booksection "
    "partsinbooksorcollections referenceentry encyclopediaarticle "
    "dictionaryentry entryencyclopedia entrydictionary entry bookchapters "
    "inreference",
    "inbook": "inbook",
    "proceedings": "proceedings conferenceproceedings conferencereview",
    "phdthesis": "phdthesis thesis dissertation doctoralthesis phdandmasterstheses",
    "mastersthesis": "mastersthesis",
    "techreport": "techreport report technicalreport reportseries reportcomponent",
    "dataset": "dataset datapaper database dataandartifacts",
    "software": "software computerprogram program",
    "unpublished": "unpublished manuscript",
    "patent": "patent",
    "online": "online webpage blogpost post postweblog forumpost website",
    "manual": "manual standard",
    "booklet": "booklet pamphlet",
    "misc": "misc document other speech presentation graphic motionpicture video "
    "interview map song hearing bill statute case legalcase legislation "
    "broadcast personalcommunication email instantmessage artwork "
    "peerreview grant component paratext",
}  # fmt: skip
_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names.split()}


def entry_type(said: str, default: str = "article") -> str:
    """The BibTeX entry type that a format's word for a work stands for."""
    name = "".join(filter(str.isalnum, said.lower()))
    return _BY_NAME.get(name, default)
