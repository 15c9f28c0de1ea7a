"""arXiv subject codes: the full category a page's short code stands for.

Source: the arXiv category taxonomy (arxiv.org/category_taxonomy).
"""

from __future__ import annotations

from collections import Counter

_TAXONOMY = {
    "cs": "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO "
    "MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY",
    "econ": "EM GN TH",
    "eess": "AS IV SP SY",
    "math": "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA "
    "OC PR QA RA RT SG SP ST",
    "astro-ph": "CO EP GA HE IM SR",
    "q-bio": "BM CB GN MN NC OT PE QM SC TO",
    "q-fin": "CP EC GN MF PM PR RM ST TR",
    "stat": "AP CO ME ML OT TH",
}
_SETTLED = {
    # One subject under two names.
    "IT": "cs.IT",
    "SY": "eess.SY",
    # Two subjects, one of them hardly ever met on a page about computing.
    "CV": "cs.CV",
    "SC": "cs.SC",
}


def _unambiguous() -> dict[str, str]:
    full = [
        f"{archive}.{code}" for archive, s in _TAXONOMY.items() for code in s.split()
    ]
    uses = Counter(name.split(".")[1] for name in full)
    table = {n.split(".")[1]: n for n in full if uses[n.split(".")[1]] == 1}
    return table | _SETTLED


_FULL = _unambiguous()


def full_category(code: str) -> str:
    """The arXiv category a short code stands for ("LG": "cs.LG").

    A code that is unknown, or that several archives use, stays as it stands.
    """
    return _FULL.get(code, code)
