"""Notes of EPUB files that stand in lists."""

from tests.support.documents import Reader, archive

HEAD = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
MARK = '<a href="#fn1" id="fnref1" epub:type="noteref">1</a>'
ITEM = '<li id="fn1" epub:type="footnote"><p>Ada Orr, <em>Ferries</em>, {page}. <a href="#fnref1">↩</a></p></li>'
CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def book(*chapters: str) -> bytes:
    names = [f"ch{at}" for at in range(len(chapters))]
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ferries</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    pages = {f"{name}.xhtml": f"{HEAD}<body>{body}</body></html>" for name, body in zip(names, chapters, strict=True)}
    parts = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "book.opf": package}
    return archive({**parts, **pages})


def test_notes_in_the_items_of_a_list_are_read_with_their_texts(read: Reader) -> None:
    chapters = [
        f"<p>The ferry was late.{MARK}</p><section><ol>{ITEM.format(page=page)}</ol></section>" for page in (5, 6)
    ]
    notes = read("ferries.epub", book(*chapters)).notes
    assert [each.raw for each in notes] == ["Ada Orr, *Ferries*, 5.", "Ada Orr, *Ferries*, 6."]
    assert all(each.call is not None for each in notes)


def test_notes_in_elements_of_their_own_are_read_as_before(read: Reader) -> None:
    aside = '<aside id="fn1" epub:type="footnote"><p>Ada Orr, Ferries, 5.</p></aside>'
    notes = read("ferries.epub", book(f"<p>The ferry was late.{MARK}</p>{aside}")).notes
    assert [each.raw for each in notes] == ["Ada Orr, Ferries, 5."]
