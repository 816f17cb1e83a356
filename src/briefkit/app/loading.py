"""Loading a paper: manifest, library, house style and sections as one value, and what is wrong with them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from briefkit.app.library_cache import read_library
from briefkit.assembly.assemble import assemble, placed
from briefkit.assembly.csl_repository import repository_csl, repository_names
from briefkit.assembly.house_style import read_house_style, with_labels, with_options
from briefkit.assembly.manifest import read_manifest
from briefkit.assembly.model import AssembledBrief, Manifest
from briefkit.assembly.paths import resolve_path
from briefkit.assembly.style import HouseStyle
from briefkit.bibliography.model import Library
from briefkit.findings import BriefError, Finding, Severity, did_you_mean
from briefkit.rendering.figures import LoadPicture
from briefkit.text import Location, SourceText
from briefkit.workspace import MISSING, Project, Store, style_files, style_names


@dataclass(frozen=True)
class LoadedPaper:
    """A paper as far as it could be loaded; `brief` and `style` are None where nothing can be set."""

    name: str
    brief: AssembledBrief | None
    style: HouseStyle | None
    findings: tuple[Finding, ...]


def load_paper(project: Project, name: str) -> LoadedPaper:
    """Load a paper of the project with everything it is made of."""
    manifest, findings = load_manifest(project, name)
    if manifest is None:
        return LoadedPaper(name, None, None, findings)
    library, unreadable = load_library(project, manifest)
    style, style_findings = load_style(project, manifest)
    brief = assemble(manifest, library, project.files)
    findings = (*findings, *unreadable, *library.findings, *style_findings)
    return LoadedPaper(name, brief, style, findings)


def load_manifest(project: Project, name: str) -> tuple[Manifest | None, tuple[Finding, ...]]:
    """A paper's manifest with the project's defaults."""
    source = project.manifest(name)
    if isinstance(source, Finding):
        return None, (source,)
    defaults = project.defaults()
    if isinstance(defaults, Finding):
        manifest, findings = read_manifest(name, source)
        return manifest, (defaults, *findings)
    return read_manifest(name, source, defaults)


def load_library(project: Project, manifest: Manifest) -> tuple[Library, tuple[Finding, ...]]:
    """The paper's libraries as one; a paper that names none may do without the file."""
    sources: list[SourceText] = []
    findings: list[Finding] = []
    named = manifest.place_of("bibliography") is not None
    places = manifest.bibliography_places or [None] * len(manifest.bibliography)
    for path, place in zip(manifest.bibliography, places, strict=True):
        source = project.files.text(path)
        if isinstance(source, SourceText):
            sources.append(source)
        elif named or source.code != MISSING:
            findings.append(placed(source, place))
    return replace(read_library(Store(project), sources), whole=not findings), tuple(findings)


def load_style(project: Project, manifest: Manifest) -> tuple[HouseStyle | None, tuple[Finding, ...]]:
    """The paper's house style, with the CSL style that the paper asks for in place of its own."""
    try:
        style, findings = read_house_style(manifest.style, lambda name: style_files(project, name))
    except (BriefError, OSError) as fault:  # a file of the style's folder: this paper's fault, and no other's
        hint = fault.hint if isinstance(fault, BriefError) else "check who may read the style's folder"
        return None, (
            Finding("Y108", "style-unreadable", Severity.ERROR, str(fault), manifest.place_of("style"), hint),
        )
    if style is None:
        findings = tuple(_with_nearest(finding, project) for finding in findings)
        return None, tuple(_at(findings, manifest.place_of("style")))
    if manifest.options:
        style, wrong = with_options(style, manifest.options, manifest.place_of("options"))
        findings = (*findings, *wrong)
    if manifest.labels:
        style, wrong = with_labels(style, manifest.labels, manifest.place_of("labels"))
        findings = (*findings, *wrong)
    if not manifest.csl:
        return style, findings
    csl = _csl(project, manifest)
    if isinstance(csl, Finding):
        return style, (*findings, csl)
    return replace(style, csl=csl), findings


def _at(findings: Iterable[Finding], place: Location | None) -> Iterable[Finding]:
    """Findings without a place get that of the manifest's line."""
    return (finding if finding.location else replace(finding, location=place) for finding in findings)


def _with_nearest(finding: Finding, project: Project) -> Finding:
    """A finding about a style that there is not, with the name of the nearest that there is."""
    names = style_names(project)
    written = re.search(r"`(.+?)` does not exist", finding.message)
    if finding.code != "Y103" or not written:
        return finding
    return replace(finding, hint=did_you_mean(written[1], names, f"the house styles are: {', '.join(names)}"))


def _csl(project: Project, manifest: Manifest) -> str | Finding:
    """The text of a CSL file of the project, or of a style of the CSL repository."""
    place = manifest.place_of("csl")
    if manifest.csl.endswith(".csl"):
        try:
            source = project.files.text(resolve_path(manifest.path.parent, manifest.csl))
        except ValueError as fault:
            return Finding("Y106", "unknown-csl", Severity.ERROR, f"the path `{manifest.csl}` {fault}", place)
        return source.text if isinstance(source, SourceText) else placed(source, place)
    text = repository_csl(manifest.csl)
    if text is not None:
        return text
    message = f"there is no CSL style `{manifest.csl}`"
    otherwise = "name a style of the CSL repository (chicago-author-date) or a .csl file of the project"
    hint = did_you_mean(manifest.csl, repository_names(), otherwise)
    return Finding("Y106", "unknown-csl", Severity.ERROR, message, place, hint)


def picture_loader(project: Project) -> LoadPicture:
    """What reads pictures of the project; a fault is told at the place of the text that names the picture."""

    def load(path: PurePosixPath, place: Location) -> bytes | Finding:
        data = project.files.data(path)
        return data if isinstance(data, bytes) else replace(data, location=place)

    return load
