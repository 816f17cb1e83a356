"""What `brief used-by` was asked about: a file of the project, or an entry of its libraries."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Final

from briefkit.app.libraries import project_library
from briefkit.app.loading import load_manifest
from briefkit.findings import BriefError
from briefkit.workspace import Project

_FOLDERS: Final = ("briefs", "templates", "bibliography")
_MANIFEST: Final = "brief.yaml"


@dataclass(frozen=True, slots=True)
class Target:
    """A file by its path in the project, or else an entry by the names it can be cited by."""

    written: str
    path: PurePosixPath | None = None
    names: tuple[str, ...] = ()


def find_target(project: Project, start: Path, written: str) -> Target:
    """The file or entry that was meant; a file wins over an entry of that name.

    Raises:
        BriefError: where there is neither; the hint names the nearest.
    """
    path = next((p for p in _candidates(project, start, written) if _is_known(project, p)), None)
    if path is not None:
        return Target(written, path / _MANIFEST if (project.root / path / _MANIFEST).is_file() else path)
    library = project_library(project)
    name = written.strip("[]").removeprefix("@").strip("{}")
    if key := library.resolve(name):
        return Target(written, names=(key, *library.entries[key].ids))
    near = [f"`{found}`" for found in (*_near_paths(project, written), *library.nearest(name))][:3]
    known = "name a file of the project, such as briefs/shared/energy.md, or a citekey (`brief cite WORDS` finds it)"
    raise BriefError(
        f"there is no file and no citekey `{written}` in this project",
        f"did you mean {' or '.join(near)}?" if near else known,
    )


def _candidates(project: Project, start: Path, written: str) -> Iterator[PurePosixPath]:
    """What a path may mean: from here, from the project's folder, from `briefs/`."""
    for base in (start.resolve(), project.root, project.root / "briefs"):
        path = Path(os.path.normpath(base / written))
        if path != project.root and path.is_relative_to(project.root):
            yield PurePosixPath(path.relative_to(project.root).as_posix())


def _is_known(project: Project, path: PurePosixPath) -> bool:
    """A file that is there, a folder that stands for one, or a section that a manifest names and nobody wrote yet."""
    place = project.root / path
    if place.is_dir():
        return any((place / name).is_file() for name in (_MANIFEST, "style.yaml"))
    return place.is_file() or path in _named_sections(project)


def _named_sections(project: Project) -> set[PurePosixPath]:
    manifests = (load_manifest(project, name)[0] for name in project.papers())
    return {use.path for manifest in manifests if manifest for use in manifest.sections}


def _near_paths(project: Project, written: str) -> list[str]:
    """Files with a like path, or else with a like name."""
    paths = sorted(_files(project))
    if near := get_close_matches(written, paths, n=2, cutoff=0.75):
        return near
    by_name = {PurePosixPath(path).name: path for path in reversed(paths)}
    stems = {PurePosixPath(path).stem: path for path in reversed(paths)}
    name = PurePosixPath(written).name
    near = get_close_matches(name, by_name, n=2, cutoff=0.7)
    return [by_name[found] for found in near] or ([stems[name]] if name in stems else [])


def _files(project: Project) -> Iterator[str]:
    for folder in _FOLDERS:
        for path in (project.root / folder).rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                yield path.relative_to(project.root).as_posix()
