"""Words of academic talk: what any abstract may say, so that to share it tells nothing.

"Superior performance" or "the model surpasses" stand in abstracts on whatever subject.
Written as words; compared by their stems.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from store.text import stems

_VERBS: Final = """
    achieve outperform surpass exceed improve enhance boost increase reduce decrease
    address extend propose present introduce describe show demonstrate find observe
    report study investigate explore analyze analyse evaluate compare consider include
    involve provide offer support require need lead result cause yield use utilize
    leverage employ apply call name refer design develop create build make obtain
    maintain enable allow help tackle overcome perform produce collect conduct
    release follow aim focus identify reveal suggest indicate validate verify confirm
    establish incorporate integrate combine contain consist serve remain become keep
    benefit deliver take give tend bring begin continue rely depend vary differ
    relate associate highlight emphasize justify exhibit facilitate ensure limit
    replace change match target attempt seek retain explain ablate adopt
    appear express exist hold accept accommodate advance discover capture
    handle enjoy reach choose select map deploy
"""
_QUALITIES: Final = """
    comparable similar sized better best worse superior high higher highest low lower
    large larger largest small smaller smallest big great novel new recent existing
    previous prior traditional conventional standard common popular various several
    different diverse multiple single two three four five ten first second third
    additional further effective efficient significant substantial strong stronger
    powerful important key critical crucial essential challenging difficult hard easy
    simple simpler complex main major minor notable remarkable consistent general
    specific particular certain good well poor rich broad wide narrow deep full whole
    complete entire total overall average real practical empirical experimental
    extensive comprehensive detailed careful original direct available public open
    latest current modern typical usual widely highly fully largely recently notably
    moreover furthermore however therefore thus hence despite although instead
    finally especially particularly together jointly respectively across within
    suitable capable able necessary possible potential promising competitive leading
    initial final outstanding exceptional state art sota frontier increasingly easily
    directly effectively efficiently significantly simultaneously consistently often
    respective distinct hidden collected guided underlying based on-par par previously
"""
_NOUNS: Final = """
    optimize generate represent gain
    approach method technique framework model system work paper result experiment
    performance accuracy task problem issue challenge limitation advantage improvement
    setting set process step stage level range number amount size scale time part
    capability ability insight detail understanding analysis evaluation comparison
    comparative application field area research community development future direction
    experiment finding evidence observation contribution solution way manner order
    magnitude variety type kind form case example term aspect factor feature
    property purpose goal objective need use usage user world end fact addition
    scenario strategy procedure practice technology tool effect impact role quality
    data dataset training train learning learn large-scale code checkpoint checkpoints
    today years year day days months weeks project http https www com org github
    multi non pre sub semi cross huggingface io page website link figure table
    section supplementary nvidia
    domain dynamic resource accurate mapping behavior behaviour hand component
    components construction efficiency
    effectiveness cost costs benchmark benchmarks metric metrics input output
    architecture architectures parameter parameters baseline baselines gains
"""


@cache
def verbs() -> frozenset[str]:
    """The stems of those that no phrase begins or ends with."""
    return frozenset(stems(_VERBS))


@cache
def qualities() -> frozenset[str]:
    """The stems of those that no phrase ends with."""
    return frozenset(stems(_QUALITIES))


@cache
def dull() -> frozenset[str]:
    """The stems of all of them."""
    return frozenset(stems(f"{_VERBS} {_QUALITIES} {_NOUNS}"))
