"""Addresses and words that the line ends of a PDF page break."""

import pytest

from briefkit.readers.pdf.addresses import links_of, whole_addresses
from briefkit.readers.pdf.words import compounds_of, whole_words, words_of

NONE = links_of(())


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("https://example.org/roads-\nor-rails (2020)", "https://example.org/roads-or-rails (2020)"),
        ("https://example.org/a-road-and-\nor", "https://example.org/a-road-and-or"),
        ("https://perma.example/AB12-\nCD34], at 5", "https://perma.example/AB12-CD34], at 5"),
        ("see news\n.example.org", "see news\n.example.org"),
        ("www.roads\n.example.org/.", "www.roads.example.org/."),
        ("http://example.org/Road%20\nMap.pdf.", "http://example.org/Road%20Map.pdf."),
        ("http://example.org/Road\n%20Map.pdf.", "http://example.org/Road%20Map.pdf."),
        ("https://example.org/artic\nles/roads_2.html; Orr", "https://example.org/articles/roads_2.html; Orr"),
        (
            "https://example.org/roads/thor\nough-fares [archived]",
            "https://example.org/roads/thorough-fares [archived]",
        ),
        ("at http:// www.example.org/x", "at http://www.example.org/x"),
        ("codehttp: //example.org/x", "codehttp://example.org/x"),
        ("https://example.org/roads\nand/or rails", "https://example.org/roads\nand/or rails"),
        ("https://example.org/roads\n12/05/2020", "https://example.org/roads\n12/05/2020"),
        ("https://example.org/roads\nhttps://example.org/b", "https://example.org/roads\nhttps://example.org/b"),
        ("https://example.org/\nRita Stone wrote it", "https://example.org/\nRita Stone wrote it"),
        ("https://example.org/roads.\nwell-known facts", "https://example.org/roads.\nwell-known facts"),
        ("https://example.org/roads\nwell-known facts are", "https://example.org/roads\nwell-known facts are"),
        ("https://example.org/roads/\n41", "https://example.org/roads/\n41"),
        # A file's ending, a number behind a colon and three hyphens go on; brackets say where an address ends.
        ("https://example.org/quays_EN.pd\nf. Then", "https://example.org/quays_EN.pdf. Then"),
        ("https://example.org/doc?uri=OJ:L\n:2011:337", "https://example.org/doc?uri=OJ:L:2011:337"),
        ("https://example.org/ri\nght-of-quays-in-\nharbours.", "https://example.org/right-of-quays-in-harbours."),
        ("<https://example.org/quays.15.\n3.0007>, 7.", "<https://example.org/quays.15.3.0007>, 7."),
        ("https://example.org/?uri=CELEX%2FT\nXT. Then", "https://example.org/?uri=CELEX%2FTXT. Then"),
        ("https://example.org/quays\nwell-known harbours", "https://example.org/quays\nwell-known harbours"),
    ],
)
def test_an_address_goes_on_behind_a_line_end(broken: str, whole: str) -> None:
    assert whole_addresses(broken, NONE) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("See https://example.org/roads/plan\nofworks.", "See https://example.org/roads/planofworks."),
        ("See https://example.org/roads/plan ofworks.", "See https://example.org/roads/planofworks."),
        ("See https://example.org/roads/first plan.pdf.", "See https://example.org/roads/first%20plan.pdf."),
        ("See https://example.org/bridg-\nes.html (2020)", "See https://example.org/bridges.html (2020)"),
        ("See https://example.org/a\nplan of works", "See https://example.org/a\nplan of works"),
    ],
)
def test_the_links_of_the_page_say_how_an_address_goes_on(broken: str, whole: str) -> None:
    links = links_of(
        (
            "https://example.org/roads/planofworks",
            "https://www.example.org/roads/first%20plan.pdf",
            "http://example.org/bridges.html",
            "https://example.org/a",
        )
    )
    assert whole_addresses(broken, links) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the first de-\nscription", "the first description"),
        ("eighty-\nfour roads", "eighty-four roads"),
        ("Verkehrs-\nund Wegebau", "Verkehrs- und Wegebau"),
        ("self-\ninterest", "self-interest"),
        ("by a road-\nmender", "by a road-mender"),
        ("the Indo-\nPacific", "the Indo-Pacific"),
        ("pp. 338–\n43", "pp. 338–43"),
        ("Case C-\n487/21", "Case C-487/21"),
        ("so central-\n3 See Orr", "so central-\n3 See Orr"),
        ("in the mid-\n1990s", "in the mid-1990s"),
        ("*Roads of* \n*Riga*", "*Roads of* \n*Riga*"),
        ("*Roads of*\n*Riga*, 5", "*Roads of\nRiga*, 5"),
        ("*Roads and Brid-*\n*ges*", "*Roads and Bridges*"),
    ],
)
def test_words_ranges_and_emphasis_go_on_behind_a_line_end(broken: str, whole: str) -> None:
    assert whole_words(broken, compounds_of(["a road-mender came"])) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("QUAY LAW OF HAR-\nBOUR TOWNS", "QUAY LAW OF HARBOUR TOWNS"),
        ("the MID-\nPIER office", "the MID-PIER office"),
        ("an F-\nXVI boat", "an F-XVI boat"),
    ],
)
def test_capitals_are_joined_where_the_document_has_the_word(broken: str, whole: str) -> None:
    assert whole_words(broken, words=words_of(["the harbour", "of the town"])) == whole
