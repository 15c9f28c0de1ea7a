"""What the reader decides on works and people: taken, carried out, taken back.

A decision is stored by the contents of the records that it is about, so it holds
again when they are imported again; carrying it out writes only what is derived.
Before it, what the reader added to the papers concerned is copied, so that taking
it back gives every paper its own again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from store.errors import UsageError
from store.identity import name_key
from store.library import bearers, copies, disputes, key_making, pins, steps
from store.library.run import Run
from store.library.searches import SEARCH, Searches
from store.library.sources_read import SourceInfo
from store.library.statements import statements
from store.library.steps import Step, next_step
from store.namesakes import PARTED, UNITED, numbered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from store.duplicates import Duplicate
    from store.library.database import Database
    from store.library.statements import Statement

MERGED, SPLIT, KEYS = "merge", "split", "keys"
_NOBODY = SourceInfo("", "", "")


class Decisions:
    """The reader's word on what is one work, and who is one person."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def merge(self, papers: Sequence[int]) -> None:
        """Papers are one work: the first keeps its key, the keys of all find it."""
        papers = list(dict.fromkeys(papers))
        if len(papers) < 2:
            raise UsageError("Name at least two papers to merge.")
        with self._db.transaction():
            keys = self._keys(papers)
            digests = [bearers.digests_of(self._db, paper) for paper in papers]
            self._decide_works(
                MERGED, f"merged {', '.join(keys)}", [set().union(*digests)], papers
            )

    def split(self, paper: int, records: Sequence[int]) -> list[int]:
        """These records (by id) are another work; the papers there are afterwards.

        What the reader added stays with the paper that keeps the key. Raises
        UsageError where nothing would be left, or the records are alike word for word.
        """
        with self._db.transaction():
            held = dict(
                self._db.rows(
                    "SELECT id, digest FROM record WHERE paper_id = ?", (paper,)
                )
            )
            away = {held[record] for record in records}
            rest = set(held.values()) - away
            if not rest or not away:
                raise UsageError(
                    "A paper is split in two: name some of its records, not all,"
                    " nor those that others of it repeat word for word."
                )
            (key,) = self._keys([paper])
            said = f"split {key} into {len(rest)} and {len(away)} records"
            home = dict.fromkeys(rest, paper) | dict.fromkeys(away)
            self._decide_works(SPLIT, said, [rest, away], [paper], home)
            return self._papers_of({*rest, *away})

    def _decide_works(
        self,
        kind: str,
        said: str,
        sides: Sequence[Collection[bytes]],
        papers: Sequence[int],
        home: Mapping[bytes, int | None] | None = None,
    ) -> None:
        scope = Run(self._db, _NOBODY).entangled(papers)
        for side in sides:
            for digest in side:
                scope |= disputes.papers_with(self._db, digest)
        pins.pin(self._db, papers)
        before = self._copied(sorted(scope))
        decision = self._store(kind, said)
        self._db.run_many(
            "INSERT OR IGNORE INTO decided VALUES(?, ?, ?)",
            [
                (digest, decision, number)
                for number, side in enumerate(sides)
                for digest in sorted(side)
            ],
        )
        run = Run(self._db, _NOBODY)
        run.sort_anew(scope, home=home, first=papers)
        run.finish(whole=False)
        after = copies.copy(self._db, sorted(scope))
        self._detail(decision, before | {"after": after})

    def _copied(self, papers: list[int]) -> dict[str, Any]:
        home = {
            digest.hex(): paper
            for paper in papers
            for digest in bearers.digests_of(self._db, paper)
        }
        return {"home": home, "papers": papers, "kept": copies.copy(self._db, papers)}

    def unite(self, people: Sequence[int]) -> None:
        """People are one person, under whichever name and on whatever paper."""
        with self._db.transaction():
            keys = bearers.all_keys_of(self._db, people)
            if len(set(people)) < 2:
                raise UsageError("Name two people to merge: they are one already.")
            said = f"took for one person: {', '.join(self._names(people))}"
            bares = {self._untagged(key) for key in keys}
            self._decide_people(UNITED, said, {"keys": keys}, {*keys, *bares})

    def part(self, person: int, groups: Sequence[Sequence[int]]) -> None:
        """One person's name is that of several: each of these groups of papers is by
        another; the papers that are in none are by the one who keeps the name."""
        with self._db.transaction():
            own = bearers.keys_of(self._db, person)
            keys = sorted(set(map(self._untagged, own)))
            bares = sorted({self._bare(key) for key in keys})
            named = {paper for group in groups for paper in group}
            mine = set(bearers.papers_by(self._db, [person]))
            if not named <= mine or not named or named == mine:
                raise UsageError(
                    "A person is split by papers: name some of theirs, and not all."
                )
            shown = self._names([person])[0]
            number = bearers.next_number(self._db, bares)
            parts = [sorted(mine - named), *groups]
            told = bearers.told_apart_by_id(self._db, keys)
            told = [other for other in told if other != person]
            parts += [bearers.papers_by(self._db, [other]) for other in told]
            rest = [0, *range(number, number + len(parts) - 1)]
            sides = [
                self._group(n, papers, keys)
                for n, papers in zip(rest, parts, strict=True)
            ]
            made = {numbered(bare, n) for bare in bares for n in rest[1:]}
            made.update(own, *(bearers.keys_of(self._db, other) for other in told))
            said = f"told apart {1 + len(groups)} people named {shown}"
            detail = {"keys": keys, "groups": sides}
            self._decide_people(PARTED, said, detail, {*keys, *made})

    def _untagged(self, key: str) -> str:
        """The name's own key, of somebody whom an id tells from others of the name."""
        sql = "SELECT bare FROM namesake WHERE folded = ? AND tag <> ''"
        return str(self._db.value(sql, (key,)) or key)

    def _bare(self, key: str) -> str:
        found = self._db.value("SELECT bare FROM namesake WHERE folded = ?", (key,))
        return str(found or key)

    def _group(
        self, number: int, papers: Sequence[int], keys: Sequence[str]
    ) -> dict[str, Any]:
        digests = {d for paper in papers for d in bearers.digests_of(self._db, paper)}
        names = self._db.rows(
            "SELECT DISTINCT name FROM authorship WHERE paper_id IN"
            " (SELECT value FROM json_each(?))",
            (json.dumps(list(papers)),),
        )
        own = {*keys, *(self._bare(key) for key in keys)}
        kin = {name_key(name) for (name,) in names} - own
        hexed = sorted(digest.hex() for digest in digests)
        return {"number": number, "digests": hexed, "kin": sorted(kin)}

    def _decide_people(
        self, kind: str, said: str, detail: dict[str, Any], keys: Iterable[str]
    ) -> None:
        decision = self._store(kind, said)
        self._detail(decision, detail | {"all": sorted(keys)})
        Run(self._db, _NOBODY).name_anew(keys)

    def pattern(self, text: str | None) -> None:
        """Make the keys that are neither stated nor pinned by a pattern."""
        with self._db.transaction():
            before = key_making.pattern(self._db)
            if before == text:
                return
            named = text or "the usual pattern"
            decision = self._store(KEYS, f"citation keys by {named}")
            self._detail(decision, {"before": before})
            key_making.set_pattern(self._db, text)
            Run(self._db, _NOBODY).key_anew()

    def records(self, paper: int) -> list[Statement]:
        """The records that state a paper, to be told apart one by one."""
        return statements(self._db, paper)

    def keys(self) -> key_making.Keys:
        """How keys are made, and how many are held by what."""
        return key_making.keys(self._db)

    def aliases(self, paper: int) -> list[str]:
        """The other keys that find a paper."""
        return pins.aliases(self._db, paper)

    def duplicates(self) -> list[Duplicate]:
        """Pairs of papers that may be one work, the surest first."""
        from store.library.likeness import duplicates

        return duplicates(self._db)

    def undoable(self, limit: int) -> list[Step]:
        """Steps that can be taken back, the last first."""
        return steps.undoable(self._db, limit)

    def log(self, limit: int) -> list[Step]:
        """What was done last, imports among it, the newest first."""
        return steps.log(self._db, limit)

    def undo(self) -> Step | None:
        """Take back the last decision or change to personal data; None if there is
        nothing to take back."""
        last = next(iter(self.undoable(1)), None)
        if last is None:
            return None
        if last.kind == "personal":
            from store.library.personal import Personal

            Personal(self._db).undo()
            return last
        if last.kind == SEARCH:
            Searches(self._db).take_back(last.number)
            return last
        with self._db.transaction():
            self._take_back(last)
        return last

    def _take_back(self, step: Step) -> None:
        text = self._db.value(
            "SELECT detail FROM decision WHERE id = ?", (step.number,)
        )
        detail = json.loads(text)
        self._db.run("DELETE FROM decided WHERE decision_id = ?", (step.number,))
        self._db.run("DELETE FROM decision WHERE id = ?", (step.number,))
        if step.kind in (MERGED, SPLIT):
            self._restore_works(detail)
        elif step.kind in (UNITED, PARTED):
            Run(self._db, _NOBODY).name_anew(detail["all"])
        else:
            key_making.set_pattern(self._db, detail["before"])
            Run(self._db, _NOBODY).key_anew()

    def _restore_works(self, detail: dict[str, Any]) -> None:
        """Sort the papers as they were; each has what it had, and what came since."""
        home = {
            bytes.fromhex(digest): paper for digest, paper in detail["home"].items()
        }
        papers = detail["papers"]
        unchanged = copies.copy(self._db, papers) == detail["after"]
        there = {paper for digest in home for paper in self._papers_of([digest])}
        run = Run(self._db, _NOBODY)
        run.sort_anew({*there, *papers}, home=home)
        if unchanged:
            copies.put_back(self._db, detail["kept"], papers)
        else:
            copies.add(self._db, detail["kept"])
        run.put_again(papers)
        run.finish(whole=False)

    def _papers_of(self, digests: Iterable[bytes]) -> list[int]:
        found: set[int] = set()
        for digest in digests:
            found |= disputes.papers_with(self._db, digest)
        return sorted(found)

    def _keys(self, papers: Sequence[int]) -> list[str]:
        return self._each("SELECT key FROM paper WHERE id = ?", papers)

    def _names(self, people: Sequence[int]) -> list[str]:
        return self._each("SELECT name FROM person WHERE id = ?", people)

    def _each(self, sql: str, ids: Sequence[int]) -> list[str]:
        return [str(self._db.value(sql, (one,))) for one in ids]

    def _store(self, kind: str, said: str) -> int:
        number = next_step(self._db)
        self._db.run(
            "INSERT INTO decision VALUES(?, ?, ?, ?, '{}')",
            (number, kind, self._db.today, said),
        )
        return number

    def _detail(self, decision: int, detail: dict[str, Any]) -> None:
        self._db.run(
            "UPDATE decision SET detail = ? WHERE id = ?",
            (json.dumps(detail, ensure_ascii=False), decision),
        )
