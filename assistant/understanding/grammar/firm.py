"""What a question asks of so particularly that a text which tells it must name it.

A paraphrase may say anything else in other words; not a unit, a cost, a setting of a
training run, an instrument, nor who and where. Written as words; compared by stems.
"""

from __future__ import annotations

from typing import Final

from assistant.understanding.grammar.contents import FRAMING, GENERIC
from assistant.understanding.grammar.light import LIGHT
from store.text import stems

_UNITS: Final = """
    dollar usd euro pound yen cent joule millijoule kilojoule kwh kilowatt watt
    milliwatt millisecond minute hour day week month flops megahertz hertz fps decibel
    metre meter kilometre kilometer kilogram degree
"""
_UNITS_TOLD_OTHERWISE: Final = """
    second gigabyte gib megabyte terabyte byte
"""
_COSTS: Final = """
    cost price fee salary wage pay budget funding grant sponsor electricity energy power
    carbon emission footprint bill
"""
_SETTINGS: Final = """
    epoch batch dropout seed hyperparameter warmup optimizer scheduler layer dimension
    dimensionality vocabulary rate beam frame
    resolution
"""
_INSTRUMENTS: Final = """
    gpu cpu tpu chip board hardware ram disk storage memory bandwidth programming
    python java
"""
_PEOPLE: Final = """
    company country city university annotator participant volunteer crowdsourcing
    reviewer customer language multilingual chinese russian german french spanish
    italian japanese korean arabic hindi turkish portuguese dutch polish
"""
_MEASURES: Final = """
    perplexity bleu rouge toxicity latency throughput accuracy sensitivity fast faster
    quicker slower speed battery
"""
UNITS: Final = frozenset(stems(_UNITS))
"""Stems of units, which no other word stands for."""
FIRM: Final = UNITS | frozenset(
    stems(
        " ".join(
            (_UNITS_TOLD_OTHERWISE, _COSTS, _SETTINGS, _INSTRUMENTS, _PEOPLE, _MEASURES)
        )
    )
)
"""Stems of which a text must hold a trace where a question has them."""

_EVERYDAY: Final = """
    good better best bad badly poorly worse worst well enough true right wrong simple
    simply easy easily hard little big small short long low high early earlier late
    later old older new newer different similar same special useful helpful
    important poor rich available possible able intact ordinary usual real actual
    related particular keep keeps kept hold holds held put puts take taken takes go
    goes gone going come let lets try tried tries turn turned turns push pushes
    bring build built buy spend lose loses solve share shares match check checked
    write swap fall falls fell rise rises drop drops pair paired speak speaks say
    handle handles deal deals add adds leave leaves stay stays start starts stop
    stops happen happens matter matters mean support supports help helps want wants
    prefer look looks level value amount extent degree way kind sort type types
    kinds sorts style setup setting settings condition conditions case cases
    situation tool tools algorithm algorithms function functions choice choices eyes
    trouble headache drawback drawbacks advantage advantages belief view literature
    state account respect far cheaply step steps point points part parts reason
    reasons motivation motivate motivates motivated guide bear rescue besides
    percent percentage fraction versus vs plus instead overall original nickname
    benefit benefits disadvantage disadvantages word words nothing helped show shown
    shows code address version versions test
    tests system systems place fit trick remedy
"""
EVERYDAY: Final = frozenset(_EVERYDAY.split()) | GENERIC
"""Everyday words, and nouns as general."""
GENERAL: Final = EVERYDAY | FRAMING | LIGHT
"""Everyday words of which the text that answers need hold nothing."""
