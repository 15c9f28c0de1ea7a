"""An invented library whose names are hard to tell apart, and ways to read questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.canonical import canonical
from assistant.understanding.linker import Linker
from assistant.understanding.parser import parse
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.sample import AS_OF, sample_paths
from tests.conftest import TODAY
from tests.store.building import filled, record, unfilled

if TYPE_CHECKING:
    from assistant.understanding.reading import Parse

RECORDS = (
    record(
        "HoneyNet: Counting Bees by Sound", "Ada Moth", "Jun Lee", "Ana-Maria Popescu-Belis",
        key="honey", date="2020-05-01", venue="BEE", venue_name="Annual Conference on Bees",
        categories=["cs.SD"], affiliations=["Hive University"], code=True, score=90.0,
        citations=12, identifiers=[("doi", "10.1234/honey"), ("arxiv", "2005.00001")],
        abstract="We count bees by sound. HoneyNet has 7 million parameters.",
    ),
    record(
        "HoneyNet 2: Counting Bumblebees at Night", "Ada Moth", "Mei Lee",
        key="honey2", date="2022-02-03", venue="BEE", venue_name="Annual Conference on Bees",
        categories=["cs.SD"], affiliations=["Hive University", "Acme Labs"], code=False,
        abstract="Bumblebees hum lower than bees do.",
    ),
    record(
        "Moths in the Dark", "Ada Moth", "Cleo J. Fern",
        key="moths", date="2021-03", venue="FLORA", categories=["cs.CV"], score=80.0,
        abstract="Light traps catch moths at night.",
    ),
    record(
        "Ferns Grow Back After Fire", "Cleo J. Fern", "Dora Pine",
        key="ferns", date="2021-08-10", venue="FLORA", categories=["cs.CV"],
        abstract="Speech recognition is no use for ferns; machine translation neither.",
    ),
    record(
        "WaspNet: Wasps and Their Sound", "Jun Lee", "Dora Pine", "Nikolaus Adler",
        key="wasps", date="2019-11-02", venue="BEE", venue_name="Annual Conference on Bees",
        categories=["cs.SD"], code=True,
        abstract="A network that listens to wasps. Speech recognition helps.",
    ),
    record(
        "Quantisation of Spiking Networks", "Jun Lee", "Xi He",
        key="spikes", date="2025-12-01", categories=["cs.NE"],
        abstract="Spiking networks are hard to train.",
    ),
)  # fmt: skip
"""Two people called Lee, one name with a hyphen, one with a middle initial."""


def small() -> Linker:
    """The linkers of the invented library."""
    return Linker(filled(*RECORDS), TODAY)


def sample() -> Linker:
    """The linkers of the library that comes with refdesk."""
    library = unfilled()
    with sample_paths() as paths:
        import_paths(library, list(paths), ImportOptions(as_of=AS_OF))
    return Linker(library, TODAY)


def read_as(question: str, linker: Linker) -> str:
    """The canonical query that a question is read as, where it finds what it asks."""
    return canonical(parse(question, linker).plainly)


def meaning(found: Parse) -> object:
    """All of a parse that answers depend on, order of constraints aside."""
    second = meaning(found.second) if found.second else None
    constraints = frozenset(
        (one.slot, one.value, one.negated, bool(one.group)) for one in found.constraints
    )
    shape = (
        found.intent,
        found.show,
        found.rank,
        found.limit,
        found.having,
        found.group,
    )
    about = (found.measure, found.field, found.quantity, found.terms, found.negated)
    flags = (found.others, found.strict, found.joint_or_union, found.unknown)
    otherwise = meaning(found.otherwise) if found.otherwise else None
    return constraints, shape, about, flags, second, found.wants, otherwise
