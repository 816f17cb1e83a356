"""Pages listed by two names and an address: `Harbour Bank Group. Pier Indicators. Accessed May 4, 2021. https://…`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.containers import is_reference_work
from briefkit.harvest.parts.leads import SENTENCE, is_short_body
from briefkit.harvest.parts.signals import leading_signal
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, find_date
from briefkit.harvest.words.lexicon import PLACE, is_newspaper
from briefkit.patterns import regex

_DAY = rf"(?:{MONTH}\s(?:\d{{1,2}},?\s)?|\d{{1,2}}\s{MONTH},?\s)?(?:19|20)\d\d"
_ITEM = regex(
    rf"(?P<first>[^\W_a-z][^.;:“”\"()\[\]]{{2,90}}(?:\s\([A-Z][^()]{{1,30}}\))?)\.\s+(?P<second>[^\W_a-z][^.;“”\"\[\]]{{2,150}})\.\s+"
    rf"(?P<rest>(?:{_DAY}\.\s+)?(?:(?:[Ll]ast\s)?(?:[Aa]ccessed|[Rr]etrieved|[Vv]iewed|[Vv]isited)\s(?:on\s)?{_DAY}[.,;]?\s+(?:(?:from|at)\s)?)?"
    r"(?:https?:|www\.)\S+.{0,60})$"
)


# `Harbour Skills Office. Pier Webinar Series. 2017.`: a body, a title, a date, and nothing else.
_DATED_ITEM = regex(
    rf"(?P<first>[^\W_a-z][^.;:“”\"()\[\]]{{2,90}})\.\s+(?P<second>[^\W_a-z][^.;“”\"\[\]]{{5,150}})\.\s+(?P<rest>{_DAY})\.?\s*$"
)


def _item(text: str) -> re.Match[str] | None:
    dated = _DATED_ITEM.match(text)
    signed = dated is not None and (is_body(dated["first"]) or is_short_body(dated["first"]))
    if dated is not None and signed and not PLACE.match(dated["second"]):
        return dated
    return _ITEM.match(text)


def is_site_item(text: str) -> bool:
    """Tell whether a text is such an item to its end, so that its full stops divide nothing."""
    found = _item(text)
    return found is not None and not (SENTENCE.search(found["first"]) or SENTENCE.search(found["second"]))


# Words that titles have in small letters.
_SMALL = regex(r"(?:of|the|an?|and|or|in|on|for|to|by|with|from|at|as|vs?|de|la|to)$")
# A verb, or what somebody tells of himself: no title of a page.
_TELLS = regex(
    r"\b(?:see|available|accessed|retrieved|found|here|note|also|details?|information|more|further|definitions?|based|listed)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 24


def names_page(text: str) -> bool:
    """`Harbour Survey (HS) 2022 1-year estimates.` before an address: a name, most of its words with capitals."""
    plain = text[leading_signal(text) :].strip(" .")
    words = [word for word in re.findall(r"[^\W_][\w’'&/-]*", plain) if not _SMALL.match(word)]
    if not 1 < len(words) <= _LONGEST_NAME or not re.match(r"[^\W_a-z]", plain) or re.search(r"(?<![A-Z])\.\s", plain):
        return False
    if SENTENCE.search(plain) or _TELLS.search(plain):
        return False
    return sum(not word[0].islower() for word in words) >= _SHARE * len(words)


_SHARE = 0.6


def read_site_item(regions: Regions) -> FullReference | None:
    """A body or a person and a page; or a page and the site on which it stands."""
    found = _item(regions.text) if is_site_item(regions.text) else None
    if found is None or regions.quotes or regions.italics:
        return None
    first, second = found["first"], found["second"]
    people = _author(first, second)
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    on_site = "" if people else second
    is_named = "url" in tail.fields and bool(on_site) and not is_body(on_site) and not is_reference_work(on_site)
    fields = {
        "title": second if people else first,
        "journaltitle" if is_named else "organization": on_site,
        **{name: tail.fields.get(name, "") for name in ("date", "url", "urldate", "doi")},
    }
    if people:
        fields["author"] = people[1]
    if not fields["date"] and (dated := find_date(fields["title"])) and not dated.is_year:
        fields["date"] = dated.value
    kept = {name: value for name, value in sorted(fields.items()) if value}
    kind = "article" if is_named else "online" if "url" in kept else "legislation" if _ORDER.match(second) else "report"
    return FullReference(kind, kept, people[0].names if people else ())


_ORDER = regex(r"Executive\sOrder|Presidential\s(?:Memorandum|Proclamation)")


def _author(first: str, second: str) -> tuple[People, str] | None:
    """Who signs: a person, or a body before what is none."""
    people = read_people(first, loose=False)
    worded = re.search(r"\s(?:the|an?|and|or|in|on|to|for|of|with|from|is|are)\s", second) is not None
    if people is not None and worded and all("given" in name for name in people.names) and not is_body(second):
        return None if is_newspaper(second) else (people, bibtex_names(people.names))
    if (is_body(first) or is_short_body(first)) and not (is_body(second) or is_newspaper(second)):
        body = People(({"literal": first},))
        return body, bibtex_names(body.names)
    return None
