"""Words of dates: months, quarters, seasons, units and the cues around a date."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"),
            ("april", "apr"), ("may",), ("june", "jun"), ("july", "jul"),
            ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of a meteorological season (northern)."""

DECADES = {
    "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
    "nineties": 1990, "noughties": 2000, "50s": 1950, "60s": 1960, "70s": 1970,
    "80s": 1980, "90s": 1990,
}  # fmt: skip
"""First year of a decade by its name."""
FULL_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november"
    "|december"
)
"""Names that may stand without a year."""

SMALL_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "a": 1, "an": 1, "couple": 2, "few": 3,
}  # fmt: skip

UNITS = {"year": 12, "yr": 12, "decade": 120, "month": 1, "quarter": 3}
"""Length in months; weeks and days are counted in days."""

DAY_UNITS = {"week": 7, "day": 1}

FROM = (
    "since|starting (?:in|from|with)|beginning (?:in|with)|as of|on or after|not before"
    "|not earlier than|no earlier than|as early as|from no earlier than"
)
AFTER = (
    "after|postdat(?:e|es|ing)|later than|newer than|more recent than|following|past"
    "|post|beyond"
)
BEFORE = (
    "before|predat(?:e|es|ing)|prior to|older than|earlier than|preceding|pre|ahead of"
)
UNTIL = (
    "until|till|up to(?: and including)?|up until|through|no later than"
    "|not later than|on or before|by the end of"
)
IN = (
    "from|(?:in|over|during|within) the (?:span|period|range|interval|years?)(?: of)?"
    "|over the years?|in years?|in|during|within|of the years?|of|for the year|for|"
    "dated|from the years?|the year|year|at"
)
"""Cues before a plain date."""
