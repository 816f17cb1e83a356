"""Files that are no documents, or hardly: refused with a message, never with a traceback."""

import pytest
from tests.support.documents import Reader, archive, docx, run
from tests.support.word import call, lists, paragraph, picture, table, text

from briefkit.findings import BriefError
from briefkit.readers.files.sniffing import MAX_BYTES


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.md", b" \n", "is empty"),
        ("photo.md", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "Word before 2007"),
        ("data.bin", bytes(range(256)) * 40, "not a text"),
        ("cut.docx", docx("<w:p/>")[:60], "damaged"),
        ("things.zip", archive({"a.txt": "a"}), "an archive"),
        ("odd.docx", archive({"word/document.xml": "<w:document"}), "damaged"),
        ("none.docx", archive({"word/other.xml": "<a/>"}), "no text part"),
        ("big.txt", b"a" * (MAX_BYTES + 1), "too big"),
    ],
)
def test_what_is_no_document_is_refused(read: Reader, name: str, content: bytes, message: str) -> None:
    with pytest.raises(BriefError, match=message) as refusal:
        read(name, content)
    assert refusal.value.hint
    assert name in refusal.value.message


@pytest.mark.parametrize(
    "number", ["", "²", "-3", "--5", "9" * 5000, "1e9", "x", "\u0663"], ids=lambda number: number[:5]
)
def test_numbers_that_are_none_do_not_stop_a_word_file(read: Reader, number: str) -> None:
    place = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{number}"/>'
    indents = f'<w:ind w:left="{number}" w:hanging="{number}"/>'
    cells = f'<w:tc><w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>{text("Cell")}</w:tc>'
    body = text("Word", properties=place + indents) + table(f"<w:tr>{cells}{cells}</w:tr>")
    parts = lists("decimal")
    parts["word/numbering.xml"] = parts["word/numbering.xml"].replace('w:start w:val="1"', f'w:start w:val="{number}"')
    written = read("x.docx", docx(body, more=parts)).source.text
    assert "Word" in written
    assert written.count("Cell") == 2


def test_parts_that_are_missing_or_lead_nowhere_do_not_stop_a_word_file(read: Reader) -> None:
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>link</w:t></w:r></w:hyperlink>'
    body = paragraph(run("A "), link, picture("rId8"), call(7), '<w:commentRangeStart w:id="4"/>')
    document = read("x.docx", docx(body + text("B", style="Gone")))
    assert document.source.text == "A link\n\nB\n"


def test_an_archive_that_unpacks_to_gigabytes_is_refused(read: Reader) -> None:
    with pytest.raises(BriefError, match="unpacks to far more"):
        read("bomb.docx", archive({"word/document.xml": b" " * 60_000_000}))


def test_entities_of_a_docx_are_not_expanded(read: Reader) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = f"{bomb}<w:document {space}><w:body><w:p><w:r><w:t>x&b;</w:t></w:r></w:p></w:body></w:document>"
    assert "aaa" not in read("x.docx", archive({"word/document.xml": text})).source.text


def test_no_notes_is_a_finding(read: Reader) -> None:
    assert [each.code for each in read("x.md", "# A title\n\nJust text.\n").findings] == ["F107"]


def test_notes_without_any_mark_are_one_finding(read: Reader) -> None:
    notes = "\n\n".join(f"[^{number}]: Orr, *Ports*, {number}." for number in range(1, 9))
    document = read("x.md", f"Text.\n\n{notes}\n")
    assert [each.number for each in document.notes] == list(range(1, 9))
    assert [(each.code, len(each.notes)) for each in document.findings] == [("F101", 8)]


def test_marks_without_notes_are_findings(read: Reader) -> None:
    document = read("x.md", "One.[^1] Two.[^2]\n\n[^1]: Orr, *Ports*, 1.\n")
    assert [(each.code, each.location and each.location.line) for each in document.findings] == [("F102", 1)]


def test_a_second_numbering_is_not_dropped_in_silence(read: Reader) -> None:
    feet = "\n\n".join(f"<sup>{number}</sup> Orr, *Ports* (York: Ouse, 1990), {number}." for number in range(1, 6))
    ends = "\n".join(f"{number}. Lisle, Harbours, 1999, p. {number}." for number in range(1, 5))
    calls = " ".join(f"Word.<sup>{number}</sup>" for number in range(1, 6))
    document = read("x.md", f"{calls}\n\n---\n\n{feet}\n\n## Notes\n\n{ends}\n")
    assert len(document.notes) == 5
    assert "F106" in [each.code for each in document.findings]


def test_labels_with_raised_digits_are_numbered_in_their_order(read: Reader) -> None:
    notes = "[^2]: Orr, *Ports*, 1.\n[^3]: Orr, *Ports*, 2.\n[^4²]: Orr, *Ports*, 3.\n[^5²]: Orr, *Ports*, 4.\n"
    assert len(read("x.md", f"One.[^2] Two.[^3] Three.[^4²]\n\n{notes}").notes) == 4
