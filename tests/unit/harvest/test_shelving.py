"""What a harvest does to a library: nothing twice, no hand edit lost, other blocks byte for byte."""

import json
from pathlib import PurePosixPath

from tests.support.notes import document

from briefkit.bibliography.bibtex import parse_library
from briefkit.harvest.harvest import Harvest, harvest
from briefkit.harvest.library.ledger import harvested_before, ledger_text
from briefkit.harvest.library.shelving import Shelving, shelve
from briefkit.text import SourceText

BOOK = "Musa Khan, *The Long Policy* (Lahore: Ariana, 2004), 306."
HAND = """% kept by hand
@book{aaa1999hand,
  author = {Aa, B.},
  title  = {Own   Layout},
  date={1999}
}

@string{press = "A Press"}
"""


def put(library: str, *notes: str, before: str = "") -> tuple[Shelving, Harvest]:
    source = SourceText(PurePosixPath("library.bib"), library)
    known = harvested_before([json.loads(before)] if before else [])
    found = harvest(
        [document(*notes, title="A Paper", author="Roe, Jane", date="2010")],
        library=parse_library([source]),
        before=known,
    )
    return shelve(source, found, known), found


def ledger(found: Harvest) -> str:
    return ledger_text(found.sources[0], 0)


def test_new_entries_stand_in_the_order_of_keys() -> None:
    shelving, _ = put(HAND, BOOK)
    assert shelving.added == ("khan2004long", "roe2010paper")
    assert (
        shelving.text.index("aaa1999hand") < shelving.text.index("khan2004long") < shelving.text.index("roe2010paper")
    )


def test_untouched_blocks_come_back_byte_for_byte() -> None:
    shelving, _ = put(HAND, BOOK)
    for block in HAND.split("\n\n"):
        assert block.strip() in shelving.text


def test_harvesting_twice_changes_no_byte() -> None:
    first, found = put(HAND, BOOK, "Ibid., 7.")
    second, again = put(first.text, BOOK, "Ibid., 7.", before=ledger(found))
    assert (second.text, second.added, second.changed) == (first.text, (), ())
    assert ledger(again) == ledger(found)


def test_a_corrected_field_is_kept_and_said() -> None:
    first, found = put("", BOOK)
    edited = first.text.replace("date = {2004}", "date = {2005}")
    second, again = put(edited, BOOK, before=ledger(found))
    assert second.text == edited
    assert [finding.code for finding in second.findings] == ["T103"]
    assert again.sources[0].notes[0].works[0].key == "khan2004long"


def test_a_corrected_title_makes_no_second_entry() -> None:
    first, found = put("", BOOK)
    edited = first.text.replace("The Long Policy", "Foreign Affairs of a Country, 1947 to 2004")
    second, _ = put(edited, BOOK, before=ledger(found))
    assert (second.text, second.added) == (edited, ())


def test_a_deleted_field_stays_deleted() -> None:
    first, found = put("", BOOK)
    edited = first.text.replace("  location = {Lahore},\n", "")
    assert put(edited, BOOK, before=ledger(found))[0].text == edited


def test_a_gap_of_an_entry_made_by_hand_is_filled() -> None:
    hand = "@book{khan2004long,\n  author = {Khan, Musa},\n  title = {The Long Policy},\n  date = {2004},\n}\n"
    shelving, _ = put(hand, BOOK)
    assert shelving.changed == ("khan2004long",)
    assert "location = {Lahore}" in shelving.text


def test_an_alias_leads_to_the_entry_that_took_the_work_over() -> None:
    first, found = put("", BOOK)
    merged = first.text.replace("@book{khan2004long,", "@book{khan2004policy,\n  ids = {khan2004long},")
    second, again = put(merged, BOOK, before=ledger(found))
    assert second.added == ()
    assert again.sources[0].notes[0].works[0].key == "khan2004policy"


def test_what_the_last_harvest_wrote_follows_the_notes() -> None:
    first, found = put("", "Musa Khan, *The Long Policy* (Lahore: Ariana, 2004), 306.")
    second, _ = put(
        first.text, "Musa Khan, *The Long Policy* (Lahore: Ariana Publications, 2004), 306.", before=ledger(found)
    )
    assert "publisher = {Ariana Publications}" in second.text


def test_marks_of_tex_and_lists_are_written_so_that_they_read_back() -> None:
    shelving, found = put("", "Musa Khan, *Trade & Power* (Chicago: Hurst and Company, 2004), 3.")
    entry = parse_library([SourceText(PurePosixPath("l.bib"), shelving.text)]).entries["khan2004trade"]
    assert (entry.get("title"), entry.get("publisher")) == ("Trade \\& Power", "{Hurst and Company}")
    second, _ = put(
        shelving.text, "Musa Khan, *Trade & Power* (Chicago: Hurst and Company, 2004), 3.", before=ledger(found)
    )
    assert second.text == shelving.text


MERGED = """@book{khan2004long,
  author = {Khan, Musa},
  title = {Foreign Affairs, 1947 to 2004},
  date = {2004},
  ids = {khan2004short}
}
"""


def test_a_key_that_was_merged_by_hand_means_the_entry_it_was_merged_into() -> None:
    shelving, found = put(MERGED, "Musa Khan, *The Short Policy* (Lahore: Ariana, 2004), 306.")
    assert found.sources[0].notes[0].works[0].key == "khan2004long"
    assert shelving.added == ("roe2010paper",)


def test_another_work_does_not_take_the_key_of_a_merged_one() -> None:
    shelving, _ = put(MERGED.replace("2004}", "2003}"), "Musa Khan, *The Short Policy* (Lahore: Ariana, 2004), 306.")
    assert shelving.added == ("khan2004shorta", "roe2010paper")


def test_pages_are_a_range_of_biblatex_and_stay_one() -> None:
    note = 'Jane Moe, "A Long Way," *Journal of Ways* 3, no. 2 (2004): 101-120.'
    first, found = put("", note)
    assert "pages = {101--120}" in first.text
    second, again = put(first.text, note, before=ledger(found))
    assert (second.text, second.findings, ledger(again)) == (first.text, (), ledger(found))


DENSE = (
    "Jane Moe, *A Book of Ways* (Leeds: North Press, 2001), 4.",
    "Amos Hale, “The Ford,” in *Rivers*, ed. Ruth Orr (York: Mill, 1999), 12; reprinted in *Rivers*, 40.",
    "“The Bridge Opens,” *Herald*, May 3, 2012, http://herald.example/bridge.html.",
    "Pratt, “The Bridge Opens.”",
    "http://www.rivers.example/",
    "Hale, “The Ford,” 13; *Rivers*, 2.",
    "Moe, *Ways*, 9.",
    "Ibid.",
)


def test_what_notes_mean_does_not_depend_on_what_the_library_learnt_from_them() -> None:
    first, found = put("", *DENSE)
    second, again = put(first.text, *DENSE, before=ledger(found))
    assert (second.text, second.added, second.changed) == (first.text, (), ())
    assert ledger(again) == ledger(found)
