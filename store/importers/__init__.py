"""Formats in: one package each, and the registry that recognises them.

report = import_paths(library, ["refs.bib", "pages/"], ImportOptions())
"""

from __future__ import annotations

__all__ = ["ImportOptions", "ImportReport", "import_paths", "records_of", "sniff"]

_HOMES = {
    "ImportOptions": "record",
    "ImportReport": "record",
    "import_paths": "runs",
    "records_of": "runs",
    "sniff": "registry",
}


def __getattr__(name: str) -> object:
    """Loaded when asked for: the library needs `record` alone, and needs it first."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
