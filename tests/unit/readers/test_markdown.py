"""What is written as Markdown is what pandoc reads back: letters, looks, blocks, notes."""

import json
import subprocess
from collections.abc import Hashable, Iterator, Sequence
from typing import Any

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.readers.markdown.blocks import write_blocks
from briefkit.readers.markdown.flow import (
    PLAIN,
    Block,
    Call,
    Division,
    Figure,
    Heading,
    Inline,
    Items,
    LineBreak,
    Look,
    NoteText,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    Verbatim,
    Words,
    inlines_of,
    plain_text,
)
from briefkit.readers.markdown.inlines import InlineWriter
from briefkit.readers.markdown.numbers import list_form, list_marks
from briefkit.readers.markdown.rendition import render

TOKENS = (
    *("a", "the", "B.", "1.", "12.", "a.", "(a)", "ii.", "A)", "-", "+", "*", "**", "_", "__", "`", "[", "]", "(", ")"),
    *(
        "{",
        "}",
        "{#x}",
        "^",
        "~",
        "~~",
        "#",
        "##",
        "@",
        "@roe",
        "a@b.org",
        "$",
        "$5",
        "$x$",
        "|",
        "<",
        ">",
        "<b>",
        "</b>",
    ),
    *("&", "&amp;", ":", ":::", "!", "![", "](", "https://a.org/c_d_/~f*g--h", "\\", "\\\\", "Table:", "%", "=", "---"),
    *(
        ",",
        " ",
        " ",
        " ",
        "[^1]",
        "[^1]:",
        "[x]: y",
        "é",
        "عربي",
        "中文",
        "| a |",
        "(@)",
        "#.",
        "<!--",
        "\\emph",
        "x_y",
    ),
)
WORDS = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=7).map("".join).map(Words)
LOOKS = st.builds(Look, st.booleans(), st.booleans())
DRESSED = st.builds(Words, st.sampled_from(["a", "foo ", " x", "B.", "(q)", "“é”", "y , z"]), LOOKS)
SHORT = st.lists(
    st.sampled_from(["port", "1.", "-", "a)", "#", "|", "ﬁ", "Москва", "中文", "*"]), min_size=1, max_size=12
)
PARAGRAPHS = SHORT.map(lambda words: Paragraph([Words(" ".join(words))]))


def pandoc(markdown: str) -> list[Any]:
    """The blocks that pandoc reads; smart punctuation off, so that letters stay as they are."""
    command = [pypandoc.get_pandoc_path(), "-f", "markdown-smart", "-t", "json"]
    done = subprocess.run(command, input=markdown.encode(), capture_output=True, check=True)
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks


def read_letters(element: Any, look: frozenset[str] = frozenset()) -> Iterator[tuple[str, frozenset[str]]]:
    """The letters of pandoc's inlines with the elements that they stand in."""
    if isinstance(element, list):
        for each in element:
            yield from read_letters(each, look)
    elif element["t"] == "Str":
        yield from ((letter, look) for letter in element["c"])
    elif element["t"] in ("Emph", "Strong", "Superscript", "Subscript", "SmallCaps", "Strikeout"):
        yield from read_letters(element["c"], look | {element["t"]})
    elif element["t"] in ("Link", "Span"):
        yield from read_letters(element["c"][1], look)
    elif element["t"] not in ("Space", "SoftBreak", "LineBreak", "Note"):
        yield element["t"], look


def solid(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=12)
@given(st.lists(WORDS.filter(lambda words: bool(words.text.strip())), min_size=1, max_size=40))
def test_every_paragraph_comes_back_letter_by_letter(texts: list[Words]) -> None:
    markdown = write_blocks([Paragraph([words]) for words in texts], InlineWriter({}))
    blocks = pandoc(f"First.\n\n{markdown}\n\nLast.")[1:-1]
    assert [block["t"] for block in blocks] == ["Para"] * len(texts)
    found = ["".join(letter for letter, _ in read_letters(block["c"])) for block in blocks]
    assert found == [solid(words.text) for words in texts]


@settings(max_examples=12)
@given(st.lists(st.lists(DRESSED, min_size=1, max_size=6), min_size=1, max_size=40))
def test_emphasis_comes_back_as_it_was(paragraphs: list[list[Words]]) -> None:
    markdown = write_blocks([Paragraph(words) for words in paragraphs], InlineWriter({}))
    blocks = pandoc(markdown)
    names = (("italic", "Emph"), ("bold", "Strong"))
    for words, block in zip(paragraphs, blocks, strict=True):
        wanted = [
            (letter, frozenset(kind for name, kind in names if getattr(each.look, name)))
            for each in words
            for letter in solid(each.text)
        ]
        assert list(read_letters(block["c"])) == wanted


