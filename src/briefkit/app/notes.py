"""`brief notes` and `brief recommendations`: what a paper says, as tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.app.loading import load_paper, picture_loader
from briefkit.findings import Finding, has_errors, sort_findings
from briefkit.rendering.compose import set_brief
from briefkit.rendering.set_brief import SetBrief, SetNote, SetRecommendation
from briefkit.workspace import Project


@dataclass(frozen=True, slots=True)
class PaperNotes:
    """A paper's notes and recommendations as set, and what was found on the way."""

    paper: str
    notes: Sequence[SetNote]
    recommendations: Sequence[SetRecommendation]
    findings: tuple[Finding, ...]


def read_notes(project: Project, name: str) -> PaperNotes:
    """Set a paper's notes without writing anything."""
    loaded = load_paper(project, name)
    if loaded.brief is None or loaded.style is None:
        return PaperNotes(name, (), (), _named(loaded.findings, name))
    brief: SetBrief = set_brief(loaded.brief, loaded.style, picture_loader(project))
    findings = _named((*loaded.findings, *brief.findings), name)
    return PaperNotes(name, brief.notes, brief.recommendations, findings)


def is_readable(paper: PaperNotes) -> bool:
    """Tell whether the notes are those that a build would set."""
    return not has_errors(paper.findings)


def _named(findings: Sequence[Finding], name: str) -> tuple[Finding, ...]:
    return sort_findings(replace(finding, paper=name) for finding in findings)
