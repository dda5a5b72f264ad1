"""Large builds, and what is kept of them, outside the search for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

LARGE = 500
"""What comes of a build of more than this is kept out of the search from then on."""


@contextmanager
def uncollected(size: int) -> Iterator[None]:
    """Half of a large build would go into looking for garbage among shapes that all stay.

    Later on each such search would be a frame that comes too late.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if size > LARGE:
            gc.freeze()
        if was_on:
            gc.enable()
