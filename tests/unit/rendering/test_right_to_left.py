"""Scripts that run from right to left: whole papers, notes called among them, words in drawings."""

import base64
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from tests.support.briefs import house_style, set_texts
from tests.support.papers import page_of

from briefkit.rendering.docx.pictures import draw_vector
from briefkit.rendering.outputs import Writer
from briefkit.rendering.pdf.printing import print_pdf
from briefkit.rendering.styles.directions import runs_left

CITY = "لاہور"
PARAGRAPH = "یہ ایک پیراگراف ہے جو چلتا ہے"


@pytest.mark.parametrize("lang", ["ur", "ur-PK", "ps-AF", "he", "ar", "pa-Arab", "fa-Arab-IR"])
def test_languages_written_from_right_to_left(lang: str) -> None:
    assert runs_left(lang)


@pytest.mark.parametrize("lang", ["en-GB", "pa", "ru", "ur-Latn", "ks-Deva"])
def test_languages_written_from_left_to_right(lang: str) -> None:
    assert not runs_left(lang)


def inked(data: bytes, page: int = 0) -> Image.Image:
    """A page in black and white, where white is ink."""
    picture: Image.Image = pypdfium2.PdfDocument(data)[page].render(scale=1).to_pil().convert("L")
    return picture.point(lambda value: 255 if value < 128 else 0)


def test_an_urdu_paper_begins_its_lines_on_the_right() -> None:
    for lang, begins_right in (("ur", True), ("en-GB", False)):
        writer = Writer(set_texts(PARAGRAPH, lang=lang, title="T", style=house_style("plain")))
        picture = inked(writer.write("pdf").data).crop((0, 0, 595, 700))
        left, _, right, _ = picture.getbbox() or (0, 0, 0, 0)
        page = writer.brief.style.page
        assert (abs(right - (page.inside + page.measure)) < 20) == begins_right
        assert (abs(left - page.inside) < 20) != begins_right
        assert ('dir="rtl"' in writer.write("html").data.decode()[:200]) == begins_right


def test_a_note_runs_as_its_paper_wherever_it_is_called() -> None:
    text = f"::: {{dir=rtl}}\n{PARAGRAPH}[^1]\n:::\n\n[^1]: First words, last words.\n"
    page = pypdfium2.PdfDocument(Writer(set_texts(text)).write("pdf").data)[0].get_textpage()
    first, last = (page.search(word).get_next() for word in ("First", "last"))
    assert page.get_charbox(first[0])[0] < page.get_charbox(last[0])[0]


def drawing(text: str) -> str:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><text x="20" y="50" font-size="40" '
        f'font-family="Noto Naskh Arabic, DejaVu Sans">{text}</text></svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def test_words_in_drawings_are_set_as_on_the_page() -> None:
    css = "@page { size: 300px 80px; margin: 0 } body { margin: 0 } img { display: block }"
    word, letters = (
        inked(print_pdf(page_of(f'<img alt="x" src="{drawing(text)}"/>', css)).data).getbbox()
        for text in (CITY, "\u200c".join(CITY))
    )
    assert word is not None
    assert letters is not None
    assert word[2] < letters[2] - 5  # letters that join need less room than letters that stand alone


def test_word_gets_them_too() -> None:
    def right_edge(text: str) -> int:
        picture = draw_vector({"t": "Image", "c": [["", [], []], [], [drawing(text), ""]]})
        assert picture is not None
        data = base64.b64decode(picture[0]["c"][2][0].partition(",")[2])
        drawn = Image.open(BytesIO(data)).convert("RGBA")
        ink = Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("L")
        _, _, right, _ = ink.point(lambda value: 255 if value < 128 else 0).getbbox() or (0, 0, 0, 0)
        return right

    assert right_edge(f"ab {CITY}") > right_edge("ab") + 100


def test_a_note_in_latin_letters_runs_to_the_right_in_an_urdu_paper() -> None:
    text = f"{PARAGRAPH}[^1] {PARAGRAPH}[^2]\n\n[^1]: First words, last words.\n[^2]: {PARAGRAPH} First\n"
    page = Writer(set_texts(text, lang="ur")).write("html").data.decode()
    assert page.count('class="footnote" id="fn1" role="doc-footnote" dir="ltr"') == 1
    assert 'id="fn2" role="doc-footnote" dir="ltr"' not in page


def test_page_numbers_of_contents_stand_in_the_measure() -> None:
    brief = set_texts(f"# {CITY}\n\n{PARAGRAPH}\n", lang="ur", style=house_style("plain"), contents=True)
    writer = Writer(brief)
    sheet = writer.brief.style.page
    picture = inked(writer.write("pdf").data).crop((0, 0, 595, 700))
    left, _, _, _ = picture.getbbox() or (0, 0, 0, 0)
    assert left >= sheet.inside - 2
