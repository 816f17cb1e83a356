"""The only room that touches the disk: finding a project, reading inside it, writing whole files."""

from briefkit.workspace.project import Project, find_project
from briefkit.workspace.reading import MISSING, ProjectFiles, ReadLog
from briefkit.workspace.store import Store
from briefkit.workspace.styles import style_files, style_names
from briefkit.workspace.together import write_together
from briefkit.workspace.writing import output_lock, resolve_dist, write_atomic

__all__ = [
    "MISSING",
    "Project",
    "ProjectFiles",
    "ReadLog",
    "Store",
    "find_project",
    "output_lock",
    "resolve_dist",
    "style_files",
    "style_names",
    "write_atomic",
    "write_together",
]
