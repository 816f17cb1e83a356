"""The folders of house styles: the project's own, then those that come with the package."""

import re
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from briefkit.findings import BriefError
from briefkit.workspace.project import Project

MAX_FILES = 500
MAX_STYLE_BYTES = 50_000_000
STYLE_FILE = "style.yaml"
STYLE_MARK = "style:"  # before the name of a style in the log of what was read


def style_files(project: Project | None, name: str) -> Mapping[PurePosixPath, bytes] | None:
    """All files of the style `name` by their path in its folder; None where there is no such style."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name) or ".." in name:
        return None
    found = next((f for f in _folders(project, name) if f.joinpath(STYLE_FILE).is_file()), None)
    files = dict(_files(found, project)) if found else None
    if project and project.log is not None:
        project.log.note(f"{STYLE_MARK}{name}", _all_of(files))
    return files


def _all_of(files: Mapping[PurePosixPath, bytes] | None) -> bytes | None:
    """The files of a style as one, to tell whether any of them changed."""
    if files is None:
        return None
    return b"".join(b"%d %s\0%d\0%s" % (n, str(p).encode(), len(c), c) for n, (p, c) in enumerate(files.items()))


def style_names(project: Project | None) -> tuple[str, ...]:
    """The names of all styles that a paper of the project can have, sorted."""
    names = set()
    for base in _bases(project):
        if base.is_dir():
            names |= {entry.name for entry in base.iterdir() if entry.joinpath(STYLE_FILE).is_file()}
    return tuple(sorted(names))


def _folders(project: Project | None, name: str) -> Iterator[Traversable]:
    return (base.joinpath(name) for base in _bases(project))


def _bases(project: Project | None) -> Iterator[Traversable]:
    if project:
        yield project.root / "templates"
    yield resources.files("briefkit").joinpath("styles")
    # a source checkout, where the wheel's `styles` are the repository's `templates/`
    yield Path(__file__).resolve().parents[3] / "templates"


def _files(folder: Traversable, project: Project | None) -> Iterator[tuple[PurePosixPath, bytes]]:
    size = 0
    for count, (path, file) in enumerate(_walk(folder, PurePosixPath()), start=1):
        _check_inside(file, folder)
        content = file.read_bytes()
        size += len(content)
        if count > MAX_FILES or size > MAX_STYLE_BYTES:
            raise BriefError(f"the style folder `{folder.name}` is too large", "keep in it what the style needs only")
        yield path, content


def _walk(folder: Traversable, at: PurePosixPath) -> Iterator[tuple[PurePosixPath, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not (isinstance(entry, Path) and entry.is_symlink()):
            yield from _walk(entry, at / entry.name)
        elif entry.is_file():
            yield at / entry.name, entry


def _check_inside(file: Traversable, folder: Traversable) -> None:
    if not isinstance(file, Path) or not isinstance(folder, Path):
        return
    if not file.resolve().is_relative_to(folder.resolve().parent):
        hint = "copy the file into the folder; links that lead out of it are not followed"
        raise BriefError(f"`{file.name}` of the style `{folder.name}` lies outside its folder", hint)
