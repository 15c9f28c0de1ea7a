"""Answers that are papers: found or ranked; and why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering import suggest
from assistant.answering.lists import condition
from assistant.answering.lists.last_authors import unplaced
from assistant.answering.lists.unstated import unstated
from assistant.answering.phrases import listed, plural
from assistant.answering.retrieving import influence
from assistant.answering.retrieving.expansion import long_forms
from assistant.answering.retrieving.retrieval import in_order_named, matching, retrieve
from assistant.models import Edit
from store.filters import And, InRange
from store.text import stem, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.answering.retrieving.retrieval import Retrieved
    from assistant.models import Answer, Quote
    from store.library.facets import Figure

RANKED_LIMIT = 100
"""Cards of a ranked answer where the caller names no limit."""

RANKED_MOST = 1000
"""Papers that a ranked answer names at most where it shows fewer."""

RELAXED = "no paper holds all of these words; these hold most of them"
"""What is said of papers found by most of the words."""

ORDERS = {
    ("date", True): "newest first", ("date", False): "oldest first",
    ("score", True): "highest score first", ("score", False): "lowest score first",
    ("citations", True): "most cited first", ("citations", False): "least cited first",
    ("authors", True): "most authors first", ("authors", False): "fewest authors first",
    ("title", True): "by title", ("title", False): "by title",
    ("key", True): "by key", ("key", False): "by key",
    ("influence", True): "best and most cited matches first",
}  # fmt: skip
"""(metric, whether descending) -> how the order reads."""

_FIGURES: dict[str, Figure] = {"score": "score", "citations": "citations"}
"""Metrics that are reported of some papers only."""


def find(asked: Asked) -> Answer:
    """The papers that meet the conditions, best match or newest first."""
    why_not = _not_to_look_up(asked)
    if why_not:
        return asked.abstain("out_of_scope", why_not)
    found = retrieve(asked.plan, asked.sources)
    if asked.parse.joint_or_union and not found.papers:
        return find(_union(asked))
    if not found.papers or _off_topic(found, asked):
        said = _said(asked)
        return _page(asked, said) if said else nothing(asked, found)
    return _page(asked, found)


def _said(asked: Asked) -> Retrieved | None:
    """What abstracts say of a question about the world that no paper is all about."""
    if not (asked.parse.strict and asked.plan.terms) or _conditions(asked):
        return None
    from assistant.answering.quotes import supporting

    return supporting.found(asked)


def _conditions(asked: Asked) -> bool:
    """Whether more is asked for than a topic."""
    return any(c.slot != "topic" or c.negated for c in asked.parse.constraints)


def _not_to_look_up(asked: Asked) -> str:
    """Why a question about the world is none about papers; empty where it may be."""
    terms = asked.plan.terms
    if not asked.parse.strict:
        return ""
    if terms and all(term.isdecimal() for term in terms):
        return "refdesk looks papers up; it does no sums."
    if not (asked.parse.constraints or asked.parse.rank):
        return "Nothing in this question can be looked up here."
    return ""


def _page(asked: Asked, found: Retrieved) -> Answer:
    """The papers, with as many cards as asked for."""
    ids = found.papers[: asked.parse.limit or None]
    shown = ids[: asked.question.limit or (RANKED_LIMIT if found.ranked else None)]
    most = max(len(shown), RANKED_MOST) if found.ranked else None
    named = shown if found.relaxed else ids[:most]
    cards = asked.cards(shown, found.scores)
    return asked.answer(
        "papers",
        asked.library.papers.keys(named),
        headline=_headline(asked, found, len(shown)),
        papers=cards,
        quotes=_quotes(asked, shown),
        total=len(ids),
        caveats=(
            *_gaps(asked, found),
            *unplaced(asked),
            *unstated(asked),
            *_expansions(asked),
            *_unreported(asked, found),
            *_ties(asked, found),
        ),
        next=suggest.after_papers(asked, cards, whole=not found.relaxed),
    )


def _quotes(asked: Asked, shown: Sequence[int]) -> tuple[Quote, ...]:
    """What the papers say of a question about the world, or of many words."""
    if not asked.plan.terms:
        return ()
    from assistant.answering.quotes import supporting

    if asked.parse.strict:
        return supporting.quotes(asked, shown)
    return supporting.of_wordy(asked, shown)


def _off_topic(found: Retrieved, asked: Asked) -> bool:
    """Most of what was asked about stands in no paper."""
    return found.relaxed and _mostly_absent(found.absent, asked)


def _mostly_absent(words: tuple[str, ...] | list[str], asked: Asked) -> bool:
    return len(words) * 2 > len(asked.plan.terms)


def _headline(asked: Asked, found: Retrieved, shown: int) -> str:
    """How many are shown of how many, and in which order: "5 of 54 papers, ...".

    Of a single paper no more is said: its title is on the card below.
    """
    matching, total = len(found.papers), asked.sources.total
    if matching == 1:
        return f"1 of {plural(total, 'paper')}"
    counted = f"{matching:,} of {plural(total, 'paper')}"
    if shown < matching:
        noun = "paper" if matching == total else "matching paper"
        counted = f"{shown:,} of {plural(matching, noun)}"
    elif matching == total:
        counted = f"All {plural(total, 'paper')}"
    return f"{counted}, {_order(asked, found)}"


def _order(asked: Asked, found: Retrieved) -> str:
    default = "best match first" if found.ranked else "newest first"
    if in_order_named(asked.parse) and not found.ranked:
        default = "as named"
    rank = influence.order(asked.plan)
    return ORDERS.get(rank, default) if rank else default


def _expansions(asked: Asked) -> tuple[str, ...]:
    """What acronyms were taken to stand for as well."""
    topics = [topic for group in asked.plan.topics for topic in group]
    forms = ((topic.text, long_forms(topic, asked.sources)) for topic in topics)
    return tuple(
        f"{text} also read as {listed(longs)}" for text, longs in forms if longs
    )


def _gaps(asked: Asked, found: Retrieved) -> list[str]:
    """What these papers lack of what was asked."""
    notes = []
    if found.relaxed:
        notes.append(most(asked))
    if found.absent:
        absent = _as_asked(found.absent, asked)
        notes.append(f"not in any paper here: {', '.join(absent)}")
    return notes


def most(asked: Asked) -> str:
    """What is true of papers that were found by most of the words."""
    every = asked.sources.index.holding(asked.plan.terms)
    if not every:
        return RELAXED
    held = len(every & matching(asked.plan, asked.sources))
    said = "not every paper here holds all of these words"
    return f"{said}: {held:,} {'does' if held == 1 else 'do'}" if held else said


def _as_asked(absent: tuple[str, ...], asked: Asked) -> list[str]:
    """The question's words behind some stems."""
    topics = [topic for group in asked.plan.topics for topic in group]
    written = [word for topic in topics for word in words(topic.text)]
    return list(dict.fromkeys(word for word in written if stem(word) in absent))


