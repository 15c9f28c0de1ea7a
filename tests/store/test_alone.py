"""The short way to what is shown gives what weighing gives."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from store.alone import alone
from store.stated import of_record
from store.weighing import weigh
from tests.store.building import record

_WORD = st.sampled_from(["NLP", "nlp", "Müller", "speech", "Speech", "", "-"])
_IDENTIFIERS = st.sampled_from([
    ("doi", "https://doi.org/10.1/A"), ("doi", "10.1/a"), ("arxiv", "2104.1v3"),
    ("doi", "10.48550/arXiv.2104.1"), ("arxiv", "arXiv:2104.1"), ("acl", "P19-1"),
    ("doi", "10.48550/arxiv."), ("arxiv", "cs.CL/0001001"), ("url", "https://x.org"),
])  # fmt: skip
_AUTHOR_IDS = st.sampled_from([
    (0, "s2", "1"), (1, "s2", "1"), (0, "s2", "2"), (1, "orcid", "x"), (0, "orcid", "x"),
    (0, "orcid", "y"), (9, "acl", "z"), (0, "dblp", "wei wang 0001"),
])  # fmt: skip
_STATED = st.fixed_dictionaries(
    {},
    optional={
        "abstract": _WORD,
        "date": st.sampled_from(["2020", "2020-13", "2020-02-30", "2020-02-03"]),
        "venue": _WORD,
        "venue_name": _WORD,
        "categories": st.lists(_WORD, max_size=3),
        "affiliations": st.lists(_WORD, max_size=3),
        "keywords": st.lists(_WORD, max_size=3),
        "code": st.sampled_from([True, False, None]),
        "code_url": _WORD,
        "score": st.sampled_from([None, 0.0, 95.3]),
        "citations": st.sampled_from([None, 0, 7]),
        "identifiers": st.lists(_IDENTIFIERS, max_size=4),
        "key": _WORD,
        "kind": st.sampled_from(["article", "misc", "book", ""]),
        "fields": st.lists(st.tuples(st.sampled_from("ab"), _WORD), max_size=3),
        "authors_complete": st.booleans(),
        "author_ids": st.lists(_AUTHOR_IDS, max_size=3),
        "inferred": st.lists(st.sampled_from(["title", "date"]), max_size=2),
    },
)
_AUTHORS = st.lists(st.sampled_from(["A B", "C D", "+E F", "+A B"]), max_size=3)


@given(_STATED, _AUTHORS)
@example({}, ["+E F"])
def test_alone_is_weighed(stated, authors):
    one = of_record(record("A Title", *authors, **stated), "refs.bib", "bibtex", 3)
    assert alone(one) == weigh([one])
