"""The proofs of the written files: a note that is missing, doubled or not called is an error that names it."""

import io
import re
import zipfile

import pytest
from tests.support.briefs import assembled, house_style, set_texts

from briefkit.assembly.formats import FORMATS
from briefkit.findings import Finding, Severity
from briefkit.rendering.compose import set_brief
from briefkit.rendering.docx.check import missing_notes
from briefkit.rendering.html.check import lost_on_screen
from briefkit.rendering.outputs import Writer
from briefkit.rendering.pdf.check import faults_in_print
from briefkit.rendering.pdf.model import NoteFaults, PlacedNote, PrintedPdf
from briefkit.rendering.set_brief import SetBrief

TEXT = "A [@roe2004, 5]. B.[^1]\n\nC [@doe2010].\n\n[^1]: Written words.\n"


@pytest.fixture(scope="module")
def brief() -> SetBrief:
    return set_texts(TEXT)


@pytest.fixture(scope="module")
def html(brief: SetBrief) -> str:
    return Writer(brief).write("html").data.decode()


@pytest.fixture(scope="module")
def docx(brief: SetBrief) -> bytes:
    return Writer(brief).write("docx").data


def told(findings: list[Finding]) -> list[tuple[str, Severity, tuple[int, ...]]]:
    return [(finding.code, finding.severity, finding.notes) for finding in findings]


def test_sound_files_have_no_fault(brief: SetBrief, html: str, docx: bytes) -> None:
    assert list(lost_on_screen(html, brief)) == []
    assert list(missing_notes(docx, brief)) == []


def test_note_lost_on_screen(brief: SetBrief, html: str) -> None:
    lost = html.replace('id="fn2"', 'id="gone"')
    (finding,) = lost_on_screen(lost, brief)
    assert told([finding]) == [("P201", Severity.ERROR, (2,))]
    assert str(finding.location) == "briefs/x/s1.md:1:20"


def test_note_doubled_on_screen(brief: SetBrief, html: str) -> None:
    assert told(list(lost_on_screen(html + '<span id="fn3">', brief))) == [("P201", Severity.ERROR, (3,))]


def test_note_without_call_on_screen(brief: SetBrief, html: str) -> None:
    lost = re.sub(r'href="#fn1"', 'href="#x"', html)
    assert told(list(lost_on_screen(lost, brief))) == [("P201", Severity.ERROR, (1,))]


def without(docx: bytes, part: str, pattern: bytes) -> bytes:
    """A Word file with the first match of a pattern taken out of one of its parts."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, re.sub(pattern, b"", content, count=1) if name == part else content)
    return changed.getvalue()


def test_note_without_its_words_in_word(brief: SetBrief, docx: bytes) -> None:
    lost = without(docx, "word/footnotes.xml", rb"Written")
    assert told(list(missing_notes(lost, brief))) == [("P201", Severity.ERROR, (2,))]


def test_call_lost_in_word_moves_all_later_notes(brief: SetBrief, docx: bytes) -> None:
    lost = without(docx, "word/document.xml", rb"<w:footnoteReference [^>]*>")
    assert [finding.notes for finding in missing_notes(lost, brief)] == [(1,), (2,), (3,)]


def test_faults_in_print_are_errors_where_words_are_lost(brief: SetBrief) -> None:
    faults = NoteFaults(
        missing=("fn1",),
        doubled=("fn-author-1",),
        misordered=("fn2",),
        away=(PlacedNote("fn3", "3", 1, 2, 2),),
        tall=(PlacedNote("fn3", "3", 1, 1, 2, 0.7),),
    )
    findings = list(faults_in_print(PrintedPdf(b"", 2, (), faults, missing_fonts=("Alegreya",)), brief))
    assert told(findings) == [
        ("P201", Severity.ERROR, (1,)),
        ("P201", Severity.ERROR, ()),
        ("P202", Severity.WARNING, (2,)),
        ("P203", Severity.WARNING, (3,)),
        ("P204", Severity.WARNING, (3,)),
        ("P205", Severity.WARNING, ()),
    ]
    assert findings[1].message == "the note of author 1 is printed twice in the PDF"
    assert "70%" in findings[4].message


def test_files_do_not_depend_on_what_was_written_before() -> None:
    """All writers read one tree: none may change it."""
    note_rich = TEXT + "\n::: {.recommendation #r to=Ministry}\nDo it. [@roe2004]\n:::\n\n::: recommendations\n:::\n"
    first, second = set_texts(note_rich, author_note="Fellow."), set_texts(note_rich, author_note="Fellow.")
    forwards, backwards = Writer(first), Writer(second)
    ahead = {kind: forwards.write(kind).data for kind in FORMATS}
    behind = {kind: backwards.write(kind).data for kind in reversed(FORMATS)}
    assert [kind for kind in FORMATS if ahead[kind] != behind[kind]] == []
    assert first == second


def test_a_picture_that_cannot_be_printed_stops_the_build_where_its_caption_stands() -> None:
    brief = set_brief(
        assembled("Text.\n\n![A map of it](m.png)\n"), house_style(), lambda *_: b"\x89PNG\r\n\x1a\nno more"
    )
    (finding,) = (one for one in Writer(brief).write("pdf").findings if one.code.startswith("P2"))
    assert (finding.code, finding.severity, str(finding.location)) == ("P212", Severity.ERROR, "briefs/x/s1.md:3:3")
    assert "“A map of it”" in finding.message
