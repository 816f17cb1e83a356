"""The citekeys and the rich text of citation fields."""

from pathlib import PurePosixPath

import pytest

from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Library
from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import Harvest, harvest
from briefkit.harvest.marks.csl_markup import bibtex_of
from briefkit.text import SourceText

DATA = {"type": "book", "title": '<span class="nocase">NATO</span> after the War', "author": [{"family": "Roe"}]}


def library(text: str) -> Library:
    return parse_library([SourceText(PurePosixPath("l.bib"), text)])


def harvested(key: object, known: Library | None = None) -> Harvest:
    item = {"id": key, "itemData": {**DATA, "id": key}, "plainCitation": "Roe, NATO after the War, 3."}
    note = Footnote(1, "1", "Roe, *NATO after the War*, 3.", 1, fields=(item,))
    return harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (note,))], library=known)


def cited(result: Harvest) -> str:
    work = result.sources[0].notes[0].resolutions[0].work
    return work.key if work else ""


@pytest.mark.parametrize(
    ("csl", "bibtex"),
    [
        ('<span class="nocase">NATO</span> after the War', "{NATO} after the War"),
        ("H<sub>2</sub>O and x<sup>2</sup>", "H₂O and x²"),
        ("the n<sup>th</sup> Boat", "the n\\textsuperscript{th} Boat"),
        ("<i>On <b>Boats</b></i>", "\\emph{On \\textbf{Boats}}"),
        ('<span style="font-variant:small-caps;">BC</span>', "\\textsc{BC}"),
        ("Fares < Costs > Wages", "Fares < Costs > Wages"),
    ],
)
def test_rich_text_of_csl_is_bibtex(csl: str, bibtex: str) -> None:
    assert bibtex_of(csl) == bibtex


def test_the_key_of_a_field_is_its_entry() -> None:
    known = library("@book{own, author = {Roe, Ann and Poe, Bo}, title = {{NATO} after the War}, date = {2013}}")
    result = harvested("own", known)
    assert cited(result) == "own"
    assert {work.key for work in result.works if work.places} == {"own"}


def test_a_field_adds_nothing_to_its_entry() -> None:
    known = library("@book{own, author = {Roe}, title = {{NATO} after the War}}")
    item = {"id": "own", "itemData": {**DATA, "id": "own", "publisher": "Quay"}, "plainCitation": "Roe, NATO, 3."}
    note = Footnote(1, "1", "Roe, *NATO*, 3.", 1, fields=(item,))
    result = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (note,))], library=known)
    (work,) = (work for work in result.works if work.places)
    assert (work.key, sorted(work.seen)) == ("own", ["author", "title"])


def test_a_key_goes_with_the_work_into_a_library_that_has_it_not() -> None:
    result = harvested("roe-on-nato")
    assert cited(result) == "roe-on-nato"
    assert next(work for work in result.works if work.places).fields["title"] == "{NATO} after the War"


def test_a_key_that_another_work_has_is_not_taken() -> None:
    assert cited(harvested("own", library("@book{own, author = {Doe, Jim}, title = {Boats}}"))) == "roendnato"


@pytest.mark.parametrize("key", [12, "http://zotero.org/users/1/items/ABC", "ITEM-1", "1/ABCD"])
def test_numbers_and_addresses_are_no_keys(key: object) -> None:
    assert cited(harvested(key)) == "roendnato"
