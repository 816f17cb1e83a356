"""Which papers a command is about."""

from collections.abc import Iterable

from briefkit.findings import BriefError
from briefkit.workspace import Project


def paper_names(project: Project, names: Iterable[str]) -> list[str]:
    """The papers asked for, all of them where none is; a name that is none is a `BriefError`."""
    wanted = [project.paper(name) for name in names]
    if wanted:
        return list(dict.fromkeys(wanted))
    found = project.papers()
    if not found:
        raise BriefError("this project has no papers", "run `brief new NAME` to begin one")
    return list(found)
