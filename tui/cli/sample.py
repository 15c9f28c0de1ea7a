"""The sample library: imported once into the cache, again when its pages change."""

from __future__ import annotations

from pathlib import Path

from store.errors import LibraryError
from store.library import Library
from store.sample import AS_OF, sample_paths
from tui import locations

NAME = "sample"


def open_sample() -> Library:
    """The sample library as new: what is done to it is gone when it is closed."""
    with kept_sample() as library:
        return library.copied()


def kept_sample() -> Library:
    """The sample library that keeps stars, notes and conversations.

    In memory where the cache cannot be written.
    """
    with sample_paths() as paths:
        folder = locations.cache() / f"sample-{_digest(paths)}"
        try:
            return Library.open(folder)
        except LibraryError:
            return _made(paths, folder)


def _digest(paths: tuple[Path, ...]) -> str:
    """Changes with the pages and with every line of the store that reads them."""
    from hashlib import sha256

    import store

    code = sorted(Path(store.__path__[0]).rglob("*.py"))
    digest = sha256()
    for path in (*code, *paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _made(paths: tuple[Path, ...], folder: Path) -> Library:
    """Import beside the final place and move it there, so that none is half made."""
    from shutil import rmtree
    from tempfile import mkdtemp

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix="making-", dir=folder.parent))
    except OSError:
        return _filled(Library.in_memory(), paths)
    try:
        _filled(Library.open(made, create=True), paths).close()
        rmtree(folder, ignore_errors=True)
        made.replace(folder)
        for other in set(folder.parent.glob("sample-*")) - {folder}:
            rmtree(other, ignore_errors=True)
        return Library.open(folder)
    except (OSError, LibraryError):
        return _filled(Library.in_memory(), paths)
    finally:
        rmtree(made, ignore_errors=True)


def _filled(library: Library, paths: tuple[Path, ...]) -> Library:
    from store.importers.record import ImportOptions
    from store.importers.runs import import_paths

    import_paths(library, paths, ImportOptions(as_of=AS_OF))
    return library
