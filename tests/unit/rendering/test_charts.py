"""Charts: what is drawn from data, and what is said of data that cannot be drawn."""

import re
from base64 import b64decode
from collections.abc import Mapping
from pathlib import PurePosixPath
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.styles import house_style

from briefkit.findings import Finding, Severity
from briefkit.rendering.ast import Element, text_of, walk
from briefkit.rendering.charts.charts import draw_charts
from briefkit.rendering.charts.table import number, year
from briefkit.rendering.pandoc.memory import RunMemory, remembering
from briefkit.rendering.reading import read_tree
from briefkit.text import ExpandedText, Location, SourceText

PATH = PurePosixPath("briefs/x/s.md")
IPRI = house_style("ipri")
TRADE = "Year,Exports,Imports\n2001,10,20\n2002,,25\n2003,30,15\n"
EVENTS = "Year,Lane,What,Kind\n1999,North,Start,word\n2004,South,Paper,deed\n2005,South,Stop,deed\n"


def draw(attributes: str, data: str | bytes, caption: str = "Trade") -> tuple[Element, list[Finding]]:
    """The image that a chart becomes, and what was found."""
    text = ExpandedText.of(SourceText(PATH, f"Text.\n\n![{caption}](d.csv){{{attributes}}}\n"))
    tree = read_tree(text)
    raw = data.encode() if isinstance(data, str) else data
    findings = list(draw_charts(tree.blocks, PATH.parent, text, IPRI, lambda _path, _place: raw))
    images = [element for element in walk(tree.blocks) if element["t"] == "Image"]
    return (images[0] if images else {}), findings


def drawn(attributes: str, data: str) -> tuple[ElementTree.Element, str]:
    """The drawing of a chart that is in order, and its words for those who cannot see it."""
    image, findings = draw(attributes, data)
    assert findings == []
    head, _, payload = image["c"][2][0].partition(",")
    assert head == "data:image/svg+xml;base64"
    return ElementTree.fromstring(b64decode(payload)), text_of(image["c"][1])


def words(svg: ElementTree.Element) -> list[str]:
    """All texts of a drawing."""
    return [" ".join("".join(element.itertext()).split()) for element in svg.iter("{http://www.w3.org/2000/svg}text")]


def faults(attributes: str, data: str | bytes) -> list[tuple[str, str, int]]:
    """Code, path and line of what was found; the chart is not drawn."""
    image, findings = draw(attributes, data)
    assert image == {}
    assert all(finding.severity is Severity.ERROR and finding.message and finding.hint for finding in findings)
    places = [finding.location or Location(PATH) for finding in findings]
    return [(f.code, str(place.path), place.line) for f, place in zip(findings, places, strict=True)]


@pytest.mark.parametrize("kind", ["bar", "column", "line", "area", "point"])
def test_every_type_is_drawn_with_its_text_as_text(kind: str) -> None:
    x = "Imports" if kind == "point" else "Year"
    svg, _ = drawn(f"type={kind} x={x} y=Exports", TRADE)
    assert "Exports" in words(svg)
    assert len(words(svg)) > 3
    fonts = {element.get("font-family", "") for element in svg.iter() if element.get("font-family")}
    assert all(font.startswith("TeX Gyre Pagella") for font in fonts)


def test_a_drawing_is_as_wide_as_the_text_or_as_it_is_told() -> None:
    whole, _ = drawn("", TRADE)
    half, _ = drawn("width=50%", TRADE)
    inch, _ = drawn("width=2in height=1in", TRADE)
    measure = IPRI.page.measure * 96 / 72
    assert float(whole.get("width", "0")) == pytest.approx(measure, abs=2)
    assert float(half.get("width", "0")) == pytest.approx(measure / 2, abs=2)
    assert (float(inch.get("width", "0")), float(inch.get("height", "0"))) == pytest.approx((192, 96), abs=2)


def test_the_attributes_of_the_chart_are_gone_and_all_others_stay() -> None:
    image, _ = draw('#fig-t .wide type=column x=Year source="The bank"', TRADE)
    assert image["c"][0][1] == ["wide", "chart"]
    half, _ = draw(".wide width=50%", TRADE)
    assert half["c"][0][1:] == [["wide"], []]
    assert image["c"][0][2] == [["source", "The bank"]]


def test_values_are_printed_at_bars_and_a_label_takes_their_place() -> None:
    values, _ = drawn("y=Imports", TRADE)
    assert {"20", "25", "15"} <= set(words(values))
    labels, _ = drawn("y=Imports label=Exports", TRADE)
    assert {"10", "30"} <= set(words(labels))
    none, _ = drawn("y=Imports values=no", TRADE.replace("25", "23"))
    assert "23" not in words(none)


