"""The Word file, read back: what stands in it, not its bytes."""

import base64
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from briefkit.assembly.house_style import read_house_style
from briefkit.assembly.style import HouseStyle
from briefkit.rendering import ast
from briefkit.rendering.docx.package import parse_xml
from briefkit.rendering.docx.writing import CitationField, DocxAuthor, DocxInput, DocxProperties, write_docx
from briefkit.rendering.docx.xml import Element, each, find, get, paragraph_style, text_of
from briefkit.rendering.pandoc.running import run_pandoc

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
VECTOR = (
    "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5NiIgaGVpZ2h0"
    "PSI0OCI+PHJlY3Qgd2lkdGg9Ijk2IiBoZWlnaHQ9IjQ4IiBmaWxsPSJyZWQiLz48L3N2Zz4="
)
BODY = f"""
::::: {{.source-section data-section="briefs/x/introduction.md"}}
# Introduction {{#introduction}}

First paragraph.[^long] It cites.^[One [Roe, *Title*, 103]{{.cite-field data-cite="0"}}.]^[Second call.]

Second paragraph, see [Recommendation 2](#rec-b). Names: Иван Петров, محمد اقبال (لاہور) and others.

[^long]: Note with *several* blocks.

    Second paragraph of it.

    - item in the note

> Quotation.^[In a quotation.]

After the quotation.

- item^[In a list.]

    more of the item

- other item

:::: {{#tab-wells .table-figure}}
| Province | Wells |
|:---------|------:|
| Ashkan   | 9,410^[In a table.] |
| Belat    | 14,870 |

: [Table 1.]{{.caption-label}} Wells.^[In a caption.]

::: source
*Source:* BSO.
:::
::::

:::: {{#fig-bars .image-figure}}
![[Figure 1.]{{.caption-label}} Bars]({VECTOR}){{alt="Two bars"}}
::::

![A dot]({PIXEL})
:::::

::::: {{.source-section data-section="briefs/x/recommendations.md"}}
# Recommendations {{#recommendations}}

## *What* to do^[In a heading.] {{#what}}

:::: recommendation-group
::: {{#rec-a .recommendation}}
[1.]{{.rec-number}} [Cabinet:]{{.rec-to}} Add a schedule.^[In a recommendation.]

More of it.
:::

::: {{#rec-b .recommendation}}
[2.]{{.rec-number}} [Ministry:]{{.rec-to}} Fit telemetry.

:::: rec-meta
By 2028 · Status: proposed
::::
:::
::::

The end. [■]{{.end-mark}}
:::::
"""
CITATION = {
    "citationItems": [
        {
            "id": "roe2009",
            "locator": "103",
            "label": "page",
            "itemData": {
                "id": "roe2009",
                "type": "book",
                "title": "Rivers & <Treaties>",
                "author": [{"family": "Roe", "given": "Ann"}],
                "issued": {"date-parts": [[2009]]},
            },
        }
    ]
}


def pandoc(data: bytes, arguments: Sequence[str]) -> bytes:
    return run_pandoc(data, arguments).output


def blocks(text: str) -> list[Any]:
    read = json.loads(pandoc(text.encode(), ["-f", "markdown", "-t", "json"]))["blocks"]
    assert isinstance(read, list)
    return read


def inlines(text: str) -> list[Any]:
    content = blocks(text)[0]["c"]
    assert isinstance(content, list)
    return content


def paper(body: str = BODY, **changes: Any) -> DocxInput:
    given = DocxInput(
        document=ast.document(blocks(body)),
        properties=DocxProperties(
            "Metering the Commons",
            ("Sana Qureshi", "Иван Петров"),
            "Water",
            ("Wells", "Law"),
            "en-GB",
            "2026-11-21",
        ),
        title=inlines("Metering the *Commons*"),
        series=inlines("Journal 1, no. 2"),
        authors=[
            DocxAuthor(inlines("Sana Qureshi"), inlines("Institute"), blocks("A *fellow* of the institute.")),
            DocxAuthor(inlines("Иван Петров"), note=blocks("Another.")),
        ],
        abstract=blocks("An abstract.\n\n- with a point"),
        keywords=[inlines("Wells"), inlines("Law")],
        date=inlines("21 November 2026"),
        short_title="Commons",
        running={"imprint": "Journal ■ 2026"},
        fields=[CitationField(CITATION, note=2)],
    )
    return replace(given, **changes)


