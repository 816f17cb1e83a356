"""Items of lists of references that stand in notes: names turned round, the date behind them, parts between stops."""

from collections.abc import Mapping

import pytest
from tests.support.note_styles import listed
from tests.support.notes import document, full, resolved

from briefkit.harvest.harvest import harvest
from briefkit.harvest.library.records import harvest_record
from briefkit.harvest.lists.listed_heads import listed_head
from briefkit.harvest.names.listed_names import read_listed_people

BOOK = {"author": "Okafor, C. and Brandt, L.", "title": "Borders Without Maps", "date": "2011"}


def entry(note: str) -> Mapping[str, str]:
    """Type and fields of the only work of a note."""
    record = harvest_record(harvest([document(note)]))
    [citation] = record["sources"][0]["notes"][0]["citations"]
    found = {each["citekey"]: each for each in record["entries"]}[citation["citekey"]]
    return {**found["fields"], "entry": found["type"]}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Okafor, C., & Brandt, L. (2011). *Borders Without Maps*. Hollis & Wade.",
            {**BOOK, "publisher": "Hollis & Wade"},
        ),
        (
            "Okafor, C. and Brandt, L. (2011) *Borders Without Maps*. Lagos: Hollis & Wade.",
            {**BOOK, "location": "Lagos"},
        ),
        ("Okafor, C., Brandt, L., 2011. Borders Without Maps. Hollis & Wade, London.", {"publisher": "Hollis & Wade"}),
        (
            "Cole, N. (2019). Why do armies build dams? *Security and Development*, *28*(1), 5–33.",
            {"entry": "article", "title": "Why do armies build dams?", "volume": "28", "number": "1", "pages": "5-33"},
        ),
        (
            "Cole, Nathan. 2019. Why Armies Build Dams. Security and Development 28 (1): 5–33.",
            {"entry": "article", "journaltitle": "Security and Development", "pages": "5-33"},
        ),
        (
            "Dube, N. (2014). Donors. In L. Farrant & S. Mbeki (Eds.), *Small seas* (pp. 88–112). Rutland.",
            {
                "entry": "incollection",
                "booktitle": "Small seas",
                "editor": "Farrant, L. and Mbeki, S.",
                "pages": "88-112",
            },
        ),
        (
            "Marlow, J. (2014, June 12). Ministers split over canal levy. *The Guardian*. https://news.example/levy",
            {"entrysubtype": "newspaper", "date": "2014-06-12", "journaltitle": "The Guardian"},
        ),
        (
            "Inland Waterways Council. 2019. National Canal Plan. Ottawa: Inland Waterways Council. https://iwc.example/plan",
            {
                "author": "{Inland Waterways Council}",
                "title": "National Canal Plan",
                "location": "Ottawa",
                "date": "2019",
            },
        ),
        (
            "*The Harbour Times*. 1999. “Cabinet Approves Ferry Contract.” November 22.",
            {"journaltitle": "The Harbour Times", "date": "1999-11-22"},
        ),
        (
            "Open Rivers. (2011). *Water Toolkit*. Retrieved November 23, 2011, from www.watertoolkit.example/en/2843",
            {"title": "Open Rivers", "journaltitle": "Water Toolkit", "urldate": "2011-11-23"},
        ),
        (
            "(2011). Now Rivers Have Users. *The Hindu*. Retrieved November 22, 2011, from http://www.thehindu.example/1",
            {"title": "Now Rivers Have Users", "journaltitle": "The Hindu", "date": "2011"},
        ),
        ("Harvey, Ruth (DEP). Personal Interview. 27 Dec. 2011.", {"entry": "unpublished", "date": "2011-12-27"}),
        (
            "Poole J. The Old Chancellor: How power is held. The Lantern Press, 2010.",
            {"author": "Poole, J", "publisher": "The Lantern Press", "title": "The Old Chancellor: How power is held"},
        ),
        (
            "Vance, C. T. (2013). *Trust funds on water* (Working Paper No. 34). Harbour Institute.",
            {"type": "Working Paper", "number": "34", "institution": "Harbour Institute"},
        ),
    ],
)
def test_an_item_of_a_list_of_references_is_one_work(note: str, expected: Mapping[str, str]) -> None:
    found = entry(note)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wayne A. Cole, *Main Street* (Iowa City: Prairie Press, 2011), 186.",
        "Cole 2011, 45.",
        "Cole (2011) argues that dams are built by armies.",
        "Cole, N. (2011), pp. 3–4.",
        "Cole, “Winning” (2014). State laws have bans.",
        "Lex Friend, Tex. Health Sci. Ctr., The Impact of the Act 6 (July 23, 2015)",
    ],
)
def test_what_is_no_item_of_a_list_has_no_head(text: str) -> None:
    head = listed_head(text)
    assert head is None or head.needs_mark


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Okafor, C., & Brandt, L.", "Okafor Brandt"),
        ("Zhou L, Cole N, Dupont C", "Zhou Cole Dupont"),
        ("Zhou, Li, Nils Andersson, and Sara Haque", "Zhou Andersson Haque"),
        ("van der Meer, J.", "van der Meer"),
        ("Whitcombe, R., Jr.", "Whitcombe"),
        ("OKAFOR, Chidi and BRANDT, Liese", "Okafor Brandt"),
        ("Castellanos, M. del P.", "Castellanos"),
    ],
)
def test_names_that_are_turned_round(text: str, families: str) -> None:
    people = read_listed_people(text)
    assert people is not None
    assert " ".join(people.families) == families


