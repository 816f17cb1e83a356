"""Several files at once: all are written beside their places first, then all take their places."""

from collections.abc import Callable, Mapping
from pathlib import Path

from briefkit.findings import BriefError
from briefkit.workspace.writing import remove_stale, stage


def write_together(contents: Mapping[Path, bytes], first: Callable[[], object] = lambda: None) -> None:
    """Write files, each whole, and none where one of them cannot be written.

    Args:
        contents: the files, in the order in which they are to appear.
        first: what is to be done when all are written beside their places, before the first takes its own; where it
            fails, none does.

    Raises:
        BriefError: where a file cannot be written.
    """
    staged: list[tuple[Path, Path]] = []
    made = _missing_folders(contents)
    try:
        for path, data in contents.items():
            staged.append((stage(path, data), path))
        first()
        for temporary, path in staged:
            temporary.replace(path.resolve())
    except OSError as fault:
        raise BriefError(f"`{fault.filename}` cannot be written: {fault.strerror}", "check the folder") from fault
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
        for folder in made:
            _remove_if_empty(folder)


def _missing_folders(contents: Mapping[Path, bytes]) -> list[Path]:
    """The folders that have to be made, the deepest first."""
    missing = {folder for path in contents for folder in path.parents if not folder.exists()}
    return sorted(missing, key=lambda folder: -len(folder.parts))


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir():
        remove_stale(folder)
        if not any(folder.iterdir()):
            folder.rmdir()
