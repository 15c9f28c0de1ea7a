"""Who wrote several papers: told by person, for one name can be of two people."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.models import Paper


def shared_people(papers: Sequence[Paper]) -> list[str]:
    """Who wrote all of some papers, as the first names them: persons, not names."""
    wrote = [{a.person for a in paper.authors} for paper in papers]
    both = reduce(and_, wrote)
    return list(dict.fromkeys(a.name for a in papers[0].authors if a.person in both))
