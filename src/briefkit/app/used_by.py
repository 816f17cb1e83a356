"""`brief used-by`: what a change of a section, template, picture, library or entry touches."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from briefkit.app.loading import load_manifest
from briefkit.app.section_uses import OpenPaper, SectionSource, SetContents
from briefkit.app.targets import Target
from briefkit.assembly.paths import resolve_path
from briefkit.findings import Finding, Severity, sort_findings
from briefkit.patterns import regex
from briefkit.rendering.set_brief import SetBrief
from briefkit.workspace import Project

# Faults of these kinds keep text out of a paper, so that its numbers may be wrong; an unknown citekey does not.
_INCOMPLETE = ("M", "J", "Y")
_UNREADABLE = "W"  # a file: a section or library where the manifest names it, a picture elsewhere
_PICTURE = regex(r"\]\(\s*<?([^)>\s]+)|\bsrc=[\"']([^\"']+)")


@dataclass(frozen=True, slots=True)
class Use:
    """One use of the target: where the manifest has it, and the notes and recommendations it is about."""

    paper: str
    manifest: PurePosixPath
    line: int
    notes: tuple[int, ...] = ()
    recommendations: tuple[str, ...] = ()
    parameters: Mapping[str, object] | None = None
    sections: tuple[PurePosixPath, ...] = ()
    is_set: bool = True


@dataclass(frozen=True, slots=True)
class Usage:
    """All uses, by paper and line, and what keeps the answer from being whole."""

    uses: tuple[Use, ...]
    findings: tuple[Finding, ...]


def used_by(project: Project, target: Target, also_left_out: bool = False) -> Usage:
    """Every use of the target in the papers of the project; those left out by `if` only where asked for."""
    uses: list[Use] = []
    findings: list[Finding] = []
    for name in project.papers():
        manifest, faults = load_manifest(project, name)
        if manifest is None:
            findings += [replace(fault, paper=name) for fault in faults]
            continue
        paper = OpenPaper(project, manifest)
        uses += [use for use in _uses(paper, target) if use.is_set or also_left_out]
        if "paper" in vars(paper):  # it was set, so that its faults matter
            findings += [fault for fault in paper.paper.findings if _hides_text(fault)]
    return Usage(tuple(sorted(uses, key=lambda use: (use.paper, use.line))), sort_findings(findings))


def _hides_text(finding: Finding) -> bool:
    if finding.severity is not Severity.ERROR:
        return False
    in_manifest = finding.location is not None and finding.location.path.suffix == ".yaml"
    return finding.code.startswith(_INCOMPLETE) or (finding.code.startswith(_UNREADABLE) and in_manifest)


def _uses(paper: OpenPaper, target: Target) -> Iterator[Use]:
    if target.path is None:
        yield from _of_entry(paper, target.names)
        return
    for kind in _KINDS:
        found = list(kind(paper, target.path))
        yield from found
        if found:
            return


def _of_text(paper: OpenPaper, path: PurePosixPath) -> Iterator[Use]:
    """A section, or a template that sections include."""
    for source in paper.sources:
        if path in source.files:
            held = paper.contents.get(source.use.location, SetContents())
            yield _row_of(paper, source, held if path == source.use.path else held.only_from(path))


def _of_library(paper: OpenPaper, path: PurePosixPath) -> Iterator[Use]:
    """A file of the paper's library: what cites its entries."""
    if path in paper.manifest.bibliography:
        place = paper.manifest.bibliography_places[paper.manifest.bibliography.index(path)]
        row = _row(paper, max(place.line, 1) if place.path == paper.manifest.path else 1)
        entries = paper.paper.source.library.entries.values() if paper.paper.source else ()
        keys = {entry.key for entry in entries if entry.location and entry.location.path == path}
        yield _citing(row, paper.paper.brief, keys)


def _of_manifest(paper: OpenPaper, path: PurePosixPath) -> Iterator[Use]:
    """The paper's own manifest, from which all of it comes, or the project's defaults."""
    if path in (paper.manifest.path, PurePosixPath("briefs/defaults.yaml")):
        brief = paper.paper.brief
        notes = tuple(note.number for note in brief.notes) if brief else ()
        chosen = tuple(one.id for one in brief.recommendations) if brief else ()
        yield replace(_row(paper, 1), notes=notes, recommendations=chosen)


def _of_style(paper: OpenPaper, path: PurePosixPath) -> Iterator[Use]:
    """A file or folder of the paper's house style, or of one that it extends."""
    if path.parts[0] == "templates" and (brief := paper.paper.brief) and path.parts[1] in brief.style.lineage:
        yield _row(paper, _line(paper, "style"))
    elif str(path) == _project_path(paper, paper.manifest.csl):
        yield _row(paper, _line(paper, "csl"))