def _unreported(asked: Asked, found: Retrieved) -> list[str]:
    """How many of the papers have no figure to be ranked by."""
    rank = influence.order(asked.plan)
    if rank is None:
        return []
    if influence.counts(asked.plan):
        return influence.known(asked, found)
    if rank.metric == "authors":
        return ["counted by the authors named here; lists may be cut short (et al.)"]
    if rank.metric not in _FIGURES:
        return []
    figure = _FIGURES[rank.metric]
    known = asked.library.papers.average(found.where, figure)[1]
    without = len(found.papers[: asked.parse.limit or None]) - known
    if without <= 0:
        return []
    name = rank.metric.rstrip("s")
    comes = "comes" if without == 1 else "come"
    return [f"{plural(without, 'paper')} without a reported {name} {comes} last"]


def _ties(asked: Asked, found: Retrieved) -> list[str]:
    """How many papers left out by a limit are no worse than the last one named."""
    rank, limit = influence.order(asked.plan), asked.parse.limit
    if not (rank and limit and rank.metric in _FIGURES and limit < len(found.papers)):
        return []
    named = asked.library.papers.get(found.papers[:limit])
    value = getattr(named[-1], rank.metric)
    if value is None:
        return []
    same = And((found.where, InRange(_FIGURES[rank.metric], value, value)))
    inside = sum(getattr(paper, rank.metric) == value for paper in named)
    more = asked.library.papers.count(same) - inside
    have = "has" if more == 1 else "have"
    return [f"{plural(more, 'more paper')} {have} the same {rank.metric}"] * bool(more)


def _union(asked: Asked) -> Asked:
    """The papers of either person, where they have none together; said as an edit."""
    parse = asked.parse
    people = parse.of("author")
    group = 1 + max((c.group for c in parse.constraints), default=0)
    names = " and ".join(c.value.name or "they" for c in people)
    edit = Edit("default", "and", "or", f"{names} have no paper together here")
    rest = (c for c in parse.constraints if c.slot != "author")
    either = (replace(c, group=group) for c in people)
    return asked.instead(
        replace(
            parse,
            constraints=(*either, *rest),
            joint_or_union=False,
            edits=(*parse.edits, edit),
        )
    )


def nothing(asked: Asked, found: Retrieved | None = None) -> Answer:
    """No paper meets the conditions: say which one is in the way."""
    if asked.sources.total == 0:
        missing = "This library holds no papers yet."
        return asked.abstain("empty_library", missing, ("refdesk add FILE",))
    absent = _as_asked(found.absent, asked) if found else []
    if absent and _mostly_absent(absent, asked):
        missing = f"No paper here mentions {listed(absent, joined='or')}."
        return asked.abstain("out_of_scope", missing, total=0)
    ways = condition.dropped(asked)
    nearest = [way.read_as for way in ways[: condition.TOLD]]
    missing = condition.told(asked, ways)
    if absent:
        missing += f" No paper here mentions {listed(absent, joined='or')}."
    return asked.abstain("nothing_matches", missing, nearest, total=0)
