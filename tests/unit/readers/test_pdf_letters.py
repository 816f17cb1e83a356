"""What fonts do with letters: accents of their own, slants, codes of symbols."""

import pytest
from tests.support.documents import Reader, pdf

from briefkit.readers.pdf.letters import _text
from briefkit.readers.pdf.ligatures import with_ligatures
from briefkit.readers.pdf.signs import Letter, Look

Page = list[tuple[float, float, float, str]]
SENTENCE = "The ferry was late again, as it is each year."


def body(count: int) -> Page:
    return [(50, 540 - 14.0 * row, 10, SENTENCE) for row in range(count)]


def test_an_accent_that_is_printed_over_a_letter_is_part_of_it(read: Reader) -> None:
    drawn = "BT /F1 10 Tf 50 300 Td [(Zur F\\310) 333 (ahre in Riga)] TJ ET"
    assert "Zur Fähre in Riga" in read("x.pdf", pdf([body(8)], drawn)).source.text


def test_an_accent_beside_a_letter_stays(read: Reader) -> None:
    page: Page = [*body(8), (50, 300, 10, "a \xc1ferry"), (120, 300, 10, "there")]
    assert "`ferry" in read("x.pdf", pdf([page])).source.text


def test_letters_that_are_slanted_by_the_program_are_italics(read: Reader) -> None:
    drawn = "BT /F1 10 Tf 1 0 0.3 1 50 100 Tm (Ferries of Riga) Tj ET"
    assert "*Ferries of Riga*" in read("x.pdf", pdf([body(8)], drawn)).source.text


@pytest.mark.parametrize(
    ("code", "font", "letter"),
    [
        ("\uf02d", "abcdef+symbol", "–"),
        ("\uf061", "symbolmt", "α"),
        ("\uf031", "timesnewroman", "1"),
        ("\uf031", "wingdings", ""),
        ("\uf737", "minion-expert", "7"),
        ("\uf761", "minion-expert", "A"),
        ("\uf7e9", "minion-expert", "É"),
        ("\ue123", "minion", ""),
        ("\x02", "minion", "-"),
        ("ﬁ", "minion", "fi"),
    ],
)
def test_codes_of_a_font_stand_for_letters(code: str, font: str, letter: str) -> None:
    assert _text(code, font) == letter


def letters(text: str, font: str, width: float) -> list[Letter]:
    look = Look(10, False, False, font=font)
    places = [(10.0 * at, 10.0 * at + (width if letter < " " else 3.0), 500.0) for at, letter in enumerate(text)]
    return [Letter(letter, place, look) for letter, place in zip(text, places, strict=True)]


@pytest.mark.parametrize(
    ("printed", "width", "read_as"),
    [("di\x1ber", 5.8, "differ"), ("\x0crst", 5.8, "first"), ("o\x1cen", 6.3, "often"), ("of\x1cce", 5.9, "office")],
)
def test_codes_of_tex_inside_of_words_are_joined_letters(printed: str, width: float, read_as: str) -> None:
    text = with_ligatures([*letters("the ferry if it is late " * 8, "cmr10", width), *letters(printed, "cmr10", width)])
    assert "".join(letter.text for letter in text).endswith(read_as)


def test_codes_of_formulas_are_no_joined_letters() -> None:
    text = with_ligatures([*letters("the ferry " * 20, "cmr10", 5), *letters("x\x0by", "cmmi10", 5)])
    assert "".join(letter.text for letter in text).endswith("xy")
