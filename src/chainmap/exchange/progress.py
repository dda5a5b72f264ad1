"""How far the reading of a file is, for whoever wants to know; readers tell it as they go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

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