def test_several_columns_are_series_with_a_key() -> None:
    svg, alt = drawn('type=line x=Year y="Exports, Imports"', TRADE)
    assert {"Exports", "Imports"} <= set(words(svg))
    assert "Exports: 2001 10; 2003 30." in alt


def test_rows_are_chosen_counted_and_added_up() -> None:
    data = "Kind,Country,N\nbook,A,1\nbook,B,2\npress,A,5\n"
    counted, _ = drawn("x=Kind combine=count", data)
    assert {"2", "1"} <= set(words(counted))
    summed, _ = drawn("x=Kind y=N combine=sum", data)
    assert {"3", "5"} <= set(words(summed))
    _, alt = drawn('x=Kind y=N where="Country=a"', data)
    assert alt == "Bar chart of N by Kind. book 1; press 5."


def test_bars_stand_in_the_order_of_the_file_or_of_their_values() -> None:
    _, alt = drawn("x=Year y=Imports", TRADE)
    assert re.findall(r"200\d", alt) == ["2001", "2002", "2003"]
    _, alt = drawn("x=Year y=Imports sort=descending", TRADE)
    assert re.findall(r"200\d", alt) == ["2002", "2001", "2003"]


def test_words_for_those_who_cannot_see_it_are_the_authors_or_the_data() -> None:
    _, alt = drawn("type=column x=Year y=Imports", TRADE)
    assert alt == "Column chart of Imports by Year. 2001 20; 2002 25; 2003 15."
    image, _ = draw('type=column alt="Rising, then falling"', TRADE)
    assert text_of(image["c"][1]) == "Rising, then falling"
    rows = "".join(f"{year},{year - 1990}\n" for year in range(1991, 2021))
    _, long = drawn("type=line", f"Year,N\n{rows}")
    assert "30 values; first 1991 1; last 2020 30" in long


def test_a_timeline_has_a_lane_a_mark_and_a_label_for_each_event() -> None:
    svg, alt = drawn("type=timeline x=Year by=Lane label=What mark=Kind", EVENTS)
    assert {"North", "South", "Start", "Paper", "Stop", "word", "deed", "2000"} <= set(words(svg))
    marks = [e for e in svg.iter() if e.get("aria-roledescription") == "point"]
    assert len(marks) == 3 + 2  # and two in the key
    assert "South: 2004 Paper; 2005 Stop." in alt


def test_labels_of_a_dense_timeline_do_not_touch() -> None:
    rows = "".join(f"{2000 + index // 2},Visitor number {index}\n" for index in range(16))
    svg, _ = drawn("type=timeline x=Year label=Who", f"Year,Who\n{rows}")
    places = []
    for text in svg.iter("{http://www.w3.org/2000/svg}text"):
        label = "".join(text.itertext())
        match = re.search(r"translate\(([\d.]+),([\d.]+)\)", text.get("transform", ""))
        if label.startswith("Visitor"):
            assert match is not None
            places.append((float(match[2]), float(match[1]), label))
    assert len(places) == 16
    for (y, x, label), (next_y, next_x, _) in zip(sorted(places), sorted(places)[1:], strict=False):
        assert y != next_y or x + 5.5 * len(label) < next_x


