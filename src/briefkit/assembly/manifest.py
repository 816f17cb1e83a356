"""`brief.yaml` with `briefs/defaults.yaml` under it -> Manifest, and everything wrong with them at once."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from briefkit.assembly.codes import error
from briefkit.assembly.model import Manifest, SectionUse
from briefkit.assembly.paths import resolve_path
from briefkit.assembly.schema import DEFAULT_BIBLIOGRAPHY, MANIFEST, PlacedValues
from briefkit.assembly.shape import Report
from briefkit.assembly.yaml_nodes import Table, kind
from briefkit.assembly.yaml_reading import read_yaml
from briefkit.findings import Finding
from briefkit.text import Location, SourceText

# Mappings of `defaults.yaml` are filled up by the paper's, key by key; all other values are replaced by them.
_MERGED = ("variables", "options", "labels", "audit", "limits")
_SPECIAL = ("bibliography", "sections", "variables")


def read_manifest(
    name: str, source: SourceText, defaults: SourceText | None = None
) -> tuple[Manifest | None, tuple[Finding, ...]]:
    """The manifest of the paper `name`; None only where the file is no mapping at all."""
    findings: list[Finding] = []
    root = _root(source, findings.append)
    base = _root(defaults, findings.append, required=False) if defaults else None
    if root is None:
        return None, tuple(findings)
    own = MANIFEST.values(root, findings.append)
    inherited = MANIFEST.values(base, findings.append) if base else {}
    _check_complete(root, base, findings.append)
    values = _merged(inherited, own)
    locations = _places(base) | _places(root)
    return _manifest(name, source.path, values, locations, findings.append), tuple(findings)


def _root(source: SourceText, report: Report, required: bool = True) -> Table | None:
    node, findings = read_yaml(source)
    for finding in findings:
        report(finding)
    if isinstance(node, Table):
        return node
    if node is not None:
        hint = "begin it with a key: `title: …`" if required else "begin it with a key: `style: …`"
        report(error("M003", f"the file should be a mapping, not {kind(node)}", node.location, hint))
    elif required and not findings:
        hint = "begin with `title: …` and `sections: [introduction.md]`"
        report(error("M005", "the manifest is empty", Location(source.path), hint))
    return None


def _check_complete(root: Table, base: Table | None, report: Report) -> None:
    pairs = root.pairs + (base.pairs if base else ())
    given = {key.name: None for key in MANIFEST.keys}
    MANIFEST.complete("the manifest", Table(pairs, root.location), given, report)


def _merged(inherited: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    values = {**inherited, **own}
    for name in _MERGED:
        if name in inherited and name in own:
            values[name] = _filled_up(inherited[name], own[name])
    return values


def _filled_up(under: Mapping[str, Any], over: Mapping[str, Any]) -> Mapping[str, Any]:
    merged = {**under, **over}
    if isinstance(under, PlacedValues) and isinstance(over, PlacedValues):
        return PlacedValues(merged, {**under.places, **over.places})
    return merged


def _places(table: Table | None) -> dict[str, Location]:
    return {pair.key: pair.location for pair in table.pairs} if table else {}


def _manifest(
    name: str, path: PurePosixPath, values: dict[str, Any], locations: Mapping[str, Location], report: Report
) -> Manifest:
    variables = values.get("variables") or PlacedValues({}, {})
    written = values.get("bibliography", ((DEFAULT_BIBLIOGRAPHY, Location(path)),))
    bibliography = [(_resolved(text, place, report), place) for text, place in written]
    plain = {key.replace("-", "_"): value for key, value in values.items() if key not in _SPECIAL}
    plain.setdefault("title", "")
    return Manifest(
        name=name,
        path=path,
        bibliography=tuple(found for found, _ in bibliography if found),
        bibliography_places=tuple(place for found, place in bibliography if found),
        variables=dict(variables),
        variable_places=dict(variables.places),
        sections=_sections(values.get("sections", ()), report),
        locations=dict(locations),
        **plain,
    )


def _sections(uses: tuple[SectionUse, ...], report: Report) -> tuple[SectionUse, ...]:
    found = ((use, _resolved(use.written, use.location, report)) for use in uses)
    return tuple(replace(use, path=path) for use, path in found if path)


def _resolved(written: str, place: Location, report: Report) -> PurePosixPath | None:
    try:
        return resolve_path(place.path.parent, written)
    except ValueError as fault:
        hint = "paths are relative to the file they are written in and stay inside the project"
        report(error("M007", f"the path `{written}` {fault}", place, hint))
        return None
