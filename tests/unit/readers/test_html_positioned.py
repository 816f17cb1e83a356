"""Web pages that hold the pages of a PDF line by line, each with its place."""

import pytest
from tests.support.documents import Reader

SENTENCE = "The ferry was late again, as it is on all days of the winter."


def complex_page(number: int, first: int) -> str:
    """A page as `pdftohtml -c` writes it: fonts are described on the first page only."""
    fonts = ".ft10{font-size:16px;}\n.ft11{font-size:9px;}\n.ft12{font-size:12px;line-height:14px;}"
    lines = [(60 + 20 * row, 80, 0, SENTENCE) for row in range(14)]
    lines += [(318, 524, 1, str(first)), (298, 524, 1, str(first + 1)), (700, 80, 1, str(first))]
    lines += [(700, 86, 2, f"Ada Orr, <i>Ferries of the Bay</i> (Hull: Moss, 1990),<br/>{first + 40}.")]
    lines += [(740, 80, 1, str(first + 1)), (740, 86, 2, "Bea Cole, Pilots of the Bar, 7.")]
    lines += [(900, 300, 0, str(number))]
    body = "\n".join(
        f'<p style="position:absolute;top:{top}px;left:{left}px" class="ft{number}{font}">{words}</p>'
        for top, left, font, words in lines
    )
    sheet = f'<style type="text/css">\n<!--\n{fonts if number == 1 else ""}-->\n</style>'
    return f'{sheet}\n<div id="page{number}-div" style="width:600px;height:950px;">{body}</div>'


def test_lines_with_places_are_read_as_those_of_a_pdf(read: Reader) -> None:
    pages = "".join(complex_page(number, first) for number, first in ((1, 1), (2, 3), (3, 5)))
    notes = read("x.html", f"<html><head><style>p{{}}</style></head><body>{pages}</body></html>").notes
    assert [note.number for note in notes] == [1, 2, 3, 4, 5, 6]
    assert notes[2].raw == "Ada Orr, *Ferries of the Bay* (Hull: Moss, 1990), 43."
    assert notes[3].raw == "Bea Cole, Pilots of the Bar, 7."


@pytest.mark.parametrize("first", [1, 3])
def test_sizes_and_raised_marks_within_lines_are_seen(read: Reader, first: int) -> None:
    def line(top: float, size: float, words: str) -> str:
        return (
            f'<p style="top:{top}pt;left:70pt;line-height:{size}pt"><span style="font-size:{size}pt">{words}</span></p>'
        )

    mark = '</span><sup><span style="font-size:6pt">{0}</span></sup><span style="font-size:11pt">'
    pages = ""
    for number in range(first, first + 3):
        lines = [line(70 + 14 * row, 11, SENTENCE) for row in range(20)] + [
            line(350, 11, "So it is." + mark.format(number))
        ]
        foot = f"{mark.format(number).replace('11', '9')} Ada Orr, Ferries, {number}."
        pages += f'<div style="width:500pt;height:700pt">{"".join(lines)}{line(600, 9, foot)}</div>'
    notes = read("x.html", f"<html><body>{pages}</body></html>").notes
    assert [note.raw for note in notes] == [f"Ada Orr, Ferries, {number}." for number in range(first, first + 3)]
    assert all(note.call is not None for note in notes)
