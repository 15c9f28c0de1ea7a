"""Words a question about literature is asked with: they say little of the subject.

"Could you recommend a study that investigates ..." holds four of them. They stay
among the words to rank by, at a fraction of their weight, since each can be the
subject as well. Left out are words whose stem has another, telling sense:
"relation" (relate), "named" (name), "resource", "context", "aspect", "report".
"""

from __future__ import annotations

from functools import cache

WEIGHT = 0.2
"""What such a word counts of what another as rare would: 0 to 0.25 did as well."""

_WORDS = """
    recommend suggest suggestion research researcher study studies paper work article
    publication literature investigate investigation explore exploration discuss
    discussion examine examination focus focusing concentrate provide list give refer
    find found look know point please help want like interest seek
    conduct introduce introduction propose proposal present address employ utilize
    utilization leverage use usage specific particular recent notable significant
    influential seminal prior previous exist tackle aim involve consider regard
    concern pertain concept incorporate develop technique approach method methodology
    way strategy apply application field area realm possible possibly potential
    potentially various several different attempt try tried effort idea highlight
    describe cover mention cite show shown demonstrate example instance initial
    initially contribute contribution make made making get take taken carry manage
    kind type able allow enable e g i etc
"""


@cache
def stems() -> frozenset[str]:
    """The stems of the words."""
    from store.text import stem

    return frozenset(stem(word) for word in _WORDS.split())
