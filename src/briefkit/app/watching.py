"""Watching the files of a project."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from threading import Event

from watchfiles import watch

from briefkit.app.preview import is_watched
from briefkit.findings import BriefError
from briefkit.workspace import Project

_STEP = 50  # milliseconds without a further change, after which those so far are told
_LONGEST = 400  # milliseconds that changes are gathered for
_WAKE = 200  # milliseconds after which an empty list is given


def changes(project: Project, stop: Event) -> Iterator[list[PurePosixPath]]:
    """The files of a project that were changed, each time some were, and an empty list where none were for a while.

    From the first list on, which may be empty, no change is missed.

    Raises:
        BriefError: where the system does not let us watch.
    """
    root = project.root.resolve()
    told = watch(
        root,
        watch_filter=lambda _, path: is_watched(_inside(root, path)),
        debounce=_LONGEST,
        step=_STEP,
        stop_event=stop,
        rust_timeout=_WAKE,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    try:
        for batch in told:
            yield sorted({_inside(root, path) for _, path in batch})
    except OSError as fault:
        hint = "raise fs.inotify.max_user_watches, or set WATCHFILES_FORCE_POLLING=1 to look at the files instead"
        raise BriefError(f"the files of {root} cannot be watched: {fault}", hint) from fault


def _inside(root: Path, path: str) -> PurePosixPath:
    return PurePosixPath(Path(path).relative_to(root).as_posix())
