"""Full references of many kinds: the text, the type, fields (by biblatex names), and `locator`."""

import pytest
from tests.support.notes import full

FORMS = [
    # Chicago notes
    (
        "Keith Moran, *Alliances*, (Boston: Hilltop Press, 2008), 50.",
        "book",
        {
            "author": "Moran, Keith",
            "title": "Alliances",
            "location": "Boston",
            "publisher": "Hilltop Press",
            "date": "2008",
            "locator": "50",
        },
    ),
    (
        'Ali Rauf, "Old Friends: A Survey," *South Asia Review*, vol.60, no. 2 (April 2007): 127.',
        "article",
        {"journaltitle": "South Asia Review", "volume": "60", "number": "2", "date": "2007-04", "locator": "127"},
    ),
    (
        'Ali Rauf, "Old Friends", *South Asia Review* 25, no. 1 (January 2001): 17-46.',
        "article",
        {"title": "Old Friends", "volume": "25", "number": "1", "pages": "17-46"},
    ),
    (
        'Sara Shah, "A Visit Put Off," *The News* (Islamabad), October 4, 2012,'
        " <http://news.example.org/a> (accessed May 4, 2013).",
        "article",
        {
            "entrysubtype": "newspaper",
            "location": "Islamabad",
            "date": "2012-10-04",
            "url": "http://news.example.org/a",
            "urldate": "2013-05-04",
        },
    ),
    (
        'Lena Tate, "Romance," in *Print Culture*, edited by James J. Coll and Ann Hall (Toronto: North'
        " Press, 2016), 304-330.",
        "incollection",
        {
            "booktitle": "Print Culture",
            "editor": "Coll, James J. and Hall, Ann",
            "pages": "304-330",
            "publisher": "North Press",
        },
    ),
    (
        'Ute Frei, "Emotions," ch. 1 of *Lexicons*, edited by Ute Frei (Oxford: River Press, 2014), 5.',
        "incollection",
        {"chapter": "1", "booktitle": "Lexicons", "locator": "5"},
    ),
    (
        "Lisa Park and Nicole Star, eds., *Signal Traffic* (Urbana: Plain Press, 2015).",
        "collection",
        {"editor": "Park, Lisa and Star, Nicole", "title": "Signal Traffic"},
    ),
    (
        "Roy Braun, *The Sea*, trans. Siân Rey, 2 vols. (London: Collins, 1972), 2:45.",
        "book",
        {"translator": "Rey, Siân", "locator": "2:45"},
    ),
    (
        "E. P. Tom, *The Making* (1963; repr., Harmondsworth: Penguin, 1980), 213.",
        "book",
        {"origdate": "1963", "date": "1980", "locator": "213"},
    ),
    (
        'Zahid Noor, "Drones," PhD diss., Quaid-i-Azam University, 2011, 44.',
        "thesis",
        {"institution": "Quaid-i-Azam University", "type": "PhD diss.", "date": "2011", "locator": "44"},
    ),
    (
        "James Coll, e-mail message to Lena Tate, November 26, 2017.",
        "misc",
        {"author": "Coll, James", "title": "e-mail message to Lena Tate", "date": "2017-11-26"},
    ),
    (
        'Barack Hale, "Remarks at the University" (speech, National University, Washington, DC, May 23, 2013).',
        "unpublished",
        {"date": "2013-05-23", "howpublished": "speech, National University, Washington, DC"},
    ),
    (
        "*Dark Hour*, directed by Kate Low (Columbia Pictures, 2012), DVD.",
        "movie",
        {"author": "Low, Kate", "date": "2012"},
    ),
    # reports and bodies
    (
        "U.S. Government Accountability Office, *Programs*, GAO-12-400SP (Washington, D.C.: March 29, 2012), 15.",
        "report",
        {
            "author": "{U.S. Government Accountability Office}",
            "number": "GAO-12-400SP",
            "date": "2012-03-29",
            "locator": "15",
        },
    ),
    (
        "International Crisis Group, *Countering Militancy*, Asia Report No. 242, 15 January 2013, p. 4.",
        "report",
        {"type": "Asia Report", "number": "242", "date": "2013-01-15", "locator": "4"},
    ),
    (
        "Tim Bray, “A Status Code,” Request for Comments (Internet Engineering Task Force, February"
        " 2016), https://doi.org/10.17487/RFC7725.",
        "report",
        {"type": "Request for Comments", "institution": "Internet Engineering Task Force", "doi": "10.17487/RFC7725"},
    ),
    # pages
    ("<http://a.example.org/politics/x/> (accessed May 5, 2013).", "online", {"urldate": "2013-05-05"}),
    (
        '"Milestones", Department of State, <http://history.example.gov/m> (accessed May 3, 2013).',
        "online",
        {"organization": "Department of State", "title": "Milestones"},
    ),
    # no marks, as text copied from a page has it
    (
        "Anatol Lane, A Hard Country (London: Allen Lane, 2011), p. 12.",
        "book",
        {"author": "Lane, Anatol", "title": "A Hard Country", "locator": "12"},
    ),
    (
        "Hassan Abad, Drift into Extremism: Allah, the Army, and War, Armonk, NY: Sharp, 2005, pp. 23-25.",
        "book",
        {
            "title": "Drift into Extremism: Allah, the Army, and War",
            "location": "Armonk, NY",
            "publisher": "Sharp",
            "locator": "23-25",
        },
    ),
    (
        "Smith, J., & Jones, K. L. (2010). The politics of energy. Energy Policy, 38(2), 123-134.",
        "article",
        {
            "author": "Smith, J. and Jones, K. L.",
            "journaltitle": "Energy Policy",
            "volume": "38",
            "number": "2",
            "pages": "123-134",
        },
    ),
    (
        "TILLER, Charles. Coercion and Capital. Oxford : Blackwell, 1992, p. 45.",
        "book",
        {"author": "Tiller, Charles", "publisher": "Blackwell"},
    ),
    # offices and archives
    (
        "CRS Report R41832, Pakistan-U.S. Relations, by K. Alan Krone, pp. 12-13.",
        "report",
        {"type": "CRS Report", "number": "R41832", "author": "Krone, K. Alan", "locator": "12-13"},
    ),
    (
        "Department of Defense, Quadrennial Review (February 2010), p. 24.",
        "report",
        {"author": "{Department of Defense}", "title": "Quadrennial Review", "date": "2010-02", "locator": "24"},
    ),
    ("National Archives, FO 371/12345, Smith to Jones, 5 May 1947.", "unpublished", {"date": "1947-05-05"}),
    # what copying from a page does
    (
        "Pak- istan Foreign Ofﬁce, “Joint State- ment,” *Bulletin*, 5 March 2010.",
        "article",
        {"author": "{Pakistan Foreign Office}", "title": "Joint Statement"},
    ),
    # bibliographies turn the first name round only
    (
        "Gentz, Matthew, Bryan Kell, and Matt Tad. _Text as Data_. Academic Press, 2019: 8.",
        "book",
        {"author": "Gentz, Matthew and Kell, Bryan and Tad, Matt", "publisher": "Academic Press", "locator": "8"},
    ),
    (
        "Tom Mick et al., ‘Word Representations’, *arXiv:1301.3781 [cs]*, 16 January 2013, http://arxiv.org/abs/1301.3781.",
        "online",
        {"eprint": "1301.3781", "eprinttype": "arxiv"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "fields"), FORMS, ids=[text[:40] for text, _, _ in FORMS])
def test_full_references(text: str, kind: str, fields: dict[str, str]) -> None:
    reference = full(text)
    locator = {"locator": reference.locator.value} if reference.locator else {}
    found = {**reference.fields, **locator}
    assert (reference.type, {name: found.get(name) for name in fields}) == (kind, fields)


@pytest.mark.parametrize(
    ("raw", "author", "title", "date"),
    [
        (
            "CHPO (October 26, 2023). Trust in Pilots. Retrieved December 23, 2024, from https://p.example/a.",
            "{CHPO}",
            "Trust in Pilots",
            "2023-10-26",
        ),
        (
            "Ministry of Ports. (2021). Mission for Piers 2.0. Retrieved December 17, 2024, from https://p.example/b.",
            "{Ministry of Ports}",
            "Mission for Piers 2.0",
            "2021",
        ),
        (
            "Harbour Boards Are Already Making Room for Ships. (2024, June 21). Quayside. Retrieved May 4, 2025,"
            " from https://p.example/c.",
            None,
            "Harbour Boards Are Already Making Room for Ships",
            "2024-06-21",
        ),
        (
            "Harbour Board (HBO)’s 2024 Long-Term Assessment (LTA). Retrieved December 12, 2024, from https://p.example/d.",
            None,
            "Harbour Board (HBO)’s 2024 Long-Term Assessment (LTA)",
            "2024",
        ),
    ],
)
def test_when_a_page_was_read_is_not_its_title(raw: str, author: str | None, title: str, date: str) -> None:
    found = full(raw)
    assert found.fields.get("author") == author
    assert found.fields["title"] == title
    assert found.fields["date"] == date
    assert found.fields["urldate"][:3] == "202"
