from pathlib import PurePosixPath

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefkit.assembly.manifest import read_manifest
from briefkit.assembly.model import Manifest
from briefkit.assembly.schema import MANIFEST, manifest_schema
from briefkit.text import SourceText

PATH = PurePosixPath("briefs/x/brief.yaml")
HEAD = "title: A Title\nsections: [a.md]\n"


def read(text: str, defaults: str = "") -> tuple[Manifest | None, list[tuple[str, str, str]]]:
    under = SourceText(PurePosixPath("briefs/defaults.yaml"), defaults) if defaults else None
    manifest, findings = read_manifest("x", SourceText(PATH, text), under)
    places = [str(found.location).partition(".yaml:")[2] for found in findings]
    return manifest, [(found.code, place, found.hint) for found, place in zip(findings, places, strict=True)]


def good(text: str, defaults: str = "") -> Manifest:
    manifest, findings = read(text, defaults)
    assert findings == []
    assert manifest is not None
    return manifest


def test_the_manifest_of_the_design() -> None:
    manifest = good(
        "title: Pakistan–Russia Relations\nauthors:\n  - name: A. Author\n    note: Consultant, …\n"
        "date: 2026-11-21\nabstract: |\n  Text.\nkeywords: [Pakistan, Russia]\nstyle: ipri\n"
        "variables: {partner: Russia}\nsections:\n  - introduction.md\n  - ../shared/cold-war.md\n"
        "  - section: ../shared/energy.md\n    level: 2\n    with: {partner: China}\n"
        '    if: partner == "Russia"\n'
        "formats: [pdf, docx, html]\n"
    )
    assert [str(use.path) for use in manifest.sections] == [
        "briefs/x/introduction.md",
        "briefs/shared/cold-war.md",
        "briefs/shared/energy.md",
    ]
    energy = manifest.sections[2]
    assert (energy.level, energy.parameters, energy.condition) == (
        2,
        {"partner": "China"},
        'partner == "Russia"',
    )
    assert manifest.bibliography == (PurePosixPath("bibliography/library.bib"),)
    assert manifest.date == "2026-11-21"


def test_friendly_forms_are_taken() -> None:
    manifest = good(
        "title: 1984\nsections: []\nauthors: B\nkeywords: a, b\ndate: 2013\nformats: pdf\nbibliography: l.bib"
    )
    assert (manifest.title, manifest.date, manifest.keywords) == ("1984", "2013", ("a", "b"))
    assert [author.name for author in manifest.authors] == ["B"]
    assert manifest.bibliography == (PurePosixPath("briefs/x/l.bib"),)
    assert manifest.formats == ("pdf",)


@pytest.mark.parametrize(
    ("line", "code", "place", "hint"),
    [
        ("keyword: a", "M002", "3:1", "did you mean `keywords`?"),
        ("title: B", "M004", "3:1", "take one of them out"),
        ("contents: maybe", "M003", "3:11", "write `true` or `false`, without quotation marks"),
        ("style: ../x", "M006", "3:8", "write the name of a house style, like `plain`"),
        ("formats: [pdf, doc]", "M006", "3:16", "did you mean `docx`?"),
        ("date: 2013-02-30", "M006", "3:7", ""),
        ("variables: {a-b: 1}", "M006", "3:13", "write `a_b`, say"),
        ("variables: 3", "M003", "3:12", "write `variables: {key: value}`"),
    ],
)
def test_a_bad_line_is_a_finding_at_its_place(line: str, code: str, place: str, hint: str) -> None:
    assert read(HEAD + line)[1] == [(code, place, hint)]


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("{section: a.md, level: 7}", "M006"),
        ("{section: a.md, level: 2, shift: 1}", "M006"),
        ("{section: a.md, wiht: {}}", "M002"),
        ("{level: 2}", "M005"),
        ("/etc/passwd", "M007"),
        ("../../../x.md", "M007"),
        ("[a]", "M003"),
    ],
)
def test_a_bad_use_of_a_section(item: str, code: str) -> None:
    assert [found[0] for found in read(f"title: A\nsections: [{item}]")[1]] == [code]


