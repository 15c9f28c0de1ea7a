"""The gist of a question whose sentence fits no form: plain words to be read again.

Where every word that is no name is one of asking (`gist_words`), the words for what
is asked and how, and the names beside them, say all there is: "Statement of
responsibility for P0, please" is "who wrote P0". Nothing is dropped that could be a
topic: one unknown word, and there is no gist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms.gist_signs import ONE
from assistant.understanding.grammar import gist_places as places
from assistant.understanding.mask import TOLD_BY
from assistant.understanding.patterns import bounded
from assistant.understanding.reading import Both, PeopleRef

if TYPE_CHECKING:
    from assistant.understanding.forms.gist_signs import Signs


def paraphrase(found: Signs) -> str | None:
    """A question in plain words, by its signs; None where they do not say enough."""
    said = _statement(found) if found.judged else _question(found)
    return None if said is None else f"{said}{_conditions(found)}"


def _conditions(found: Signs) -> str:
    """Venues, dates, other names and the topic, as they follow a question."""
    told = _venues(found)
    for name in found.all("DCF"):
        told += f" not {name}" if name in found.left_out else f" {name}"
    for name in found.all("N"):
        of_authors = bounded(places.AUTHORS_COUNTED.format(name=name))
        authors = of_authors.search(found.mask.text)
        told += f" with {name} authors" if authors else f" {name}"
    if found.topic:
        told += f" about {found.topic}"
    return told


def _venues(found: Signs) -> str:
    kept = [name for name in found.all("V") if name not in found.left_out]
    out = "".join(
        f" not in {name}" for name in found.all("V") if name in found.left_out
    )
    if len(kept) < 2:
        return "".join(f" in {name}" for name in kept) + out
    joined = " or " if found.has("either") else " and "
    both = "" if found.has("either") else "both "
    return f" in {both}{joined.join(kept)}{out}"


def _statement(found: Signs) -> str | None:
    """A statement to be judged, as a question for yes or no."""
    no = "not " if found.negations % 2 else ""
    papers, people = found.all("PW"), found.all("A")
    if found.left_out or found.has("first") or found.has("last"):
        return None
    if len(papers) == 1 and not people:
        dated = bool(found.all("VD"))
        return f"was {papers[0]} {no}published" if dated else f"does {papers[0]} exist"
    if found.all("Q") and not (people or papers or found.all("VD")):
        return f"does {found.all('Q')[0]} exist"
    if len(papers) == 1 and len(people) == 1:
        return f"did {people[0]} {no}write {papers[0]}"
    if papers or not people:
        return None
    if found.has("others") and _through_paper(people, found):
        return f"did {people[0]} {no}write other papers"
    if len(people) == 1 and not _several(people[0], found):
        return f"did {people[0]} {no}publish a paper"
    return f"did {' and '.join(people)} {no}write a paper together"


def _question(found: Signs) -> str | None:
    if found.has("placed") or (found.negations and not found.left_out):
        return None
    if found.has("bibtex") and found.asked == "papers":
        named = [*found.all("PW"), *found.all("A")]
        told = "" if found.all("PW") else "papers by "
        return f"bibtex of {told}{named[0]}" if len(named) == 1 else None
    if len(found.all("PW")) == 1:
        return _of_paper(found, found.all("PW")[0])
    people = [name for name in found.all("A") if name not in found.left_out]
    out = "".join(
        f" not by {name}" for name in found.all("A") if name in found.left_out
    )
    if found.all("PW") or (out and not people):
        return None
    if len(people) > 1 or (people and _several(people[0], found)):
        said = _of_several(found, people)
    elif people:
        said = _of_person(found, people[0])
    else:
        said = _of_papers(found)
    return None if said is None else f"{said}{out}"


def _several(name: str, found: Signs) -> bool:
    return isinstance(found.mask.value(name), Both)


def _through_paper(people: list[str], found: Signs) -> bool:
    """Whether the people are the authors of a paper."""
    value = found.mask.value(people[0])
    return isinstance(value, PeopleRef) and value.kind == "authors-of"


def _of_paper(found: Signs, paper: str) -> str | None:
    people = found.all("A")
    if people:
        return None
    if found.all("VD") and not found.cues and found.asked == "papers":
        return f"was {paper} published"
    if found.has("others"):
        asked = {"venues": "venues of ", "years": "years of "}.get(found.asked, "")
        asked = "how many " if found.has("counted") else asked
        return f"{asked}other papers by the authors of {paper}"
    if found.has("most"):
        return f"which author of {paper} has the most papers"
    if found.asked == "authors":
        return (
            f"how many authors does {paper} have"
            if found.has("counted")
            else f"who wrote {paper}"
        )
    return {
        "years": f"when was {paper} published",
        "venues": f"where was {paper} published",
    }.get(found.asked)  # fmt: skip


def _of_person(found: Signs, name: str) -> str | None:
    value, through = found.mask.value(name), _through_paper([name], found)
    if value.kind == "coauthors-of":
        return _coauthors(found, name)
    if through and found.asked == "authors":
        return _among(found, name)
    if found.asked == "authors":
        return _partners(found, name) if found.has("beside") else None
    if found.has("solo"):
        alone = found.mask.place("N", ONE)
        return _counted(found, f"papers by {name} with {alone} authors")
    if found.has("first") or found.has("last"):
        return _by_date(found, name)
    told = through or any(one.startswith(TOLD_BY) for one in found.mask.table)
    papers = f"{'other ' if told and found.has('others') else ''}papers by {name}"
    if found.asked in ("venues", "years"):
        return _where_or_when(found, name, papers)
    return None if found.has("most") else _counted(found, papers)


def _coauthors(found: Signs, name: str) -> str:
    """Where the name itself stands for co-authors."""
    if found.has("counted"):
        return f"how many {name}"
    return f"the most frequent {name}" if found.has("most") else name


def _among(found: Signs, name: str) -> str | None:
    """Where the name stands for the authors of a paper, who are asked for."""
    if found.has("most"):
        return f"which of {name} has the most papers"
    return None if found.has("beside") else f"who are {name}"


def _where_or_when(found: Signs, name: str, papers: str) -> str:
    if found.has("most"):
        noun = "venue" if found.asked == "venues" else "year"
        return f"in which {noun} did {name} publish the most papers"
    if found.has("counted"):
        return f"how many {found.asked} did {name} publish in"
    return f"{found.asked} of {papers}"


def _partners(found: Signs, name: str) -> str:
    if found.has("counted"):
        return f"how many co-authors of {name}"
    if found.has("most"):
        return f"the most frequent co-author of {name}"
    return f"co-authors of {name}"


def _by_date(found: Signs, name: str) -> str | None:
    way = "first" if found.has("first") else "latest"
    if found.has("first") and found.has("last"):
        return None
    if found.asked == "years":
        return f"when did {name} {way} publish"
    if found.asked == "venues":
        return f"where was the {way} paper by {name} published"
    return f"{_first_or_latest(found)} by {name}"


def _counted(found: Signs, noun: str) -> str:
    return f"how many {noun}" if found.has("counted") else noun


def _of_several(found: Signs, people: list[str]) -> str | None:
    both = " and ".join(people)
    if found.has("versus"):
        return f"who published {found.first_or_more}, {' or '.join(people)}"
    if found.has("first") or found.has("last") or found.has("most"):
        return None
    if found.asked == "authors":
        return f"common co-authors of {both}" if found.has("beside") else None
    if found.asked in ("venues", "years"):
        return f"{found.asked} of papers by {both}"
    if found.has("together"):
        return _counted(found, f"papers by {both} together")
    either = found.has("either")
    return _counted(found, f"papers by {' or '.join(people) if either else both}")


def _of_papers(found: Signs) -> str | None:
    venues = [name for name in found.all("V") if name not in found.left_out]
    if not venues and not (found.topic and (found.all("D") or found.has("counted"))):
        return None
    if found.has("beside") and found.asked == "authors" and not venues:
        return None
    if found.has("solo"):
        alone = found.mask.place("N", ONE)
        return _counted(found, f"papers with {alone} authors")
    if found.asked in ("authors", "years"):
        return _of_all(found)
    if found.has("first") or found.has("last"):
        return _first_or_latest(found)
    if found.has("most") or found.asked == "venues":
        return None
    return _counted(found, "papers")


def _of_all(found: Signs) -> str:
    """The authors or the years of all papers that are meant."""
    if found.has("counted"):
        return f"how many {found.asked} of papers"
    if found.has("most"):
        noun = "author" if found.asked == "authors" else "year"
        return f"which {noun} has the most papers"
    return f"{found.asked} of papers"


def _first_or_latest(found: Signs) -> str:
    way = "first" if found.has("first") else "latest"
    several = f"{found.number} " if found.number else ""
    return f"the {several}{way} paper{'s' if several else ''}"
