"""Long notes that set works one after the other with commas, by short titles or in full."""

from tests.support.notes import resolved

FULL = (
    "Ada Allen, *The Business of Harbours: Salt and Rope* (Leeds: Quay Press, 2002).",
    "Rein Bill et al., *Working for the Board* (New York: Berg, 2000).",
    "Christa Brown, *Remembering Piers* (New York: Norton, 2010).",
    "Center for Harbour Studies, *Forced Ferries* (Leeds: Center for Harbour Studies, 2004).",
    "Ulla Herbert, “Labour and Tides: An Overview,” *Harbour History* 12, no. 3 (2000): 192–218.",
    "Ulla Herbert, *Foreign Pilots* (Cambridge: Quay Press, 1997).",
    "Nik Wax, *KL: A History of the Locks* (Leeds: Quay Press, 2015).",
    "Jane Cap and Nik Wax, *Locks in Norland* (London: Berg, 2010).",
)


def test_short_titles_in_a_row_are_works_of_their_own() -> None:
    listed = (
        "Such works include Allen, *The Business of Harbours*, Bill et al., *Working for the Board*, Brown, "
        "*Remembering Piers*, Center for Harbour Studies, *Forced Ferries*, Herbert, “Labour and Tides,” Herbert, "
        "*Foreign Pilots*, Wax, *KL*."
    )
    found = resolved(*FULL, listed)
    assert [key for note, _, key, _ in found if note == 9] == [key for note, _, key, _ in found if note < 8]


def test_a_book_by_its_short_title_before_one_in_full() -> None:
    note = "Allen, *The Business of Harbours*, Richard Bell, *Political Ferries* (New Haven: Berg, 1984), 12."
    found = [(form, key, place) for at, form, key, place in resolved(*FULL, note) if at == 9]
    assert found == [("short", "allen2002business", None), ("full", "bell1984political", "12")]


def test_a_body_behind_an_imprint_begins_the_next_book() -> None:
    note = (
        "Jane Roe, *Nets* (London: Berg, 2010), Center for Ferry Studies, *Ropes* (Leeds: Quay Press, 2004), "
        "Stu Eizen, *Imperfect Piers* (New York: Berg, 2003)."
    )
    assert [key for _, _, key, _ in resolved(note)] == [
        "roe2010nets",
        "centerferrystudies2004ropes",
        "eizen2003imperfect",
    ]


def test_a_chapter_in_somebodys_book_is_one_work() -> None:
    found = resolved("Jane Roe, “Ropes and Nets,” Paul Poe, *The Harbour Book* (Leeds: Quay Press, 2004), 12.")
    assert len(found) == 1
