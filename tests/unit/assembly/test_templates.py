from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.assembly.codes import error
from briefkit.assembly.templates import Templates
from briefkit.findings import Finding
from briefkit.text import ExpandedText, Location, SourceText

PATH = PurePosixPath("briefs/x/s.md")
TEMPLATES = {
    "templates/line.md": "about {{ partner }}\nand on\n",
    "templates/box.md": "{% macro box(x) %}\n[{{ x }}]\n{% endmacro %}\n",
    "templates/a.md": "{% include 'b.md' %}",
    "templates/b.md": "{% include 'a.md' %}",
    "templates/bad.md": "fine\n{% if %}",
}


def read(path: PurePosixPath) -> SourceText | Finding:
    if str(path) in TEMPLATES:
        return SourceText(path, TEMPLATES[str(path)])
    return error("J103", f"there is no file `{path}`", Location(path))


def expand(text: str, values: Mapping[str, object] | None = None) -> ExpandedText | Finding:
    return Templates(read).expand(SourceText(PATH, text), 0, values or {"partner": "Russia", "xs": ["a", "b"]})


def text_of(text: str) -> str:
    expanded = expand(text)
    assert isinstance(expanded, ExpandedText), expanded
    return expanded.text


def fault_of(text: str) -> tuple[str, str]:
    finding = expand(text)
    assert isinstance(finding, Finding)
    return finding.code, str(finding.location)


def assert_places(text: str, expanded: ExpandedText) -> int:
    """The law: a character of a verbatim piece is the source's character at its place."""
    source = SourceText(PATH, text)
    ends = [piece.start for piece in expanded.pieces[1:]] + [len(expanded.text)]
    seen = 0
    for piece, end in zip(expanded.pieces, ends, strict=True):
        for offset in range(piece.start, end) if piece.verbatim else ():
            place = expanded.locate(offset)
            assert source.text[source.line_starts[place.line - 1] + place.column - 1] == expanded.text[offset]
            seen += 1
    return seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A {{ partner }}.\n", "A Russia.\n"),
        ("A\n{% if partner %}\nB\n{% else %}\nC\n{% endif %}\nD\n", "A\nB\nD\n"),
        ("a {% if true %}b{% endif %}\nc", "a b\nc"),
        ("{% for x in xs %}\n- {{ x }}\n{% endfor %}\nE", "- a\n- b\nE"),
        ("{## gone ##}\n# H {#id}\n", "# H {#id}\n"),
        ("A\n{% include 'line.md' %}\n\nB", "A\nabout Russia\nand on\n\nB"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("{% from 'box.md' import box %}\n{{ box(1) }}{{ box(2)|length }}", "[1]\n4"),
        ("{% set x %}{% include 'line.md' %}{% endset %}{{ x|length }}", "19"),
        ("{% filter upper %}{% include 'line.md' %}{% endfilter %}", "ABOUT RUSSIA\nAND ON"),
        ("{% macro e() %}{% endmacro %}{{ 'y' if e() else 'n' }}", "n"),
        (
            "{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}x{{ partner }}{% endcall %}",
            "<xRussia>",
        ),
        ("{{ partner.upper() }} {{ partner.split('s')[0] }}", "RUSSIA Ru"),
    ],
)
def test_what_templates_make(text: str, expected: str) -> None:
    assert text_of(text) == expected
    expanded = expand(text)
    assert isinstance(expanded, ExpandedText)
    assert_places(text, expanded)


def test_text_of_a_variable_stands_at_its_tag() -> None:
    expanded = expand("One\ntwo {{ partner }} [@x]")
    assert isinstance(expanded, ExpandedText)
    assert str(expanded.locate(expanded.text.index("ssia"))) == "briefs/x/s.md:2:5"
    assert str(expanded.locate(expanded.text.index("[@x]"))) == "briefs/x/s.md:2:19"


def test_text_of_an_include_stands_at_the_include_with_the_template_behind() -> None:
    expanded = expand("A\nB {% include 'line.md' %} C")
    assert isinstance(expanded, ExpandedText)
    place = expanded.locate(expanded.text.index("and on") + 2)
    assert (str(place), str(place.via)) == ("briefs/x/s.md:2:3", "templates/line.md:2:1")
    assert str(expanded.locate(expanded.text.index("C"))) == "briefs/x/s.md:2:27"


