"""What an import may not do to a project: papers of other origin, names and styles that are not there."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from briefkit.app.new_names import require_name
from briefkit.assembly.manifest import read_manifest
from briefkit.findings import BriefError, Finding
from briefkit.ingest.codes import finding
from briefkit.ingest.pictures import FOLDER
from briefkit.text import Location, SourceText
from briefkit.workspace import Project
from briefkit.workspace.project import BRIEFS, MANIFEST, check_paper_name
from briefkit.workspace.styles import style_files, style_names


def check_style(project: Project, style: str) -> None:
    """Refuse a house style that is neither the project's nor the package's.

    Raises:
        BriefError: with the nearest name there is.
    """
    if not style or style_files(project, style) is not None:
        return
    names = style_names(project)
    near = get_close_matches(style, names, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(f'`{name}`' for name in names)}"
    raise BriefError(f"the house style `{style}` does not exist", hint)


def check_name(project: Project, name: str, line: str, replace: bool) -> None:
    """Refuse a name that no paper can have, and to write over a paper that did not come from this document.

    Args:
        project: where the paper goes.
        name: the paper's.
        line: the first line of the manifest that the import writes; it tells the document.
        replace: files that differ are to be written over.

    Raises:
        BriefError: with what can be done.
    """
    if (project.root / BRIEFS / name / MANIFEST).is_file():
        check_paper_name(name)  # it may have been made under another name than `brief new` gives
    else:
        require_name(name, "--name ")
    path = project.root / BRIEFS / name / MANIFEST
    if replace and path.is_file() and first_line_of(path) != line:
        message = f"`{BRIEFS / name}` was not imported from this document; nothing was written"
        hint = f"give another `--name`; or, if it may go, put `{line}` as the first line into its {MANIFEST}"
        raise BriefError(message, hint)


def first_line_of(manifest: Path) -> str:
    """The first line of a manifest; empty where there is none."""
    try:
        with manifest.open(encoding="utf-8", errors="replace") as stream:
            return stream.readline().rstrip("\n")
    except OSError:
        return ""


def left_over(project: Project, folder: PurePosixPath, written: Collection[PurePosixPath]) -> Iterator[Finding]:
    """The sections and pictures in a paper's folder that an import before wrote and this one does not.

    Args:
        project: whose paper it is.
        folder: the paper's, seen from the project.
        written: the files that the import writes.
    """
    for path in sorted({*_sections(project, folder), *_pictures(project, folder)} - {*written}):
        if path.is_relative_to(folder) and (project.root / path).is_file():
            message = f"`{path}` belongs to the paper as it was; this import does not write it"
            yield finding("I432", message, Location(path), "delete it, if nothing in it is yours")


def _sections(project: Project, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    path = project.root / folder / MANIFEST
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return
    manifest, _ = read_manifest(folder.name, SourceText(folder / MANIFEST, text))
    yield from (use.path for use in manifest.sections) if manifest else ()


def _pictures(project: Project, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    place = project.root / folder / FOLDER
    if place.is_dir():
        yield from (folder / FOLDER / entry.name for entry in place.iterdir() if not entry.name.startswith("."))
