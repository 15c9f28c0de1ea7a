"""Venues by the names everybody knows: asked for, they are no topic.

Only names that are no words of a text; a venue of the library is linked before.
"""

from __future__ import annotations

from assistant.understanding.patterns import Cued

_NAMES = """
    neurips nips icml iclr aaai ijcai cvpr iccv eccv wacv bmvc kdd sdm icdm sigir cikm
    wsdm ecir recsys sigmod vldb icde pods icassp interspeech asru slt jmlr tmlr tpami
    pnas chi uist cscw icra iros rss uai aistats colt ecml pkdd acml osdi sosp nsdi
    usenix pldi popl oopsla icse fse focs stoc soda sigcomm mobicom ismir mlsys isca
    hpca micro
    asplos acl naacl eacl emnlp coling conll tacl lrec aacl ranlp iwslt wmt semeval
    ijcnlp inlg sigdial corl miccai midl isbi jair alife gecco ppsn dac iscas neco
"""

WELL_KNOWN = frozenset(_NAMES.split())
IN_A_VENUE = (
    r"(?:in|at|from|to|by) (?:the )?(?P<x>[^|A-Z,]+?)(?= D\d| *(?:\||,|$)| (?:about|on"
    r"|by"
    r"|since|before|after|with|that|which|and|or|papers?|proceedings|conference"
    r"|workshop"
    r"|journal)\b)"
)
"""Where a venue stands."""
SEVERAL = (
    r"(?:in|at|from|to|by) (?:the )?"
    r"(?:V\d+|[^\s|A-Z,]+)"
    r"(?:(?: ?, (?:or |and )?| (?:or|and) )(?:V\d+|[^\s|A-Z,]+))+"
)
"""Where several stand in a row, some of them the library's: "at V0, icml or uist"."""
OF_PAPERS = r"(?P<x>[^\s|A-Z,]+)(?: D\d+)? (?:papers?|publications?|proceedings)"
"""A venue's papers: "neurips papers"."""
CALLED_VENUE = Cued(
    "conference|workshop|journal|proceedings|symposium|venue",
    r"(?:in|at|of|from) (?:the )?(?:conference|workshop|journal|proceedings of"
    r"|symposium"
    r"|venue) (?:on |of |for )?(?P<x>[^|A-Z,]+?)(?= D\d| *(?:\||,|$)| (?:about|by|since"
    r"|before|after|with|that|which)\b)",
)
"""A name that the noun before it says is a venue's."""
