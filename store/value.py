"""Values that cost nothing to declare.

A dataclass takes 0.5 to 0.9 ms of every start to be declared, a hundred times what
its methods need, and `dataclasses` itself another 7; a look-up from a cold shell
declares all that a question passes through. Subclasses of `Value` are declared and
used as frozen dataclasses are, those of `Record` as dataclasses open to change; the
functions of `dataclasses` take both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")

_USUAL = 4
"""A class with more instances than this gets an `__init__` compiled for it."""


class _Fresh:
    """A default that is made anew for each instance."""

    def __init__(self, factory: Callable[[], object]) -> None:
        self.factory = factory


def fresh(*, default_factory: Callable[[], Made]) -> Made:
    """The default of a field that is made anew for each instance."""
    found: Any = _Fresh(default_factory)
    made: Made = found
    return made


class _Fields:
    """The fields as `dataclasses` knows them, worked out when first asked for."""

    def __init__(self) -> None:
        self._known: dict[type, dict[str, Any]] = {}

    def __get__(self, instance: object, owner: type[_Fielded]) -> dict[str, Any]:
        found = self._known.get(owner)
        if found is None:
            found = self._known[owner] = _declared(owner)
        return found


def _declared(owner: type[_Fielded]) -> dict[str, Any]:
    from dataclasses import MISSING, field, make_dataclass

    rows: list[tuple[str, Any, Any]] = []
    for name in owner.__match_args__:
        default = getattr(owner, name, MISSING)
        if isinstance(default, _Fresh):
            kept: Any = field(default_factory=default.factory)
        else:
            kept = field(default=default)
        rows.append((name, owner.__annotations__[name], kept))
    made: Any = make_dataclass(owner.__name__, rows)
    return dict(made.__dataclass_fields__)


class _Fielded:
    """What records and values share."""

    __match_args__: ClassVar[tuple[str, ...]] = ()
    __dataclass_fields__: ClassVar[Any] = _Fields()
    _instances: ClassVar[int] = 0

    def __init_subclass__(cls) -> None:
        own = cls.__annotations__.items()
        names = tuple(n for n, kind in own if "ClassVar[" not in kind)
        type.__setattr__(cls, "__match_args__", names)

    def __init__(self, *values: Any, **named: Any) -> None:
        cls, own = type(self), self.__match_args__
        given = dict(zip(own, values, strict=False)) | named
        if len(given) < len(values) + len(named) or not given.keys() <= set(own):
            raise TypeError(f"{cls.__name__} takes {', '.join(own)}")
        for name in own:
            self.__dict__[name] = given[name] if name in given else _default(cls, name)
        cls._instances += 1
        if cls._instances == _USUAL and "__init__" not in cls.__dict__:
            _compile(cls)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({fields})"


@dataclass_transform(field_specifiers=(fresh,))
class Record(_Fielded):
    """Base of records: fields by annotation, compared and shown by them."""

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__


@dataclass_transform(frozen_default=True, field_specifiers=(fresh,))
class Value(_Fielded):
    """Base of values: fields by annotation, compared, hashed and shown by them."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))


def _default(cls: type[_Fielded], name: str) -> object:
    """The default of a field; raises TypeError where it has none."""
    try:
        found = getattr(cls, name)
    except AttributeError:
        raise TypeError(f"{cls.__name__} needs {name}") from None
    return found.factory() if isinstance(found, _Fresh) else found


def _compile(cls: type[_Fielded]) -> None:
    """Give a class an `__init__` of its own: a tenth of the time for each instance."""
    defaults: dict[str, object] = {}
    heads, lines = ["_self"], ["_fields = _self.__dict__"]
    for name in cls.__match_args__:
        default = getattr(cls, name, cls)
        given = name
        if default is not cls:
            defaults[f"_{name}"] = default
            heads.append(f"{name}=_{name}")
        else:
            heads.append(name)
        if isinstance(default, _Fresh):
            given = f"_{name}.factory() if {name} is _{name} else {name}"
        lines.append(f"_fields[{name!r}] = {given}")
    code = f"def __init__({', '.join(heads)}):\n " + "\n ".join(lines)
    made: dict[str, Any] = {}
    exec(code, defaults, made)
    type.__setattr__(cls, "__init__", made["__init__"])


def replace(value: Made, /, **changes: Any) -> Made:
    """A value or record with other contents of some fields."""
    if not isinstance(value, _Fielded):
        from dataclasses import replace as replaced

        other: Any = value
        copy: Made = replaced(other, **changes)
        return copy
    if not changes.keys() <= value.__dict__.keys():
        raise TypeError(f"{type(value).__name__} has no {', '.join(changes)}")
    found = object.__new__(type(value))
    found.__dict__.update(value.__dict__)
    found.__dict__.update(changes)
    return found
