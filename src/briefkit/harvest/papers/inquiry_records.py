"""Records of inquiries, cited by kind, people and day: `Minute Roe to Poe, 2 December 2002, ‘The Crisis’`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.places.shelf_marks import shelf_mark
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_KIND = (
    r"(?:(?:Public|Private|Oral|Closed|Open)\s+)?(?:[Hh]earings?|[Ee]vidence(?:\s+[Ss]ession)?|[Tt]ranscript)"
    r"|(?:Witness\s+|Written\s+)?Statement|Minutes?|Letter|E-?mail|eGram|e-?Gram|Telegram|Teleletter|Note|Manuscript\s+(?:comment|note)"
    r"|Briefing|Record|Memo(?:randum)?|Submission|Paper|Speech|Press\s+(?:[Cc]onference|[Rr]elease|[Bb]riefing)|Address|Remarks|Article|Interview|Fax|Signal|Loose\s+[Mm]inute|Report|Interview\s+[Tt]ranscript|Despatch"
)
_RECORD = regex(
    rf"(?!(?:Letter|E-?mail) from [^,\d]+ to )(?P<kind>{_KIND})\b(?P<number>\s+\d{{1,5}}(?:/\d+)?(?=\s+[A-Z]))?"
    r"(?P<who>(?:\s+(?:[^\W\d_a-z][\w.’'&/-]*|to|of|and|by|for|from|the|\[[^\]]{1,40}\]|\([^()]{1,40}\))){0,14}),\s+"
    r"(?=(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s)"
)
_TITLE = regex(r"[\s,]*(?:attaching\s+[\w ]{3,30},?\s*)?(?P<title>[‘“\"'][^\W_].*?(?:[’”\"'](?=\s*(?:$|[,.;)]))|$))")
# What is titled by what follows its day: `Speech, 23 April 1999, Doctrine of the Ports`.
_SPOKEN = regex(r"(?:Speech|Press|Address|Remarks|Article|Interview)\b")
_PLACE = regex(r",?\s+(?=(?:pages?|pp?\.?|paragraphs?|paras?\.?)\s*\d)|\.\s+(?=[Pp]ages?\s\d)")
# `FCO Board meeting`, behind the day of its minutes.
_LONGEST = 12


# `PIC, AVS, Jane Roe, Statement to the Piers Commission, Old Port, Norland, 21 March 2011, Statement Number: 20-1`
_STATEMENT = regex(
    r"(?:[A-Z]{2,6},\s+){0,2}(?P<who>\[[^\]]{3,40}\]|(?:[^\W\d_a-z][\w.’'-]*+\s?){2,5}),\s+"
    r"(?P<title>(?:Witness\s+|Written\s+|Oral\s+)?(?:Statement|Testimony|Submission|Evidence)\s+(?:to|before)\s+[^,“\"]{5,120})"
    r"(?P<place>(?:,\s+(?:[^\W\d_a-z][\w.’'-]*+\s?){1,4}){0,2}),\s+(?=\d{1,2}\s[A-Z][a-z]+\s\d{4})"
)
_STATEMENT_NUMBER = regex(
    r"[\s,]*(?:Statement|Submission)\s+(?:Number|No)\.?:?\s*(?P<number>[\w-]+(?:(?<=-)\s[\w-]+)*)[\s.]*"
)


def _read_statement(regions: Regions) -> FullReference | None:
    """What a witness told a commission: `Jane Roe, Statement to the Piers Commission, Old Port, 21 March 2011`."""
    found = _STATEMENT.match(regions.text)
    date = find_full_date(regions.text, found.end()) if found else None
    people = read_people(found["who"], loose=False) if found else None
    if found is None or date is None or (people is None and not found["who"].startswith("[")):
        return None
    rest = regions.text[date.span.end :]
    numbered = _STATEMENT_NUMBER.match(rest)
    if (rest[numbered.end() :] if numbered else rest).strip(" ,."):
        return None
    fields = {
        "author": bibtex_names(people.names) if people else "",
        "date": date.value,
        "title": found["title"],
        "location": found["place"].strip(", "),
        "number": re.sub(r"-\s+", "-", numbered["number"]) if numbered else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("misc", kept, people.names if people else ())


def _kept(title: str, date: str, mark: tuple[str, str]) -> FullReference:
    """`Minutes of the Harbour Board, 12 May 1934, National Archives, HB 12/3`: what an archive has."""
    leaf = Locator("folio", mark[1]) if mark[1] else None
    return FullReference("unpublished", {"date": date, "library": mark[0], "title": title.strip()}, (), leaf)


def read_inquiry_record(regions: Regions) -> FullReference | None:
    """`Public hearing, 19 January 2010, page 178` · `Letter Roe to Poe, 3 June 2013, ‘Our Request’`."""
    if statement := _read_statement(regions):
        return statement
    found = _RECORD.match(regions.text)
    date = find_full_date(regions.text, found.end()) if found else None
    if found is None or date is None or date.span.start != found.end():
        return None
    rest = regions.text[date.span.end :].strip()
    if (mark := shelf_mark(rest)) is not None:
        return _kept(f"{found['kind']}{found['number'] or ''}{found['who']}", date.value, mark)
    place = _PLACE.search(rest)
    said = rest[: place.start()] if place else rest.rstrip(" .")
    titled = _TITLE.match(said)
    meant = (said[titled.end() :] if titled else said).strip(" ,.")
    locator = read_locator(rest[place.end() :]) if place else None
    if (
        len(meant.split()) > _LONGEST
        or SENTENCE.search(meant)
        or (place and (locator is None or locator.rest.strip(" .")))
    ):
        return None
    head = f"{found['kind']}{found['number'] or ''}{found['who']}".strip()
    fields = {
        "date": date.value,
        "title": tidy_title(titled["title"]) if titled else ", ".join(filter(None, (head, meant))),
    }
    if _SPOKEN.match(head) and meant[:1] not in ("", "(") and not titled:
        fields |= {"title": meant, "howpublished": head}
    if titled:
        fields["howpublished"] = ", ".join(filter(None, (head, meant)))
    if found["number"]:
        fields["number"] = found["number"].strip()
    return FullReference("misc", dict(sorted(fields.items())), (), locator.locator if locator else None)
