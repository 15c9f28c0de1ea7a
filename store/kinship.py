"""Papers of one name sorted by who they were written with: who may be whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def circles(kin: Mapping[int, Iterable[int]]) -> list[list[int]]:
    """Papers that hang together by shared co-authors; the largest circle first.

    `kin`: the co-authors of each paper. Papers without any are left each by itself.
    """
    head = {paper: paper for paper in kin}

    def find(paper: int) -> int:
        while head[paper] != paper:
            head[paper] = head[head[paper]]
            paper = head[paper]
        return paper

    seen: dict[int, int] = {}
    for paper in sorted(kin):
        for person in kin[paper]:
            other = seen.setdefault(person, paper)
            one, two = sorted((find(paper), find(other)))
            head[two] = one
    found: dict[int, list[int]] = {}
    for paper in sorted(kin):
        found.setdefault(find(paper), []).append(paper)
    return sorted(found.values(), key=lambda papers: (-len(papers), papers))
