"""Many papers at once: all such work goes through one `concurrent.futures.Executor`.

Results come in the order of the items, each as soon as it and all before it are there. An item that fails is its own
affair: its outcome says why, and the others go on. Whoever has a cluster hands in an executor of their own.
"""

import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from briefkit.findings import BriefError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")


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

    return ProcessPoolExecutor(jobs, initializer=_ignore_interrupts)


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
            yield _outcome(item, future, work)
    finally:
        for future in futures:
            future.cancel()


def _outcome(item: Item, future: "Future[Result]", work: Callable[[Item], Result]) -> Outcome[Item, Result]:
    """The outcome of an item; where the processes broke down it is tried once more, in one of its own."""
    from concurrent.futures import BrokenExecutor

    try:
        try:
            return Outcome(item, future.result())
        except BrokenExecutor:
            with process_executor(1) as alone:
                return Outcome(item, alone.submit(work, item).result())
    except BriefError as error:
        return Outcome(item, error=error)
    except BrokenExecutor:
        hint = "it may have run out of memory: build it alone, or with fewer at once (-j 1)"
        return Outcome(item, error=BriefError("the process that worked on it came to a sudden end", hint))
    except Exception as error:  # a fault of ours in one paper is no reason to give up the others
        message = f"{type(error).__name__}: {error}"
        return Outcome(item, error=BriefError(message, "this is a fault of briefkit: report it with the paper"))


def _ignore_interrupts() -> None:
    """Ctrl-C is answered by the process that hands out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
