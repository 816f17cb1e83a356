"""A paper as it is set, without writing anything: what the look-ups are about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from briefkit.app.cache import finding_data, finding_from, recall_runs, tools
from briefkit.app.notes_data import notes_data, notes_from, recommendations_data, recommendations_from
from briefkit.findings import Finding, has_errors, sort_findings
from briefkit.rendering.set_brief import SetBrief, SetNote, SetRecommendation
from briefkit.workspace import Project, ReadLog, Store

if TYPE_CHECKING:
    from briefkit.assembly.model import AssembledBrief
    from briefkit.rendering.figures import LoadPicture


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
    source: "AssembledBrief | None"
    brief: SetBrief | None
    findings: tuple[Finding, ...]


def read_paper(project: Project, name: str, load: "LoadPicture | None" = None) -> SetPaper:
    """Set a paper in memory; `load` reads its pictures where somebody wants to know which."""
    # All of this takes a fifth of a second to import: notes that are kept do without.
    from briefkit.app.loading import load_paper, picture_loader
    from briefkit.rendering.compose import set_brief
    from briefkit.rendering.pandoc.memory import remembering

    loaded = load_paper(project, name)
    if loaded.brief is None or loaded.style is None:
        return SetPaper(name, None, None, _named(loaded.findings, name))
    with remembering(recall_runs(Store(project), name)):
        brief = set_brief(loaded.brief, loaded.style, load or picture_loader(project))
    findings = _named((*loaded.findings, *brief.findings), name)
    return SetPaper(name, loaded.brief, brief, findings)


def read_notes(project: Project, name: str) -> PaperNotes:
    """A paper's notes without writing anything: as they were set last time where nothing changed since."""
    store = Store(project)
    kept = _recall(store, name)
    if kept is not None:
        return kept
    log = ReadLog()
    paper = read_paper(project.logging(log), name)
    if paper.brief is None:
        return PaperNotes(name, (), (), paper.findings)
    notes = PaperNotes(name, paper.brief.notes, paper.brief.recommendations, paper.findings)
    remember_notes(store, log, notes)
    return notes


def set_notes(name: str, brief: SetBrief, findings: Sequence[Finding]) -> PaperNotes:
    """The notes of a paper that was set, with what was found on the way."""
    return PaperNotes(name, brief.notes, brief.recommendations, _named(findings, name))


def remember_notes(store: Store, log: ReadLog, notes: PaperNotes) -> None:
    """Keep the notes of a paper and what was read for them."""
    record = {
        "tools": tools(),
        "inputs": dict(log),
        "notes": notes_data(notes.notes),
        "recommendations": recommendations_data(notes.recommendations),
        "findings": [finding_data(finding) for finding in notes.findings],
    }
    store.keep(_record_name(notes.paper), record, {})


def _recall(store: Store, name: str) -> PaperNotes | None:
    """The notes as they were kept, if they would be the same again."""
    record: dict[str, Any] | None = store.record(_record_name(name))
    try:
        if record is None or record["tools"] != tools() or not store.is_as_read(record["inputs"]):
            return None
        findings = tuple(finding_from(data) for data in record["findings"])
        recommendations = recommendations_from(record["recommendations"])
        return PaperNotes(name, notes_from(record["notes"]), recommendations, findings)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None  # a record of another version, or one that somebody edited


def _record_name(paper: str) -> str:
    return f"{paper}.notes"


def is_readable(paper: PaperNotes | SetPaper) -> bool:
    """Tell whether the notes are those that a build would set."""
    return not has_errors(paper.findings)


def _named(findings: Sequence[Finding], name: str) -> tuple[Finding, ...]:
    return sort_findings(replace(finding, paper=name) for finding in findings)