@dataclass(frozen=True)
class WordFile:
    """A Word file to be asked about."""

    data: bytes

    def tree(self, name: str) -> Element:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return parse_xml(archive.read(name))

    @property
    def names(self) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.namelist()

    @property
    def document(self) -> Element:
        return self.tree("word/document.xml")

    def paragraphs(self, part: str = "word/document.xml") -> Iterator[tuple[str, str]]:
        """The style and text of each paragraph."""
        for paragraph in each(self.tree(part), "p"):
            yield paragraph_style(paragraph), text_of(paragraph)

    def styled(self, style: str) -> list[str]:
        return [text for name, text in self.paragraphs() if name == style]

    def notes(self) -> dict[str, Element]:
        return {get(note, "id"): note for note in each(self.tree("word/footnotes.xml"), "footnote")}

    def calls(self) -> list[Element]:
        return list(each(self.document, "footnoteReference"))

    def bookmarks(self) -> list[str]:
        parts = (self.document, self.tree("word/footnotes.xml"))
        return [get(mark, "name") for part in parts for mark in each(part, "bookmarkStart")]

    def markdown(self, reader: str = "docx") -> str:
        return pandoc(self.data, ["-f", reader, "-t", "markdown"]).decode()


@pytest.fixture(scope="module")
def styles(project_root: Path) -> dict[str, HouseStyle]:
    def load(name: str) -> dict[PurePosixPath, bytes] | None:
        folder = project_root / "templates" / name
        files = [path for path in folder.rglob("*") if path.is_file()]
        return {PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes() for path in files}

    found = {}
    for name in ("ipri", "plain"):
        style, _findings = read_house_style(name, load)
        assert style is not None
        options = {"affiliations": False, "date": False, "drop-cap": name == "ipri"}
        found[name] = replace(style, options={**style.options, **options})
    return found


@pytest.fixture(scope="module")
def ipri(styles: dict[str, HouseStyle]) -> WordFile:
    return WordFile(write_docx(paper(), styles["ipri"], pandoc))


@pytest.fixture(scope="module")
def plain(styles: dict[str, HouseStyle]) -> WordFile:
    brief = paper(marking="OFFICIAL", draft="DRAFT · 21 November 2026", contents=True)
    return WordFile(write_docx(brief, styles["plain"], pandoc))


