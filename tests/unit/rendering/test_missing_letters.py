"""Letters that no font has are told with their file and line, and with the package that has them."""

import logging

from tests.support.briefs import MANIFEST, set_texts

from briefkit.assembly.model import Author
from briefkit.rendering.missing_letters import letter_findings
from briefkit.rendering.outputs import Writer
from briefkit.text import Location

NOBODYS = "\U0010abcd"  # for private use: no font has it


def told(letters: str, *sections: str, authors: tuple[Author, ...] = ()) -> list[tuple[str, str, str]]:
    findings = letter_findings(tuple(letters), set_texts(*sections, authors=authors))
    return [(str(one.location), one.message, one.hint) for one in findings]


def test_letters_are_told_at_the_first_of_them_in_each_file() -> None:
    author = Author("王维", location=Location(MANIFEST, 3, 5))
    manifest, first, second = told("京北王维", "Of the\nNorth 北京, 北.", "王", authors=(author,))
    assert manifest[0] == "briefs/x/brief.yaml:3:5"
    assert "王维:" in manifest[1]
    assert first[0] == "briefs/x/s1.md:2:7"
    assert "北京:" in first[1]
    assert second[0] == "briefs/x/s2.md:1:1"


def test_the_package_with_the_letters_is_named() -> None:
    packages = [hint.rpartition(" ")[2] for _, _, hint in told("한かᠮ😀", "한か ᠮ 😀")]
    assert packages == ["fonts-noto-cjk", "fonts-noto-core", "fonts-noto-color-emoji"]


def test_what_is_no_letter_is_named_by_its_number() -> None:
    ((_, message, hint),) = told(NOBODYS, f"A {NOBODYS}.")
    assert "U+10ABCD" in message
    assert "apt" not in hint


def test_letters_of_a_chart_have_no_place() -> None:
    ((place, _, _),) = told("王", "Text.")
    assert place == "None"


def test_the_printer_sees_them() -> None:
    writer = Writer(set_texts(f"Text {NOBODYS} goes on.[^1]\n\n[^1]: A note.\n"))
    (finding,) = (one for one in writer.write("pdf").findings if one.code == "P210")
    assert str(finding.location) == "briefs/x/s1.md:1:6"
    again = writer.write("pdf")
    assert [one.code for one in again.findings].count("P210") == 1


def test_the_printer_sees_them_where_its_log_is_silenced() -> None:
    logger = logging.getLogger("weasyprint")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        findings = Writer(set_texts(f"Text {NOBODYS} goes on.\n")).write("pdf").findings
        assert logger.level == logging.CRITICAL
    finally:
        logger.setLevel(before)
    assert [one.code for one in findings].count("P210") == 1


def test_a_paper_whose_letters_are_all_there_hears_nothing() -> None:
    assert [one.code for one in Writer(set_texts("Text as usual.")).write("pdf").findings] == []
