"""Quotation marks of a paper's language, in its text and in its written notes."""

import pytest
from tests.support.briefs import set_texts

from briefkit.rendering.ast import text_of

TEXT = 'He said "it\'s \'so\' here".[^1]\n\n[^1]: "Why?" [@roe2004, 3]\n'


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("en-GB", "He said “it’s ‘so’ here”."),
        ("de-AT", "He said „it’s ‚so‘ here“."),
        ("de-CH", "He said «it’s ‹so› here»."),
        ("fr", "He said «\u00a0it’s “so” here\u00a0»."),
        ("sv-SE", "He said ”it’s ’so’ here”."),
        ("ur", "He said “it’s ‘so’ here”."),
    ],
)
def test_marks_of_the_language(lang: str, printed: str) -> None:
    assert text_of(set_texts(TEXT, lang=lang).blocks) == f"{printed} ■".replace("\u00a0", " ")


def test_a_written_note_has_them_too() -> None:
    (note,) = set_texts(TEXT, lang="de").notes
    assert note.text.startswith("„Why?“ Jane Roe")


def test_a_stop_within_the_marks_is_not_set_twice() -> None:
    brief = set_texts('He said "it is so." [@roe2004].\n', lang="de")
    assert text_of(brief.blocks) == "He said „it is so.“ ■"
