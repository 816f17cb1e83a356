"""A section's front matter, and the parameters of one use of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.assembly.codes import error
from briefkit.assembly.model import Manifest, Parameter, SectionUse
from briefkit.assembly.schema import FRONT_MATTER
from briefkit.assembly.yaml_nodes import Table, kind
from briefkit.assembly.yaml_reading import read_yaml
from briefkit.findings import Finding, did_you_mean
from briefkit.patterns import regex
from briefkit.text import Location, SourceText

# As in pandoc: what begins with `---` and a blank line is a rule, not front matter.
_OPENING = regex(r"\ufeff?---[ \t]*\n(?![ \t]*(\n|$))")
_CLOSING = regex(r"^(---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A section file, read: what its front matter says and where its text begins."""

    source: SourceText
    front_matter: Mapping[str, object]
    start: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def title(self) -> str:
        """Its name in registers; the file's name where it gives none."""
        return str(self.front_matter.get("title") or self.source.path.stem)

    @property
    def parameters(self) -> Mapping[str, Parameter] | None:
        """The parameters it declares; None where it says nothing about parameters."""
        declared = self.front_matter.get("parameters")
        return declared if isinstance(declared, dict) else None


def front_matter_end(text: str) -> int:
    """The offset at which the text of a section begins."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if closing:
        return min(closing.end() + 1, len(text))
    return opening.end() if opening else int(text.startswith("\ufeff"))


def read_section(source: SourceText) -> Section:
    """Take the front matter, if there is one, from the top of a section."""
    opening = _OPENING.match(source.text)
    if not opening:
        return Section(source, {}, front_matter_end(source.text))
    closing = _CLOSING.search(source.text, opening.end())
    if not closing:
        hint = "close it with a line `---`; for a rule across the page leave a blank line under it"
        fault = error("M001", "the front matter has no end", Location(source.path, 1, 1), hint)
        return Section(source, {}, opening.end(), (fault,))
    # a blank line stands for the opening one, so that places are those of the file
    opened = " " * (opening.end() - 1) + "\n"
    block = SourceText(source.path, opened + source.text[opening.end() : closing.start()])
    values, findings = _read_block(block)
    return Section(source, values, front_matter_end(source.text), findings)


def _read_block(block: SourceText) -> tuple[Mapping[str, object], tuple[Finding, ...]]:
    node, faults = read_yaml(block)
    findings = list(faults)
    if isinstance(node, Table):
        return FRONT_MATTER.values(node, findings.append), tuple(findings)
    if node is not None:
        hint = "write keys in it (`owner: …`); for a rule leave a blank line under `---`"
        findings.append(error("M003", f"front matter should be a mapping, not {kind(node)}", node.location, hint))
    return {}, tuple(findings)


def section_parameters(
    use: SectionUse, section: Section, manifest: Manifest
) -> tuple[dict[str, object], tuple[Finding, ...]]:
    """The values of one use: the section's defaults, under the paper's variables, under `with`."""
    declared = section.parameters
    given = use.parameters or {}
    variables = manifest.variables or {}
    defaults = {name: p.default for name, p in (declared or {}).items() if p.default is not None}
    values = {**defaults, **variables, **given}
    if declared is None:
        return values, ()
    return values, (*_unknown(use, declared), *_missing(use, declared, values))


def _unknown(use: SectionUse, declared: Mapping[str, Parameter]) -> list[Finding]:
    places = use.parameter_places or {}
    known = "it declares: " + ", ".join(declared) if declared else "it declares none"
    return [
        error(
            "M101",
            f"the section `{use.path}` has no parameter `{name}`",
            places.get(name, use.location),
            did_you_mean(name, declared, known),
        )
        for name in use.parameters or {}
        if name not in declared
    ]


def _missing(use: SectionUse, declared: Mapping[str, Parameter], values: Mapping[str, object]) -> list[Finding]:
    return [
        error(
            "M102",
            f"the section `{use.path}` needs the parameter `{name}`",
            use.location,
            f"add `with: {{{name}: …}}`" + (f" ({parameter.description})" if parameter.description else ""),
        )
        for name, parameter in declared.items()
        if parameter.required and values.get(name) is None
    ]