@pytest.mark.parametrize("name", ["ipri", "plain"])
def test_the_file_is_valid(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(request.getfixturevalue(name).data)
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def test_the_same_paper_gives_the_same_bytes(styles: dict[str, HouseStyle], ipri: WordFile) -> None:
    assert write_docx(paper(), styles["ipri"], pandoc) == ipri.data


def test_numbered_notes_stand_in_the_order_of_their_calls(ipri: WordFile) -> None:
    notes = ipri.notes()
    numbered = [call for call in ipri.calls() if not get(call, "customMarkFollows")]
    texts = [text_of(notes[get(call, "id")]).strip() for call in numbered]
    assert texts == [
        "Note with several blocks.Second paragraph of it.item in the note",
        "One Roe, Title, 103.",
        "Second call.",
        "In a quotation.",
        "In a list.",
        "In a caption.",
        "In a table.",
        "In a heading.",
        "In a recommendation.",
    ]


def test_notes_are_numbered_through_the_paper(ipri: WordFile) -> None:
    assert not list(each(ipri.document, "numRestart"))
    assert not list(each(ipri.tree("word/settings.xml"), "numRestart"))


def test_authors_notes_have_marks_of_their_own(ipri: WordFile) -> None:
    starred = [call for call in ipri.calls() if get(call, "customMarkFollows")]
    marks = [text_of(parent) for call in starred if (parent := call.getparent()) is not None]
    texts = [text_of(ipri.notes()[get(call, "id")]) for call in starred]
    assert marks == ["*", "**"]
    assert texts == ["*\tA fellow of the institute.", "**\tAnother."]
    assert not any(list(each(ipri.notes()[get(call, "id")], "footnoteRef")) for call in starred)


def test_two_calls_at_one_place_are_parted_by_a_comma(ipri: WordFile) -> None:
    first = next(text for text in ipri.styled("FirstParagraph") if text.startswith("First"))
    assert first == "First paragraph. It cites., "


def test_blocks_of_a_note_have_the_styles_of_notes(ipri: WordFile) -> None:
    styles_of = [style for style, text in ipri.paragraphs("word/footnotes.xml") if "of it" in text or "item" in text]
    assert styles_of == ["FootnoteContinued", "FootnoteList"]


def test_the_front_matter_is_styled_and_outside_the_outline(ipri: WordFile) -> None:
    front = [pair for pair in ipri.paragraphs() if pair[1]][:7]
    assert front == [
        ("Series", "Journal 1, no. 2"),
        ("Title", "Metering the Commons"),
        ("Author", "Sana Qureshi*"),
        ("Author", "Иван Петров**"),
        ("AbstractHeading", "Abstract"),
        ("Abstract", "An abstract."),
        ("AbstractItem", "with a point"),
    ]
    assert ipri.styled("KeyWords") == ["Key Words: Wells, Law."]
    title = _style(ipri, "Title")
    assert find(title, "pPr/outlineLvl") is None
    assert get(_found(_style(ipri, "Heading2"), "pPr/outlineLvl"), "val") == "1"


def test_running_text_is_flush_only_where_it_begins(ipri: WordFile) -> None:
    assert ipri.styled("FirstParagraph")[0].startswith("First paragraph")
    assert [text[:6] for text in ipri.styled("BodyText")] == ["Second"]
    assert "After the quotation." in ipri.styled("FirstParagraph")


def test_a_paragraph_with_a_direction_is_running_text(styles: dict[str, HouseStyle]) -> None:
    word = WordFile(write_docx(paper("Text.\n\n::: {dir=rtl}\nاردو\n:::"), styles["ipri"], pandoc))
    assert word.styled("BodyText") == ["اردو"]


def test_the_line_before_a_quotation_keeps_with_it(ipri: WordFile) -> None:
    lead = next(p for p in each(ipri.document, "p") if text_of(p).startswith("Second paragraph"))
    assert find(lead, "pPr/keepNext") is not None


def test_list_items_are_list_paragraphs(ipri: WordFile) -> None:
    assert ipri.styled("ListParagraph") == ["item", "\tmore of the item", "other item"]


def test_recommendations_are_bordered_paragraphs(ipri: WordFile) -> None:
    assert ipri.styled("Recommendation") == ["1.\tCabinet: Add a schedule.", "2.\tMinistry: Fit telemetry."]
    assert ipri.styled("RecommendationContinued") == ["\tMore of it."]
    assert ipri.styled("RecommendationDetail") == ["\tBy 2028 · Status: proposed"]
    rules = {paragraph_style(p): p for p in each(ipri.document, "p") if find(p, "pPr/pBdr") is not None}
    assert set(rules) == {"Recommendation", "RecommendationDetail"}
    assert get(_found(rules["Recommendation"], "pPr/pBdr/top"), "sz") == "7"
    assert get(_found(rules["RecommendationDetail"], "pPr/pBdr/bottom"), "sz") == "7"
    assert get(_found(_style(ipri, "Recommendation"), "pPr/pBdr/between"), "sz") == "3"


def test_recommendations_in_boxes_are_parted(plain: WordFile) -> None:
    names = [style for style, _text in plain.paragraphs() if style.startswith("Recommendation")]
    assert names == [
        "Recommendation",
        "RecommendationContinued",
        "RecommendationGap",
        "Recommendation",
        "RecommendationDetail",
    ]


def test_references_lead_to_bookmarks(ipri: WordFile) -> None:
    anchors = {get(link, "anchor") for link in each(ipri.document, "hyperlink")}
    assert anchors == {"rec-b"}
    assert anchors <= set(ipri.bookmarks())


def test_each_bookmark_is_there_once_and_has_a_name_that_word_takes(plain: WordFile) -> None:
    names = plain.bookmarks()
    assert len(names) == len({name.casefold() for name in names})
    assert {"introduction", "tab-wells", "fig-bars", "rec-a", "rec-b", "what"} <= set(names)
    assert all(re.fullmatch(r"[^\W\d][\w.-]{0,39}", name) for name in names)
    assert not any(name.startswith("star-note") for name in names)


def test_every_block_of_a_section_has_its_bookmark(ipri: WordFile) -> None:
    marked = {get(mark, "name"): mark.getparent() for mark in each(ipri.document, "bookmarkStart")}
    texts = {name: text_of(place) for name, place in marked.items() if place is not None and name.startswith("b-")}
    assert texts["b-introduction-1"] == "Introduction"
    assert texts["b-introduction-4"] == "Quotation."
    assert texts["b-introduction-9"] == "Table 1.\tWells."
    assert texts["b-recommendations-2"] == "What to do"
    assert texts["b-recommendations-3"] == "1.\tCabinet: Add a schedule."


def test_citations_are_fields_that_pandoc_reads_back(ipri: WordFile) -> None:
    codes = [code.text or "" for code in each(ipri.tree("word/footnotes.xml"), "instrText")]
    assert len(codes) == 1
    payload = json.loads(codes[0].partition("CSL_CITATION ")[2])
    assert payload["citationItems"][0]["itemData"]["title"] == "Rivers & <Treaties>"
    assert payload["properties"] == {
        "noteIndex": 2,
        "plainCitation": "Roe, Title, 103",
        "formattedCitation": "Roe, Title, 103",
    }
    assert "[@roe2009, page 103" in ipri.markdown("docx+citations")


def test_citation_fields_can_be_left_out(styles: dict[str, HouseStyle]) -> None:
    word = WordFile(write_docx(paper(citation_fields=False), styles["ipri"], pandoc))
    assert not list(each(word.tree("word/footnotes.xml"), "instrText"))
    assert "One Roe, Title, 103." in [text_of(note).strip() for note in word.notes().values()]


def test_tables_repeat_their_heads_and_keep_their_rows(ipri: WordFile) -> None:
    (table,) = each(ipri.document, "tbl")
    rows = list(each(table, "tr"))
    assert [find(row, "trPr/tblHeader") is not None for row in rows] == [True, False, False]
    assert all(find(row, "trPr/cantSplit") is not None for row in rows)
    assert [paragraph_style(p) for p in each(table, "p")] == ["TableHead"] * 2 + ["TableText"] * 4
    assert all(find(p, "pPr/keepNext") is not None for p in each(table, "p"))
    assert ipri.styled("TableCaption") == ["Table 1.\tWells."]
    assert ipri.styled("Source") == ["Source: BSO."]


def test_a_box_is_paragraphs_of_one_look(styles: dict[str, HouseStyle]) -> None:
    word = WordFile(
        write_docx(paper("Before.\n\n::: {.box}\nIn it.\n\n- item\n:::\n\nAfter.\n"), styles["plain"], pandoc)
    )
    looks = [(text_of(p), paragraph_style(p)) for p in each(word.document, "p") if text_of(p)]
    assert looks[-4:] == [
        ("Before.", "FirstParagraph"),
        ("In it.", "Box"),
        ("item", "BoxItem"),
        ("After.", "FirstParagraph"),
    ]
    boxes = {get(one, "styleId"): one for one in each(word.tree("word/styles.xml"), "style")}
    fills = [get(found, "fill") for name in ("Box", "BoxItem") if (found := find(boxes[name], "pPr/shd")) is not None]
    assert fills == [fills[0]] * 2


def test_tables_that_nothing_parts_stay_two(styles: dict[str, HouseStyle]) -> None:
    word = WordFile(write_docx(paper("|a|b|\n|---|---|\n|x|y|\n\n|c|d|\n|---|---|\n|z|w|\n"), styles["ipri"], pandoc))
    first, second = each(word.document, "tbl")
    between = [block for block in first.itersiblings() if block.tag == first.tag or str(block.tag).endswith("}p")]
    assert between.index(second) == 1


def test_tables_are_as_wide_as_the_text(styles: dict[str, HouseStyle], ipri: WordFile) -> None:
    measure = round(styles["ipri"].page.measure * 20)
    columns = [int(get(column, "w")) for column in each(ipri.document, "gridCol")]
    assert sum(columns) == pytest.approx(measure, abs=2)
    long = "|a|b|\n|---|-------|\n|x|" + "long cell " * 20 + "|\n"
    word = WordFile(write_docx(paper(long), styles["ipri"], pandoc))
    assert sum(int(get(column, "w")) for column in each(word.document, "gridCol")) == pytest.approx(measure, abs=2)


def test_labels_of_sources_and_terms_of_definitions_look_as_in_print(styles: dict[str, HouseStyle]) -> None:
    word = WordFile(write_docx(paper("::: source\nSource: BSO.\n:::\n\nTerm\n: Words.\n"), styles["ipri"], pandoc))
    (label,) = [run for run in each(word.document, "r") if text_of(run) == "Source:"]
    styled = {get(one, "styleId"): one for one in each(word.tree("word/styles.xml"), "style")}
    style = find(label, "rPr/rStyle")
    assert style is not None
    assert find(styled[get(style, "val")], "rPr/i") is not None
    assert find(styled["DefinitionTerm"], "rPr/b") is not None
    (side,) = each(styled["CaptionedFigure"], "jc")
    assert get(side, "val") == "center"


def test_pictures_have_their_text_and_no_data(ipri: WordFile) -> None:
    drawings = [node for node in ipri.document.iter() if str(node.tag).endswith("}docPr")]
    assert drawings[0].get("descr") == "Two bars"
    assert b"data:image" not in zipfile.ZipFile(io.BytesIO(ipri.data)).read("word/document.xml")
    assert [name for name in ipri.names if name.endswith(".svg")] == []


def test_a_vector_picture_has_its_own_size(ipri: WordFile) -> None:
    extent = next(node for node in ipri.document.iter() if str(node.tag).endswith("}extent"))
    # 96 × 48 px of CSS are 1 × ½ inch; an inch is 914,400 of Word's units.
    assert int(extent.get("cx", "0")) == pytest.approx(914400, rel=0.01)
    assert int(extent.get("cy", "0")) == pytest.approx(457200, rel=0.01)


def test_names_that_run_from_right_to_left_are_marked(ipri: WordFile) -> None:
    marked = [text_of(run) for run in each(ipri.document, "r") if find(run, "rPr/rtl") is not None]
    assert marked == ["محمد اقبال", "لاہور"]
    assert next(text for text in ipri.styled("BodyText")).endswith("Names: Иван Петров, محمد اقبال (لاہور) and others.")


def test_the_properties_are_those_given_and_no_others(ipri: WordFile) -> None:
    core = {str(node.tag).rpartition("}")[2]: node.text for node in ipri.tree("docProps/core.xml")}
    assert core == {
        "title": "Metering the Commons",
        "creator": "Sana Qureshi; Иван Петров",
        "subject": "Water",
        "keywords": "Wells, Law",
        "language": "en-GB",
        "created": "2026-11-21T00:00:00Z",
        "modified": "2026-11-21T00:00:00Z",
    }
    assert "docProps/custom.xml" not in ipri.names


def test_every_style_that_is_used_is_defined(plain: WordFile) -> None:
    defined = {get(style, "styleId") for style in each(plain.tree("word/styles.xml"), "style")}
    parts = [name for name in plain.names if re.fullmatch(r"word/(document|footnotes|header.*|footer.*)\.xml", name)]
    used = {get(node, "val") for part in parts for node in each(plain.tree(part), "pStyle", "rStyle", "tblStyle")}
    based = {get(node, "val") for node in each(plain.tree("word/styles.xml"), "basedOn", "next")}
    assert used | based <= defined
    assert {"TableNormal", "Header", "Footer", "AnnotationReference", "TOC1"} <= defined


def test_heads_are_mirrored_in_ipri(ipri: WordFile) -> None:
    settings = ipri.tree("word/settings.xml")
    assert find(settings, "mirrorMargins") is not None
    assert find(settings, "evenAndOddHeaders") is not None
    assert text_of(ipri.tree("word/header-default.xml")) == "Commons"
    assert text_of(ipri.tree("word/header-even.xml")) == "Sana Qureshi and Иван Петров"
    assert text_of(ipri.tree("word/header-first.xml")) == ""
    assert text_of(ipri.tree("word/footer-even.xml")) == "1\u2003\u2003Journal ■ 2026"
    assert text_of(ipri.tree("word/footer-first.xml")) == "Journal ■ 2026\u2003\u20031"


def test_marking_and_stamp_are_on_every_page(plain: WordFile) -> None:
    heads = [text_of(plain.tree(f"word/header-{kind}.xml")) for kind in ("default", "first")]
    feet = [text_of(plain.tree(f"word/footer-{kind}.xml")) for kind in ("default", "first")]
    assert all("OFFICIAL" in text and "DRAFT · 21 November 2026" in text for text in heads)
    assert heads[0].endswith("OFFICIALCommons\tSana Qureshi and Иван Петров")
    assert feet == ["\t1 of 1OFFICIAL"] * 2
    kinds = [get(node, "type") for node in each(plain.document, "headerReference", "footerReference")]
    assert sorted(kinds) == ["default", "default", "first", "first"]


def test_the_table_of_contents_is_filled_in(plain: WordFile) -> None:
    assert plain.styled("TOCHeading") == ["Contents"]
    assert plain.styled("TOC1") == ["Introduction", "Recommendations"]
    assert plain.styled("TOC2") == ["What to do"]
    states = [get(node, "fldCharType") for node in each(plain.document, "fldChar")]
    assert states == ["begin", "separate", "end"]
    assert find(plain.tree("word/settings.xml"), "updateFields") is None
    assert len(plain.calls()) == 11


def test_the_page_is_that_of_the_style(ipri: WordFile, styles: dict[str, HouseStyle]) -> None:
    page = styles["ipri"].page
    margins = next(each(ipri.document, "pgMar"))
    assert int(get(margins, "left")) == round(page.inside * 20)
    assert int(get(margins, "right")) == round(page.outside * 20)
    assert len(list(each(ipri.document, "sectPr"))) == 1


def test_a_drop_cap_is_set_where_it_does_no_harm(styles: dict[str, HouseStyle], ipri: WordFile) -> None:
    assert not list(each(ipri.document, "framePr"))  # the first paragraph holds a note
    opening = f"Initial {'letters ' * 20}end."
    word = WordFile(write_docx(paper(f"# One\n\n{opening}\n\nNext.^[A note.]"), styles["ipri"], pandoc))
    (frame,) = each(word.document, "framePr")
    assert get(frame, "lines") == "2"
    assert word.styled("DropCapLetter") == ["I"]
    assert word.styled("FirstParagraph") == [opening[1:]]
    assert opening in " ".join(word.markdown().replace("**I**", "I").split())


def test_a_cover_ends_before_the_text(styles: dict[str, HouseStyle], ipri: WordFile) -> None:
    style = replace(styles["ipri"], options={**styles["ipri"].options, "cover": True})
    word = WordFile(write_docx(paper(), style, pandoc))
    broken = [text_of(p) for p in each(word.document, "p") if find(p, "pPr/pageBreakBefore") is not None]
    assert broken == ["Introduction"]
    assert not list(each(ipri.document, "pageBreakBefore"))


def test_the_logo_of_the_style_stands_first(styles: dict[str, HouseStyle]) -> None:
    picture = base64.b64decode(PIXEL.partition(",")[2])
    options = {**styles["plain"].options, "logo": "logo.png", "logo-text": "The Institute"}
    style = replace(styles["plain"], options=options, files={PurePosixPath("logo.png"): picture})
    word = WordFile(write_docx(paper(), style, pandoc))
    first = next(each(word.document, "p"))
    assert paragraph_style(first) == "Logo"
    assert [node.get("descr") for node in first.iter() if str(node.tag).endswith("}docPr")] == ["The Institute"]


def test_lines_grow_with_the_pictures_in_them(styles: dict[str, HouseStyle]) -> None:
    word = WordFile(
        write_docx(paper(f"One.\n\nText ![dot]({PIXEL}) in a line.\n\nNo picture."), styles["ipri"], pandoc)
    )
    rules = {text_of(p): find(p, "pPr/spacing") for p in each(word.document, "p")}
    spacing = rules["Text  in a line."]
    assert spacing is not None
    assert get(spacing, "lineRule") == "atLeast"
    assert rules["No picture."] is None


def test_letters_that_xml_cannot_hold_are_left_out(styles: dict[str, HouseStyle]) -> None:
    brief = paper(short_title="A\x0bB", marking="C\x00D", properties=DocxProperties("T\x01itle"))
    word = WordFile(write_docx(brief, styles["ipri"], pandoc))
    assert text_of(word.tree("word/header-default.xml")) == "CDAB"


def test_a_date_that_is_none_is_no_property(styles: dict[str, HouseStyle]) -> None:
    brief = paper(properties=DocxProperties("Title", created="Summer 2026"))
    word = WordFile(write_docx(brief, styles["ipri"], pandoc))
    assert [str(node.tag).rpartition("}")[2] for node in word.tree("docProps/core.xml")] == [
        "title",
        "language",
    ]


def test_embargo_notice_and_disclaimer_are_set(styles: dict[str, HouseStyle]) -> None:
    brief = paper(embargo="Not before noon", notice=blocks("A notice."), disclaimer=blocks("A disclaimer."))
    word = WordFile(write_docx(brief, styles["ipri"], pandoc))
    assert word.styled("Notice") == ["Not before noon", "A notice."]
    assert [text for _style, text in word.paragraphs() if text][-1] == "A disclaimer."


def test_the_paper_that_was_given_is_not_changed(styles: dict[str, HouseStyle]) -> None:
    brief, same = paper(), paper()
    write_docx(brief, styles["ipri"], pandoc)
    assert brief == same


def test_many_notes_keep_their_order(styles: dict[str, HouseStyle]) -> None:
    text = "\n\n".join(f"Paragraph {number}.^[Note number {number}.]" for number in range(1, 241))
    word = WordFile(write_docx(paper(text, authors=()), styles["ipri"], pandoc))
    notes = word.notes()
    texts = [text_of(notes[get(call, "id")]).strip() for call in word.calls()]
    assert texts == [f"Note number {number}." for number in range(1, 241)]


@pytest.mark.office
def test_an_office_program_shows_every_note(ipri: WordFile, tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(ipri.data)
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "paper.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    text = _pdf_text((tmp_path / "paper.pdf").read_bytes())
    for wanted in (
        "In a recommendation.",
        "In a table.",
        "Another.",
        "Metering the Commons",
        "Journal ■ 2026",
    ):
        assert wanted in text


def _pdf_text(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def _style(word: WordFile, identity: str) -> Element:
    return next(style for style in each(word.tree("word/styles.xml"), "style") if get(style, "styleId") == identity)


def _found(element: Element, path: str) -> Element:
    found = find(element, path)
    assert found is not None, f"no {path} in {element.tag}"
    return found


def test_paragraphs_have_exact_lines_in_twentieths(ipri: WordFile) -> None:
    wanted = {"BodyText": "300", "FootnoteText": "230", "Title": "450", "Abstract": "270", "Source": "230"}
    for identity, line in wanted.items():
        spacing = _found(_style(ipri, identity), "pPr/spacing")
        assert (get(spacing, "line"), get(spacing, "lineRule")) == (line, "exact"), identity
