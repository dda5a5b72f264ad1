"""How far the reading of a file is, for whoever wants to know; readers tell it as they go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

_EVERY = 1_024
Item_co = TypeVar("Item_co", covariant=True)


class _Sized(Sized, Iterable[Item_co], Protocol[Item_co]): ...


_listener: ContextVar[Callable[[float], None] | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Callable[[float], None]) -> Iterator[None]:
    """Whatever is read meanwhile tells its shares, 0–1, to `listener`."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def tell(share: float) -> None:
    """This share of the work is done, 0–1. Cheap, but not for every single element."""
    listener = _listener.get()
    if listener is not None:
        listener(share)


def told(items: _Sized[Item_co], start: float, end: float) -> Iterator[Item_co]:
    """The items one by one; the share goes from `start` to `end` meanwhile."""
    size = len(items)
    for at, item in enumerate(items):
        if not at % _EVERY:
            tell(start + (end - start) * at / size)
        yield item
    tell(end)
