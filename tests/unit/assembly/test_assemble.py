from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from briefkit.assembly.assemble import assemble
from briefkit.assembly.codes import error
from briefkit.assembly.manifest import read_manifest
from briefkit.assembly.model import AssembledBrief
from briefkit.assembly.sections import read_section
from briefkit.bibliography.model import Library
from briefkit.findings import Finding
from briefkit.text import Location, SourceText

HEAD = "title: A\nvariables: {partner: Russia}\nsections:\n"


@dataclass(frozen=True)
class Files:
    texts: Mapping[str, str]

    def text(self, path: PurePosixPath) -> SourceText | Finding:
        if str(path) in self.texts:
            return SourceText(path, self.texts[str(path)])
        return error("J103", f"there is no file `{path}`", Location(path))


def build(uses: str, **texts: str) -> AssembledBrief:
    manifest, findings = read_manifest("x", SourceText(PurePosixPath("briefs/x/brief.yaml"), HEAD + uses))
    assert manifest
    assert findings == ()
    return assemble(manifest, Library({}), Files({f"briefs/x/{name}.md": text for name, text in texts.items()}))


def faults(brief: AssembledBrief) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.location)) for finding in brief.findings]


def test_one_section_used_twice_with_other_parameters() -> None:
    brief = build("- {section: a.md, with: {partner: China}}\n- a.md\n", a="To {{ partner }}.")
    assert [section.text.text for section in brief.sections] == ["To China.", "To Russia."]
    assert [section.index for section in brief.sections] == [0, 1]


def test_if_sees_the_variables_and_leaves_out() -> None:
    brief = build("- {section: a.md, if: partner == 'China'}\n- b.md\n", a="A", b="B")
    assert [section.text.text for section in brief.sections] == ["B"]
    assert not brief.findings


@pytest.mark.parametrize("use", ["{section: a.md, if: nobody}", "{section: a.md, with: {w: 1}, if: w == 1}"])
def test_a_name_that_is_no_variable_is_an_error_in_if(use: str) -> None:
    assert [code for code, _ in faults(build(f"- {use}\n", a="A"))] == ["M103"]


def test_all_faults_of_all_sections_are_told() -> None:
    brief = build("- no.md\n- a.md\n- b.md\n- c.md\n", a="x\n{{ nope }}", b="{% if %}", c="fine")
    assert faults(brief) == [
        ("J102", "briefs/x/a.md:2:4"),
        ("J101", "briefs/x/b.md:1:1"),
        ("J103", "briefs/x/brief.yaml:4:3"),
    ]
    assert [section.text.text for section in brief.sections] == ["fine"]


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("{section: a.md, with: {yaer: 1, who: x}}", [("M101", "briefs/x/brief.yaml:4:26")]),
        ("a.md", [("M102", "briefs/x/brief.yaml:4:3")]),
        ("{section: a.md, with: {who: x}}", []),
    ],
)
def test_parameters_that_a_section_declares(use: str, expected: list[tuple[str, str]]) -> None:
    text = "---\ntitle: T\nparameters: {who: {required: true}, year: {default: 2012}}\n---\n{{ who }} {{ year }}"
    brief = build(f"- {use}\n", a=text)
    assert faults(brief) == expected
    if not expected:
        assert brief.sections[0].text.text == "x 2012"
        assert brief.sections[0].title == "T"


def test_parameters_are_free_where_a_section_declares_none() -> None:
    assert not build("- {section: a.md, with: {q: 1}}\n", a="{{ q }}").findings


def test_places_under_front_matter() -> None:
    brief = build("- a.md\n", a="---\nowner: B\n---\nText\n{{ partner }} [@k]\n")
    text = brief.sections[0].text
    assert str(text.locate(text.text.index("Text"))) == "briefs/x/a.md:4:1"
    assert str(text.locate(text.text.index("[@k]"))) == "briefs/x/a.md:5:15"
    assert faults(build("- a.md\n", a="---\nowner: B\n---\nT\n{{ no }}")) == [("J102", "briefs/x/a.md:5:4")]


@pytest.mark.parametrize("text", ["---\n\nA rule", "Text\n\n---\na: b\n---\n", "", "----\n"])
def test_a_rule_is_not_front_matter(text: str) -> None:
    section = read_section(SourceText(PurePosixPath("a.md"), text))
    assert (section.start, section.front_matter, section.findings) == (0, {}, ())


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("---\nowner: B\nText", "M001", "a.md:1:1"),
        ("---\nownr: B\n---\n", "M002", "a.md:2:1"),
        ("---\ntitle: a: b\n---\n", "M001", "a.md:2:9"),
        ("---\n- a\n---\n", "M003", "a.md:2:1"),
    ],
)
def test_broken_front_matter(text: str, code: str, place: str) -> None:
    findings = read_section(SourceText(PurePosixPath("a.md"), text)).findings
    assert [(found.code, str(found.location)) for found in findings] == [(code, place)]


def test_a_paper_without_sections() -> None:
    manifest, _ = read_manifest("x", SourceText(PurePosixPath("briefs/x/brief.yaml"), "title: A\nsections: []"))
    assert manifest
    brief = assemble(manifest, Library({}), Files({}))
    assert (brief.sections, brief.findings) == ((), ())


def test_a_parameter_that_is_required_is_not_given_by_an_empty_value() -> None:
    text = "---\nparameters: {partner: {required: true}}\n---\nTo {{ partner }}."
    brief = build("- {section: a.md, with: {partner: }}\n", a=text)
    assert [code for code, _ in faults(brief)] == ["M102"]