def lists_of(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    form = st.sampled_from(["", "1.", "7)", "a.", "(i)", "(A)"])
    return st.builds(Items, st.lists(st.lists(blocks, min_size=1, max_size=2), min_size=1, max_size=3), form)


def tables_of(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    row = st.lists(st.lists(blocks, max_size=2), min_size=2, max_size=2).filter(any)
    rows = st.lists(row, min_size=2, max_size=3)
    return st.builds(Table, rows, st.integers(0, 2), PARAGRAPHS.map(lambda each: each.inlines))


BLOCKS: st.SearchStrategy[Block] = st.recursive(
    PARAGRAPHS,
    lambda inner: st.one_of(st.lists(inner, min_size=1, max_size=2).map(Quote), lists_of(inner)),
    max_leaves=6,
)


def shape(block: Block) -> Any:
    match block:
        case Quote():
            return ["BlockQuote", *map(shape, block.blocks)]
        case Items():
            return ["OrderedList" if block.form else "BulletList", *[[*map(shape, item)] for item in block.items]]
        case Table():
            return ["Table", *[[[*map(shape, cell)] for cell in row] for row in block.rows]]
        case _:
            return "Para"


def read_shape(block: Any) -> Any:
    content = block.get("c")
    match block["t"]:
        case "BlockQuote":
            return ["BlockQuote", *read_shapes(content)]
        case "BulletList":
            return ["BulletList", *map(read_shapes, content)]
        case "OrderedList":
            return ["OrderedList", *map(read_shapes, content[1])]
        case "Table":
            rows = [*content[3][1], *(row for body in content[4] for row in (*body[2], *body[3]))]
            return ["Table", *[[read_shapes(cell[4]) for cell in row[1]] for row in rows]]
        case kind:
            return "Para" if kind == "Plain" else kind


def read_shapes(blocks: Sequence[Any]) -> list[Any]:
    """The shapes of blocks without the comments that part lists."""
    return [read_shape(block) for block in blocks if block["t"] != "RawBlock"]


@settings(max_examples=25)
@given(st.one_of(BLOCKS, tables_of(st.one_of(PARAGRAPHS, lists_of(PARAGRAPHS)))))
def test_blocks_come_back_in_their_shape(block: Block) -> None:
    markdown = write_blocks([Paragraph([Words("First")]), block, Paragraph([Words("Last")])], InlineWriter({}))
    assert read_shapes(pandoc(markdown)) == ["Para", shape(block), "Para"]


@settings(max_examples=15)
@given(st.lists(st.one_of(BLOCKS, tables_of(PARAGRAPHS)), min_size=1, max_size=3), st.data())
def test_every_call_is_where_its_note_says(blocks: list[Block], data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    called = [Paragraph([Words("x"), Call(at), Words(": y")]) for at in range(count)]
    notes: dict[Hashable, NoteText] = {
        at: NoteText(data.draw(st.lists(PARAGRAPHS, min_size=1, max_size=2))) for at in range(count)
    }
    table = Table([[[each], list(blocks[:1])] for each in called[::2]])
    rendition = render([*blocks, table, Items([[each] for each in called[1::2]] or [[called[0]]])], notes)
    assert len(rendition.notes) == count
    for note in rendition.notes:
        assert note.call is not None
        assert rendition.text[note.call :].startswith(f"[^{note.label}]")
    assert json.dumps(pandoc(rendition.text)).count('"t": "Note"') == count + (len(called) == 1)


def test_blocks_of_every_kind_are_written() -> None:
    written = write_blocks(
        [
            Heading(2, [Words("Ports {and} #")], "ports"),
            Rule(),
            Verbatim("a ``` b\n* c"),
            Figure(Picture("media/a.png", 'A "map"', "3cm"), [Words("Roads*")], "fig-a"),
            Paragraph([Picture("media/b.png", "B")]),
            Paragraph([Words("Line"), LineBreak(), Words("- two")]),
            Division([Paragraph([Words("Do it.")])], ("recommendation",), "rec-a", {"to": 'A "B"'}),
        ],
        InlineWriter({}),
    )
    assert written.split("\n\n") == [
        "## Ports \\{and} \\# {#ports}",
        "---",
        "````\na ``` b\n* c\n````",
        '![Roads\\*](media/a.png){#fig-a alt="A \\"map\\"" width=3cm}',
        '![](media/b.png){alt="B"}',
        "Line\\\n\\- two",
        '::: {.recommendation #rec-a to="A \\"B\\""}\nDo it.\n:::',
    ]


def test_a_call_before_a_colon_is_no_definition() -> None:
    rendition = render([Paragraph([Call(1), Words(": said he")])], {1: NoteText([Paragraph([Words("Note.")])])})
    assert rendition.text == "[^1]\\: said he\n\n[^1]: Note.\n"
    assert rendition.notes[0].call == 0


@pytest.mark.parametrize(
    ("kind", "start", "before", "after", "marks"),
    [
        ("1", 9, "", ".", ["9.", "10."]),
        ("a", 1, "(", ")", ["(a)", "(b)"]),
        ("A", 26, "", ")", ["Z)", "27)"]),
        ("i", 3, "", ".", ["iii.", "iv."]),
        ("i", 5, "", ".", ["5.", "6."]),
        ("a", 9, "", ".", ["9.", "10."]),
    ],
)
def test_marks_of_lists_are_ones_that_pandoc_takes_for_their_kind(
    kind: str, start: int, before: str, after: str, marks: list[str]
) -> None:
    assert list_marks(list_form(kind, start, before, after), 2) == marks


def test_raised_letters_between_two_calls_go_and_looks_are_joined() -> None:
    raised = Look(raised=True)
    inlines: list[Inline] = [
        Words("Ib", Look(italic=True)),
        Words("id.", Look(italic=True)),
        Call(1),
        Words(", ", raised),
        Call(2),
    ]
    assert InlineWriter({1: "1", 2: "2"}).write(inlines) == "*Ibid.*[^1][^2]"
    assert plain_text(inlines) == "Ibid., "
    assert list(inlines_of([Paragraph(inlines)])) == [inlines]
    assert InlineWriter({}).write([Words("x", PLAIN), Words("2", raised), Words("a b", raised)]) == "x^2a\\ b^"