def test_two_items_in_a_note_are_two_works_and_a_remark_is_none() -> None:
    note = "Cole, N. (2019). *Dams*. Rutland. Okafor, C. (2011). *Borders*. Hollis Press. This is why they were built."
    record = harvest_record(harvest([document(note)]))
    assert [one["citekey"] for one in record["sources"][0]["notes"][0]["citations"]] == [
        "cole2019dams",
        "okafor2011borders",
    ]


@pytest.mark.parametrize(
    ("style", "marked", "plain"),
    [
        ("apa", 0.97, 0.94),
        ("chicago-author-date", 0.97, 0.96),
        ("harvard-cite-them-right", 0.97, 0.92),
        ("elsevier-harvard", 0.96, 0.96),
        ("american-political-science-association", 0.96, 0.95),
        ("modern-language-association", 0.95, 0.8),
    ],
)
def test_lists_of_references_in_common_styles_are_read(style: str, marked: float, plain: float) -> None:
    items = listed(style)
    assert items.fields() >= marked
    assert items.fields(markup=False) >= plain


@pytest.mark.parametrize("part", ["appendix 2", "Type Bh.4", "cat. 36", "pls. 3 and 4"])
def test_a_part_that_is_no_page_leaves_name_and_year(part: str) -> None:
    assert [key for _, _, key, _ in resolved("Moss 2016, 243–45.", f"Moss 2016, {part}.")] == ["moss2016", "moss2016"]


@pytest.mark.parametrize(
    "note",
    [
        "Harlow, E.M. 1998. *The Price of Grain*. Meridian Press, London, p. 10.",
        "Harlow, E.M. (1998), *The Price of Grain*, Meridian Press, London, p. 10.",
        "Harlow, E.M. (1998). *The Price of Grain*. Meridian Press, London, pp. 10.",
    ],
)
def test_a_page_behind_house_and_town_makes_no_periodical(note: str) -> None:
    reference = full(note)
    assert reference.type == "book"
    assert reference.fields["author"] == "Harlow, E.M."
    assert (reference.fields["publisher"], reference.fields["location"]) == ("Meridian Press", "London")
    assert reference.locator is not None
    assert reference.locator.value == "10"


@pytest.mark.parametrize(
    "imprint",
    [
        "‘The Price of Grain’, Quay Press, London",
        "The Price of Grain, Quay Press, London",
        "*The Price of Grain*. Quay Press, London",
    ],
)
@pytest.mark.parametrize("place", ["p. 12", "p.12", "12"])
def test_house_town_and_page_stand_behind_any_title(imprint: str, place: str) -> None:
    reference = full(f"Marlow, J. and Harcourt, B. (2009) {imprint}, {place}.")
    assert reference.fields["title"] == "The Price of Grain"
    assert (reference.fields.get("publisher") or reference.fields["institution"]) == "Quay Press"
    assert reference.fields["location"] == "London"
    assert reference.locator is not None
    assert reference.locator.value == "12"


def test_an_imprint_in_brackets_is_no_part_of_a_plain_title() -> None:
    fields = full("Marlow, J. (2009) The Price of Grain (London: Quay Press), p. 12.").fields
    assert fields == {
        "author": "Marlow, J.",
        "date": "2009",
        "location": "London",
        "publisher": "Quay Press",
        "title": "The Price of Grain",
    }


def test_given_names_in_full_stand_before_a_year() -> None:
    fields = full("Marlow, Jane 2009. *The Price of Grain*. London: Quay Press.").fields
    assert (fields["author"], fields["date"]) == ("Marlow, Jane", "2009")


def test_an_initial_is_no_family_name() -> None:
    fields = full("Marlow, J. and Harcourt, B., The Price of Grain (Leeds: Quay Press, 2009), p. 12.").fields
    assert (fields["author"], fields["title"]) == ("Marlow, J. and Harcourt, B.", "The Price of Grain")
