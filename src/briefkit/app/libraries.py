"""All libraries of a project as one: those its papers name, and the files of `bibliography/`."""

from pathlib import PurePosixPath

from briefkit.app.library_cache import read_library
from briefkit.app.loading import load_manifest
from briefkit.bibliography.model import Library
from briefkit.text import SourceText
from briefkit.workspace import Project, Store

FOLDER = PurePosixPath("bibliography")


def library_paths(project: Project) -> list[PurePosixPath]:
    """The BibTeX files of the project, sorted."""
    found = {FOLDER / path.name for path in (project.root / FOLDER).glob("*.bib")}
    for name in project.papers():
        manifest, _ = load_manifest(project, name)
        found.update(manifest.bibliography if manifest else ())
    return sorted(found)


def project_library(project: Project) -> Library:
    """Every entry of the project; of a key that two files have, the first."""
    texts = (project.files.text(path) for path in library_paths(project))
    return read_library(Store(project), [text for text in texts if isinstance(text, SourceText)])
