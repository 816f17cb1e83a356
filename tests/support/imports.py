"""What the tests of the import share: a document of our own to a plan, a project to import into."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from briefkit.harvest.document import Document
from briefkit.harvest.harvest import harvest
from briefkit.ingest.model import ImportPlan
from briefkit.ingest.plan import plan_import
from briefkit.readers import read_document


def read(text: str, name: str = "paper.md") -> Document:
    """A document from its text."""
    return read_document(PurePosixPath(name), text.encode())


def planned(text: str, name: str = "paper.md", pictures: Mapping[str, bytes] | None = None) -> ImportPlan:
    """The plan for a document."""
    return plan_import(harvest([read(text, name)]).sources[0], (), pictures)


def section(text: str, name: str = "paper.md", at: int = 0) -> str:
    """The text of one section of the plan for a document."""
    return planned(text, name).sections[at].text.text


def codes(plan: ImportPlan) -> list[str]:
    """The codes of its findings, sorted."""
    return sorted(each.code for each in plan.findings)


def empty_project(folder: Path) -> Path:
    """A project without papers."""
    (folder / "briefs").mkdir(parents=True)
    return folder
