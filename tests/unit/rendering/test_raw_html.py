"""HTML in sections: divisions on one line, and what is not set in HTML."""

from tests.support.briefs import note_texts, set_texts

from briefkit.rendering.ast import text_of, walk


def test_a_division_on_one_line_ends_there() -> None:
    brief = set_texts('<div class="x">In *it* [@roe2004]</div>\n\nAfter.\n\n<div>\n\nTwo\n\n</div>\n\nLast.\n')
    assert not brief.findings
    divisions = [text_of(element) for element in walk(brief.blocks) if element["t"] == "Div"]
    assert divisions == ["In it", "Two"]
    assert len(note_texts(brief)) == 1


def test_a_division_without_end_is_told_by_its_name() -> None:
    (finding,) = set_texts("Text.\n\n<div>\n\nOn and on.\n").findings
    assert (finding.code, str(finding.location)) == ("J203", "briefs/x/s1.md:3:1")
    assert "</div>" in finding.hint
    (finding,) = set_texts("Text.\n\n::: box\n\nOn and on.\n").findings
    assert "`:::`" in finding.hint


def test_a_citation_in_html_is_told_not_dropped() -> None:
    brief = set_texts(
        "Text [@roe2004].\n\n<table><tr><td>cell [@roe2004, 4]</td></tr></table>\n\n<p>me@roe.org [x]</p>\n"
    )
    (finding,) = brief.findings
    assert (finding.code, str(finding.location)) == ("J207", "briefs/x/s1.md:3:1")
    assert "[@roe2004, 4]" in finding.message
    assert len(note_texts(brief)) == 1
