"""CSL-JSON of entries: variables, types, titles, inheritance."""

from pathlib import PurePosixPath
from typing import Any

import pytest

from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.csl_json import csl_items
from briefkit.bibliography.model import Library
from briefkit.text import SourceText


def read(text: str) -> Library:
    library = parse_library([SourceText(PurePosixPath("a.bib"), text)])
    assert library.findings == ()
    return library


def item(text: str, key: str = "k") -> dict[str, Any]:
    [found] = csl_items(read(text), [key])
    return found


def test_a_newspaper_article() -> None:
    assert item(
        "@article{k, author={Roe, Ann and others}, title={Russia and {EU}: A Study}, journaltitle={Dawn},"
        " entrysubtype={newspaper}, location={Islamabad}, date={2012-09-24}, url={http://d.com/a\\_b},"
        " urldate={2013-01}, pages={1--2, 5}, number={4}, volume={LX}, langid={british}, abstract={no},"
        " annotation={no}, keywords={no}}"
    ) == {
        "id": "k",
        "type": "article-newspaper",
        "author": [{"family": "Roe", "given": "Ann"}, {"literal": "others"}],
        "title": 'Russia and <span class="nocase">EU</span>: A Study',
        "title-short": 'Russia and <span class="nocase">EU</span>',
        "container-title": "Dawn",
        "publisher-place": "Islamabad",
        "volume": "LX",
        "issue": "4",
        "page": "1-2, 5",
        "issued": {"date-parts": [[2012, 9, 24]]},
        "accessed": {"date-parts": [[2013, 1]]},
        "URL": "http://d.com/a_b",
        "language": "en-GB",
    }


TYPES = [
    ("book", "book"),
    ("inbook", "chapter"),
    ("incollection", "chapter"),
    ("article", "article-journal"),
    ("techreport", "report"),
    ("phdthesis", "thesis"),
    ("electronic", "webpage"),
    ("inproceedings", "paper-conference"),
    ("misc", "document"),
    ("unpublished", "manuscript"),
    ("legislation", "legislation"),
    ("jurisdiction", "legal_case"),
    ("letter", "personal_communication"),
    ("movie", "motion_picture"),
    ("dataset", "dataset"),
    ("software", "software"),
    ("inreference", "entry-encyclopedia"),
    ("standard", "standard"),
    ("nosuchtype", "document"),
]


@pytest.mark.parametrize(("biblatex", "csl"), TYPES)
def test_types(biblatex: str, csl: str) -> None:
    assert item(f"@{biblatex}{{k, title={{T}}}}")["type"] == csl


