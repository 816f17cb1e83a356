"""Labels at the heads of lines."""

import pytest

from briefkit.readers.lines.labels import Form, read_label


@pytest.mark.parametrize(
    ("line", "printed", "form"),
    [
        ("<sup>12</sup> Orr", "12", Form.SUP),
        ("<sup>12</sup>Orr", "12", Form.SUP),
        ("<sup>l2</sup> Orr", "l2", Form.SUP),
        ("<sup>[12](#page-3)</sup> Orr", "12", Form.SUP),
        ('<span id="page-3-0"></span><sup>4</sup> Orr', "4", Form.SUP),
        ("- <sup>4</sup> Orr", "4", Form.SUP),
        ("<sup>\\*</sup> Orr", "*", Form.SUP),
        ("\\* Orr", "*", Form.RAISED),
        ("† Orr", "†", Form.RAISED),
        ("¹² Orr", "12", Form.RAISED),
        ("[\\[3\\]](#_ftnref3){#_ftn3} Orr", "3", Form.LINKED),
        ('<a href="#_ftnref3" name="_ftn3">[3]</a> Orr', "3", Form.LINKED),
        ("$^{12}$ Orr", "12", Form.MATH),
        ("^12^ Orr", "12", Form.CARET),
        ("[12] Orr", "12", Form.BRACKET),
        ("12. Orr", "12", Form.DOT),
        ("12\\. Orr", "12", Form.DOT),
        ("12) Orr", "12", Form.PAREN),
        ("12 Orr", "12", Form.BARE),
        ("  12", "12", Form.ALONE),
    ],
)
def test_a_label_is_read(line: str, printed: str, form: Form) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.printed, label.form) == (printed, form)


@pytest.mark.parametrize(
    "line",
    ["*Ibid.*, 4.", "* an item", "Orr", "1998 was a year", "<sup>st</sup> century", "[^1]: Orr", "[12](http://x)", ""],
)
def test_other_lines_have_no_label(line: str) -> None:
    assert read_label(line) is None
