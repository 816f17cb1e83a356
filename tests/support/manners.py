"""References in the manners in which notes have them, made by combining the parts of each manner, with the truth.

A manner is a sentence with slots for author, title, imprint and place; each slot has several forms, and each form
says which fields it shows. A sample of all combinations is read back.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from tests.support.notes import harvested

from briefkit.bibliography.names import csl_names
from briefkit.harvest.works.matching import fold

TITLE = "The Price of Harbour Grain"
BOOK = "The World of Quays"
JOURNAL = "Journal of Quay Studies"
HOUSE, TOWN = "Quay Press", "London"


@dataclass(frozen=True)
class Form:
    """How a part of a reference is written, and what it says."""

    text: str
    says: Mapping[str, str]


@dataclass(frozen=True)
class Sample:
    """A note, and the fields of the work that it cites; `place` is the page cited."""

    note: str
    says: Mapping[str, str]


def _forms(*pairs: tuple[str, dict[str, str]]) -> list[Form]:
    return [Form(text, says) for text, says in pairs]


def _marked(title: str, marks: Sequence[str]) -> list[Form]:
    return _forms(*((mark.format(title), {"title": title}) for mark in marks))


MARLOW = {"author": "Marlow"}
BOTH = {"author": "Harcourt, Marlow"}
AUTHORS = _forms(
    ("Jane Marlow", MARLOW),
    ("J. Marlow", MARLOW),
    ("Marlow, Jane", MARLOW),
    ("Marlow, J.", MARLOW),
    ("JANE MARLOW", MARLOW),
    ("Jane Marlow et al.", MARLOW),
    ("Jane Marlow and Ben Harcourt", BOTH),
    ("Jane Marlow & Ben Harcourt", BOTH),
    ("Marlow, J. and Harcourt, B.", BOTH),
)
YEAR = {"date": "2009"}
HOUSE_ONLY = {"publisher": HOUSE, **YEAR}
BOTH_PLACES = {"publisher": HOUSE, "location": TOWN, **YEAR}
BRACKETS = _forms(
    (" (London: Quay Press, 2009)", BOTH_PLACES),
    (" (Quay Press, London, 2009)", BOTH_PLACES),
    (" (London, Quay Press, 2009)", BOTH_PLACES),
    (" (London, 2009)", {"location": TOWN, **YEAR}),
    (" (Quay Press, 2009)", HOUSE_ONLY),
    (" (2nd edn, Quay Press 2009)", {**HOUSE_ONLY, "edition": "2"}),
)
OPEN = _forms(
    (", London: Quay Press, 2009", BOTH_PLACES),
    (", London, Quay Press, 2009", BOTH_PLACES),
    (", Quay Press, London, 2009", BOTH_PLACES),
    (", Quay Press (London), 2009", BOTH_PLACES),
    (", Oxford University Press, 2009", {"publisher": "Oxford University Press", **YEAR}),
)
PAGES = _forms(("", {}), *((f"{lead}12", {"place": "12"}) for lead in (", ", ", p. ", ", p.", ", para. ")))
RANGES = _forms((", pp. 12–14", {"place": "12-14"}))
ISSUE = {"volume": "12", "number": "3", **YEAR}
ISSUES = _forms(
    (" 12, no. 3 (2009)", ISSUE),
    (", Vol. 12, No. 3, 2009", ISSUE),
    (", vol. 12, no. 3 (May 2009)", {**ISSUE, "date": "2009-05"}),
    (" 12(3), 2009", ISSUE),
    (" 12:3 (2009)", ISSUE),
    (" 12.3 (2009)", ISSUE),
    (" 12/3 (2009)", ISSUE),
    (" (2009) 12(3)", ISSUE),
)
IN_BOOKS = _forms(
    *(
        (form.format(book), {"booktitle": BOOK, "editor": "Whitby"})
        for form in (
            "in {}, ed. Ada Whitby",
            "in Ada Whitby (ed.), {}",
            "in Ada Whitby, ed., {}",
            "in: A. Whitby (ed.), {}",
            "in {}, edited by Ada Whitby",
        )
        for book in (f"*{BOOK}*",)
    )
)
READ = {"urldate": "2010-06-03"}
LINKS = _forms(
    ("", {}),
    (", https://example.org/a", {}),
    (", available at: https://example.org/a", {}),
    (", https://example.org/a (accessed 3 June 2010)", READ),
    (", accessed June 3, 2010, https://example.org/a", READ),
    (" <https://example.org/a> accessed 3 June 2010", READ),
)
DAYS = _forms(
    *(
        (day, {"date": "2009-05-12"})
        for day in (", May 12, 2009", ", 12 May 2009", " (12 May 2009)", ", 12th May 2009", " (May 12, 2009)")
    )
)
PAPERS = _forms(
    *((mark.format(name), {"journaltitle": name}) for name in ("The Guardian", "BBC News") for mark in ("*{}*", "{}")),
    ("*The Quayside Mercury*", {"journaltitle": "The Quayside Mercury"}),
    ("*The News* (Islamabad)", {"journaltitle": "The News", "location": "Islamabad"}),
)
QUOTED = ("“{},” ", "‘{}’, ", '"{}", ')
OF_BOOKS = _marked(TITLE, ("*{}*", "{}", "“{}”", "‘{}’"))
OF_PIECES = _marked(TITLE, (*QUOTED, "{}, "))
YEARS = _forms(*((form, YEAR) for form in (" (2009) ", " (2009), ", " (2009). ")))
TURNED = _forms(("Marlow, Jane", MARLOW), ("Marlow, J.", MARLOW), ("Marlow, J., & Harcourt, B.", BOTH))
HOUSES = _forms(
    *(
        (form, {"publisher": HOUSE, "location": TOWN})
        for form in (", London: Quay Press", ", Quay Press, London", ". London: Quay Press", " (London: Quay Press)")
    )
)
COMMA = _forms((", ", {}))
THESES = _forms(
    *(
        (form.format(kind), {"institution": "University of Norland", **YEAR})
        for kind in ("PhD diss.", "unpublished PhD thesis", "master’s thesis", "DPhil thesis")
        for form in (" ({}, University of Norland, 2009)", ", {}, University of Norland, 2009")
    )
)
REPORT = "Harbour Outlook for the North"
BODIES = _forms(
    *(
        (name, {"author": name})
        for name in (
            "Quay Research Institute",
            "UNCTAD",
            "Ministry of Ports and Harbours",
            "World Bank",
            "International Crisis Group",
            "US Department of Defense",
            "Government of Pakistan",
            "Ministry of Finance, Government of Pakistan",
        )
    )
)
OF_PAPERS = _marked(REPORT, (", *{}*, ", ", “{},” ", ", ‘{}’, ", ", {}, "))
SERIES = _forms(
    *(
        (f"{kind} {mark}45", {"number": "45"})
        for kind in ("Report", "Working Paper", "Policy Brief", "SIPRI Policy Paper", "Adelphi Paper", "Special Report")
        for mark in ("no. ", "No. ", "")
    ),
    ("RAND Report RR-1234", {"number": "RR-1234"}),
    ("Working Paper no. 12/34", {"number": "12/34"}),
    ("Working Paper 2009-12", {"number": "2009-12"}),
)
MONTH = {"date": "2009-05"}
THINK_TANK = {"publisher": "Chatham House"}
FOUNDED = _forms(
    (" (London: Chatham House, 2009)", {**THINK_TANK, "location": "London", **YEAR}),
    (" (London: Chatham House, May 2009)", {**THINK_TANK, "location": "London", **MONTH}),
    (" (Chatham House, 2009)", {**THINK_TANK, **YEAR}),
    (", Chatham House, May 2009", {**THINK_TANK, **MONTH}),
    (", London: Chatham House, 2009", {**THINK_TANK, "location": "London", **YEAR}),
    (", 12 May 2009", {"date": "2009-05-12"}),
    (", Washington, D.C., May 2009", {"location": "Washington, D.C.", **MONTH}),
    (
        " (Santa Monica, CA: RAND Corporation, 2009)",
        {"publisher": "RAND Corporation", "location": "Santa Monica, CA", **YEAR},
    ),
)
SYMBOLS = _forms(
    *(
        (f"{mark}{symbol}{day}", {"number": symbol, "date": "2009-05-12"})
        for mark in ("UN Doc. ", "U.N. Doc. ", "")
        for symbol in ("A/60/123", "S/2009/123", "A/HRC/12/34")
        for day in (", May 12, 2009", ", 12 May 2009", " (12 May 2009)")
    )
)
RESOLUTIONS = _forms(
    *(
        (name, {})
        for name in (
            "UN Security Council Resolution 1973",
            "United Nations Security Council, Resolution 1973",
            "UNSC Res 1973",
            "UNSCR 1973",
            "S.C. Res. 1973",
        )
    )
)
RESOLVED = _forms(
    (", S/RES/1973 (2009)", YEAR),
    *((form, {"date": "2009-05-12"}) for form in (", 12 May 2009", ", UN Doc. S/RES/1973, 12 May 2009")),
    *((form, {"date": "2009-05-12"}) for form in (" (12 May 2009) UN Doc S/RES/1973", ", adopted 12 May 2009")),
)
PARAGRAPHS = _forms(("", {}), *((form, {"place": "4"}) for form in (", para. 4", ", ¶ 4", ", para 4")))
ARTICLES = _forms(
    ("", {}), *((form, {"place": "4"}) for form in (", art. 4", ", Article 4")), (", Art. 4(1)", {"place": "4(1)"})
)
TREATIES = _forms(
    *(
        (name, {"title": name})
        for name in (
            "Convention on the Law of Harbours",
            "Geneva Protocol on Quays",
            "Agreement on Harbour Dues between France and Italy",
        )
    )
)
SIGNED = _forms(
    *((form, {"date": "1969-05-12"}) for form in (", 12 May 1969", ", May 12, 1969", " (signed 12 May 1969)")),
    (" (1969)", {"date": "1969"}),
)
UNION_ACTS = _forms(
    *(
        (f"{act}{about}", {})
        for act in ("Directive 2009/28/EC", "Council Regulation (EC) No 428/2009", "Commission Decision 2009/123/EC")
        for about in ("", " of the European Parliament and of the Council", " of 12 May 2009 on the dues of harbours")
    )
)
OFFICIAL_JOURNAL = _forms(
    *((form, {}) for form in ("", " [2009] OJ L 123/12", ", OJ L 123/12, 12.5.2009", " (OJ L 123, 12.5.2009, p. 12)"))
)
NOTED_EDITIONS = _forms(
    *((form, {"edition": "2"}) for form in (", 2nd ed.", ", 2nd edn", ", second edition", " (2nd edn)")),
    *((form, {}) for form in (", rev. ed.", ", revised edition", ", trans. Ada Whitby", ", translated by Ada Whitby")),
    (", vol. 2", {"volume": "2"}),
)
WHITBY = {"editor": "Whitby"}
EDITORS = _forms(
    *((f"{name}, ", WHITBY) for name in ("Ada Whitby (ed.)", "Ada Whitby, ed.", "Whitby, A. (ed.)", "A. Whitby (ed)")),
    ("Ada Whitby and Tom Keswick (eds.), ", {"editor": "Keswick, Whitby"}),
    ("Whitby, A. and Keswick, T. (eds.), ", {"editor": "Keswick, Whitby"}),
)
SCIENTISTS = _forms(
    ("J. Marlow, B. Harcourt", BOTH),
    ("J. Marlow, B.T. Harcourt, A.-M. van Keswick", {"author": "Harcourt, Keswick, Marlow"}),
    ("J.K. Marlow, B. Harcourt, et al.", BOTH),
)
SHORTENED = _forms(
    *(
        (f"{name} 12{issue}", {"journaltitle": name, "volume": "12", **YEAR, **said})
        for name in ("Mar. Policy", "J. Harb. Sci.", "Int. J. Prod. Res.", "Journal of Quay Studies", "Nature")
        for issue, said in ((" (2009) 45–60", {"pages": "45-60"}), (" (3) (2009) 45–60", ISSUE), (" (2009) 104999", {}))
    )
)
IDENTIFIERS = _forms(
    ("", {}), *((f"{lead}https://doi.org/10.1234/jq.2009", {"doi": "10.1234/jq.2009"}) for lead in (", ", ". "))
)
DAYS_FIRST = _forms(*((f" {day}, ", {"date": "2009-05-12"}) for day in ("May 12, 2009", "12 May 2009")))
MANNERS: Mapping[str, Sequence[Sequence[Form]]] = {
    "sciences": (SCIENTISTS, COMMA, _marked(TITLE, ("{}, ",)), SHORTENED, IDENTIFIERS),
    "newspapers behind their day": (
        AUTHORS,
        COMMA,
        _marked(TITLE, ("“{},”", "‘{}’,")),
        DAYS_FIRST,
        PAPERS[:5:2],
        LINKS,
    ),
    "books": (AUTHORS, COMMA, OF_BOOKS, BRACKETS, [*PAGES, *RANGES]),
    "books without brackets": (AUTHORS, COMMA, OF_BOOKS, OPEN, [*PAGES, *RANGES]),
    "articles": (AUTHORS, COMMA, OF_PIECES, _forms((f"*{JOURNAL}*", {"journaltitle": JOURNAL})), ISSUES, PAGES),
    "chapters": (AUTHORS, COMMA, OF_PIECES, IN_BOOKS, BRACKETS[:5], PAGES),
    "newspapers": (AUTHORS, COMMA, OF_PIECES, PAPERS, DAYS, LINKS),
    "Harvard": (TURNED, YEARS, OF_BOOKS[:2], HOUSES, [*PAGES[:4], *RANGES]),
    "theses": (AUTHORS, COMMA, OF_BOOKS[:2], THESES, PAGES),
    "papers of persons": (AUTHORS[:3], OF_PAPERS[:3], SERIES, FOUNDED, PAGES[:3]),
    "papers of bodies": (BODIES, OF_PAPERS, SERIES, FOUNDED, PAGES[:3]),
    "reports without a series": (BODIES, _marked(REPORT, (", *{}*", ", {}")), FOUNDED, PAGES[:3], LINKS),
    "documents of the United Nations": (BODIES[1:2], OF_PAPERS, SYMBOLS, PARAGRAPHS),
    "resolutions": (_forms(("", {}), ("See ", {})), RESOLUTIONS, RESOLVED, PARAGRAPHS),
    "treaties": (TREATIES, SIGNED, _forms(("", {}), (", 1155 UNTS 331", {}), (" 1155 UNTS 331", {})), ARTICLES),
    "acts of the Union": (UNION_ACTS, OFFICIAL_JOURNAL, ARTICLES),
    "editions": (AUTHORS[:4], COMMA, OF_BOOKS[:2], NOTED_EDITIONS, [*BRACKETS[:5], *OPEN[:2]], PAGES),
    "edited volumes": (EDITORS, OF_BOOKS[:3], [*BRACKETS, *OPEN[:3]], [*PAGES, *RANGES]),
}


def samples(manner: str, count: int) -> Iterator[Sample]:
    """So many combinations of a manner, the same ones on every run."""
    combinations = list(product(*MANNERS[manner]))
    for forms in random.Random(manner).sample(combinations, min(count, len(combinations))):
        says: dict[str, str] = {}
        for form in forms:
            says |= form.says
        yield Sample("".join(form.text for form in forms) + ".", says)


def misread(sample: Sample) -> dict[str, str]:
    """What was read of a note otherwise than it says, by field."""
    harvest = harvested(sample.note)
    works = [work for work in harvest.works if work.places]
    if len(works) != 1:
        return {"works": str(len(works))}
    (cited,) = (one for note in harvest.sources[0].notes for one in note.resolutions)
    read = {**works[0].fields, "place": cited.locator.value if cited.locator else ""}
    read.setdefault("publisher", read.get("institution", ""))
    for name in ("author", "editor"):
        families = (person.get("family", person.get("literal", "")).title() for person in csl_names(read.get(name, "")))
        read[name] = ", ".join(sorted(set(families) - {"Others"}))
    return {name: read.get(name, "") for name, said in sample.says.items() if fold(read.get(name, "")) != fold(said)}
