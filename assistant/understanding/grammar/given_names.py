"""Short forms of given names: a "Dan" may sign as Daniel, a "Kate" as Katherine.

Only forms that are taken for one another everywhere, in letters already folded. Names
that merely begin alike ("Yan" and "Yang") are different ones.
"""

from __future__ import annotations

from typing import Final

_FORMS: Final = """
    abby abigail; alex alexander alexandra alexandre alexandros alexandru alexey alexei
    aleksandr; andy andrew andreas andrea andrei; angie angela; art arthur;
    barb barbara; ben benjamin benedikt; bernie bernard; bert albert robert;
    beth elizabeth bethany;
    bill william; bob robert; brad bradley; cathy catherine; charlie charles; chris
    christopher christian christine christina christoph; cindy cynthia; dan daniel
    danielle; dave david; deb deborah; debbie deborah; dick richard; don donald; doug
    douglas; ed edward eduard edwin edmund eduardo; ellie eleanor; fran frances
    francesca; fred frederick frederic friedrich; gabe gabriel; geoff geoffrey; greg
    gregory; gus gustav; hal harold; hank henry; jake jacob; jeff jeffrey; jen jennifer;
    jenny jennifer; jerry jerome gerald; jess jessica; jim james; jimmy james; joe
    joseph; john johnathan; jon jonathan; josh joshua; judy judith; kate katherine
    katharina katharine; kathy katherine kathleen; katie katherine; ken kenneth; kim
    kimberly; larry lawrence laurence; len leonard; leo leonardo leonard leonid; lew
    lewis; liz elizabeth; lou louis; lucy lucia; maggie margaret; manny emmanuel manuel;
    marty martin; matt matthew matthias matteo; max maximilian maxim; meg margaret; mel
    melanie; mick michael; mike michael; mitch mitchell; nat nathaniel natalie; nate
    nathan nathaniel; nick nicholas nicolas nikolaus nikolaos; pam pamela; pat patrick
    patricia; patty patricia; peg margaret; pete peter; phil philip philipp phillip;
    ray raymond; rick richard; rob robert; ron ronald; ronnie ronald; sam samuel
    samantha; sandy sandra; seb sebastian; stan stanley; steph stephanie; steve steven
    stephen; stu stuart; sue susan; ted edward theodore; terry terrence; theo theodore
    theodoros; tim timothy; tom thomas tomas; tony anthony antonio; val valerie
    valentin; vicky victoria; vic victor; vince vincent; vlad vladimir; walt walter;
    wes wesley; will william; zach zachary
"""


def _told(rows: str) -> dict[str, frozenset[str]]:
    """Each form with the others it is used for, in both directions."""
    found: dict[str, set[str]] = {}
    for row in rows.replace("\n", " ").split(";"):
        short, *full = row.split()
        for name in full:
            found.setdefault(short, set()).add(name)
            found.setdefault(name, set()).add(short)
    return {name: frozenset(others) for name, others in found.items()}


OTHER_FORMS: Final = _told(_FORMS)
"""A given name -> what else the same person may be called."""
