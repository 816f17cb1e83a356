"""A finished document: where its findings stand, whatever kind of file it is."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.audit import TODAY, audit_texts

from briefkit.audit.document_corpus import document_corpus
from briefkit.audit.document_text import offsets_of
from briefkit.audit.engine import Plan, run_audit
from briefkit.audit.forms import differ, difference, names_differ, plain
from briefkit.audit.report import Report
from briefkit.audit.rules import RULES
from briefkit.audit.scope import Scope
from briefkit.audit.selection import Settings
from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import harvest
from briefkit.readers.read import read_document
from briefkit.text import SourceText, Span

PAGE = """<html><head><title>Gas and Power</title></head><body>
<h1>Gas and Power</h1>
<p>The talks began in 1958.<a href="#n1" id="r1"><sup>1</sup></a>
They failed in 1962.<a href="#n2" id="r2"><sup>2</sup></a></p>
<h2>The second years</h2>
<p>The port was closed.<a href="#n3" id="r3"><sup>3</sup></a></p>
<div class="footnotes">
<p id="n1"><a href="#r1">1</a> Musa Hassan, <i>The Long Road to Basra</i> (Lahore: Ariana Publications, 2004), 306.</p>
<p id="n2"><a href="#r2">2</a> https://www.dawn.com/news/1 (accessed May 4, 2013).</p>
<p id="n3"><a href="#r3">3</a> Rashid, “Ports and Trade,” 55.</p>
</div></body></html>
"""


def audited(name: str, text: str) -> tuple[Report, Scope]:
    path = PurePosixPath(name)
    document = read_document(path, text.encode())
    source = SourceText(path, text) if document.kind == "html" else document.source
    corpus = document_corpus(harvest([document]), source, TODAY)
    return run_audit(corpus, Plan(RULES, Settings(("ALL",)))), corpus.scope


def test_findings_of_a_page_stand_at_the_lines_of_its_file() -> None:
    report, _ = audited("page.html", PAGE)
    lines = PAGE.split("\n")
    places = {finding.code: finding.location for finding in report.findings}
    assert {"H156", "H153"} <= places.keys()
    for code, words in (("H156", "news/1"), ("H153", "Ports and Trade")):
        place = places[code]
        assert place is not None
        assert words in lines[place.line - 1]


def test_authors_titles_and_pages_of_citation_fields_are_no_full_references() -> None:
    quays = {
        "type": "book",
        "title": 'Quays of the <span class="nocase">Gulf</span>',
        "author": [{"family": "Roe", "given": "Ann"}],
        "publisher": "Hill",
        "publisher-place": "Rome",
        "issued": {"date-parts": [[1999]]},
    }
    chairs = {**quays, "title": "Chairs", "author": [{"literal": "Hill"}]}
    texts = (
        "Ann Roe, *Quays of the Gulf* (Rome: Hill, 1999), 4; Hill, *Chairs* (Rome: Hill, 1999), 5.",
        "*Ibid.*, 9.",
        "Ann Roe, *Quays of the Gulf*, 6; Hill, *Chairs*, 7.",
        "Ann Roe, *Quays of the Gulf* (Rome: Hill, 1999), 8; Hill, *Chairs*, 9.",
    )
    items = ({"itemData": quays}, {"itemData": chairs})
    notes = tuple(
        Footnote(number, str(number), text, number, fields=items[: text.count(";") + 1])
        for number, text in enumerate(texts, start=1)
    )
    path = PurePosixPath("a.docx")
    corpus = document_corpus(harvest([Document(SourceText(path, ""), notes)]), SourceText(path, ""), TODAY)
    report = run_audit(corpus, Plan(RULES, Settings(("H152", "H151", "T103", "H156"))))
    assert [finding.message for finding in report.findings] == [
        "note 4 gives the full reference to Ann Roe, “Quays of the Gulf” again; note 1 has it"
    ]


def test_findings_speak_of_the_documents_note_numbers() -> None:
    report, _ = audited("page.html", PAGE)
    notes = {finding.code: finding.notes for finding in report.findings}
    assert (notes["H156"], notes["H153"]) == ((2,), (3,))
    assert all("note" in finding.message for finding in report.findings if finding.notes)


def test_findings_are_counted_by_the_section_that_calls_the_note() -> None:
    report, scope = audited("page.html", PAGE)
    parts = {finding.code: scope.part(finding) for finding in report.findings}
    assert parts["H156"] == "Gas and Power"
    assert parts["H153"] == "The second years"


def test_no_message_shows_a_key_that_was_made_for_the_work() -> None:
    report, _ = audited("page.html", PAGE)
    keys = {key for finding in report.findings for key in finding.citekeys}
    assert not [finding.message for finding in report.findings for key in keys if key in finding.message]


def test_rules_about_a_project_are_silent_on_a_document() -> None:
    report = audit_texts({"document.md": "# A\n\nIt fell.[^1]\n\n[^1]: [Roe](x), 2004 & more {{x}}.\n"}, ignore="")
    assert not {finding.code for finding in report.findings} & {"K101", "K102", "D301", "N701", "N706", "R171"}


@given(st.lists(st.sampled_from(["Ibid", ".", " ", "\n", "\n    ", "> ", "*", "Roe", "\\_"]), max_size=20))
def test_each_letter_of_a_note_has_a_place_in_the_document(pieces: list[str]) -> None:
    text = "".join(pieces)
    raw = " ".join(text.split())
    offsets = offsets_of(f"ab{text}c", [Span(2, 2 + len(text))], raw)
    assert len(offsets) == len(raw) + 1
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(text) + 3 for offset in offsets)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The Long Road to Basra", "Long Road", False),
        ("The Long Road to Basra", "Long road", False),
        ("The Long Road to Basra", "The Long road to Basra", True),
        ("From Chicago to Shangri La", "From Chicago to Shangre La", True),
        ("Pakistan- Russia Relations", "Pakistan-Russia Relations", True),
        ("Putin's, Visit", "Putin's Visit", True),
        ("“Gas” – and Power", '"Gas" - and Power', False),
    ],
)
def test_titles_are_compared_letter_by_letter(one: str, other: str, expected: bool) -> None:
    assert differ(plain(one), plain(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Musa", "M.", False),
        ("", "Musa", False),
        ("Debidatta Aurobinda", "Aurobinda", False),
        ("Aurobina", "Aurobinda", True),
    ],
)
def test_given_names_may_be_shortened(one: str, other: str, expected: bool) -> None:
    assert names_differ(one, other) is expected


def test_a_difference_is_shown_with_the_words_around_it() -> None:
    assert difference("From Chicago to Shangri La and Beijing", "From Chicago to Shangre La and Beijing") == (
        "to Shangri La",
        "to Shangre La",
    )