def _of_picture(paper: OpenPaper, path: PurePosixPath) -> Iterator[Use]:
    """A picture, or another file that is drawn when the paper is set."""
    shown = _names_of(paper, path)
    for source in paper.sources:
        if path in _pictures_in(source) or (source.is_set and source.use.path in shown):
            yield _row_of(paper, source, SetContents())
    if paper.manifest.path in shown:
        yield _row(paper, 1)


_KINDS: tuple[Callable[[OpenPaper, PurePosixPath], Iterator[Use]], ...] = (
    _of_text,
    _of_library,
    _of_manifest,
    _of_style,
    _of_picture,
)


def _names_of(paper: OpenPaper, path: PurePosixPath) -> set[PurePosixPath]:
    """The files that name a picture which the set paper shows; text is never one, and needs no setting."""
    if path.suffix in (".md", ".bib", ".yaml") or paper.paper.brief is None:
        return set()
    named = {place.path for read, place in paper.pictures if read == path}
    twice = [source.use.path for source in paper.sources]
    # A section used twice may show a picture in one of its uses only: then its text has to tell.
    return {place for place in named if twice.count(place) < 2}


def _pictures_in(source: SectionSource) -> set[PurePosixPath]:
    """The pictures that the text of a section names."""
    found = set()
    for match in _PICTURE.finditer(source.text):
        try:
            found.add(resolve_path(source.use.path.parent, unquote(match[1] or match[2])))
        except ValueError:  # an address, or a path out of the project
            continue
    return found


def _of_entry(paper: OpenPaper, names: tuple[str, ...]) -> Iterator[Use]:
    """An entry: one row for a paper that cites it, and with them the uses left out that would."""
    pattern = re.compile(rf"@\{{?(?:{'|'.join(map(re.escape, names))})(?!\w)")
    citing = [source for source in paper.sources if pattern.search(source.text)]
    kept = [source for source in citing if source.is_set]
    if kept or any(map(pattern.search, _own_texts(paper))):
        yield from _citing_paper(paper, names, kept)
    yield from (_row_of(paper, source, SetContents()) for source in citing if not source.is_set)


def _own_texts(paper: OpenPaper) -> list[str]:
    one = paper.manifest
    return [one.title, one.subtitle, one.abstract, one.notice, *(author.note for author in one.authors)]


def _citing_paper(paper: OpenPaper, names: tuple[str, ...], sources: list[SectionSource]) -> Iterator[Use]:
    """The paper's row, if what looks like citations of the entry is some, and not code or an address."""
    source, brief = paper.paper.source, paper.paper.brief
    keys = {key for name in names if source and (key := source.library.resolve(name))}
    if brief and keys & _cited(brief):
        # Notes tell best which sections cite it; author–date styles have none, and then the text has to do.
        sources = [one for one in sources if _cites_in_notes(paper, one, keys)] or sources
        line = sources[0].use.location.line if sources else _line(paper, "abstract")
        paths = dict.fromkeys(source.use.path for source in sources)
        yield replace(_citing(_row(paper, line), brief, keys), sections=tuple(paths))


def _cites_in_notes(paper: OpenPaper, source: SectionSource, keys: set[str]) -> bool:
    contents = paper.contents.get(source.use.location, SetContents())
    return any(cite.cite.citekey in keys for note in contents.notes for cite in note.cites)


def _cited(brief: SetBrief) -> set[str]:
    """Every key that is cited, in a note or (author–date styles) in the text."""
    return {item["id"] for field in brief.citation_fields[1:] for item in field["citationItems"]}


def _citing(row: Use, brief: SetBrief | None, keys: set[str]) -> Use:
    """A row with the notes and recommendations that cite one of these entries."""
    if brief is None:
        return row
    notes = (note.number for note in brief.notes if any(cite.cite.citekey in keys for cite in note.cites))
    chosen = (one.id for one in brief.recommendations if keys.intersection(one.evidence))
    return replace(row, notes=tuple(notes), recommendations=tuple(chosen))


def _row_of(paper: OpenPaper, source: SectionSource, contents: SetContents) -> Use:
    """The row of a use of a section."""
    return replace(
        _row(paper, source.use.location.line),
        notes=tuple(note.number for note in contents.notes),
        recommendations=tuple(one.id for one in contents.recommendations),
        parameters=source.use.parameters,
        sections=(source.use.path,),
        is_set=source.is_set,
    )


def _row(paper: OpenPaper, line: int) -> Use:
    return Use(paper.manifest.name, paper.manifest.path, line)


def _line(paper: OpenPaper, key: str) -> int:
    """The line of a key of the manifest; the first where it is not there."""
    place = (paper.manifest.locations or {}).get(key)
    return place.line if place and place.path == paper.manifest.path else 1


def _project_path(paper: OpenPaper, written: str) -> str:
    try:
        return str(resolve_path(paper.manifest.path.parent, written))
    except ValueError:
        return ""
