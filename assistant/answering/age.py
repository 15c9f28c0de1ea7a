"""How old a paper is: not stored, but computed from its date and today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.phrases import plural
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer


def with_age(asked: Asked, found: Answer) -> Answer:
    """The answer with the age of its one paper, in whole years or months."""
    date, today = found.papers[0].date if found.papers else None, asked.question.today
    if not date or len(found.papers) > 1:
        return found
    year, month, *_ = (*map(int, date.split("-")), 0, 0)
    years = today.year - year
    if not month:
        told = f"about {plural(years, 'year')} old"
    else:
        months = 12 * years + today.month - month
        told = f"{plural(months // 12, 'year')} old"
        if months < 24:
            told = f"{plural(months, 'month')} old"
    note = f"{told}, computed here from its date ({date}) to {today.isoformat()}"
    return replace(found, caveats=(note, *found.caveats))