def test_text_of_an_imported_macro_stands_at_its_call() -> None:
    expanded = expand("{% from 'box.md' import box %}\nX {{ box(1) }}Y")
    assert isinstance(expanded, ExpandedText)
    place = expanded.locate(expanded.text.index("["))
    assert (str(place), str(place.via)) == ("briefs/x/s.md:2:3", "templates/box.md:2:1")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a\nb {{ partnr }}", "J102", "briefs/x/s.md:2:6"),
        ("a\n{% if %}", "J101", "briefs/x/s.md:2:1"),
        ("a {% extends 'a.md' %}", "J101", "briefs/x/s.md:1:3"),
        ("a\n{% include 'no.md' %}", "J103", "briefs/x/s.md:2:1"),
        ("{% include '../../../x.md' %}", "J103", "briefs/x/s.md:1:1"),
        ("a\n{% include 'a.md' %}", "J106", "briefs/x/s.md:2:1"),
        ("a\n{% include 'bad.md' %}", "J101", "briefs/x/s.md:2:1"),
        ("{{ 1 / 0 }}", "J105", "briefs/x/s.md:1:1"),
        ("{{ partner.__class__ }}", "J105", "briefs/x/s.md:1:1"),
        ("{{ xs.append(1) }}", "J105", "briefs/x/s.md:1:1"),
        ("x\n\U00100000", "J107", "briefs/x/s.md:2:1"),
        ("{{ 'x' * 10 ** 9 }}", "J104", "briefs/x/s.md:1:1"),
        ("{{ 10 ** 10000000 }}", "J104", "briefs/x/s.md:1:1"),
        ("{{ '%1000000000d'|format(3) }}", "J104", "briefs/x/s.md:1:1"),
        ("{% for i in range(10 ** 30) %}{% endfor %}", "J104", "briefs/x/s.md:1:1"),
        ("{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}", "J104", "briefs/x/s.md:1:1"),
        ("{{ partner }}" * 5_001, "J104", "briefs/x/s.md:1:1"),
        ("{% if true %}" * 300 + "{% endif %}" * 300, "J104", "briefs/x/s.md:1:1"),
        ("{% for a in xs %}" * 30 + "{% endfor %}" * 30, "J101", "briefs/x/s.md:1:1"),
    ],
)
def test_what_is_wrong_is_one_finding_at_the_section(text: str, code: str, place: str) -> None:
    found, location = fault_of(text)
    assert found == code
    assert location == place


@pytest.mark.parametrize(
    "grow",
    ["ns.x ~ ns.x", "ns.x + ns.x", "[ns.x, ns.x]", "ns.x|replace('a', 'aaaa')", "dict(a=ns.x, b=ns.x)"],
)
def test_values_cannot_double_for_ever(grow: str) -> None:
    loop = "{% for i in range(60) %}{% set ns.x = " + grow + " %}{% endfor %}"
    assert fault_of("{% set ns = namespace(x='ab') %}" + loop + "{{ ns.x }}")[0] in ("J104", "J105")


def test_nested_loops_are_stopped() -> None:
    assert fault_of("{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}")[0] == "J104"


def test_the_nearest_name_is_named() -> None:
    finding = expand("{{ partnr }}")
    assert isinstance(finding, Finding)
    assert finding.hint == "did you mean `partner`?"


def test_a_condition() -> None:
    templates, place = Templates(read), Location(PATH, 3, 9)
    assert templates.condition('partner == "Russia"', {"partner": "Russia"}, place) is True
    for bad in ("partnr", "partner ==", "partner.x.y"):
        finding = templates.condition(bad, {"partner": "Russia"}, place)
        assert isinstance(finding, Finding)
        assert (finding.code, finding.location) == ("M103", place)


_PARTS = st.sampled_from(
    [
        "word ",
        "\n",
        "  ",
        "{{ partner }}",
        "{% if partner %}",
        "{% endif %}",
        "{% for x in xs %}",
        "{% endfor %}",
        "{{ x }}",
        "{## c ##}",
        "{%- if true -%}",
        "{#id}",
        "é[@k]",
        "{% set y %}",
        "{% endset %}",
        "{% raw %}",
        "{% endraw %}",
        "{% include 'line.md' %}",
        "{% filter upper %}",
        "{% endfilter %}",
        "{% macro m() %}",
        "{% endmacro %}",
        "{{ m() }}",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(_PARTS, max_size=14))
def test_places_hold_whatever_the_template(parts: list[str]) -> None:
    text = "".join(parts)
    expanded = expand(text, {"partner": "Russia", "xs": ["a", "b"], "x": "q"})
    if isinstance(expanded, ExpandedText):
        assert_places(text, expanded)
        assert "\U00100000" not in expanded.text


@given(st.text(alphabet="ab\n é{#}", max_size=40).filter(lambda text: "{{" not in text and "{##" not in text))
def test_the_quick_path_gives_what_the_long_one_gives(text: str) -> None:
    quick, long = expand(text), expand(text + " {{ partner }}")
    assert isinstance(quick, ExpandedText)
    assert isinstance(long, ExpandedText)
    assert quick.text == text
    assert [quick.locate(i) for i in range(len(text))] == [long.locate(i) for i in range(len(text))]
