"""Manifest + sections + library -> AssembledBrief: the stage before pandoc."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Protocol

from briefkit.assembly.codes import error
from briefkit.assembly.markers import has_reserved
from briefkit.assembly.model import AssembledBrief, AssembledSection, Manifest, SectionUse
from briefkit.assembly.sections import Section, read_section, section_parameters
from briefkit.assembly.templates import Templates
from briefkit.bibliography.model import Library
from briefkit.findings import Finding, sort_findings
from briefkit.text import Location, SourceText


class Files(Protocol):
    """What assembly asks of the disk: texts of the project, by their path in it."""

    def text(self, path: PurePosixPath) -> SourceText | Finding:
        """The text of a file, newlines as `\\n`; a finding that says why it cannot be read."""


@dataclass
class _Assembly:
    """One run: what was read so far, and what was found."""

    manifest: Manifest
    files: Files
    templates: Templates
    findings: list[Finding] = field(default_factory=list)
    sections: dict[PurePosixPath, Section | None] = field(default_factory=dict)


def assemble(manifest: Manifest, library: Library, files: Files) -> AssembledBrief:
    """Expand every section that this paper uses; whatever is wrong is in the findings, the rest is there."""
    run = _Assembly(manifest, files, Templates(files.text))
    run.findings += _reserved_values("variables", manifest.variables, manifest.variable_places)
    assembled: list[AssembledSection] = []
    for use in manifest.sections:
        section = _assembled(run, use, len(assembled)) if _is_set(run, use) else None
        if section:
            assembled.append(section)
    return AssembledBrief(manifest, tuple(assembled), library, sort_findings(run.findings))


def used_sections(manifest: Manifest, files: Files) -> tuple[SectionUse, ...]:
    """The uses that are set: those whose `if` holds, without reading the sections."""
    run = _Assembly(manifest, files, Templates(files.text))
    return tuple(use for use in manifest.sections if _is_set(run, use))


def _is_set(run: _Assembly, use: SectionUse) -> bool:
    if not use.condition:
        return True
    result = run.templates.condition(use.condition, run.manifest.variables or {}, use.condition_place or use.location)
    if isinstance(result, Finding):
        run.findings.append(result)
        return False
    return result


def _assembled(run: _Assembly, use: SectionUse, index: int) -> AssembledSection | None:
    section = _section(run, use)
    if section is None:
        return None
    parameters, faults = section_parameters(use, section, run.manifest)
    run.findings += faults
    run.findings += _reserved_values("with", use.parameters, use.parameter_places)
    if faults:
        return None
    expanded = run.templates.expand(section.source, section.start, parameters)
    if isinstance(expanded, Finding):
        run.findings.append(expanded)
        return None
    return AssembledSection(use, index, section.title, section.front_matter, parameters, expanded)


def _section(run: _Assembly, use: SectionUse) -> Section | None:
    if use.path in run.sections:
        return run.sections[use.path]
    text = run.files.text(use.path)
    if isinstance(text, Finding):
        run.findings.append(placed(text, use.location))
        return None
    section = read_section(text)
    run.findings += section.findings
    run.sections[use.path] = section
    return section


def placed(fault: Finding, written: Location | None) -> Finding:
    """A file's fault at the place where its path is `written`, unless it is about a line of the file itself."""
    inside = fault.location is not None and fault.location.line > 0
    return fault if inside else replace(fault, location=written or fault.location)


def _reserved_values(
    name: str, values: Mapping[str, object] | None, places: Mapping[str, Location] | None
) -> list[Finding]:
    return [
        error(
            "J107",
            f"`{key}` in `{name}` holds a private-use character that this tool keeps for itself",
            (places or {}).get(key),
            "take the character (plane 16, U+100000 and on) out",
        )
        for key, value in (values or {}).items()
        if has_reserved(value)
    ]
