"""What `brief notes` says of a cite's position is what its note prints, whatever stands round it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.briefs import note_texts, set_texts

from briefkit.rendering.ast import text_of, words
from briefkit.rendering.suffixes import suffix_for_citeproc

LOCATORS = (
    *("", ", 5", ", p. 5", ", pp. 5--7", ", ch. 3", ", chap. 3", ", chapters 3 and 4", ", § 4", ", n. 4", ", no. 7"),
    *(", vol. 2", ", vol. 2, p. 9", ", xiv", ", A12", ", emphasis added", ", 5, emphasis *added*", ", paras 6 and 8"),
    *(", s.v. Word", ", 12n3", ", {app. A}", ", 2nd ed.", ", passim", " 33", ", 1983 edition", ", Art. 370"),
)
KEYS = ("roe2004", "oldroe", "roe2004", "dawn2012steel", "doe2010")
cites = st.builds("@{}{}".format, st.sampled_from(KEYS), st.sampled_from(LOCATORS))
written = st.one_of(
    st.builds("[{}]".format, cites),
    st.builds("[see {}]".format, cites),
    st.builds("[{}; {}]".format, cites, cites),
    st.builds("^[See [{}].]".format, cites),
    st.builds("^[[{}], and [{}]]".format, cites, cites),
    st.just("^[Words only.]"),
)


def agrees(text: str, position: str) -> bool:
    start = text.removeprefix("See ").lower()
    match position:
        case "first":
            return not start.startswith("ibid") and "(" in text
        case "subsequent":
            return not start.startswith("ibid")
        case "ibid-with-locator":
            return start.startswith("ibid., ")
        case _:
            return start.startswith("ibid")


@settings(max_examples=12, deadline=None)
@given(st.lists(written, min_size=10, max_size=40), st.sampled_from(["en-GB", "de-DE", "ur-PK"]))
def test_notes_print_the_position_they_are_said_to_have(calls: list[str], lang: str) -> None:
    brief = set_texts("\n\n".join(f"Words {call}" for call in calls), lang=lang)
    assert not brief.findings
    told = [(note.text, str(note.cites[0].position)) for note in brief.notes if note.cites]
    assert [pair for pair in told if not agrees(*pair)] == []


def test_one_work_twice_in_a_written_note_is_no_ibid_nor_is_the_next() -> None:
    brief = set_texts("A [@doe2010, 1].^[[@roe2004, 5], and [@roe2004, 3].] B [@roe2004, 4].")
    assert note_texts(brief)[1:] == [
        "Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004), 5, and Jane Roe, The Alpha of Pakistan, 3.",
        "Jane Roe, The Alpha of Pakistan, 4.",
    ]


def test_ibid_is_small_after_cf() -> None:
    brief = set_texts("A [@roe2004, 5].^[Cf. @roe2004 [9].]^[So it was. @roe2004 [10].]")
    assert note_texts(brief)[1:] == ["Cf. ibid., 9.", "So it was. Ibid., 10."]


@pytest.mark.parametrize(
    ("written", "lang", "expected"),
    [
        (", p. 5 and passim", "en-GB", "{page 5} and passim"),
        (", p. 5 and passim", "de-DE", ", 5 and passim"),
        (", Chap. 3", "en-US", "{chapter 3}"),
        (", Kap. 3", "de-DE", "{}, Kap. 3"),
        (", ch. 3", "de-DE", "{ch. 3}"),
        (", paras 6 and 8", "en-GB", "{paragraph 6, 8}"),
        (", vols. 2, 3", "en-GB", "{volume 2, 3}"),
        (", vol. 2, 34", "de-DE", "{vol. 2, 34}"),
        (", emphasis added", "en-GB", "{}, emphasis added"),
        ("", "en-GB", ""),
    ],
)
def test_suffixes_are_written_so_that_citeproc_takes_them_as_we_do(written: str, lang: str, expected: str) -> None:
    assert text_of(suffix_for_citeproc(words(written), lang)) == expected


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("vol. 2, 34", "vol. 2, 34"),
        ("vol. 2, 34 and 36--38", "vol. 2, 34 and 36–38"),
        ("vol. II, 34", "vol. II, 34"),
        ("vols. 2 and 3", "vols. 2 and 3"),
        ("vol. 2, 3, 5", "vol. 2, 3, 5"),
        ("bk. 3, ch. 4, sec. 2", "bk. 3, ch. 4, sec. 2"),
        ("ch. 3, pp. 45--46", "ch. 3, pp. 45–46"),
        ("ch. 4 and p. 12", "ch. 4 and p. 12"),
        ("chs. 3, 4, p. 12", "chs. 3, 4, p. 12"),
        ("2:34", "2:34"),
    ],
)
def test_volume_and_page_are_one_place_that_is_printed_as_written(written: str, printed: str) -> None:
    brief = set_texts(f"A [@roe2004, 1]. B [@roe2004, {written}]. C [@roe2004, {written}].")
    assert note_texts(brief)[1:] == [f"Ibid., {printed}.", "Ibid."]


def test_the_place_in_a_volume_tells_two_notes_apart() -> None:
    brief = set_texts(
        "A [@roe2004, vol. 2, p. 34]. B [@roe2004, vol. 2, p. 35].^[See @roe2004 [vol. 2, 36, emphasis added].]"
    )
    assert note_texts(brief)[1:] == ["Ibid., vol. 2, p. 35.", "See ibid., vol. 2, 36, emphasis added."]
