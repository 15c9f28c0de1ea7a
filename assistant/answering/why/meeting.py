"""Whether a paper meets each condition of a query, and the fact that decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.lists.condition import groups
from assistant.answering.phrases import listed
from assistant.answering.retrieving.retrieval import condition
from assistant.answering.why.sums import holding
from assistant.understanding.canonical import canonical
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.planner import people_of
from assistant.understanding.planner import plan as planned
from assistant.understanding.reading import Parse
from store.text import key_of, stem, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.answering.reply import Asked
    from assistant.understanding.reading import Constraint
    from store.models import Paper

    Telling = Callable[[Paper, Constraint, Asked], str]


class Met(NamedTuple):
    """One condition of a query, and how a paper stands to it."""

    constraints: tuple[Constraint, ...]
    what: str
    """The condition, as the query language writes it."""
    fact: str
    """What is so of the paper."""
    met: bool

    @property
    def topical(self) -> bool:
        """Whether it is about words of the papers."""
        return all(one.slot == "topic" for one in self.constraints)


def conditions(paper: Paper, query: Parse, asked: Asked) -> list[Met]:
    """Every condition of a query, in its order; alternatives are one."""
    return [_met(group, paper, query, asked) for group in groups(query.constraints)]


def _met(
    group: tuple[Constraint, ...], paper: Paper, query: Parse, asked: Asked
) -> Met:
    alone = replace(query, constraints=group, having=None, limit=None)
    where = condition(planned(alone, asked.library), asked.sources)
    facts = dict.fromkeys(fact(paper, one, asked) for one in group)
    what = canonical(Parse("papers.find", constraints=group))
    return Met(group, what, "; ".join(facts), where.match(paper))


def fact(paper: Paper, one: Constraint, asked: Asked) -> str:
    """What is so of a paper, where a condition asks about it."""
    return _FACTS[one.slot](paper, one, asked) if one.slot in _FACTS else ""


def _topic(paper: Paper, one: Constraint, asked: Asked) -> str:
    """How often it has each word, and where."""
    return ", ".join(_word(word, paper, asked) for word in content(str(one.value)))


def content(text: str) -> list[str]:
    """The words of a topic that are looked for."""
    every = words(text)
    return list(dict.fromkeys(w for w in every if w not in STOPWORDS)) or every


def _word(word: str, paper: Paper, asked: Asked) -> str:
    said = times(stem(word), paper, asked)
    return f"“{word}” ({said})" if said else f"no “{word}”"


def times(term: str, paper: Paper, asked: Asked) -> str:
    """How often a paper has a term, and where; empty where it has not."""
    counts = holding(term, paper.id, asked.sources)
    named = zip(("title", "abstract"), counts, strict=True)
    return ", ".join(f"{name} {count}" for name, count in named if count)


def absent(one: Met, paper: Paper, asked: Asked) -> list[str]:
    """The words of a topic that a paper does not have."""
    every = [w for c in one.constraints for w in content(str(c.value))]
    return [w for w in dict.fromkeys(every) if not times(stem(w), paper, asked)]


def _authors(paper: Paper, one: Constraint, asked: Asked) -> str:
    """Who of the people asked about wrote it; else who did."""
    people = set(people_of(one.value, asked.library))
    names = [a.name for a in paper.authors]
    wrote = [a.name for a in paper.authors if a.person in people]
    if wrote:
        return f"by {listed(wrote)}"
    cut = "" if paper.authors_complete else " (the list is cut short)"
    return f"by {listed(names)}{cut}" if names else "no author is known"


def _placed(paper: Paper, one: Constraint, _: Asked) -> str:
    """Who stands at that end of the list."""
    names = [a.name for a in paper.authors if a.position is not None]
    if one.slot == "last" and not paper.authors_complete:
        return "the list of authors is cut short"
    if not names:
        return "no place in the list of authors is known"
    return f"{one.slot} author {names[0 if one.slot == 'first' else -1]}"


def _affiliations(paper: Paper, one: Constraint, _: Asked) -> str:
    wanted = key_of(str(one.value))
    same = [n for n in paper.affiliations if f" {wanted} " in f" {key_of(n)} "]
    return listed(same or paper.affiliations) or "no affiliation is known"


def _date(paper: Paper, _: Constraint, __: Asked) -> str:
    return f"of {paper.date}" if paper.date else "no date is known"


def _venue(paper: Paper, _: Constraint, __: Asked) -> str:
    return paper.venue or paper.venue_name or "no venue is known"


def _categories(paper: Paper, _: Constraint, __: Asked) -> str:
    return ", ".join(paper.categories) or "no category is known"


def _code(paper: Paper, _: Constraint, __: Asked) -> str:
    if paper.code is None:
        return "whether it has code is not known"
    return "flagged as having code" if paper.code else "no code flag"


def _figure(name: str) -> Telling:
    def tell(paper: Paper, _: Constraint, __: Asked) -> str:
        value = getattr(paper, name)
        label = name.rstrip("s")
        return f"no {label} is known" if value is None else f"{label} {value:g}"

    return tell


def _counted(paper: Paper, _: Constraint, __: Asked) -> str:
    more = "" if paper.authors_complete else " named, and others"
    return f"{len(paper.authors)} authors{more}"


def _set(paper: Paper, one: Constraint, asked: Asked) -> str:
    """Whether it is in a set, and what keeps it out."""
    query = one.value.parse
    inside = conditions(paper, query, asked)
    out = [met for met in inside if not met.met]
    if out:
        return f"not in it: {out[0].fact}"
    return "in it" if inside else "one of all papers"


def _title(paper: Paper, _: Constraint, __: Asked) -> str:
    return f"“{paper.title}”"


def _key(paper: Paper, _: Constraint, __: Asked) -> str:
    return f"@{paper.key}"


def _keywords(paper: Paper, _: Constraint, __: Asked) -> str:
    return ", ".join(paper.keywords) or "no keyword is known"


_FACTS: Final[dict[str, Telling]] = {
    "topic": _topic, "author": _authors, "affiliation": _affiliations, "date": _date,
    "venue": _venue, "category": _categories, "code": _code,
    "score": _figure("score"), "citations": _figure("citations"),
    "authors": _counted, "set": _set, "title": _title, "paper": _key,
    "keyword": _keywords, "first": _placed, "last": _placed,
}  # fmt: skip
"""Slot -> what is so of a paper."""


def failed(mets: list[Met]) -> Iterator[Met]:
    """The conditions that a paper does not meet."""
    return (one for one in mets if not one.met)
