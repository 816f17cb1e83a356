"""What `audit:` of a manifest or of `briefs/defaults.yaml` says, and what it names that is no rule."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.assembly.codes import error
from briefkit.assembly.schema import MANIFEST
from briefkit.assembly.yaml_nodes import Listing, Node, Scalar, Table
from briefkit.assembly.yaml_reading import read_yaml
from briefkit.audit.rules import RULES
from briefkit.audit.selection import Settings, missing_rule
from briefkit.findings import Finding, Severity
from briefkit.text import Location, SourceText
from briefkit.workspace import Project


def project_settings(project: Project) -> Settings:
    """What `briefs/defaults.yaml` says: it holds for libraries, which are no paper's own."""
    defaults = project.defaults()
    if not isinstance(defaults, SourceText):
        return Settings()
    node, _ = read_yaml(defaults)
    values = MANIFEST.values(node, lambda finding: None) if isinstance(node, Table) else {}
    return Settings.of(values.get("audit"))


def settings_findings(source: object) -> Iterator[Finding]:
    """Each item of `audit:` that means no rule of this version.

    One of `select` is an error, for nothing is checked that somebody counts on; of `ignore` and `severity` a warning,
    since another version may have the rule.
    """
    if not isinstance(source, SourceText) or "audit" not in source.text:
        return
    node, _ = read_yaml(source)
    for name, item, place in _items(_value(node, "audit")):
        missing = missing_rule(item, RULES, f"`{name}` of `audit`: ")
        if missing:
            found = error("M006", missing.message, place, missing.hint)
            yield found if name == "select" else replace(found, severity=Severity.WARNING)


def _value(node: Node | None, key: str) -> Node | None:
    pairs = node.pairs if isinstance(node, Table) else ()
    return next((pair.value for pair in pairs if pair.key == key), None)


def _items(node: Node | None) -> Iterator[tuple[str, str, Location]]:
    """Codes, names and families with the key that they stand under."""
    for name in ("select", "ignore"):
        listed = _value(node, name)
        for item in listed.items if isinstance(listed, Listing) else (listed,):
            if isinstance(item, Scalar) and item.value is not None:
                words = item.written.split(",") if item is listed else (item.written,)
                yield from ((name, word.strip(), item.location) for word in words if word.strip())
    severities = _value(node, "severity")
    for pair in severities.pairs if isinstance(severities, Table) else ():
        yield "severity", pair.key, pair.location
