"""Many papers at once: all such work goes through one `concurrent.futures.Executor`.

Results come in the order of the items, each as soon as it and all before it are there. An item that fails is its own
affair: its outcome says why, and the others go on. Whoever has a cluster hands in an executor of their own.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from briefkit.findings import BriefError

if TYPE_CHECKING:
    from concurrent.futures import Executor

Item = TypeVar("Item")
Result = TypeVar("Result")


_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Result]):
    """What became of an item: its result, or the error that stopped it."""

    item: Item
    result: Result | None = None
    error: BriefError | None = None


def process_executor(jobs: int) -> "Executor":
    """An executor of so many processes of this machine."""
    # Imported here: a paper that is built alone, or unchanged, needs no executor.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A copy of a process with threads has their locks and not the threads: whoever waits for one waits for ever.
    start = "fork" if _has_one_thread() else "forkserver" if sys.platform != "win32" else "spawn"
    return ProcessPoolExecutor(jobs, get_context(start), initializer=_begin_work)


def _has_one_thread() -> bool:
    """Tell whether this process has a single thread, those of libraries counted, as far as the system tells."""
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - a list of names
    except OSError:
        return False


def run_all(
    executor: "Executor",
    work: Callable[[Item], Result],
    items: Sequence[Item],
    progress: Callable[[int], None] = lambda done: None,
) -> Iterator[Outcome[Item, Result]]:
    """Do the work for all items; `progress` learns how many are done, in whatever order they end."""
    futures = [executor.submit(work, item) for item in items]
    done = 0

    def count(_: object) -> None:
        nonlocal done
        done += 1
        progress(done)

    for future in futures:
        future.add_done_callback(count)
    try:
        for item, future in zip(items, futures, strict=True):
            yield _outcome(item, future.result, work)
    finally:
        for future in futures:
            future.cancel()


def outcomes_of(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    executor: "Executor | None" = None,
    jobs: int = 0,
    progress: Callable[[int], None] = lambda done: None,
) -> Iterator[Outcome[Item, Result]]:
    """What becomes of each item, in their order; one that fails stops no other.

    The work is done by an executor that is handed in; else by `jobs` processes of this machine (0: one a processor),
    or right here where one is enough. The work, the items and the results have to be such that they can be pickled.
    """
    if executor is None and len(items) == 1:
        yield _alone(items[0], work)
        progress(1)
        return
    jobs = min(jobs or os.cpu_count() or 1, len(items))
    if executor is None and jobs < 2:
        for done, item in enumerate(items, 1):
            yield _outcome(item, partial(work, item), work)
            progress(done)
        return
    with nullcontext(executor) if executor else process_executor(jobs) as pool:
        yield from run_all(pool, work, items, progress)


def result_of(outcome: Outcome[Item, Result]) -> Result:
    """The result of an item without which there is no going on.

    Raises:
        BriefError: where it could not be done.
    """
    if outcome.error is not None:
        raise outcome.error
    return cast("Result", outcome.result)


def _alone(item: Item, work: Callable[[Item], Result]) -> Outcome[Item, Result]:
    """The outcome of a single item; there are no others to go on with, so a fault of ours is raised as it is."""
    try:
        return Outcome(item, work(item))
    except BriefError as error:
        return Outcome(item, error=error)


def _outcome(item: Item, result: Callable[[], Result], work: Callable[[Item], Result]) -> Outcome[Item, Result]:
    """The outcome of an item; where the processes broke down it is tried once more, in one of its own."""
    from concurrent.futures import BrokenExecutor

    try:
        try:
            return Outcome(item, result())
        except BrokenExecutor:
            with process_executor(1) as alone:
                return Outcome(item, alone.submit(work, item).result())
    except BriefError as error:
        return Outcome(item, error=error)
    except BrokenExecutor:
        hint = "it may have run out of memory: try it alone, or fewer at once"
        return Outcome(item, error=BriefError("the process that worked on it came to a sudden end", hint))
    except Exception as error:  # a fault of ours in one paper is no reason to give up the others
        message = f"{type(error).__name__}: {error}"
        return Outcome(item, error=BriefError(message, "this is a fault of briefkit: report it with the file"))


def _begin_work() -> None:
    """Leave Ctrl-C to the process that hands out the work, and look for garbage now and then only.

    A paper makes a million objects, nearly all of which go by themselves; looking through them takes a tenth of the
    time.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    gc.set_threshold(200_000, 20, 20)


def _end_with_parent() -> None:
    """End when the process that hands out the work is killed: nobody else would ever tell, and we would wait for ever.

    The others that work hold its end of the pipe open. Only Linux can be asked for this.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGTERM, 0, 0, 0)
