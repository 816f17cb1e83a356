"""`brief init` and `brief new`: a project that builds at once, and the beginning of a paper.

The files are package data: `starter/project/` is copied as it stands, `starter/paper/` has two blanks.
Nothing that exists is ever written over.
"""

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from string import Template
from typing import Final

from briefkit.app.new_names import require_name
from briefkit.findings import BriefError
from briefkit.workspace import write_atomic

_STARTER: Final = files("briefkit") / "starter"
_LIBRARY: Final = PurePosixPath("bibliography/library.bib")
_EMPTY_LIBRARY: Final = b"% One entry for each work, in biblatex's words.\n"


def init_project(directory: Path) -> list[Path]:
    """Make `directory` a project with one small paper; give the files written, in order."""
    _require_empty(directory)
    return _write_all({directory / path: data for path, data in _files_of(_STARTER / "project")})


def new_paper(project: Path, name: str, today: date) -> list[Path]:
    """Begin the paper `name` in a project: a manifest, a first section, and a library where there is none."""
    require_name(name, "brief new ")
    folder = project / "briefs" / name
    if folder.exists():
        raise BriefError(f"{folder} exists already", f"edit {folder / 'brief.yaml'}, or choose another name")
    blanks = {"title": name.replace("-", " ").capitalize(), "date": today.isoformat()}
    contents = {
        folder / path: Template(data.decode()).substitute(blanks).encode()
        for path, data in _files_of(_STARTER / "paper")
    }
    if not (project / _LIBRARY).exists():
        contents[project / _LIBRARY] = _EMPTY_LIBRARY
    return _write_all(contents)


def _require_empty(directory: Path) -> None:
    if not directory.exists():
        return
    if not directory.is_dir():
        raise BriefError(f"{directory} is a file, not a folder", "name a folder that does not exist yet")
    # A repository that was just made or cloned is as good as empty.
    if inside := sorted(path.name for path in directory.iterdir() if path.name != ".git"):
        raise BriefError(
            f"{directory} is not empty (it holds {inside[0]}); a new project goes into an empty folder only",
            "name a folder that does not exist yet: brief init DIR; a paper in a project: brief new NAME",
        )


def _files_of(folder: Traversable) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The files of a folder of package data with their paths in it, sorted."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        path = PurePosixPath(item.name)
        if item.is_dir():
            yield from ((path / inside, data) for inside, data in _files_of(item))
        else:
            yield path, item.read_bytes()


def _write_all(contents: dict[Path, bytes]) -> list[Path]:
    for path, data in contents.items():
        write_atomic(path, data)
    return list(contents)
