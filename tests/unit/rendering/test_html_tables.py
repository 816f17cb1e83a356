from xml.etree.ElementTree import Element, fromstring

import pytest

from briefkit.rendering.html.tables import dress_blocks
from briefkit.rendering.html.tree import has_class


def dressed(html: str) -> Element:
    root = fromstring(f"<main>{html}</main>")
    dress_blocks(root)
    return root


def table(*rows: tuple[str, ...]) -> str:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    head = "".join(f"<th>{name}</th>" for name in ("", "Wells")[: len(rows[0])])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def test_heads_have_a_scope_and_an_empty_one_is_no_head() -> None:
    root = dressed(table(("Ashkan", "9,410")))

    (head,) = root.iter("th")
    assert (head.text, head.get("scope")) == ("Wells", "col")
    assert next(root.iter("thead"))[0][0].tag == "td"


def test_a_head_in_the_body_is_that_of_its_row() -> None:
    root = dressed("<table><tbody><tr><th>Kesh</th><td>x</td></tr></tbody></table>")

    assert next(root.iter("th")).get("scope") == "row"


@pytest.mark.parametrize("numbers", [("1", "2,000"), ("−0.42", "18.4"), ("7", "–"), ("12%", ".."), ("", "3")])
def test_a_column_of_numbers_stands_on_the_right(numbers: tuple[str, str]) -> None:
    root = dressed(table(*(("name", number) for number in numbers)))

    column = [row[1] for row in root.iter("tr")]
    assert all(has_class(cell, "number") for cell in column)
    assert not any(has_class(row[0], "number") for row in root.iter("tr"))


def test_a_column_that_the_author_aligned_stays_so() -> None:
    root = dressed('<table><tbody><tr><td style="text-align: center;">1</td></tr></tbody></table>')

    assert not has_class(next(root.iter("td")), "number")


def test_a_column_of_words_and_numbers_stays_on_the_left() -> None:
    root = dressed(table(("a", "1"), ("b", "none yet")))

    assert not any(has_class(cell, "number") for cell in root.iter())


def test_a_note_call_in_a_number_is_no_word() -> None:
    cell = '12<a class="note-call">1</a><span class="footnote">See there.</span>'
    root = dressed(table(("a", cell), ("b", "7")))

    assert [has_class(row[1], "number") for row in root.iter("tr")] == [True, True, True]


def test_only_a_long_table_may_run_over_the_page() -> None:
    rows = [("a", "1")] * 25
    root = dressed(f'<div class="table-figure">{table(*rows)}</div><div class="table-figure">{table(*rows[:5])}</div>')

    assert [has_class(holder, "long") for holder in root] == [True, False]


def test_the_caption_of_a_figure_stands_above_it() -> None:
    root = dressed(
        '<div class="image-figure"><figure><img alt="A" /><figcaption aria-hidden="true">A</figcaption></figure></div>'
    )

    figure = root[0][0]
    assert [child.tag for child in figure] == ["figcaption", "img"]
    assert figure[0].get("aria-hidden") is None


@pytest.mark.parametrize(
    ("item", "tags"),
    [
        ("<li><p>one</p></li>", []),
        ("<li><p>one <em>two</em></p></li>", ["em"]),
        ("<li><p>one</p><ul><li>a</li></ul></li>", ["ul"]),
        ("<li><p>one</p><p>two</p></li>", ["p", "p"]),
        ("<li>one</li>", []),
    ],
)
def test_an_item_of_one_paragraph_needs_no_paragraph(item: str, tags: list[str]) -> None:
    root = dressed(f"<ul>{item}</ul>")

    words = "".join(fromstring(f"<b>{item}</b>").itertext())
    assert [child.tag for child in root[0][0]] == tags
    assert "".join(root.itertext()) == words


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ('<div class="source"><p>Source: Survey: 2004.</p></div>', ["Source:"]),
        ('<div class="source"><p><em>Source:</em> Survey.</p></div>', []),
        ('<div class="source"><p>See https://a.example.</p></div>', []),
        (
            '<div class="rec-meta">By: June 2027 · Priority: high · Depends on: 2</div>',
            ["By:", "Priority:", "Depends on:"],
        ),
    ],
)
def test_the_labels_of_a_line_are_set_off(line: str, labels: list[str]) -> None:
    root = dressed(line)

    assert [element.text for element in root.iter("span")] == labels
    assert "".join(root.itertext()) == "".join(fromstring(line).itertext())


def test_the_number_of_a_recommendation_takes_its_space_along() -> None:
    root = dressed('<p><span class="rec-number">1.</span> <span class="rec-to">The Bank:</span> do.</p>')

    assert "".join(root.itertext()) == "1.\u00a0The Bank: do."


def test_a_table_without_heads_is_told_to_the_style() -> None:
    cells = "<tbody><tr><td>a</td><td>b</td></tr></tbody>"
    blank, none = dressed(f"<table><thead><tr><th></th><th> </th></tr></thead>{cells}</table><table>{cells}</table>")
    assert has_class(blank, "headless")
    assert has_class(none, "headless")
    assert blank.find("thead") is None


def test_label_of_a_source_that_is_a_note_only_is_set_off() -> None:
    root = dressed('<div class="source"><p>Source:<a class="note-call">1</a></p></div>')
    assert next(root.iter("span")).text == "Source:"


def test_boxes_of_tasks_are_marks_and_no_forms() -> None:
    item = '<li><label><input type="checkbox"{}/>Ask the board</label></li>'
    root = dressed('<ul class="task-list">' + item.format("") + item.format(' checked=""') + "</ul>")
    assert [box.text for box in root.iter("span") if has_class(box, "task-box")] == ["\u00a0", "×"]
    assert not list(root.iter("input"))


def test_first_cell_beside_one_that_spans_rows_is_no_first_column() -> None:
    rows = '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>'
    root = dressed(f"<table><tbody>{rows}</tbody></table>")
    assert [cell.text for cell in root.iter("td") if has_class(cell, "inner")] == ["c"]


def test_the_line_that_says_whose_a_quotation_is_is_marked() -> None:
    root = dressed("<blockquote><p>— So he said.</p><p>It is so.</p><p>— The ferryman</p></blockquote>")
    assert [has_class(line, "attribution") for line in root.iter("p")] == [False, False, True]
