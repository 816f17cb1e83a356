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
from briefkit.harvest.matching import fold

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
MANNERS: Mapping[str, Sequence[Sequence[Form]]] = {
    "books": (AUTHORS, COMMA, OF_BOOKS, BRACKETS, [*PAGES, *RANGES]),
    "books without brackets": (AUTHORS, COMMA, OF_BOOKS, OPEN, [*PAGES, *RANGES]),
    "articles": (AUTHORS, COMMA, OF_PIECES, _forms((f"*{JOURNAL}*", {"journaltitle": JOURNAL})), ISSUES, PAGES),
    "chapters": (AUTHORS, COMMA, OF_PIECES, IN_BOOKS, BRACKETS[:5], PAGES),
    "newspapers": (AUTHORS, COMMA, OF_PIECES, PAPERS, DAYS, LINKS),
    "Harvard": (TURNED, YEARS, OF_BOOKS[:2], HOUSES, [*PAGES[:4], *RANGES]),
    "theses": (AUTHORS, COMMA, OF_BOOKS[:2], THESES, PAGES),
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
