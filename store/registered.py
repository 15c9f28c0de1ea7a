"""What registries call a work: each name once, as it is compared and as it is shown."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from store.identity import ARXIV_DOI, normal_identifier

if TYPE_CHECKING:
    from collections.abc import Iterable

_SCHEME_AND_VALUE = itemgetter(0, 2)


def registered(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str, str], ...]:
    """Scheme, value for comparison and the shortest value given, in order.

    An arXiv DOI names the arXiv entry as well.
    """
    values: dict[tuple[str, str], str] = {}
    for scheme, value in pairs:
        form = normal_identifier(scheme, value)
        if values.setdefault(form, value) is not value:
            _keep_shortest(values, form, value)
        known = form[1]
        if form[0] == "arxiv" or (form[0] == "doi" and known.startswith(ARXIV_DOI)):
            number = known.removeprefix(ARXIV_DOI)
            _keep_shortest(values, normal_identifier("arxiv", number), number)
    found = [(*form, value) for form, value in values.items()]
    return tuple(sorted(found, key=_SCHEME_AND_VALUE))


def _keep_shortest(
    values: dict[tuple[str, str], str], form: tuple[str, str], value: str
) -> None:
    best = values.get(form)
    if best is None or (len(value), value) < (len(best), best):
        values[form] = value
