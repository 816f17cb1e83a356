import pytest

from briefkit.harvest.places.locators import is_page_range, read_locator


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        (", 127.", "page", "127"),
        (": 127", "page", "127"),
        (", pp. 130–131.", "page", "130-131"),
        (", at 25", "page", "25"),
        (", esp. 22-26.", "page", "22-26"),
        (", here 221.", "page", "221"),
        (", vii.", "page", "vii"),
        (", ch. 3.", "chapter", "3"),
        (", s 6(1).", "section", "6(1)"),
        (", ¶ 17.", "paragraph", "17"),
        (", art 31.", "article", "31"),
        (", 289, 299.", "page", "289, 299"),
        (", 245n56.", "page", "245n56"),
        (", 39, pl. 59.", "page", "39, pl. 59"),
        (", lots 1608, 1610.", "page", "lots 1608, 1610"),
        (", box 3, folder 47", "page", "box 3, folder 47"),
        (", ch 2 pt 2-2, s 9A.", "chapter", "2 pt 2-2, s 9A"),
        (" sch 1 APP 10.", "schedule", "1 APP 10"),
        (", Bk. II. Ch. XXXV. 142, p. 158.", "book", "II. Ch. XXXV. 142, p. 158"),
        (", No. 6, p. 3.", "issue", "6, p. 3"),
        (", Part I, ch. 13, p. 186.", "part", "I, ch. 13, p. 186"),
        (", bk. 2, ch. 3, § 5.", "book", "2, ch. 3, § 5"),
        (", Art. 12 para. 3.", "article", "12, para. 3"),
        (" pp. 7, 9–11 and 14.", "page", "7, 9-11 and 14"),
        (", 45, 47 and notes 3 and 4.", "page", "45, 47 and notes 3 and 4"),
        (", S. 12, Anm. 3.", "page", "12, Anm. 3"),
        (", Rn. 12.", "paragraph", "12"),
        (", pp. 12 sqq.", "page", "12 sqq"),
        (", pp. 12 et s.", "page", "12 et s"),
        (", ll. 12–14.", "line", "12-14"),
        (", 514b17–24.", "page", "514b17-24"),
        (", 12, col. 2.", "page", "12, col. 2"),
        (", sigs. A3–B2v.", "page", "sigs. A3-B2v"),
        (", doc. 12.", "page", "doc. 12"),
        (" 1:02:06–1:02:40.", "timestamp", "1:02:06-1:02:40"),
        (" 08m:40s", "timestamp", "08m:40s"),
        (", Bp. 35 (a), p. 144.", "page", "Bp. 35 (a), p. 144"),
        (", Art. 2.A.14, p. 5.", "article", "2.A.14, p. 5"),
        (", Art. 6.b.", "article", "6.b"),
        (", section 3 (3).", "section", "3 (3)"),
        (" 552a(b), (d), (f).", "page", "552a(b), (d), (f)"),
        (", 27 et seq.", "page", "27 et seq"),
        (", p. 65, note.", "page", "65, note"),
        (", 14–15, 22 n. 4, and 31.", "page", "14-15, 22 n. 4, and 31"),
        (", 1945, pp. 29-42.", "page", "29-42"),
        (" at 04m:50s", "timestamp", "04m:50s"),
        (": S83–S95.", "page", "S83-S95"),
    ],
)
def test_places(text: str, label: str, value: str) -> None:
    found = read_locator(text)
    assert found is not None
    assert (found.locator.label, found.locator.value) == (label, value)


def test_a_volume_before_the_page() -> None:
    found = read_locator(", 3:154-68.")
    assert found is not None
    assert (found.volume, found.locator.value) == ("3", "154-68")


@pytest.mark.parametrize(
    "text", ["", ", and others", ", 12 May 2001", ", 30 percent of all", " PC Gamer", " CHI 22", ", Mar. 3"]
)
def test_what_is_no_place(text: str) -> None:
    assert read_locator(text) is None


@pytest.mark.parametrize(("value", "whole"), [("230-48", True), ("84-85", False), ("515-29", True), ("7", False)])
def test_a_long_stretch_is_the_whole_piece(value: str, whole: bool) -> None:
    assert is_page_range(value) is whole
