"""Python's search for garbage, kept out of work that makes ten thousand values and keeps them all."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_memory() -> Iterator[None]:
    """Keep Python from looking for garbage among ten thousand entries that all stay: it takes as long as the rules."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