def test_all_faults_are_told_at_once() -> None:
    _, findings = read("titel: A\nstyle: [x]\nsections: [/a.md, {section: b.md, level: 9}]")
    assert [code for code, _, _ in findings] == ["M002", "M003", "M006", "M005", "M007"]


def test_no_sections_are_fine_but_the_key_has_to_be_there() -> None:
    assert good("title: A\nsections: []").sections == ()
    assert [code for code, _, _ in read("title: A")[1]] == ["M005"]
    assert [code for code, _, _ in read("title: A\nsections:")[1]] == ["M005"]


def test_defaults_lie_under_the_manifest() -> None:
    manifest = good(HEAD + "variables: {a: 1}\n", "style: ipri\nvariables: {a: 2, b: 3}\nbibliography: ../lib.bib\n")
    assert manifest.style == "ipri"
    assert manifest.variables == {"a": 1, "b": 3}
    assert manifest.bibliography == (PurePosixPath("lib.bib"),)


@pytest.mark.parametrize("text", ["", "- a", "text", "# only\n"])
def test_what_is_no_mapping_is_no_manifest(text: str) -> None:
    manifest, findings = read(text)
    assert manifest is None
    assert len(findings) == 1


def test_the_schema_is_one_and_agrees_with_the_reader() -> None:
    jsonschema.Draft202012Validator.check_schema(manifest_schema())
    check = jsonschema.Draft202012Validator(manifest_schema())
    assert check.is_valid(yaml.safe_load(HEAD + "authors: [B, {name: C}]\nformats: [pdf]\nlimits: {words: 10}"))
    for bad in ("keyword: a", "contents: 3", "formats: [doc]", "variables: {a-b: 1}", "authors: [{nam: x}]"):
        assert not check.is_valid(yaml.safe_load(HEAD + bad)), bad
        assert read(HEAD + bad)[1], bad


def test_every_key_is_described() -> None:
    properties = manifest_schema()["properties"]
    assert set(properties) == {key.name for key in MANIFEST.keys}
    assert all(len(properties[name]["description"]) > 10 for name in properties)


@given(
    st.lists(st.sampled_from(["title", "sections", "authors", "with", "a", "{", "}", "[", "]", ": ", "\n", "- ", "1"]))
)
def test_reading_never_raises(parts: list[str]) -> None:
    read("".join(parts))


@pytest.mark.parametrize(
    ("written", "meant"),
    [("stile", "style"), ("titel", "title"), ("short_title", "short-title"), ("Author", "authors")],
)
def test_an_unknown_key_is_told_with_the_nearest(written: str, meant: str) -> None:
    _, findings = read_manifest("x", SourceText(PurePosixPath("briefs/x/brief.yaml"), f"{written}: A\n"))
    (finding,) = [finding for finding in findings if finding.code == "M002"]
    assert finding.hint == f"did you mean `{meant}`?"


@pytest.mark.parametrize(("written", "meant"), [("no", False), ("Yes", True), ("off", False), ("true", True)])
def test_flags_are_read_as_what_they_were_meant_to_be(written: str, meant: bool) -> None:
    text = f"title: A\ncontents: {written}\nsections: [a.md]\n"
    manifest, findings = read_manifest("x", SourceText(PurePosixPath("briefs/x/brief.yaml"), text))
    assert findings == ()
    assert manifest is not None
    assert manifest.contents is meant


def test_title_of_spaces_is_no_title() -> None:
    _, findings = read_manifest(
        "x", SourceText(PurePosixPath("briefs/x/brief.yaml"), 'title: "  "\nsections: [a.md]\n')
    )
    assert [(finding.code, finding.hint) for finding in findings] == [("M006", "write a title")]
