"""The library on disk: with migrations and filters the only SQL."""

from store.library.library import Library

__all__ = ["Library"]
