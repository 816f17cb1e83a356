"""Laws of the readers: notes lie in the text, none is lost, time grows with length."""

import re
from contextlib import suppress
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.documents import docx, note, run

from briefkit.findings import BriefError
from briefkit.harvest.document import Document
from briefkit.readers import read_document

WORDS = st.lists(
    st.sampled_from(
        ["Orr", "Ports", "*Ibid.*", "(York:", "1990)", "12", "<http://x.org/a_b>", "“Sea”", "[a](http://b.c)", "4,"]
    ),
    min_size=1,
    max_size=12,
)
TEXT_PIECES = ["\n", "\n\n", "---\n", "***", "<sup>", "</sup>", "1", "2", "12", ". ", "[^1]", "[^1]: ", "^[", "]", "\f"]
WORD_PIECES = ["# Notes\n", "*", "\\*", "a b c", "`", "http://x.y", " Orr, Ports", "l", "[2]", "¹", "[1](#_ftnref1)"]
PAGE_PIECES = [
    "<a href='#n1'>1</a>",
    "<p id=n1>",
    "<a id=r1 href='#n1'>1</a>",
    "<a href='#r1'>1</a>",
    "<li>",
    "<i>",
    "<br>",
]
PIECES = st.sampled_from(TEXT_PIECES + WORD_PIECES + PAGE_PIECES)


def letters(text: str) -> str:
    """Letters and digits; a rendition may write `^st^` what a note has as `<sup>st</sup>`; tags without meaning go."""
    return "".join(letter for letter in re.sub(r"</?(?:sup|u|mark|span)>|<br>", "", text) if letter.isalnum())


def check_laws(document: Document) -> None:
    text = document.source.text
    numbers = [each.number for each in document.notes]
    assert numbers == sorted(set(numbers))
    for each in (*document.notes, *document.starred):
        assert all(span.end <= len(text) for span in each.spans)
        assert letters("".join(document.source[span] for span in each.spans)) == letters(each.raw)
        assert each.call is None or each.call < len(text)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_keeps_the_laws(text: str) -> None:
    for name in ("x.md", "x.txt", "x.html"):
        with suppress(BriefError):
            check_laws(read_document(PurePosixPath(name), text.encode()))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for name in ("x.md", "x.html", "x"):
        with suppress(BriefError):
            check_laws(read_document(PurePosixPath(name), data))


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=12))
def test_every_note_of_every_kind_comes_out(notes: list[str]) -> None:
    body = "\n\n".join(f"The body text goes on here.<sup>{at}</sup>" for at in range(1, len(notes) + 1))
    feet = "\n\n".join(f"<sup>{at}</sup> {text}" for at, text in enumerate(notes, start=1))
    copied = read_document(PurePosixPath("x.md"), f"{body}\n\n---\n\n{feet}\n".encode())
    assert [letters(each.raw) for each in copied.notes] == [letters(text) for text in notes]
    defined = "\n\n".join(f"[^{at}]: {text}" for at, text in enumerate(notes, start=1))
    calls = " ".join(f"Text.[^{at}]" for at in range(1, len(notes) + 1))
    pandoc = read_document(PurePosixPath("x.md"), f"{calls}\n\n{defined}\n".encode())
    assert [each.raw for each in pandoc.notes] == notes
    check_laws(copied)
    check_laws(pandoc)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=30), min_size=1, max_size=5))
def test_letters_of_word_notes_come_out(texts: list[str]) -> None:
    def plain(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    body = "<w:p>" + "".join(f'<w:r><w:footnoteReference w:id="{at}"/></w:r>' for at in range(len(texts))) + "</w:p>"
    document = read_document(
        PurePosixPath("x.docx"),
        docx(body, "".join(note(at, run(plain(text), "<w:i/>")) for at, text in enumerate(texts))),
    )
    assert [letters(each.raw) for each in document.notes] == [letters(text) for text in texts]
    check_laws(document)


def test_thousands_of_notes_are_all_read() -> None:
    text = "\n\n".join(
        f"Body text that goes on.<sup>{at}</sup>\n\n---\n\n<sup>{at}</sup> Orr, *Ports*, {at}.\n\nresumed"
        for at in range(1, 3200)
    )
    assert len(read_document(PurePosixPath("x.md"), text.encode()).notes) == 3199


@pytest.mark.parametrize("mark", ["`", "[", "^[", "*", "<sup>", "\n[^a]:", "1\n", "<b>", "\f", "---\n"])
def test_thousands_of_marks_do_not_stop_the_reader(mark: str) -> None:
    check_laws(read_document(PurePosixPath("x.md"), (mark * 4000).encode() + b" text"))
    check_laws(read_document(PurePosixPath("x.html"), b"<html><body>" + (mark * 4000).encode()))
