"""Texts of a tree of XML by the paths to them, whatever name spaces it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.markup import local, text_of
from store.text import clean_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def plain_names(element: Element) -> Element:
    """The element itself, all the names in it without their name spaces."""
    for one in element.iter():
        one.tag = local(one.tag)
    return element


def every(element: Element, *paths: str) -> list[str]:
    """The texts at these paths that are not empty, those of the first path first."""
    found = (
        clean_line(text_of(one)) for path in paths for one in element.iterfind(path)
    )
    return [text for text in found if text]


def first(element: Element, *paths: str) -> str:
    """The first text at these paths that is not empty; "" if there is none."""
    return next(iter(every(element, *paths)), "")


def text_at(element: Element, path: str) -> str:
    """The text of the first element at a path, be it empty; "" if there is none."""
    return clean_line(text_of(element.find(path)))


def attribute(element: Element, path: str, name: str) -> str:
    """An attribute of the first element at a path that has it; "" if none does."""
    values = (one.get(name, "") for one in element.iterfind(path))
    return next(filter(None, map(clean_line, values)), "")
