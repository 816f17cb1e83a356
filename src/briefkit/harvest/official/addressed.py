"""What somebody hands in or says to a body: `Submission by Norland`, `Pier Board minutes, 3 May 2019`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access, take_addresses
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_KIND = (
    r"(?:(?:[Jj]oint|[Ww]ritten|[Oo]ral|[Pp]ublic|[Ss]upplementary|[Ff]urther|[Ii]ndividual|[Cc]onfidential|[Oo]pening|[Cc]losing|[Ii]ntroductory|[Vv]ideo)\s)?"
    r"(?:[Ss]ubmissions?|[Pp]resentations?|[Ss]tatements?|[Ii]nterventions?|[Cc]ontributions?|[Tt]estimon(?:y|ies)|[Ee]vidence|[Rr]emarks|[Cc]omments|[Rr]esponses?"
    r"|[Rr]epl(?:y|ies)|[Aa]nswers?|[Cc]ommunications?|[Ii]nformation|[Nn]ote\sverbale|[Aa]ddress|[Ss]peech|[Kk]eynote)"
)
_BY = r"(?:(?:provided|submitted|received|made|given|delivered|prepared|sent)\s)?(?:by|from|of)\s(?:the\s)?"
_HEAD = regex(
    rf"(?P<kind>{_KIND})\s(?:in\sresponse\sto\s[^,;]{{3,90}}?\s(?:submitted\s)?)?{_BY}(?P<who>(?=[A-Z“\"])(?:(?<=\s[A-Z])\.\s|(?![.;]\s(?!\d)).){{2,200}})$",
    re.DOTALL,
)
# Where the name of who says it ends: an office, an occasion, a date, a place, an address.
_WHO_ENDS = regex(
    r"\s(?:at\s(?:the|a|an)\s|at\s(?=[A-Z])|during\s|before\s|to\s(?:the|a|[A-Z])|in\s(?:response|reply|relation|preparation|the|its|[A-Z][a-z]+\s(?:19|20)\d\d)|on\s(?:the|behalf|\d|[A-Z])|for\sthe\s|made\s|dated\s|held\s|available|cited|quoted|delivered|submitted|regarding\s|concerning\s)"
    r"|,\s|\s\(|[:;]\s|(?<!\s[A-Z])\.\s|\s(?=https?:)|[.\s]*$"
)
_PLACE = regex(r",?\s(?:at\s)?(?=(?:pp?\.|pages?|paras?\.?|paragraphs?|¶+|§+|Q{1,2}\.?|section)\s?\d)|,\sat\s(?=\d)")
_SENTENCE = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|shows?|says?|indicates?|suggests?|states?|argues?|confirm(?:s|ed)|include[sd]?|refer(?:s|red))\b"
)
_DAY_LAST = regex(r"(?:,\s\(?|\s\()(?:\d{1,2}\s)?[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?(?:19|20)\d\d\)?$")
_LONGEST = 340


def read_addressed(regions: Regions) -> FullReference | None:
    """`Submission by the Ferry Union, p. 3.` · `Comments of Jane Roe on the Piers Bill, 3 May 2019.`"""
    found = _HEAD.match(regions.text) if len(regions.text) < _LONGEST else None
    if found is None or regions.quotes or regions.italics or _SENTENCE.search(found["who"]):
        return None
    stop = _WHO_ENDS.search(found["who"])
    people = _who(found["who"][: stop.start() if stop else None].strip(" .,"))
    if people is None:
        return None
    tail = Tail(regions, quoted=False)
    take_access(tail)
    take_addresses(tail)
    text = tail.text.replace("\x00", " ").rstrip(" .")
    spot = _PLACE.search(text, found.start("who"))
    place = read_locator(text[spot.end() :]) if spot else None
    title = re.sub(
        r",?\s+(?:available|on file)\b.*$", "", text[: spot.start()] if spot and place else text, flags=re.DOTALL
    )
    date = find_date(title)
    title = _DAY_LAST.sub("", title.rstrip(" ,<"))
    fields = {
        "author": bibtex_names(people.names) if people.names else "",
        "title": re.sub(r"\s+", " ", title).strip(" ,."),
        "date": date.value if date else "",
        **{name: tail.fields.get(name, "") for name in ("url", "urldate")},
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("online" if "url" in kept else "misc", kept, people.names, place.locator if place else None)


def _who(name: str) -> People | None:
    """A person, several, or whatever is named: a state, a union, an office."""
    if len(name) < 2 or len(name.split()) > 16:
        return None
    if re.fullmatch(
        r"(?:President|Minister|Secretary|Chair\w*|Commissioner|Director|Speaker|Governor|Mayor|Government|Committee|Commission|Court)",
        name,
    ):
        return People()  # whose, the text says
    people = read_people(name, loose=False)
    if people is not None and all("given" in one for one in people.names):
        return people
    parts = [part.strip() for part in re.split(r",?\sand\s(?=[A-Z])", name)]
    two = len(parts) == 2 and all(len(part.split()) == 1 for part in parts)
    return People(tuple({"literal": part} for part in (parts if two else [name])))


_PAPER = (
    r"(?:[Pp]ress|[Nn]ews|[Mm]edia)\s[Rr]eleases?|[Pp]ress\s(?:[Ss]tatement|[Nn]otice)|(?:[Mm]eeting\s)?[Mm]inutes|[Ff]act\s?[Ss]heet|[Mm]edia\s[Ss]tatement|[Bb]oard\s[Pp]apers?"
    r"|[Cc]ommuniqu[ée]|[Mm]eeting\s[Nn]otes"
)
_OF_BODY = regex(
    rf"(?:(?P<who>(?=[A-Z])[^,;:()“”\"]{{2,90}}?),?\s)?(?P<kind>{_PAPER})(?:\s(?:[Nn]o\.?\s)?(?P<number>[A-Z]*\d[\w/-]*))?(?:,\s|\s\(|\s|:\s)(?=(?:\d{{1,2}}\s)?[A-Z][a-z]+\.?\s(?:\d{{1,2}},\s)?\d{{4}})"
)


def read_body_paper(regions: Regions) -> FullReference | None:
    """`Ministry of Piers press release, 12 March 2010` · `Pier Committee minutes, 12 March 2010, para 5`."""
    found = _OF_BODY.match(regions.text)
    day = find_date(regions.text, found.end()) if found else None
    if found is None or day is None or day.span.start != found.end() or regions.quotes or regions.italics:
        return None
    tail = Tail(regions.cut(day.span.end), quoted=False)
    take_access(tail)
    take_addresses(tail)
    rest = tail.text.replace("\x00", " ").strip(" .;)")
    place = read_locator(tail.text) if rest else None
    if (rest and place is None) or (found["who"] and _SENTENCE.search(found["who"])):
        return None
    names = ({"literal": found["who"]},) if found["who"] else ()
    fields = {
        "author": bibtex_names(names) if names else "",
        "title": f"{found['kind'][0].upper()}{found['kind'][1:]}",
        "number": found["number"] or "",
        "date": day.value,
        **{name: tail.fields.get(name, "") for name in ("url", "urldate")},
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("report", kept, names, place.locator if place else None)


_NUMBERED = regex(
    r"(?:(?P<kind>(?:[Ww]ritten\s)?(?:Submission|Evidence|Exhibit))\s(?P<number>(?:[Nn]o\.?\s)?\d{1,4}(?:\.\d+)?[A-Z]?),\s(?P<who>(?=[A-Z])[^,;:()“”\d]{2,90}?)"
    r"|(?P<who2>(?=[A-Z])[^,;:()“”\d]{2,90}?),\s(?P<kind2>(?:[Ww]ritten\s)?(?:Submission|Evidence))\s(?P<number2>(?:[Nn]o\.?\s)?\d{1,4}(?:\.\d+)?[A-Z]?))(?P<rest>(?:,\s(?:pp?\.|paras?\.?|\[|\d{1,2}\s[A-Z]).*)?)[\s.]*$"
)


def read_numbered_submission(regions: Regions) -> FullReference | None:
    """`Submission 12, Harbour Council, p. 4` · `Harbour Council, Submission 12`, as committees number them."""
    found = _NUMBERED.match(regions.text)
    if found is None:
        return None
    who = found["who"] or found["who2"]
    people = read_people(who, loose=False)
    names = people.names if people and all("given" in one for one in people.names) else ({"literal": who},)
    place = read_locator(found["rest"]) if re.match(r",\s(?:p|\[)", found["rest"]) else None
    day = find_date(found["rest"]) if place is None else None
    number = f"{found['number'] or found['number2']}"
    fields = {
        "author": bibtex_names(names),
        "title": f"{found['kind'] or found['kind2']} {number}",
        "date": day.value if day else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("misc", kept, tuple(names), place.locator if place else None)