VARIABLES = [
    ("@book{k, number={3}, series={Papers}}", {"collection-number": "3", "collection-title": "Papers"}),
    ("@report{k, number={3}, type={techreport}}", {"number": "3", "genre": "technical report"}),
    ("@thesis{k, type={phdthesis}, institution={QAU}}", {"genre": "PhD thesis", "publisher": "QAU"}),
    ("@book{k, publisher={A and {B and C}}, location={X and Y}}",
     {"publisher": "A; B and C", "publisher-place": "X; Y"}),
    ("@misc{k, howpublished={\\url{http://a.b}}}", {"URL": "http://a.b"}),
    ("@misc{k, howpublished={Mimeo}}", {"publisher": "Mimeo"}),
    ("@article{k, doi={https://doi.org/10.1/x_y}}", {"DOI": "10.1/x_y"}),
    ("@online{k, eprint={1234.5}, eprinttype={arXiv}}", {"URL": "https://arxiv.org/abs/1234.5"}),
    ("@book{k, date={n.d.}}", {"issued": {"literal": "n.d."}}),
    ("@jurisdiction{k, journaltitle={PLD}, pages={41}, institution={Quetta}, date={1992-03}}",
     {"container-title": "PLD 1992 Quetta", "page": "41"}),
    ("@jurisdiction{k, journaltitle={SCMR}, pages={593}, date={2012}}",
     {"container-title": "2012 SCMR", "page": "593"}),
    ("@jurisdiction{k, journaltitle={SCC}, volume={4}, pages={225}, date={1973}}",
     {"container-title": "SCC", "volume": "4", "page": "225", "issued": {"date-parts": [[1973]]}}),
    ("@book{k, date={1945~}}", {"issued": {"date-parts": [[1945]], "circa": True}}),
    ("@book{k, pubstate={inpress}}", {"status": "in press"}),
    ("@book{k, note={A \\emph{b}.}, addendum={C}}", {"annote": "A <i>b</i>., C", "note": "A b. C"}),
    ("@book{k, note={Accessed: 2020}}", {"annote": "Accessed: 2020"}),
    ("@book{k, note={Publisher: X\n\\_eprint: https://example.org/1}}", {}),
    ("@misc{k, note={\\url{https://example.org/a_b}}}", {"URL": "https://example.org/a_b"}),
    ("@book{k, date={1902?}}", {"issued": {"literal": "1902?"}}),
    (
        "@article{k, date={2013}, number={2}, issue={Summer}}",
        {"issue": "2", "issued": {"date-parts": [[2013, 22]]}},
    ),
    (
        "@article{k, date={2013}, issue={Spring/Summer}}",
        {"issued": {"date-parts": [[2013, 21], [2013, 22]]}},
    ),
    (
        "@article{k, date={2013}, number={1}, issue={March--April}}",
        {"issue": "1", "issued": {"date-parts": [[2013, 3], [2013, 4]]}},
    ),
    ("@article{k, date={2013}, issue={Fall 2013}}", {"issued": {"date-parts": [[2013, 23]]}}),
    ("@article{k, date={2013}, issue={Winter/Spring}}", {"issued": {"date-parts": [[2013, 24], [2013, 21]]}}),
    ("@article{k, date={2013}, issue={Fall/Spring}}", {"issue": "Fall/Spring", "issued": {"date-parts": [[2013]]}}),
    ("@article{k, date={2013}, issue={Fall 2012}}", {"issue": "Fall 2012", "issued": {"date-parts": [[2013]]}}),
    ("@article{k, date={2013-06}, issue={Summer}}", {"issue": "Summer", "issued": {"date-parts": [[2013, 6]]}}),
    ("@article{k, date={2013}, issue={3}}", {"issue": "3", "issued": {"date-parts": [[2013]]}}),
    ("@article{k, date={2013}, issue={Special Issue}}", {"issue": "Special Issue", "issued": {"date-parts": [[2013]]}}),
    ("@video{k, editor={Roe, A}, editortype={director}}", {"director": [{"family": "Roe", "given": "A"}]}),
    ("@book{k, volume={2}, part={1}, volumes={4}, pagetotal={90}}",
     {"volume": "2.1", "number-of-volumes": "4", "number-of-pages": "90"}),
    ("@book{k, title={Why?}, subtitle={Because}, titleaddon={Draft}}",
     {"title": "Why? Because. Draft", "title-short": "Why?"}),
    ("@book{k, title={V}, subtitle={S}, maintitle={M}, mainsubtitle={N}}",
     {"title": "M: N", "volume-title": "V: S"}),
    ("@periodical{k, title={J}, issuetitle={I}}", {"title": "I", "container-title": "J"}),
    ("@jurisdiction{k, title={A v. B}, institution={Supreme Court}}",
     {"title": "A v. B", "authority": "Supreme Court"}),
    ("@book{k, author={Vincent van Gogh}, options={useprefix=true}}",
     {"author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VARIABLES)
def test_variables(text: str, expected: dict[str, Any]) -> None:
    found = item(text)
    expected = {"id": "k", "type": found["type"], **expected}
    assert found == expected


def test_titles_keep_their_case() -> None:
    assert item("@book{k, title={The Foreign Policy OF Pakistan}}")["title"] == "The Foreign Policy OF Pakistan"


def test_inheritance_from_book_and_multivolume_book() -> None:
    library = read(
        "@inbook{ch, title={Chapter}, crossref={vol}, pages={1}}\n"
        "@book{vol, title={Volume}, subtitle={Sub}, volume={2}, crossref={all}, shorttitle={No}, ids={v}}\n"
        "@mvbook{all, author={Roe, A}, title={Whole}, date={1990}, publisher={P}}\n"
    )
    [found] = csl_items(library, ["ch"])
    assert found == {
        "id": "ch",
        "type": "chapter",
        "title": "Chapter",
        "container-title": "Whole",
        "volume-title": "Volume: Sub",
        "author": [{"family": "Roe", "given": "A"}],
        "container-author": [{"family": "Roe", "given": "A"}],
        "volume": "2",
        "page": "1",
        "publisher": "P",
        "issued": {"date-parts": [[1990]]},
    }


def test_inheritance_of_proceedings_xdata_and_circles() -> None:
    library = read(
        "@inproceedings{a, title={A}, crossref={p}, date={2001}, xdata={x, y}}\n"
        "@proceedings{p, title={Proc}, date={2000}, editor={Roe, A}, shorthand={S}}\n"
        "@xdata{x, publisher={X}, location={L}}\n@xdata{y, publisher={Y}, url={http://y}}\n"
        "@misc{c, title={C}, crossref={d}}\n@misc{d, crossref={c}, note={N}}\n"
    )
    first, circle = csl_items(library, ["a", "c"])
    assert first["container-title"] == "Proc"
    assert first["issued"] == {"date-parts": [[2001]]}
    assert first["editor"] == [{"family": "Roe", "given": "A"}]
    assert (first["publisher"], first["publisher-place"], first["URL"]) == ("X", "L", "http://y")
    assert "citation-label" not in first
    assert (circle["title"], circle["note"]) == ("C", "N")


def test_keys_aliases_and_order() -> None:
    library = read("@book{a, ids={old}}\n@book{b}")
    assert [found["id"] for found in csl_items(library, ["b", "old", "a", "nobody"])] == ["b", "a"]