def test_events_of_one_day_stand_upon_each_other_with_one_line_to_them() -> None:
    rows = "".join(f"2000,{name}\n" for name in ("One", "Two", "Three", "Four"))
    svg, _ = drawn("type=timeline label=Who", f"Year,Who\n{rows}")
    places = [text.get("transform", "") for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert len(set(places)) == len(places) == 5
    leaders = [line for line in svg.iter("{http://www.w3.org/2000/svg}line") if line.get("stroke") == "#d1d1d1"]
    assert leaders == []


def test_long_names_take_three_lines_at_most_and_are_whole_in_the_words() -> None:
    name = "The Organisation for " + "Cooperation and " * 5 + "Development"
    svg, alt = drawn("", f"Who,N\n{name},3\n")
    lines = [word for word in words(svg) if word not in ("N", "3")]
    assert 0 < len(" ".join(lines)) < len(name)
    assert "…" in lines[-1]
    assert name in alt


def test_a_value_of_nothing_is_a_bar_of_no_length() -> None:
    svg, _ = drawn("", "Who,N\nnobody,0\n")
    assert "0" in words(svg)


def test_many_values_of_a_line_are_drawn_without_marks() -> None:
    few, _ = drawn("type=line", TRADE)
    many, _ = drawn("type=line", "Year,N\n" + "".join(f"{1900 + n},{n}\n" for n in range(90)))
    assert [e for e in few.iter() if e.get("aria-roledescription") == "point"]
    assert [e for e in many.iter() if e.get("aria-roledescription") == "point"] == []


def test_the_same_data_give_the_same_bytes_and_memory_is_asked_first() -> None:
    memory = RunMemory()
    with remembering(memory):
        first, _ = draw("type=column", TRADE)
    assert len(memory.used) == 2  # what pandoc read, and the drawing
    again = RunMemory(dict(memory.used))
    with remembering(again):
        second, _ = draw("type=column", TRADE)
    assert not again.is_new
    third, _ = draw("type=column", TRADE)
    assert first["c"][2] == second["c"][2] == third["c"][2]


@pytest.mark.parametrize(
    ("attributes", "data", "expected"),
    [
        ("x=Yaer", TRADE, ("W122", str(PATH), 3)),
        ("y=Profits", TRADE, ("W122", str(PATH), 3)),
        ("where=Year=1950", TRADE, ("W122", str(PATH), 3)),
        ("", "A,A\n1,2\n", ("W122", "briefs/x/d.csv", 1)),
        ("", "A\n1\n", ("W122", str(PATH), 3)),
        ("type=pie", TRADE, ("W124", str(PATH), 3)),
        ("typ=bar", TRADE, ("W124", str(PATH), 3)),
        ("width=big", TRADE, ("W124", str(PATH), 3)),
        ("height=50%", TRADE, ("W124", str(PATH), 3)),
        ("where=Year", TRADE, ("W124", str(PATH), 3)),
        ('by=Year y="Exports, Imports"', TRADE, ("W124", str(PATH), 3)),
        ("", "", ("W121", "briefs/x/d.csv", 1)),
        ("", "A,B\n", ("W121", "briefs/x/d.csv", 1)),
        ("", "A,B\n1,2\n1,2,3\n", ("W121", "briefs/x/d.csv", 3)),
        ("", 'A,B\n"x,2\n', ("W121", "briefs/x/d.csv", 2)),
        ("", b"A,B\nx,1\nB\xe9la,2\n", ("W121", "briefs/x/d.csv", 3)),
        ("", b"A,B\nx,1\n\0,2\n", ("W121", "briefs/x/d.csv", 3)),
        ("", "A,B\n" + "x,1\n" * 2_001, ("W121", "briefs/x/d.csv", 2_002)),
        ("", "A,B\nx,one\n", ("W123", "briefs/x/d.csv", 2)),
        ("", "A,B\nx,>500\n", ("W123", "briefs/x/d.csv", 2)),
        ("", "A,B\nx,..\ny,\n", ("W123", str(PATH), 3)),
        ("", "A,B\nx,1\nx,2\n", ("W123", "briefs/x/d.csv", 3)),
        ("", "A;B\nx;1,234\n", ("W123", "briefs/x/d.csv", 2)),
        ("type=timeline", "When,What\nsoon,A\n", ("W123", "briefs/x/d.csv", 2)),
        ("", "A,B\n" + "".join(f"{n},1\n" for n in range(61)), ("W121", str(PATH), 3)),
        ("height=400mm", TRADE, ("W121", str(PATH), 3)),
        ("type=timeline label=W", "Y,W\n" + "2000,x\n" * 100, ("W121", str(PATH), 3)),
        ("type=timeline label=W", "Y,W\n" + "2000,x\n" * 121, ("W121", str(PATH), 3)),
        ("by=C", "A,B,C\n" + "".join(f"x,1,{n}\n" for n in range(7)), ("W121", str(PATH), 3)),
    ],
)
def test_what_cannot_be_drawn_is_told_with_file_and_line(
    attributes: str, data: str | bytes, expected: tuple[str, str, int]
) -> None:
    assert faults(attributes, data) == [expected]


def test_all_bad_numbers_are_told_at_once() -> None:
    assert faults("", "A,B\nx,one\ny,2\nz,three\n") == [
        ("W123", "briefs/x/d.csv", 2),
        ("W123", "briefs/x/d.csv", 4),
    ]


def test_the_nearest_column_is_named() -> None:
    _, findings = draw("x=Yaer", TRADE)
    assert "`Year`" in findings[0].hint


def test_data_outside_the_project_are_not_read() -> None:
    text = ExpandedText.of(SourceText(PATH, "![A](../../../d.csv)\n"))
    tree = read_tree(text)

    def never(path: PurePosixPath, _place: Location) -> bytes:
        raise AssertionError(path)

    (finding,) = draw_charts(tree.blocks, PATH.parent, text, IPRI, never)
    assert finding.code == "W111"


def test_a_file_that_is_missing_is_told_as_its_reader_tells_it() -> None:
    text = ExpandedText.of(SourceText(PATH, "![A](d.csv)\n"))
    tree = read_tree(text)
    fault = Finding("W101", "missing-file", Severity.ERROR, "there is no file")
    assert list(draw_charts(tree.blocks, PATH.parent, text, IPRI, lambda _path, _place: fault)) == [fault]


@pytest.mark.parametrize(
    ("cell", "separator", "value"),
    [
        ("1,234.5", ",", 1234.5),
        ("1 234", ",", 1234),
        ("−3", ",", -3),
        ("12 %", ",", 12),
        ("1e3", ",", 1000),
        ("3,5", ";", 3.5),
        ("1.234,5", ";", 1234.5),
        ("1.5", ";", 1.5),
        ("..", ",", None),
        ("n/a", ",", None),
        ("", ",", None),
        ("٣", ",", 3),
    ],
)
def test_numbers_are_read_as_people_write_them(cell: str, separator: str, value: float | None) -> None:
    assert number(cell, separator) == value


@pytest.mark.parametrize("cell", ["12,34", "1,2,3", "inf", "0x10", "1 2", "5-6", "1e999"])
def test_what_is_no_number_is_not_taken_for_one(cell: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        number(cell)


@pytest.mark.parametrize(
    ("text", "whole"), [("2004", 2004), ("2004-07", 2004), ("2004-12-31", 2004), ("2004-02-30", None)]
)
def test_dates_are_years_and_parts_of_them(text: str, whole: int | None) -> None:
    found = year(text)
    assert (None if found is None else int(found)) == whole


_CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@settings(max_examples=20)
@given(st.lists(_CELLS, min_size=1, max_size=4, unique=True))
def test_whatever_stands_in_the_cells_is_text_or_a_finding(names: list[str]) -> None:
    hostile = ["</svg><script>", "datum.x", "'); alert(1)//", "[", "a\\nb", *names]
    rows = "".join(f'"{name.replace(chr(34), chr(34) * 2)}",{index}\n' for index, name in enumerate(hostile))
    image, findings = draw('combine=sum y-title="</text><script>"', f"N,V\n{rows}")
    assert bool(image) is not bool(findings)
    if image:
        svg = ElementTree.fromstring(b64decode(image["c"][2][0].partition(",")[2]))
        assert not [element for element in svg.iter() if "script" in str(element.tag)]
        assert "datum.x" in words(svg)


def looks(files: Mapping[str, str]) -> list[str]:
    """The colours of the bars of three series, in a style with these colours."""
    style = house_style("own", {"own": files})
    text = ExpandedText.of(SourceText(PATH, "![A](d.csv){by=Year}\n"))
    tree = read_tree(text)
    assert not list(draw_charts(tree.blocks, PATH.parent, text, style, lambda _path, _place: TRADE.encode()))
    (image,) = (element for element in walk(tree.blocks) if element["t"] == "Image")
    svg = ElementTree.fromstring(b64decode(image["c"][2][0].partition(",")[2]))
    bars = [element for element in svg.iter() if element.get("aria-roledescription") == "bar"]
    return [element.get("fill", "") for element in bars]


def test_colours_are_the_house_styles() -> None:
    own = "extends: plain\ncolors: {chart-1: '#102030', chart-2: '#405060', chart-3: '#708090'}\n"
    assert looks({"style.yaml": own})[:2] == ["#102030", "#708090"]
    accent = looks({"style.yaml": "extends: plain\ncolors: {accent: '#7a1f1f'}\n"})
    assert accent[0] == "#7a1f1f"
    assert len(set(accent)) == len(accent)


def test_years_of_the_data_are_the_ticks_where_there_is_room() -> None:
    svg, _ = drawn("type=line", "Year,N\n" + "".join(f"{year},{year}\n" for year in range(2000, 2021, 5)))
    assert [word for word in words(svg) if len(word) == 4] == ["2000", "2005", "2010", "2015", "2020"]
    svg, _ = drawn("type=line", "Year,N\n" + "".join(f"{year},1\n" for year in range(1990, 2021)))
    assert 3 < len([word for word in words(svg) if len(word) == 4]) < 20
