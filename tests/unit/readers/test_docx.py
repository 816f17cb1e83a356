"""Notes of Word files."""

import json
from xml.sax.saxutils import escape

from tests.support.documents import Reader, docx, hyperlinks, note, run

ITALIC, RAISED = "<w:i/>", '<w:vertAlign w:val="superscript"/>'


def paragraph(*content: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(content)}</w:p>"


def call(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def field(code: str, shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    half = len(code) // 2  # Word cuts long codes into several runs
    codes = "".join(f"<w:r><w:instrText>{escape(part)}</w:instrText></w:r>" for part in (code[:half], code[half:]))
    return mark("begin") + codes + mark("separate") + run(shown) + mark("end")


def test_notes_come_in_the_order_of_their_calls_with_emphasis(read: Reader) -> None:
    body = paragraph(run("A title"), style="Title") + paragraph(run("First."), call(7), run(" Then."), call(3))
    notes = note(3, run("Second, ") + run("Ib", ITALIC) + run("id.", ITALIC)) + note(7, run("First note."))
    document = read("x.docx", docx(body, notes))
    assert [(each.number, each.label, each.raw) for each in document.notes] == [
        (1, "1", "First note."),
        (2, "2", "Second, *Ibid.*"),
    ]
    assert [document.source.text[each.call or 0 :][:4] for each in document.notes] == ["[^1]", "[^2]"]
    assert document.metadata == {"title": "A title"}


def test_foot_and_endnotes_are_counted_through(read: Reader) -> None:
    body = paragraph(run("a"), call(1), run("b"), call(1, "endnote"), run("c"), call(2))
    document = read("x.docx", docx(body, note(1, run("one")) + note(2, run("three")), note(1, run("two"), "endnote")))
    assert [each.raw for each in document.notes] == ["one", "two", "three"]


def test_a_custom_mark_is_outside_the_numbering(read: Reader) -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    document = read(
        "x.docx",
        docx(paragraph(run("Author"), own, run(" said"), call(2)), note(1, run("* A fellow.")) + note(2, run("n"))),
    )
    assert [(each.label, each.raw) for each in document.starred] == [("*", "A fellow.")]
    assert [(each.number, each.label, each.raw) for each in document.notes] == [(1, "1", "n")]
    assert "Author[^*] said[^1]" in document.source.text


def test_a_citation_field_of_zotero_is_kept(read: Reader) -> None:
    citation = {"citationItems": [{"locator": "5", "itemData": {"type": "book", "title": "Ports"}}]}
    code = "ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps(citation)
    document = read("x.docx", docx(paragraph(run("a"), call(1)), note(1, field(code, "Orr, Ports, 5"))))
    assert document.notes[0].raw == "Orr, Ports, 5"
    assert document.notes[0].fields == tuple(citation["citationItems"])


def test_targets_of_links_are_kept_beside_the_text(read: Reader) -> None:
    link = f'<w:hyperlink r:id="rId1">{run("the act")}</w:hyperlink>'
    other = field('HYPERLINK "https://example.org/b"', "page b")
    more = {"word/_rels/footnotes.xml.rels": hyperlinks({"rId1": "https://example.org/a"})}
    document = read("x.docx", docx(paragraph(run("a"), call(1)), note(1, link + run(" and ") + other), more=more))
    assert document.notes[0].raw == "the act and page b"
    assert document.notes[0].links == {"the act": "https://example.org/a", "page b": "https://example.org/b"}


def test_deleted_text_is_gone_and_inserted_text_is_there(read: Reader) -> None:
    content = f"<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>{run('new ')}</w:ins>{run('text')}"
    document = read("x.docx", docx(paragraph(run("a"), call(1)), note(1, content)))
    assert document.notes[0].raw == "new text"


def test_typed_notes_are_read_where_there_are_no_native_ones(read: Reader) -> None:
    body = paragraph(run("A claim."), run("1", RAISED), run(" Another."), run("2", RAISED))
    body += paragraph(run("Notes"), style="Heading1") + paragraph(run("1. Orr, Ports, 5.")) + paragraph(run("2. Ibid."))
    document = read("x.docx", docx(body))
    assert [each.raw for each in document.notes] == ["Orr, Ports, 5.", "Ibid."]
    assert not document.findings


def test_a_note_that_is_never_called_is_kept_with_a_finding(read: Reader) -> None:
    document = read("x.docx", docx(paragraph(run("a"), call(1)), note(1, run("one")) + note(2, run("lost"))))
    assert [each.raw for each in document.notes] == ["one", "lost"]
    assert [(each.code, each.notes) for each in document.findings] == [("F101", (2,))]


def test_what_is_moved_up_is_raised(read: Reader) -> None:
    def paragraph(content: str) -> str:
        return f"<w:p>{content}</w:p>"

    up = '<w:position w:val="8"/><w:sz w:val="14"/>'
    body = "".join(run(f"The quay of {at} was old") + run(str(at), up) + run(" and green. ") for at in (1, 2, 3))
    listed = "".join(paragraph(run(str(at), up) + run(f" Ada Orr, Quays, {at}0.")) for at in (1, 2, 3))
    notes = read("x.docx", docx(paragraph(body) + paragraph(run("Notes")) + listed)).notes
    assert [note.raw for note in notes] == ["Ada Orr, Quays, 10.", "Ada Orr, Quays, 20.", "Ada Orr, Quays, 30."]
    assert all(note.call is not None for note in notes)
    lowered = read("x.docx", docx(paragraph(run("H") + run("2", '<w:position w:val="-6"/>') + run("O")))).source.text
    assert "H~2~O" in lowered
