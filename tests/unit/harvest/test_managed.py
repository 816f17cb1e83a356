"""Citation fields of Zotero in a Word document: their items are what is harvested."""

from pathlib import PurePosixPath

from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import harvest
from briefkit.harvest.works.works import Work
from briefkit.text import SourceText

ITEM = {
    "locator": "12–14",
    "label": "page",
    "itemData": {
        "type": "article-journal",
        "title": "Desks: A History",
        "author": [{"family": "Roe", "given": "Ann"}],
        "container-title": "Furniture Review",
        "volume": "4",
        "issue": "1",
        "issued": {"date-parts": [[2010, 3]]},
    },
}


def test_an_item_gives_the_entry_and_the_text_its_form() -> None:
    notes = (
        Footnote(1, "1", "Roe, “Desks,” 12.", 1, fields=(ITEM,)),
        Footnote(2, "2", "Ibid.", 2, fields=({"itemData": ITEM["itemData"]},)),
        Footnote(3, "3", "what a broken style printed", 3, fields=(ITEM,)),
    )
    found = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), notes)])
    (work,) = (work for work in found.works if work.places)
    assert (work.key, work.type, work.fields["journaltitle"], work.fields["date"]) == (
        "roe2010desks",
        "article",
        "Furniture Review",
        "2010-03",
    )
    cites = [one for note in found.sources[0].notes for one in note.resolutions]
    assert [(one.form, one.locator.value if one.locator else None) for one in cites] == [
        ("short", "12-14"),
        ("ibid", None),
        ("full", "12-14"),
    ]


def test_an_item_without_data_is_passed_over() -> None:
    note = Footnote(1, "1", "Ann Roe, *Books* (Rome: Hill, 1999), 4.", 1, fields=({"id": 7},))
    found = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (note,))])
    assert "roe1999books" in {work.key for work in found.works}


def test_what_fields_show_tells_citations_from_the_words_beside_them() -> None:
    book = {"type": "book", "title": "Chairs", "author": [{"family": "Doe", "given": "Eva"}]}
    shown = "see Ann Roe, “Desks: A History”, 12; Eva Doe, Chairs"
    items = ({**ITEM, "plainCitation": shown}, {"itemData": book}, {"itemData": book, "plainCitation": "Ibid."})
    raw = f"Much is doubtful; {shown.replace('Chairs', '*Chairs*')}. Doe changed her mind: Ibid."
    found = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (Footnote(1, "1", raw, 1, fields=items),))])
    (note,) = found.sources[0].notes
    assert [segment.text for segment in note.read.segments if not segment.cites] == [
        "Much is doubtful;",
        "Doe changed her mind:",
    ]
    assert [one.work.key for one in note.resolutions if one.work] == ["roe2010desks", "doendchairs", "doendchairs"]
    assert "".join(raw[segment.span.start : segment.span.end] for segment in note.read.segments) == raw


def _imported(**data: object) -> Work:
    """What an item gives whose data a reference manager took from a web page."""
    item = {"itemData": {"type": "article-journal", "title": "Quays", **data}}
    notes = (Footnote(1, "1", "Quays, second edition, Leeds: Quay Press, 2009.", 1, fields=(item,)),)
    found = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), notes)])
    (work,) = (work for work in found.works if work.places)
    return work


def test_a_whole_name_in_the_place_of_the_family_is_parted_or_a_body() -> None:
    assert _imported(author=[{"family": "Norland Rights Watch"}]).fields["author"] == "{Norland Rights Watch}"
    assert _imported(author=[{"family": "Marc Roe"}]).fields["author"] == "Roe, Marc"
    assert _imported(author=[{"family": "Roe"}]).fields["author"] == "Roe"


def test_what_an_import_puts_in_the_wrong_field_is_mended() -> None:
    data = {"ISBN": "2183-2439", "DOI": "doi:10.1017/S0008", "page": "Advance online publication"}
    work = _imported(**data)
    assert {name: work.fields.get(name) for name in ("isbn", "issn", "doi", "pages")} == {
        "isbn": None,
        "issn": "2183-2439",
        "doi": "10.1017/S0008",
        "pages": None,
    }
    book = _imported(type="book", ISBN="9780415891608", edition="2nd Ed.", page="12-14")
    assert (book.fields["isbn"], book.fields["edition"], book.fields["pages"]) == ("9780415891608", "2", "12-14")


def test_the_year_that_the_note_prints_is_no_page() -> None:
    item = {"itemData": {"type": "book", "title": "Quays", "issued": {"date-parts": [[2009]]}}}
    note = Footnote(1, "1", "*Quays*, second edition, Leeds: Quay Press, 2009.", 1, fields=(item,))
    found = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (note,))])
    assert [one.locator for one in found.sources[0].notes[0].resolutions] == [None]
