"""Paths as authors write them, resolved by their letters only; the disk has its say in `workspace`."""

from pathlib import PurePosixPath


def resolve_path(folder: PurePosixPath, written: str) -> PurePosixPath:
    """The project path that `written` means in a file of `folder`: `../shared/a.md` in `briefs/x`.

    Raises:
        ValueError: with what is wrong, where it is no path inside the project.
    """
    if not written.strip() or "\0" in written:
        raise ValueError("is not a path")
    if "\\" in written:
        raise ValueError("has `\\` in it: write `/` between the parts of a path")
    if written.startswith("/") or (len(written) > 1 and written[1] == ":"):
        raise ValueError("is absolute: write it relative to this file")
    parts = list(folder.parts)
    for part in PurePosixPath(written).parts:
        if part != "..":
            parts.append(part)
        elif not parts:
            raise ValueError("leads out of the project")
        else:
            parts.pop()
    if not parts:
        raise ValueError("is the project's own folder, not a file")
    return PurePosixPath(*parts)
