"""Regular entries are read as bibtexparser reads them, and nothing else is."""

from __future__ import annotations

import pytest
from bibtexparser.splitter import Splitter

from store.importers.bibtex.regular import regular_entry

_REGULAR = (
    "@article{a,}",
    "@Article {a:1, Title = {On {B{ee}s}},\n  year=2020\n}\n",
    '@misc{a, title = "Bees", month = jan, title = {Wasps}, note = {\\& co},}',
)
_OTHER = (
    "",
    "@article{a,",
    "@article{a, title = {Bees}",
    "@article{a, title = {Bees}}, year = 2020}",
    "@article{a, title = {Bees} year = 2020}",
    "@article{a, title = {Bees} # {!}}",
    "@article{a, title = {Bees}} and more",
    "@article{a, , title = {Bees}}",
    "@comment{a, title = {Bees}}",
    "@string{jan = {January}}",
)


@pytest.mark.parametrize("text", _REGULAR)
def test_what_is_regular_is_read_as_the_parser_reads_it(text):
    (entry,) = Splitter(text).split().blocks
    entry = getattr(entry, "ignore_error_block", entry)
    fields = {}
    for one in entry.fields:
        fields.setdefault(one.key.lower(), one.value)
    assert regular_entry(text) == (entry.entry_type.lower(), entry.key, fields)


@pytest.mark.parametrize("text", _OTHER)
def test_whatever_is_not_whole_and_regular_is_left_to_the_parser(text):
    assert regular_entry(text) is None
