"""A paper as it is set, without writing anything: what the look-ups are about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.app.cache import recall_runs
from briefkit.app.loading import load_paper, picture_loader
from briefkit.assembly.model import AssembledBrief
from briefkit.findings import Finding, has_errors, sort_findings
from briefkit.rendering.compose import set_brief
from briefkit.rendering.figures import LoadPicture
from briefkit.rendering.pandoc_memory import remembering
from briefkit.rendering.set_brief import SetBrief, SetNote, SetRecommendation
from briefkit.workspace import Project, Store


@dataclass(frozen=True, slots=True)
class PaperNotes:
    """A paper's notes and recommendations as set, and what was found on the way."""

    paper: str
    notes: Sequence[SetNote]
    recommendations: Sequence[SetRecommendation]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SetPaper:
    """A paper as source and as set; both are None where its manifest or house style cannot be read."""

    paper: str
    source: AssembledBrief | None
    brief: SetBrief | None
    findings: tuple[Finding, ...]


def read_paper(project: Project, name: str, load: LoadPicture | None = None) -> SetPaper:
    """Set a paper in memory; `load` reads its pictures where somebody wants to know which."""
    loaded = load_paper(project, name)
    if loaded.brief is None or loaded.style is None:
        return SetPaper(name, None, None, _named(loaded.findings, name))
    with remembering(recall_runs(Store(project), name)):
        brief = set_brief(loaded.brief, loaded.style, load or picture_loader(project))
    findings = _named((*loaded.findings, *brief.findings), name)
    return SetPaper(name, loaded.brief, brief, findings)


def read_notes(project: Project, name: str) -> PaperNotes:
    """Set a paper's notes without writing anything."""
    paper = read_paper(project, name)
    if paper.brief is None:
        return PaperNotes(name, (), (), paper.findings)
    return PaperNotes(name, paper.brief.notes, paper.brief.recommendations, paper.findings)


def is_readable(paper: PaperNotes | SetPaper) -> bool:
    """Tell whether the notes are those that a build would set."""
    return not has_errors(paper.findings)


def _named(findings: Sequence[Finding], name: str) -> tuple[Finding, ...]:
    return sort_findings(replace(finding, paper=name) for finding in findings)
