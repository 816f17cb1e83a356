"""Words that a copy tore or misread are read as what they were."""

import pytest

from briefkit.harvest.marks.marked import read_marks


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Arti fi cial bene fi ts of a pro fi le", "Artificial benefits of a profile"),
        ("The fi rst e ff ect, the fi nal o ffi ce", "The first effect, the final office"),
        ("the sci fi novel", "the sci fi novel"),
        ("Risālah fi al-Bahr", "Risālah fi al-Bahr"),
        ("“ Salt and Wool ” , 7 .", "“Salt and Wool”, 7."),
        ("Moss, op. eit., p. 7", "Moss, op. cit., p. 7"),
        ("Moss, 0p. cit., p. 7", "Moss, op. cit., p. 7"),
        ("Moss, op, cit., p. 7", "Moss, op. cit., p. 7"),
        ("Moss, loc. eit.", "Moss, loc. cit."),
        ("Ib id., 7", "Ibid., 7"),
        ("Ibi d., 7", "Ibid., 7"),
        ("Moss, op. cit., the fish and the flag", "Moss, op. cit., the fish and the flag"),
    ],
)
def test_damaged_words_are_mended(raw: str, read: str) -> None:
    assert read_marks(raw).text == read


def test_a_mended_word_keeps_its_place_in_the_note() -> None:
    marked = read_marks("Moss, op. eit., p. 7")
    span = marked.raw_span(marked.text.index("p. 7"), len(marked.text))
    assert marked.raw[span.start : span.end] == "p. 7"
