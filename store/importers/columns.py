"""What the columns of tables and the fields of plain JSON mean, by their names.

The names are those that reference managers and databases export (Zotero, Scopus,
Web of Science, Dimensions, Lens, IEEE, Springer, PubMed, DBLP, Publish or Perish),
that services answer with, and that people give, in the languages that they write.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_NAMES = {
    "title": "title articletitle documenttitle papertitle itemtitle primarytitle "
    "titles headline fulltitle paper ti displayname titleenglish titre título titulo "
    "titel titolo 题名 标题 篇名 論文名 タイトル название заглавие name",
    "authors": "authorsparsed creators authorfullnames authornames authors author "
    "creator authorlist authorstring authornamesraw authfullname authorsnames "
    "authorsrawname authorname authorsfullnames dccreator contributors zauthors "
    "byline authorshipsauthordisplayname auteurs auteur autores autor autoren "
    "verfasser autori autore 作者 著者 авторы автор af au by people researchers",
    "editors": "editor editors",
    "venue": "venue venuename venueshort",
    "venuename": "venuefull venuelong fullvenue venuefullname",
    "journal": "journal journaltitle publicationtitle journalname sourcetitle "
    "fulljournalname containertitle publicationname journalbook publicationvenue "
    "primarylocationsourcedisplayname primarylocationdisplayname secondarytitle "
    "journalref journalfull publication publicationinfo ispartof periodical pub jo "
    "so revue revista zeitschrift rivista periódico tijdschrift 刊名 期刊 文献来源 "
    "雑誌名 журнал websitetitle blogtitle forumtitle programtitle encyclopediatitle",
    "shortjournal": "journalabbreviation journalabbrev abbreviatedsourcetitle "
    "journaliso journalisoabbreviation isoabbreviation jisourceabbreviation "
    "journalabbreviatedtitle containertitleshort ji",
    "booktitle": "booktitle proceedingstitle proceedings proceeding proceedingname "
    "bookname anthologytitle dictionarytitle container hosttitle bookseriestitle",
    "event": "conferencename conference eventtitle eventname conferencetitle event "
    "meetingname",
    "source": "source repository sourcename hostvenue server publishedin",
    "school": "school university institution degreegrantor thesistype",
    "abstract": "abstract abstractnote abstracttext paperabstract abstracts summary "
    "descriptions abs ab description résumé resumen resumo zusammenfassung "
    "riassunto samenvatting 摘要 аннотация tldr",
    "date": "date publicationdate datepublished published publisheddate pubdate "
    "publishedat coverdate coverdisplaydate issued dateissued publishtime "
    "firstpublicationdate publicationdatefull datepublication dates publishedon "
    "producteddate submitteddate submitted posted v1date listed releasedate "
    "onlinedate earliestdate preprintdate dateofpublication fecha datum 发表时间",
    "year": "year publicationyear pubyear publishedyear yearpublished publyear "
    "yearofpublication dateyear produceddatey publishyear py yr année annee año ano "
    "anno jahr jaar 年 年份 出版年 発行年 год",
    "month": "month publicationmonth publishedmonth",
    "day": "day publicationday publishedday",
    "doi": "doi doilink itemdoi elocationid dois articledoi paperdoi doiid di doiurl "
    "dn",
    "arxiv": "arxiv arxivid eprint arxivnumber arxivurl arxiveprints eprints "
    "arxivlink archiveid",
    "pmid": "pmid pubmedid pubmed medlinepmid",
    "pmcid": "pmcid pmc pmcidlink",
    "acl": "aclid aclanthologyid anthologyid",
    "dblp": "dblpkey dblpid",
    "openreview": "openreviewid",
    "bibcode": "bibcode",
    "ut": "utuniquewosid utuniqueid accessionnumber",
    "url": "url link ee uri landingpageurl paperurl urlabs pageurl articleurl website "
    "links pdfurl pdflink pdf htmlurl documenturl webpage fulltexturl externalurl "
    "originalurl",
    "codeurl": "codeurl repo repourl github githuburl githublink codelink "
    "coderepository repositoryurl officialcode code",
    "keywords": "keywords keyword authorkeywords authorskeywords tags manualtags "
    "subjects topics indexkeywords tag meshterms fieldsofstudy fos concepts "
    "keywordsplus de subject descriptors motsclés palabrasclave palavraschave "
    "schlagwörter schlüsselwörter parolechiave trefwoorden 关键词 ключевыеслова",
    "categories": "categories category primarycategory arxivcategories primaryclass "
    "arxivclass",
    "citations": "citations citationcount cites citedby timescited ncitation "
    "citedbycount numcitedby totalcitations citationscount articlecitationcount "
    "citingworkscount ncitations timescitedwoscore timescitedallworks citationnum "
    "tc z9 numcitations isreferencedbycount",
    "kind": "type itemtype documenttype publicationtype entrytype doctype contenttype "
    "resourcetype kind genre documenttypes publicationtypes worktype",
    "key": "bibkey citationkey citekey bibtexkey bibtexid citationid citkey",
    "id": "id paperid corpusid identifierid docid recordid key uid cid uuid eid "
    "entryid number_id corduid lensid publicationid itemkey",
    "identifiers": "identifiers identifier ids externalids articleids "
    "alternateidentifiers relatedids externalid altids",
    "pages": "pages page pagination pagerange pp páginas seiten pagine страницы",
    "firstpage": "startpage pagestart firstpage beginningpage bp spage",
    "lastpage": "endpage pageend lastpage endingpage ep epage",
    "volume": "volume vol journalvolume vl",
    "number": "issue number journalissue issuenumber no is número numero heft",
    "publisher": "publisher publishername pu éditeur verlag uitgever editore 出版社",
    "address": "place publisherplace location publisheraddress address",
    "series": "series seriestitle collectiontitle",
    "isbn": "isbn isbns",
    "issn": "issn issns sn",
    "edition": "edition",
    "language": "language lang languageoforiginaldocument la langue idioma sprache",
    "affiliations": "affiliations affiliation authoraffiliations "
    "authorswithaffiliations authoraffiliation institutions "
    "researchorganizationsstandardized addresses c1",
    "note": "note notes comment comments extra",
    "numpages": "numpages pagecount numberofpages",
    "articleno": "artno articlenumber",
    "complete": "authorscomplete",
}  # fmt: skip
"""Field -> what it is called, letters and digits only; the best name first."""
_MEANINGS = {
    name: (field, rank)
    for field, names in _NAMES.items()
    for rank, name in enumerate(names.split())
}
_CAMEL = re.compile(r"(?<=_)[a-z]{1,2}$")
_PARENTHESES = re.compile(r"\s*\([^()]*\)\s*$")
FIELDS = tuple(_NAMES)
"""What a column may be said to hold."""


class Meaning(NamedTuple):
    """What a column holds; of two for one field, that of the lower rank counts."""

    field: str
    rank: int


LONGEST = 200
"""Characters of a column's name: none that is known is longer by far."""


def meaning(name: str) -> Meaning | None:
    """What a column of this name holds; None if it is of no use."""
    return _meaning(name) if len(name) <= LONGEST else None


@lru_cache(maxsize=10_000)
def _meaning(name: str) -> Meaning | None:
    plain = name.strip().partition(":")[0].lower()
    for form in (plain, _CAMEL.sub("", plain), _PARENTHESES.sub("", plain)):
        known = _MEANINGS.get("".join(filter(str.isalnum, form)))
        if known:
            return Meaning(*known)
    return None
