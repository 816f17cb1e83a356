import pytest
from tests.support.pages import PAGE
from tests.support.styles import house_style

from briefkit.findings import Finding
from briefkit.rendering.html.page import print_root, screen_page
from briefkit.rendering.html.template import PAGE_NAMES, PageError


def fault(page: str, **more: str) -> Finding:
    files = {
        "style.yaml": "extends: plain\n",
        "page.html": page,
        **{f"{name}.html": text for name, text in more.items()},
    }
    with pytest.raises(PageError) as caught:
        print_root(PAGE, house_style("mine", {"mine": files}))
    return caught.value.finding


@pytest.mark.parametrize(
    ("page", "line", "words"),
    [
        ("<p>\n{{ titel }}{{ body }}", 2, "titel"),
        ("<p>\n\n{% if %}", 3, "Expected"),
        ("{{ body }}\n{{ page.nothing }}", 2, "nothing"),
        ("{{ body }}\n{{ 1 / 0 }}", 2, "zero"),
        ("{{ body }}\n{% for n in range(1000000000) %}{% endfor %}", 2, "ange"),
        ("{{ body }}{{ ''.__class__.__mro__ }}", 1, "__class__"),
        ("{{ body }}{{ labels.update({}) }}", 1, "unsafe"),
    ],
)
def test_a_fault_of_a_page_is_found_with_its_line(page: str, line: int, words: str) -> None:
    finding = fault(page)

    assert (finding.code, finding.rule) == ("Y105", "page-template-error")
    assert str(finding.location) == f"templates/mine/page.html:{line}"
    assert words in finding.message


def test_a_fault_in_an_included_file_is_told_from_there() -> None:
    finding = fault("{{ body }}\n{% include 'foot.html' %}", foot="\n\n{{ nobody }}")

    assert str(finding.location) == "templates/mine/foot.html:3"


def test_a_file_outside_of_the_style_is_not_there() -> None:
    finding = fault("{{ body }}{% include '/etc/passwd' %}")

    assert "/etc/passwd" in finding.message


def test_a_page_that_prints_no_text() -> None:
    finding = fault("<p>{{ title }}</p>")

    assert "{{ body }}" in finding.hint


def test_a_style_may_build_upon_the_page_of_another() -> None:
    page = '{% extends "plain/page.html" %}\n{% block back %}<footer>Our imprint</footer>{% endblock %}'
    files = {"style.yaml": "extends: ipri\n", "page.html": page}
    text = screen_page(PAGE, house_style("mine", {"mine": files}))

    assert "<footer>Our imprint</footer>" in text
    assert "Recommendations" in text


def test_every_name_that_a_page_may_use_is_listed_and_given() -> None:
    page = "".join(f"{{{{ {name} }}}}" for name in PAGE_NAMES)
    text = screen_page(PAGE, house_style("mine", {"mine": {"style.yaml": "extends: plain\n", "page.html": page}}))

    assert "Metering the" in text


def test_a_page_may_have_a_head_of_its_own() -> None:
    page = '<html><head><meta name="publisher" content="Us"></head><body>{{ body }}</body></html>'
    text = screen_page(PAGE, house_style("mine", {"mine": {"style.yaml": "extends: plain\n", "page.html": page}}))

    assert '<meta name="publisher" content="Us">' in text
    assert '<meta charset="utf-8">' in text
