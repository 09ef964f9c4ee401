"""Python's search for reference cycles, put off where much is made that has none."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 100_000


def collector_seldom() -> None:
    """Search when so many objects are new, and not at each 700, as Python does unless it is told.

    Nor are those searched that are there when the process ends, which Python would do again and
    again while it takes itself apart. Both find nothing, and cost a command a fifth of its time.
    """
    gc.set_threshold(_NEW_OBJECTS)
    atexit.register(gc.freeze)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Search for no cycles meanwhile: over so many objects that takes a tenth of the time.

    What is no longer referred to is freed as ever. What is left counts as old afterwards, so that
    the next search, which is of new objects, does not go through it all at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
